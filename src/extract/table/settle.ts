import Big from 'big.js'
import { withTableUnit } from './attributes.js'
import type { CellReading } from './cells.js'
import type { Column } from './columns.js'
import type { Caption } from './grid.js'
import type { Told } from './pairs.js'
import type { Row } from './rows.js'
import { chooseUnit } from './units.js'
import type { TableWords } from './words.js'

/** What the units of a table's numbers are settled from. */
export interface UnitSource {
  readonly words: TableWords
  readonly caption: Caption
  readonly rows: readonly Row[]
  readonly columns: readonly Column[]
  readonly pairs: ReadonlyMap<number, Told>
}

interface Numbered {
  readonly row: number
  readonly column: Column
  readonly reading: CellReading
}

const RELATIVE: ReadonlySet<Column['kind']> = new Set(['growth', 'rate', 'share', 'completion'])

/**
 * Gives every number its unit: its own, its head's, its row's, the caption's. 增减 without a unit is told in the unit of
 * the values when it is their difference, else in percent; between percentages it is 个百分点.
 */
export function settleUnit<T extends Numbered>(source: UnitSource, values: readonly T[]): readonly T[] {
  const at = new Map(values.map((value) => [`${value.row}:${value.column.index}`, value] as const))
  const subtracts = new Set(
    source.columns.filter((column) => isDifference(column, source, at)).map(({ index }) => index),
  )
  return values.map((value) => {
    const { mention } = value.reading
    const unit = unitOf(source, value, subtracts)
    // 提高5.7个百分点 in a column of percentages has a unit of its own.
    return { ...value, reading: { ...value.reading, mention: withTableUnit(source.words, mention, unit) } }
  })
}

function unitOf(source: UnitSource, { row, column, reading }: Numbered, subtracts: ReadonlySet<number>): string {
  if (reading.mention.kind === 'rank' || column.kind === 'rank') return source.words.rank
  const { pairs, rows, caption } = source
  const own = rows[row] as Row
  const level = (of: Column): string => {
    if (of.unit !== '') return of.unit
    return own.unit !== '' ? own.unit : chooseUnit(source.words, caption.units, of.title === '' ? own.text : of.title)
  }
  if (column.unit !== '') return column.unit
  const about = pairs.get(column.index)?.about ?? null
  if (column.kind === 'change' || (column.kind === 'growth' && subtracts.has(column.index))) {
    return pointsOf(source.words, about === null ? level(column) : level(about))
  }
  if (column.kind === 'growth' && about !== null && isRatio(source.words, level(about))) return source.words.points
  return RELATIVE.has(column.kind) ? '%' : level(column)
}

const isRatio = (words: TableWords, unit: string): boolean => words.unit(unit)?.dimension === 'ratio'

/** Percentages differ by points. */
const pointsOf = (words: TableWords, unit: string): string =>
  unit === '%' && isRatio(words, unit) ? words.points : unit

/** Is every number of a unit-less 增减 the difference of its row's values? */
function isDifference(column: Column, { pairs }: UnitSource, at: ReadonlyMap<string, Numbered>): boolean {
  const { about = null, prior = null } = pairs.get(column.index) ?? {}
  if (column.kind !== 'growth' || column.unit !== '' || about === null || prior === null) return false
  const rows = [...at.values()].filter((value) => value.column.index === column.index).map(({ row }) => row)
  const told = rows.flatMap((row) => {
    const [change, now, then] = [column, about, prior].map(({ index }) => signed(at.get(`${row}:${index}`)))
    return change == null || now == null || then == null ? [] : [now.minus(then).eq(change)]
  })
  return told.length > 0 && told.every((exact) => exact)
}

function signed(value: Numbered | undefined): Big | null {
  const mention = value?.reading.mention
  if (mention?.value == null || mention.unit !== '') return null
  // ↓3.2 falls as -3.2 does.
  return Big(mention.value).times(mention.negative || value?.reading.direction === 'down' ? -1 : 1)
}
