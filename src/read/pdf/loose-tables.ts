import { enclose, type Rectangle } from './geometry.js'
import { closeSpaces, type Line, textOfFragments } from './lines.js'
import { gatherCells } from './loose-rows.js'
import type { Rule } from './rules.js'
import { cutRow, type Segment } from './segments.js'
import type { PageCell, PageTable } from './tables.js'

/** Lines set out in columns without rules down, as a table; `lines` are those it is made of. */
export interface LooseTable extends PageTable {
  readonly lines: readonly Line[]
}

/** Cells that show where columns are stand at least this many ems apart; */
const CELL_GAP = 1.1
/** where the columns are known, cells may stand as near as this, and parts of a cell as far as that. */
const FINE_GAP = 0.45

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
  let free = 0
  for (let from = 0; from < rows.length; ) {
    const to = Math.max(endOfRun(rows, from), endOfRuled(rows, from, rules))
    const table = to - from > 1 ? toTable(rows.slice(startOfRun(rows, from, to, free), to)) : null
    if (table) tables.push(table)
    from = table ? to : from + 1
    free = table ? to : free
  }
  return tables
}

/** The run of rows of several cells that begins here; pieces of cells between and below them belong to it. */
function endOfRun(rows: readonly Row[], from: number): number {
  let end = from
  for (let at = from; at < rows.length && !isTorn(rows, from, at); at += 1) {
    if ((rows[at]?.segments.length ?? 0) > 1) end = at + 1
    else if (at === from || at > end + MOST_PIECES || !isPiece(rows[at])) break
  }
  const columns = findColumns(rows.slice(from, end).filter(({ segments }) => segments.length > 1))
  // What between the rows stands in no column begins something else.
  const alien = rows.findIndex((row, at) => at > from && at < end && row.segments.length === 1 && !fits(row, columns))
  if (alien > 0) {
    const last = rows.slice(from, alien).findLastIndex(({ segments }) => segments.length > 1)
    return from + last + 1
  }
  while (end > from && hangsBelow(rows, end, columns)) end += 1
  return end
}

/** Above the first row's figures, down from row `free`, its other cells may begin. */
function startOfRun(rows: readonly Row[], from: number, to: number, free: number): number {
  const columns = findColumns(rows.slice(from, to).filter(({ segments }) => segments.length > 1))
  let start = from
  for (; start > free && from - start < MOST_PIECES; start -= 1) {
    const [above, first] = [rows[start - 1], rows[start]]
    if (!above || !first || above.segments.length !== 1 || !isPiece(above) || !fits(above, columns)) break
    if (first.line.y - above.line.y > first.line.size * 1.3) break
  }
  return start
}

/** Lines of cells that stand around a row's figures, between one row's figures and the next one's. */
const MOST_PIECES = 6

/** Whether a single stretch stands in one column, as what did not fit on a cell's first line. */
function fits({ segments, line }: Row, columns: readonly Column[]): boolean {
  const [piece] = segments
  if (piece === undefined) return false
  return columns.some(({ left, right }, index) => {
    const end = columns[index + 1]?.left ?? right + line.size * 4
    return piece.left > left - line.size * 0.5 && piece.left < right && piece.right < end
  })
}

function hangsBelow(rows: readonly Row[], end: number, columns: readonly Column[]): boolean {
  const [last, below] = [rows[end - 1]?.line, rows[end]]
  if (!last || !below || below.segments.length !== 1 || !isPiece(below) || below.line.y - last.y > last.size * 2)
    return false
  return fits(below, columns)
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
  if (several.length < rows.length * FEWEST_ROWS || !areCells(several) || isContents(several)) return null
  const placed = rows.flatMap(({ line }) => {
    const cells = placeRow(cutRow(line.fragments, FINE_GAP), columns)
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

/** Of a table's lines so many hold more than one cell. */
const FEWEST_ROWS = 0.25

/**
 * Columns are where cells overlap from row to row, in the rows that have the most: a head over several columns would
 * bridge them. What stands beside all of those is a column that has no line of its own in a full row.
 */
function findColumns(rows: readonly Row[]): readonly Column[] {
  const most = Math.max(...rows.map(({ segments }) => segments.length))
  const full = uniteOverlapping(rows.flatMap(({ segments }) => (segments.length === most ? segments : [])))
  // Where cells of two lines leave no row all of its columns, those of several rows are more.
  if (full.length < most || full.length > most + 2) return []
  const beside = rows
    .flatMap(({ segments }) => segments)
    .filter((segment) => !full.some(({ left, right }) => left < segment.right && segment.left < right))
  return beside.length === 0 ? full : uniteOverlapping([...full, ...beside])
}

function uniteOverlapping(cells: readonly Column[]): readonly Column[] {
  const columns: Column[] = []
  for (const { left, right } of [...cells].sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1)
    if (last && left < last.right) columns[columns.length - 1] = { left: last.left, right: Math.max(last.right, right) }
    else columns.push({ left, right })
  }
  return columns
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
  return closeSpaces(textOfFragments(fragments), false)
}

/** The cells of a row, cut where it is surely cut; null when they do not stand in the columns one after another. */
function placeRow(segments: readonly Segment[], columns: readonly Column[]): readonly PageCell[] | null {
  const cells: PageCell[] = []
  let open: { readonly segments: Segment[]; readonly column: number; readonly columns: number } | null = null
  const flush = () => {
    if (open) cells.push(toCell(open.segments, open.column, open.columns))
  }
  for (const segment of segments) {
    const over = columns.flatMap(({ left, right }, index) =>
      left < segment.right && segment.left < right ? [index] : [],
    )
    const column = over[0] ?? nearest(segment, columns)
    const count = Math.max(1, over.length)
    const end: number = open === null ? 0 : open.column + open.columns
    if (column >= end) {
      flush()
      open = { segments: [segment], column, columns: count }
    } else if (open !== null && column + count <= end) open.segments.push(segment)
    else return null
  }
  flush()
  return cells
}

function toCell(segments: readonly Segment[], column: number, columns: number): PageCell {
  const [first] = segments
  const { left = 0, y = 0, size = 0 } = first ?? {}
  const box: Rectangle = { left, top: y - size, right: segments.at(-1)?.right ?? left, bottom: y + size * 0.25 }
  const fragments = segments.flatMap((segment) => segment.fragments)
  return { text: textOf({ ...(first as Segment), fragments }), column, columns, box, full: false }
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
