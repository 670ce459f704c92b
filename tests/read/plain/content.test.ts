import { describe, expect, it } from 'vitest'
import { deflated, pdfOf, readOne, showGlyphs, streamOf, WIN_ANSI } from './make.js'

const text = (operators: string): Buffer => pdfOf(`BT /F1 10 Tf ${operators} ET`)

describe('text', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['Td and Tj', '10 20 Td (AB) Tj 0 -12 Td (C) Tj', ['A 10,20', 'B 15,20', 'C 10,8']],
    ['Tm, its turn and scale', '0 2 -2 0 50 20 Tm (AB) Tj', ['A 50,20', 'B 50,30']],
    ['TJ, moved back by thousandths', '10 20 Td [(A) -100 (B) 500 (C)] TJ', ['A 10,20', 'B 16,20', 'C 16,20']],
    ['Tc, and Tw of a blank', '2 Tc 3 Tw 10 20 Td (A B) Tj', ['A 10,20', '  17,20', 'B 27,20']],
    ['Tz', '50 Tz 1 Tc 10 20 Td (AB) Tj (C) Tj', ['A 10,20', 'B 13,20', 'C 16,20']],
    ['Ts', '3 Ts 10 20 Td (A) Tj', ['A 10,23']],
    ['TD, TL, T*', "10 20 TD (A) Tj 0 -8 TD (B) Tj T* (C) Tj 9 TL (D) '", ['A 10,20', 'B 10,12', 'C 10,4', 'D 10,-5']],
    ['"', '12 TL 10 20 Td 1 2 (A B) "', ['A 10,8', '  17,8', 'B 25,8']],
    [
      'codes above ASCII',
      '10 20 Td (\\2225\\226\\227\\260) Tj',
      ['’ 10,20', '5 15,20', '– 20,20', '— 25,20', '° 30,20'],
    ],
    ['text at its visible place only', '1 Tr 10 20 Td (A) Tj 2 Tr (B) Tj', ['A 10,20', 'B 15,20']],
  ])('%s', (_, operators, glyphs) => {
    expect(showGlyphs(text(operators))).toEqual(glyphs)
  })

  it('keeps the state that q saves, and cm before it', () => {
    const content = 'q 2 0 0 2 5 5 cm /F1 10 Tf BT 10 20 Td (A) Tj ET Q BT /F1 20 Tf (B) Tj ET'
    expect(showGlyphs(pdfOf(content))).toEqual(['A 25,45', 'B 0,0'])
  })

  it('tells the type of each piece', () => {
    const page = readOne(pdfOf('2 0 0 2 0 0 cm BT /F1 10 Tf 1 0 0 .5 1 2 Tm (A) Tj (B) Tj ET'))
    const runs = typeof page === 'string' ? page : page.text.glyphs.map(({ run }) => run)
    expect(runs).toEqual([
      { address: 0, matrix: [2, 0, 0, 1, 2, 4], size: 10, font: 'Test' },
      { address: 1, matrix: [2, 0, 0, 1, 2, 4], size: 10, font: 'Test' },
    ])
  })

  it.each([
    ['text-mode: text of mode 3', '3 Tr (A) Tj'],
    ['text-mode: text of mode 7', '7 Tr (A) Tj'],
    ['text-mode: text that is mirrored, or has no size', '/F1 -10 Tf (A) Tj'],
    ['operator: an operator has no place in a text', 'q'],
    ['operator: an operator has no place in a text', '1 0 0 1 0 0 cm'],
    ['operator: a text within a text', 'BT'],
    ['operator: unknown: Xx', 'Xx'],
    ['operator: a number is missing', '1 Td'],
    ['operator: no Font of this name', '/F9 10 Tf'],
    ['operator: no ExtGState of this name', '/G1 gs'],
    ['character: a code without a character', '(\\201) Tj'],
    ['overprint: A at 10.5, 20', '10 20 Td (A) Tj .5 0 Td (A) Tj'],
  ])('is not sure: %s', (reason, operators) => {
    expect(showGlyphs(text(operators))).toBe(reason)
  })

  it.each([
    ['operator: a text without an end', 'BT'],
    ['operator: an operator of texts outside of one', '1 0 Td'],
    ['operator: text without a font', 'BT (A) Tj ET'],
    ['operator: Q without q', 'Q'],
    ['operator: EMC without a beginning', 'EMC'],
    ['operator: q without end', 'q '.repeat(2000)],
    ['operator: objects without an operator', '1 '.repeat(20_000)],
  ])('is not sure: %s', (reason, content) => {
    expect(showGlyphs(pdfOf(content))).toBe(reason)
  })
})

describe('marked text', () => {
  const marked = (mark: string, pieces: string) => text(`10 20 Td /Span << ${mark} >> BDC ${pieces} EMC (C) Tj`)

  it.each<readonly [string, Buffer, readonly string[] | string]>([
    ['reads what is given instead', marked('/ActualText <feff5de5>', '(A) Tj'), ['工 10,20', 'C 15,20']],
    ['reads several characters for one', marked('/ActualText <feff00660069>', '(A) Tj'), ['fi 10,20', 'C 15,20']],
    ['leaves what an empty one is about', marked('/ActualText ()', '(A) Tj'), ['A 10,20', 'C 15,20']],
    ['leaves other marks', marked('/MCID 0', '(A) Tj'), ['A 10,20', 'C 15,20']],
    [
      'is not sure of one for several pieces',
      marked('/ActualText <feff5de5>', '(A) Tj (B) Tj'),
      'actual-text: for several pieces',
    ],
    [
      'is not sure of one for several signs',
      marked('/ActualText <feff5de5>', '(AB) Tj'),
      'actual-text: for several pieces',
    ],
    ['is not sure of other encodings', marked('/ActualText (A)', '(A) Tj'), 'actual-text: in an unknown encoding'],
  ])('%s', (_, bytes, expected) => {
    expect(showGlyphs(bytes)).toEqual(expected)
  })
})

describe('forms', () => {
  const form = (content: string, facts: string) => streamOf(content, `/Type /XObject /Subtype /Form ${facts}`)

  it('are drawn in a space of their own', () => {
    const more = [
      form('BT /F1 10 Tf 1 2 Td (A) Tj ET', '/Matrix [2 0 0 2 10 0] /Resources << /Font << /F1 5 0 R >> >>'),
    ]
    const bytes = pdfOf('q 1 0 0 1 100 0 cm /X Do Q /X Do', { resources: '/XObject << /X 6 0 R >>', more })
    expect(showGlyphs(bytes)).toEqual(['A 112,4', 'A 12,4'])
  })

  it('have fonts of their own under the names of the page', () => {
    const own = WIN_ANSI.replace('>> >>', '>> /ToUnicode 8 0 R >>')
    const more = [
      form('BT /F1 10 Tf (A) Tj ET', '/Resources << /Font << /F1 7 0 R >> >>'),
      own,
      streamOf('1 beginbfchar <41> <4e00> endbfchar'),
    ]
    const bytes = pdfOf('BT /F1 10 Tf (A) Tj ET q 1 0 0 1 50 0 cm /X Do Q BT 0 50 Td /F1 10 Tf (A) Tj ET', {
      resources: '/XObject << /X 6 0 R >>',
      more,
    })
    expect(showGlyphs(bytes)).toEqual(['A 0,0', '一 50,0', 'A 0,50'])
  })

  it('within themselves are not certain', () => {
    const more = [form('/X Do', '/Resources << /XObject << /X 6 0 R >> >>')]
    expect(showGlyphs(pdfOf('/X Do', { resources: '/XObject << /X 6 0 R >>', more }))).toBe(
      'operator: forms within forms',
    )
  })

  it('that multiply are not certain', () => {
    const more = [7, 8, 9, 10, 11].map((next) =>
      form('/X Do '.repeat(60), `/Resources << /XObject << /X ${next} 0 R >> >>`),
    )
    const bytes = pdfOf('/X Do', { resources: '/XObject << /X 6 0 R >>', more: [...more, form('', '')] })
    expect(showGlyphs(bytes)).toBe('operator: too many operators')
  })
})

describe('drawings', () => {
  const draw = (content: string, view = [1, 0, 0, 1, 0, 0] as const) => {
    const page = readOne(pdfOf(content))
    return typeof page === 'string' ? page : page.drawing(view)
  }
  const rule = (direction: string, at: number, from: number, to: number) => ({ direction, at, from, to })

  it.each([
    ['a stroke', '10 20 m 50 20 l S', [rule('horizontal', 20, 10, 50)]],
    ['a closed outline', '0 0 m 9 0 l 9 5 l s', [rule('horizontal', 0, 0, 9), rule('vertical', 9, 0, 5)]],
    ['a thin filled rectangle', '10 20 .5 30 re f', [rule('vertical', 10.25, 20, 50)]],
    ['a filled area', '10 20 30 30 re f', []],
    ['a path that only clips', '10 20 30 30 re W n', []],
    ['a curve', '10 20 m 10 60 40 70 40 90 c S', [rule('vertical', 10, 20, 60), rule('vertical', 40, 70, 90)]],
    ['a path under a matrix', '2 0 0 2 1 1 cm 10 20 m 20 20 l S', [rule('horizontal', 41, 21, 41)]],
  ])('%s', (_, content, rules) => {
    expect(draw(content)).toEqual({ rules, pictures: [] })
  })

  it.each([
    ['in hexadecimal', '/W 1 /H 1 /CS /G /BPC 8 /F /AHx ID 80>'],
    ['unpacked, whatever it holds', '/W 6 /H 1 /CS /G /BPC 8 ID  EI Q '],
    ['a mask', '/W 9 /H 2 /IM true ID abcd'],
    ['packed', `/W 1 /H 1 /CS /RGB /BPC 8 /F /Fl ID ${deflated('abc')}`],
  ])('goes over a picture among the operators: %s', (_, picture) => {
    expect(draw(`q 20 0 0 10 5 5 cm BI ${picture}\nEI Q 10 20 m 50 20 l S`)).toEqual({
      rules: [rule('horizontal', 20, 10, 50)],
      pictures: [{ left: 5, top: 5, right: 25, bottom: 15 }],
    })
  })

  it('is not sure where a picture of another filter ends', () => {
    expect(draw('BI /W 1 /H 1 /F /DCT ID abc EI')).toBe('image: an end that is not to be found')
  })
})
