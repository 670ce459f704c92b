import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { findShortfalls } from '../scripts/evaluate/floors.js'
import { type Evaluation, evaluateFolders, summarize } from '../scripts/evaluate/index.js'

const folder = (name: string): string => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))

/** Half a point below what held when they were set, in percent; raise them when extraction gets better. */
const FLOORS = {
  tuned: {
    detection: 99.2,
    row: 97,
    full: 95.5,
    measure: 98.8,
    status: 98.7,
    // The thirty passages read-*, added later, have tables of growths without a sign or a word that the rules see.
    direction: 96.5,
    basis: 97.8,
    comparator: 97.9,
    periodEnd: 98.2,
    links: 86.5,
    accounted: 100,
    classed: 96.5,
  },
  setAside: {
    detection: 98.9,
    row: 93.9,
    full: 90.5,
    measure: 98.3,
    status: 97.2,
    direction: 93.7,
    basis: 94.2,
    comparator: 97.9,
    periodEnd: 95.8,
    links: 82.3,
    accounted: 100,
    classed: 94.6,
  },
}

/**
 * Twenty-seven English passages, eight of them set aside. en-17 to en-27 and en-38 are of other bodies (development banks, ports,
 * universities, statistics offices), annotated before the reader had seen them: what they ask of dates is not all met yet.
 */
const ENGLISH_FLOORS = {
  tuned: {
    detection: 99.5,
    row: 98.8,
    full: 97.4,
    measure: 99.2,
    status: 99.2,
    direction: 98.7,
    basis: 99.5,
    comparator: 99.5,
    periodEnd: 97,
    links: 99.5,
    accounted: 100,
    classed: 96.8,
  },
  setAside: {
    detection: 98.2,
    row: 93.8,
    full: 90.5,
    measure: 97.3,
    status: 98,
    direction: 92,
    basis: 88.4,
    comparator: 99.5,
    periodEnd: 90.2,
    links: 99.5,
    accounted: 100,
    classed: 81.5,
  },
}

/** Fourteen passages written to be hard (pronouns, lists crossed with lists, shares of shares), half a point below what holds. */
const KNOT_FLOORS = { detection: 99.1, row: 92.4, full: 86.7, measure: 97.2, status: 96.8, accounted: 100 }

let evaluation: Evaluation

beforeAll(async () => {
  evaluation = summarize(await evaluateFolders(['reports', 'passages', 'corpus'].map(folder)))
}, 120_000)

describe('the annotated documents', () => {
  test.each(['tuned', 'setAside'] as const)('are read no worse than before: %s', (part) => {
    expect(findShortfalls(evaluation[part].scores, FLOORS[part])).toEqual([])
  })

  test.each(['tuned', 'setAside'] as const)('in English are read no worse than before: %s', (part) => {
    expect(findShortfalls(evaluation.english[part].scores, ENGLISH_FLOORS[part])).toEqual([])
  })

  test('that were written to be hard are read no worse than before', async () => {
    const knots = summarize(await evaluateFolders([folder('knots')]))
    expect(findShortfalls(knots.total.scores, KNOT_FLOORS)).toEqual([])
  }, 60_000)

  test('have every numeral accounted for', () => {
    const unaccounted = evaluation.documents.filter(({ tally: { accounted } }) => accounted.right < accounted.of)
    expect(unaccounted.map(({ name }) => name)).toEqual([])
    expect(evaluation.total.scores.accounted).toBe(100)
  })

  test('bear out the confidence of their figures: the surer, the more often right', () => {
    const shares = evaluation.reliability.filter(({ of }) => of >= 30).map(({ of, right }) => right / of)
    expect(shares.length).toBeGreaterThanOrEqual(2)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  })
})
