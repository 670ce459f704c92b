import type { StackedLine, StackedWords } from './stacked-lines.js'

/** Cells of a row: the lines they stand on, counted in blocks, and their columns. */
export interface StackedRow {
  readonly from: number
  readonly columns: readonly number[]
}

export interface StackedTable {
  readonly head: StackedRow
  readonly rows: readonly StackedRow[]
  /** The block behind it. */
  readonly end: number
}

/** What a column's lines have to be. */
export type ColumnForm = 'counter' | 'label' | 'year' | 'unit' | 'value'

/** The line of a block; null behind the last. */
export type LineAt = (i: number) => StackedLine | null

export const FEWEST_ROWS = 2

/** The form of each column; null where none holds values or none names the rows. */
export function formsOf(words: StackedWords, heads: readonly StackedLine[]): readonly ColumnForm[] | null {
  const counted = heads[0] !== undefined && words.isCounterHead(heads[0]) ? 1 : 0
  const forms = heads.map((head, i): ColumnForm => {
    if (i < counted) return 'counter'
    if (i === counted) return words.isPeriodHead(head) ? 'year' : 'label'
    return words.isUnitHead(head) ? 'unit' : 'value'
  })
  return forms.includes('value') && heads.length > counted + 1 ? forms : null
}

export interface Layout {
  readonly at: number
  readonly forms: readonly ColumnForm[]
  /** Column of the first head. */
  readonly corner: 0 | 1
  /** Does its first head say that it is one? */
  readonly named: boolean
}

/** The head with the rows below it, as far as they have a line for every column; null for fewer than two. */
export function withBody(
  words: StackedWords,
  lineAt: LineAt,
  { at, forms, corner, named }: Layout,
): StackedTable | null {
  const width = forms.length
  const columns = forms.map((_, column) => column)
  const rows: StackedRow[] = []
  let full = 0
  let i = at + width - corner
  for (;;) {
    if (isRow(lineAt, i, forms, full < FEWEST_ROWS)) {
      rows.push({ from: i, columns })
      full++
      i += width
    } else if ((named || full >= FEWEST_ROWS) && isGroup(words, lineAt(i)) && isRow(lineAt, i + 1, forms, true)) {
      // 一、农业 over rows of its own.
      rows.push({ from: i, columns: [forms.indexOf('label')] })
      i++
    } else break
  }
  return full < FEWEST_ROWS ? null : { head: { from: at, columns: columns.slice(corner) }, rows, end: i }
}

const isGroup = (words: StackedWords, line: StackedLine | null): boolean =>
  line !== null && line.kind === 'words' && !words.isEvident(line)

/** A line for each column, and none too many: a number behind the last would belong to the row. */
function isRow(lineAt: LineAt, from: number, forms: readonly ColumnForm[], told: boolean): boolean {
  let numbers = 0
  for (let c = 0; c < forms.length; c++) {
    const line = lineAt(from + c)
    const form = forms[c]
    if (line === null || !fits(line, form)) return false
    if (form === 'value' && line.kind === 'number') numbers++
  }
  if (told && numbers === 0) return false
  const [first] = forms
  return first === 'counter' || first === 'year' || lineAt(from + forms.length)?.kind !== 'number'
}

function fits({ kind, text }: StackedLine, form: ColumnForm | undefined): boolean {
  switch (form) {
    case 'counter':
      return kind === 'number' && /^\d+$/.test(text)
    case 'label':
      return kind === 'words'
    case 'year':
      return kind === 'words' || (kind === 'number' && /^(?:(?:19|20)\d{2}|\d{1,2})$/.test(text))
    case 'unit':
      return kind === 'blank' || (kind === 'words' && text.length <= 12)
    default:
      return kind === 'number' || kind === 'blank'
  }
}
