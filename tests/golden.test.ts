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
    row: 94.6,
    full: 91.5,
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

/** The first fifteen English passages; four of them are set aside. */
const ENGLISH_FLOORS = {
  tuned: {
    detection: 99.5,
    row: 99,
    full: 98.5,
    measure: 99.5,
    status: 99.5,
    direction: 99.5,
    basis: 99.5,
    comparator: 99.5,
    periodEnd: 99.5,
    links: 99.5,
    accounted: 100,
    classed: 99.5,
  },
  setAside: {
    detection: 99.5,
    row: 95.3,
    full: 95.3,
    measure: 99.5,
    status: 99.5,
    direction: 99.5,
    basis: 99.5,
    comparator: 99.5,
    periodEnd: 99.5,
    links: 99.5,
    accounted: 100,
    classed: 92.6,
  },
}

/** Twelve of other bodies, annotated before the reader had seen them; what they ask of dates is not all met yet. */
const LATER_ENGLISH_FLOORS = {
  tuned: {
    detection: 99.5,
    row: 98.1,
    full: 95.4,
    measure: 98.8,
    status: 98.8,
    direction: 98,
    basis: 99.5,
    comparator: 99.5,
    periodEnd: 94.4,
    accounted: 100,
    classed: 94,
  },
  setAside: {
    detection: 97.2,
    row: 90.7,
    full: 84.8,
    measure: 95.5,
    status: 96.8,
    direction: 85.2,
    basis: 70.9,
    comparator: 99.5,
    periodEnd: 79.5,
    accounted: 100,
    classed: 71.4,
  },
}

/** Fourteen passages written to be hard (pronouns, lists crossed with lists, shares of shares), half a point below what holds. */
const KNOT_FLOORS = { detection: 99.1, row: 92.9, full: 87.1, measure: 97.2, status: 96.3, accounted: 100 }

/** Thirty-four passages in as many styles, by bodies and under titles that no other fixture has; half a point below what holds. */
const STYLE_FLOORS = {
  detection: 98.6,
  row: 94,
  full: 90.4,
  measure: 98.7,
  status: 97.4,
  periodEnd: 96.8,
  accounted: 100,
}

/** 120 passages and nine whole reports as so many bodies write them, by three hands that had not seen the rules; half a point below what holds. */
const BODY_FLOORS = {
  detection: 99.3,
  row: 96.1,
  full: 92,
  measure: 98.9,
  status: 98.3,
  direction: 96.4,
  basis: 95.3,
  comparator: 98.5,
  periodEnd: 95.8,
  links: 92.1,
  accounted: 100,
  classed: 92.6,
}

const FIRST_ENGLISH = /^en-(?:0\d|1[0-5])$/

let evaluation: Evaluation
let firstEnglish: Evaluation['english']
let laterEnglish: Evaluation['english']

beforeAll(async () => {
  const documents = await evaluateFolders(['reports', 'passages', 'corpus'].map(folder))
  evaluation = summarize(documents)
  firstEnglish = summarize(documents.filter((document) => FIRST_ENGLISH.test(document.case.name))).english
  laterEnglish = summarize(documents.filter((document) => !FIRST_ENGLISH.test(document.case.name))).english
}, 120_000)

describe('the annotated documents', () => {
  test.each(['tuned', 'setAside'] as const)('are read no worse than before: %s', (part) => {
    expect(findShortfalls(evaluation[part].scores, FLOORS[part])).toEqual([])
  })

  test.each(['tuned', 'setAside'] as const)('in English are read no worse than before: %s', (part) => {
    expect(findShortfalls(firstEnglish[part].scores, ENGLISH_FLOORS[part])).toEqual([])
    expect(findShortfalls(laterEnglish[part].scores, LATER_ENGLISH_FLOORS[part])).toEqual([])
  })

  test('that were written to be hard are read no worse than before', async () => {
    const knots = summarize(await evaluateFolders([folder('knots')]))
    expect(findShortfalls(knots.total.scores, KNOT_FLOORS)).toEqual([])
  }, 60_000)

  test('that differ in style and title are read no worse than before', async () => {
    const styles = summarize(await evaluateFolders([folder('styles')]))
    expect(findShortfalls(styles.total.scores, STYLE_FLOORS)).toEqual([])
  }, 60_000)

  test('of 129 further bodies are read no worse than before', async () => {
    const bodies = summarize(await evaluateFolders([folder('bodies')]))
    expect(findShortfalls(bodies.total.scores, BODY_FLOORS)).toEqual([])
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
