import Big from 'big.js'
import type { NormalizedValue } from '../model.js'
import type { Mention } from './mention.js'

/** Scales a value to its dimension's base unit by exact decimals: 1.12亿元 → 112000000 元, 111.02% → 1.1102. */
export function normalize(mention: Mention, sign: 1 | -1): NormalizedValue | null {
  const { value, unitInfo } = mention
  if (value === null || unitInfo === null) return null
  const scaled = Big(value).times(unitInfo.factor).times(sign)
  return { value: scaled.toFixed(), unit: unitInfo.canonical, dimension: unitInfo.dimension }
}
