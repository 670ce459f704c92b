import type { Span } from '../model.js'
import { findIslands, type Island, isSpeech } from '../segment/islands.js'
import { lastStartingBefore } from '../segment/lookup.js'
import { within } from '../segment/spans.js'
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

/** The strand of the sentence that parentheses hang in. */
export function rootOf(strand: Strand): Strand {
  let root = strand
  while (root.outer !== null) root = root.outer.strand
  return root
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

/** The slot with another reading of its quantity. */
export const countingAs = (
  { strand, start, end, clause, clauseStart, leadStart, tailEnd, opener }: Slot,
  mention: Mention,
): Slot => ({
  mention, strand, start, end, clause, clauseStart, leadStart, tailEnd, opener,
}) // biome-ignore format: a record

/** The words before a quantity in its clause, dates left standing. */
export const leadOf = (slot: Slot): string => slot.strand.raw.slice(slot.leadStart, slot.start)

/** 按照目前人口数25.37万人计算,…: what something is reckoned by is not what is told of. */
export function isReckoned(slot: Slot): boolean {
  const lead = leadOf(slot)
  return (lead.includes('按') || lead.includes('根据')) && RECKONED.test(lead)
}

const RECKONED =
  /(?:^|[,:])(?:按照?(?![^,:;]{1,8}(?:计算|统计|核算)的|[^,:;]{2,8}算[人户]均)(?!时|期|要求|可比|不变价|现价|同口径|当年价|美元|人民币)|根据)/u

/** The words behind a quantity up to the next one or the clause's end. */
export const tailOf = (slot: Slot): string => slot.strand.raw.slice(slot.end, slot.tailEnd)

/** Whether the words behind a quantity run on into the next one, with no mark between: 8所|学校累计培训教师|1260人次. */
export const runsOn = ({ strand, tailEnd }: Slot): boolean =>
  tailEnd < strand.text.length && !',:;。、'.includes(strand.text.charAt(tailEnd))

/** The strands of a sentence: itself without parentheses first, then each parenthesis, in order of their places. */
export function buildStrands(
  folded: string,
  sentence: Span,
  mentions: readonly Mention[],
  periods: readonly Span[],
  islands: readonly Island[] = findIslands(folded, sentence),
): Strand[] {
  const brackets = islands.filter(({ kind, span: [, end] }) => kind === 'parenthesis' && !reaches(mentions, end))
  return cutThrough(sentence, (next) => cut(folded, next, brackets, periods))
}

/** A strand of a stretch and the parentheses that hang in it, cut one after the other: the sentence first, then those within it. */
export function cutThrough(
  sentence: Span,
  cutOne: (next: Cutting) => { readonly strand: Strand; readonly inner: readonly Cutting[] },
): Strand[] {
  const strands: Strand[] = []
  // A stack, since no one bounds how deep brackets stand in each other.
  const waiting: Cutting[] = [{ span: sentence, outer: null }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { strand, inner } = cutOne(next)
    strands.push(strand)
    waiting.push(...inner.toReversed())
  }
  return strands
}

/** Does a mention run up to or over a place: the closing parenthesis of 25.37(万人)? Mentions are in order and apart. */
export function reaches(mentions: readonly Pick<Mention, 'span'>[], end: number): boolean {
  const last = mentions[lastStartingBefore(mentions, end - 1, ({ span }) => span[0])]
  return last !== undefined && last.span[1] >= end
}

interface Bracket {
  readonly span: Span
  readonly inner: Span
}

/** A stretch that is to become a strand. */
export interface Cutting {
  readonly span: Span
  readonly outer: Strand['outer']
}

/** The strand of a stretch, and the parentheses that hang in it, in order. */
function cut(
  folded: string,
  { span, outer }: Cutting,
  brackets: readonly Bracket[],
  periods: readonly Span[],
): { readonly strand: Strand; readonly inner: Cutting[] } {
  const offsets: number[] = []
  let text = ''
  let raw = ''
  const hanging: { readonly bracket: Bracket; readonly at: number }[] = []
  // Brackets and periods are ordered by their places, so each is looked at once.
  let bracket = lastStartingBefore(brackets, span[0] - 1, (other) => other.span[0]) + 1
  let period = Math.max(
    0,
    lastStartingBefore(periods, span[0], ([start]) => start),
  )
  for (let at = span[0]; at < span[1]; ) {
    while (bracket < brackets.length && startOf(brackets[bracket]) < at) bracket++
    while (period < periods.length && (periods[period] as Span)[1] <= at) period++
    const next = brackets[bracket]
    if (next !== undefined && next.span[0] === at && next.span[1] <= span[1]) {
      hanging.push({ bracket: next, at: text.length })
      at = next.span[1]
      continue
    }
    const [from, to] = periods[period] ?? NOWHERE
    const dated = from <= at
    const end = Math.min(span[1], startOf(next) > at ? startOf(next) : at + 1, dated ? to : from)
    const opening = at
    const before = offsets.length
    for (; at < end; at++) if (!isGap(folded, at)) offsets.push(at)
    const length = offsets.length - before
    const whole = folded.slice(opening, end)
    const stretch = length === whole.length ? whole : textAt(folded, offsets, before)
    text += dated ? PERIOD_MARK.repeat(length) : stretch
    raw += stretch
  }
  const strand: Strand = { text, raw, offsets, outer }
  return { strand, inner: hanging.map(({ bracket: own, at }) => ({ span: own.inner, outer: { strand, at } })) }
}

const NOWHERE: Span = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]

const startOf = (bracket: Bracket | undefined): number => bracket?.span[0] ?? Number.POSITIVE_INFINITY

/** Blanks, line ends, and the mark of a footnote behind a word: 同比②增长. */
function isGap(folded: string, at: number): boolean {
  const unit = folded.charCodeAt(at)
  return unit === 0x20 || unit === 0x0a || (isCircled(unit) && isHan(folded.charCodeAt(at - 1)))
}

/** ① to ⑳. */
const isCircled = (unit: number): boolean => unit >= 0x2460 && unit <= 0x2473

const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff

/** The units of a text at the places from the `from`th on. */
function textAt(folded: string, offsets: readonly number[], from: number): string {
  let text = ''
  for (let i = from; i < offsets.length; i++) text += folded.charAt(offsets[i] as number)
  return text
}

/** Places the mentions of a sentence in their strands; slots come strand by strand. */
export function placeMentions(strands: readonly Strand[], mentions: readonly Mention[]): Slot[] {
  const slots: Slot[] = []
  for (const strand of strands) placeInStrand(strand, mentions, slots)
  return slots
}

/** A mention with where it stands in a strand's text. */
interface Standing {
  readonly mention: Mention
  readonly start: number
  readonly end: number
}

function placeInStrand(strand: Strand, mentions: readonly Mention[], slots: Slot[]): void {
  const { offsets, text } = strand
  if (offsets.length === 0) return
  const own: Standing[] = []
  for (const mention of within(mentions, [offsets[0] as number, (offsets[offsets.length - 1] as number) + 1])) {
    const start = placeOf(strand, mention.span[0])
    const last = start < 0 ? -1 : placeOf(strand, mention.span[1] - 1)
    if (last >= 0) own.push({ mention, start, end: last + 1 })
  }
  if (own.length === 0) return
  const seps = separators(text, own)
  let clause = 0
  let previous = 0
  for (let i = 0; i < own.length; i++) {
    const { mention, start, end } = own[i] as Standing
    while (clause < seps.length && (seps[clause] as number) < start) clause++
    const clauseStart = clause === 0 ? 0 : (seps[clause - 1] as number) + 1
    const next = i + 1 < own.length ? (own[i + 1] as Standing).start : text.length
    const clauseEnd = clause < seps.length ? (seps[clause] as number) : text.length
    slots.push({
      mention, strand, start, end, clause, clauseStart,
      leadStart: Math.max(clauseStart, previous),
      tailEnd: Math.min(next, clauseEnd),
      opener: clause === 0 ? '' : text.charAt(clauseStart - 1),
    }) // biome-ignore format: a record
    previous = end
  }
}

/** Slots by their strands, each strand's in order, strands as they first come up. */
export function byStrand<T extends Slot>(slots: readonly T[]): ReadonlyMap<Strand, readonly T[]> {
  const found = new Map<Strand, T[]>()
  for (const slot of slots) {
    const own = found.get(slot.strand)
    if (own === undefined) found.set(slot.strand, [slot])
    else own.push(slot)
  }
  return found
}

/** Where a place of the document stands in the strand's text; -1 when it is in none of it. */
export function placeOf({ offsets }: Strand, at: number): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((offsets[middle] as number) < at) low = middle + 1
    else high = middle
  }
  return offsets[low] === at ? low : -1
}

const OPENING = 1
const CLOSING = 2
const SEPARATOR = 3

/** What a mark does to clauses; 0 for all other characters. */
function roleOfMark(unit: number): number {
  switch (unit) {
    case 0x2c: // ,
    case COLON:
    case 0x3b: // ;
    case 0x3002: // 。
      return SEPARATOR
    case QUOTE:
    case 0x2018: // ‘
    case 0x300a: // 《
    case 0x300c: // 「
    case 0x300e: // 『
      return OPENING
    case 0x201d: // ”
    case 0x2019: // ’
    case 0x300b: // 》
    case 0x300d: // 」
    case 0x300f: // 』
      return CLOSING
    default:
      return 0
  }
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/** 19.3:33.6, but PM2.5:36微克 and S205:12公里 are labels. */
function joinsNumbers(text: string, colon: number): boolean {
  if (!isDigit(text.charCodeAt(colon + 1)) || !isDigit(text.charCodeAt(colon - 1))) return false
  let at = colon - 1
  while (at >= 0 && (isDigit(text.charCodeAt(at)) || text.charAt(at) === '.')) at--
  return !/[A-Za-z]/.test(text.charAt(at))
}

/** 3,000吨级: the comma of one number. */
const joinsThousands = (text: string, comma: number): boolean =>
  isDigit(text.charCodeAt(comma - 1)) && /^\d{3}(?!\d)/.test(text.slice(comma + 1, comma + 5))

/** 较上年分别下降:3.2%、4.1%: what moved stands before. */
const tellsMove = (text: string, colon: number): boolean =>
  isDigit(text.charCodeAt(colon + 1)) &&
  /(?:下降|增长|上升|增加|减少|提高)$/u.test(text.slice(Math.max(0, colon - 2), colon))

/** Between two digits it joins the parts of a whole: 19.3:33.6:47.1. */
const COLON = 0x3a

const COMMA = 0x2c

/** Behind this unit stand the Han characters, which separate nothing. */
const LAST_MARK = 0x300f

const QUOTE = 0x201c

/** Whether a quotation mark keeps what stands behind it together: not where its partner is lost, nor where somebody speaks. */
const holds = (text: string, at: number): boolean => {
  const end = text.indexOf('”', at)
  return end >= 0 && !isSpeech(text, at, end)
}

/** Places of , : ; that separate clauses: outside quotations and mentions. */
function separators(text: string, mentions: readonly { readonly start: number; readonly end: number }[]): number[] {
  const found: number[] = []
  let depth = 0
  let next = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit > LAST_MARK) continue
    const role = roleOfMark(unit)
    const joins =
      unit === COLON ? joinsNumbers(text, at) || tellsMove(text, at) : unit === COMMA && joinsThousands(text, at)
    if (role === SEPARATOR && !joins) {
      while (next < mentions.length && (mentions[next]?.end ?? 0) <= at) next++
      if (depth === 0 && !((mentions[next]?.start ?? text.length) <= at)) found.push(at)
    } else if (role === OPENING) depth += unit === QUOTE && !holds(text, at) ? 0 : 1
    else if (role === CLOSING) depth = Math.max(0, depth - 1)
  }
  return found
}
