import { expect, it } from 'vitest'
import { unitAt } from '../../src/text/unit-at.js'

const cut = `xx${'a–1'.repeat(9)}`.slice(2)

it.each([
  ['a–1', 0, 0x61],
  ['a–1', 1, 0x2013],
  ['𠮷', 1, 0xdfb7],
  [cut, 25, 0x2013],
  [`${cut}b`, 27, 0x62],
  ['a', 1, Number.NaN],
  ['a', -1, Number.NaN],
])('%s at %i', (text, at, unit) => {
  expect(unitAt(text, at)).toBe(unit)
})
