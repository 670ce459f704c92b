import type { NamePart } from '../model.js'
import { textOf } from './draft.js'
import type { FrameMatch } from './frames.js'
import { has, makePhrase, type Phrase, type Phrasing, withText } from './phrase.js'
import { measureWordOf } from './phrase-kind.js'
import { PERIOD_MARK, type Strand } from './strand.js'

/** A phrase as a part of a name, with its place in the document. */
export const partOf = (phrase: Phrase): NamePart => ({
  text: phrase.text.includes(PERIOD_MARK) ? phrase.text.replaceAll(PERIOD_MARK, '') : phrase.text,
  source: phrase.source,
  span: spanOf(phrase),
})

/** The words of a phrase; a verb of doing that says nothing is left out of their midst: 规上工业企业|实现|营业收入. */
export function phraseParts(phrase: Phrase): readonly NamePart[] {
  const verb = EMPTY_WITHIN.exec(phrase.text)
  if (phrase.text === '') return []
  if (verb === null) return [partOf(phrase)]
  const before = makePhrase(phrase.strand, phrase.from, phrase.from + verb.index, phrase.source)
  const behind = makePhrase(phrase.strand, phrase.from + verb.index + verb[0].length, phrase.to, phrase.source)
  // A phrase may hold words of another (a shared verb); then its places do not tell.
  const whole = phrase.to - phrase.from === phrase.text.length
  return whole ? [partOf(before), partOf(behind)] : [partOf(phrase)]
}

const EMPTY_WITHIN =
  /(?<=[一-鿿]{2})(?:(?:累计|共|合计|已)?(?:实现(?!率|值|度)|完成(?=.{2,}(?:[量额值]|投资|收入)$))|均?已经?(?!结案件)|现有|共有|拥有)(?=[一-鿿]{2})/u

function spanOf(phrase: Phrase): readonly [number, number] | null {
  const first = phrase.strand.offsets[phrase.from]
  const last = phrase.strand.offsets[phrase.to - 1]
  return first === undefined || last === undefined ? null : [first, last + 1]
}

/** Parts as another figure's name carries them on. */
export function carry(parts: readonly NamePart[]): readonly NamePart[] {
  if (!parts.some(isOwn)) return parts
  const carried: NamePart[] = []
  for (const part of parts) carried.push(isOwn(part) ? { text: part.text, source: 'carried', span: part.span } : part)
  return carried
}

const isOwn = ({ source }: NamePart): boolean => source === 'clause' || source === 'right'

/** Joins two runs of parts without saying twice what one ends and the other begins with. */
export function joinParts(before: readonly NamePart[], after: readonly NamePart[]): readonly NamePart[] {
  const left = textOf(before)
  const right = textOf(after)
  if (left === '' || right.includes(left)) return after
  if (right === '' || left.endsWith(right)) return before
  for (let n = Math.min(left.length, right.length) - 1; n >= 2; n--) {
    if (!left.endsWith(right.slice(0, n))) continue
    const [first, ...rest] = after
    if (first === undefined || first.text.length < n) break
    return [...before, { text: first.text.slice(n), source: first.source, span: first.span }, ...rest]
  }
  return [...before, ...after]
}

/**
 * 在校中小学生3.7万人,其中小学2.2万人: the smaller kind takes the place of the word that holds both. Null where the name
 * holds no such word.
 */
export function ofSmaller(whole: readonly NamePart[], kind: string): readonly NamePart[] | null {
  const both = `中${kind}`
  if (!kind.startsWith('小') || !whole.some(({ text }) => text.includes(both))) return null
  return whole.map((part) => ({ ...part, text: part.text.replace(both, kind) }))
}

/** The words a frame keeps for the name: 占常住人口. */
export function keptParts(frame: FrameMatch | null, strand: Strand): readonly NamePart[] {
  if (frame?.keep == null || frame.rule.subject === 'kept') return []
  // 是五年前的3倍: a time compared with is no part of the name.
  if (/^(?:[一二两三四五六七八九十\d]+年前|以前|过去)$/u.test(strand.text.slice(frame.keep.from, frame.keep.to)))
    return []
  const text = makePhrase(strand, frame.keep.from, frame.keep.to, 'frame')
  // 完成年初预算的106%,为调整预算的98%: of which of the two budgets.
  const initial = /^年初(?=预算)/u.exec(strand.raw.slice(frame.keep.from, frame.keep.to))?.[0] ?? ''
  const part = partOf(initial === '' ? text : withText(text, initial + text.text.replaceAll(PERIOD_MARK, '')))
  return part.text === '' ? [] : [part]
}

/** 规上工业增加值 → 规上工业: the thing without the measure word it ends in. */
export function entityOf(phrasing: Phrasing, parts: readonly NamePart[]): readonly NamePart[] {
  const last = parts.at(-1)
  if (last === undefined) return parts
  if (parts.length > 1 && has(phrasing.rules, 'property', last.text)) return parts.slice(0, -1)
  const property = measureWordOf(phrasing.rules, textOf(parts))
  if (property !== '' && last.text === property && parts.length > 1) return parts.slice(0, -1)
  if (property === '' || last.text.length - property.length < 2) return parts
  // 政府性基金收入 is the 收入 of a 基金.
  const measure = /性基金(?:收入|支出)$/u.test(last.text) ? property.slice(-2) : property
  const thing = cutRight(last, measure.length)
  // 地区生产总值62.8亿元,税收收入2.8亿元: the product of the whole territory is of no thing.
  if (/^(?:地区|国内|生产)$/u.test(thing.text)) return parts.slice(0, -1)
  const manner = MANNER.exec(thing.text)?.[0] ?? ''
  return [...parts.slice(0, -1), cutRight(thing, manner.length)]
}

/** 毕业生|初次|就业率: how a rate is reckoned is no part of its thing. */
const MANNER = /(?<=[一-鿿]{2})(?:初次|一次性|一次|平均|综合|集中|按时|按期|及时|首次|总)$/u

/** The longest name another one carries on; of a longer one its end, cut between words, since names are head-final. */
const LONGEST_CARRIED = 14

export function shorten(phrasing: Phrasing, parts: readonly NamePart[]): readonly NamePart[] {
  const text = textOf(parts)
  const last = parts.at(-1)
  // 来自外省的新签约项目: where they come from tells which.
  const longest = text.startsWith('来自') ? LONGEST_CARRIED + 6 : LONGEST_CARRIED
  if (text.length <= longest || last === undefined) return parts
  const words = phrasing.tag(last.text)
  let cut = 0
  for (const word of words) {
    if (last.text.length - cut <= LONGEST_CARRIED - 2) break
    cut += word.text.length
  }
  // 运用“四种形态”批评教育帮助和处理: no cut between quotation marks.
  const inside = /^[^“]*”/.exec(last.text.slice(cut))?.[0].length ?? 0
  const joint = inside + (/^[、,的]+/.exec(last.text.slice(cut + inside))?.[0].length ?? 0)
  return cut + joint >= last.text.length ? [last] : [cutLeft(last, cut + joint)]
}

/** What names nothing without the verb before it: 新签约|项目. */
const GENERIC =
  /^(?:土地|集体土地|房屋|项目|企业|单位|人员|资金|案件|学校|工程|家庭|对象|线路|小区|产品|活动|总量|总数|总额|数量|人数|件数)$/

/** 受理治安案件 → 治安案件: the thing without its verb and its measure word. */
export function thingOf(phrasing: Phrasing, parts: readonly NamePart[]): readonly NamePart[] {
  const [first, ...rest] = parts
  if (first === undefined) return parts
  // 省市重点项目|开工: what was done goes, as its rate and its money are told of the projects.
  if (rest.length === 1 && has(phrasing.rules, 'dependent.verb', rest[0]?.text ?? '')) return thingOf(phrasing, [first])
  const { length } = leadingVerb(phrasing, first.text)
  const object =
    length > 0 && first.text.length - length >= 2 && !GENERIC.test(first.text.slice(length))
      ? [afterAttribute(cutLeft(first, length)), ...rest]
      : parts
  return entityOf(phrasing, object)
}

/** 新签约亿元以上项目: what tells which of the things was cut off with the deed; what is measured of them wants it back. */
export function withKind(thing: readonly NamePart[], whole: readonly NamePart[]): readonly NamePart[] {
  const [all, part] = [textOf(whole), textOf(thing)]
  const kind = part !== '' && all.endsWith(part) ? all.slice(0, all.length - part.length) : ''
  return kind !== '' && OF_WHICH.test(kind) ? carry(whole) : thing
}

const OF_WHICH = /^(?:来自[^的]{2,8}的?)?(?:新(?:签约|开工|落地|投产|入库|竣工))?$/u

/** (列入)统计的生产安全事故 → 生产安全事故: once its verb is gone, the rest of a relative clause goes too. */
function afterAttribute(part: NamePart): NamePart {
  const clause = /^[^的]{1,4}的(?=.{3})/u.exec(part.text)
  return clause === null ? part : cutLeft(part, clause[0].length)
}

/** The verb a name begins with when its object follows: 受理|治安案件; '' for a noun alone and for rates. */
function leadingVerb(phrasing: Phrasing, text: string): string {
  const [verb, next] = phrasing.tag(text)
  const leads =
    verb !== undefined &&
    next !== undefined &&
    // 结转下年支出: of which year it is money.
    verb.text !== '结转' &&
    // 续建类项目: of which class.
    !/^[类型性式]/u.test(next.text) &&
    // 执行收案: a deed that is told of which kind.
    !(next.tag === 'v' && text.length === verb.text.length + next.text.length && next.text.endsWith('案')) &&
    (verb.tag === 'v' || has(phrasing.rules, 'action', verb.text)) &&
    !/率$/.test(text)
  return leads ? verb.text + joinedVerbs(phrasing, text.slice(verb.text.length)) : ''
}

/** 新建|、改扩建|幼儿园: verbs joined to the first one go with it. */
function joinedVerbs(phrasing: Phrasing, text: string): string {
  // 建立|健全|制度, but 推进|建设|项目.
  const [next, object] = phrasing.tag(text)
  if (
    next !== undefined &&
    object !== undefined &&
    /^n/.test(object.tag) &&
    has(phrasing.rules, 'paired.verb', next.text)
  )
    return next.text
  if (!/^[、和及或]/.test(text)) return ''
  const verb = leadingVerb(phrasing, text.slice(1))
  return verb === '' ? '' : text.charAt(0) + verb
}

/** The deed a total was told with, which its parts share: 新设立市场主体5216户(企业1874户) → 新设立. Empty when it has none. */
export function deedOf(phrasing: Phrasing, parts: readonly NamePart[]): readonly NamePart[] {
  const [first] = parts
  if (first === undefined) return []
  // 新设 is no word of the dictionary, and its 设 begins others: 新设备, 新设施.
  const verb = /^新设(?![立备施计])/u.exec(first.text)?.[0] ?? leadingVerb(phrasing, first.text)
  const { rules } = phrasing
  const tells = /^[新净]/.test(verb) || has(rules, 'action', verb) || has(rules, 'dependent.verb', verb)
  return tells ? [cutRight(first, first.text.length - verb.length)] : []
}

/** A part without its first `n` characters. */
export const cutLeft = (part: NamePart, n: number): NamePart => ({
  text: part.text.slice(n),
  source: part.source,
  span: part.span === null ? null : [part.span[0] + n, part.span[1]],
})

/** A part without its last `n` characters. */
export const cutRight = (part: NamePart, n: number): NamePart => ({
  text: part.text.slice(0, part.text.length - n),
  source: part.source,
  span: part.span === null ? null : [part.span[0], part.span[1] - n],
})

// ── Behind the quantity ───────────────────────────────────────────────────────────────────────────
