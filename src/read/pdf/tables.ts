import { wrapSpace } from '../../text/one-line.js'
import type { Fragment } from './fragments.js'
import type { Rectangle } from './geometry.js'
import type { Grid, GridCell } from './grid.js'
import { closeSpaces, type Frame, gatherLines } from './lines.js'

/** A cell as printed. */
export interface PageCell {
  readonly text: string
  readonly column: number
  readonly columns: number
  readonly box: Rectangle
  /** Its last line reaches the cell's right side, so that the text may go on. */
  readonly full: boolean
}

/** A table of one page with its text. */
export interface PageTable {
  readonly top: number
  readonly bottom: number
  /** Column edges, which tell whether the table of the next page goes on with this one. */
  readonly xs: readonly number[]
  readonly rows: readonly (readonly PageCell[])[]
}

/** Splits a page's text into that of its tables and the rest. Grids without text (a form's picture frames) are none. */
export function fillTables(
  grids: readonly Grid[],
  fragments: readonly Fragment[],
): { readonly tables: readonly PageTable[]; readonly rest: readonly Fragment[] } {
  const taken = new Set<Fragment>()
  const tables = grids.flatMap((grid) => {
    const inside = fragments.filter((fragment) => !taken.has(fragment) && isInside(fragment, grid))
    if (inside.length < 2) return []
    for (const fragment of inside) taken.add(fragment)
    return [fillTable(grid, inside)]
  })
  return { tables, rest: taken.size === 0 ? fragments : fragments.filter((fragment) => !taken.has(fragment)) }
}

function fillTable(grid: Grid, fragments: readonly Fragment[]): PageTable {
  const { xs, ys, cells } = grid
  const pieces = fragments.flatMap((fragment) => cutAtEdges(fragment, xs))
  const byRow = groupByRow(pieces, ys)
  const filled = new Map(
    cells.map((cell) => [cell, fillCell(cell, grid, cell.rows === 1 ? (byRow[cell.row] ?? []) : pieces)]),
  )
  const rows = cellsByRow(grid).map((own, row) =>
    [...own]
      .sort((a, b) => a.column - b.column)
      .map((cell): PageCell => {
        const { text, box, full } = filled.get(cell) ?? { text: '', box: boxOf(cell, grid), full: false }
        const { column, columns } = cell
        // As in a docx, a cell merged downwards has its text in the first of its rows.
        return cell.row === row ? { text, column, columns, box, full } : { text: '', column, columns, box, full: false }
      }),
  )
  return { top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0, xs, rows }
}

/** The pieces in each row of the grid: a page has some hundred cells, and as many pieces. */
function groupByRow(pieces: readonly Fragment[], ys: readonly number[]): readonly (readonly Fragment[])[] {
  const rows = ys.slice(1).map((): Fragment[] => [])
  for (const piece of pieces) {
    const y = middleOf(piece)
    rows[ys.findLastIndex((at) => at <= y)]?.push(piece)
  }
  return rows
}

/** The cells that stand in each row of the grid. */
function cellsByRow({ ys, cells }: Grid): readonly (readonly GridCell[])[] {
  const rows = ys.slice(1).map((): GridCell[] => [])
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rows; row += 1) rows[row]?.push(cell)
  }
  return rows
}

/** Cells that stand close together print as one run: its characters are shared out by where the edges are. */
function cutAtEdges(fragment: Fragment, xs: readonly number[]): readonly Fragment[] {
  const { text, x, width, size } = fragment
  const edge = xs.find((at) => at > x + size * 0.5 && at < x + width - size * 0.5)
  if (edge === undefined) return [fragment]
  const weights = [...text].map((char) => (char < '\u2000' ? 1 : 2))
  const unit = width / weights.reduce<number>((sum, weight) => sum + weight, 0)
  let [count, end] = [0, x]
  while (count < weights.length && end + (unit * (weights[count] ?? 1)) / 2 < edge) {
    end += unit * (weights[count] ?? 1)
    count += 1
  }
  const chars = [...text]
  const [before, after] = [chars.slice(0, count).join(''), chars.slice(count).join('')]
  if (before === '' || after === '') return [fragment]
  return [
    { ...fragment, text: before, width: end - x },
    ...cutAtEdges(
      { ...fragment, text: after, x: end, width: x + width - end },
      xs.filter((at) => at > edge),
    ),
  ]
}

/** Cells are read line by line; their frame says nothing. */
const CELL: Frame = { key: 'cell', width: 0 }

function fillCell(cell: GridCell, grid: Grid, fragments: readonly Fragment[]): Pick<PageCell, 'text' | 'box' | 'full'> {
  const box = boxOf(cell, grid)
  const inside = fragments.filter((fragment) => isWithin(fragment, box))
  const lines = gatherLines(inside, { page: 0, frame: CELL })
  const text = lines
    .map((line) => closeSpaces(line.text, false))
    .reduce((joined, line) => joined + wrapSpace(joined, line) + line, '')
  const last = lines.at(-1)
  return { text, box, full: last !== undefined && last.right > box.right - last.size * 2.2 }
}

function boxOf({ row, column, rows, columns }: GridCell, { xs, ys }: Grid): Rectangle {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[column], xs[column + columns], ys[row], ys[row + rows]]
  return { left, top, right, bottom }
}

function isInside(fragment: Fragment, { xs, ys }: Grid): boolean {
  return isWithin(fragment, { left: xs[0] ?? 0, top: ys[0] ?? 0, right: xs.at(-1) ?? 0, bottom: ys.at(-1) ?? 0 })
}

/** Whether the middle of a fragment stands in a box. */
function isWithin(fragment: Fragment, { left, top, right, bottom }: Rectangle): boolean {
  const x = fragment.x + fragment.width / 2
  const y = middleOf(fragment)
  return left <= x && x < right && top <= y && y < bottom
}

/** A third of the type's size above the baseline. */
const middleOf = ({ y, size }: Fragment): number => y - size / 3
