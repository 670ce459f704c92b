import { describe, expect, it } from 'vitest'
import { Nearby } from '../../src/read/pdf/nearby.js'

describe('Nearby', () => {
  const things = new Nearby<{ readonly x: number; readonly y: number }>(() => true)
  for (const [x, y] of [
    [15.9, 31.9],
    [-500, 7],
    [1e300, -1e300],
  ] as const)
    things.add('点', { x, y })

  it.each<readonly [string, number, number, number, boolean]>([
    ['over the edge of a cell', 16.1, 32.1, 1, true],
    ['just too far', 17, 32, 1, false],
    ['left of the page', -499, 7, 2, true],
    ['far outside', 1e300, -1e300, 5, true],
    ['far outside, elsewhere', 1e300, 1e300, 5, false],
    ['nowhere', Number.NaN, 0, 5, false],
    ['within a reach of the whole page', 0, 0, 600, true],
    ['within any reach', 0, 0, Number.POSITIVE_INFINITY, true],
    ['within a reach that is no number', 0, 0, Number.NaN, false],
  ])('%s', (_, x, y, reach, expected) => {
    expect(things.has('点', { x, y }, reach)).toBe(expected)
  })

  it('tells names apart', () => {
    expect(things.has('线', { x: -500, y: 7 }, 5)).toBe(false)
  })

  it('goes by the test', () => {
    const alike = new Nearby<{ readonly x: number; readonly y: number; readonly size: number }>(
      (kept, asked) => kept.size === asked.size,
    )
    alike.add('点', { x: 10, y: 10, size: 1 })
    expect([1, 2].map((size) => alike.has('点', { x: 11, y: 9, size }, 2))).toEqual([true, false])
  })
})
