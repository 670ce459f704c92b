import type { Strand } from './strand.js'

/** A sentence and the parentheses that are read in turn with it are seldom more. */
const KEPT = 8

/**
 * Something worked out of a strand, kept for the strands asked about last: the figures of a sentence ask one after the other.
 * A WeakMap would keep it for all, but each strand set in one costs more than most of what is worked out.
 */
export function ofStrand<T>(make: (strand: Strand) => T): (strand: Strand) => T {
  const kept: Kept<T>[] = []
  let next = 0
  let last: Kept<T> | null = null
  return (strand) => {
    if (last !== null && last.strand === strand) return last.value
    let one = kept.find((other) => other.strand === strand)
    if (one === undefined) {
      one = { strand, value: make(strand) }
      kept[next] = one
      next = (next + 1) % KEPT
    }
    last = one
    return one.value
  }
}

interface Kept<T> {
  readonly strand: Strand
  readonly value: T
}
