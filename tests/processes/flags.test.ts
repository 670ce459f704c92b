import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { readingFlags } from '../../src/processes/flags.js'

const MEGABYTE = 2 ** 20
const SHARED = ['--no-regexp-tier-up', '--wasm-tiering-budget=20000000', '--wasm-lazy-validation']

it.each([
  [20, [...SHARED, '--interrupt-budget=400000']],
  [22, SHARED],
  [24, SHARED],
  [26, []],
])('Node %i gets the flags that its V8 knows', (major, flags) => {
  expect(readingFlags(60 * MEGABYTE, major)).toEqual(['--max-old-space-size=60', ...flags])
})

it('the Node at hand starts with them', () => {
  const { status, stderr } = spawnSync(process.execPath, [...readingFlags(60 * MEGABYTE), '-e', '0'], {
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
})
