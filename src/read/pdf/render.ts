import type { Picture } from '../ocr/picture.js'
import type { PrintedPage } from './page.js'
import type { Pdfium } from './pdfium.js'

/** Pixels a point: 300 an inch, what Tesseract reads best. */
const SCALE = 300 / 72

/** A poster is drawn smaller: an A3 page is 17 million pixels. */
const MOST_PIXELS = 18_000_000

/** FPDFBitmap_Gray: a byte a pixel. */
const GREY = 1
const WHITE = 0xffffffff
/** FPDF_ANNOT: what is written over the page belongs to it. */
const WITH_ANNOTATIONS = 1

/** Draws a loaded page, turned so that its text stands upright as `printed` is. */
export function renderPage(page: number, pdfium: Pdfium, printed: PrintedPage): Picture {
  const { turns } = printed
  const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / Math.max(printed.width * printed.height, 1)))
  const [width, height] = [printed.width, printed.height].map((points) => Math.max(1, Math.round(points * scale))) as [
    number,
    number,
  ]
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, GREY, 0, 0)
  // Nothing to be recognised where there is no memory to draw in.
  if (bitmap === 0) return { width: 0, height: 0, pixels: new Uint8Array(), scale }
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, turns, WITH_ANNOTATIONS)
    const [start, stride] = [pdfium.FPDFBitmap_GetBuffer(bitmap), pdfium.FPDFBitmap_GetStride(bitmap)]
    const pixels = new Uint8Array(width * height)
    for (let y = 0; y < height; y += 1) pixels.set(pdfium.bytes(start + y * stride, width), y * width)
    return { width, height, pixels, scale }
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap)
  }
}
