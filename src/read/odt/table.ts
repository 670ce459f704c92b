import type { CellDraft, Draft, RowDraft } from '../document.js'
import { childrenOf, type XmlElement } from '../xml.js'
import { type BodyContext, readBlocks } from './body.js'

/** Rows and cells may say that they stand repeated; no report means more. */
const MOST_REPEATS = 1000

interface OdtRow {
  readonly element: XmlElement
  readonly head: boolean
}

/** Rows of a table, then the tables nested in it; one of a single column is a frame around running text. */
export function readTable(table: XmlElement, context: BodyContext): readonly Draft[] {
  const rows = rowsOf(table, false)
  if (rows.every(({ element }) => cellsOf(element).length <= 1)) {
    return rows.flatMap(({ element }) => cellsOf(element).flatMap(({ cell }) => readBlocks(cell, context)))
  }
  const number = context.tables
  context.tables += 1
  const nested: Draft[] = []
  const drafts: RowDraft[] = []
  for (const { element, head } of rows) {
    const cells = readCells(element, context, nested)
    for (let copy = repeatsOf(element, 'number-rows-repeated'); copy > 0; copy -= 1) {
      drafts.push({ kind: 'row', table: number, row: drafts.length, head, page: null, cells })
    }
  }
  return [...drafts, ...nested]
}

function rowsOf(element: XmlElement, head: boolean): readonly OdtRow[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === 'table-row') return [{ element: child, head }]
    if (child.name === 'table-header-rows') return rowsOf(child, true)
    return /^(table-rows|table-row-group)$/.test(child.name) ? rowsOf(child, head) : []
  })
}

interface OdtCell {
  readonly cell: XmlElement
  readonly repeats: number
}

function cellsOf(row: XmlElement): readonly OdtCell[] {
  return childrenOf(row)
    .filter(({ name }) => name === 'table-cell' || name === 'covered-table-cell')
    .map((cell) => ({ cell, repeats: repeatsOf(cell, 'number-columns-repeated') }))
}

function readCells(row: XmlElement, context: BodyContext, nested: Draft[]): readonly CellDraft[] {
  const drafts: CellDraft[] = []
  let column = 0
  for (const { cell, repeats } of cellsOf(row)) {
    const before = drafts.at(-1)
    const covered = cell.name === 'covered-table-cell' && before && before.column + before.columns > column
    const columns = repeatsOf(cell, 'number-columns-spanned')
    const text = covered ? '' : readCell(cell, context, nested)
    for (let copy = 0; copy < repeats; copy += 1) {
      // What a cell covers on its right is told by its width; what one covers from above has a place of its own.
      if (!covered || (before && before.column + before.columns <= column)) drafts.push({ text, column, columns })
      column += 1
    }
  }
  return drafts
}

function readCell(cell: XmlElement, context: BodyContext, nested: Draft[]): string {
  const drafts = readBlocks(cell, context)
  nested.push(...drafts.filter(({ kind }) => kind === 'row'))
  return drafts.flatMap((draft) => (draft.kind === 'paragraph' ? draft.text : [])).join('\n')
}

function repeatsOf({ attributes }: XmlElement, name: string): number {
  const value = Number(attributes[name] ?? 1)
  return Number.isInteger(value) && value > 0 ? Math.min(value, MOST_REPEATS) : 1
}
