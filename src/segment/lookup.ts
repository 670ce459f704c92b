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
export const sectionsAt = (sections: readonly Section[], at: number): readonly Section[] =>
  chainAt(sections, at, (section) => section)

/** The same of things that each hold a section, in the sections' order. */
export function chainAt<T>(items: readonly T[], at: number, sectionOf: (item: T) => Section): readonly T[] {
  const known = chains[0]?.items === items ? chains[0] : chains[1]?.items === items ? chains[1] : null
  if (known !== null && known.from <= at && at < known.to) return known.chain as readonly T[]
  const first = lastStartingBefore(items, at, (other) => sectionOf(other).span[0])
  const own = items[first]
  if (own === undefined) return NONE
  const chain: T[] = []
  const next = items[first + 1]
  let from = sectionOf(own).span[0]
  let to = next === undefined ? Number.POSITIVE_INFINITY : sectionOf(next).span[0]
  for (let item: T | undefined = own; item !== undefined; ) {
    const { span, parent } = sectionOf(item)
    if (at < span[0]) to = Math.min(to, span[0])
    else if (at >= span[1]) from = Math.max(from, span[1])
    else {
      chain.push(item)
      from = Math.max(from, span[0])
      to = Math.min(to, span[1])
    }
    item = parent === null ? undefined : items[parent]
  }
  const told: Chain = { items, from, to, chain }
  if (known !== null && known === chains[1]) chains[1] = told
  else {
    if (known === null) chains[1] = chains[0]
    chains[0] = told
  }
  return chain
}

const NONE: readonly never[] = []

/** A chain, and from where to where it is the same. */
interface Chain {
  readonly items: readonly unknown[]
  readonly from: number
  readonly to: number
  readonly chain: readonly unknown[]
}

/** The last one of each of two lists: each figure asks several times, of the sections and of what is told of them. */
const chains: [Chain | null, Chain | null] = [null, null]

/** Those of `items`, ordered by span, that overlap `span`. */
export function overlapping(items: readonly Span[], [from, to]: Span): readonly Span[] {
  const first = firstBehind(items, from)
  let last = first
  while (last < items.length && (items[last] as Span)[0] < to) last++
  return items.slice(first, last)
}

/** Whether any does. */
export function overlaps(items: readonly Span[], [from, to]: Span): boolean {
  const first = firstBehind(items, from)
  return first < items.length && (items[first] as Span)[0] < to
}

/** Index of the first that ends behind a place, as far as the last that begins up to it tells. */
function firstBehind(items: readonly Span[], place: number): number {
  const last = Math.max(0, lastSpanBefore(items, place))
  return last < items.length && (items[last] as Span)[1] <= place ? last + 1 : last
}

/** {@link lastStartingBefore} of mere spans, which is asked most often. */
function lastSpanBefore(items: readonly Span[], at: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((items[middle] as Span)[0] <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Index of the last item that starts at or before `at`; -1 when none does. */
export function lastStartingBefore<T>(items: readonly T[], at: number, startOf: (item: T) => number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (startOf(items[middle] as T) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}
