import { type Fragment, gatherFragments } from './fragments.js'
import { compose, type QuarterTurns, type Rectangle, turnMatrix, viewMatrix } from './geometry.js'
import { boxRight, placeGlyphs, readRawText } from './glyphs.js'
import type { Pdfium } from './pdfium.js'
import { findDrawing, type Rule } from './rules.js'
import { findWriting } from './turns.js'

/** What is printed on a page, in points from the upper left of the page turned so that its text stands upright. */
export interface PrintedPage {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  /** By how much the page was turned from how it is shown, so that its lines run from left to right. */
  readonly turns: QuarterTurns
  readonly fragments: readonly Fragment[]
  readonly rules: readonly Rule[]
  readonly pictures: readonly Rectangle[]
  /** Characters of the text layer, and those whose font does not say what they are. */
  readonly characters: number
  readonly unmapped: number
  /** Its text was not printed as such but recognised on a picture of the page (OCR). */
  readonly recognized: boolean
}

/** Reads a loaded page (FPDF_LoadPage). */
export function readPrintedPage(page: number, pdfium: Pdfium, number: number): PrintedPage {
  const text = pdfium.FPDFText_LoadPage(page)
  try {
    return compilePage(page, text, pdfium, number)
  } finally {
    pdfium.FPDFText_ClosePage(text)
  }
}

function compilePage(page: number, text: number, pdfium: Pdfium, number: number): PrintedPage {
  const bounds = readBounds(page, pdfium)
  const rotation = (((pdfium.FPDFPage_GetRotation(page) % 4) + 4) % 4) as QuarterTurns
  const shown = viewMatrix(bounds, rotation)
  const sides = swapSides([bounds.right - bounds.left, bounds.bottom - bounds.top], rotation)
  const raw = readRawText(text, pdfium)
  const { turns, vertical } = findWriting(raw, shown)
  const view = compose(turnMatrix(turns, ...sides), shown)
  const [width, height] = swapSides(sides, turns)
  return {
    number,
    width,
    height,
    turns,
    fragments: gatherFragments(placeGlyphs(raw, { view, vertical }, boxRight(text, pdfium))),
    ...findDrawing(page, pdfium, view),
    characters: raw.glyphs.length,
    unmapped: raw.unmapped,
    recognized: false,
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

/** Width and height after so many quarter turns. */
export function swapSides([width, height]: readonly [number, number], turns: QuarterTurns): readonly [number, number] {
  return turns % 2 === 0 ? [width, height] : [height, width]
}
