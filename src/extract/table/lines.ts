import type { Block, Span } from '../../model.js'

/** A cell of a table: trimmed span, its text width-folded, and where in the table it stands. */
export interface GridCell {
  readonly span: Span
  readonly text: string
  /** Row and column in the table as it is written, from 0. */
  readonly place: readonly [row: number, column: number]
  /** Its whole line: the evidence of its figure. */
  readonly line: Span
  /** Column of its left edge, from 0. */
  readonly column: number
  /** How many columns it covers. */
  readonly columns: number
  /** Blanks before its text: how deep a label is set in. */
  readonly indent: number
}

export type GridRow = readonly GridCell[]

/** What parts the cells of a line of plain text. */
export type Separator = 'bar' | 'tab' | 'wide' | 'blank'

const SPLIT = {
  wide: /\S+(?: \S+)*/g,
  blank: /\S+/g,
} as const

/** `|---|---|`, `+----+` and the like under or between rows. */
export const isRuled = (text: string): boolean => /^[\s|+\-=:─━┼├┤┌┐└┘┬┴│┃═╪]+$/u.test(text) && /[-─━═]{2}/u.test(text)

/** How the cells of a line are parted; the strongest sign first. */
export function separatorOf(text: string): Separator {
  if (/[|│┃].*[|│┃]/u.test(text)) return 'bar'
  if (text.includes('\t')) return 'tab'
  return /\S {2,}\S/.test(text) ? 'wide' : 'blank'
}

/** The cells of a row that the reader marked. */
export function markedCells(block: Block, folded: string): GridRow {
  const { row } = block
  if (row === null) return []
  return row.cells.map(({ span, column, columns }) =>
    trimCell(folded, span, { row: row.row, column, columns, line: block.span }),
  )
}

/** The cells of a line of plain text. */
export function lineCells({ span }: Block, folded: string, separator: Separator, row: number): GridRow {
  const [from, to] = span
  const text = folded.slice(from, to)
  const inner =
    separator === 'bar' ? betweenBars(text) : separator === 'tab' ? betweenTabs(text) : words(text, SPLIT[separator])
  return inner.map(([start, end], column) => {
    const cell = trimCell(folded, [from + start, from + end], { row, column, columns: 1, line: span })
    // Between words the blanks are the separator; before the first they set it in.
    return separator === 'bar' || separator === 'tab' || column > 0 ? cell : { ...cell, indent: start }
  })
}

const words = (text: string, pattern: RegExp): readonly Span[] =>
  Array.from(text.matchAll(pattern), ({ 0: cell, index }): Span => [index, index + cell.length])

function betweenTabs(text: string): readonly Span[] {
  const edges = [-1, ...Array.from(text.matchAll(/\t/g), ({ index }) => index), text.length]
  return edges.slice(1).map((edge, i): Span => [(edges[i] ?? 0) + 1, edge])
}

/** `| 指标 | 数值 |`: the bars at both ends border the row. */
function betweenBars(text: string): readonly Span[] {
  const bars = Array.from(text.matchAll(/[|│┃]/gu), ({ index }) => index)
  const first = text.slice(0, bars[0]).trim() === ''
  const closes = text.slice((bars.at(-1) ?? 0) + 1).trim() === ''
  // | 总支出 | 8410: a bar at the beginning alone stands behind an empty cell, one that goes over rows.
  const opens = first && closes
  const edges = [...(opens ? [] : [-1]), ...bars, ...(closes ? [] : [text.length])]
  return edges.slice(1).map((edge, i): Span => [(edges[i] ?? 0) + 1, edge])
}

interface CellPlace {
  readonly row: number
  readonly column: number
  readonly columns: number
  readonly line: Span
}

function trimCell(folded: string, [from, to]: Span, { row, column, columns, line }: CellPlace): GridCell {
  const text = folded.slice(from, to)
  const indent = text.length - text.trimStart().length
  const start = from + indent
  return {
    span: [start, start + text.trim().length],
    text: text.trim(),
    place: [row, column],
    line,
    column,
    columns,
    indent,
  }
}

/**
 * Puts the cells of a line that has fewer than its head under the heads they stand below, as a typist aligns them with
 * blanks; a Chinese character is two columns wide.
 */
export function alignCells(cells: GridRow, head: GridRow, folded: string): GridRow {
  if (cells.length >= head.length) return cells
  const edge = head.map((cell) => middle(cell, folded))
  let next = 0
  return cells.map((cell, i) => {
    const own = middle(cell, folded)
    const last = head.length - (cells.length - i)
    let best = Math.min(next, last)
    for (let column = best; column <= last; column++) {
      if (Math.abs((edge[column] ?? 0) - own) < Math.abs((edge[best] ?? 0) - own)) best = column
    }
    if (i === 0) best = 0
    next = best + 1
    return { ...cell, column: best }
  })
}

/** Middle of a cell on its line, in half-width columns. */
function middle({ span: [from, to] }: GridCell, folded: string): number {
  const start = folded.lastIndexOf('\n', from - 1) + 1
  return widthOf(folded.slice(start, from)) + widthOf(folded.slice(from, to)) / 2
}

const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (char < 'ʰ' ? 1 : 2), 0)
