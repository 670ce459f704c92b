import { inflateSync } from 'node:zlib'
import { inMegabytes, tooLarge } from '../../limits.js'
import { undoPredictor } from './predictors.js'
import { readHexString } from './strings.js'
import { Unsure } from './unsure.js'
import { type Dictionary, isArray, isDictionary, type Value } from './values.js'

/** Looks up what a reference names. */
export type Resolve = (value: Value | undefined) => Value

/**
 * Unpacks what a stream's dictionary says it is packed with.
 *
 * Throws `input.too-large` for more than `most` bytes, {@link Unsure} for filters of pictures, LZW, and damaged data.
 */
export function unpack(packed: Uint8Array, dictionary: Dictionary, resolve: Resolve, most: number): Uint8Array {
  const filters = toList(resolve(dictionary.get('Filter') ?? dictionary.get('F')), resolve)
  const parameters = toList(resolve(dictionary.get('DecodeParms') ?? dictionary.get('DP')), resolve)
  return filters.reduce<Uint8Array>((bytes, filter, index) => {
    const parameter = parameters[index] ?? null
    if (parameter !== null && !isDictionary(parameter)) throw new Unsure('filter', 'parameters that are none')
    return undo(filter, bytes, parameter, most)
  }, packed)
}

const toList = (value: Value, resolve: Resolve): readonly Value[] =>
  isArray(value) ? value.map(resolve) : value === null ? [] : [value]

function undo(filter: Value, bytes: Uint8Array, parameters: Dictionary | null, most: number): Uint8Array {
  switch (filter) {
    case 'FlateDecode':
    case 'Fl':
      return undoPredictor(inflate(bytes, most).content, parameters)
    case 'ASCIIHexDecode':
    case 'AHx':
      return Buffer.from(readHexString(bytes, { at: 0 }), 'latin1')
    case 'ASCII85Decode':
    case 'A85':
      return decodeAscii85(bytes)
  }
  throw new Unsure('filter', String(filter))
}

export interface Inflated {
  readonly content: Uint8Array
  /** How many bytes it was packed in. */
  readonly packed: number
}

export function inflate(bytes: Uint8Array, most: number): Inflated {
  try {
    const { buffer, engine } = inflateSync(bytes, { maxOutputLength: most, info: true }) as unknown as {
      readonly buffer: Buffer
      readonly engine: { readonly bytesWritten: number }
    }
    return { content: buffer, packed: engine.bytesWritten }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw tooLarge(`A stream unpacks to more than ${inMegabytes(most)}`)
    }
    throw new Unsure('filter', `damaged data: ${error instanceof Error ? error.message : error}`)
  }
}

const TILDE = 0x7e
const ZEROS = 0x7a
const FIRST = 0x21

/** Five signs of base 85 stand for four bytes, a z for four zeros; `~>` ends them. */
export function decodeAscii85(bytes: Uint8Array): Uint8Array {
  const decoded: number[] = []
  let group: number[] = []
  for (const byte of bytes) {
    if (byte === TILDE) {
      if (group.length === 1) break
      if (group.length > 1) decoded.push(...fromBase85(group).slice(0, group.length - 1))
      return Uint8Array.from(decoded)
    }
    if (byte <= 0x20) continue
    if (byte === ZEROS && group.length === 0) decoded.push(0, 0, 0, 0)
    else if (byte < FIRST || byte >= FIRST + 85) break
    else group.push(byte - FIRST)
    if (group.length === 5) {
      decoded.push(...fromBase85(group))
      group = []
    }
  }
  throw new Unsure('filter', 'damaged data of base 85')
}

function fromBase85(group: readonly number[]): readonly number[] {
  const value = [0, 1, 2, 3, 4].reduce((sum, index) => sum * 85 + (group[index] ?? 84), 0)
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) & 0xff)
}
