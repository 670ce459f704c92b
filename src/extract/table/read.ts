import Big from 'big.js'
import type { FigurePeriod, NamePart, Relation, Span, Status, TablePlace } from '../../model.js'
import { overlapping } from '../../segment/lookup.js'
import type { Cues } from '../cues.js'
import type { Mention } from '../mention.js'
import { yearAt, yearOf } from '../segmented.js'
import { attributesOf, type CellAttributes } from './attributes.js'
import { type CellReading, isValue, readCell } from './cells.js'
import { type Column, readColumns, type TableContext } from './columns.js'
import type { Grid } from './grid.js'
import { covering } from './heads.js'
import type { GridCell } from './lines.js'
import { nameCell } from './name.js'
import { datePriors, pairColumns, type Told } from './pairs.js'
import { withinYear } from './periods.js'
import { relateRow } from './relations.js'
import { type Row, readRows } from './rows.js'
import { settleUnit } from './settle.js'
import { findWholes, type Whole } from './totals.js'

/** A number of a table with all that its row and column say of it. */
export interface TableFigure extends CellAttributes {
  readonly mention: Mention
  readonly parts: readonly NamePart[]
  readonly status: Status
  readonly period: FigurePeriod | null
  readonly place: TablePlace
  /** The row it stands in. */
  readonly line: Span
  /** `figure` counts the figures of its table. */
  readonly relations: readonly Relation[]
  readonly rules: readonly string[]
}

export interface GridContext extends TableContext {
  readonly cues: Cues
  /** Spans that hold no figures: dates and list numbers, in order. */
  readonly blocked: readonly Span[]
}

/** A cell with its number read. */
interface Value {
  readonly row: number
  readonly column: Column
  readonly cell: GridCell
  readonly reading: CellReading
}

/** A grid read: its columns, its rows and its figures. */
export interface ReadGrid {
  readonly columns: readonly Column[]
  readonly figures: readonly TableFigure[]
}

/** Reads every number of a table under its row's label and its column's head, and how they hang together. */
export function readGrid(context: GridContext, grid: Grid): ReadGrid {
  const columns = datePriors(readColumns(context, grid))
  const rows = readRows(context, grid, columns)
  const pairs = pairColumns(columns)
  const raw = rows.flatMap((row, r) => readRow(context, row, r, columns))
  const values = settleUnit({ ...context, caption: captionOf(grid, columns), rows, columns, pairs }, raw)
  const first = new Map(values.toReversed().map((value) => [keyOf(value.row, value.column.index), value]))
  const valueAt = (row: number, column: number): Big | null => {
    const mention = first.get(keyOf(row, column))?.reading.mention
    if (mention?.value == null) return null
    return mention.negative ? Big(mention.value).times(-1) : Big(mention.value)
  }
  const levels = columns.filter(({ kind }) => kind === 'value' || kind === 'prior' || kind === 'target')
  const wholes = findWholes(
    rows,
    levels.map(({ index }) => index),
    valueAt,
  )
  const ids = new Map(values.map((value, id) => [keyOf(value.row, value.column.index), id] as const).toReversed())
  const related = new Map(
    rows
      .flatMap((_, row) => relateRow(row, { columns, pairs, wholes, valueAt }))
      .map(({ type, from, to }) => [keyOf(...from), { type, figure: ids.get(keyOf(...to)) ?? -1 }] as const)
      .reduce(
        (all, [key, relation]) => all.set(key, [...(all.get(key) ?? []), relation]),
        new Map<string, Relation[]>(),
      ),
  )
  const figures = values.map((value, id) => {
    const row = rows[value.row] as Row
    return toFigure(context, grid, {
      value,
      row,
      told: pairs.get(value.column.index),
      whole: toldWhole(rows, value.row, wholes),
      ambiguous: rows.some((other) => other.text === row.text && other.group?.text !== row.group?.text),
      relations:
        ids.get(keyOf(value.row, value.column.index)) === id
          ? (related.get(keyOf(value.row, value.column.index)) ?? [])
          : [],
    })
  })
  return { columns, figures }
}

/** Item (RMB million): over the labels of English tables stands the unit of all that tells none of its own. */
function captionOf({ caption, words }: Grid, columns: readonly Column[]): Grid['caption'] {
  const labelled = columns.flatMap(({ kind, unit }) => (kind === 'label' && unit !== '' ? [unit] : []))
  return words.language === 'en' && caption.units.length === 0 ? { ...caption, units: labelled } : caption
}

const keyOf = (row: number, column: number): string => `${row}:${column}`

function toldWhole(rows: readonly Row[], row: number, wholes: ReadonlyMap<number, Whole>): Row | null {
  const whole = rows[wholes.get(row)?.row ?? -1]
  return whole === undefined || whole.isTotal ? null : whole
}

const FIGURELESS: ReadonlySet<string> = new Set(['label', 'number', 'unit', 'period', 'note'])

function readRow({ words, blocked }: GridContext, row: Row, r: number, columns: readonly Column[]): readonly Value[] {
  return columns.flatMap((column) => {
    const cell = covering(row.cells, column.index)
    if (cell === null || cell.column !== column.index || FIGURELESS.has(column.kind)) return []
    if (words.is('blank', cell.text) || !isValue(words, cell.text) || overlapping(blocked, cell.span).length > 0)
      return []
    const fraction = column.kind === 'rank' ? 'first' : column.words.includes('/') ? 'both' : 'none'
    return readCell(words, cell, fraction).map((reading) => ({ row: r, column, cell, reading }))
  })
}

interface FigureParts {
  readonly value: Value
  readonly row: Row
  readonly told: Told | undefined
  readonly whole: Row | null
  readonly ambiguous: boolean
  readonly relations: readonly Relation[]
}

function toFigure(context: GridContext, grid: Grid, parts: FigureParts): TableFigure {
  const { value, row, told, relations } = parts
  const { column, cell, reading } = value
  const [line, at] = cell.place
  const status = statusOf(context, column, row, cell)
  const { words, cues, input } = context
  const { measure, direction, basis } = attributesOf(
    { rules: words.rules, cues, reportYear: yearAt(input, cell.span[0]) },
    reading,
    column,
    row.text,
  )
  const { whole, ambiguous } = parts
  return {
    measure,
    direction,
    basis,
    mention: reading.mention,
    parts: nameCell({ words, caption: grid.caption, row, column, told, whole, ambiguous }),
    status,
    period: periodOf(context, { column, row, told, cell, status }),
    place: { table: grid.table, row: line, column: at },
    line: cell.line,
    relations,
    rules: ['table.cell', ...(column.rule === null ? [] : [column.rule.id])],
  }
}

/** 下半年目标 above a table makes its levels targets, unless their head dates them in the past. */
function statusOf({ input }: GridContext, column: Column, row: Row, cell: GridCell): Status {
  if (column.status !== 'actual') return column.status
  const year = yearAt(input, cell.span[0])
  const period = row.period ?? column.period
  if (column.kind === 'prior' || (period !== null && (year === null || yearOf(period.start) <= year))) return 'actual'
  return period !== null || input.plannedAt(cell.span[0]) ? 'target' : 'actual'
}

interface PeriodQuery {
  readonly column: Column
  readonly row: Row
  readonly told: Told | undefined
  readonly cell: GridCell
  readonly status: Status
}

/** The row's period within the column's; a growth without one has that of the level it is told of. */
function periodOf({ input }: GridContext, { column, row, told, cell, status }: PeriodQuery): FigurePeriod | null {
  const head = column.period ?? told?.about?.period ?? null
  if (row.period !== null) return withinYear(row.period, head)
  if (head !== null) return head
  return input.periodOf({ span: cell.span, status })
}
