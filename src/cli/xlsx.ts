import type { Grid } from './formats.js'
import type { CellValue } from './table.js'

/** A sheet of a workbook: its name and its rows under a head. */
export interface NamedGrid extends Grid {
  readonly name: string
}

/** Excel keeps 15 digits of a number; what has more stands as text, exactly. */
const SAFE_NUMBER = /^-?\d{1,15}$|^-?(?=[\d.]{1,16}$)\d+\.\d+$/

const LONGEST_CELL = 32_767

/** Columns wider than this wrap. */
const WIDEST = 60

/**
 * A workbook of several sheets as the bytes of an .xlsx file. Decimals become numbers where Excel holds them exactly;
 * all text stays text, so that nothing of a document becomes a formula.
 */
export async function renderXlsx(sheets: readonly NamedGrid[]): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const written = writeXlsxFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      data: [columns.map(headCell), ...rows.map((row) => row.map(cellOf))],
      columns: columns.map((column, index) => ({ width: widthOf(column, rows, index) })),
      stickyRowsCount: 1,
    })),
  )
  return new Uint8Array(await written.toBuffer())
}

const headCell = (value: string) => ({ value, type: String, fontWeight: 'bold' as const })

function cellOf(value: CellValue) {
  if (value === null || value === '') return null
  if (typeof value === 'number' || SAFE_NUMBER.test(value)) return { value: Number(value), type: Number }
  // XML cannot hold control characters.
  const text = value.replace(/[^\P{Cc}\n\t]/gu, ' ').slice(0, LONGEST_CELL)
  return { value: text, type: String, wrap: true, alignVertical: 'top' as const }
}

/** Chinese is two columns wide. */
function widthOf(column: string, rows: Grid['rows'], index: number): number {
  const widths = rows.slice(0, 200).map((row) => String(row[index] ?? '').length * 2)
  return Math.min(WIDEST, Math.max(8, column.length * 2 + 2, ...widths))
}
