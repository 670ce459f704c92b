import type { Section, Span } from '../model.js'

/** The last of `items`, ordered by span and not overlapping, whose span holds the offset; null when none does. */
export function spanAt<T extends { readonly span: Span }>(items: readonly T[], at: number): T | null {
  const item = items[lastStartingBefore(items, at, ({ span }) => span[0])]
  return item !== undefined && at < item.span[1] ? item : null
}

/**
 * The sections an offset stands in, innermost first: found from the last one that begins before it along its parents,
 * so that a document of ten thousand sections is not searched for each figure. `sections` is ordered by span, ids are
 * positions.
 */
export function sectionsAt(sections: readonly Section[], at: number): readonly Section[] {
  const chain: Section[] = []
  let section = sections[lastStartingBefore(sections, at, ({ span }) => span[0])]
  while (section !== undefined) {
    if (section.span[0] <= at && at < section.span[1]) chain.push(section)
    section = section.parent === null ? undefined : sections[section.parent]
  }
  return chain
}

/** Those of `items`, ordered by span, that overlap `span`. */
export function overlapping(items: readonly Span[], [from, to]: Span): readonly Span[] {
  let first = Math.max(
    0,
    lastStartingBefore(items, from, ([start]) => start),
  )
  if ((items[first]?.[1] ?? 0) <= from) first++
  let last = first
  while (last < items.length && (items[last]?.[0] ?? to) < to) last++
  return items.slice(first, last)
}

/** Index of the last item that starts at or before `at`; -1 when none does. */
function lastStartingBefore<T>(items: readonly T[], at: number, startOf: (item: T) => number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (startOf(items[middle] as T) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}
