import { ZhibiaoError } from '../../errors.js'
import type { Document, Message } from '../../model.js'
import { composeDocument } from '../document.js'
import { composeDrafts } from './drafts.js'
import { layOut } from './layout.js'
import type { PrintedPage } from './page.js'
import { type PagesOptions, readPages } from './pages.js'
import { isPicture, isUnreadable, recognizedMessages } from './recognize.js'

/**
 * Reads a PDF's text layer: printed lines reflowed into paragraphs, tables as rows, running heads, page numbers and
 * line numbers left out, footnotes at the end. Every block has its page and the places it is printed at.
 * With `ocr`, pages that are pictures, or whose fonts do not say which characters they print, are recognised; the message
 * `read.ocr` tells where.
 *
 * Throws `input.encrypted`; `input.truncated`; `input.too-large`; `input.image-only` when the pages are pictures (a scan);
 * `input.unmapped` when the fonts do not say which characters they print.
 */
export async function readPdf(bytes: Uint8Array, options: PagesOptions = {}): Promise<Document> {
  return composePages(await readPages(bytes, options), options)
}

/** The document that is printed on the pages; throws what {@link readPdf} throws for pages without text. */
export function composePages(pages: readonly PrintedPage[], { ocr = false }: PagesOptions = {}): Document {
  checkMapped(pages)
  const layouts = layOut(pages)
  const drafts = composeDrafts(layouts)
  const blank = pages.filter((page, index) => isUnreadable(page) || layouts[index]?.parts.length === 0).length
  const facts = { format: 'pdf', pages: pages.length, messages: listMessages(pages, blank) } as const
  const document = composeDocument(drafts, facts)
  if (document.blocks.length > 0 && !pages.every(isPicture)) {
    return { ...document, messages: [...document.messages, ...recognizedMessages(document, pages)] }
  }
  const what = ocr ? 'nothing could be recognised on' : 'there is no text on'
  throw new ZhibiaoError('input.image-only', `The document is a scan: ${what} its ${pages.length} pages`)
}

/** Of a text layer that is mostly codes without characters nothing can be trusted, not even its digits. */
function checkMapped(pages: readonly PrintedPage[]): void {
  const characters = pages.reduce((sum, page) => sum + page.characters, 0)
  const unmapped = pages.reduce((sum, page) => sum + page.unmapped, 0)
  if (unmapped * 3 < characters || unmapped < 10) return
  throw new ZhibiaoError('input.unmapped', `The fonts do not say what ${unmapped} of ${characters} characters are`)
}

/** Glyphs without a character come as private codes: the text beside them may be wrong too. */
function listMessages(pages: readonly PrintedPage[], blank: number): readonly Message[] {
  let unmapped = 0
  for (const { fragments } of pages) for (const { text } of fragments) unmapped += text.match(UNMAPPED)?.length ?? 0
  return [
    ...(unmapped > 0 ? [warn('read.unmapped', `${unmapped} 个字符在 PDF 中没有对应的文字`)] : []),
    ...(blank > 0 && blank < pages.length ? [warn('read.blank-pages', `${blank} 页没有文字(可能是图片)`)] : []),
  ]
}

const UNMAPPED = /[\ufffd\ue000-\uf8ff]/g

function warn(code: string, text: string): Message {
  return { level: 'warning', code, text, span: null }
}
