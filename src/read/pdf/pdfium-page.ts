import type { QuarterTurns, Rectangle } from './geometry.js'
import { type PrintedPage, printPage } from './page.js'
import type { Pdfium } from './pdfium.js'
import { findDrawing } from './pdfium-drawing.js'
import { boxRight, readRawText } from './pdfium-text.js'

/** Reads a loaded page (FPDF_LoadPage); `number` from 1. */
export function readPrintedPage(page: number, pdfium: Pdfium, number: number): PrintedPage {
  const text = pdfium.FPDFText_LoadPage(page)
  try {
    const raw = {
      bounds: readBounds(page, pdfium),
      rotation: (((pdfium.FPDFPage_GetRotation(page) % 4) + 4) % 4) as QuarterTurns,
      text: readRawText(text, pdfium),
      rightOf: boxRight(text, pdfium),
      drawing: findDrawing(page, pdfium),
    }
    return printPage(raw, number)
  } finally {
    pdfium.FPDFText_ClosePage(text)
  }
}

/** A4 when the file does not say. */
function readBounds(page: number, pdfium: Pdfium): Rectangle {
  const { scratch } = pdfium
  if (pdfium.FPDF_GetPageBoundingBox(page, scratch) !== 1) return { left: 0, top: 0, right: 595, bottom: 842 }
  // PDFium answers left, top, right, bottom with y upwards.
  const [left = 0, upper = 0, right = 0, lower = 0] = [0, 4, 8, 12].map((offset) => pdfium.float(scratch + offset))
  return { left, top: lower, right, bottom: upper }
}
