import { createRequire } from 'node:module'
import { ZhibiaoError } from '../../errors.js'
import type { Document, Message } from '../../model.js'
import { type CellDraft, composeDocument, type Draft } from '../document.js'

/** What is used of word-extractor, which has no types of its own. */
interface WordExtractor {
  extract(bytes: Buffer): Promise<WordText>
}

interface WordText {
  getBody(options: TextOptions): string
  getFootnotes(options: TextOptions): string
  getEndnotes(options: TextOptions): string
  getTextboxes(options: TextOptions & { readonly includeHeadersAndFooters: boolean }): string
}

/** Else it rewrites “ and ” as ". */
interface TextOptions {
  readonly filterUnicode: false
}

const AS_WRITTEN: TextOptions = { filterUnicode: false }

/** The text of a .doc file: its body, then its text boxes and notes. Throws `input.truncated`. */
export async function readWordText(bytes: Uint8Array, messages: readonly Message[]): Promise<Document> {
  const text = await extractText(bytes)
  const parts = [
    text.getBody(AS_WRITTEN),
    text.getTextboxes({ ...AS_WRITTEN, includeHeadersAndFooters: false }),
    text.getFootnotes(AS_WRITTEN),
    text.getEndnotes(AS_WRITTEN),
  ]
  return composeDocument(readLines(parts.join('\n').split('\n')), { format: 'doc', pages: null, messages })
}

async function extractText(bytes: Uint8Array): Promise<WordText> {
  const Extractor = createRequire(import.meta.url)('word-extractor') as new () => WordExtractor
  try {
    return await new Extractor().extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ZhibiaoError('input.truncated', `The Word document is damaged: ${reason}`, {}, { cause: error })
  }
}

/** A tab ends every cell, so a line that ends with one is a row; rows one below the other are a table. */
function readLines(lines: readonly string[]): readonly Draft[] {
  const drafts: Draft[] = []
  let table = -1
  let row = 0
  for (const line of lines) {
    const text = mend(line)
    const cells = text.endsWith('\t') ? text.slice(0, -1).split('\t') : []
    if (cells.length < 2) {
      row = 0
      drafts.push({ kind: 'paragraph', text: cells[0] ?? text, page: null, outline: null })
      continue
    }
    if (row === 0) table += 1
    drafts.push({ kind: 'row', table, row, head: false, page: null, cells: cells.map(toCell) })
    row += 1
  }
  return drafts
}

const toCell = (text: string, column: number): CellDraft => ({ text, column, columns: 1 })

/** Hyphens that may not break, and those that show only at a line's end. */
const mend = (line: string): string => line.replaceAll('\u001e', '-').replaceAll('\u001f', '')
