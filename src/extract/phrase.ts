import type { NameSource } from '../model.js'
import type { RuleSet } from '../rules/types.js'
import { eachAlike } from './distributive.js'
import type { PhraseKind } from './phrase-kind.js'
import { anyWord, ofRules } from './rule-words.js'
import { PERIOD_MARK, type Strand } from './strand.js'
import type { Tagger, Word } from './words.js'

/** A stretch of a strand that may become part of a name. Positions are in the strand's text. */
export interface Phrase {
  readonly text: string
  readonly strand: Strand
  readonly from: number
  readonly to: number
  readonly source: NameSource
}

/**
 * The phrase with other words, its place kept. Records are written out where there are many of them: of those that spread
 * makes V8 takes each place's for a kind of its own, and what reads them all slows down.
 */
export const withText = ({ strand, from, to, source }: Phrase, text: string): Phrase => ({
  text,
  strand,
  from,
  to,
  source,
})

/** The phrase with other words from another place of its strand. */
export const phraseAt = ({ strand, source }: Phrase, text: string, from: number, to: number): Phrase => ({
  text,
  strand,
  from,
  to,
  source,
})

/** Where a part of a text begins and ends. */
export type Extent = readonly [start: number, end: number]

/** What a rule set makes of words; the answers are kept, see `createPhrasing`. */
export interface Phrasing {
  readonly rules: RuleSet
  readonly tag: Tagger
  /** What is left of a text cleaned to the words of a name. */
  readonly cleaned: (text: string) => Extent
  /** What a text can do as a name by itself. */
  readonly kind: (text: string) => PhraseKind
}

const FUNCTION_TAGS = new Set(['p', 'c', 'uj', 'ul', 'uz', 'ug', 'ud', 'y', 'e', 'o', 'w'])

const TRIMMED_RIGHT_TAGS = new Set(['p', 'c', 'uj', 'ul', 'uz', 'w', 'y', 'u'])

export const has = (rules: RuleSet, id: string, word: string): boolean => rules.lexicon.get(id)?.has(word) ?? false

export const begins = (rules: RuleSet, id: string, text: string): boolean =>
  (rules.lexicon.get(id)?.begins(text) ?? 0) > 0

export const PUNCTUATION = /^[\s,:;!?、。·.—\-~+/≥≤<>=“”"'()（）《》★☆●○◆◇■□▲△▶►➤※]+$/

/**
 * Cleans `strand.text[from, to)` to the words a name is made of: dates, connectives, adverbs of doing and empty verbs
 * go from its left end, copulas and adverbs from its right: 其中全年共办理食品经营许可证达到 → 办理食品经营许可证.
 */
export function cleanPhrase(phrasing: Phrasing, strand: Strand, from: number, to: number, source: NameSource): Phrase {
  const text = strand.text.slice(from, to)
  const [start, end] = phrasing.cleaned(text)
  // 调入资金0.1亿元、上年结余0.7亿元: money left from the year before is an account of its own.
  if (
    BALANCE.test(text.slice(start, end)) &&
    /(?:^|[、,;:(])上年$/u.test(strand.raw.slice(Math.max(0, from + start - 3), from + start))
  )
    return {
      text: strand.raw.slice(from + start - 2, from + end),
      strand,
      from: from + start - 2,
      to: from + end,
      source,
    }
  return { text: text.slice(start, end), strand, from: from + start, to: from + end, source }
}

const BALANCE = /^(?:结余|结转|结转结余)(?:收入|资金)?$/u

/** Which part of a text is left when it is cleaned; asked through {@link Phrasing.cleaned}. */
export function cleanedExtent({ rules, tag }: Pick<Phrasing, 'rules' | 'tag'>, text: string): Extent {
  const lastPeriod = text.lastIndexOf(PERIOD_MARK)
  if (lastPeriod >= 0) {
    // 11月底前剩余6个: what bounds the date is no part of the name.
    const bound =
      /^(?:前|后|起(?![降飞重草诉步点伏])|止|以来|之前|以前)/.exec(text.slice(lastPeriod + 1))?.[0].length ?? 0
    const at = lastPeriod + 1 + bound
    const [start, end] = cleanedExtent({ rules, tag }, text.slice(at))
    // 9月当月进出口: a month told by itself, beside what was told up to it.
    if (start === 2 && end > start && /^[当单]月/.test(text.slice(at))) return [at, at + end]
    if (end > start) return [at + start, at + end]
    return cleanedExtent({ rules, tag }, text.slice(0, text.indexOf(PERIOD_MARK)))
  }
  // 件均8.29万元, 案均12.5万元: an average by itself.
  const average = counted(rules).exec(text)?.[1]
  if (average !== undefined) return [text.length - average.length, text.length]
  // 开工以来累计完成投资: since when it was counted names nothing.
  // 运行以来累计受理业务949万件: beside the year's, all there has been is told as such.
  const all =
    /^[一-鿿]{0,2}(?:运行|成立|开通|启用|上线|开业|挂牌|投用|组建|创立)以来(?=累计[一-鿿]{4})/u.exec(text)?.[0]
      .length ?? 0
  if (all > 0) return [all, all + 2 + cleanedExtent({ rules, tag }, text.slice(all + 2))[1]]
  const since =
    /^(?:[一-鿿]{2,6}以来|(?:开工|动工|启动|实施)至今)(?:累计|共|已)*(?=[一-鿿]{2})/u.exec(text)?.[0].length ?? 0
  if (since > 0) {
    const [start, end] = cleanedExtent({ rules, tag }, text.slice(since))
    return [since + start, since + end]
  }
  // 抽样调查显示仍有一成多个体户不了解: by what it is known names nothing.
  if (/^[一-鿿]{0,8}(?:数据|调查|结果|监测|统计|分析|核算|评价|测评|抽查)(?:显示|表明)(?:[仍尚还]?有)?$/u.test(text))
    return [text.length, text.length]
  // 春季开学前后对全市213所学校逐一排查: where and when it was done names nothing of what stands behind.
  if (/(?<![针面相反])对(?:[全我本][国省市县区州镇乡]|辖区内?)(?:所有)?$/u.test(text)) return [text.length, text.length]
  // 获奖总数列全省62所院校: among whom is counted, not what is ranked.
  const among = /^.{2,}?(?:位居|位列|名列|居|列)(?=全[国省市县区]$)/u.exec(text)?.[0].length ?? 0
  if (among > 0) return [among, text.length]
  // 本学年新增3916万元, 建成后年产值3亿元, 五年总共1873万元, 全县共立刑事案件386起: when and that it was counted names nothing.
  const within =
    /^(?:(?:全部|项目)?(?:完成|建成|投产|达产|竣工)后|本(?:学年|年度|期(?![末初间])|届(?!政府|党委|人大|政协|任))|年内|期内|[一二三四五六七八九十]{1,2}年(?:来|间)?(?=总共|累计|共)|(?:[全我][国省市县区镇])?共(?=[立破抓收审查侦][一-鿿]{3}))(?=[一-鿿]{2})/u.exec(
      text,
    )?.[0].length ?? 0
  if (within > 0) {
    const [start, end] = cleanedExtent({ rules, tag }, text.slice(within))
    return [within + start, within + end]
  }
  // 按当年平均汇率折算为5486美元: how it was turned into another currency names nothing.
  if (
    /^(?:按[一-鿿]{0,10})?(?:汇率|口径|价格)?(?:折算|折合|换算)(?:为|成|约|是|合)*$|^[一-鿿]{0,6}汇率(?:折算|计算|折合|换算)(?:为|成|约|是|合)*$/u.test(
      text,
    )
  )
    return [text.length, text.length]
  // 按户籍人口算人均生产总值41208元: nor does by whom an average was reckoned.
  const reckoned = /^按[一-鿿]{2,8}?(?:计算|算)(?=[人户]均[一-鿿]{2})/u.exec(text)?.[0].length ?? 0
  if (reckoned > 0) {
    const [start, end] = cleanedExtent({ rules, tag }, text.slice(reckoned))
    return [reckoned + start, reckoned + end]
  }
  // 加转移性收入11.6亿元,收入总计15.8亿元: that it is added names nothing.
  const added = /^(?:加上?|减去?)(?=转移性|上级|上解|上年|调入|动用|债务|一般债|专项债)/u.exec(text)?.[0].length ?? 0
  if (added > 0) {
    const [start, end] = cleanedExtent({ rules, tag }, text.slice(added))
    return [added + start, added + end]
  }
  // 在各自治区中率先突破500例: nor among whom it was the first to.
  if (/^在[^,:;]{2,14}中(?:率先|首个|首次)?(?:突破|达到|超过)?$/u.test(text)) return [text.length, text.length]
  // 以创新基金、民生证券等为引领的14个金融项目: neither does what leads them.
  if (/^以[^,:;]+为[一-鿿]{2,4}的$/u.test(text)) return [text.length, text.length]
  // 按照“五个有”标准建成18个食堂: nor by which standard it was done.
  const standard = STANDARD.exec(text)?.[0].length ?? 0
  if (standard > 0 && /^v/.test(tag(text.slice(standard))[0]?.tag ?? '')) {
    const [start, end] = cleanedExtent({ rules, tag }, text.slice(standard))
    return [standard + start, standard + end]
  }
  // 按人数计算的起诉率: how a rate is reckoned tells it from its neighbour.
  if (/^按[一-鿿]{1,6}(?:计算|统计|核算)的[一-鿿]/u.test(text)) {
    const [, end] = cleanedExtent({ rules, tag }, text.slice(1))
    return [0, end + 1]
  }
  // 有实绩的企业: what they have tells which.
  if (/^有[一-鿿]{1,4}的[一-鿿]/u.test(text)) {
    const [, end] = cleanedExtent({ rules, tag }, text.slice(1))
    return [0, end + 1]
  }
  const words = afterDoer(afterPreposition(withMark(tag(text))))
  const skipped = text.length - lengthOf(words)
  let [first, last] = trimEnds(rules, words)
  ;[first, last] = trimEmptyVerb(rules, words, first, last)
  const start = skipped + lengthOf(words.slice(0, first))
  let end = start + lengthOf(words.slice(first, last))
  // 采纳率均 is cut 采纳|率均; the distributing word is no part of the name.
  while (end - start > 2 && (distributed(rules).test(text.slice(start, end)) || REACHED.test(text.slice(start, end))))
    end--
  // 正在办理中30件: what is still being done.
  if (/正在[一-鿿]{2}$/u.test(text.slice(start, end)) && text.charAt(end) === '中') end++
  // 外资到位额不到全年任务的三分之一.
  if (end - start > 3 && /不[到足]$/.test(text.slice(start, end))) end -= 2
  // 低保标准由月人均690元提高到735元: 由 tells where the rise began.
  end -=
    /(?<![理自缘事案])由(?:[年月日]?[人户]均|每(?:[人户]每)?(?:[年月日天]|小时))?$/u.exec(text.slice(start, end))?.[0]
      .length ?? 0
  // 最低标准提高到每人每月168元: neither that it rose, nor for whom and how often, is part of the name.
  const rise = /(?:提高|上调|提升|调整|降低|增加)(?:到|至|为)?(?:每[人户月年](?:每[年月日天])?)?$/u.exec(
    text.slice(start, end),
  )
  if (rise !== null && rise.index >= 2 && PER_HEAD.test(text.slice(start + rise.index))) end = start + rise.index
  // 商品住宅均价每平方米8623元: what one unit is counted by is none either.
  end -=
    /(?<=[一-鿿]{3}|[均单]价|单产)每(?:平方米|立方米|公斤|千克|斤|吨|亩|头)$/u.exec(text.slice(start, end))?.[0]
      .length ?? 0
  // 一般公共预算收入安排243.9亿元: that it is planned tells its status, not its name.
  end -= /(?<=收入|支出|资金|投资|经费)(?:预计|拟)?安排$/u.exec(text.slice(start, end))?.[0].length ?? 0
  // 食品快检应完成300批次: what should be done names nothing.
  if (end - start > 2 && /[应需须]/.test(text.charAt(end - 1)) && OUGHT.test(text.slice(end))) end--
  return unpunctuated(text, start, end)
}

const STANDARD =
  /^(?:按照|按|根据|依据|依照|对照)[^,:;]{2,16}?(?:标准|要求|原则|部署|规定|方案|规划|目标|思路|模式|办法|精神|意见)(?=[一-鿿]{2})/u

/** 过|亿元|项目: the mark that something is past tells which, though 过 alone is a particle. */
function withMark(words: readonly Word[]): readonly Word[] {
  const [past, mark, ...rest] = words
  return past?.text === '过' && mark !== undefined && /^[十百千万]*亿/u.test(mark.text)
    ? [{ text: past.text + mark.text, tag: 'n' }, ...rest]
    : words
}

/** 全市纪检监察机关共立案1256件: who did it stands before 共, and names nothing. */
function afterDoer(words: readonly Word[]): readonly Word[] {
  const by = words.findIndex((_, i) => i < 3 && BODY.test(textOf(words.slice(0, i + 1))))
  const told = words.slice(by + 1)
  const deed = /^(?:v|ad?|d)$/.test(told[0]?.tag ?? '') && /^n/.test(told.at(-1)?.tag ?? '') && lengthOf(told) >= 4
  if (by >= 0 && deed) return told
  const at = words.findIndex(({ text }, i) => i > 0 && /^(?:共|共计|累计|总共|已)$/.test(text))
  const next = words[at + 1]
  const verb = next !== undefined && /^v/.test(next.tag) && next.text !== '实现'
  return verb && DOER.test(words[at - 1]?.text ?? '') ? words.slice(at + 1) : words
}

/** 件均, 案均 and the like, alone. */
const counted = ofRules((rules) => new RegExp(`^[、,]?(${anyWord(rules, 'average.counter')}均)$`, 'u'))

/** Who reports, before a verb with its object: 气象局开展作业, 法院受理案件. */
const BODY =
  /(?:部门|法院|检察院|检察机关|公安机关|[^办当布结]局|妇联|残联|工会|团委|红十字会|工商联|文联|科协|支队|大队)$/u

const DOER = /(?:机关|系统|部门|组织|法院|检察院|局|委|办|中心|大队|支队|总队)$/u

/** 采纳率均, but 年均 and 户均 are averages. */
const distributed = ofRules((rules) => new RegExp(`[各都拟仅]$|${eachAlike(rules)}$`, 'u'))

/** 覆盖率达, but 送达 and 直达 are words. */
const REACHED = /(?<![到直送传表发抵通雷四下])达$|(?<=比[重例]?)[为是]$/u

const PER_HEAD = /^[一-鿿]{2}(?:到|至|为)?每[人户月年]/u

const OUGHT = /^(?:完成|办理|办结|检查|整改|拨付|缴纳|培训|达到)/

export function makePhrase(strand: Strand, from: number, to: number, source: NameSource): Phrase {
  const [start, end] = unpunctuated(strand.text, from, to)
  return { text: strand.text.slice(start, end), strand, from: start, to: end, source }
}

/** Quotation marks go when the whole phrase or none of it is left inside them. */
function unpunctuated(text: string, from: number, to: number): Extent {
  let [start, end] = [from, to]
  while (start < end && PUNCTUATION.test(text.charAt(start)) && !opensPair(text, start, end)) start++
  while (end > start && PUNCTUATION.test(text.charAt(end - 1)) && !closesPair(text, start, end)) end--
  return [start, end]
}

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '《': '》' }

const opensPair = (text: string, start: number, end: number): boolean => {
  const closing = PAIRS[text.charAt(start)]
  return closing !== undefined && text.indexOf(closing, start) > start && text.indexOf(closing, start) < end
}

const closesPair = (text: string, start: number, end: number): boolean => {
  const char = text.charAt(end - 1)
  const opening = Object.keys(PAIRS).find((k) => PAIRS[k] === char)
  if (opening === undefined) return false
  const at = text.lastIndexOf(opening, end - 1)
  return at >= start
}

/**
 * 包保干部对食品安全两个责任 → 食品安全两个责任: what is acted on names the count, not who acts. Only where enough is left,
 * since 对外贸易, 在建项目 and 向好 are words.
 */
function afterPreposition(words: readonly Word[]): readonly Word[] {
  if (/贡献[率度](?:[为达是]|达到|超过?)?$/u.test(words.map(({ text }) => text).join(''))) return words
  // 群众安全感和对公安工作满意度: two that are told together.
  const at = words.findLastIndex(
    ({ text, tag }, i) =>
      i > 0 && tag === 'p' && /^[对为向给将把]$/.test(text) && !/^[和与及、]$/u.test(words[i - 1]?.text ?? ''),
  )
  // 供应给农民的农资总额: whom it is given to tells which.
  if (
    words[at]?.text === '给' &&
    /^v/.test(words[at - 1]?.tag ?? '') &&
    words.slice(at).some(({ text }) => text === '的')
  )
    return words
  // “我为群众办实事”: what is quoted stays whole.
  const quoted =
    words.slice(0, at + 1).some(({ text }) => /[“《]/.test(text)) &&
    words.slice(at).some(({ text }) => /[”》]/.test(text))
  return at > 0 && !quoted && lengthOf(words.slice(at + 1)) >= 4 ? words.slice(at + 1) : words
}

const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join('')

const lengthOf = (words: readonly Word[]): number => words.reduce((n, w) => n + w.text.length, 0)

function trimEnds(rules: RuleSet, words: readonly Word[]): [number, number] {
  let first = 0
  let last = words.length
  const quotient = isQuotient(rules, words)
  const isRate = /率$/.test(words.at(-1)?.text ?? '')
  const kept = (word: Word): boolean => isRate && has(rules, 'rate.adverb', word.text)
  while (first < last && isEmptyAtLeft(rules, words[first] as Word) && !kept(words[first] as Word)) first++
  while (last > first && !(quotient && last === words.length) && isEmptyAtRight(rules, words[last - 1] as Word)) last--
  while (first < last && isEmptyAtLeft(rules, words[first] as Word) && !kept(words[first] as Word)) first++
  return [first, last]
}

/** 燃料比, 喷煤比: behind a noun and right before its number 比 compares nothing; 增速比 does. */
function isQuotient(rules: RuleSet, words: readonly Word[]): boolean {
  const [before, last] = words.slice(-2)
  if (last?.text !== '比' || before === undefined || /[相同环占对正反率力量数额生]$/.test(before.text)) return false
  const length = lengthOf(words.slice(0, -1))
  if (!/^v?n/.test(before.tag) && (length < 2 || length > 4 || /^[pdcuf]/.test(before.tag))) return false
  return !['property', 'growth.property.up', 'growth.property.down', 'measure.word'].some((id) =>
    has(rules, id, before.text),
  )
}

const isEmptyAtLeft = (rules: RuleSet, { text, tag }: Word): boolean =>
  PUNCTUATION.test(text)
    ? !/[“《]/.test(text)
    : has(rules, 'lead.empty', text) || (FUNCTION_TAGS.has(tag) && !has(rules, 'keep', text))

const isEmptyAtRight = (rules: RuleSet, { text, tag }: Word): boolean =>
  PUNCTUATION.test(text)
    ? !/[”》]/.test(text)
    : has(rules, 'tail.empty', text) || (TRIMMED_RIGHT_TAGS.has(tag) && !has(rules, 'keep', text))

/** 开展安全培训 → 安全培训, but 开展 alone is kept nowhere: it names nothing. */
function trimEmptyVerb(rules: RuleSet, words: readonly Word[], first: number, last: number): [number, number] {
  let start = first
  while (
    start < last &&
    (has(rules, 'verb.empty', (words[start] as Word).text) ||
      (/^[应需须]$/.test((words[start] as Word).text) && has(rules, 'verb.empty', words[start + 1]?.text ?? '')) ||
      /^[了过着]$/.test((words[start] as Word).text) ||
      isEmptyAtLeft(rules, words[start] as Word))
  )
    start++
  // 实施项目132个: what was done with them is all that tells which.
  const verb = words[start - 1]
  const alone = start === last - 1 && VAGUE.test((words[start] as Word).text)
  return alone && verb !== undefined && TELLING.test(verb.text) ? [start - 1, last] : [start, last]
}

const VAGUE = /^(?:项目|活动|工程)$/

const TELLING = /^(?:实施|推进|举办|组织|开展|完成)$/
