import { isWord, Lexer } from './lexer.js'
import { Unsure } from './unsure.js'
import { type Dictionary, isDictionary, type Stream, toCount, toNumbers, type Value } from './values.js'

/** Where an object stands. */
export type Entry =
  | { readonly kind: 'free' }
  | { readonly kind: 'plain'; readonly offset: number; readonly generation: number }
  /** Packed with others in a stream, which is object number `container`. */
  | { readonly kind: 'packed'; readonly container: number; readonly index: number }

/** All objects of a file by number, and the dictionary that says where to begin. */
export interface CrossReferences {
  readonly entries: ReadonlyMap<number, Entry>
  readonly trailer: Dictionary
}

/** Reads the stream that stands at an offset as an object of its own, and unpacks it. */
export type StreamAt = (offset: number) => { readonly dictionary: Dictionary; readonly content: Uint8Array }

/** A file saved again and again names the tables of each saving: more than this nobody saves. */
const MOST_SECTIONS = 500
const MOST_OBJECTS = 1_000_000
/** `startxref`, an offset and `%%EOF` are the last lines of a file; some mails and servers put blanks behind. */
const TAIL = 1024

/**
 * Reads the tables of a file's objects, the newest first: what it says of an object holds. Tables as text, as streams, and
 * both at once. Throws {@link Unsure} for anything that does not fit.
 */
export function readCrossReferences(bytes: Uint8Array, streamAt: StreamAt): CrossReferences {
  const entries = new Map<number, Entry>()
  const seen = new Set<number>()
  let trailer: Dictionary | null = null
  let next: Value = findStart(bytes)
  while (next !== null) {
    const offset = toCount(next, 'the offset of a table')
    if (seen.has(offset) || seen.size === MOST_SECTIONS) throw new Unsure('structure', 'tables without end')
    seen.add(offset)
    const section = readSection(bytes, offset, streamAt)
    for (const [number, entry] of section.entries) if (!entries.has(number)) entries.set(number, entry)
    trailer ??= section.trailer
    next = section.trailer.get('Prev') ?? null
  }
  if (trailer === null) throw new Unsure('structure', 'no table')
  return { entries, trailer }
}

function findStart(bytes: Uint8Array): number {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(-TAIL)
  const at = tail.lastIndexOf('startxref')
  if (at < 0) throw new Unsure('structure', 'no startxref')
  const lexer = new Lexer(tail, at)
  lexer.expect('startxref')
  return toCount(lexer.value(), 'startxref')
}

function readSection(bytes: Uint8Array, offset: number, streamAt: StreamAt): CrossReferences {
  const lexer = new Lexer(bytes, offset)
  if (!lexer.skip('xref')) return readStream(streamAt(offset))
  const entries = readTable(lexer)
  const trailer = lexer.value()
  if (!isDictionary(trailer)) throw new Unsure('structure', 'a trailer that is none')
  const hidden = trailer.get('XRefStm')
  if (hidden === undefined) return { entries, trailer }
  // A table as text calls free what only readers of streams are to see.
  const more = readStream(streamAt(toCount(hidden, 'XRefStm'))).entries
  for (const [number, entry] of more) {
    if ((entries.get(number)?.kind ?? 'free') === 'free') entries.set(number, entry)
  }
  return { entries, trailer }
}

/** `0 3`, then a line for each object: `0000000016 00000 n`; up to the word trailer. */
function readTable(lexer: Lexer): Map<number, Entry> {
  const entries = new Map<number, Entry>()
  const count = limitObjects()
  while (!lexer.skip('trailer')) {
    const first = toCount(lexer.value(), 'the first number of a table')
    const behind = first + toCount(lexer.value(), 'the length of a table')
    for (let number = first; number < behind; number += 1) {
      count()
      const offset = toCount(lexer.value(), 'an offset')
      const generation = toCount(lexer.value(), 'a generation')
      const kind = lexer.next()
      if (!isWord(kind) || (kind.word !== 'n' && kind.word !== 'f')) throw new Unsure('structure', 'a table cut short')
      entries.set(number, kind.word === 'n' ? { kind: 'plain', offset, generation } : { kind: 'free' })
    }
  }
  return entries
}

/** Three numbers an object, each of as many bytes as W says. */
function readStream({
  dictionary,
  content,
}: Pick<Stream, 'dictionary'> & { readonly content: Uint8Array }): CrossReferences {
  if (dictionary.get('Type') !== 'XRef') throw new Unsure('structure', 'no table where one should be')
  const widths = toNumbers(dictionary.get('W'), 'W', 3).map((width) => toCount(width, 'W'))
  const index = dictionary.get('Index') ?? [0, dictionary.get('Size') ?? null]
  const ranges = toNumbers(index, 'Index')
  const entries = new Map<number, Entry>()
  const count = limitObjects()
  let at = 0
  const field = (which: 0 | 1 | 2, missing: number): number => {
    const width = widths[which] ?? 0
    if (width === 0) return missing
    let value = 0
    for (let byte = 0; byte < width; byte += 1) value = value * 256 + (content[at + byte] ?? 0)
    at += width
    return toCount(value, 'a field of a table')
  }
  for (let range = 0; range < ranges.length; range += 2) {
    const first = toCount(ranges[range], 'Index')
    const behind = first + toCount(ranges[range + 1], 'Index')
    for (let number = first; number < behind; number += 1) {
      count()
      if (at >= content.length) throw new Unsure('structure', 'a table cut short')
      const [kind, second, third] = [field(0, 1), field(1, 0), field(2, 0)]
      entries.set(number, toEntry(kind, second, third))
    }
  }
  return { entries, trailer: dictionary }
}

/** Counts the objects of a table, which may be told again and again without taking a byte. */
function limitObjects(): () => void {
  let left = MOST_OBJECTS
  return () => {
    left -= 1
    if (left < 0) throw new Unsure('structure', 'too many objects')
  }
}

function toEntry(kind: number, second: number, third: number): Entry {
  if (kind === 0) return { kind: 'free' }
  if (kind === 1) return { kind: 'plain', offset: second, generation: third }
  if (kind === 2) return { kind: 'packed', container: second, index: third }
  throw new Unsure('structure', 'an object of an unknown kind')
}
