import type { IndicatorRule } from '../rules/types.js'
import { plainName } from '../text/plain-name.js'
import { englishForm, isEnglishName } from './english-form.js'
import type { KnownWord, Wording, WordRole } from './wording.js'

/** A word of a name: as written, and the canonical word it stands for (市场主体 → 经营主体). */
export interface NameWord {
  readonly text: string
  readonly word: string
  readonly role: WordRole
}

/** The name of a known indicator within a name: 地区生产总值 in 一季度地区生产总值. */
export interface NameTerm {
  readonly text: string
  readonly rule: IndicatorRule
  /** The words the term is made of. */
  readonly words: readonly NameWord[]
}

/** A name taken apart. Empty words are gone; regions stand apart. */
export interface NameForm {
  /** Indicators the rules know, in the order of the name. */
  readonly terms: readonly NameTerm[]
  /** Words outside of the terms. */
  readonly loose: readonly NameWord[]
  /** Words for a region: 全市, 我区. */
  readonly regions: readonly string[]
}

/** Surfaces shorter than this may be part of another word (数 of 数字), and are only found where the segmenter cuts. */
const SAFE_LENGTH = 3

/** A name no longer than this says enough only where it stands alone: 税收 is no indicator in 税收宣传. */
const SHORT_NAME = 4

/** Words of the segmenter that may together be a known word: 个体 工商户. */
const JOINED = 4

const DIGIT = /\d/
const SCALE = /[十百千万亿元年岁]/

/** 2023年度 in 2023年度企业年报率 is the period's, not the indicator's. */
const YEAR = /^\d{4}(?:年度?)?$/

/**
 * Takes a name apart into known indicators, words and regions.
 *
 * @example formOf('全市规上工业增加值', wording) // terms: [规模以上工业增加值], regions: ['全市']
 */
export function formOf(name: string, wording: Wording): NameForm {
  if (isEnglishName(name)) return englishForm(name, wording.english)
  const terms: NameTerm[] = []
  const words: NameWord[] = []
  for (const piece of findNames(plainName(name), wording)) {
    if (typeof piece === 'string') words.push(...wordsIn(piece, wording))
    else terms.push({ ...piece, words: wordsIn(piece.text, wording).filter(tells) })
  }
  const regions = words.filter(({ role }) => role === 'region').map(({ text }) => text)
  const loose = words.filter(tells)
  const alone = loose.every(({ role }) => role !== 'content') && terms.length === 1
  const enough = terms.filter(({ text }) => alone || text.length > SHORT_NAME || /[A-Za-z]/.test(text))
  const tooShort = terms.filter((term) => !enough.includes(term))
  return { terms: enough, loose: [...loose, ...tooShort.flatMap((term) => term.words)], regions }
}

/** All words of a form, those within terms included. */
export const wordsOf = ({ terms, loose }: NameForm): readonly NameWord[] => [
  ...terms.flatMap(({ words }) => words),
  ...loose,
]

const tells = ({ role, text }: NameWord): boolean => role !== 'empty' && role !== 'region' && !YEAR.test(text)

/** The text in pieces: names of indicators, longest first from the left, and what lies between. */
function findNames(text: string, { indicators, longest }: Wording): readonly (string | Omit<NameTerm, 'words'>)[] {
  return pieces(text, longest, (candidate, whole) => {
    // The name itself may be a short one: 立案, 税收.
    const rule = candidate.length < SAFE_LENGTH && !whole ? undefined : indicators.get(candidate)
    return rule === undefined ? null : { text: candidate, rule }
  })
}

/** The words of a text: known ones longest first, the rest as the segmenter cuts it. */
function wordsIn(text: string, wording: Wording): readonly NameWord[] {
  const { words, longest } = wording
  const found = pieces(text, longest, (candidate, whole) => {
    const known = candidate.length < SAFE_LENGTH && !whole ? undefined : words.get(candidate)
    return known === undefined ? null : { text: candidate, ...known }
  })
  return found.flatMap((piece) => (typeof piece === 'string' ? cutWords(piece, wording) : [piece]))
}

/** Looks from the left for the longest stretch that `find` takes; what it takes none of is left as plain strings. */
function pieces<Piece>(
  text: string,
  longest: number,
  find: (candidate: string, whole: boolean) => Piece | null,
): readonly (string | Piece)[] {
  const found: (string | Piece)[] = []
  let from = 0
  let at = 0
  while (at < text.length) {
    let taken = 0
    // 10亿元以上项目 are not 亿元以上项目: a numeral goes on to the end of its unit.
    const withinQuantity = at > 0 && DIGIT.test(text[at - 1] ?? '') && SCALE.test(text[at] ?? '')
    for (let length = Math.min(longest, text.length - at); length > 0 && !withinQuantity; length--) {
      const piece = find(text.slice(at, at + length), length === text.length)
      if (piece === null) continue
      if (at > from) found.push(text.slice(from, at))
      found.push(piece)
      taken = length
      break
    }
    if (taken > 0) from = at + taken
    at += Math.max(1, taken)
  }
  if (from < text.length) found.push(text.slice(from))
  return found
}

/** The words of a stretch as the segmenter cuts it; neighbouring words that make a known one are joined. */
function cutWords(text: string, { cut, words: known }: Wording): readonly NameWord[] {
  const parts = cut(text).map((word) => word.text)
  const words: NameWord[] = []
  for (let at = 0; at < parts.length; ) {
    const [taken, word] = wordAt(parts, at, known)
    words.push(word)
    at += taken
  }
  return words
}

function wordAt(
  parts: readonly string[],
  at: number,
  words: ReadonlyMap<string, KnownWord>,
): readonly [taken: number, word: NameWord] {
  for (let count = Math.min(JOINED, parts.length - at); count > 0; count--) {
    const text = parts.slice(at, at + count).join('')
    const known = words.get(text)
    if (known !== undefined) return [count, { text, ...known }]
  }
  const text = parts[at] ?? ''
  return [1, { text, word: text, role: 'content' }]
}
