import type { Span } from '../model.js'

/** Whether the offset lies in the span; the end does not. */
export function contains([start, end]: Span, at: number): boolean {
  return start <= at && at < end
}

export function sameSpan(a: Span, b: Span): boolean {
  return a[0] === b[0] && a[1] === b[1]
}

/** Whether the UTF-16 unit is what `\s` matches; asked of every character, of which nearly all are Han. */
export const isBlank = (unit: number): boolean =>
  unit <= 0x20
    ? unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
    : unit >= 0xa0 && (unit <= 0x3000 || unit === 0xfeff) && isWideBlank(unit)

const isWideBlank = (unit: number): boolean =>
  unit === 0x3000 ||
  unit === 0xa0 ||
  unit === 0xfeff ||
  (unit >= 0x2000 && unit <= 0x200a) ||
  (unit >= 0x2028 && unit <= 0x2029) ||
  unit === 0x202f ||
  unit === 0x205f ||
  unit === 0x1680

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
