import { describe, expect, it } from 'vitest'
import { pdfOf, showGlyphs, streamOf, WIN_ANSI } from './make.js'

const SHOW = 'BT /F1 10 Tf 10 20 Td (AB) Tj (A) Tj ET'

const simple = (facts: string): string =>
  `<< /Type /Font /Subtype /Type1 /BaseFont /Test /FirstChar 65 /Widths [600 400] ${facts} >>`

const composite = (encoding: string, facts: string, descendant = ''): string =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /${encoding} ${facts} /DescendantFonts [<< /Type /Font
   /Subtype /CIDFontType2 /BaseFont /Test ${descendant} >>] >>`

const GB1 = '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>'
const FLAGS = '/FontDescriptor << /Flags 32 >>'

/** As object 6. */
const table = (lines: string): string => streamOf(`1 begincodespacerange <00> <ff> endcodespacerange ${lines}`)

const show = (font: string, content = SHOW, more: readonly string[] = []) => showGlyphs(pdfOf(content, { font, more }))

const UNSURE: readonly (readonly [reason: string, font: string, more?: readonly string[]])[] = [
  ['structure: FirstChar is no count', '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
  ['font: a code without a width', WIN_ANSI.replace('FirstChar 32', 'FirstChar 66')],
  ['character: a code without a character', simple(FLAGS)],
  ['character: a code without a character', simple('/Encoding /WinAnsiEncoding /FontDescriptor << /Flags 4 >>')],
  [
    'character: a code without a character',
    simple(`/Encoding /WinAnsiEncoding ${FLAGS}`).replace('/Test', '/Wingdings'),
  ],
  ['character: a code without a character', simple(`/Encoding << /Differences [65 /g12] >> ${FLAGS}`)],
  ['character: U+e000', simple('/ToUnicode 6 0 R'), [table('1 beginbfchar <41> <e000> endbfchar')]],
  ['character: U+fffd', simple('/ToUnicode 6 0 R'), [table('1 beginbfchar <41> <fffd> endbfchar')]],
  ['character: U+d840', simple('/ToUnicode 6 0 R'), [table('1 beginbfchar <41> <d840> endbfchar')]],
  ['direction: U+5d0', simple('/ToUnicode 6 0 R'), [table('1 beginbfchar <41> <05d0> endbfchar')]],
  ['font: ToUnicode goes by a name', simple('/ToUnicode /Identity-H')],
  ['font: a font of kind Other', simple('').replace('Type1', 'Other')],
  ['font: a font that is slanted or turned', simple('/FontMatrix [0 1 1 0 0 0]').replace('Type1', 'Type3')],
  ['character: a code without a character', composite('Identity-H', '')],
  ['font: codes of GBK2K-H', composite('GBK2K-H', '', GB1)],
  ['font: codes of GBK-EUC-H', composite('GBK-EUC-H', '')],
  ['font: widths of single characters', composite('GBK-EUC-H', '', `${GB1} /W [100 [900]]`)],
  ['font: heights of its own', composite('Identity-V', '', '/DW2 [880 -900]')],
]

describe('fonts', () => {
  it.each<readonly [what: string, font: string, content: string, more: readonly string[], glyphs: readonly string[]]>([
    ['a standard encoding', simple(`/Encoding /WinAnsiEncoding ${FLAGS}`), SHOW, [], ['A 10,20', 'B 16,20', 'A 20,20']],
    [
      'names of glyphs where it differs',
      simple(`/Encoding << /Differences [65 /percent /uni5DE5] >> ${FLAGS}`),
      SHOW,
      [],
      ['% 10,20', '工 16,20', '% 20,20'],
    ],
    [
      'a table of its own before any encoding',
      simple(`/Encoding /WinAnsiEncoding /ToUnicode 6 0 R ${FLAGS}`),
      SHOW,
      [table('1 beginbfchar <41> <4e00> endbfchar')],
      ['一 10,20', 'B 16,20', '一 20,20'],
    ],
    [
      'drawn glyphs in units of their own',
      simple('/ToUnicode 6 0 R /FontMatrix [.01 0 0 -.01 0 0]').replace('Type1', 'Type3').replace('600 400', '60 40'),
      SHOW,
      [table('1 beginbfrange <41> <42> <0031> endbfrange')],
      ['1 10,20', '2 16,20', '1 20,20'],
    ],
    [
      'numbers of glyphs, with widths one by one and alike',
      composite('Identity-H', '/ToUnicode 6 0 R', '/DW 900 /W [1 [500] 2 3 1000]'),
      'BT /F1 10 Tf 10 20 Td <0001000200040001> Tj ET',
      [table('1 beginbfchar <0002> <5e74> endbfchar 2 beginbfchar <0001> <0031> <0004> <65e5> endbfchar')],
      ['1 10,20', '年 15,20', '日 25,20', '1 34,20'],
    ],
    [
      'lines from top to bottom',
      composite('Identity-V', '/ToUnicode 6 0 R'),
      'BT /F1 10 Tf 50 90 Td <00010002> Tj [<0001> 500 <0002>] TJ ET',
      [table('2 beginbfchar <0001> <5e74> <0002> <65e5> endbfchar')],
      ['年 45,81.2', '日 45,71.2', '年 45,61.2', '日 45,46.2'],
    ],
    [
      'GBK, of one byte or two',
      composite('GBK-EUC-H', '', `${GB1} /W [814 939 500 7716 [500]]`),
      'BT /F1 10 Tf 10 20 Td <31c4ea2032> Tj ET',
      [],
      ['1 10,20', '年 15,20', '  25,20', '2 30,20'],
    ],
    [
      'UCS-2',
      composite('UniGB-UCS2-H', '', `${GB1} /W [1 95 500]`),
      'BT /F1 10 Tf 10 20 Td <00315e740032> Tj ET',
      [],
      ['1 10,20', '年 15,20', '2 25,20'],
    ],
  ])('by %s', (_, font, content, more, glyphs) => {
    expect(show(font, content, more)).toEqual(glyphs)
  })

  it.each(UNSURE.map(([reason, font, more = []]) => ({ reason, font, more })))(
    'is not sure: $reason',
    ({ reason, font, more }) => {
      expect(show(font, SHOW, more)).toBe(reason)
    },
  )
})
