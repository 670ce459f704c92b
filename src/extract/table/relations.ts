import Big from 'big.js'
import type { RelationType } from '../../model.js'
import type { Column } from './columns.js'
import { distance, type Told } from './pairs.js'
import type { ValueAt, Whole } from './totals.js'

/** A relation between two cells of a table, by row and column. */
export interface CellRelation {
  readonly type: RelationType
  readonly from: readonly [row: number, column: number]
  readonly to: readonly [row: number, column: number]
}

interface RelationSource {
  readonly columns: readonly Column[]
  readonly pairs: ReadonlyMap<number, Told>
  readonly wholes: ReadonlyMap<number, Whole>
  readonly valueAt: ValueAt
}

/** The relations of one row: growth to its levels, actual to target, rate to its parts, part to whole. */
export function relateRow(row: number, source: RelationSource): readonly CellRelation[] {
  const { columns, pairs, wholes, valueAt } = source
  const has = ({ index }: Column): boolean => valueAt(row, index) !== null
  const link = (type: RelationType, from: Column, to: Column | null): readonly CellRelation[] =>
    to === null || from === to || !has(to) ? [] : [{ type, from: [row, from.index], to: [row, to.index] }]
  const whole = wholes.get(row)
  const present = columns.filter(has)
  const parts = present.flatMap((column): readonly CellRelation[] =>
    whole?.columns.has(column.index) === true && valueAt(whole.row, column.index) !== null
      ? [{ type: 'part_of', from: [row, column.index], to: [whole.row, column.index] }]
      : [],
  )
  const rates = present.flatMap((column) => {
    const found = partsOfRate(row, column, present, source)
    return found === null ? [] : [{ column, ...found }]
  })
  return [
    ...parts,
    ...present.flatMap((column) => {
      const told = column.kind === 'growth' || column.kind === 'change' ? pairs.get(column.index) : undefined
      return told === undefined ? [] : [...link('base', column, told.about), ...link('base', column, told.prior)]
    }),
    ...rates.flatMap(({ column, numerator, denominator }): readonly CellRelation[] => [
      { type: 'numerator', from: [row, column.index], to: numerator },
      { type: 'denominator', from: [row, column.index], to: denominator },
    ]),
    ...present
      .filter(({ kind }) => kind === 'target')
      .flatMap((target) => {
        const completed = rates.find(({ denominator: [, column] }) => column === target.index)?.numerator[1]
        const actual = completed === undefined ? nearestValue(target, present) : (columns[completed] ?? null)
        return actual === null ? [] : link('target', actual, target)
      }),
  ]
}

type At = readonly [row: number, column: number]

/** The cells a rate is made of: by arithmetic, and for a completion without it the nearest value and target. */
function partsOfRate(
  row: number,
  rate: Column,
  present: readonly Column[],
  { pairs, wholes, valueAt }: RelationSource,
): { readonly numerator: At; readonly denominator: At } | null {
  const stated = valueAt(row, rate.index)
  if (stated === null) return null
  const near = (a: Column, b: Column): number => distance(a, rate) - distance(b, rate)
  const values = present.filter(({ kind }) => kind === 'value').toSorted(near)
  const targets = present.filter(({ kind }) => kind === 'target').toSorted(near)
  const gives = (part: At, all: At): boolean => isQuotient(valueAt(...part), valueAt(...all), stated)
  const pairOf = (numerators: readonly Column[], denominators: readonly Column[]) => {
    for (const { index: n } of numerators) {
      for (const { index: d } of denominators) {
        if (n !== d && gives([row, n], [row, d]))
          return { numerator: [row, n] as const, denominator: [row, d] as const }
      }
    }
    return null
  }
  switch (rate.kind) {
    case 'completion': {
      const [value] = values
      const [target] = targets
      const nearest =
        value === undefined || target === undefined
          ? null
          : { numerator: [row, value.index] as const, denominator: [row, target.index] as const }
      return pairOf(values, targets) ?? pairOf(values, values) ?? nearest
    }
    case 'rate':
      return pairOf(values, [...values, ...targets])
    case 'share': {
      const about = pairs.get(rate.index)?.about
      const whole = wholes.get(row)
      if (about == null || whole === undefined) return pairOf(values, values)
      return gives([row, about.index], [whole.row, about.index])
        ? { numerator: [row, about.index], denominator: [whole.row, about.index] }
        : null
    }
    default:
      return null
  }
}

/** Does part / whole give the percentage, to the digits shown? Reports cut as often as they round. */
function isQuotient(part: Big | null, whole: Big | null, percent: Big): boolean {
  if (part === null || whole === null || whole.eq(0)) return false
  const digits = percent.toString().split('.')[1]?.length ?? 0
  return part.times(100).div(whole).minus(percent).abs().lt(Big(10).pow(-digits))
}

/** The value a target is set for: under the same merged head, else of the same unit, the nearest, rather behind it. */
function nearestValue(target: Column, present: readonly Column[]): Column | null {
  const values = present.filter(({ kind }) => kind === 'value')
  const kin = values.filter(({ group }) => target.group !== '' && group === target.group)
  const same = values.filter(({ unit }) => unit === target.unit)
  const among = kin.length > 0 ? kin : same.length > 0 ? same : values
  return among.toSorted((a, b) => distance(a, target) - distance(b, target) || b.index - a.index)[0] ?? null
}
