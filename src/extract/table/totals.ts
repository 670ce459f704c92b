import Big from 'big.js'
import type { Row } from './rows.js'

/** Signed value of a row's cell in a column, in the column's unit; null when the cell holds none. */
export type ValueAt = (row: number, column: number) => Big | null

/** Which row a row is part of, and in which columns: those that add up exactly, or all where words or indents say so. */
export interface Whole {
  readonly row: number
  readonly columns: ReadonlySet<number>
}

/**
 * Finds the row each row is part of.
 * - 其中:增值税, or a label set in deeper, is part of the row above; rows behind 其中 go on as long as it takes them to add up
 * - 合计, 全市, and rows above numbered ones (一、 over 1. 2. 3.) are wholes where the others add up to them exactly
 *
 * @param columns those that hold levels: rates and growth do not add up.
 */
export function findWholes(
  rows: readonly Row[],
  columns: readonly number[],
  valueAt: ValueAt,
): ReadonlyMap<number, Whole> {
  const wholes = new Map<number, Whole>()
  const claim = (members: readonly number[], row: number, held: ReadonlySet<number>): void => {
    for (const member of members) if (!wholes.has(member)) wholes.set(member, { row, columns: held })
  }
  const adding = (total: number, members: readonly number[]): ReadonlySet<number> =>
    new Set(columns.filter((column) => addUp(total, members, (row) => valueAt(row, column))))
  const all = new Set(columns)
  for (const [i, row] of rows.entries()) {
    const outer = toldWhole(rows, i)
    if (outer === null) continue
    const first = wholes.get(outer)?.row
    const others = first === undefined ? [] : cutAgain(rows, i, first, adding)
    if (first !== undefined && others.length > 0) claim(others, first, all)
    claim([i], outer, all)
    if (row.isPart) claim(goneOn(rows, i, outer, adding), outer, all)
  }
  for (const [i, row] of rows.entries()) {
    if (row.isTotal) {
      for (const members of summed(rows, i, wholes)) {
        const held = adding(i, members)
        if (held.size === 0) continue
        claim(members, i, held)
        break
      }
    } else {
      const members = numberedBelow(rows, i)
      const held = adding(i, members)
      if (held.size > 0) claim(members, i, held)
    }
  }
  return wholes
}

/** Do the members add up to the total, to the last digit? Cells left empty count nothing. */
function addUp(total: number, members: readonly number[], numberOf: (row: number) => Big | null): boolean {
  const sum = numberOf(total)
  const parts = members.flatMap((row) => numberOf(row) ?? [])
  return sum !== null && parts.length > 1 && parts.reduce((a, b) => a.plus(b), Big(0)).eq(sum)
}

/** The row that words or an indent make a row part of. */
function toldWhole(rows: readonly Row[], at: number): number | null {
  const row = rows[at] as Row
  const found = rows
    .slice(0, at)
    .findLastIndex((other) =>
      row.isPart ? !other.isPart && other.indent <= row.indent : other.indent < row.indent && !row.isTotal,
    )
  return found < 0 ? null : found
}

/**
 * 常住人口 / 其中:城镇 / 乡村 / 其中:男性 / 女性 cuts one whole twice: the rows of a second 其中 behind parts of
 * the first are of the same whole where they add up to it.
 */
function cutAgain(
  rows: readonly Row[],
  first: number,
  whole: number,
  adding: (total: number, members: readonly number[]) => ReadonlySet<number>,
): readonly number[] {
  const members = [first]
  if (rows[first]?.isPart !== true) return []
  for (let next = first + 1; next < rows.length && rows[next]?.isTotal === false && !rows[next]?.isPart; next++) {
    members.push(next)
    if (adding(whole, members).size > 0) return members
  }
  return []
}

/** Rows behind 其中:… that go on with it without saying so: until all parts add up to the whole. */
function goneOn(
  rows: readonly Row[],
  first: number,
  whole: number,
  adding: (total: number, members: readonly number[]) => ReadonlySet<number>,
): readonly number[] {
  const members = rows.slice(whole + 1, first + 1).map((_, i) => whole + 1 + i)
  for (let next = first + 1; next < rows.length && rows[next]?.isTotal === false; next++) {
    members.push(next)
    if (adding(whole, members).size > 0) return members
  }
  return []
}

/** What a 合计 may sum up, likeliest first: the rows above it, the 小计 above it, the rows below it. */
function summed(rows: readonly Row[], at: number, wholes: ReadonlyMap<number, Whole>): readonly (readonly number[])[] {
  const free = (i: number): boolean => !wholes.has(i)
  const indexes = rows.map((_, i) => i)
  const above = rows.slice(0, at).findLastIndex(({ isTotal }) => isTotal)
  const below = rows.findIndex(({ isTotal }, i) => i > at && isTotal)
  return [
    indexes.slice(above + 1, at).filter(free),
    indexes.slice(0, at).filter((i) => rows[i]?.isTotal === true && free(i)),
    indexes.slice(0, at).filter(free),
    indexes.slice(at + 1, below < 0 ? undefined : below).filter(free),
    indexes.slice(at + 1).filter((i) => rows[i]?.isTotal === true && free(i)),
    indexes.slice(at + 1).filter(free),
  ]
}

/** The rows one step deeper in numbering below a row, up to the next of its own depth. */
function numberedBelow(rows: readonly Row[], at: number): readonly number[] {
  const depth = rows[at]?.depth ?? 0
  const members: number[] = []
  let inner = 0
  for (let i = at + 1; i < rows.length; i++) {
    const own = rows[i]?.depth ?? 0
    if (own === 0 || own <= depth) break
    inner ||= own
    if (own === inner) members.push(i)
  }
  return members
}
