import { type Fragment, gatherFragments } from './fragments.js'
import { compose, type QuarterTurns, type Rectangle, turnMatrix, viewMatrix } from './geometry.js'
import { findTurns, placeGlyphs, readRawText } from './glyphs.js'
import type { Pdfium } from './pdfium.js'
import { findDrawing, type Rule } from './rules.js'

/** What is printed on a page, in points from the upper left of the page turned so that its text stands upright. */
export interface PrintedPage {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  /** By how much the page was turned from how it is shown, to read its text. */
  readonly turns: QuarterTurns
  readonly fragments: readonly Fragment[]
  readonly rules: readonly Rule[]
  readonly pictures: readonly Rectangle[]
  /** Characters of the text layer, and those whose font does not say what they are. */
  readonly characters: number
  readonly unmapped: number
}

/** Reads a loaded page. */
export function readPrintedPage(page: number, pdfium: Pdfium, number: number): PrintedPage {
  const bounds = readBounds(page, pdfium)
  const rotation = (((pdfium.FPDFPage_GetRotation(page) % 4) + 4) % 4) as QuarterTurns
  const shown = viewMatrix(bounds, rotation)
  const sides = [bounds.right - bounds.left, bounds.bottom - bounds.top] as const
  const [shownWidth, shownHeight] = swap(sides, rotation)
  const text = readRawText(page, pdfium)
  const turns = findTurns(text, shown)
  const view = compose(turnMatrix(turns, shownWidth, shownHeight), shown)
  const [width, height] = swap([shownWidth, shownHeight], turns)
  return {
    number,
    width,
    height,
    turns,
    fragments: gatherFragments(placeGlyphs(text, view)),
    ...findDrawing(page, pdfium, view),
    characters: text.glyphs.length,
    unmapped: text.unmapped,
  }
}

/** A4 when the file does not say. */
function readBounds(page: number, pdfium: Pdfium): Rectangle {
  const known = pdfium.FPDF_GetPageBoundingBox(page, pdfium.scratch)
  const [left = 0, top = 842, right = 595, bottom = 0] = known ? pdfium.floats(pdfium.scratch, 4) : []
  return { left, top: bottom, right, bottom: top }
}

function swap([width, height]: readonly [number, number], turns: QuarterTurns): readonly [number, number] {
  return turns % 2 === 0 ? [width, height] : [height, width]
}
