import type Big from 'big.js'
import type { Extraction, Figure } from '../model.js'
import type { FindingKind } from './finding.js'
import {
  amountOf,
  countOf,
  exactly,
  middle,
  minus,
  over,
  plus,
  type Range,
  rangeOf,
  scaleOf,
  times,
  ZERO,
} from './range.js'

/** One computation that the report's own words suggest: `stated` should follow from `parts`. */
export interface Claim {
  readonly kind: FindingKind
  readonly stated: Figure
  readonly parts: readonly Figure[]
  /** In the base unit of `stated`'s dimension. */
  readonly computed: Range
  /** The arithmetic without its result: 1293 ÷ 1320. Asked only of a claim that does not hold; most do, or lead to nothing. */
  readonly formula: () => string
  /**
   * `proven` when words or order leave no other pair; a `likely` one is reported only when a slip explains it, a
   * `possible` one never: it can but confirm.
   */
  readonly certainty: 'proven' | 'likely' | 'possible'
  /** The numbers may be of different months or bodies: far off and without a slip, nothing is said. */
  readonly loose?: boolean
  /** The arithmetic with its result, where it is no equation: 102.3% > 100%. */
  readonly computation?: string
  /** The result as written, where it is no single number: ≤ 100%. */
  readonly result?: string
  /** The document of the last part, when that is an earlier report. */
  readonly source?: Extraction
  /** Claims of one question are told apart by what holds; by default each statement is a question of its own. */
  readonly question?: string
  /** Quotients are rounded or cut, sums and differences of exact numbers are exact. */
  readonly exact: boolean
  /** What a part would have to be, in its base unit, for the statement to be right; asked as seldom. */
  readonly needed: () => readonly { readonly figure: Figure; readonly value: Big }[]
}

export type Certainty = Claim['certainty']

type Base = Pick<Claim, 'kind' | 'stated' | 'certainty' | 'question' | 'source' | 'loose'>

const nonNull = <T>(values: readonly (T | null)[]): values is readonly T[] => values.every((value) => value !== null)

/** `stated` = part ÷ whole, a rate; an average when the whole is counted in its own unit (1.89亿元 for each of 420亩). */
export function quotient(base: Base, part: Figure, whole: Figure): readonly Claim[] {
  const count = base.kind === 'average' ? countOf(whole) : rangeOf(whole)
  const [top, bottom, stated] = [rangeOf(part), count, amountOf(base.stated)]
  const computed = top === null || bottom === null ? null : over(top, bottom)
  if (computed === null || top === null || bottom === null || stated === null || stated.lte(0)) return []
  const needed = () => [
    { figure: part, value: stated.times(middle(bottom)) },
    ...(base.kind === 'average' ? [] : [{ figure: whole, value: middle(top).div(stated) }]),
  ]
  const formula = () => written([part, whole], ([a, b]) => `${a} ÷ ${b}`)
  return [{ ...base, parts: [part, whole], computed, formula, exact: false, needed }]
}

/** `stated` = later ÷ earlier − 1, told as a rise or a fall. */
export function growthOf(base: Base, later: Figure, earlier: Figure): readonly Claim[] {
  const [now, then, stated] = [rangeOf(later), rangeOf(earlier), amountOf(base.stated)]
  const ratio = now === null || then === null ? null : over(now, then)
  if (ratio === null || now === null || then === null || stated === null) return []
  const down = base.stated.direction === 'down'
  const grown = minus(ratio, exactly(ZERO.plus(1)))
  const needed = () => {
    const factor = down ? ZERO.plus(1).minus(stated) : ZERO.plus(1).plus(stated)
    if (factor.lte(0)) return []
    return [
      { figure: later, value: middle(then).times(factor) },
      { figure: earlier, value: middle(now).div(factor) },
    ]
  }
  const formula = () => written([later, earlier], ([a, b]) => (down ? `(${b} − ${a}) ÷ ${b}` : `(${a} − ${b}) ÷ ${b}`))
  const computed = down ? times(grown, ZERO.minus(1)) : grown
  return [{ ...base, parts: [later, earlier], computed, formula, exact: false, needed }]
}

/** `stated` = later − earlier, told as a rise or a fall; of rates, in points. */
export function differenceOf(base: Base, later: Figure, earlier: Figure): readonly Claim[] {
  const points = base.stated.normalized?.dimension === 'points' ? 100 : 1
  const [now, then, stated] = [inPoints(later, points), inPoints(earlier, points), amountOf(base.stated)]
  if (now === null || then === null || stated === null) return []
  const down = base.stated.direction === 'down'
  const [from, less] = down ? [earlier, later] : [later, earlier]
  const rise = down ? minus(then, now) : minus(now, then)
  const needed = () => {
    const change = down ? stated.times(-1) : stated
    return [
      { figure: later, value: middle(then).plus(change).div(points) },
      { figure: earlier, value: middle(now).minus(change).div(points) },
    ]
  }
  const formula = () => written([from, less], ([a, b]) => `${a} − ${b}`)
  return [{ ...base, parts: [later, earlier], computed: rise, formula, exact: true, needed }]
}

/** A rate as points, where points are told of it: 41.2% → 41.2. */
function inPoints(figure: Figure, factor: number): Range | null {
  const range = rangeOf(figure)
  return range === null ? null : times(range, ZERO.plus(factor))
}

/** `stated` = the sum of its parts. */
export function totalOf(base: Base, parts: readonly Figure[]): readonly Claim[] {
  const ranges = parts.map(rangeOf)
  const stated = amountOf(base.stated)
  if (!nonNull(ranges) || stated === null) return []
  const computed = ranges.reduce(plus, exactly(ZERO))
  const needed = () => {
    const gap = stated.minus(middle(computed))
    return parts.flatMap((figure) => {
      const value = amountOf(figure)
      return value === null || value.plus(gap).lte(0) ? [] : [{ figure, value: value.plus(gap) }]
    })
  }
  const formula = () => written(parts, (texts) => texts.join(' + '))
  return [{ ...base, parts, computed, formula, exact: true, needed }]
}

/** Numbers as written, with their units only where these differ: 1293 ÷ 1320, but 33.18亿元 ÷ 2400万元. */
function written(figures: readonly Figure[], form: (texts: readonly string[]) => string): string {
  const [first] = figures
  const alike = first !== undefined && figures.every((figure) => scaleOf(figure).eq(scaleOf(first)))
  return form(figures.map(({ valueText, unit }) => (alike && unit !== '%' ? `${valueText}` : `${valueText}${unit}`)))
}
