import type { Span } from '../../model.js'
import { findIslands, type Island } from '../islands.js'
import type { Clause, Sentence } from '../sentences.js'
import { trimSpan, within } from '../spans.js'

/** Behind these a dot ends no sentence: No. 1, Co., Ltd., U.S. */
const ABBREVIATION =
  /(?:^|[\s(.])(?:no|nos|co|ltd|inc|corp|u\.s|u\.k|mr|mrs|ms|dr|st|vs|approx|est|fig|art|sec|vol|e\.g|i\.e|etc|pct|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)$/i

/** Behind a number or letter that opens the sentence it ends a list marker: 1. Output, A. Progress. */
const LIST_MARKER = /^\s*(?:\d{1,2}(?:\.\d{1,2})*|[A-Z]|[IVX]{1,5})$/

/**
 * Splits an English paragraph behind . ! ? and ; into sentences: a dot ends one where a blank and a capital or a numeral
 * follow. Parentheses and quotations are never cut.
 */
export function splitEnglishSentences(folded: string, block: Span): readonly Sentence[] {
  const known = paragraphOf(folded, block)
  known.sentences ??= cutSentences(folded, block, known.islands)
  return known.sentences
}

/** What a paragraph is cut into; its sentences when first asked for. */
interface Paragraph {
  readonly end: number
  readonly islands: readonly Island[]
  sentences: readonly Sentence[] | null
}

/** The paragraphs of the text at hand, by where they begin: dates ask for their sentences, then figures do. */
let split: { readonly folded: string; readonly blocks: Map<number, Paragraph> } | null = null

function paragraphOf(folded: string, block: Span): Paragraph {
  if (split?.folded !== folded) split = { folded, blocks: new Map() }
  const known = split.blocks.get(block[0])
  if (known !== undefined && known.end === block[1]) return known
  const made: Paragraph = { end: block[1], islands: findIslands(folded, block), sentences: null }
  split.blocks.set(block[0], made)
  return made
}

/**
 * The parentheses and quotations of a stretch of an English paragraph that cuts none of them, as `findIslands` finds them there:
 * the whole paragraph, or one of its sentences.
 */
export const englishIslands = (folded: string, block: Span, span: Span): readonly Island[] =>
  within(paragraphOf(folded, block).islands, span)

function cutSentences(folded: string, block: Span, found: readonly Island[]): readonly Sentence[] {
  const sentences: Sentence[] = []
  let start = block[0]
  const push = (end: number, terminator: string): void => {
    const span = trimSpan(folded, [start, end])
    if (span[0] < span[1]) sentences.push({ span, terminator })
    start = end
  }
  const islands = outermost(found)
  let next = 0
  for (let at = block[0]; at < block[1]; at++) {
    const unit = folded.charCodeAt(at)
    if (unit > QUESTION || (unit !== STOP && unit !== SEMICOLON && unit !== QUESTION && unit !== EXCLAMATION)) continue
    while (next < islands.length && (islands[next] as Island).span[1] <= at) next++
    if (next < islands.length && (islands[next] as Island).span[0] <= at) continue
    if (unit === SEMICOLON || endsSentence(folded, start, at, block[1])) push(at + 1, folded.charAt(at))
  }
  push(block[1], '')
  return sentences
}

const EXCLAMATION = 0x21
const STOP = 0x2e
const SEMICOLON = 0x3b
const QUESTION = 0x3f

/** Of islands in order, those that stand in no other. */
function outermost(islands: readonly Island[]): readonly Island[] {
  let end = 0
  return islands.filter(({ span }) => {
    if (span[0] < end) return false
    end = span[1]
    return true
  })
}

function endsSentence(folded: string, start: number, at: number, end: number): boolean {
  // 1.5, U.S.: right behind the dot of a number or of letters stands the next.
  if (at + 1 < end && isPlain(folded.charCodeAt(at + 1))) return false
  const behind = folded.slice(at + 1, Math.min(end, at + 4))
  if (!/^(?:$|[”"’')]?\s+[\p{Lu}\d“"‘(])/u.test(behind) && at + 1 < end) return false
  if (isLongWord(folded, at)) return true
  const before = folded.slice(Math.max(start, at - 12), at)
  return !ABBREVIATION.test(before) && !LIST_MARKER.test(folded.slice(start, at))
}

/** A letter or digit of ASCII. */
const isPlain = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a)

/** Do seven small letters stand before a place? No abbreviation has so many. */
function isLongWord(folded: string, at: number): boolean {
  for (let i = at - 7; i < at; i++) {
    const unit = folded.charCodeAt(i)
    if (!(unit >= 0x61 && unit <= 0x7a)) return false
  }
  return true
}

/**
 * Splits a sentence, or what stands in a parenthesis, at commas, colons and dashes; a comma of a number (1,234) splits nothing.
 *
 * @param islands of the sentence, or of a paragraph that it is part of
 */
export function splitEnglishClauses(
  folded: string,
  sentence: Span,
  islands: readonly Island[] = findIslands(folded, sentence),
): readonly Clause[] {
  const clauses: Clause[] = []
  let start = sentence[0]
  const push = (end: number, separator: string): void => {
    const span = trimSpan(folded, [start, end])
    if (span[0] < span[1]) clauses.push({ span, separator })
  }
  const own = outermost(within(islands, sentence))
  for (const [at, end] of placesOutside(own, folded, sentence, /,(?!\d{3}(?!\d))|:(?!\d)| [–—] |—|\t/g)) {
    push(at, folded.slice(at, end).trim())
    start = end
  }
  push(sentence[1], '')
  return clauses
}

/** Where the pattern matches outside of parentheses and quotations. */
function placesOutside(islands: readonly Island[], folded: string, span: Span, pattern: RegExp): readonly Span[] {
  const places: Span[] = []
  const text = folded.slice(0, span[1])
  pattern.lastIndex = span[0]
  let next = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    while (next < islands.length && (islands[next]?.span[1] ?? 0) <= match.index) next++
    if ((islands[next]?.span[0] ?? Number.POSITIVE_INFINITY) > match.index)
      places.push([match.index, match.index + match[0].length])
  }
  return places
}
