import type { WordTable } from './table.js'

/** What of the tables is no array of numbers, as JSON before them. */
type Head = Omit<WordTable, 'starts' | 'lasts' | 'weights' | 'tags' | 'model'> &
  Pick<WordTable['model'], 'first' | 'steps'> & { readonly prefixes: number; readonly characters: number }

/** Numbers of eight bytes must begin at a multiple of it. */
const ALIGNED = 8

/** The tables as bytes, in this machine's order of bytes: the length of the head, the head, then the arrays, widest first. */
export function packWordTable(table: WordTable): Buffer {
  const { starts, lasts, weights, tags, model, ...rest } = table
  const { first, steps, known, seen } = model
  const head: Head = { ...rest, first, steps, prefixes: lasts.length, characters: known.length }
  const json = Buffer.from(JSON.stringify(head))
  const padded = Buffer.concat([json, Buffer.alloc(ALIGNED - (json.length % ALIGNED), ' ')])
  const length = Buffer.from(Float64Array.of(padded.length).buffer)
  const arrays = [weights, seen, starts, lasts, known, tags].map((each) =>
    Buffer.from(each.buffer, each.byteOffset, each.byteLength),
  )
  return Buffer.concat([length, padded, ...arrays])
}

/** The tables of bytes that {@link packWordTable} made; null when they are of other texts than `fingerprint` tells. */
export function unpackWordTable(bytes: Uint8Array, fingerprint: string): WordTable | null {
  const from = bytes.byteOffset % ALIGNED === 0 ? bytes : Uint8Array.from(bytes)
  let at = from.byteOffset
  const take = (length: number): number => {
    at += length
    return at - length
  }
  const [size = 0] = new Float64Array(from.buffer, take(ALIGNED), 1)
  const { prefixes, characters, first, steps, ...rest } = JSON.parse(
    Buffer.from(from.buffer, take(size), size).toString(),
  ) as Head
  if (rest.fingerprint !== fingerprint) return null
  const weights = new Float64Array(from.buffer, take(8 * prefixes), prefixes)
  const seen = new Float64Array(from.buffer, take(32 * characters), 4 * characters)
  const starts = new Int32Array(from.buffer, take(4 * (prefixes + 1)), prefixes + 1)
  const lasts = new Uint16Array(from.buffer, take(2 * prefixes), prefixes)
  const known = new Uint16Array(from.buffer, take(2 * characters), characters)
  const tags = new Uint8Array(from.buffer, take(prefixes), prefixes)
  return { ...rest, weights, starts, lasts, tags, model: { first, steps, known, seen } }
}
