import { describe, expect, it } from 'vitest'
import { ascii, assemble } from '../../../scripts/fixtures/pdf-writer.js'
import { readBytes } from '../../../src/read/index.js'
import { unpack } from '../../../src/read/pdf/plain/filters.js'
import { Unsure } from '../../../src/read/pdf/plain/unsure.js'
import type { Dictionary, Value } from '../../../src/read/pdf/plain/values.js'
import { deflated, objectsOf, pdfOf, streamOf } from './make.js'

const facts = (members: Readonly<Record<string, Value>>): Dictionary => new Map(Object.entries(members))

const unpackText = (packed: string, members: Readonly<Record<string, Value>>): string =>
  Buffer.from(unpack(Buffer.from(packed, 'latin1'), facts(members), (value) => value ?? null, 1000)).toString('latin1')

/** Rows of three bytes, each with the kind of its filter before it. */
const ROWS = Uint8Array.from(
  [
    [0, 10, 20, 30],
    [1, 10, 10, 10],
    [2, 1, 1, 1],
    [3, 5, 5, 5],
    [4, 1, 2, 3],
  ].flat(),
)

describe('unpack', () => {
  it.each<readonly [string, string, Readonly<Record<string, Value>>]>([
    ['nothing', 'plain', {}],
    ['FlateDecode', deflated('plain'), { Filter: 'FlateDecode' }],
    ['ASCIIHexDecode', '706c61696E>', { Filter: 'ASCIIHexDecode' }],
    ['ASCII85Decode', 'E,8rsD?~>', { Filter: ['ASCII85Decode'] }],
    ['two filters', '789c2bc849cccc030006480215>', { Filter: ['AHx', 'Fl'] }],
  ])('undoes %s', (_, packed, members) => {
    expect(unpackText(packed, members)).toBe('plain')
  })

  it('undoes the predictors of PNG, row by row', () => {
    const parameters = facts({ Predictor: 12, Columns: 3 })
    const rows = unpackText(deflated(ROWS), { Filter: 'FlateDecode', DecodeParms: parameters })
    expect([...Buffer.from(rows, 'latin1')]).toEqual([
      ...[10, 20, 30],
      ...[10, 20, 30],
      ...[11, 21, 31],
      ...[10, 20, 30],
      ...[11, 22, 33],
    ])
  })

  it.each<readonly [string, string, Readonly<Record<string, Value>>]>([
    ['LZW', 'x', { Filter: 'LZWDecode' }],
    ['a filter of pictures', 'x', { Filter: 'DCTDecode' }],
    ['damaged data', 'plain', { Filter: 'FlateDecode' }],
    ['data cut short', deflated('plain text').slice(0, -6), { Filter: 'FlateDecode' }],
    ['base 85 without an end', 'E,8rsD?', { Filter: 'A85' }],
    ['TIFF predictors', deflated('x'), { Filter: 'Fl', DecodeParms: facts({ Predictor: 2 }) }],
    ['a row cut short', deflated('xx'), { Filter: 'Fl', DecodeParms: facts({ Predictor: 15, Columns: 3 }) }],
    ['an unknown kind of row', deflated('9abc'), { Filter: 'Fl', DecodeParms: facts({ Predictor: 15, Columns: 3 }) }],
  ])('is not sure of %s', (_, packed, members) => {
    expect(() => unpackText(packed, members)).toThrow(Unsure)
  })

  it('refuses a stream that unpacks to more than is allowed', () => {
    expect(() => unpackText(deflated('0'.repeat(1001)), { Filter: 'FlateDecode' })).toThrow(
      expect.objectContaining({ code: 'input.too-large' }),
    )
  })
})

describe('readBytes', () => {
  it.each([{ member: 1 << 20 }, { unpacked: 1 << 20 }])('refuses a PDF with a bomb in it: %o', async (limits) => {
    const bomb = streamOf(deflated('0 g '.repeat(1 << 19)), '/Filter /FlateDecode')
    const objects = objectsOf('').map((object, index) => (index === 3 ? bomb : object))
    await expect(readBytes(assemble(objects.map(ascii)), { limits })).rejects.toMatchObject({ code: 'input.too-large' })
  })

  it('reads the same PDF without', async () => {
    expect((await readBytes(pdfOf('BT /F1 10 Tf 10 50 Td (Hello 12) Tj ET'))).text).toBe('Hello 12')
  })
})
