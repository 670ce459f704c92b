import { wrapSpace } from '../../text/one-line.js'
import type { PageCell, PageTable } from './tables.js'

/** A cell of a table that may go over several pages. */
export interface StitchedCell extends Pick<PageCell, 'text' | 'column' | 'columns'> {
  /** Where its text is printed, a piece for each page it stands on. */
  readonly pieces: readonly (Pick<PageCell, 'box'> & {
    readonly page: number
    readonly start: number
    readonly end: number
  })[]
}

export interface StitchedRow {
  /** Page the row starts on, from 1. */
  readonly page: number
  readonly cells: readonly StitchedCell[]
}

/** Rows of one table from all its pages. */
export interface StitchedTable {
  readonly xs: readonly number[]
  readonly rows: readonly StitchedRow[]
  /** Rows of its last page part, as printed. */
  readonly last: readonly (readonly PageCell[])[]
}

export function startTable({ xs, rows }: PageTable, page: number): StitchedTable {
  return { xs, rows: rows.map((cells) => placeRow(cells, page)), last: rows }
}

/**
 * Whether a table at the top of a page goes on with the one at the bottom of the page before: its columns stand in the
 * same places, or below the same head where there are no rules to tell.
 */
export function isContinued(table: StitchedTable, next: PageTable): boolean {
  if (table.xs.length !== next.xs.length) return false
  const alike = table.xs.every((x, index) => Math.abs(x - (next.xs[index] ?? 0)) < 4)
  return alike || textOf(table.rows[0]?.cells) === textOf(next.rows[0])
}

/** Goes on with the table on the next page: without the head repeated there, and with a row cut in two made whole. */
export function continueTable(table: StitchedTable, next: PageTable, page: number): StitchedTable {
  const differs = next.rows.findIndex((cells, row) => textOf(cells) !== textOf(table.rows[row]?.cells))
  const rows = next.rows.slice(Math.max(differs, 0))
  const [first, ...others] = rows
  const cut = table.rows.at(-1)
  const above = table.last.at(-1)
  if (first && cut && above && isRestOfRow(first, above)) {
    const whole = { ...cut, cells: cut.cells.map((cell, index) => joinCell(cell, first[index], page)) }
    const more = others.map((cells) => placeRow(cells, page))
    return { ...table, rows: [...table.rows.slice(0, -1), whole, ...more], last: next.rows }
  }
  return { ...table, rows: [...table.rows, ...rows.map((cells) => placeRow(cells, page))], last: next.rows }
}

/**
 * A row that did not fit goes on at the top of the next page, in those cells only whose text was long. A cell merged
 * over both pages leaves its lower part empty too, but beside it stand new figures.
 */
function isRestOfRow(rest: readonly PageCell[], above: readonly PageCell[]): boolean {
  const filled = rest.filter(({ text }) => text !== '')
  if (filled.length === 0 || filled.length === rest.length || rest.length !== above.length) return false
  return filled.every((cell) => above.some((each) => each.column === cell.column && each.text !== '' && each.full))
}

function joinCell(cell: StitchedCell, rest: PageCell | undefined, page: number): StitchedCell {
  if (!rest || rest.text === '') return cell
  const start = cell.text.length + wrapSpace(cell.text, rest.text).length
  const text = cell.text + wrapSpace(cell.text, rest.text) + rest.text
  return { ...cell, text, pieces: [...cell.pieces, { page, box: rest.box, start, end: text.length }] }
}

function placeRow(cells: readonly PageCell[], page: number): StitchedRow {
  return {
    page,
    cells: cells.map(({ text, column, columns, box }) => ({
      text,
      column,
      columns,
      pieces: text === '' ? [] : [{ page, box, start: 0, end: text.length }],
    })),
  }
}

function textOf(cells: readonly { readonly text: string }[] | undefined): string | undefined {
  return cells?.map(({ text }) => text).join('\t')
}
