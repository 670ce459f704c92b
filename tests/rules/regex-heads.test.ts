import { expect, it } from 'vitest'
import { headStands, headsOf, masksOf } from '../../src/rules/regex-heads.js'
import { parseRegex } from '../../src/rules/regex-tree.js'

/** The heads of a pattern, each place as the characters that may stand there. */
const read = (pattern: string): readonly (readonly string[])[] | null =>
  headsOf(parseRegex(pattern))?.map((head) =>
    head.map((units) =>
      [...units]
        .sort((a, b) => a - b)
        .map((unit) => String.fromCharCode(unit))
        .join(''),
    ),
  ) ?? null

const DIGITS = '0123456789'

it.each<[string, readonly (readonly string[])[] | null]>([
  [
    '(?:19|20)\\d{2}年',
    [
      ['1', '9', DIGITS],
      ['2', '0', DIGITS],
    ],
  ],
  [
    '(?<!\\d)\\d{1,3}号',
    [
      [DIGITS, '号'],
      [DIGITS, DIGITS, `${DIGITS}号`],
    ],
  ],
  ['(?:今|去|明)年', [['今去明', '年']]],
  [
    '第?一季度',
    [
      ['一', '季', '度'],
      ['第', '一', '季'],
    ],
  ],
  // What may be anything ends a head, as it may be of two units.
  ['共.人', [['共']]],
  ['(?:计划){2,3}', [['计', '划', '计']]],
  ['(?=\\d)\\d+', [[DIGITS], [DIGITS, DIGITS], [DIGITS, DIGITS, DIGITS]]],
  ['.年', null],
  ['年?', null],
  ['[^,]年', null],
])('heads of %s', (pattern, heads) => {
  expect(read(pattern)).toEqual(heads)
})

it('more heads than have a bit are told by fewer of their characters', () => {
  const words = Array.from({ length: 40 }, (_, i) => String.fromCharCode(0x4e00 + i) + String.fromCharCode(0x5e00 + i))
  expect(read(words.join('|'))).toEqual([[words.map((word) => word.charAt(0)).join('')]])
})

it('a head stands where each of its characters does', () => {
  const heads = headsOf(parseRegex('(?:19|20)\\d{2}年|去年')) ?? []
  const numbers = new Uint16Array(0x10000)
  let count = 0
  for (const unit of heads.flatMap((head) => head.flatMap((units) => [...units]))) numbers[unit] ||= ++count
  const masks = masksOf(heads, numbers, count)
  const text = '去年1920年2019年12月去'
  const ofText = Uint16Array.from([...Array.from(text, (char) => numbers[char.charCodeAt(0)] ?? 0), 0, 0])
  const places = Array.from(text, (_, at) => at).filter((at) => headStands(masks, ofText, at))
  expect(places).toEqual([0, 2, 7])
})
