import { Big } from 'big.js'
import type { Figure } from '../model.js'
import { divide, divideShort } from './decimal.js'

/** Digits after the point of a quotient that does not end (1/3), here and in the shares of a change. */
const DIGITS = 6

/** Two values in one unit, and what lies between them; all numbers are exact decimals unless said otherwise. */
export interface Change {
  /** The unit both values are in: the one they are written in, else the first one's, else the dimension's base unit. */
  readonly unit: string
  /** Signed: a fall (同比下降5.2%) is -5.2. Null for a redaction. */
  readonly a: string | null
  readonly b: string | null
  /** Upper ends of ranges (6-8家). */
  readonly aMax: string | null
  readonly bMax: string | null
  /** b − a; null when either is missing or a range. */
  readonly absolute: string | null
  /** Percentages change by 个百分点, all else in `unit`. */
  readonly absoluteUnit: string
  /** (b − a) ÷ |a| as a ratio, 0.25 = 25%, rounded to six digits; null when a is 0, and for ranks. */
  readonly relative: string | null
  readonly same: boolean
}

/**
 * What changed from one figure to another of the same dimension.
 *
 * @param counters the units are different words that count the same (所 and 家): base values are compared, in B's words
 * @example changeOf(figure('9800万元'), figure('1.2亿元')) // { unit: '万元', a: '9800', b: '12000', absolute: '2200', relative: '0.22449' … }
 */
export function changeOf(a: Figure, b: Figure, counters = false): Change {
  const scale = counters ? counted(a, b) : commonScale(a, b)
  const ends = { a: scale.a(a.valueText), b: scale.b(b.valueText), aMax: scale.a(upper(a)), bMax: scale.b(upper(b)) }
  const comparable = ends.aMax === null && ends.bMax === null
  const absolute = comparable && ends.a !== null && ends.b !== null ? ends.b.minus(ends.a) : null
  const relative = absolute === null || a.measure === 'rank' || ends.a === null ? null : ratio(absolute, ends.a)
  return {
    unit: scale.unit,
    a: text(ends.a),
    b: text(ends.b),
    aMax: text(ends.aMax),
    bMax: text(ends.bMax),
    absolute: text(absolute),
    absoluteUnit: scale.unit === '%' ? '个百分点' : scale.unit,
    relative: text(relative),
    same: text(ends.a) === text(ends.b) && text(ends.aMax) === text(ends.bMax),
  }
}

const text = (value: Big | null): string | null => value?.toFixed() ?? null

/** The model keeps the upper end as a number only; its shortest digits are those written. */
const upper = ({ valueMax }: Figure): string | null => (valueMax === null ? null : String(valueMax))

function ratio(part: Big, whole: Big): Big | null {
  return whole.eq(0) ? null : divideShort(part, whole.abs())
}

interface Scale {
  readonly unit: string
  readonly a: (value: string | null) => Big | null
  readonly b: (value: string | null) => Big | null
}

/** 万户 → 户, million → nothing. */
const unscaled = (unit: string): string =>
  unit.replace(/^(?:[十百千万亿]+|(?:hundred |thousand|million|billion|trillion)+ ?)/, '')

/** Both in their base values: 186所 and 189家. */
function counted(a: Figure, b: Figure): Scale {
  const by = (figure: Figure) => (value: string | null) =>
    value === null ? null : exactly(figure, new Big(value).times(factorOf(figure) ?? new Big(1)))
  const unit = unscaled(b.unit) || unscaled(a.unit)
  return { unit, a: by(a), b: by(b) }
}

/** How to bring the values of both figures into one unit. */
function commonScale(a: Figure, b: Figure): Scale {
  const by = (figure: Figure, factor: Big) => (value: string | null) =>
    value === null ? null : exactly(figure, new Big(value).times(factor)).times(figure.direction === 'down' ? -1 : 1)
  const one = new Big(1)
  if (a.unit === b.unit) return { unit: a.unit, a: by(a, one), b: by(b, one) }
  const [factorA, factorB] = [factorOf(a), factorOf(b)]
  // Nothing is nothing in every unit, and a redaction (XX亿元) in none.
  if (factorA === null) return { unit: b.unit, a: nothing, b: by(b, one) }
  if (factorB === null) return { unit: a.unit, a: by(a, one), b: nothing }
  const intoA = divide(factorB, factorA)
  // 亿元 into 万元 is exact; 公顷 into 亩 is not, and then both go into the base unit.
  if (intoA.times(factorA).eq(factorB)) return { unit: a.unit, a: by(a, one), b: by(b, intoA) }
  return { unit: a.normalized?.unit ?? a.unit, a: by(a, factorA), b: by(b, factorB) }
}

/** The normalised value itself where a factor that never ends (1亩 = 666.6…m²) came near it. */
function exactly({ normalized }: Figure, value: Big): Big {
  return normalized !== null && value.round(DIGITS).eq(new Big(normalized.value).round(DIGITS))
    ? new Big(normalized.value)
    : value
}

/** How many base units one of the figure's unit is, read off its own normalisation; null for 0 and redactions. */
function factorOf({ valueText, normalized }: Figure): Big | null {
  if (valueText === null || normalized === null) return null
  const value = new Big(valueText)
  return value.eq(0) ? null : divide(new Big(normalized.value), value)
}

const nothing = (value: string | null): Big | null => (value !== null && new Big(value).eq(0) ? new Big(0) : null)
