import { describe, expect, it } from 'vitest'
import { readCodeTable } from '../../../src/read/pdf/plain/cmap.js'
import { Unsure } from '../../../src/read/pdf/plain/unsure.js'

const read = (table: string) => Object.fromEntries(readCodeTable(Buffer.from(table, 'latin1')))

const HEAD = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) >> def
1 begincodespacerange <0000> <ffff> endcodespacerange`

describe('readCodeTable', () => {
  it.each([
    ['single codes', '2 beginbfchar <01> <5de5> <0002> <4f5c> endbfchar', { 1: '工', 2: '作' }],
    [
      'a ligature, a character beyond U+FFFF, one byte',
      '3 beginbfchar <1> <00660069> <02> <d842dfb7> <03> <41> endbfchar',
      { 16: 'fi', 2: '𠮷', 3: 'A' },
    ],
    [
      'ranges',
      '2 beginbfrange <10> <12> <0041> <20> <21> <0031002e> endbfrange',
      { 16: 'A', 17: 'B', 18: 'C', 32: '1.', 33: '1/' },
    ],
    ['a range of its own characters', '1 beginbfrange <0003> <0004> [<0020> <5e74>] endbfrange', { 3: ' ', 4: '年' }],
    ['a code told twice alike', '1 beginbfchar <01> <0041> endbfchar 1 beginbfchar <01> <0041> endbfchar', { 1: 'A' }],
  ])('reads %s', (_, lines, expected) => {
    expect(read(`${HEAD}\n${lines}\nendcmap CMapName currentdict /CMap defineresource pop end end`)).toEqual(expected)
  })

  it.each([
    ['a code of two meanings', '2 beginbfchar <01> <0041> <01> <0042> endbfchar'],
    ['another table', '/Adobe-GB1-UCS2 usecmap'],
    ['glyphs', '1 begincidrange <00> <ff> 1 endcidrange'],
    ['a range from behind', '1 beginbfrange <12> <10> <0041> endbfrange'],
    ['a range of another length', '1 beginbfrange <10> <12> [<0041>] endbfrange'],
    ['codes without characters', '1 beginbfchar <01> endbfchar'],
    ['half a character', '1 beginbfchar <01> <004100> endbfchar'],
    ['codes of three bytes', '1 beginbfchar <010203> <0041> endbfchar'],
    ['codes without end', `${'1 beginbfrange <0000> <ffff> <0000> endbfrange\n'.repeat(5)}`],
  ])('is not sure of %s', (_, lines) => {
    expect(() => read(`${HEAD}\n${lines}`)).toThrow(Unsure)
  })
})
