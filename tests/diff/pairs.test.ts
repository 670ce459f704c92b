import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Diff, diffSides } from '../../src/diff/index.js'
import { createNameReader } from '../../src/indicators/index.js'
import { extract } from '../../src/pipeline.js'
import { loadRules } from '../../src/rules/index.js'
import { recordsOf } from '../../src/store/index.js'

const reader = createNameReader(loadRules())

async function diffFiles(a: string, b: string): Promise<Diff> {
  const side = async (path: string) => ({ label: path, records: recordsOf(await extract(path)) })
  return diffSides(await side(a), await side(b), reader)
}

interface Expected {
  readonly a: string
  readonly b: string
  /** Figures as written, paired by hand. */
  readonly pairs: readonly (readonly [string, string])[]
  /** Pairs by hand that are not found. */
  readonly knownGaps: readonly (readonly [string, string])[]
  readonly onlyA: readonly string[]
  /** Without growth and change, which stand under the claims. */
  readonly onlyB: readonly string[]
  /** The claiming figure, what was computed, whether it agrees. */
  readonly claims: readonly (readonly [string, string, boolean])[]
}

const json = (name: string): unknown => JSON.parse(readFileSync(`fixtures/diff/${name}.expected.json`, 'utf8'))

describe('two reports of one body', () => {
  it.each(['court', 'farming', 'hospital'])('%s: the pairs made by hand, and no other', async (name) => {
    const expected = json(name) as Expected
    const diff = await diffFiles(`fixtures/diff/${expected.a}`, `fixtures/diff/${expected.b}`)
    expect(diff.pairs.map(({ a, b }) => [a.figure.text, b.figure.text])).toEqual(expected.pairs)
    expect(diff.claims.map(({ figure, computed, agrees }) => [figure.figure.text, computed, agrees])).toEqual(
      expected.claims,
    )
    const standing = diff.onlyB.filter(({ figure }) => figure.measure === 'level' || figure.measure === 'rate')
    const gapsA = expected.knownGaps.map(([a]) => a)
    const gapsB = expected.knownGaps.map(([, b]) => b)
    expect(diff.onlyA.map(({ figure }) => figure.text).sort()).toEqual([...expected.onlyA, ...gapsA].sort())
    expect(standing.map(({ figure }) => figure.text).sort()).toEqual([...expected.onlyB, ...gapsB].sort())
  })
})

describe('a report and the next, annotated by hand', async () => {
  const expected = json('report-g05-g01') as {
    readonly pairs: readonly (readonly [number, number, string])[]
    readonly refuted: readonly (readonly [string, string])[]
  }
  const diff = await diffFiles('fixtures/corpus/report-g05.txt', 'fixtures/corpus/report-g01.txt')
  const covers = (span: readonly [number, number], at: number): boolean => span[0] <= at && at < span[1]

  it('pairs at least 95 % of the recurring indicators', () => {
    const found = expected.pairs.filter(([atA, atB]) =>
      diff.pairs.some(({ a, b }) => covers(a.figure.span, atA) && covers(b.figure.span, atB)),
    )
    expect(found.length / expected.pairs.length).toBeGreaterThanOrEqual(0.95)
  })

  it('pairs none of them with another', () => {
    const wrong = diff.pairs.filter(({ a, b }) => {
      const ofA = expected.pairs.find(([at]) => covers(a.figure.span, at))
      const ofB = expected.pairs.find(([, at]) => covers(b.figure.span, at))
      return ofA !== ofB
    })
    expect(wrong.map(({ a, b }) => [a.figure.name, b.figure.name])).toEqual([])
  })

  it('refutes the planted growth claims and no other', () => {
    const refuted = diff.claims.filter(({ agrees }) => !agrees)
    expect(refuted.map(({ figure, computed }) => [figure.figure.text, computed])).toEqual(expected.refuted)
    expect(diff.claims.length).toBeGreaterThan(25)
  })
})
