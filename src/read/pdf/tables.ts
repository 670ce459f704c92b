import type { CellDraft } from '../document.js'
import type { Fragment } from './fragments.js'
import type { Grid, GridCell } from './grid.js'
import { closeSpaces, gatherLines } from './lines.js'

/** A ruled table of one page with its text. */
export interface PageTable {
  readonly top: number
  readonly bottom: number
  /** Column edges, which tell whether the table of the next page goes on with this one. */
  readonly xs: readonly number[]
  readonly rows: readonly (readonly CellDraft[])[]
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
  return { tables, rest: fragments.filter((fragment) => !taken.has(fragment)) }
}

function fillTable(grid: Grid, fragments: readonly Fragment[]): PageTable {
  const { xs, ys, cells } = grid
  const texts = new Map(cells.map((cell) => [cell, cellText(cell, grid, fragments)]))
  const rows = ys.slice(1).map((_, row) =>
    cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rows)
      .sort((a, b) => a.column - b.column)
      // As in a docx, a cell merged downwards has its text in the first of its rows.
      .map((cell) => ({
        text: cell.row === row ? (texts.get(cell) ?? '') : '',
        column: cell.column,
        columns: cell.columns,
      })),
  )
  return { top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0, xs, rows }
}

function cellText({ row, column, rows, columns }: GridCell, { xs, ys }: Grid, fragments: readonly Fragment[]): string {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[column], xs[column + columns], ys[row], ys[row + rows]]
  const inside = fragments.filter((fragment) => {
    const [x, y] = centre(fragment)
    return left <= x && x < right && top <= y && y < bottom
  })
  return gatherLines(inside, 0)
    .map(({ text }) => closeSpaces(text, false))
    .join('\n')
}

function isInside(fragment: Fragment, { xs, ys }: Grid): boolean {
  const [x, y] = centre(fragment)
  return (xs[0] ?? 0) <= x && x < (xs.at(-1) ?? 0) && (ys[0] ?? 0) <= y && y < (ys.at(-1) ?? 0)
}

/** The middle of the type: a third of its size above the baseline. */
function centre({ x, y, width, size }: Fragment): readonly [x: number, y: number] {
  return [x + width / 2, y - size / 3]
}
