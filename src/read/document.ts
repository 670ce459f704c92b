import type { Block, Cell, Document, Format, Message } from '../model.js'

/** A paragraph as a format's reader found it; a line break inside it (Word's Shift+Enter) makes it several blocks. */
export interface ParagraphDraft {
  readonly kind: 'paragraph'
  readonly text: string
  readonly page: number | null
  readonly outline: number | null
}

export interface CellDraft {
  readonly text: string
  readonly column: number
  readonly columns: number
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
        append(text, { page, outline: null, row: { table, row, cells: placeCells(draft, offset), head } })
      }
      continue
    }
    for (const line of draft.text.split('\n')) {
      const text = line.trim()
      if (text !== '') append(text, { page: draft.page, outline: draft.outline, row: null })
    }
  }
  return { format: facts.format, text: lines.join('\n'), blocks, pages: facts.pages, messages: facts.messages }
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
  return text
    .split('\n')
    .map((line) => line.replace(/\t/g, ' ').trim())
    .filter((line) => line !== '')
    .reduce((joined, line) => joined + wrapSpace(joined, line) + line, '')
}

/** What a line break between two halves of one text stands for: nothing beside Chinese, a space within Latin. */
export function wrapSpace(before: string, after: string): '' | ' ' {
  return /[A-Za-z0-9%,.;:)]$/.test(before) && /^[A-Za-z0-9(]/.test(after) ? ' ' : ''
}
