import { apply, compose, IDENTITY, type Matrix, type QuarterTurns, spanCorners } from './geometry.js'
import type { Pdfium } from './pdfium.js'
import { directionOf } from './turns.js'

/** A printed character, in points from the upper left. */
export interface Glyph {
  /** Several characters where one sign stands for them: —— is a single stroke, fi a ligature. */
  readonly char: string
  readonly x: number
  /** The baseline. */
  readonly y: number
  /** Where the next character may begin. */
  readonly right: number
  /** Height of the type, 16 for 三号. */
  readonly size: number
  /** Name of the font without the tag of its subset. */
  readonly font: string
  /** Tells the text objects of a page apart. */
  readonly run: number
}

/** A character as PDFium gives it, in the page's own space. */
export interface RawGlyph {
  readonly char: string
  readonly x: number
  readonly y: number
  readonly run: TextRun
  readonly index: number
}

/** What the characters of one text object share. */
export interface TextRun {
  /** Address of PDFium's text object, or what else tells it apart. */
  readonly address: number
  readonly matrix: Matrix
  readonly size: number
  readonly font: string
}

export interface RawText {
  readonly glyphs: readonly RawGlyph[]
  /** Characters whose font does not say what they are, by a sample of all. */
  readonly unmapped: number
}

/** One in so many characters is asked whether its font maps it: a font does so for all or for none. */
const SAMPLE = 8

/** The text of a loaded text page (FPDFText_LoadPage), blanks included. */
export function readRawText(text: number, pdfium: Pdfium): RawText {
  const { scratch } = pdfium
  const glyphs: RawGlyph[] = []
  const fonts = new Map<number, string>()
  let run: TextRun | null = null
  let unmapped = 0
  for (let index = 0, count = pdfium.FPDFText_CountChars(text); index < count; index += 1) {
    const address = pdfium.FPDFText_GetTextObject(text, index)
    // Spaces and line ends that PDFium itself puts in belong to no object.
    if (address === 0) continue
    if (run?.address !== address) run = readRun(text, index, address, pdfium, fonts)
    if (index % SAMPLE === 0 && pdfium.FPDFText_HasUnicodeMapError(text, index) === 1) unmapped += SAMPLE
    pdfium.FPDFText_GetCharOrigin(text, index, scratch, scratch + 8)
    const char = mendChar(pdfium.FPDFText_GetUnicode(text, index))
    glyphs.push({ char, x: pdfium.double(scratch), y: pdfium.double(scratch + 8), run, index })
  }
  return { glyphs, unmapped: Math.min(unmapped, glyphs.length) }
}

/** PDFium gives U+0002 for a hyphen at a line's end, which it takes for a broken word's; here it is 2023-2024. */
function mendChar(code: number): string {
  if (code === 2) return '-'
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

function readRun(text: number, index: number, address: number, pdfium: Pdfium, fonts: Map<number, string>): TextRun {
  const { scratch } = pdfium
  const matrix = pdfium.FPDFText_GetMatrix(text, index, scratch) === 1 ? matrixAt(scratch, pdfium) : IDENTITY
  const size = pdfium.FPDFText_GetFontSize(text, index) * Math.hypot(matrix[2], matrix[3])
  return { address, matrix, size, font: readFont(pdfium.FPDFTextObj_GetFont(address), pdfium, fonts) }
}

/** The matrix PDFium wrote as six floats. */
export function matrixAt(address: number, pdfium: Pdfium): Matrix {
  const value = (index: number) => pdfium.float(address + index * 4)
  return [value(0), value(1), value(2), value(3), value(4), value(5)]
}

function readFont(font: number, pdfium: Pdfium, fonts: Map<number, string>): string {
  const known = fonts.get(font)
  if (known !== undefined) return known
  const { scratch } = pdfium
  const length = font === 0 ? 0 : pdfium.FPDFFont_GetBaseFontName(font, scratch, 64)
  const name = length > 0 && length <= 64 ? pdfium.string(scratch).replace(/^[A-Z]{6}\+/, '') : ''
  fonts.set(font, name)
  return name
}

/** Where a character's advance ends in the view; asked where the next one does not tell. */
export type RightOf = (glyph: RawGlyph, view: Matrix) => number

/**
 * The characters that stand upright in the view: a slanted watermark across the page is no text. On a page written from
 * top to bottom, which has been turned so that its lines run across, those that stand upright on the page lie in the view.
 */
export function placeGlyphs(
  { glyphs }: RawText,
  { view, vertical }: { readonly view: Matrix; readonly vertical: boolean },
  rightOf: RightOf,
): readonly Glyph[] {
  const directions = new Map<TextRun, QuarterTurns | null>()
  const placed: Glyph[] = []
  for (const [position, glyph] of glyphs.entries()) {
    const { char, run } = glyph
    if (!directions.has(run)) directions.set(run, run.size > 0 ? directionOf(compose(view, run.matrix)) : null)
    const direction = directions.get(run)
    if (char === '' || (direction !== 0 && !(vertical && direction === LYING))) continue
    const [x, y] = apply(view, [glyph.x, glyph.y])
    const before = glyphs[position - 1]
    const sign = placed.at(-1)
    if (sign && before?.run === run && before.x === glyph.x && before.y === glyph.y) {
      placed[placed.length - 1] = { ...sign, char: sign.char + char }
      continue
    }
    const { size, font, address } = run
    if (direction === LYING) {
      // Its origin is at its foot: in the view, at its right.
      placed.push({ char, x: x - size * ASCENT, y, right: x + size * (1 - ASCENT), size, font, run: address })
      continue
    }
    const next = glyphs[position + 1]
    const after = next?.run === run ? apply(view, [next.x, next.y])[0] - x : 0
    const plausible = after > 0 && after <= size * (char < '\u2000' ? 0.62 : 1.05)
    const right = plausible ? x + after : Math.min(rightOf(glyph, view), x + size * 1.2)
    placed.push({ char, x, y, right, size, font, run: address })
  }
  return placed
}

/** Direction of what stands upright on a page that was turned to the left. */
const LYING: QuarterTurns = 3
/** How much of a Chinese character stands above its baseline. */
const ASCENT = 0.88

/**
 * The right side of a character's box with its advance. That of a font that is not embedded is its stand-in's, so
 * where the next character begins is better evidence, and the call costs more than all the others.
 */
export const boxRight =
  (text: number, pdfium: Pdfium): RightOf =>
  ({ index }, view) => {
    const { scratch } = pdfium
    pdfium.FPDFText_GetLooseCharBox(text, index, scratch)
    const [left = 0, top = 0, right = 0, bottom = 0] = [0, 4, 8, 12].map((offset) => pdfium.float(scratch + offset))
    return spanCorners(apply(view, [left, top]), apply(view, [right, bottom])).right
  }
