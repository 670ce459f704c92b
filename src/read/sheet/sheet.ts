import type { CellObject, DenseWorkSheet, Range, WorkSheet } from '@e965/xlsx'
import type { CellDraft, Draft } from '../document.js'
import type { Losses } from './losses.js'
import { showNumber } from './number-text.js'

/** A row that shows something, with its number in the sheet from 0. */
export interface SheetRow {
  readonly number: number
  readonly cells: readonly CellDraft[]
}

/**
 * The rows of a sheet, cut into tables at empty rows; `firstTable` is the number of its first. A line of one cell above
 * or below a table (its title, 单位：万元, a note) is a paragraph.
 */
export function arrangeRows(rows: readonly SheetRow[], firstTable: number): readonly Draft[] {
  const drafts: Draft[] = []
  let table = firstTable
  for (const block of blocksOf(rows)) {
    const placed = layOut(block)
    const first = block.findIndex(({ cells }) => filled(cells) > 1)
    const last = block.findLastIndex(({ cells }) => filled(cells) > 1)
    for (const [index, cells] of placed.entries()) {
      if (first < 0 || index < first || index > last) drafts.push(...cells.map(toParagraph))
      else drafts.push({ kind: 'row', table, row: index - first, head: false, page: null, cells })
    }
    if (first >= 0) table += 1
  }
  return drafts
}

const filled = (cells: readonly CellDraft[]): number => cells.filter(({ text }) => text.trim() !== '').length

const toParagraph = ({ text }: CellDraft): Draft => ({ kind: 'paragraph', text, page: null, outline: null })

function blocksOf(rows: readonly SheetRow[]): readonly (readonly SheetRow[])[] {
  const blocks: SheetRow[][] = []
  for (const row of rows) {
    const before = blocks.at(-1)?.at(-1)
    if (before && row.number === before.number + 1) blocks.at(-1)?.push(row)
    else blocks.push([row])
  }
  return blocks
}

/**
 * Puts cells at the columns that the table uses, so that columns left free for looks, or hidden ones, are none of it;
 * every row has all columns.
 */
function layOut(rows: readonly SheetRow[]): readonly (readonly CellDraft[])[] {
  const used = [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort((a, b) => a - b)
  return rows.map(({ cells }) => {
    const placed: CellDraft[] = []
    const byColumn = new Map(cells.map((cell) => [cell.column, cell]))
    for (let at = 0; at < used.length; ) {
      const column = used[at] ?? 0
      const cell = byColumn.get(column)
      const end = column + (cell?.columns ?? 1)
      let columns = 1
      while ((used[at + columns] ?? Number.POSITIVE_INFINITY) < end) columns += 1
      placed.push({ text: cell?.text ?? '', column: at, columns })
      at += columns
    }
    return placed
  })
}

/**
 * Rows without the hidden ones, numbered as if those were not there.
 *
 * Only the cells that there are get visited: a sheet may claim a million rows for one that was coloured.
 */
export function visibleRows(sheet: WorkSheet, losses: Losses): readonly SheetRow[] {
  const merges = mergesByStart(sheet['!merges'] ?? [])
  const hiddenColumns = new Set(
    (sheet['!cols'] ?? []).flatMap((column, index) => (column?.hidden || column?.width === 0 ? [index] : [])),
  )
  const seenColumns = new Set<number>()
  const rows: SheetRow[] = []
  let hiddenRows = 0
  // The rows of a dense sheet are a sparse array, which forEach goes through without its holes.
  ;((sheet as DenseWorkSheet)['!data'] ?? []).forEach((cells, number) => {
    const shown = readCells(cells, number, { merges, hiddenColumns, seenColumns })
    if (shown.length === 0) return
    const { hidden, hpt } = sheet['!rows']?.[number] ?? {}
    // Dragged shut, a row has no height.
    if (hidden || hpt === 0) hiddenRows += 1
    else rows.push({ number: number - hiddenRows, cells: shown })
  })
  losses.rows += hiddenRows
  losses.columns += seenColumns.size
  return rows
}

interface ColumnContext {
  readonly merges: ReadonlyMap<string, Range>
  readonly hiddenColumns: ReadonlySet<number>
  /** The hidden columns that held something; filled. */
  readonly seenColumns: Set<number>
}

/** The cells with text of a row. */
function readCells(cells: readonly CellObject[], row: number, context: ColumnContext): readonly CellDraft[] {
  const drafts: CellDraft[] = []
  cells.forEach((cell, column) => {
    const text = shownText(cell)
    if (text === '') return
    if (context.hiddenColumns.has(column)) context.seenColumns.add(column)
    else {
      const merge = context.merges.get(`${row}:${column}`)
      drafts.push({ text, column, columns: merge ? merge.e.c - merge.s.c + 1 : 1 })
    }
  })
  return drafts
}

/** What the cell shows: 102.2% for 1.0219 under the format 0.0%. */
function shownText(cell: CellObject | undefined): string {
  if (cell?.v === undefined || cell.t === 'z') return ''
  const number = typeof cell.v === 'number' && cell.t === 'n' ? showNumber(cell.v, String(cell.z ?? 'General')) : null
  return (number ?? cell.w ?? String(cell.v)).replace(/\r\n?/g, '\n').trim()
}

const mergesByStart = (merges: readonly Range[]): ReadonlyMap<string, Range> =>
  new Map(merges.map((range) => [`${range.s.r}:${range.s.c}`, range]))
