import type { Comparison, Ratio } from './compare.js'
import { ATTRIBUTES, type Attribute } from './judge.js'

/** Counts over one or several documents; every field adds up. */
export interface Tally {
  readonly documents: number
  /** Figures the gold files want; optional ones count nowhere. */
  readonly wanted: number
  readonly given: number
  readonly detected: number
  readonly rows: number
  readonly full: number
  readonly attributes: Readonly<Record<Attribute, Ratio>>
  readonly links: Ratio
  readonly accounted: Ratio
  readonly classed: Ratio
}

const NONE: Ratio = { of: 0, right: 0 }

const EMPTY: Tally = {
  documents: 0,
  wanted: 0,
  given: 0,
  detected: 0,
  rows: 0,
  full: 0,
  attributes: perAttribute(() => NONE),
  links: NONE,
  accounted: NONE,
  classed: NONE,
}

function perAttribute<T>(make: (attribute: Attribute) => T): Record<Attribute, T> {
  return Object.fromEntries(ATTRIBUTES.map((attribute) => [attribute, make(attribute)])) as Record<Attribute, T>
}

export function tallyOf({ rows, spurious, numerals, links, accounted }: Comparison): Tally {
  const wanted = rows.filter(({ gold }) => gold.o !== true)
  const verdicts = wanted.flatMap(({ verdict }) => verdict ?? [])
  const attributes = verdicts.flatMap((verdict) => verdict.attributes)
  return {
    documents: 1,
    wanted: wanted.length,
    given: verdicts.length + spurious.length,
    detected: verdicts.length,
    rows: verdicts.filter(({ row }) => row).length,
    full: verdicts.filter(({ full }) => full).length,
    attributes: perAttribute((attribute) =>
      count(
        attributes.filter((judged) => judged.attribute === attribute),
        ({ want, got }) => want === got,
      ),
    ),
    links,
    accounted,
    classed: count(numerals, ({ classed }) => classed),
  }
}

export function count<T>(items: readonly T[], isRight: (item: T) => boolean): Ratio {
  return { of: items.length, right: items.filter(isRight).length }
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (a, b) => ({
      documents: a.documents + b.documents,
      wanted: a.wanted + b.wanted,
      given: a.given + b.given,
      detected: a.detected + b.detected,
      rows: a.rows + b.rows,
      full: a.full + b.full,
      attributes: perAttribute((attribute) => addRatios(a.attributes[attribute], b.attributes[attribute])),
      links: addRatios(a.links, b.links),
      accounted: addRatios(a.accounted, b.accounted),
      classed: addRatios(a.classed, b.classed),
    }),
    EMPTY,
  )
}

const addRatios = (a: Ratio, b: Ratio): Ratio => ({ of: a.of + b.of, right: a.right + b.right })

/** Percentages of a tally, to one decimal; null where there is nothing to measure. */
export type Scores = Readonly<Record<ScoreName, number | null>>
export const SCORES = ['detection', 'row', 'full', ...ATTRIBUTES, 'links', 'accounted', 'classed'] as const
export type ScoreName = (typeof SCORES)[number]

/** `detection`, `row` and `full` are F1 scores, the others shares. */
export function scoresOf(tally: Tally): Scores {
  const { wanted, given, links, accounted, classed } = tally
  const f1 = (right: number): number | null => percent({ of: wanted + given, right: 2 * right })
  return {
    detection: f1(tally.detected),
    row: f1(tally.rows),
    full: f1(tally.full),
    ...perAttribute((attribute) => percent(tally.attributes[attribute])),
    links: percent(links),
    accounted: percent(accounted),
    classed: percent(classed),
  }
}

/** A share in percent, to one decimal and never rounded up to 100; null of nothing. */
export function percent({ of, right }: Ratio): number | null {
  if (of === 0) return null
  const rounded = Math.round((1000 * right) / of) / 10
  return right < of ? Math.min(rounded, 99.9) : rounded
}
