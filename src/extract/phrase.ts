import type { NamePart, NameSource } from '../model.js'
import type { RuleSet } from '../rules/types.js'
import { textOf } from './draft.js'
import type { FrameMatch } from './frames.js'
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

/** What a phrase can do as a name by itself. */
export type PhraseKind =
  | 'empty' // nothing left: 共, 已达
  | 'property' // a measure that needs its thing: 余额, 合格率
  | 'action' // a bare verb that needs its object: 整改, 查处
  | 'modifier' // a quality that needs its head: 国家级, 其中农村
  | 'full' // names a thing

export interface Phrasing {
  readonly rules: RuleSet
  readonly tag: Tagger
}

const FUNCTION_TAGS = new Set(['p', 'c', 'uj', 'ul', 'uz', 'ug', 'ud', 'y', 'e', 'o', 'w'])
const TRIMMED_RIGHT_TAGS = new Set(['p', 'c', 'uj', 'ul', 'uz', 'w', 'y', 'u'])

const has = (rules: RuleSet, id: string, word: string): boolean => rules.lexicon.get(id)?.has(word) ?? false

const PUNCTUATION = /^[\s,:;、。·.—\-~+/“”"'()（）《》]+$/

/**
 * Cleans `strand.text[from, to)` to the words a name is made of: dates, connectives, adverbs of doing and empty verbs
 * go from its left end, copulas and adverbs from its right: 其中全年共办理食品经营许可证达到 → 办理食品经营许可证.
 */
export function cleanPhrase(phrasing: Phrasing, strand: Strand, from: number, to: number, source: NameSource): Phrase {
  const lastPeriod = to > from ? strand.text.lastIndexOf(PERIOD_MARK, to - 1) : -1
  if (lastPeriod >= from) {
    // 11月底前剩余6个: what bounds the date is no part of the name.
    const bound = /^(?:前|后|起|止|以来|之前|以前)/.exec(strand.text.slice(lastPeriod + 1, to))?.[0].length ?? 0
    const behind = cleanPhrase(phrasing, strand, lastPeriod + 1 + bound, to, source)
    if (behind.text !== '') return behind
    return cleanPhrase(phrasing, strand, from, strand.text.indexOf(PERIOD_MARK, from), source)
  }
  const words = afterPreposition(phrasing.tag(strand.text.slice(from, to)))
  const skipped = to - from - lengthOf(words)
  let [first, last] = trimEnds(phrasing.rules, words)
  ;[first, last] = trimEmptyVerb(phrasing.rules, words, first, last)
  const start = from + skipped + lengthOf(words.slice(0, first))
  let end = start + lengthOf(words.slice(first, last))
  // 采纳率均 is cut 采纳|率均; the distributing word is no part of the name.
  while (
    end - start > 2 &&
    /[均各都]/.test(strand.text.charAt(end - 1)) &&
    !/[平年人户日月亩场村]/.test(strand.text.charAt(end - 2))
  )
    end--
  return makePhrase(strand, start, end, source)
}

export function makePhrase(strand: Strand, from: number, to: number, source: NameSource): Phrase {
  let [start, end] = [from, to]
  // Quotation marks go when the whole phrase or none of it is left inside them.
  const text = strand.text
  while (start < end && PUNCTUATION.test(text.charAt(start)) && !opensPair(text, start, end)) start++
  while (end > start && PUNCTUATION.test(text.charAt(end - 1)) && !closesPair(text, start, end)) end--
  return { text: text.slice(start, end), strand, from: start, to: end, source }
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
  const at = words.findLastIndex(({ text, tag }, i) => i > 0 && tag === 'p' && /^[对为向给将把]$/.test(text))
  return at > 0 && lengthOf(words.slice(at + 1)) >= 4 ? words.slice(at + 1) : words
}

const lengthOf = (words: readonly Word[]): number => words.reduce((n, w) => n + w.text.length, 0)

function trimEnds(rules: RuleSet, words: readonly Word[]): [number, number] {
  let first = 0
  let last = words.length
  while (first < last && isEmptyAtLeft(rules, words[first] as Word)) first++
  while (last > first && isEmptyAtRight(rules, words[last - 1] as Word)) last--
  while (first < last && isEmptyAtLeft(rules, words[first] as Word)) first++
  return [first, last]
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
  return [start, last]
}

/** What the phrase can do as a name by itself. */
export function kindOf(phrasing: Phrasing, text: string): PhraseKind {
  if (
    text === '' ||
    /^(?:计划|预计|目标|任务|实际|总数|应|累计|总|共)$/.test(text) ||
    has(phrasing.rules, 'anaphor', text)
  )
    return 'empty'
  if (isProperty(phrasing.rules, text)) return 'property'
  if (
    /^(?:.{1,3}(?:级|类|型|性|籍|式|方面)|.{1,8}(?:以上|以下|及以上)的?)$/.test(text) ||
    has(phrasing.rules, 'modifier', text)
  )
    return 'modifier'
  const body = text.replace(/^(?:新|已|基本|累计|历年|尚未|未|正在|拟|共|再|仍)+(?=..)/u, '')
  const words = phrasing.tag(body)
  if (words.length > 1 && has(phrasing.rules, 'event.noun', words.at(-1)?.text ?? '')) return 'full'
  if (
    words.every(({ text: word, tag }) => /^(?:v|vd|vi|d|uj|ul|f|p)$/.test(tag) || has(phrasing.rules, 'action', word))
  )
    return 'action'
  return 'full'
}

const PROPERTY_PREFIX =
  '(?:累计|人均|户均|日均|月均|年均|平均|总|亩均|实际|计划|完成|年度|当年|全年|实现|新增|净|本级|合计|共计|综合|总体|已|年|月|单日|日)*'

/** 余额, 人均收入, 整改完成率: a measure word alone, with nothing that is measured. */
export function isProperty(rules: RuleSet, text: string): boolean {
  if (has(rules, 'property', text) || isGrowthProperty(rules, text)) return true
  if (/^(?:对|与).{2,}(?:率|比|比例)$/.test(text)) return true
  if (/^每[百千万]?[一-鿿]{1,3}(?:拥有|补偿|补助|平均|配备)?$/u.test(text)) return true
  const body = text.replace(new RegExp(`^${PROPERTY_PREFIX}`, 'u'), '')
  return (
    (body !== text && body === '') ||
    has(rules, 'property', body) ||
    /^.{0,4}(?:率|占比|比重|比例|进度|满意度|幅度)$/.test(body)
  )
}

const AVERAGE = /^(?:[一二两三四五六七八九十\d]+年)?(?:年均|平均|年平均)(?:增速|增幅|增长)?$/

/** 增速, 总量, 两年平均: they measure the measure told before, not the thing alone. */
export const isGrowthProperty = (rules: RuleSet, text: string): boolean =>
  has(rules, 'growth.property.up', text) ||
  has(rules, 'growth.property.down', text) ||
  AVERAGE.test(text) ||
  /^每/.test(text) ||
  text === '总量'

/** 完成率, 执行率: told of the whole task, not of its thing alone. */
export const isCompletionRate = (rules: RuleSet, text: string): boolean => has(rules, 'completion.rate', text)

/** Does a phrase begin with a verb that tells what came of a thing told before: 带动销售, 惠及企业? */
export function leadsWithDependent(phrasing: Phrasing, text: string): boolean {
  const [first, ...rest] = phrasing.tag(text)
  if (first === undefined) return false
  const object = rest.map((w) => w.text).join('')
  if (has(phrasing.rules, 'dependent.verb', first.text) && object.length <= 4) return true
  return first.tag === 'v' && object !== '' && isProperty(phrasing.rules, object)
}

/** The measure word a name ends in: 规上工业增加值 → 增加值; '' when it ends in none. */
export function propertyOf(rules: RuleSet, name: string): string {
  for (let length = Math.min(6, name.length - 1); length >= 2; length--) {
    const tail = name.slice(-length)
    if (has(rules, 'property', tail)) return tail
  }
  return ''
}

/** The pure measure word a name ends in, rates too: 检查完成率 → 完成率; 担保贷款 has none. */
function measureWordOf(rules: RuleSet, name: string): string {
  for (let length = Math.min(4, name.length - 1); length >= 2; length--) {
    const tail = name.slice(-length)
    if (has(rules, 'measure.word', tail)) return tail
  }
  return /.{2,}?([一-鿿]{2}率)$/u.exec(name)?.[1] ?? ''
}

// ── Parts of names ────────────────────────────────────────────────────────────────────────────────

/** A phrase as a part of a name, with its place in the document. */
export const partOf = (phrase: Phrase): NamePart => ({
  text: phrase.text.replaceAll(PERIOD_MARK, ''),
  source: phrase.source,
  span: spanOf(phrase),
})

export const phraseParts = (phrase: Phrase): readonly NamePart[] => (phrase.text === '' ? [] : [partOf(phrase)])

function spanOf(phrase: Phrase): readonly [number, number] | null {
  const first = phrase.strand.offsets[phrase.from]
  const last = phrase.strand.offsets[phrase.to - 1]
  return first === undefined || last === undefined ? null : [first, last + 1]
}

/** Parts as another figure's name carries them on. */
export const carry = (parts: readonly NamePart[]): readonly NamePart[] =>
  parts.map((p): NamePart => (p.source === 'clause' || p.source === 'right' ? { ...p, source: 'carried' } : p))

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
    return [...before, { ...first, text: first.text.slice(n) }, ...rest]
  }
  return [...before, ...after]
}

/** The words a frame keeps for the name: 占常住人口. */
export function keptParts(frame: FrameMatch | null, strand: Strand): readonly NamePart[] {
  if (frame?.keep == null) return []
  const text = makePhrase(strand, frame.keep.from, frame.keep.to, 'frame')
  const part = partOf(text)
  return part.text === '' ? [] : [part]
}

/** 规上工业增加值 → 规上工业: the thing without the measure word it ends in. */
export function entityOf(phrasing: Phrasing, parts: readonly NamePart[]): readonly NamePart[] {
  const last = parts.at(-1)
  if (last === undefined) return parts
  const property = measureWordOf(phrasing.rules, textOf(parts))
  if (property === '' || last.text.length - property.length < 2) return parts
  return [...parts.slice(0, -1), cutRight(last, property.length)]
}

/** The longest name another one carries on; of a longer one its end, cut between words, since names are head-final. */
const LONGEST_CARRIED = 14

export function shorten(phrasing: Phrasing, parts: readonly NamePart[]): readonly NamePart[] {
  const text = textOf(parts)
  const last = parts.at(-1)
  if (text.length <= LONGEST_CARRIED || last === undefined) return parts
  const words = phrasing.tag(last.text)
  let cut = 0
  for (const word of words) {
    if (last.text.length - cut <= LONGEST_CARRIED - 2) break
    cut += word.text.length
  }
  return cut >= last.text.length ? [last] : [cutLeft(last, cut)]
}

/** What names nothing without the verb before it: 新签约|项目. */
const GENERIC = /^(?:项目|企业|单位|人员|资金|案件|学校|工程|家庭|对象|线路|小区|产品)$/

/** 受理治安案件 → 治安案件: the thing without its verb and its measure word. */
export function thingOf(phrasing: Phrasing, parts: readonly NamePart[]): readonly NamePart[] {
  const [first, ...rest] = parts
  if (first === undefined) return parts
  const [verb, next] = phrasing.tag(first.text)
  const isVerb =
    verb !== undefined &&
    next !== undefined &&
    (verb.tag === 'v' || has(phrasing.rules, 'action', verb.text)) &&
    !/率$/.test(first.text)
  const object =
    isVerb && first.text.length - verb.text.length >= 2 && !GENERIC.test(first.text.slice(verb.text.length))
      ? [cutLeft(first, verb.text.length), ...rest]
      : parts
  return entityOf(phrasing, object)
}

const cutLeft = (part: NamePart, n: number): NamePart => ({
  ...part,
  text: part.text.slice(n),
  span: part.span === null ? null : [part.span[0] + n, part.span[1]],
})
const cutRight = (part: NamePart, n: number): NamePart => ({
  ...part,
  text: part.text.slice(0, -n),
  span: part.span === null ? null : [part.span[0], part.span[1] - n],
})

// ── Behind the quantity ───────────────────────────────────────────────────────────────────────────

/** The noun phrase right behind a counter: 家|大型商超开展自我承诺 → 大型商超. It ends before the first predicate. */
export function rightPhrase(phrasing: Phrasing, strand: Strand, from: number, to: number): Phrase {
  if (/^[^一-鿿“《A-Za-z\d]/u.test(strand.text.charAt(from))) return makePhrase(strand, from, from, 'right')
  const start = strand.text.charAt(from) === '的' ? from + 1 : from
  const words = phrasing.tag(strand.text.slice(start, to))
  let end = 0
  let nominal = 0
  let named = false
  for (const [i, { text, tag }] of words.entries()) {
    if (text.includes(PERIOD_MARK)) break
    const opens =
      i === 0 &&
      OPENS_RIGHT.test(text) &&
      words.length > 2 &&
      /^[va]/.test(words[1]?.tag ?? '') &&
      NOMINAL.test(words[2]?.tag ?? '')
    if (!opens && (PUNCTUATION.test(text) ? !/^[、“”《》]$/.test(text) : stopsRight(phrasing.rules, words, i))) break
    end += text.length
    if (NOMINAL.test(tag) || tag === 'v') nominal = end
    named ||= NOMINAL.test(tag)
  }
  return makePhrase(strand, start, named ? start + nominal : start, 'right')
}

const NOMINAL = /^(?:n|vn|an|j|l|i|x|eng|b)/

function stopsRight(rules: RuleSet, words: readonly Word[], i: number): boolean {
  const { text, tag } = words[i] as Word
  if (/^[的和及与]$/.test(text)) return i === 0
  if (has(rules, 'predicate', text) || (/^(?:p|c|d|r|u|y|t|f|m|q)/.test(tag) && !(i > 0 && /^[类级]$/.test(text))))
    return true
  if (tag === 'v' && i > 0) {
    const next = words[i + 1]
    return next === undefined || !NOMINAL.test(next.tag)
  }
  return false
}

/** 尚未|开工|项目: a negation or 新 before a verb that stands before a noun opens the phrase. */
const OPENS_RIGHT = /^(?:尚未|未|不|没有|新|已|拟|正在|待|非|无|最)$/

/** What happened to the counted, told behind it: 4批次|不合格 → 不合格, 2例|入选市局典型案例 → 入选市局典型案例. */
export function statePhrase(phrasing: Phrasing, strand: Strand, from: number, to: number): Phrase {
  const stop = /[,:;。、]/.exec(strand.text.slice(from, to))
  const end = stop === null ? to : from + stop.index
  const text = strand.text.slice(from, end)
  const words = phrasing.tag(text)
  const first = words.find(({ tag, text: word }) => !has(phrasing.rules, 'lead.empty', word) && tag !== 'd') ?? words[0]
  if (
    text === '' ||
    text.length > 14 ||
    first === undefined ||
    !(/^(?:v|i|l|d|a)/.test(first.tag) || text.startsWith('被'))
  )
    return makePhrase(strand, from, from, 'right')
  return { ...cleanPhrase(phrasing, strand, from, end, 'right') }
}

/** The cleaned words of the number-less clauses before a clause: the last one that names something. */
export function gapPhrase(phrasing: Phrasing, strand: Strand, from: number, to: number): Phrase | null {
  const clauses: { from: number; to: number }[] = []
  let start = from
  for (let at = from; at <= to; at++) {
    if (at === to || /[,:;。]/.test(strand.text.charAt(at))) {
      if (at > start) clauses.push({ from: start, to: at })
      start = at + 1
    }
  }
  for (const clause of clauses.reverse()) {
    const phrase = cleanPhrase(phrasing, strand, clause.from, clause.to, 'clause')
    if (/^(?:按|从|分).*(?:分|看|来看)$/.test(strand.text.slice(clause.from, clause.to))) continue
    if (kindOf(phrasing, phrase.text) === 'full' && phrase.text.length >= 2 && phrase.text.length <= 20) return phrase
  }
  return null
}
