import type { Figure } from '../model.js'
import { type Claim, growthOf, quotient, totalOf } from './claim.js'
import { alike, type Context, isPlain } from './context.js'
import { groupBy } from './group.js'
import { holds } from './judge.js'
import { amountOf } from './range.js'

/** The cells of a table that are figures, by row and column. */
interface Grid {
  readonly rows: readonly Row[]
  readonly columns: readonly number[]
}

interface Row {
  readonly label: string
  readonly cells: ReadonlyMap<number, Figure>
}

const TOTAL = /^(?:总?合计|总计|总数|全[市县区镇省]|[一-鿿]{0,4}合计)$/u
/** Columns that do not add up: averages, rates, marks, prices, ranks. */
const NO_SUM = /均|率|比|得分|分数|评分|价|排名|位次|增长|增幅|增减/

/** A table's totals, and its columns of rates and growths against the columns they are computed from. */
export function tableClaims(context: Context): readonly Claim[] {
  return gridsOf(context).flatMap((grid) => [...totals(grid), ...derived(grid)])
}

function gridsOf({ extraction }: Context): readonly Grid[] {
  const tables = groupBy(
    extraction.figures.filter(({ table }) => table !== null),
    ({ table }) => table?.table,
  )
  return [...tables.values()].map((figures) => {
    const rows = [...groupBy(figures, ({ table }) => table?.row).values()].map((cells): Row => {
      const label = extraction.text.slice(cells[0]?.sentence[0], cells[0]?.sentence[1]).split('\t')
      const first = label[0]?.replace(/\s/g, '') ?? ''
      return { label: first, cells: new Map(cells.map((cell) => [cell.table?.column ?? -1, cell])) }
    })
    return { rows, columns: [...new Set(figures.map(({ table }) => table?.column ?? -1))] }
  })
}

/** 合计 at the foot or the head of a table; proven where another of its columns adds up. */
function totals({ rows, columns }: Grid): readonly Claim[] {
  const at = rows.findIndex(({ label }) => TOTAL.test(label))
  const total = rows[at]
  if (total === undefined || rows.filter(({ label }) => TOTAL.test(label)).length > 1) return []
  const parts = (at === 0 ? rows.slice(1) : rows.slice(0, at)).filter(({ label }) => !/^其中|小计/.test(label))
  const claims = columns.flatMap((column) => {
    const stated = total.cells.get(column)
    const cells = parts.map((row) => row.cells.get(column))
    if (stated === undefined || !cells.every((cell) => cell !== undefined) || cells.length < 2) return []
    return [stated, ...cells].every(isSummable) ? totalOf({ kind: 'table', stated, certainty: 'likely' }, cells) : []
  })
  const proven = claims.some(holds)
  return claims.map((claim) => (proven && isNearly(claim) ? { ...claim, certainty: 'proven' } : claim))
}

const isSummable = (figure: Figure): boolean =>
  figure.measure === 'level' && figure.unit !== '%' && isPlain(figure) && !NO_SUM.test(figure.name ?? '')

/** A row that was left out of the table makes more of a difference than a slip does. */
function isNearly({ stated, computed }: Claim): boolean {
  const value = amountOf(stated)
  return value?.gt(0) === true && computed.low.minus(value).abs().div(value).lt(0.15)
}

/** A column of percentages: the two columns it is computed from are those that give it in most of its rows. */
function derived({ rows, columns }: Grid): readonly Claim[] {
  return columns.flatMap((column) => {
    const stated = rows.filter(({ cells }) => isPercentage(cells.get(column)))
    if (stated.length < 2) return []
    const formulas = columns.flatMap((a) =>
      columns.filter((b) => b !== a).map((b) => columnClaims(stated, column, a, b)),
    )
    const best = formulas.toSorted((a, b) => b.filter(holds).length - a.filter(holds).length)[0] ?? []
    const held = best.filter(holds).length
    return held >= 2 && held * 2 >= best.length ? best : []
  })
}

const isPercentage = (figure: Figure | undefined): boolean =>
  figure !== undefined && isPlain(figure) && (figure.measure === 'rate' || figure.measure === 'growth')

function columnClaims(rows: readonly Row[], column: number, a: number, b: number): readonly Claim[] {
  return rows.flatMap(({ cells }) => {
    const [stated, first, second] = [cells.get(column), cells.get(a), cells.get(b)]
    if (stated === undefined || first?.measure !== 'level' || second?.measure !== 'level' || !alike(first, second))
      return []
    const base = { kind: 'table', stated, certainty: 'proven' } as const
    return stated.measure === 'growth' ? signed(growthOf(base, first, second), stated) : quotient(base, first, second)
  })
}

/** -6.10 in a column of growth is a fall of 6.10. */
const signed = (claims: readonly Claim[], { valueText, direction }: Figure): readonly Claim[] =>
  direction === 'down' && valueText?.startsWith('-') === true ? [] : claims
