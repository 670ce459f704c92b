import { displayWidth, pad, truncate } from './width.js'

export type CellValue = string | number | null

/** Narrower than this a column says nothing any more. */
const MIN_WIDTH = 6
const GAP = '  '

/**
 * Lays rows out in aligned columns under a head: numbers to the right, Chinese counted two columns wide.
 *
 * With `columns`, the width of the terminal, the widest columns are cut (…) until a row fits; without, nothing is cut.
 *
 * @example
 * renderTable(['指标', '数值'], [['快检完成率', 111.02]])
 * // 指标          数值
 * // ──────────  ──────
 * // 快检完成率  111.02
 */
export function renderTable(
  head: readonly string[],
  rows: readonly (readonly CellValue[])[],
  columns?: number | undefined,
): string {
  const cells = rows.map((row) => head.map((_, index) => cellText(row[index] ?? null)))
  const natural = head.map((title, index) =>
    cells.reduce((most, row) => Math.max(most, displayWidth(row[index] ?? '')), displayWidth(title)),
  )
  const widths = columns === undefined ? natural : fitWidths(natural, columns)
  const aligns = head.map((_, index) => alignOf(rows, index))
  const line = (row: readonly string[]): string =>
    row
      .map((text, index) => pad(truncate(text, widths[index] ?? 0), widths[index] ?? 0, aligns[index]))
      .join(GAP)
      .trimEnd()
  const rule = widths.map((width) => '─'.repeat(width)).join(GAP)
  return [line(head.map(cellText)), rule, ...cells.map(line)].map((text) => `${text}\n`).join('')
}

/** One line, without control characters: a document's text must not steer the terminal. */
function cellText(value: CellValue): string {
  return value === null ? '' : String(value).replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
}

/** 1203, -5.2, +12.6%, 6-8 */
const NUMBER = /^[-+]?[\d,.]+(-[\d.]+)?%?$/

/** To the right when most values of the column are numbers: a redaction (XX件) among them leaves the digits in line. */
function alignOf(rows: readonly (readonly CellValue[])[], index: number): 'left' | 'right' {
  const values = rows.map((row) => row[index] ?? null).filter((value) => value !== null && value !== '')
  const numbers = values.filter((value) => NUMBER.test(String(value)))
  return numbers.length * 2 > values.length ? 'right' : 'left'
}

/** Takes a column at a time off the widest until all fit, or all are at their least. */
function fitWidths(natural: readonly number[], columns: number): readonly number[] {
  const widths = [...natural]
  let excess = widths.reduce((sum, width) => sum + width, GAP.length * (widths.length - 1)) - columns
  while (excess > 0) {
    const widest = Math.max(...widths)
    if (widest <= MIN_WIDTH) break
    widths[widths.indexOf(widest)] = widest - 1
    excess--
  }
  return widths
}
