import type Big from 'big.js'
import type { Figure } from '../model.js'
import type { Slip } from './finding.js'
import { decimalsOf, scaleOf } from './range.js'

/** A value of `figure`'s base unit as the figure would show it: 0.9795 → 97.95 for a percentage of two decimals. */
export const shown = (figure: Figure, value: Big): string => value.div(scaleOf(figure)).toFixed(decimalsOf(figure))

/**
 * How `written` may have come from `meant`, both with the same digits behind the point: one digit wrong, two
 * neighbours changed places, one digit dropped or doubled; null when none of these.
 *
 * @example slipBetween('98.95', '97.95') // 'digit'
 * @example slipBetween('81.42', '84.12') // 'swap'
 */
export function slipBetween(written: string, meant: string): Slip | null {
  if (written.length === meant.length) {
    const wrong = [...written].flatMap((digit, i) => (digit === meant[i] ? [] : [i]))
    const [first, second] = wrong
    if (first === undefined) return null
    if (wrong.length === 1) return 'digit'
    return wrong.length === 2 && isSwap(written, meant, first, second ?? 0) ? 'swap' : null
  }
  const [short, long] = written.length < meant.length ? [written, meant] : [meant, written]
  if (long.length - short.length !== 1 || short.length < 3) return null
  return [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short) ? 'dropped' : null
}

/** 81.42 and 84.12: two digits changed places, over the point too. */
const isSwap = (a: string, b: string, i: number, j: number): boolean =>
  a[i] === b[j] && a[j] === b[i] && (j - i === 1 || (j - i === 2 && (a[i + 1] === '.' || a.length > 3)))

/** Whether two values differ by a power of ten, as 万元 and 元 do. */
export function isOtherUnit(a: Big, b: Big): boolean {
  if (a.lte(0) || b.lte(0)) return false
  for (const power of [1, 2, 3, 4, 8]) {
    const scale = 10 ** power
    if (near(a.times(scale), b) || near(b.times(scale), a)) return true
  }
  return false
}

const near = (a: Big, b: Big): boolean => a.minus(b).abs().lte(b.times(0.005))
