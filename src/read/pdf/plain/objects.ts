import { inMegabytes, type ReadLimits, tooLarge } from '../../limits.js'
import { unpack } from './filters.js'
import { Lexer } from './lexer.js'
import { isBlank } from './signs.js'
import { Unsure } from './unsure.js'
import {
  type Dictionary,
  isDictionary,
  isReference,
  isStream,
  type Reference,
  type Stream,
  toCount,
  type Value,
} from './values.js'
import { type Entry, readCrossReferences } from './xref.js'

/** The objects of a PDF, read when they are asked for. */
export interface ObjectFile {
  readonly trailer: Dictionary
  /** What a reference names, and everything else as it is; null for what is not there. */
  resolve(value: Value | undefined): Value
  /** What a stream holds, unpacked. */
  unpack(stream: Stream): Uint8Array
}

/** Of what a file may unpack to; bytes. */
export type UnpackLimits = Pick<ReadLimits, 'member' | 'unpacked'>

/** A stream of objects: what number each has, and where it begins. */
interface Container {
  readonly content: Uint8Array
  readonly numbers: readonly number[]
  readonly offsets: readonly number[]
}

const CR = 13
const LF = 10

/**
 * Opens a PDF that is whole: every object is where the tables say. Throws {@link Unsure} for any other, and for one under a
 * password; `input.too-large` for a stream that unpacks to more than the limits allow.
 */
export function openObjects(bytes: Uint8Array, limits: UnpackLimits): ObjectFile {
  const known = new Map<number, Value>()
  const containers = new Map<number, Container>()
  /** Objects being read: one that needs itself has no end. */
  const open = new Set<number>()
  let entries: ReadonlyMap<number, Entry> = new Map()
  let left = limits.unpacked

  const resolve = (value: Value | undefined): Value => {
    if (value === undefined) return null
    return isReference(value) ? find(value) : value
  }

  const find = ({ number, generation }: Reference): Value => {
    const found = known.get(number)
    if (found !== undefined) return found
    const entry = entries.get(number)
    if (entry === undefined || entry.kind === 'free') return null
    if (open.has(number)) throw new Unsure('structure', `object ${number} needs itself`)
    open.add(number)
    const value = entry.kind === 'plain' ? readPlain(entry, number, generation) : readPacked(entry, number)
    open.delete(number)
    if (isReference(value)) throw new Unsure('structure', 'a reference to a reference')
    known.set(number, value)
    return value
  }

  const readPlain = ({ offset, generation }: Entry & { kind: 'plain' }, number: number, asked: number): Value => {
    if (generation !== asked) throw new Unsure('structure', `object ${number} of another generation`)
    return readObject(offset, { number, generation })
  }

  const readObject = (offset: number, expected?: { readonly number: number; readonly generation: number }): Value => {
    const lexer = new Lexer(bytes, offset)
    const [number, generation] = [lexer.value(), lexer.value()]
    if (expected && (number !== expected.number || generation !== expected.generation)) {
      throw new Unsure('structure', `object ${expected.number} is not where it should be`)
    }
    lexer.expect('obj')
    const value = lexer.value()
    if (isDictionary(value) && lexer.skip('stream')) return readStream(value, lexer.at)
    lexer.expect('endobj')
    return value
  }

  const readStream = (dictionary: Dictionary, behind: number): Stream => {
    if (dictionary.has('F')) throw new Unsure('structure', 'a stream in another file')
    const start = bytes[behind] === CR && bytes[behind + 1] === LF ? behind + 2 : behind + 1
    if (bytes[start - 1] !== LF) throw new Unsure('structure', 'a stream begins on the same line')
    const end = start + toCount(resolve(dictionary.get('Length')), 'Length')
    let at = end
    while (isBlank(bytes[at])) at += 1
    if (at > end + 2) throw new Unsure('structure', 'a stream of another length')
    new Lexer(bytes, at).expect('endstream')
    return { kind: 'stream', dictionary, packed: bytes.subarray(start, end) }
  }

  const readPacked = ({ container, index }: Entry & { kind: 'packed' }, number: number): Value => {
    const { content, numbers, offsets } = containers.get(container) ?? openContainer(container)
    const offset = offsets[index]
    if (numbers[index] !== number || offset === undefined) {
      throw new Unsure('structure', `object ${number} is not packed where it should be`)
    }
    return new Lexer(content, offset).value()
  }

  const openContainer = (number: number): Container => {
    const entry = entries.get(number)
    const stream = entry?.kind === 'plain' ? find({ kind: 'reference', number, generation: entry.generation }) : null
    if (!isStream(stream) || stream.dictionary.get('Type') !== 'ObjStm') {
      throw new Unsure('structure', 'no stream of objects')
    }
    const first = toCount(resolve(stream.dictionary.get('First')), 'First')
    const count = toCount(resolve(stream.dictionary.get('N')), 'N')
    const content = unpackStream(stream)
    const lexer = new Lexer(content)
    const [numbers, offsets]: [number[], number[]] = [[], []]
    for (let index = 0; index < count; index += 1) {
      numbers.push(toCount(lexer.value(), 'a number'))
      offsets.push(first + toCount(lexer.value(), 'an offset'))
    }
    const container = { content, numbers, offsets }
    containers.set(number, container)
    return container
  }

  const unpackStream = (stream: Stream): Uint8Array => {
    const content = unpack(stream.packed, stream.dictionary, resolve, Math.min(limits.member, left))
    left -= content.length
    if (left < 0) throw tooLarge(`The streams of the PDF unpack to more than ${inMegabytes(limits.unpacked)}`)
    return content
  }

  if (!startsAsPdf(bytes)) throw new Unsure('structure', 'something stands before the PDF')
  const references = readCrossReferences(bytes, (offset) => {
    const stream = readObject(offset)
    if (!isStream(stream)) throw new Unsure('structure', 'no table where one should be')
    return { dictionary: stream.dictionary, content: unpackStream(stream) }
  })
  entries = references.entries
  if (references.trailer.has('Encrypt')) throw new Unsure('encryption', 'the file is encrypted')
  return { trailer: references.trailer, resolve, unpack: unpackStream }
}

const startsAsPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 5)).toString('latin1') === '%PDF-'
