import { expect, it } from 'vitest'
import { renderCsv } from '../../src/cli/formats.js'

it.each([
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['+86 10', "'+86 10"],
  ['-其中', "'-其中"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-5.2', '-5.2'],
  ['+12.6%', '+12.6%'],
  ['合格率=合格/总数', '合格率=合格/总数'],
])('%s in CSV is %s', (cell, field) => {
  expect(renderCsv({ columns: ['a'], rows: [[cell]] })).toBe(`a\n${field}\n`)
})
