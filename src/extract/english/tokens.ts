import { unitAt } from '../../text/unit-at.js'
import { PERIOD_MARK, type Strand } from '../strand.js'
import type { EnglishTag, EnglishTagger } from './tagger.js'

/** A word of a strand, or a mark between words. Positions are in the strand's text. */
export interface Token {
  readonly from: number
  readonly to: number
  /** In lower case. */
  readonly text: string
  /** `date` for a date, `num` for digits of a term, else the mark itself. */
  readonly tag: EnglishTag | 'date' | 'num' | 'mark'
}

const WORD = new RegExp(
  `(${PERIOD_MARK}+)|([\\p{L}$€][\\p{L}\\d]*(?:['’&./-][\\p{L}\\d]+)*['’]?)|(\\d+(?:[,.]\\d+)*(?:-?[\\p{L}]+)*|%)|([^\\s\\p{L}\\d])`,
  'gu',
)

/**
 * The words of `strand.text[from, to)` with their parts of speech, corrected by what stands beside them.
 *
 * @param ahead how far the same words will be asked for next: what stands behind a quantity stands before the next one
 */
export function tokenize(tag: EnglishTagger, strand: Strand, from: number, to: number, ahead = to): readonly Token[] {
  const read = readWords(tag, strand, from, Math.max(to, ahead))
  let count = read.length
  while (count > 0 && (read[count - 1] as Token).from >= to) count--
  const words: Token[] = []
  if (count === 0) return words
  const end = read[count - 1] as Token
  const last = end.to > to ? toToken(tag, strand.text.slice(end.from, to), end.from, end.tag) : end
  let before: Token | undefined
  let token = count === 1 ? last : (read[0] as Token)
  for (let i = 1; i <= count; i++) {
    const after = i === count ? undefined : i === count - 1 ? last : (read[i] as Token)
    words.push(inContext(token, before, after))
    before = token
    if (after !== undefined) token = after
  }
  return words
}

interface Read {
  readonly tag: EnglishTagger
  readonly strand: Strand
  readonly from: number
  readonly to: number
  readonly tokens: readonly Token[]
}

/** What was read last. */
let readLast: Read | null = null

function readWords(tag: EnglishTagger, strand: Strand, from: number, to: number): readonly Token[] {
  const known = readLast
  if (known !== null && known.strand === strand && known.from === from && known.to >= to && known.tag === tag)
    return known.tokens
  const { text } = strand
  // Asked for once: to look a length up takes as long as to read a word.
  const { length } = text
  const tokens: Token[] = []
  for (let at = from; at < to; ) {
    const unit = unitAt(text, at)
    if (unit === 0x20) {
      at++
      continue
    }
    const end = isPlainLetter(unit) ? endOfPlainWord(text, at, length) : 0
    if (end > 0) {
      const word = knownWord(tag, text, at, end)
      tokens.push({ from: at, to: end, text: word.text, tag: word.tag })
      at = end
      continue
    }
    if (isPlainMark(unit)) {
      const mark = text.charAt(at)
      tokens.push({ from: at, to: at + 1, text: mark, tag: unit === PERCENT ? 'num' : 'mark' })
      at++
      continue
    }
    WORD.lastIndex = at
    const match = WORD.exec(text)
    if (match === null || match.index >= to) break
    const kind =
      match[1] !== undefined ? 'date' : match[2] !== undefined ? 'n' : match[3] !== undefined ? 'num' : 'mark'
    tokens.push(toToken(tag, match[0], match.index, kind))
    at = match.index + match[0].length
  }
  readLast = { tag, strand, from, to, tokens }
  return tokens
}

const PERCENT = 0x25

/** A mark of ASCII: neither a letter nor a digit, and no $, which begins US$. */
const isPlainMark = (unit: number): boolean =>
  (unit >= 0x21 && unit <= 0x2f && unit !== 0x24) ||
  (unit >= 0x3a && unit <= 0x40) ||
  (unit >= 0x5b && unit <= 0x60) ||
  (unit >= 0x7b && unit <= 0x7e)

/** Of ASCII; small letters and capitals differ in one bit. */
const isPlainLetter = (unit: number): boolean => {
  const small = unit | 0x20
  return small >= 0x61 && small <= 0x7a
}

/** The end of a word of plain letters and hyphens, which most are; 0 for one that goes on with anything else. */
function endOfPlainWord(text: string, from: number, length: number): number {
  let at = from + 1
  for (; at < length; at++) {
    const unit = unitAt(text, at)
    if (isPlainLetter(unit)) continue
    // A blank, a comma, a stop that ends a sentence.
    if (unit === 0x20 || unit === 0x2c) return at
    const next = at + 1 < length ? unitAt(text, at + 1) : 0
    if (unit === 0x2d && isPlainLetter(next)) continue
    return (unit === 0x2e || unit === 0x3b || unit === 0x3a) && next <= 0x20 ? at : 0
  }
  return at
}

/** Words by a hash of their letters, so that a word met before is known without being cut out of its text. */
interface WordTable {
  readonly tag: EnglishTagger
  readonly slots: (Slot | undefined)[]
}

interface Slot {
  readonly word: string
  readonly length: number
  readonly tagged: Tagged
}

const SLOTS = 1 << 13

let table: WordTable | null = null

/** As in `unitAt`: the method of a text is not looked up. */
const { startsWith } = String.prototype

function knownWord(tag: EnglishTagger, text: string, from: number, to: number): Tagged {
  if (table === null || table.tag !== tag) table = { tag, slots: new Array(SLOTS).fill(undefined) }
  let hash = to - from
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + unitAt(text, at)) | 0
  const index = (hash ^ (hash >>> 13)) & (SLOTS - 1)
  const known = table.slots[index]
  if (known !== undefined && known.length === to - from && startsWith.call(text, known.word, from)) return known.tagged
  const word = text.slice(from, to)
  const tagged = wordFor(tag, word)
  table.slots[index] = { word, length: to - from, tagged }
  return tagged
}

/** @param kind what is no word keeps it */
function toToken(tag: EnglishTagger, word: string, from: number, kind: Token['tag']): Token {
  const to = from + word.length
  if (kind === 'date' || kind === 'num' || kind === 'mark') return { from, to, text: word.toLowerCase(), tag: kind }
  const tagged = wordFor(tag, word)
  return { from, to, text: tagged.text, tag: tagged.tag }
}

/** A word in lower case with its part of speech. */
interface Tagged {
  readonly text: string
  readonly tag: EnglishTag
}

const taggedBy = new WeakMap<EnglishTagger, Map<string, Tagged>>()

/** Words kept as written; a report has some hundreds, and most come again. */
const MOST_WORDS = 50_000

function wordFor(tag: EnglishTagger, word: string): Tagged {
  let words = taggedBy.get(tag)
  if (words === undefined || words.size > MOST_WORDS) {
    words = new Map()
    taggedBy.set(tag, words)
  }
  const known = words.get(word)
  if (known !== undefined) return known
  const text = word.toLowerCase()
  const tagged = { text, tag: tagWord(tag, word, text) }
  words.set(word, tagged)
  return tagged
}

/** R&D, GDP, II: capitals throughout are a noun, whatever the letters. */
const tagWord = (tag: EnglishTagger, word: string, lower: string): EnglishTag =>
  /^[A-Z]{2,}\d*$|&/.test(word) ? 'n' : lower.endsWith("'s") || lower.endsWith('’s') ? 'a' : tag(lower)

const NOMINAL: ReadonlySet<Token['tag']> = new Set(['n', 'a', 'num'])

/** The word as another part of speech. */
export const retagged = ({ from, to, text }: Token, tag: Token['tag']): Token => ({ from, to, text, tag })

/** What a word is next to its neighbours: the increase, to increase; registered enterprises, they registered. */
function inContext(token: Token, before: Token | undefined, after: Token | undefined): Token {
  switch (token.tag) {
    case 'n':
      return isVerbOf(token, before) ? retagged(token, 'v') : token
    case 'v':
      return isNounOf(token, before, after) ? retagged(token, 'n') : token
    case 'p':
      return before?.text === 'of' && (token.text === 'outside' || token.text === 'inside')
        ? retagged(token, 'a')
        : token
    case 'vd':
      return isAttribute(token, before, after) ? retagged(token, 'a') : token
    case 'vg':
      return before !== undefined && (before.tag === 'n' || before.tag === 'a') && joinsOn(after)
        ? retagged(token, 'n')
        : token
    default:
      return token
  }
}

/** to increase, will increase, they increase */
const isVerbOf = ({ text }: Token, before: Token | undefined): boolean =>
  before !== undefined &&
  (before.tag === 'r' || before.text === 'to' || MODAL.has(before.text)) &&
  VERBAL_NOUN.has(text)

function isNounOf({ text }: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (before !== undefined) {
    if (before.tag === 't' || before.tag === 'a' || (before.tag === 'p' && before.text !== 'to')) return true
    // cranes were delivered: what ends in s before a form of be or have is their subject; container ship calls: a noun of
    // the singular has no verb without s.
    if (NOMINAL.has(before.tag)) {
      if (text.endsWith('s') && after?.tag === 'x') return true
      if (before.tag === 'n' && !text.endsWith('s') && after?.tag === 'n' && isSingular(before.text)) return true
    }
  }
  // Volunteers gave …: a plural that opens a clause is its subject.
  return text.endsWith('s') && (before === undefined || before.tag === 'mark') && VERBAL.has(after?.tag ?? 'n')
}

const joinsOn = (after: Token | undefined): boolean =>
  after !== undefined && (after.tag === 'n' || after.tag === 'a' || after.tag === 'vg')

/** newly registered enterprises, the completed roads; not they completed roads. */
const isAttribute = ({ text }: Token, before: Token | undefined, after: Token | undefined): boolean =>
  before !== undefined &&
  ATTRIBUTED.has(before.tag) &&
  joinsOn(after) &&
  text.endsWith('ed') &&
  (before.tag !== 'd' || before.text.endsWith('ly'))

/** What stands before an attribute; behind nothing, a mark or a conjunction a past form is as well a verb. */
const ATTRIBUTED: ReadonlySet<Token['tag']> = new Set(['t', 'a', 'p', 'd', 'num'])

const VERBAL: ReadonlySet<Token['tag']> = new Set(['v', 'vd', 'x'])

/** Nouns that take verbs of the plural without an s of their own. */
const PLURAL =
  /s$|^(?:people|staff|police|women|men|children|percent|majority|public|team|youth|data|media|cattle|one)$/

const isSingular = (noun: string): boolean => !PLURAL.test(noun)

const MODAL: ReadonlySet<string> = new Set(['will', 'shall', 'should', 'must', 'can', 'would', 'may'])

/** Nouns of the word list that are verbs behind to and will. */
const VERBAL_NOUN: ReadonlySet<string> = new Set([
  'increase', 'cut', 'number', 'amount', 'average', 'stand', 'concern', 'rise', 'fall', 'drop', 'decline', 'decrease', 'train', 'support', 'return', 'use', 'cost', 'transfer', 'visit', 'check', 'test', 'plan', 'target', 'share', 'set', 'return', 'total', 'issue', 'power', 'market', 'house', 'lead', 'plant', 'work', 'grant',
]) // biome-ignore format: a list
