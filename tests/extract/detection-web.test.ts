import { describe, expect, it } from 'vitest'
import { extractReport } from './rows.js'

/** What a line's numbers are, without those of the title it stands under: `text:class`, or `text=value unit` of a figure. */
function ledgerOf(line: string): readonly string[] {
  const { figures, numerals } = extractReport(line)
  return numerals.slice(1).map(({ text, class: kind, figure }) => {
    const told = figure === null ? undefined : figures[figure]
    return told === undefined ? `${text}:${kind}` : `${text}=${told.value}${told.unit}`
  })
}

describe('numbers that web pages are full of and that measure nothing', () => {
  it.each<[string, string[]]>([
    // Days of which only the last has its 日, and days of the news.
    ['先后迎战4月18、5月9、6月3日强降雨3次。', ['4月18:date', '5月9:date', '6月3日:date', '3次=3次']],
    ['6月2-4日举办培训2期。', ['6月2:date', '4日:date', '2期=2期']],
    ['5月8、21日巡查库区46公里。', ['5月8:date', '21日:date', '46公里=46公里']],
    ['市医保局13日消息，参保人员86万人。', ['13日:date', '86万人=86万人']],
    ['9日，市医保局通报定点药店62家。', ['9日:date', '62家=62家']],
    ['今天（15日）下午新开诊室6个。', ['15日:date', '6个=6个']],
    ['记者从8日召开的例会上了解到，接待游客6万人次。', ['8日:date', '6万人次=6万人次']],
    ['古镇接待游客4.6万人次（1-3日为2.8万人次）。', ['4.6万人次=4.6万人次', '1-3日:date', '2.8万人次=2.8万人次']],
    // Stretches of years, and years that lack their century or digits.
    ['3年来新建泵站14座，今后4年建设园区8个。', ['3年来:period', '14座=14座', '4年:period', '8个=8个']],
    ['过去5年审结案件620件，任期5年里走访15次。', ['5年:period', '620件=620件', '5年:period', '15次=15次']],
    ['08年接待旅客62万人次。', ['08年:period', '62万人次=62万人次']],
    ['20____年造林36亩。', ['20____年:period', '36亩=36亩']],
    // Names that hold a number.
    ['签发“3、4号令”，检查企业62家。', ['3、4号令:docno', '62家=62家']],
    ['转发（沐残发[20xx]23号）文件2份。', ['[20xx]23号:docno', '2份=2份']],
    ['区委八届四次、五次全会后新设站点9个。', ['四次:term', '9个=9个']],
    ['育才中学、12中获评文明校园，新建操场2个。', ['12中:term', '2个=2个']],
    ['318省道补植9公里，206线公路养护12公里。', ['318省道:term', '9公里=9公里', '206线:term', '12公里=12公里']],
    ['30万吨/年合成氨装置产量21.4万吨。', ['30万吨/年:term', '21.4万吨=21.4万吨']],
    ['喜迎新中国70华诞，演出12场。', ['70:other', '12场=12场']],
    ['XX届县政协以来收到提案63件，为XX发展建言36条。', ['XX:name', '63件=63件', 'XX:name', '36条=36条']],
    ['XX片区落户项目4个。', ['XX:name', '4个=4个']],
    // Bounds of a class.
    ['贫困发生率在15%以上的村46个。', ['15%以上:threshold', '46个=46个']],
    ['入住率60%以上的公寓17个。', ['60%以上:threshold', '17个=17个']],
    ['存栏300头以上的羊场9个。', ['300头以上的:threshold', '9个=9个']],
    ['存栏60—200只的家庭羊场45个。', ['60—200只:threshold', '45个=45个']],
    ['占调查户数20%的低收入家庭人均支出8600元。', ['20%:threshold', '8600元=8600元']],
    [
      '城区营业额800万元以上、乡镇500万元以上的门店62家。',
      ['800万元以上:threshold', '500万元以上的:threshold', '62家=62家'],
    ],
    ['性别比为108.2（以女孩为100）。', ['108.2=108.2', '100:other']],
  ])('%s', (line, entries) => {
    expect(ledgerOf(line)).toEqual(entries)
  })

  it.each<[string, string[]]>([
    ['入住率达到60%以上，新增公寓17个。', ['60%以上=60%', '17个=17个']],
    ['累计停产15日，损失36万元。', ['15日=15日', '36万元=36万元']],
    ['连续5年开展巡查，形成产能30万吨/年。', ['5年=5年', '30万吨/年=30万吨/年']],
    ['征订报刊XX份。', ['XX份=null份']],
  ])('but these measure: %s', (line, entries) => {
    expect(ledgerOf(line)).toEqual(entries)
  })

  it.each(['2021重点工作回顾', '云山区年度纪要2019', '镇人大主席团工作报告（2022）', '聚焦2022全省两会'])(
    'a bare year in a line like a title: %s',
    (line) => {
      expect(extractReport(line).figures).toEqual([])
    },
  )
})

describe('quantities that were passed over', () => {
  it.each<[string, string[]]>([
    ['完成率为96. 4%，比上年提高3 .2个百分点。', ['96. 4%=96.4%', '3 .2个百分点=3.2个百分点']],
    ['人均储蓄突破三万元。', ['三万元=3万元']],
    ['总量继续居全省首位。', ['首位=1第']],
    ['满意率在全市排在首位。', ['首位=1第']],
    ['办结率全省第一，净增户数全市第三。', ['第一=1第', '第三=3第']],
    ['先后迎战3次强降雨。', ['3次=3次']],
  ])('%s', (line, entries) => {
    expect(ledgerOf(line)).toEqual(entries)
  })

  it.each(['征地纠纷依旧居首位。', '把安全摆在首位。', '进入全县前五名。', '引进五万元级设备。'])(
    'but not %s',
    (line) => {
      expect(extractReport(line).figures).toEqual([])
    },
  )
})
