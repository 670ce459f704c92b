import { READ_LIMITS, type ReadLimits } from '../limits.js'
import { type PrintedPage, printPage } from './page.js'
import { openPdf, type PdfFile } from './pdfium.js'
import { readPrintedPage } from './pdfium-page.js'
import { readPlainPages, Unsure } from './plain/index.js'
import { isUnreadable, recognizePages } from './recognize.js'

export interface PagesOptions {
  readonly ocr?: boolean
  readonly limits?: ReadLimits
}

/**
 * The pages of a PDF. What office programs and browsers write is read here; whatever that reading is not certain of in all
 * its pages (another structure, fonts that do not say what they print, text printed twice …) PDFium reads as a whole. It
 * takes a quarter of a second to load and four times as long for a page, and alone draws the pages that are recognised.
 *
 * Throws what {@link readPlainPages} throws but {@link Unsure}, and what {@link openPdf} does.
 */
export async function readPages(
  bytes: Uint8Array,
  { ocr = false, limits = READ_LIMITS }: PagesOptions = {},
): Promise<readonly PrintedPage[]> {
  const plain = readPlainly(bytes, limits)
  if (!(plain instanceof Unsure) && !(ocr && plain.some(isUnreadable))) return plain
  const file = await openPdf(bytes)
  try {
    const pages = plain instanceof Unsure ? readThoroughly(file) : plain
    return ocr ? await recognizePages(file, pages) : pages
  } finally {
    file.close()
  }
}

/** The pages, or what is not certain of them. */
export function readPlainly(bytes: Uint8Array, limits: ReadLimits = READ_LIMITS): readonly PrintedPage[] | Unsure {
  try {
    return Array.from(readPlainPages(bytes, limits), (page, index) => printPage(page, index + 1))
  } catch (error) {
    if (error instanceof Unsure) return error
    throw error
  }
}

/** As PDFium reads them. */
export function readThoroughly(file: PdfFile): readonly PrintedPage[] {
  return Array.from({ length: file.pages }, (_, index) =>
    file.withPage(index, (page, pdfium) => readPrintedPage(page, pdfium, index + 1)),
  )
}
