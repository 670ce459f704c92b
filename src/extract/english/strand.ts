import type { Span } from '../../model.js'
import { findIslands, type Island } from '../../segment/islands.js'
import { lowerCase } from '../../segment/language-views.js'
import { lastStartingBefore } from '../../segment/lookup.js'
import { type Cutting, cutThrough, PERIOD_MARK, placeOf, reaches, type Slot, type Strand } from '../strand.js'
import type { EnglishMention } from './assemble.js'

/** A slot whose mention keeps the words of comparison before it apart: they are no part of the lead. */
export interface EnglishSlot extends Slot {
  readonly mention: EnglishMention
  /** Where the quantity that cuts the tail off ends, and how far what stands behind it goes; null when none does. */
  readonly beyond: Span | null
}

/**
 * The strands of an English sentence: itself without its parentheses, then each of them. Blanks stay; `text` has dates
 * blotted out and keeps its letters, `raw` has dates standing and is in lower case.
 */
export function buildEnglishStrands(
  folded: string,
  sentence: Span,
  mentions: readonly EnglishMention[],
  periods: readonly Span[],
): readonly Strand[] {
  const brackets = findIslands(folded, sentence).filter(
    ({ kind, span: [, end] }) => kind === 'parenthesis' && !reaches(mentions, end),
  )
  return cutThrough(sentence, (next) => cut(folded, next, brackets, periods))
}

/** The strand of a stretch, and the parentheses that hang in it, in order. */
function cut(
  folded: string,
  { span: [from, to], outer }: Cutting,
  brackets: readonly Island[],
  periods: readonly Span[],
): { readonly strand: Strand; readonly inner: Cutting[] } {
  const offsets: number[] = new Array(to - from)
  let taken = 0
  let raw = ''
  let text = ''
  const hanging: { readonly bracket: Island; readonly at: number }[] = []
  let period = Math.max(
    0,
    lastStartingBefore(periods, from, ([start]) => start),
  )
  const take = (start: number, end: number, dated: boolean): void => {
    // "forest (ha) grew": the blank before a parenthesis and the one behind are one.
    const first = raw.endsWith(' ') && folded.charAt(start) === ' ' ? start + 1 : start
    const written = folded.slice(first, end)
    const stretch = written.includes('\n') ? written.replaceAll('\n', ' ') : written
    raw += stretch
    text += dated ? PERIOD_MARK.repeat(stretch.length) : stretch
    for (let at = first; at < end; at++) offsets[taken++] = at
  }
  /** Takes what stands up to `end`, dates apart. */
  const takeUpTo = (start: number, end: number): void => {
    let at = start
    for (; period < periods.length && (periods[period] as Span)[0] < end; period++) {
      const [begins, ends] = periods[period] as Span
      if (ends <= at) continue
      take(at, Math.max(at, begins), false)
      take(Math.max(at, begins), Math.min(ends, end), true)
      at = Math.min(ends, end)
      if (ends > end) break
    }
    take(at, end, false)
  }
  let at = from
  // Brackets are ordered by their places, outer ones first: what begins inside one that was taken is part of it.
  const first = lastStartingBefore(brackets, from - 1, ({ span }) => span[0]) + 1
  for (let i = first; i < brackets.length && (brackets[i] as Island).span[0] < to; i++) {
    const bracket = brackets[i] as Island
    if (bracket.span[0] < at || bracket.span[1] > to) continue
    takeUpTo(at, bracket.span[0])
    hanging.push({ bracket, at: raw.length })
    at = bracket.span[1]
  }
  takeUpTo(at, to)
  offsets.length = taken
  const strand: Strand = { text, raw: lowerCase(raw), offsets, outer }
  return {
    strand,
    inner: hanging.map(({ bracket, at: place }) => ({ span: bracket.inner, outer: { strand, at: place } })),
  }
}

/** Marks that end a clause: not the comma of a number, not a colon of a clock. */
const SEPARATOR = /,(?!\d{3}(?!\d))|:(?!\d)|;| [–—] |—|\.(?= [A-Z])/g

function separatorsIn(text: string): readonly number[] {
  const found: number[] = []
  SEPARATOR.lastIndex = 0
  for (let match = SEPARATOR.exec(text); match !== null; match = SEPARATOR.exec(text)) found.push(match.index)
  return found
}

/** The mentions that stand at least in part between a strand's first character and its last. */
function mentionsIn(mentions: readonly EnglishMention[], { offsets }: Strand): readonly EnglishMention[] {
  const [start, last] = [offsets[0], offsets.at(-1)]
  if (start === undefined || last === undefined) return []
  const first = lastStartingBefore(mentions, start, ({ span }) => span[1]) + 1
  return mentions.slice(first, lastStartingBefore(mentions, last, ({ span }) => span[0]) + 1)
}

/** Places the mentions of a sentence in their strands, strand by strand. */
export function placeEnglish(strands: readonly Strand[], mentions: readonly EnglishMention[]): readonly EnglishSlot[] {
  return strands.flatMap((strand) => {
    const own = mentionsIn(mentions, strand).flatMap((mention) => {
      const start = placeOf(strand, mention.from)
      const last = start < 0 ? -1 : placeOf(strand, mention.span[1] - 1)
      return last < 0 ? [] : [{ mention, start, end: last + 1 }]
    })
    if (own.length === 0) return []
    const marks = separatorsIn(strand.raw)
    const strong = marks.filter((at) => strand.raw[at] !== ',').map((at) => at + 1)
    const separators = marks.filter((at) => (own[lastStartingBefore(own, at, ({ start }) => start)]?.end ?? 0) <= at)
    let clause = 0
    const upTo = (at: number, from: number): number =>
      Math.min(
        separators[lastStartingBefore(separators, from - 1, (mark) => mark) + 1] ?? strand.text.length,
        own[at]?.start ?? strand.text.length,
      )
    return own.map(({ mention, start, end }, i): EnglishSlot => {
      while (clause < separators.length && (separators[clause] as number) < start) clause++
      const clauseStart = clause === 0 ? 0 : (separators[clause - 1] as number) + 1
      const previous = own[i - 1]?.end ?? 0
      const next = own[i + 1]?.start ?? strand.text.length
      // The blank before a quantity belongs to it, so that a lead ends with its last word.
      const cut = own[i + 1]
      const tailEnd = Math.min(next, separators[clause] ?? strand.text.length)
      const blank = strand.raw[start - 1] === ' ' && start > previous ? 1 : 0
      return {
        mention, strand, start: start - blank, end, clause, clauseStart,
        leadStart: Math.max(previous, strong[lastStartingBefore(strong, start - 1, (at) => at)] ?? 0),
        tailEnd,
        beyond: cut !== undefined && tailEnd === next ? [cut.end, upTo(i + 2, cut.end)] : null,
        opener: clause === 0 ? '' : strand.raw.charAt(clauseStart - 1),
      } // biome-ignore format: a record
    })
  })
}
