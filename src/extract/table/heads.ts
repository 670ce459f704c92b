import type { GridCell, GridRow } from './lines.js'

/** The heads above one column, outermost first; a head that lies over several columns stands above each. */
export type HeadStack = readonly GridCell[]

/** Number of columns of a table. */
export const widthOf = (rows: readonly GridRow[]): number =>
  Math.max(0, ...rows.flatMap((row) => row.map(({ column, columns }) => column + columns)))

/** The heads of every column. */
export function stackHeads(heads: readonly GridRow[], width: number): readonly HeadStack[] {
  return Array.from({ length: width }, (_, column) => {
    const stack = heads.flatMap((_, level) => {
      const cell = headAt(heads, level, column)
      return cell === null || cell.text === '' ? [] : [cell]
    })
    // A head merged downwards is written once, or again in every row.
    return stack.filter((cell, i) => cell.text !== stack[i - 1]?.text)
  })
}

/**
 * The cell of a head row over a column. Plain text and spreadsheets leave the rest of a merged head empty: an empty cell
 * beside a filled one belongs to it when both have heads of their own below.
 */
function headAt(heads: readonly GridRow[], level: number, column: number): GridCell | null {
  const row = heads[level] ?? []
  const own = covering(row, column)
  if (own !== null && own.text !== '') return own
  const hasBelow = (at: number): boolean =>
    heads.slice(level + 1).some((below) => (covering(below, at)?.text ?? '') !== '')
  if (!hasBelow(column)) return null
  for (let left = column - 1; left >= 0; left--) {
    const cell = covering(row, left)
    if (cell === null || cell.text === '') continue
    return hasBelow(left) ? cell : null
  }
  return null
}

export const covering = (row: GridRow, at: number): GridCell | null =>
  row.find(({ column, columns }) => column <= at && at < column + columns) ?? null
