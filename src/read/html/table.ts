import type { CellDraft, Draft, RowDraft } from '../document.js'
import { childElements, type HtmlElement, plainText } from './dom.js'
import { type FlowContext, readFlow } from './flow.js'
import { isUnseen } from './furniture.js'

interface HtmlRow {
  readonly cells: readonly HtmlElement[]
  /** In a `thead`, or of `th` cells only. */
  readonly head: boolean
}

/** A browser takes no more; a page that says `colspan="999999999"` must not lay out that many. */
const MOST_COLUMNS = 1000

/**
 * Rows of a table, each cell at its column of the grid. A cell that spans rows has its text in the first of them. A table
 * that lays out a page (one cell a row, or tables within) gives the flow of its cells.
 */
export function readHtmlTable(table: HtmlElement, context: FlowContext): readonly Draft[] {
  const rows = rowsOf(table, false)
  const captions = childElements(table).filter(({ tag }) => tag === 'caption')
  const above = captions.flatMap((caption) => readFlow(caption, context))
  if (isLayout(table) || rows.every(({ cells }) => cells.length <= 1)) {
    return [...above, ...rows.flatMap(({ cells }) => cells.flatMap((cell) => readFlow(cell, context)))]
  }
  const number = context.tables
  context.tables += 1
  const nested: Draft[] = []
  return [...above, ...placeRows(rows, number, context, nested), ...nested]
}

/** A table lays out a page when most of its text stands in tables within it. */
function isLayout(table: HtmlElement): boolean {
  const inner = tablesWithin(table)
  const within = inner.reduce((sum, each) => sum + textLength(each), 0)
  return inner.length > 0 && within * 2 > textLength(table)
}

const tablesWithin = (element: HtmlElement): readonly HtmlElement[] =>
  childElements(element).flatMap((child) => (child.tag === 'table' ? [child] : tablesWithin(child)))

const textLength = (element: HtmlElement): number => plainText(element).replace(/\s/g, '').length

function rowsOf(element: HtmlElement, inHead: boolean): readonly HtmlRow[] {
  return childElements(element).flatMap((child): readonly HtmlRow[] => {
    if (isUnseen(child)) return []
    if (child.tag !== 'tr') return /^(thead|tbody|tfoot)$/.test(child.tag) ? rowsOf(child, child.tag === 'thead') : []
    const cells = childElements(child).filter((cell) => /^t[dh]$/.test(cell.tag) && !isUnseen(cell))
    return [{ cells, head: inHead || (cells.length > 0 && cells.every(({ tag }) => tag === 'th')) }]
  })
}

function placeRows(
  rows: readonly HtmlRow[],
  table: number,
  context: FlowContext,
  nested: Draft[],
): readonly RowDraft[] {
  /** For every column how many rows below are still covered by a cell above. */
  const covered: number[] = []
  return rows.map(({ cells, head }, row): RowDraft => {
    const drafts: CellDraft[] = []
    const fillCovered = (from: number): number => {
      let column = from
      for (; (covered[column] ?? 0) > 0; column += 1) {
        covered[column] = (covered[column] ?? 0) - 1
        drafts.push({ text: '', column, columns: 1 })
      }
      return column
    }
    let column = fillCovered(0)
    for (const cell of cells) {
      const columns = Math.min(span(cell, 'colspan'), Math.max(1, MOST_COLUMNS - column))
      const below = Math.min(span(cell, 'rowspan'), rows.length - row) - 1
      drafts.push({ text: cellText(cell, context, nested), column, columns })
      for (let at = column; at < column + columns; at += 1) covered[at] = below
      column = fillCovered(column + columns)
    }
    for (let at = column; at < covered.length; at += 1) {
      const past = fillCovered(at)
      at = Math.max(at, past - 1)
    }
    return { kind: 'row', table, row, head, page: null, cells: drafts }
  })
}

function span({ attributes }: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const value = attributes[name]?.trim() ?? ''
  // rowspan="0" reaches to the end of the table.
  if (name === 'rowspan' && value === '0') return Number.POSITIVE_INFINITY
  return /^[1-9]\d*$/.test(value) ? Number(value) : 1
}

/** The paragraphs of a cell; rows of tables within it go to `nested`. */
function cellText(cell: HtmlElement, context: FlowContext, nested: Draft[]): string {
  const drafts = readFlow(cell, context)
  nested.push(...drafts.filter(({ kind }) => kind === 'row'))
  return drafts.map((draft) => (draft.kind === 'paragraph' ? draft.text : '')).join('\n')
}
