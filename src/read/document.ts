import type { Block, Box, Cell, Document, Format, Message, Place } from '../model.js'
import { wrapSpace } from '../text/one-line.js'

/** Where characters `start` to `end` of a draft's text are printed. */
export interface PlaceDraft {
  readonly start: number
  readonly end: number
  readonly page: number
  readonly box: Box
}

/** A paragraph as a format's reader found it; a line break inside it (Word's Shift+Enter) makes it several blocks. */
export interface ParagraphDraft {
  readonly kind: 'paragraph'
  readonly text: string
  readonly page: number | null
  readonly outline: number | null
  /** Of a text of one line, without blanks around it. */
  readonly places?: readonly PlaceDraft[]
}

export interface CellDraft {
  readonly text: string
  readonly column: number
  readonly columns: number
  /** Of a text of one line, without blanks around it. */
  readonly places?: readonly PlaceDraft[]
}

/** A table row as a format's reader found it. */
export interface RowDraft {
  readonly kind: 'row'
  readonly table: number
  readonly row: number
  readonly head: boolean
  readonly page: number | null
  readonly cells: readonly CellDraft[]
}

export type Draft = ParagraphDraft | RowDraft

export interface DocumentFacts {
  readonly format: Format
  readonly pages: number | null
  readonly messages: readonly Message[]
}

/** Lays the drafts out as canonical text with blocks over it; blank paragraphs and rows leave no trace. */
export function composeDocument(drafts: readonly Draft[], facts: DocumentFacts): Document {
  const blocks: Block[] = []
  const lines: string[] = []
  let offset = 0
  const append = (text: string, block: Omit<Block, 'span'>) => {
    lines.push(text)
    blocks.push({ span: [offset, offset + text.length], ...block })
    offset += text.length + 1
  }
  for (const draft of drafts) {
    if (draft.kind === 'row') {
      const text = rowText(draft)
      const { table, row, head, page } = draft
      if (/\S/.test(text)) {
        const cells = placeCells(draft, offset)
        const places = placesOf(draft, cells)
        append(text, { page, outline: null, row: { table, row, cells, head }, ...(places.length > 0 && { places }) })
      }
      continue
    }
    for (const line of draft.text.split('\n')) {
      const text = line.trim()
      const places = shiftPlaces(draft.places, offset)
      if (text !== '') {
        append(text, { page: draft.page, outline: draft.outline, row: null, ...(places.length > 0 && { places }) })
      }
    }
  }
  return { format: facts.format, text: lines.join('\n'), blocks, pages: facts.pages, messages: facts.messages }
}

function shiftPlaces(places: readonly PlaceDraft[] | undefined, offset: number): readonly Place[] {
  return (places ?? []).map(({ start, end, page, box }) => ({ span: [offset + start, offset + end], page, box }))
}

/** Only readers of pages know any. */
function placesOf(row: RowDraft, cells: readonly Cell[]): readonly Place[] {
  if (row.cells.every(({ places }) => places === undefined)) return []
  return row.cells.flatMap(({ places }, index) => shiftPlaces(places, cells[index]?.span[0] ?? 0))
}

function rowText({ cells }: RowDraft): string {
  return cells.map(({ text }) => cellText(text)).join('\t')
}

function placeCells({ cells }: RowDraft, start: number): readonly Cell[] {
  let offset = start
  return cells.map(({ text, column, columns }) => {
    const from = offset
    offset += cellText(text).length + 1
    return { span: [from, offset - 1], column, columns }
  })
}

function cellText(text: string): string {
  // Nearly every cell; and there are thousands.
  if (!/[\t\n]/.test(text)) return text.trim()
  return text
    .split('\n')
    .map((line) => line.replace(/\t/g, ' ').trim())
    .filter((line) => line !== '')
    .reduce((joined, line) => joined + wrapSpace(joined, line) + line, '')
}
