import type { CellValue } from './table.js'

export interface Grid {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly CellValue[])[]
}

/**
 * Comma-separated values after RFC 4180, lines ending in LF. Numbers keep their digits, nothing is an empty field.
 *
 * @param bom puts a byte order mark before, without which Excel takes Chinese for something else
 */
export function renderCsv({ columns, rows }: Grid, bom = false): string {
  const lines = [columns, ...rows].map((row) => row.map(csvField).join(','))
  return `${bom ? '\ufeff' : ''}${lines.map((line) => `${line}\n`).join('')}`
}

/** What a spreadsheet would take for a formula; a plain number (-5.2, +12.6%) is none. */
const FORMULA = /^[=+\-@\t\r]/
const PLAIN_NUMBER = /^[-+]?\d[\d,]*(?:\.\d+)?%?$/

/** Text of a stranger's document must not become a formula: =HYPERLINK(…) is written '=HYPERLINK(…). */
const neutralize = (text: string): string => (FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text)

function csvField(value: CellValue): string {
  const text = value === null ? '' : typeof value === 'number' ? String(value) : neutralize(value)
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** An array of objects, one a line. Of two columns of one name the later becomes `name_2`. */
export function renderJson({ columns, rows }: Grid): string {
  const keys = uniqueKeys(columns)
  const objects = rows.map((row) =>
    JSON.stringify(Object.fromEntries(keys.map((key, index) => [key, row[index] ?? null]))),
  )
  return objects.length === 0 ? '[]\n' : `[\n${objects.map((object) => `  ${object}`).join(',\n')}\n]\n`
}

function uniqueKeys(columns: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return columns.map((column) => {
    const count = (seen.get(column) ?? 0) + 1
    seen.set(column, count)
    return count === 1 ? column : `${column}_${count}`
  })
}

/** A table of GitHub's Markdown. */
export function renderMarkdown({ columns, rows }: Grid): string {
  const line = (row: readonly CellValue[]): string => `| ${row.map(markdownCell).join(' | ')} |\n`
  return [line(columns), `|${columns.map(() => ' --- |').join('')}\n`, ...rows.map(line)].join('')
}

function markdownCell(value: CellValue): string {
  if (value === null) return ''
  return String(value).replaceAll('\\', '\\\\').replaceAll('|', '\\|').replace(/\r?\n/g, '<br>')
}
