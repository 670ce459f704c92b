import type { Span } from '../model.js'
import { findIslands } from '../segment/islands.js'
import type { Mention } from './mention.js'

/** Stands in a strand's text for a date or period, so that no word of it gets into a name. */
export const PERIOD_MARK = '\u0001'

/**
 * A sentence without its parentheses, or the inside of one parenthesis. Names are looked for along a strand:
 * 药品经营企业(认领148家,已完成101家)完成率68.24% is the strand 药品经营企业完成率68.24% with an inner one hanging
 * behind 企业.
 */
export interface Strand {
  readonly text: string
  /** The same with dates left standing: what frames and bases are read from. */
  readonly raw: string
  /** Offset in the document of each unit of `text`. */
  readonly offsets: readonly number[]
  /** The strand this one interrupts, and where in its text; null for the sentence itself. */
  readonly outer: { readonly strand: Strand; readonly at: number } | null
}

/** A mention in its place: what stands before and behind it in its clause. All positions are in the strand's text. */
export interface Slot {
  readonly mention: Mention
  readonly strand: Strand
  readonly start: number
  readonly end: number
  /** Start of the lead: end of the previous mention or of the clause boundary before. */
  readonly leadStart: number
  /** End of the tail: start of the next mention or the clause's end. */
  readonly tailEnd: number
  /** Number of the clause within the strand, from 0. */
  readonly clause: number
  readonly clauseStart: number
  /** The character that separates this clause from the one before: '' , : ; */
  readonly opener: string
}

/** The words before a quantity in its clause, dates left standing. */
export const leadOf = (slot: Slot): string => slot.strand.raw.slice(slot.leadStart, slot.start)
/** The words behind a quantity up to the next one or the clause's end. */
export const tailOf = (slot: Slot): string => slot.strand.raw.slice(slot.end, slot.tailEnd)

/** The strands of a sentence: itself without parentheses first, then each parenthesis, in order of their places. */
export function buildStrands(
  folded: string,
  sentence: Span,
  mentions: readonly Mention[],
  periods: readonly Span[],
): Strand[] {
  const brackets = findIslands(folded, sentence).filter(
    (island) =>
      island.kind === 'parenthesis' &&
      !mentions.some(({ span }) => span[0] < island.span[1] && span[1] >= island.span[1]),
  )
  const root = cut(folded, sentence, brackets, periods, null)
  return [root.strand, ...root.inner]
}

interface Bracket {
  readonly span: Span
  readonly inner: Span
}

function cut(
  folded: string,
  span: Span,
  brackets: readonly Bracket[],
  periods: readonly Span[],
  outer: Strand['outer'],
): { strand: Strand; inner: Strand[] } {
  const offsets: number[] = []
  let text = ''
  let raw = ''
  const hanging: { readonly bracket: Bracket; readonly at: number }[] = []
  for (let at = span[0]; at < span[1]; at++) {
    const bracket = brackets.find((b) => b.span[0] === at && b.span[1] <= span[1])
    if (bracket !== undefined) {
      hanging.push({ bracket, at: text.length })
      at = bracket.span[1] - 1
      continue
    }
    const char = folded.charAt(at)
    if (char === ' ' || char === '\n') continue
    text += periods.some(([from, to]) => from <= at && at < to) ? PERIOD_MARK : char
    raw += char
    offsets.push(at)
  }
  const strand: Strand = { text, raw, offsets, outer }
  const inner = hanging.flatMap(({ bracket, at }) => {
    const nested = cut(
      folded,
      bracket.inner,
      brackets.filter((b) => b !== bracket),
      periods,
      { strand, at },
    )
    return [nested.strand, ...nested.inner]
  })
  return { strand, inner }
}

/** Places the mentions of a sentence in their strands; slots come strand by strand. */
export function placeMentions(strands: readonly Strand[], mentions: readonly Mention[]): Slot[] {
  return strands.flatMap((strand) => {
    const own = mentions.flatMap((mention) => {
      const start = strand.offsets.indexOf(mention.span[0])
      const last = strand.offsets.indexOf(mention.span[1] - 1)
      return start < 0 || last < 0 ? [] : [{ mention, start, end: last + 1 }]
    })
    const seps = separators(strand.text, own)
    return own.map(({ mention, start, end }, i): Slot => {
      const clause = seps.filter((at) => at < start).length
      const clauseStart = clause === 0 ? 0 : (seps[clause - 1] as number) + 1
      const previous = own[i - 1]?.end ?? 0
      const next = own[i + 1]?.start ?? strand.text.length
      return {
        mention, strand, start, end, clause, clauseStart,
        leadStart: Math.max(clauseStart, previous),
        tailEnd: Math.min(next, seps[clause] ?? strand.text.length),
        opener: clause === 0 ? '' : strand.text.charAt(clauseStart - 1),
      } // biome-ignore format: a record
    })
  })
}

const OPENING = '“‘《「『'
const CLOSING = '”’》」』'

/** Places of , : ; that separate clauses: outside quotations and mentions. */
function separators(text: string, mentions: readonly { readonly start: number; readonly end: number }[]): number[] {
  const found: number[] = []
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    if (OPENING.includes(char)) depth++
    else if (CLOSING.includes(char)) depth = Math.max(0, depth - 1)
    else if (
      depth === 0 &&
      (char === ',' || char === ':' || char === ';' || char === '。') &&
      !mentions.some((m) => m.start <= at && at < m.end)
    )
      found.push(at)
  }
  return found
}
