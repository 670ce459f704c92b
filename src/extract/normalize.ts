import Big from 'big.js'
import type { NormalizedValue } from '../model.js'
import { exponentOf, shiftDecimal } from '../text/decimal.js'
import { remember } from './memo.js'
import type { Mention } from './mention.js'

/** Scales a value to its dimension's base unit by exact decimals: 1.12亿元 → 112000000 元, 111.02% → 1.1102. */
export function normalize(mention: Mention, sign: 1 | -1): NormalizedValue | null {
  const { value, unitInfo } = mention
  if (value === null || unitInfo === null) return null
  return { value: scale(value, unitInfo.factor, sign), unit: unitInfo.canonical, dimension: unitInfo.dimension }
}

/** Units are few, so what their factors are is looked up rather than worked out. */
const powerOf = remember((factor) => exponentOf(factor) ?? Number.NaN)

function scale(value: string, factor: string, sign: 1 | -1): string {
  const power = sign < 0 ? Number.NaN : powerOf(factor)
  const shifted = Number.isNaN(power) ? null : shiftDecimal(value, power)
  return shifted ?? Big(value).times(factor).times(sign).toFixed()
}
