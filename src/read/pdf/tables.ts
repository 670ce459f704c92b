import { wrapSpace } from '../document.js'
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
  const filled = new Map(cells.map((cell) => [cell, fillCell(cell, grid, pieces)]))
  const rows = ys.slice(1).map((_, row) =>
    cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rows)
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
  const inside = fragments.filter((fragment) => {
    const [x, y] = centre(fragment)
    return box.left <= x && x < box.right && box.top <= y && y < box.bottom
  })
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
  const [x, y] = centre(fragment)
  return (xs[0] ?? 0) <= x && x < (xs.at(-1) ?? 0) && (ys[0] ?? 0) <= y && y < (ys.at(-1) ?? 0)
}

/** The middle of the type: a third of its size above the baseline. */
function centre({ x, y, width, size }: Fragment): readonly [x: number, y: number] {
  return [x + width / 2, y - size / 3]
}
