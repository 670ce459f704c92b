import { enclose, type Rectangle } from './geometry.js'
import { closeSpaces, composeLine, type Line } from './lines.js'
import { gatherCells } from './loose-rows.js'
import type { Rule } from './rules.js'
import { cutRow, type Segment } from './segments.js'
import type { PageCell, PageTable } from './tables.js'

/** Lines set out in columns without rules down, as a table; `lines` are those it is made of. */
export interface LooseTable extends PageTable {
  readonly lines: readonly Line[]
}

/** Cells stand at least this many ems apart. */
const CELL_GAP = 1.1

interface Row {
  readonly line: Line
  readonly segments: readonly Segment[]
}

interface Column {
  readonly left: number
  readonly right: number
}

/**
 * Finds tables without rules down among a page's lines (from top to bottom): rows whose cells stand one below
 * another, and what stands between the rules of a table that is ruled across only (三线表).
 */
export function findLooseTables(lines: readonly Line[], rules: readonly Rule[]): readonly LooseTable[] {
  const rows = lines.map((line): Row => ({ line, segments: cutRow(line.fragments, CELL_GAP) }))
  const tables: LooseTable[] = []
  for (let from = 0; from < rows.length; ) {
    const to = Math.max(endOfRun(rows, from), endOfRuled(rows, from, rules))
    const table = to - from > 1 ? toTable(rows.slice(from, to)) : null
    if (table) tables.push(table)
    from = table ? to : from + 1
  }
  return tables
}

/** The run of rows of several cells that begins here; pieces of cells between and below them belong to it. */
function endOfRun(rows: readonly Row[], from: number): number {
  let end = from
  for (let at = from; at < rows.length && !isTorn(rows, from, at); at += 1) {
    if ((rows[at]?.segments.length ?? 0) > 1) end = at + 1
    else if (at === from || at > end + 1 || !isPiece(rows[at])) break
  }
  const [last, below] = [rows[end - 1]?.line, rows[end]]
  const hangs =
    end > from &&
    last &&
    below &&
    isPiece(below) &&
    below.line.left > (rows[from]?.line.left ?? 0) + below.line.size * 2
  return hangs && below.line.y - last.y < last.size * 1.8 ? end + 1 : end
}

/** A gap of more than three lines. */
function isTorn(rows: readonly Row[], from: number, at: number): boolean {
  const [before, here] = [rows[at - 1]?.line, rows[at]?.line]
  return at > from && before !== undefined && here !== undefined && here.y - before.y > here.size * 4
}

/** What did not fit on a cell's first line: a single short stretch. */
function isPiece(row: Row | undefined): boolean {
  const [piece, ...others] = row?.segments ?? []
  return piece !== undefined && others.length === 0 && piece.right - piece.left < (row?.line.frame.width ?? 0) * 0.35
}

/** The end of the rows between the first and the last of several rules of one length, the first above row `from`. */
function endOfRuled(rows: readonly Row[], from: number, rules: readonly Rule[]): number {
  const [first, before] = [rows[from]?.line, rows[from - 1]?.line]
  if (!first) return from
  const top = rules.find(
    ({ direction, at, from: left, to }) =>
      direction === 'horizontal' &&
      at < first.y &&
      at > (before?.y ?? 0) &&
      left < first.right &&
      to - left > first.size * 10,
  )
  if (!top) return from
  const alike = rules.filter(
    (rule) =>
      rule.direction === 'horizontal' &&
      Math.abs(rule.from - top.from) < 4 &&
      Math.abs(rule.to - top.to) < 4 &&
      rule.at > top.at + first.size,
  )
  const bottom = Math.max(...alike.map(({ at }) => at))
  if (alike.length < 2) return from
  const to = rows.findIndex(({ line }) => line.y > bottom)
  return to < 0 ? rows.length : to
}

function toTable(rows: readonly Row[]): LooseTable | null {
  const several = rows.filter(({ segments }) => segments.length > 1)
  const columns = findColumns(several)
  if (columns.length < 2 || several.length < (columns.length > 2 ? 2 : 3)) return null
  if (several.length < rows.length * 0.5 || !areCells(several) || isContents(several)) return null
  const placed = rows.flatMap(({ line, segments }) => {
    const cells = placeRow(segments, columns)
    return cells ? [{ y: line.y, size: line.size, cells }] : []
  })
  if (placed.length < rows.length) return null
  const cells = gatherCells(placed, columns.length)
  const box = enclose(cells.flat().map((cell) => cell.box))
  if (!box) return null
  const xs = [...columns.map(({ left }) => left), columns.at(-1)?.right ?? 0]
  const filled = cells.map((row) => fillRow(row, columns, box))
  return { top: box.top, bottom: box.bottom, xs, rows: filled, lines: rows.map(({ line }) => line) }
}

/** Columns are where cells overlap from row to row; a head over several columns would bridge them. */
function findColumns(rows: readonly Row[]): readonly Column[] {
  const most = Math.max(...rows.map(({ segments }) => segments.length))
  const fullest = rows.filter(({ segments }) => segments.length === most)
  const columns: Column[] = []
  const cells = fullest.flatMap(({ segments }) => segments)
  for (const { left, right } of [...cells].sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1)
    if (last && left < last.right) columns[columns.length - 1] = { left: last.left, right: Math.max(last.right, right) }
    else columns.push({ left, right })
  }
  return columns.length === most ? columns : []
}

/** Cells hold figures and short words, not sentences. */
function areCells(rows: readonly Row[]): boolean {
  const texts = rows.slice(1).flatMap(({ segments }) => segments.slice(1).map(textOf))
  const figures = texts.filter((text) => /^[-+]?[\d,.]+\s*[%％‰]?$|^[-—–/]+$/.test(text)).length
  return figures * 3 >= texts.length && texts.length > 0
}

/** A table of contents without dots: the last column counts pages up. */
function isContents(rows: readonly Row[]): boolean {
  const pages = rows.map(({ segments }) => textOf(segments.at(-1) as Segment))
  return (
    rows.every(({ segments }) => segments.length === 2) &&
    pages.every((text, index) => /^\d{1,3}$/.test(text) && Number(text) >= Number(pages[index - 1] ?? 0))
  )
}

function textOf({ fragments }: Segment): string {
  return closeSpaces(composeLine(fragments, { page: 0, frame: { key: '', width: 0 } }).text, false)
}

function placeRow(segments: readonly Segment[], columns: readonly Column[]): readonly PageCell[] | null {
  const cells = segments.map((segment): PageCell => {
    const over = columns.flatMap(({ left, right }, index) =>
      left < segment.right && segment.left < right ? [index] : [],
    )
    const column = over[0] ?? nearest(segment, columns)
    const { left, right, y, size } = segment
    const box: Rectangle = { left, top: y - size, right, bottom: y + size * 0.25 }
    return { text: textOf(segment), column, columns: Math.max(1, over.length), box, full: false }
  })
  const clash = cells.some(
    (cell, index) => index > 0 && cell.column < (cells[index - 1]?.column ?? 0) + (cells[index - 1]?.columns ?? 0),
  )
  return clash ? null : cells
}

function nearest({ left, right }: Segment, columns: readonly Column[]): number {
  const distances = columns.map((column) => Math.max(column.left - right, left - column.right))
  return distances.indexOf(Math.min(...distances))
}

/** Empty cells where the row has none. */
function fillRow(
  cells: readonly PageCell[],
  columns: readonly Column[],
  { top, bottom }: Rectangle,
): readonly PageCell[] {
  return columns.flatMap(({ left, right }, column): readonly PageCell[] => {
    const own = cells.find((cell) => cell.column === column)
    if (own) return [own]
    const covered = cells.some((cell) => cell.column < column && column < cell.column + cell.columns)
    return covered ? [] : [{ text: '', column, columns: 1, box: { left, top, right, bottom }, full: false }]
  })
}
