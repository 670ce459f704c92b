import { ZhibiaoError } from '../../errors.js'
import type { Document } from '../../model.js'
import { composeDocument } from '../document.js'
import type { ReadLimits } from '../limits.js'
import { composeDrafts } from '../pdf/drafts.js'
import { layOut } from '../pdf/layout.js'
import type { PrintedPage } from '../pdf/page.js'
import type { Zip } from '../zip.js'
import { openOfd } from './package.js'
import { printPage } from './page.js'

/**
 * Reads an OFD (GB/T 33190), the national format of fixed pages: its printed text is laid out as a PDF's is, lines into
 * paragraphs, drawn tables into rows, running heads left out. Several documents of one file follow each other.
 *
 * Throws `input.truncated`, `input.xml`, `input.encrypted`, `input.image-only` when no page has text, `input.empty` when it has no pages.
 */
export async function readOfd(zip: Zip, limits: ReadLimits): Promise<Document> {
  const pages: PrintedPage[] = []
  for (const document of await openOfd(zip, limits)) {
    for (const page of document.pages) pages.push(await printPage(page, document, pages.length + 1))
  }
  if (pages.length === 0) throw new ZhibiaoError('input.empty', 'The document has no pages')
  const drafts = composeDrafts(layOut(pages))
  const document = composeDocument(drafts, { format: 'ofd', pages: pages.length, messages: [] })
  if (document.blocks.length > 0) return document
  const scanned = pages.some(({ pictures }) => pictures.length > 0)
  if (!scanned) throw new ZhibiaoError('input.empty', 'The document holds no text')
  throw new ZhibiaoError('input.image-only', `The document is a scan: none of its ${pages.length} pages has text`)
}
