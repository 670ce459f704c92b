import { makeWordClass } from '../rules/word-class.js'
import { escapeRegex } from '../text/escape-regex.js'
import { ofStrand } from './of-strand.js'
import type { Strand } from './strand.js'

/** Words that govern what stands behind them in their sentence: 预计, 力争, 已. */
export interface Cue {
  /** With the flags `u` and `y`. */
  readonly regex: RegExp
  /** What stands of it in a strand. */
  readonly inStrand: (strand: Strand) => Standing
  /** A match and what it looks ahead to take no more than this many characters. */
  readonly reach: number
}

/** What a cue's pattern may look ahead to behind its words. */
const AHEAD = 8

export interface CueWords {
  readonly words: readonly string[]
  /** What the words must not stand behind or before, as lookarounds. */
  readonly behind?: string
  readonly ahead?: string
  /** Further patterns, of no more than six characters and their surroundings, each with the words that its matches begin with. */
  readonly patterns?: readonly { readonly words: readonly string[]; readonly pattern: string }[]
}

/** A cue of words between their guards, and of further patterns. */
export function makeCue({ words, behind = '', ahead = '', patterns = [] }: CueWords): Cue {
  const escaped = words.map(escapeRegex)
  const guarded = escaped.length === 0 ? [] : [`${behind}(?:${escaped.join('|')})${ahead}`]
  const regex = new RegExp([...guarded, ...patterns.map(({ pattern }) => pattern)].join('|') || '(?!)', 'uy')
  const opening = makeWordClass('cue', [...words, ...patterns.flatMap((one) => one.words)])
  return {
    regex,
    inStrand: ofStrand(({ raw }) => standingIn(regex, raw, opening.begins)),
    reach: Math.max(6, ...words.map((word) => word.length)) + AHEAD,
  }
}

/** Where words of a cue stand in a strand, and where the cue matches. */
interface Standing {
  readonly words: readonly number[]
  readonly matches: readonly Match[]
}

interface Match {
  readonly start: number
  readonly end: number
}

const NOWHERE: Standing = { words: [], matches: [] }

/** Guards look far around, so that a pattern is tried only where a word of it stands. */
function standingIn(regex: RegExp, text: string, begins: (text: string, at: number) => number): Standing {
  const words: number[] = []
  for (let at = 0; at < text.length; at++) if (begins(text, at) > 0) words.push(at)
  if (words.length === 0) return NOWHERE
  const matches: Match[] = []
  let done = 0
  for (const start of words) {
    if (start < done || !matchesAt(regex, text, start)) continue
    done = regex.lastIndex
    matches.push({ start, end: done })
  }
  return { words, matches }
}

function matchesAt(regex: RegExp, text: string, at: number): boolean {
  regex.lastIndex = at
  return regex.test(text)
}

/**
 * Where the last match of the cue in `strand.raw.slice(0, to)` begins; -1 when there is none.
 *
 * Every figure of a sentence asks this of all that stands before it. So the sentence is searched once, and of each
 * part only the end, where the cut may have made or unmade a match: 计划 governs before 的 no more, at the cut's end not either.
 */
export function lastCue({ inStrand, regex, reach }: Cue, strand: Strand, to: number): number {
  const { words, matches } = inStrand(strand)
  if (words.length === 0) return -1
  let known = matches.length - 1
  while (known >= 0 && (matches[known] as Match).end > to - AHEAD) known--
  const last = matches[known]
  let found = last?.start ?? -1
  let done = Math.max(last?.end ?? 0, to - reach - AHEAD)
  let text: string | null = null
  for (const start of words) {
    if (start < done) continue
    if (start >= to) break
    text ??= strand.raw.slice(0, to)
    if (!matchesAt(regex, text, start)) continue
    found = start
    done = regex.lastIndex
  }
  return found
}
