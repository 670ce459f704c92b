import { describe, expect, it } from 'vitest'
import { Lexer, Word } from '../../../src/read/pdf/plain/lexer.js'
import { Unsure } from '../../../src/read/pdf/plain/unsure.js'

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')

function readAll(text: string): readonly unknown[] {
  const lexer = new Lexer(bytes(text))
  const read: unknown[] = []
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) read.push(token)
  return read
}

const text = (signs: string) => ({ kind: 'text', bytes: signs })

describe('Lexer', () => {
  it.each<readonly [string, readonly unknown[]]>([
    ['0 -12 +3 .5 -.25 4. 612.00 00012', [0, -12, 3, 0.5, -0.25, 4, 612, 12]],
    ['0.33333333333333333333', [0.3333333333333333]],
    ['true false null', [true, false, null]],
    ['/Name /A#20B /', ['Name', 'A B', '']],
    ['(a(b)c) (\\)\\n\\101\\7x\\\nend) (a\r\nb)', [text('a(b)c'), text(')\nA\x07xend'), text('a\nb')]],
    ['<48 65 6c6C6> <>', [text('Hell`'), text('')]],
    ['[1 [2] (3)/N 4 0 R]', [[1, [2], text('3'), 'N', { kind: 'reference', number: 4, generation: 0 }]]],
    [
      '<</A 1/B<</C[]>>>>',
      [
        new Map<string, unknown>([
          ['A', 1],
          ['B', new Map([['C', []]])],
        ]),
      ],
    ],
    ["BT % a comment\n1 0 Td(x)'", [new Word('BT'), 1, 0, new Word('Td'), text('x'), new Word("'")]],
  ])('reads %s', (source, expected) => {
    expect(readAll(source)).toEqual(expected)
  })

  it('tells names and words apart that share their first or last signs, however many', () => {
    const names = Array.from({ length: 5000 }, (_, index) => `F${index}`)
    const long = ['ANameOfMoreThanSixteenSigns', 'ANameOfMoreThanSixteenSignsToo']
    const expected = [...names, ...names, ...long, ...long]
    expect(readAll(expected.map((name) => `/${name}`).join(' '))).toEqual(expected)
    expect(readAll(expected.join('\n'))).toEqual(expected.map((name) => new Word(name)))
  })

  it.each([
    '1.2.3',
    '--5',
    '12x',
    '(no end',
    '<48',
    '<4g>',
    '[1 2',
    '<< /A >>',
    '<< 1 2 >>',
    '<< /A 1 /A 2 >>',
    ']',
    '>>',
    '}',
    '[1 R]',
    '[Tj]',
    '['.repeat(100),
  ])('is not sure of %s', (source) => {
    expect(() => readAll(source)).toThrow(Unsure)
  })
})
