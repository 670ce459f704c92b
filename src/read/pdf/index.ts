import { ZhibiaoError } from '../../errors.js'
import type { Document, Message } from '../../model.js'
import { type CellDraft, composeDocument, type Draft, type RowDraft } from '../document.js'
import { readFragments } from './fragments.js'
import { dropFurniture } from './furniture.js'
import { findGrids } from './grid.js'
import { gatherLines, type Line } from './lines.js'
import { type Margins, measureMargins } from './margins.js'
import { explain, openPdf, type PdfFile } from './pdfjs.js'
import { reflow } from './reflow.js'
import { findRules } from './rules.js'
import { fillTables, type PageTable } from './tables.js'

interface Page {
  readonly lines: readonly Line[]
  readonly tables: readonly PageTable[]
}

/**
 * Reads a PDF's text layer: printed lines reflowed into paragraphs, ruled tables as rows, running heads and page
 * numbers left out.
 *
 * Throws `input.encrypted`, `input.truncated`, and `input.image-only` when no page has text.
 */
export async function readPdf(bytes: Uint8Array): Promise<Document> {
  const file = await openPdf(bytes)
  try {
    const pages = await readPages(file)
    const facts = { format: 'pdf', pages: file.pages, messages: listMessages(pages) } as const
    const document = composeDocument(composePages(pages), facts)
    if (document.blocks.length > 0) return document
    throw new ZhibiaoError('input.image-only', `None of the ${file.pages} pages has text`)
  } finally {
    await file.close()
  }
}

async function readPages(file: PdfFile): Promise<readonly Page[]> {
  const pages: Page[] = []
  for (let number = 1; number <= file.pages; number += 1) {
    try {
      pages.push(await readPage(file, number))
    } catch (error) {
      throw explain(error)
    }
  }
  const lines = dropFurniture(pages.map((page) => page.lines))
  return pages.map(({ tables }, index) => ({ tables, lines: lines[index] ?? [] }))
}

async function readPage(file: PdfFile, number: number): Promise<Page> {
  const page = await file.page(number)
  const fragments = await readFragments(page)
  if (fragments.length === 0) return { lines: [], tables: [] }
  const rules = findRules(await page.getOperatorList(), page.getViewport({ scale: 1 }).transform, file.operations)
  page.cleanup()
  const { tables, rest } = fillTables(findGrids(rules), fragments)
  return { tables, lines: gatherLines(rest, number) }
}

/** Paragraphs and rows of all pages; only a table ends a paragraph for sure, a page's end does not. */
function composePages(pages: readonly Page[]): readonly Draft[] {
  const margins = measureMargins(pages.flatMap(({ lines }) => lines))
  const drafts: Draft[] = []
  let open: Line[] = []
  let before: PageTable | null = null
  const flush = () => {
    drafts.push(...toDrafts(open, margins))
    open = []
  }
  for (const [index, { lines, tables }] of pages.entries()) {
    let rest = lines
    for (const table of tables) {
      const above = rest.filter(({ y }) => y < table.top + 1)
      rest = rest.filter(({ y }) => y >= table.top + 1)
      open.push(...above)
      const continued = before !== null && open.length === 0 && isSameGrid(before, table)
      flush()
      drafts.push(...toRows(table, index + 1, drafts, continued))
      before = table
    }
    open.push(...rest)
  }
  flush()
  return drafts
}

function toDrafts(lines: readonly Line[], margins: Margins): readonly Draft[] {
  return reflow(lines, margins).map(({ text, page }) => ({ kind: 'paragraph', text, page, outline: null }))
}

/** Rows numbered on from the part of the table on the page before, without the head repeated there. */
function toRows(table: PageTable, page: number, drafts: readonly Draft[], continued: boolean): readonly RowDraft[] {
  const last = drafts.findLast((draft) => draft.kind === 'row')
  const number = last ? last.table + (continued ? 0 : 1) : 0
  const before = drafts.filter((draft) => draft.kind === 'row').filter((row) => row.table === number)
  const differs = table.rows.findIndex((cells, row) => textOf(cells) !== textOf(before[row]?.cells))
  const repeated = Math.max(differs, 0)
  const first = continued && last ? last.row + 1 : 0
  return table.rows
    .slice(repeated)
    .map((cells, row) => ({ kind: 'row', table: number, row: first + row, head: false, page, cells }))
}

function textOf(cells: readonly CellDraft[] | undefined): string | undefined {
  return cells?.map(({ text }) => text).join('\t')
}

function isSameGrid(a: PageTable, b: PageTable): boolean {
  return a.xs.length === b.xs.length && a.xs.every((x, index) => Math.abs(x - (b.xs[index] ?? 0)) < 4)
}

/** Glyphs without a character come as U+FFFD or as private codes: the text beside them may be wrong too. */
function listMessages(pages: readonly Page[]): readonly Message[] {
  const text = pages.flatMap(({ lines }) => lines.map((line) => line.text)).join('')
  const unmapped = text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0
  const blank = pages.filter(({ lines, tables }) => lines.length + tables.length === 0).length
  return [
    ...(unmapped > 0 ? [warn('read.unmapped', `${unmapped} 个字符在 PDF 中没有对应的文字`)] : []),
    ...(blank > 0 && blank < pages.length ? [warn('read.blank-pages', `${blank} 页没有文字(可能是图片)`)] : []),
  ]
}

function warn(code: string, text: string): Message {
  return { level: 'warning', code, text, span: null }
}
