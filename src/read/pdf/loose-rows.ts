import { wrapSpace } from '../document.js'
import { enclose } from './geometry.js'
import type { PageCell } from './tables.js'

/** The cells printed on one baseline of a table without rules. */
export interface PrintedRow {
  /** The baseline. */
  readonly y: number
  readonly size: number
  readonly cells: readonly PageCell[]
}

/**
 * The rows of a table from its printed ones: a cell too long for its column is printed on several baselines, below
 * the row's own or around it.
 */
export function gatherCells(printed: readonly PrintedRow[], columns: number): readonly (readonly PageCell[])[] {
  const body = printed.findIndex((row) => isOwnRow(row, columns) && row.cells.some(isFigure))
  const first = body < 0 ? printed.length : body
  // A piece of the first row's label may be printed above its figures.
  const lead = printed[first]
  const inHead = printed.filter(({ y }, index) => index < first && !(lead && isPieceOf(y, lead, printed, first)))
  const rest = printed.slice(inHead.length)
  return [...gatherHead(inHead), ...gatherBody(rest, columns)]
}

function isPieceOf(y: number, lead: PrintedRow, printed: readonly PrintedRow[], first: number): boolean {
  const above = printed[first - 1]
  return above !== undefined && above.y === y && above.cells.length === 1 && lead.y - y < lead.size * 1.1
}

/** Heads of one row print as several when a word is broken; a head over several columns makes a row of its own. */
function gatherHead(rows: readonly PrintedRow[]): readonly (readonly PageCell[])[] {
  if (rows.some(({ cells }) => cells.some((cell) => cell.columns > 1))) return rows.map(({ cells }) => cells)
  const gathered: PageCell[][] = []
  for (const [index, { y, size, cells }] of rows.entries()) {
    const before = rows[index - 1]
    const open = gathered.at(-1)
    if (open && before && y - before.y < size * 1.8) gathered[gathered.length - 1] = addPieces(open, cells)
    else gathered.push([...cells])
  }
  return gathered
}

function gatherBody(rows: readonly PrintedRow[], columns: number): readonly (readonly PageCell[])[] {
  const own = rows.filter((row) => isOwnRow(row, columns))
  const pitch = usualPitch(own)
  const gathered = new Map<PrintedRow, PageCell[]>()
  for (const row of rows) {
    const home = own.includes(row) ? row : findHome(row, own, pitch)
    const others = gathered.get(home) ?? []
    gathered.set(home, addPieces(others, row.cells))
  }
  return [...gathered].sort(([a], [b]) => a.y - b.y).map(([, cells]) => cells)
}

/** A row of its own has figures, or most of the columns. */
function isOwnRow({ cells }: PrintedRow, columns: number): boolean {
  return (cells.length > 1 && cells.some(isFigure)) || cells.length * 2 > columns
}

function isFigure({ text, column }: PageCell): boolean {
  return column > 0 && /^[-+]?[\d,.]+\s*[%％‰]?$/.test(text)
}

/** The row whose piece a line is: the nearest, when it stands nearer than a row of its own would. */
function findHome(row: PrintedRow, own: readonly PrintedRow[], pitch: number): PrintedRow {
  const distance = (each: PrintedRow) => Math.abs(each.y - row.y)
  const near = own.filter((each) => distance(each) < pitch * 0.98).sort((a, b) => distance(a) - distance(b))
  const [nearest] = near
  if (!nearest) return row
  // Between two rows it belongs to the one that lacks its cells.
  const alike = near.filter((each) => distance(each) < distance(nearest) + row.size * 0.3)
  const lacks = (each: PrintedRow) =>
    row.cells.every((cell) => !each.cells.some(({ column }) => column === cell.column))
  return alike.find(lacks) ?? nearest
}

/** The smallest distance that rows often have. */
function usualPitch(rows: readonly PrintedRow[]): number {
  const gaps = rows
    .slice(1)
    .map(({ y }, index) => y - (rows[index]?.y ?? 0))
    .sort((a, b) => a - b)
  return gaps[Math.floor(gaps.length / 4)] ?? 0
}

/** Pieces come from top to bottom. */
function addPieces(cells: readonly PageCell[], pieces: readonly PageCell[]): PageCell[] {
  const added = cells.map((cell) => {
    const piece = pieces.find(({ column }) => column === cell.column)
    if (!piece) return cell
    const text = cell.text + wrapSpace(cell.text, piece.text) + piece.text
    return { ...cell, text, box: enclose([cell.box, piece.box]) ?? cell.box }
  })
  const others = pieces.filter(({ column }) => !cells.some((cell) => cell.column === column))
  return [...added, ...others].sort((a, b) => a.column - b.column)
}
