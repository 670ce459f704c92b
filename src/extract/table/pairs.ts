import type { Column } from './columns.js'
import { inYear, isRightBefore, isYearBefore } from './periods.js'

/** The columns a growth, change, rank or share is told of. */
export interface Told {
  /** The level it is told of: 本期. */
  readonly about: Column | null
  /** The same of the period it is held against: 上年同期. */
  readonly prior: Column | null
}

/** For every column that tells how a value stands or has changed, which one. */
export function pairColumns(columns: readonly Column[]): ReadonlyMap<number, Told> {
  const told = columns.filter(
    ({ kind }) => kind === 'growth' || kind === 'change' || kind === 'rank' || kind === 'share',
  )
  return new Map(
    told.map((column) => {
      const about = aboutOf(column, columns)
      return [column.index, { about, prior: about === null ? null : priorOf(column, about, columns) }]
    }),
  )
}

/**
 * The nearest value to the left, in the same merged head before another; of a row of years (2023年 | 2022年 | 同比) the
 * latest.
 */
function aboutOf(column: Column, columns: readonly Column[]): Column | null {
  const values = measured(column, columns)
  const kin = values.filter(({ group }) => group !== '' && group === column.group)
  const near = kin.length > 0 ? kin : values
  let about = near.findLast(({ index }) => index < column.index) ?? near[0] ?? null
  for (let later = about; later !== null; ) {
    about = later
    const from: Column = later
    later = near.find((other) => other.title === from.title && isYearBefore(from.period, other.period)) ?? null
  }
  return about
}

/** Levels, or where it is told in points rates: 失业率(%) | 同比增减百分点. */
function measured(column: Column, columns: readonly Column[]): readonly Column[] {
  const values = columns.filter(({ kind }) => kind === 'value')
  const rates = columns.filter(({ kind, unit }) => kind === 'rate' || (kind === 'value' && unit === '%'))
  if (/百分点|point/.test(column.unit)) return rates.length > 0 ? rates : values
  return values.length > 0 ? values : rates
}

function priorOf(column: Column, about: Column, columns: readonly Column[]): Column | null {
  const before = column.rule?.basis === 'mom' ? isRightBefore : isYearBefore
  const dated = columns.find(
    (other) => other.kind === 'value' && other.title === about.title && before(other.period, about.period),
  )
  if (dated !== undefined) return dated
  const marked = columns.filter(
    ({ kind, group }) => kind === 'prior' && (about.group === '' || group === about.group || group === ''),
  )
  const alike = marked.filter(({ title }) => title === about.title)
  const candidates = alike.length > 0 ? alike : marked
  return candidates.toSorted((a, b) => distance(a, about) - distance(b, about))[0] ?? null
}

export const distance = (a: Column, b: Column): number => Math.abs(a.index - b.index)

/** 上年同期 is a year before the column it is held against; only words with a year of their own say which. */
export function datePriors(columns: readonly Column[]): readonly Column[] {
  const told = [...pairColumns(columns).values()]
  return columns.map((column) => {
    if (column.kind !== 'prior' || /\d{4}/.test(column.words)) return column
    const about = told.find(({ prior }) => prior === column)?.about
    return about?.period == null ? column : { ...column, period: inYear(about.period, -1) }
  })
}
