import type { Figure, Numeral, Span } from '../model.js'
import type { PeriodMention } from '../segment/periods.js'
import type { Term } from './terms.js'

/** The numeral ledger: every figure and term, and any numeral that is neither as `other`. */
export function buildLedger(
  folded: string,
  text: string,
  figures: readonly Figure[],
  periods: readonly PeriodMention[],
  terms: readonly Term[],
  markers: readonly Span[],
): Numeral[] {
  const entry = (span: Span, kind: Numeral['class'], figure: number | null): Numeral => ({
    span,
    text: text.slice(span[0], span[1]),
    class: kind,
    figure,
  })
  const entries: Numeral[] = []
  for (const { span, id } of figures) entries.push(entry(span, 'figure', id))
  for (const period of periods)
    if (/\d|[Xx×]{2}/.test(period.text)) entries.push(entry(period.span, classOf(period, folded), null))
  for (const term of terms) entries.push(entry(term.span, term.class, null))
  for (const marker of markers) entries.push(entry(marker, 'list', null))
  entries.sort((a, b) => a.span[0] - b.span[0])
  const rest: Numeral[] = []
  let next = 0
  for (let span = numeralFrom(folded, 0); span !== null; span = numeralFrom(folded, span[1])) {
    while (next < entries.length && (entries[next] as Numeral).span[1] <= span[0]) next++
    // A placeholder that measures nothing stands for a name: XX至XX通组路.
    if (!isCovered(entries, next, span))
      rest.push(entry(span, isDigit(folded.charCodeAt(span[0])) ? 'other' : 'name', null))
  }
  return rest.length === 0 ? entries : [...entries, ...rest].sort((a, b) => a.span[0] - b.span[0])
}

/** The next numeral: digits with at most one point between them, or XX; null when there is no more. */
function numeralFrom(text: string, from: number): Span | null {
  for (let start = from; start < text.length; start++) {
    const unit = text.charCodeAt(start)
    if (isDigit(unit)) {
      const end = endOfDigits(text, start + 1)
      const goesOn = text.charCodeAt(end) === POINT && isDigit(text.charCodeAt(end + 1))
      return [start, goesOn ? endOfDigits(text, end + 2) : end]
    }
    if (!isPlaceholder(unit) || !isPlaceholder(text.charCodeAt(start + 1))) continue
    let end = start + 2
    while (isPlaceholder(text.charCodeAt(end))) end++
    return [start, end]
  }
  return null
}

function endOfDigits(text: string, from: number): number {
  let end = from
  while (isDigit(text.charCodeAt(end))) end++
  return end
}

const POINT = 0x2e

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/** X, x and ×. */
const isPlaceholder = (unit: number): boolean => unit === 0x58 || unit === 0x78 || unit === 0xd7

/** “7·18”洪灾: a day between quotation marks is what an event is called. */
const classOf = ({ rule, class: own, span }: PeriodMention, folded: string): Numeral['class'] =>
  rule === 'period.feast' && /[“‘「"]/.test(folded.charAt(span[0] - 1)) ? 'term' : own

/** Do any of the next entries take a part of the span? Of two that begin together one may be of no use. */
function isCovered(entries: readonly Numeral[], next: number, [start, end]: Span): boolean {
  for (let i = next; i < next + 4 && i < entries.length; i++) {
    const { span } = entries[i] as Numeral
    if (span[0] < end && span[1] > start) return true
  }
  return false
}
