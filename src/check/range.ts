import Big from 'big.js'
import type { Figure } from '../model.js'

/** What a rounded number may really be: closed bounds in the base unit of its dimension, `low` ≤ `high`. */
export interface Range {
  readonly low: Big
  readonly high: Big
}

export const ZERO = Big(0)
const ONE = Big(1)

/** Keeps the answer with its figure: each is held against many others, and a decimal library takes its time. */
function ofFigure<Answer>(answer: (figure: Figure) => Answer): (figure: Figure) => Answer {
  const known = new WeakMap<Figure, Answer>()
  return (figure) => {
    const seen = known.get(figure)
    if (seen !== undefined) return seen
    const made = answer(figure)
    known.set(figure, made)
    return made
  }
}

/** The value of a figure in its dimension's base unit (1.12亿元 → 112000000, 41% → 0.41); null for a redaction. */
export const amountOf = ofFigure(({ normalized, valueText }): Big | null => {
  const text = normalized?.value ?? valueText
  return text === null ? null : Big(text)
})

/** Digits behind the point as written: 97.70% → 2. */
export const decimalsOf = ({ valueText }: Figure): number => valueText?.split('.')[1]?.length ?? 0

/** How much one unit of the written number is in the base unit: 1.12亿元 → 100000000, 41% → 0.01. */
export const scaleOf = ofFigure(({ normalized, valueText }): Big => {
  if (normalized === null || valueText === null || normalized.value === valueText) return ONE
  const written = Big(valueText)
  return written.eq(0) ? ONE : Big(normalized.value).div(written)
})

/** One unit of the last digit shown, in the base unit: 1.12亿元 → 1000000, 41% → 0.01. */
export const ulpOf = ofFigure((figure): Big => scaleOf(figure).times(Big(10).pow(-decimalsOf(figure))))

/** Things counted one by one (1293批次) are exact; amounts, rates and counts in 万 are rounded to the digits shown. */
export function isExact(figure: Figure): boolean {
  const dimension = figure.normalized?.dimension ?? 'count'
  return decimalsOf(figure) === 0 && scaleOf(figure).eq(1) && !MEASURED.has(dimension)
}

const MEASURED: ReadonlySet<string> = new Set([
  'money', 'ratio', 'points', 'time', 'length', 'area', 'mass', 'volume', 'energy', 'score',
]) // biome-ignore format: a list

/** All that a figure may stand for, half a digit up and down; null for a redaction. */
export const rangeOf = ofFigure((figure): Range | null => {
  const value = amountOf(figure)
  if (value === null) return null
  const half = isExact(figure) ? ZERO : ulpOf(figure).div(2)
  return { low: value.minus(half), high: value.plus(half) }
})

/** What a figure counts in its own unit, 万 and 亿 resolved: 1.86万户 → 18600, 420亩 → 420; null for a redaction. */
export function countOf(figure: Figure): Range | null {
  if (figure.valueText === null) return null
  const scale = Big(SCALES.get(/^[百千]?[万亿]|^[百千]/.exec(figure.unit)?.[0] ?? '') ?? 1)
  const value = Big(figure.valueText).times(scale)
  const half = decimalsOf(figure) === 0 && scale.eq(1) ? ZERO : scale.times(Big(10).pow(-decimalsOf(figure))).div(2)
  return { low: value.minus(half), high: value.plus(half) }
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ['百', 1e2],
  ['千', 1e3],
  ['万', 1e4],
  ['百万', 1e6],
  ['千万', 1e7],
  ['亿', 1e8],
])

export const exactly = (value: Big): Range => ({ low: value, high: value })

export const plus = (a: Range, b: Range): Range => ({ low: a.low.plus(b.low), high: a.high.plus(b.high) })

export const minus = (a: Range, b: Range): Range => ({ low: a.low.minus(b.high), high: a.high.minus(b.low) })

export const times = ({ low, high }: Range, factor: Big): Range =>
  factor.lt(0)
    ? { low: high.times(factor), high: low.times(factor) }
    : { low: low.times(factor), high: high.times(factor) }

/** Quotient of two positive ranges; null when the divisor reaches zero. */
export function over(a: Range, b: Range): Range | null {
  if (b.low.lte(0)) return null
  return { low: a.low.div(a.low.lt(0) ? b.low : b.high), high: a.high.div(a.high.lt(0) ? b.high : b.low) }
}

export const middle = ({ low, high }: Range): Big => low.plus(high).div(2)
