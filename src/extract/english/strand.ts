import type { Span } from '../../model.js'
import type { Island } from '../../segment/islands.js'
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

/** A stretch of the slot's strand in its stead: where its lead begins, where it begins and ends, and where its tail does. */
export const atPlace = (
  { mention, clause, clauseStart, opener, beyond }: EnglishSlot,
  { strand, leadStart, start, end, tailEnd }: Pick<EnglishSlot, 'strand' | 'leadStart' | 'start' | 'end' | 'tailEnd'>,
): EnglishSlot => ({ mention, strand, start, end, clause, clauseStart, leadStart, tailEnd, beyond, opener })

export const withMention = (
  { strand, start, end, clause, clauseStart, leadStart, tailEnd, beyond, opener }: EnglishSlot,
  mention: EnglishMention,
): EnglishSlot => ({ mention, strand, start, end, clause, clauseStart, leadStart, tailEnd, beyond, opener })

/**
 * The strands of an English sentence: itself without its parentheses, then each of them. Blanks stay; `text` has dates
 * blotted out and keeps its letters, `raw` has dates standing and is in lower case.
 */
export function buildEnglishStrands(
  folded: string,
  sentence: Span,
  mentions: readonly EnglishMention[],
  periods: readonly Span[],
  islands: readonly Island[],
): readonly Strand[] {
  const brackets = islands.filter(({ kind, span: [, end] }) => kind === 'parenthesis' && !reaches(mentions, end))
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
  let endsBlank = false
  const hanging: { readonly bracket: Island; readonly at: number }[] = []
  let period = Math.max(
    0,
    lastStartingBefore(periods, from, ([start]) => start),
  )
  const take = (start: number, end: number, dated: boolean): void => {
    // "forest (ha) grew": the blank before a parenthesis and the one behind are one.
    if (end <= start) return
    const first = endsBlank && folded.charCodeAt(start) === BLANK ? start + 1 : start
    if (first === end) return
    const written = folded.slice(first, end)
    endsBlank = isGap(folded.charCodeAt(end - 1))
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
  // To set a length takes longer than to compare it.
  if (taken < offsets.length) offsets.length = taken
  const strand: Strand = { text, raw: lowerCase(raw), offsets, outer }
  return {
    strand,
    inner: hanging.map(({ bracket, at: place }) => ({ span: bracket.inner, outer: { strand, at: place } })),
  }
}

const BLANK = 0x20

/** A line's end is a blank in a strand. */
const isGap = (unit: number): boolean => unit === BLANK || unit === 0x0a

/** Marks that end a clause: not the comma of a number, not a colon of a clock. */
const SEPARATOR = /,(?!\d{3}(?!\d))|:(?!\d)|;| [–—] |—|\.(?= [A-Z])/g

/** The marks of a strand: behind which all but commas stand, and where those are that stand in no quantity. */
function separatorsIn(
  text: string,
  own: readonly Standing[],
): { readonly strong: readonly number[]; readonly separators: readonly number[] } {
  const strong: number[] = []
  const separators: number[] = []
  let standing = 0
  SEPARATOR.lastIndex = 0
  // Told without making a match: a mark is one character, or a dash between blanks.
  while (SEPARATOR.test(text)) {
    const last = SEPARATOR.lastIndex - 1
    const unit = text.charCodeAt(last)
    const at = unit === BLANK ? last - 2 : last
    if (unit !== COMMA) strong.push(at + 1)
    while (standing < own.length && (own[standing] as Standing).start <= at) standing++
    if (standing === 0 || (own[standing - 1] as Standing).end <= at) separators.push(at)
  }
  return { strong, separators }
}

const COMMA = 0x2c

/** The mentions that stand at least in part between a strand's first character and its last. */
function mentionsIn(mentions: readonly EnglishMention[], { offsets }: Strand): readonly EnglishMention[] {
  const [start, last] = [offsets[0], offsets.at(-1)]
  if (start === undefined || last === undefined) return []
  const first = lastStartingBefore(mentions, start, ({ span }) => span[1]) + 1
  return mentions.slice(first, lastStartingBefore(mentions, last, ({ span }) => span[0]) + 1)
}

/** A mention where it stands in a strand. */
interface Standing {
  readonly mention: EnglishMention
  readonly start: number
  readonly end: number
}

/** Places the mentions of a sentence in their strands, strand by strand. */
export function placeEnglish(strands: readonly Strand[], mentions: readonly EnglishMention[]): readonly EnglishSlot[] {
  const slots: EnglishSlot[] = []
  for (const strand of strands) placeIn(strand, mentions, slots)
  return slots
}

function placeIn(strand: Strand, mentions: readonly EnglishMention[], slots: EnglishSlot[]): void {
  const own: Standing[] = []
  for (const mention of mentionsIn(mentions, strand)) {
    const start = placeOf(strand, mention.from)
    const last = start < 0 ? -1 : placeOf(strand, mention.span[1] - 1)
    if (last >= 0) own.push({ mention, start, end: last + 1 })
  }
  if (own.length === 0) return
  const { raw, text } = strand
  const { strong, separators } = separatorsIn(raw, own)
  let clause = 0
  let stop = 0
  for (let i = 0; i < own.length; i++) {
    const { mention, start, end } = own[i] as Standing
    while (clause < separators.length && (separators[clause] as number) < start) clause++
    while (stop < strong.length && (strong[stop] as number) < start) stop++
    const clauseStart = clause === 0 ? 0 : (separators[clause - 1] as number) + 1
    const previous = i === 0 ? 0 : (own[i - 1] as Standing).end
    const cut = own[i + 1]
    const next = cut?.start ?? text.length
    const tailEnd = Math.min(next, separators[clause] ?? text.length)
    // The blank before a quantity belongs to it, so that a lead ends with its last word.
    const blank = start > previous && raw.charCodeAt(start - 1) === BLANK ? 1 : 0
    slots.push({
      mention, strand, start: start - blank, end, clause, clauseStart,
      leadStart: Math.max(previous, stop === 0 ? 0 : (strong[stop - 1] as number)),
      tailEnd,
      beyond: cut !== undefined && tailEnd === next ? [cut.end, endBehind(text, separators, cut.end, own[i + 2])] : null,
      opener: clause === 0 ? '' : raw.charAt(clauseStart - 1),
    }) // biome-ignore format: a record
  }
}

/** How far what stands behind a quantity goes: to the next separator or quantity. */
function endBehind(text: string, separators: readonly number[], from: number, next: Standing | undefined): number {
  const separator = separators[lastStartingBefore(separators, from - 1, (mark) => mark) + 1] ?? text.length
  return next === undefined ? separator : Math.min(separator, next.start)
}
