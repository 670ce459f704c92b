import type { CellDraft, Draft, RowDraft } from '../document.js'
import { type BodyContext, readBlocks } from './body.js'
import { childOf, isOn, numberOf, valOf, type XmlElement, type XmlNode } from './xml.js'

/** A row as it stands in the XML, deleted ones left out. */
interface TableRow {
  readonly head: boolean
  readonly cells: readonly TableCell[]
}

interface TableCell {
  readonly column: number
  readonly columns: number
  /** Goes on from the cell above (vMerge) and shows no text of its own. */
  readonly continued: boolean
  readonly blocks: readonly XmlNode[]
}

/**
 * Rows of a table, followed by the tables nested in its cells. A table of single cells is a frame around running
 * text (common in forms), so its content comes as paragraphs.
 */
export function readTable(element: XmlElement, context: BodyContext): readonly Draft[] {
  const rows = wrapped(element, 'w:tr').flatMap(readRow)
  if (rows.every(({ cells }) => cells.length === 1)) {
    return rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => readBlocks(blocks, context)))
  }
  const table = context.tables
  context.tables += 1
  const nested: Draft[] = []
  const drafts = rows.map(({ head, cells }, row): RowDraft => {
    const read = cells.map((cell) => readCell(cell, context, nested))
    return { kind: 'row', table, row, head, page: null, cells: read }
  })
  return [...drafts, ...nested]
}

function readCell({ column, columns, continued, blocks }: TableCell, context: BodyContext, nested: Draft[]): CellDraft {
  const lines: string[] = []
  for (const draft of continued ? [] : readInCell(blocks, context)) {
    if (draft.kind === 'row') nested.push(draft)
    else lines.push(draft.text)
  }
  return { text: lines.join('\n'), column, columns }
}

function readInCell(blocks: readonly XmlNode[], context: BodyContext): readonly Draft[] {
  const outer = context.inCell
  context.inCell = true
  const drafts = readBlocks(blocks, context)
  context.inCell = outer
  return drafts
}

function readRow(element: XmlElement): readonly TableRow[] {
  const properties = childOf(element, 'w:trPr')
  if (childOf(properties, 'w:del') || isOn(properties, 'w:hidden')) return []
  const cells: TableCell[] = []
  let column = numberOf(properties, 'w:gridBefore') ?? 0
  for (const cell of wrapped(element, 'w:tc')) {
    const cellProperties = childOf(cell, 'w:tcPr')
    const columns = Math.max(1, numberOf(cellProperties, 'w:gridSpan') ?? 1)
    const before = cells.at(-1)
    // hMerge is how older files span columns: the cells after the first say `continue`.
    if (before && continues(cellProperties, 'w:hMerge')) {
      cells[cells.length - 1] = { ...before, columns: before.columns + columns }
    } else {
      const blocks = childOf(cellProperties, 'w:cellDel') ? [] : cell.children
      cells.push({ column, columns, continued: continues(cellProperties, 'w:vMerge'), blocks })
    }
    column += columns
  }
  return [{ head: isOn(properties, 'w:tblHeader'), cells }]
}

/** A merge property without a value says `continue`. */
function continues(properties: XmlElement | undefined, name: string): boolean {
  return childOf(properties, name) !== undefined && valOf(properties, name) !== 'restart'
}

/** Rows and cells also stand inside content controls. */
function wrapped(element: XmlElement, name: string, found: XmlElement[] = []): readonly XmlElement[] {
  for (const child of element.children) {
    if (typeof child === 'string') continue
    if (child.name === name) found.push(child)
    else if (WRAPPERS.has(child.name)) wrapped(child, name, found)
  }
  return found
}

const WRAPPERS: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'])
