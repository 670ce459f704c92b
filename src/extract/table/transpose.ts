import type { Grid } from './grid.js'
import { covering, stackHeads, widthOf } from './heads.js'
import type { GridCell, GridRow } from './lines.js'
import { takeUnit } from './units.js'
import type { TableWords } from './words.js'

/**
 * Turns a table whose items stand side by side and whose measures stand one below the other (作物 | 水稻 | 玉米 over 面积,
 * 产量, 同比): its first column becomes the heads. Other tables stay as they are.
 */
export function uprightGrid(words: TableWords, grid: Grid): Grid {
  return liesOnSide(words, grid) ? transpose(grid) : grid
}

const firstOf = (row: GridRow): GridCell | null => covering(row, 0)

function liesOnSide(words: TableWords, { heads, rows }: Grid): boolean {
  const items = stackHeads(heads, widthOf([...heads, ...rows])).slice(1)
  const labels = rows.map((row) => takeUnit(words, firstOf(row)?.text ?? '').words)
  const fits = (text: string): boolean => words.rules.columns.some(({ regex }) => regex.test(words.lower(text)))
  const measures = labels.filter((label) => label !== '' && fits(label)).length
  const named = items.every((stack) => {
    const [cell] = stack
    if (stack.length !== 1 || cell === undefined) return false
    const { words: text, unit } = takeUnit(words, cell.text)
    return (
      unit === '' &&
      !fits(text) &&
      !/\d/.test(text) &&
      !words.is('generic', text) &&
      !words.is('time', text) &&
      !isHead(words, text)
    )
  })
  return named && items.length > 1 && measures > 0 && measures * 4 >= labels.length
}

const isHead = (words: TableWords, text: string): boolean =>
  (['head.unit', 'head.number', 'head.note', 'head.period', 'head.label'] as const).some((id) => words.is(id, text))

function transpose(grid: Grid): Grid {
  const { heads, rows } = grid
  const items = stackHeads(heads, widthOf([...heads, ...rows]))
  const corner = items[0]?.[0]
  const at = (cell: GridCell, column: number): GridCell => ({ ...cell, column, columns: 1 })
  const head: GridRow = [
    ...(corner === undefined ? [] : [at(corner, 0)]),
    ...rows.flatMap((row, i) => {
      const cell = firstOf(row)
      return cell === null ? [] : [at(cell, i + 1)]
    }),
  ]
  const turned = items.slice(1).map(
    (stack, i): GridRow => [
      ...stack.slice(0, 1).map((cell) => at(cell, 0)),
      ...rows.flatMap((row, r) => {
        const cell = covering(row, i + 1)
        return cell === null ? [] : [at(cell, r + 1)]
      }),
    ],
  )
  return { ...grid, heads: [head], rows: turned }
}
