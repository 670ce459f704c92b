import type { NameSource } from '../model.js'
import type { RuleSet } from '../rules/types.js'
import type { Tagger, Word } from '../text/words.js'
import { PERIOD_MARK, type Strand } from './strand.js'

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

const FUNCTION_TAGS = new Set(['p', 'c', 'uj', 'ul', 'uz', 'ug', 'ud', 'y', 'e', 'o', 'r', 'w', 'f', 't'])
const TRIMMED_RIGHT_TAGS = new Set(['p', 'c', 'uj', 'ul', 'uz', 'd', 'w', 'y', 'u'])

const has = (rules: RuleSet, id: string, word: string): boolean => rules.lexicon.get(id)?.has(word) ?? false

const PUNCTUATION = /^[\s,:;、。·.—\-~+/“”"'()（）《》]+$/

/**
 * Cleans `strand.text[from, to)` to the words a name is made of: dates, connectives, adverbs of doing and empty verbs
 * go from its left end, copulas and adverbs from its right: 其中全年共办理食品经营许可证达到 → 办理食品经营许可证.
 */
export function cleanPhrase(phrasing: Phrasing, strand: Strand, from: number, to: number, source: NameSource): Phrase {
  const lastPeriod = to > from ? strand.text.lastIndexOf(PERIOD_MARK, to - 1) : -1
  if (lastPeriod >= from) {
    const behind = cleanPhrase(phrasing, strand, lastPeriod + 1, to, source)
    if (behind.text !== '') return behind
    return cleanPhrase(phrasing, strand, from, strand.text.indexOf(PERIOD_MARK, from), source)
  }
  const words = phrasing.tag(strand.text.slice(from, to))
  let [first, last] = trimEnds(phrasing.rules, words)
  ;[first, last] = trimEmptyVerb(phrasing.rules, words, first, last)
  const start = from + lengthOf(words.slice(0, first))
  const end = start + lengthOf(words.slice(first, last))
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
  PUNCTUATION.test(text) ? !/[“《]/.test(text) : has(rules, 'lead.empty', text) || (FUNCTION_TAGS.has(tag) && !has(rules, 'keep', text)) || (tag === 'd' && !/[未不无没非难]/.test(text) && !has(rules, 'keep', text))

const isEmptyAtRight = (rules: RuleSet, { text, tag }: Word): boolean =>
  PUNCTUATION.test(text) ? !/[”》]/.test(text) : has(rules, 'tail.empty', text) || (TRIMMED_RIGHT_TAGS.has(tag) && !has(rules, 'keep', text))

/** 开展安全培训 → 安全培训, but 开展 alone is kept nowhere: it names nothing. */
function trimEmptyVerb(rules: RuleSet, words: readonly Word[], first: number, last: number): [number, number] {
  let start = first
  while (start < last && (has(rules, 'verb.empty', (words[start] as Word).text) || /^[了过着]$/.test((words[start] as Word).text) || isEmptyAtLeft(rules, words[start] as Word))) start++
  return [start, last]
}

const NOMINAL = /^(?:n|vn|an|j|l|i|x|eng|b)/

/** What the phrase can do as a name by itself. */
export function kindOf(phrasing: Phrasing, text: string): PhraseKind {
  if (text === '') return 'empty'
  if (isProperty(phrasing.rules, text)) return 'property'
  if (/^.{1,3}(?:级|类|型|性|籍|式|以上|以下|方面)$/.test(text) || has(phrasing.rules, 'modifier', text)) return 'modifier'
  const words = phrasing.tag(text)
  if (words.every(({ text: word, tag }) => /^(?:v|vn|d|vd|vi|uj|ul|f|p)/.test(tag) || has(phrasing.rules, 'action', word))) return 'action'
  return words.some(({ tag }) => NOMINAL.test(tag)) || text.length >= 2 ? 'full' : 'modifier'
}

const PROPERTY_PREFIX = '(?:累计|人均|户均|日均|月均|年均|平均|总|亩均|实际|计划|完成|年度|当年|全年|实现|平均每\\S|新增|净|本级|合计|共计|综合|总体)*'

/** 余额, 人均收入, 整改完成率: a measure word alone, with nothing that is measured. */
export function isProperty(rules: RuleSet, text: string): boolean {
  const body = text.replace(new RegExp(`^${PROPERTY_PREFIX}`, 'u'), '')
  return body === '' || has(rules, 'property', body) || /^.{0,3}(?:率|占比|比重|比例|进度|满意度)$/.test(body)
}

/** The measure word a name ends in: 规上工业增加值 → 增加值; '' when it ends in none. */
export function propertyOf(rules: RuleSet, name: string): string {
  for (let length = Math.min(6, name.length - 1); length >= 2; length--) {
    const tail = name.slice(-length)
    if (has(rules, 'property', tail)) return tail
  }
  return ''
}

/**
 * The noun phrase right behind a counter: 家|大型商超开展自我承诺 → 大型商超. It ends before the first predicate.
 */
export function rightPhrase(phrasing: Phrasing, strand: Strand, from: number, to: number): Phrase {
  let start = from
  if (strand.text.charAt(start) === '的') start++
  const words = phrasing.tag(strand.text.slice(start, to))
  let end = 0
  let nominal = 0
  for (const [i, { text, tag }] of words.entries()) {
    if (PUNCTUATION.test(text) ? !/^[、“”《》]$/.test(text) : stopsRight(phrasing.rules, words, i)) break
    end += text.length
    if (NOMINAL.test(tag) || tag === 'v' || tag === 'nr') nominal = end
    void tag
  }
  return makePhrase(strand, start, start + nominal, 'right')
}

function stopsRight(rules: RuleSet, words: readonly Word[], i: number): boolean {
  const { text, tag } = words[i] as Word
  if (has(rules, 'predicate', text) || /^(?:p|c|d|r|u|y|t|f|m|q)/.test(tag)) return text !== '的' && text !== '和' && text !== '及' && text !== '与'
  if (tag === 'v' && i > 0) {
    const next = words[i + 1]
    return next === undefined || !NOMINAL.test(next.tag)
  }
  return false
}
