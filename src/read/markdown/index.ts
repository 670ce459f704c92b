import { marked } from 'marked'
import { ZhibiaoError } from '../../errors.js'
import type { Document } from '../../model.js'
import { decodeText } from '../../text/encoding.js'
import { composeDocument } from '../document.js'
import { readFragmentDrafts } from '../html/index.js'
import { describeDecoding } from '../txt.js'

/** Reads Markdown (GitHub's, with tables) as the page it makes. Throws `input.empty`, and `input.xml` as pages do. */
export function readMarkdown(bytes: Uint8Array): Document {
  const decoded = decodeText(bytes)
  const drafts = readFragmentDrafts(render(decoded.text.replace(FRONT_MATTER, '')))
  const document = composeDocument(drafts, { format: 'md', pages: null, messages: describeDecoding(decoded) })
  if (document.blocks.length === 0) throw new ZhibiaoError('input.empty', 'The file holds no text')
  return document
}

/** What tools keep about the text (`date: 2023-07-01`) is not the text. */
const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(\r?\n|$)/

function render(text: string): string {
  try {
    return marked.parse(text, { gfm: true, async: false })
  } catch (error) {
    // Quotes within quotes without end fill marked's stack.
    const reason = error instanceof Error ? error.message : String(error)
    throw new ZhibiaoError('input.xml', `The Markdown cannot be laid out: ${reason}`, {}, { cause: error })
  }
}
