import { wrapSpace } from '../../text/one-line.js'
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
  const first = printed.findIndex((row) => isOwnRow(row, columns) && row.cells.some(isFigure))
  const pieces = printed.flatMap((row) => piecesOf(row, columns))
  const head = first < 0 ? printed.length : startOfRow(printed, first, linePitch(pieces))
  return [...gatherHead(printed.slice(0, head)), ...gatherBody(printed.slice(head), columns)]
}

/** The first lines of the first row's label may be printed above its figures. */
function startOfRow(printed: readonly PrintedRow[], first: number, pitch: number): number {
  const figures = new Set(printed[first]?.cells.filter(isFigure).map(({ column }) => column))
  let start = first
  for (; start > 0; start -= 1) {
    const [above, below] = [printed[start - 1], printed[start]]
    const [piece, ...others] = above?.cells ?? []
    if (!above || !below || !piece || others.length > 0 || figures.has(piece.column)) break
    if (below.y - above.y > Math.max(pitch + ROUNDING, below.size * 0.95)) break
  }
  return start
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

/** Lines of a cell stand nearer to one another than to the next cell's, by as little as the rows' padding. */
function gatherBody(rows: readonly PrintedRow[], columns: number): readonly (readonly PageCell[])[] {
  const own = rows.filter((row) => isOwnRow(row, columns))
  const gathered = new Map<PrintedRow, PageCell[]>(own.map((row) => [row, []]))
  const pieces = rows.flatMap((row) => piecesOf(row, columns))
  const pitch = linePitch(pieces)
  for (const column of new Set(pieces.map(({ cell }) => cell.column))) {
    const below = pieces.filter(({ cell }) => cell.column === column)
    for (const cell of cutCells(below, pitch).flatMap((each) => cutAtRows(each, own))) {
      const home = homeOf(cell, own)
      gathered.set(home, addPieces(gathered.get(home) ?? [], [joinPieces(cell)]))
    }
  }
  return [...gathered].sort(([a], [b]) => a.y - b.y).map(([, cells]) => cells)
}

/** Lines of one cell are the smallest distance apart, and no more than browsers round to whole pixels. */
const ROUNDING = 1

/** One line of a cell. */
interface Piece {
  readonly row: PrintedRow
  readonly cell: PageCell
  /** It stands on the line of a row's figures. */
  readonly own: boolean
}

function piecesOf(row: PrintedRow, columns: number): readonly Piece[] {
  const own = isOwnRow(row, columns)
  return row.cells.map((cell) => ({ row, cell, own }))
}

/** The smallest distance of two lines in one column of which at least one is no row's own. */
function linePitch(pieces: readonly Piece[]): number {
  const above = new Map<number, Piece>()
  let smallest = Number.POSITIVE_INFINITY
  for (const piece of pieces) {
    const before = above.get(piece.cell.column)
    if (before && !(before.own && piece.own)) smallest = Math.min(smallest, piece.row.y - before.row.y)
    above.set(piece.cell.column, piece)
  }
  return smallest
}

/** The lines of a column, cell by cell: no cell stands on two rows' own lines. */
function cutCells(pieces: readonly Piece[], pitch: number): readonly (readonly Piece[])[] {
  const cells: Piece[][] = []
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1]
    const open = cells.at(-1)
    const near = before !== undefined && piece.row.y - before.row.y < pitch + ROUNDING
    if (open && near && !(piece.own && open.some(({ own }) => own))) open.push(piece)
    else cells.push([piece])
  }
  return cells
}

/** Where rows have no more room between them than lines, each line goes to the row it is nearest to. */
function cutAtRows(cell: readonly Piece[], own: readonly PrintedRow[]): readonly (readonly Piece[])[] {
  const [top, bottom] = [cell[0]?.row.y ?? 0, cell.at(-1)?.row.y ?? 0]
  const beside = own.filter(({ y }) => y > top && y < bottom)
  return beside.length < 2 || cell.some((piece) => piece.own) ? [cell] : cell.map((piece) => [piece])
}

/** The row on whose own line a cell stands, else the one that stands beside its middle; a cell far from all is a row. */
function homeOf(cell: readonly Piece[], own: readonly PrintedRow[]): PrintedRow {
  const [first, last] = [cell[0] as Piece, cell.at(-1) as Piece]
  const standing = cell.find((piece) => piece.own)
  if (standing) return standing.row
  const middle = (first.row.y + last.row.y) / 2
  const nearest = own.reduce<PrintedRow | null>(
    (near, row) => (near === null || Math.abs(row.y - middle) < Math.abs(near.y - middle) ? row : near),
    null,
  )
  const reach = (last.row.y - first.row.y) / 2 + first.row.size * 1.3
  return nearest && Math.abs(nearest.y - middle) < reach ? nearest : first.row
}

function joinPieces(pieces: readonly Piece[]): PageCell {
  const [first, ...others] = pieces.map(({ cell }) => cell)
  return others.reduce((cell, piece) => addPieces([cell], [piece])[0] ?? cell, first as PageCell)
}

/** A row of its own has figures, or most of the columns. */
function isOwnRow({ cells }: PrintedRow, columns: number): boolean {
  return (cells.length > 1 && cells.some(isFigure)) || cells.length * 2 > columns
}

function isFigure({ text, column }: PageCell): boolean {
  return column > 0 && /^(?:[-+]?[\d,.]+\s*[%％‰]?|[-—–/]+)$/.test(text)
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
