import type { Span } from '../model.js'

/** Whether the offset lies in the span; the end does not. */
export function contains([start, end]: Span, at: number): boolean {
  return start <= at && at < end
}

export function sameSpan(a: Span, b: Span): boolean {
  return a[0] === b[0] && a[1] === b[1]
}

/** The span without surrounding blanks; empty (start = end) when nothing is left. */
export function trimSpan(folded: string, span: Span): Span {
  let [start, end] = span
  while (start < end && /\s/.test(folded.charAt(start))) start++
  while (start < end && /\s/.test(folded.charAt(end - 1))) end--
  return [start, end]
}

/** Those of the things with a span that lie in `span`. */
export function within<T extends { readonly span: Span }>(things: readonly T[], [start, end]: Span): readonly T[] {
  return things.filter(({ span }) => span[0] >= start && span[1] <= end)
}
