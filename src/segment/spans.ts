import type { Span } from '../model.js'

/** Whether the offset lies in the span; the end does not. */
export function contains([start, end]: Span, at: number): boolean {
  return start <= at && at < end
}

export function sameSpan(a: Span, b: Span): boolean {
  return a[0] === b[0] && a[1] === b[1]
}

/** The blanks of `\s` beyond ASCII. */
const WIDE_BLANKS: ReadonlySet<number> = new Set([
  0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029,
  0x202f, 0x205f, 0x3000, 0xfeff,
])

/** Whether the UTF-16 unit is what `\s` matches. */
export const isBlank = (unit: number): boolean =>
  unit <= 0x20 ? unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) : unit >= 0xa0 && WIDE_BLANKS.has(unit)

/** The span without surrounding blanks; empty (start = end) when nothing is left. */
export function trimSpan(folded: string, span: Span): Span {
  let [start, end] = span
  while (start < end && isBlank(folded.charCodeAt(start))) start++
  while (start < end && isBlank(folded.charCodeAt(end - 1))) end--
  return [start, end]
}

/** Those of `things`, ordered by span and not overlapping, that lie in `span`. */
export function within<T extends { readonly span: Span }>(things: readonly T[], [start, end]: Span): readonly T[] {
  let first = 0
  let behind = things.length
  while (first < behind) {
    const middle = (first + behind) >>> 1
    if ((things[middle] as T).span[0] < start) first = middle + 1
    else behind = middle
  }
  let last = first
  while (last < things.length && (things[last] as T).span[1] <= end) last++
  return things.slice(first, last)
}
