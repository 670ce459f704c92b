import { escapeRegex } from '../text/escape-regex.js'
import { ofStrand } from './of-strand.js'
import type { Strand } from './strand.js'

/** Words that govern what stands behind them in their sentence: 预计, 力争, 已. */
export interface Cue {
  /** With the flags `g` and `u`. */
  readonly regex: RegExp
  /** What every match begins with, guards left out: where it is nowhere in a text, no part of it has a match. */
  readonly bare: RegExp
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
  /** Further patterns, of no more than six characters and their surroundings, each with a word that it asks for. */
  readonly patterns?: readonly { readonly word: string; readonly pattern: string }[]
}

/** A cue of words between their guards, and of further patterns. `word` is a pattern without guards itself. */
export function makeCue({ words, behind = '', ahead = '', patterns = [] }: CueWords): Cue {
  const escaped = words.map(escapeRegex)
  const guarded = escaped.length === 0 ? [] : [`${behind}(?:${escaped.join('|')})${ahead}`]
  return {
    regex: new RegExp([...guarded, ...patterns.map(({ pattern }) => pattern)].join('|') || '(?!)', 'gu'),
    bare: new RegExp([...escaped, ...patterns.map(({ word }) => word)].join('|') || '(?!)'),
    reach: Math.max(6, ...words.map((word) => word.length)) + AHEAD,
  }
}

interface Match {
  readonly start: number
  readonly end: number
}

/** The matches of cues in a strand; null where the words of the cue do not stand at all. */
type Matches = Map<Cue, readonly Match[] | null>

/**
 * Where the last match of the cue in `strand.raw.slice(0, to)` begins; -1 when there is none.
 *
 * Every figure of a sentence asks this of all that stands before it. So the sentence is searched once, and of each
 * part only the end, where the cut may have made or unmade a match: 计划 governs before 的 no more, at the cut's end not either.
 */
export function lastCue(cue: Cue, strand: Strand, to: number): number {
  const matches = matchesIn(cue, strand)
  if (matches === null) return -1
  let known = matches.length - 1
  while (known >= 0 && (matches[known] as Match).end > to - AHEAD) known--
  const last = matches[known]
  let found = last?.start ?? -1
  const { regex, reach } = cue
  const text = strand.raw.slice(0, to)
  regex.lastIndex = Math.max(last?.end ?? 0, to - reach - AHEAD)
  for (let match = regex.exec(text); match !== null; match = regex.exec(text)) found = match.index
  return found
}

function matchesIn(cue: Cue, strand: Strand): readonly Match[] | null {
  const known = matchesOf(strand)
  const seen = known.get(cue)
  if (seen !== undefined) return seen
  const matches = cue.bare.test(strand.raw) ? findMatches(cue, strand) : null
  known.set(cue, matches)
  return matches
}

/** Several cues are looked for in a strand, for each of its figures. */
const matchesOf = ofStrand((): Matches => new Map())

function findMatches({ regex }: Cue, strand: Strand): readonly Match[] {
  const matches: Match[] = []
  regex.lastIndex = 0
  for (let match = regex.exec(strand.raw); match !== null; match = regex.exec(strand.raw)) {
    matches.push({ start: match.index, end: match.index + match[0].length })
  }
  return matches
}
