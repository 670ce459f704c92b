import { describe, expect, it } from 'vitest'
import { paceOf } from '../../src/cli/progress.js'
import { parseSince } from '../../src/cli/since.js'
import { speak } from '../../src/cli/texts.js'

describe('--since', () => {
  const now = new Date(2026, 10, 24, 12, 0)

  it.each([
    ['30m', new Date(2026, 10, 24, 11, 30)],
    ['12h', new Date(2026, 10, 24, 0, 0)],
    ['7d', new Date(now.getTime() - 7 * 86_400_000)],
    ['2w', new Date(now.getTime() - 14 * 86_400_000)],
    ['2026-11-01', new Date(2026, 10, 1)],
    ['2026-11-01T08:30', new Date(2026, 10, 1, 8, 30)],
    ['2026-11-01 08:30', new Date(2026, 10, 1, 8, 30)],
  ])('%s', (text, moment) => {
    expect(parseSince(text, now)).toEqual(moment)
  })

  it.each(['', '7', '七天', '2026-02-30', '2026-13-01', '2026/11/01', '2026-11-01T25:00', '-3d'])(
    'refuses %j',
    (text) => {
      expect(() => parseSince(text, now)).toThrow()
    },
  )
})

describe('the pace of a run', () => {
  it.each([
    ['en', { done: 10, total: 110, seconds: 4 }, '2.5/s, 0:40 left'],
    ['zh', { done: 1, total: 4001, seconds: 1 }, '每秒 1.0 份，剩余 1:06:40'],
    ['en', { done: 3, total: 3, seconds: 1 }, '3.0/s, 0:00 left'],
  ] as const)('%s %o', (lang, counts, words) => {
    expect(paceOf(speak(lang), counts)).toBe(words)
  })
})
