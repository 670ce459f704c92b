import { Big } from 'big.js'
import type { Figure } from '../model.js'
import { decimalsOf, divide } from './decimal.js'

/** The values a figure may stand for, given the digits it shows, in base units. */
export interface Range {
  readonly low: Big
  readonly high: Big
}

const HALF = new Big('0.5')

/** Dimensions that are counted, not measured: 2093户 is exact, 386.52万元 is rounded. */
const COUNTED = [
  'count',
  'cases',
  'events',
  'people',
  'establishments',
  'establishment-times',
  'person-times',
  'places',
]

/**
 * The range of values that are written with the figure's digits, signed by its direction; null without a single value.
 * A count written in full is exact; 约 and its like widen by a whole step of the last digit.
 *
 * @example rangeOf(figure('16.91%')) // { low: 0.16905, high: 0.16915 }
 */
export function rangeOf(figure: Figure): Range | null {
  const { valueText, valueMax, normalized, comparator, direction } = figure
  if (valueText === null || normalized === null || valueMax !== null) return null
  const value = new Big(normalized.value)
  const written = new Big(valueText)
  const factor = written.eq(0) ? new Big(1) : divide(value, written)
  const exact = COUNTED.includes(normalized.dimension) && factor.eq(1) && decimalsOf(valueText) === 0
  const step = new Big(10).pow(-decimalsOf(valueText)).times(factor).abs()
  const reach = comparator === 'approx' ? step : exact ? new Big(0) : step.times(HALF)
  const signed = direction === 'down' ? value.times(-1) : value
  return { low: signed.minus(reach), high: signed.plus(reach) }
}

/** Growth from one range to another, as ratios; null when the base may be nothing. */
export function growthRange(from: Range, to: Range): Range | null {
  if (!from.low.gt(0)) return null
  return { low: divide(to.low, from.high).minus(1), high: divide(to.high, from.low).minus(1) }
}

export const changeRange = (from: Range, to: Range): Range => ({
  low: to.low.minus(from.high),
  high: to.high.minus(from.low),
})

/** Whether a stated value can be the computed one, given both their ranges and 以上, 以内 … before or behind it. */
export function agrees(stated: Range, computed: Range, comparator: Figure['comparator']): boolean {
  switch (comparator) {
    case 'ge':
    case 'gt':
      return stated.low.lt(0) ? computed.low.lte(stated.high) : computed.high.gte(stated.low)
    case 'le':
    case 'lt':
      return stated.low.lt(0) ? computed.high.gte(stated.low) : computed.low.lte(stated.high)
    default:
      return stated.low.lte(computed.high) && computed.low.lte(stated.high)
  }
}
