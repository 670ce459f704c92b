import type { Span } from '../model.js'
import { findIslands, type Island } from './islands.js'
import { isBlank, trimSpan } from './spans.js'

/** A sentence, or a part of one that ends in a semicolon. */
export interface Sentence {
  /** Without surrounding blanks, with the terminator. */
  readonly span: Span
  /** 。 ! ? . or ; as folded; '' at a block's end without one. */
  readonly terminator: string
}

/** A stretch between commas and colons, the unit in which a figure finds its name first. */
export interface Clause {
  /** Without surrounding blanks and without the separator. */
  readonly span: Span
  /** `,` `:` or a tab behind it as folded; '' for the last one. */
  readonly separator: string
}

/**
 * Splits a block of width-folded text behind 。 ! ? and ; (a `;` ends a part of a sentence: look at `terminator`).
 * Brackets and quotations are never cut: (国发〔2021〕7号)规定“直接取消。实行承诺。”,但目前… is one sentence.
 *
 * @param islands those of the block, where the caller has them already
 */
export function splitSentences(
  folded: string,
  block: Span,
  islands: readonly Island[] = findIslands(folded, block),
): readonly Sentence[] {
  const sentences: Sentence[] = []
  let start = block[0]
  forEachOutside(islands, block, (at) => {
    if (!endsSentence(folded, start, at, block[1])) return
    pushTrimmed(folded, [start, at + 1], (span) => sentences.push({ span, terminator: folded.charAt(at) }))
    start = at + 1
  })
  pushTrimmed(folded, [start, block[1]], (span) => sentences.push({ span, terminator: '' }))
  return sentences
}

/**
 * Splits a sentence, or the inside of an island, into clauses at commas and colons; 、 does not split, nor does a
 * comma or colon of a number (1,234 · 8:30 · 11.4:1).
 */
export function splitClauses(folded: string, sentence: Span): readonly Clause[] {
  const islands = findIslands(folded, sentence)
  const clauses: Clause[] = []
  let start = sentence[0]
  forEachOutside(islands, sentence, (at) => {
    if (!isClauseSeparator(folded, at)) return
    pushTrimmed(folded, [start, at], (span) => clauses.push({ span, separator: folded.charAt(at) }))
    start = at + 1
  })
  pushTrimmed(folded, [start, trimTerminator(folded, sentence)], (span) => clauses.push({ span, separator: '' }))
  return clauses
}

// Compared as numbers: every unit of every text is asked for these.
const TAB = 0x09
const EXCLAMATION = 0x21
const COMMA = 0x2c
const DOT = 0x2e
const COLON = 0x3a
const SEMICOLON = 0x3b
const QUESTION = 0x3f
const IDEOGRAPHIC_STOP = 0x3002

function forEachOutside(islands: readonly Island[], span: Span, visit: (at: number) => void): void {
  const outer = islands.filter(({ depth }) => depth === 0)
  let next = 0
  for (let at = span[0]; at < span[1]; at++) {
    const island = outer[next]
    if (island && at === island.span[0]) {
      at = island.span[1] - 1
      next++
    } else visit(at)
  }
}

function endsSentence(folded: string, start: number, at: number, end: number): boolean {
  switch (folded.charCodeAt(at)) {
    case IDEOGRAPHIC_STOP:
    case EXCLAMATION:
    case QUESTION:
    case SEMICOLON:
      return true
    case DOT:
      return isFullStop(folded, start, at, end)
    default:
      return false
  }
}

// 「(一)市容秩序管理. 上半年共出动…」 writes 。 as a full-width dot. A dot behind a letter or digit is a number's or
// a list marker's, and so is one right at the beginning (「一. 深化改革」).
function isFullStop(folded: string, start: number, at: number, end: number): boolean {
  // Nearly all are within numbers.
  if (isDigit(folded.charCodeAt(at - 1)) || !(at + 1 >= end || isBlank(folded.charCodeAt(at + 1)))) return false
  if (folded.slice(start, at).trim().length < 4) return false
  return !/\p{Script=Latin}/u.test(folded.charAt(at - 1))
}

function isClauseSeparator(folded: string, at: number): boolean {
  const unit = folded.charCodeAt(at)
  if (unit === TAB) return true
  if (unit !== COMMA && unit !== COLON) return false
  if (!isDigit(folded.charCodeAt(at - 1)) || !isDigit(folded.charCodeAt(at + 1))) return true
  return unit === COMMA && !isThousandsSeparator(folded, at)
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

function isThousandsSeparator(folded: string, at: number): boolean {
  return /(?:^|\D)(?:\d{1,3}|\d{1,3}(?:,\d{3})+)$/.test(folded.slice(Math.max(0, at - 16), at))
    ? /^\d{3}(?!\d)/.test(folded.slice(at + 1, at + 5))
    : false
}

function trimTerminator(folded: string, sentence: Span): number {
  return sentence[1] > sentence[0] && /[。!?;]/.test(folded.charAt(sentence[1] - 1)) ? sentence[1] - 1 : sentence[1]
}

/** Hands over `span` without surrounding blanks, unless nothing is left of it. */
function pushTrimmed(folded: string, span: Span, push: (span: Span) => void): void {
  const trimmed = trimSpan(folded, span)
  if (trimmed[0] < trimmed[1]) push(trimmed)
}
