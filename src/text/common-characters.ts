/**
 * Characters that reports and all other Chinese prose are full of, punctuation included: a wrong decoding of
 * the same bytes gives rare ones instead (全年 in GB18030 reads 灺爛 in Big5).
 */
const SHARED =
  '的一是不了在人有我他大上中到年生子地出下得可也里后自以天能小心用家成于作方分理日主行本老面公同三已意力本法化高全工十四五六七八九二百千万月比增加市目度重点建期加完制定民保治位安' +
  '，。、；：？！（）《》“”％１２３４５６７８９０'

export const COMMON_SIMPLIFIED: ReadonlySet<string> = new Set(
  `${SHARED}这个们来为时会说对国学发动经进种样长实现业产区县乡镇总结务资项设开关质项际亿长农村场监管检查单办处问题动员划续导强处党`,
)

export const COMMON_TRADITIONAL: ReadonlySet<string> = new Set(
  `${SHARED}這個們來為時會說對國學發動經進種樣長實現業產區縣鄉鎮總結務資項設開關質際億農場監檢單辦處問題員劃續導強黨裡後於萬與`,
)
