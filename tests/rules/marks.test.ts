import { expect, test } from 'vitest'
import { readMarks } from '../../src/rules/marks.js'

test.each([
  ['完成率⟦96.5%⟧。', { text: '完成率96.5%。', spans: [[3, 8]] }],
  [
    '⟦30件⟧、⟦28件⟧',
    {
      text: '30件、28件',
      spans: [
        [0, 3],
        [4, 7],
      ],
    },
  ],
  ['没有标记', { text: '没有标记', spans: [] }],
  ['⟦30件', null],
  ['30件⟧', null],
  ['⟦30⟦件⟧⟧', null],
  ['空⟦⟧', null],
])('the marks of %s', (marked, read) => {
  expect(readMarks(marked)).toEqual(read)
})
