import type { WordTable } from './table.js'
import { cutUnknown, type Guesser, guesserOf } from './unknown.js'

/** A word as nodejieba's `tag` gives it. */
export interface TaggedWord {
  readonly word: string
  readonly tag: string
}

/** Stretches are cut each for itself between these; they are words of their own. */
const SEPARATORS: ReadonlySet<number> = new Set([' ', '\t', '\n', '，', '。'].map((mark) => mark.charCodeAt(0)))

const SURROGATE = /[\ud800-\udfff]/

interface Cutter {
  readonly table: WordTable
  /** By character, the prefix it is; 0 for none. */
  readonly roots: Int32Array
  readonly alone: ReadonlySet<number>
  readonly guesser: Guesser
}

/**
 * Cuts text into tagged words as nodejieba's `tag` does, word for word: the likeliest row of words of the dictionary,
 * then what is left of single characters by the model. Built on the tables, it needs no loading.
 */
export function createCutter(table: WordTable): (text: string) => readonly TaggedWord[] {
  const { starts, lasts } = table
  const roots = new Int32Array(0x10000)
  for (let prefix = starts[0] ?? 0; prefix < (starts[1] ?? 0); prefix++) roots[lasts[prefix] ?? 0] = prefix
  const cutter: Cutter = { table, roots, alone: new Set(table.alone), guesser: guesserOf(table.model) }
  return (given) => cutText(cutter, given)
}

function cutText(cutter: Cutter, given: string): readonly TaggedWord[] {
  // A half of a pair is replaced as nodejieba, which reads UTF-8, would have it.
  const text = SURROGATE.test(given) ? Buffer.from(given).toString() : given
  const words: TaggedWord[] = []
  const { runes, places } = runesOf(text)
  const take = (from: number, to: number): void => {
    const word = text.slice(places[from], places[to])
    words.push({ word, tag: tagOf(cutter, runes, from, to) })
  }
  let begin = 0
  for (let at = 0; at <= runes.length; at++) {
    if (at < runes.length && !SEPARATORS.has(runes[at] ?? 0)) continue
    if (begin < at) cutStretch(cutter, runes, begin, at, take)
    if (at < runes.length) take(at, at + 1)
    begin = at + 1
  }
  return words
}

/** The characters of a text, those beyond the basic plane as one, and where each begins; last, where the text ends. */
function runesOf(text: string): { runes: readonly number[]; places: readonly number[] } {
  const runes: number[] = []
  const places: number[] = []
  for (let at = 0; at < text.length; at++) {
    const rune = text.codePointAt(at) ?? 0
    runes.push(rune)
    places.push(at)
    if (rune > 0xffff) at++
  }
  places.push(text.length)
  return { runes, places }
}

type Take = (from: number, to: number) => void

/** Cuts a stretch without separators: from its end, the likeliest way on from each place. */
function cutStretch(
  { table, roots, alone, guesser }: Cutter,
  runes: readonly number[],
  from: number,
  to: number,
  take: Take,
): void {
  const { weights, leastWeight } = table
  const length = to - from
  const best = new Float64Array(length + 1)
  const ends = new Int32Array(length)
  for (let at = length - 1; at >= 0; at--) {
    const rune = runes[from + at] ?? 0
    let prefix = rune > 0xffff ? 0 : (roots[rune] ?? 0)
    let weight = best[at + 1] ?? 0
    weight += (prefix === 0 ? 0 : weights[prefix]) || leastWeight
    let likeliest = weight
    let end = at + 1
    for (let next = at + 1; prefix !== 0 && next < length; next++) {
      prefix = follow(table, prefix, runes[from + next] ?? 0)
      const own = prefix === 0 ? 0 : (weights[prefix] ?? 0)
      if (own === 0) continue
      const other = (best[next + 1] ?? 0) + own
      if (other > likeliest) {
        likeliest = other
        end = next + 1
      }
    }
    best[at] = likeliest
    ends[at] = end
  }
  const single = (at: number): boolean => ends[at] === at + 1 && !alone.has(runes[from + at] ?? 0)
  for (let at = 0; at < length; ) {
    let end = ends[at] ?? length
    if (single(at)) {
      while (end < length && single(end)) end++
      cutUnknown(guesser, runes, from + at, from + end, take)
    } else take(from + at, from + end)
    at = end
  }
}

/** The prefix that is `prefix` with one more character; 0 for none. */
function follow({ starts, lasts }: WordTable, prefix: number, rune: number): number {
  let low = starts[prefix] ?? 0
  let high = (starts[prefix + 1] ?? 0) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const last = lasts[middle] ?? 0
    if (last === rune) return middle
    if (last < rune) low = middle + 1
    else high = middle - 1
  }
  return 0
}

function tagOf({ table, roots }: Cutter, runes: readonly number[], from: number, to: number): string {
  const first = runes[from] ?? 0
  let prefix = first > 0xffff ? 0 : (roots[first] ?? 0)
  for (let at = from + 1; prefix !== 0 && at < to; at++) prefix = follow(table, prefix, runes[at] ?? 0)
  if (prefix !== 0 && table.weights[prefix] !== 0) return table.tagNames[table.tags[prefix] ?? 0] ?? ''
  return tagOfUnknown(runes, from, to)
}

/** By the ASCII characters met until they are half of the word: `eng` with letters or signs among them, `m` for digits. */
function tagOfUnknown(runes: readonly number[], from: number, to: number): string {
  const half = (to - from) >> 1
  let ascii = 0
  let digits = 0
  for (let at = from; at < to && ascii < half; at++) {
    const rune = runes[at] ?? 0
    if (rune >= 0x80) continue
    ascii++
    if (rune >= 0x30 && rune <= 0x39) digits++
  }
  if (ascii === 0) return 'x'
  return digits === ascii ? 'm' : 'eng'
}
