import { apply, compose, IDENTITY, type Matrix, type QuarterTurns, spanCorners } from './geometry.js'
import type { Pdfium } from './pdfium.js'

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
interface RawGlyph {
  readonly char: string
  readonly x: number
  readonly y: number
  readonly run: TextRun
  readonly index: number
}

/** What the characters of one text object share. */
interface TextRun {
  /** Address of PDFium's text object. */
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

/** How the page must be turned so that most of its text stands upright: a wide table is often set sideways. */
export function findTurns({ glyphs }: RawText, view: Matrix): QuarterTurns {
  const counts: [number, number, number, number] = [0, 0, 0, 0]
  const directions = new Map<TextRun, QuarterTurns | null>()
  for (const { run } of glyphs) {
    const direction = directions.get(run) ?? directionOf(compose(view, run.matrix))
    directions.set(run, direction)
    if (direction !== null) counts[direction] += 1
  }
  const most = counts.indexOf(Math.max(...counts)) as QuarterTurns
  return ((4 - most) % 4) as QuarterTurns
}

/** Quarter turns of a text's direction from upright; null for slanted text. */
function directionOf([a, b]: Matrix): QuarterTurns | null {
  const [x, y] = [Math.abs(a), Math.abs(b)]
  if (Math.min(x, y) > Math.max(x, y) * 0.05) return null
  if (x > y) return a > 0 ? 0 : 2
  return b > 0 ? 1 : 3
}

/** The characters that stand upright in the view: a slanted watermark across the page is no text. */
export function placeGlyphs({ glyphs }: RawText, view: Matrix, text: number, pdfium: Pdfium): readonly Glyph[] {
  const upright = new Map<TextRun, boolean>()
  const placed: Glyph[] = []
  for (const [position, glyph] of glyphs.entries()) {
    const { char, run, index } = glyph
    if (!upright.has(run)) upright.set(run, run.size > 0 && directionOf(compose(view, run.matrix)) === 0)
    if (char === '' || !upright.get(run)) continue
    const [x, y] = apply(view, [glyph.x, glyph.y])
    const before = glyphs[position - 1]
    const sign = placed.at(-1)
    if (sign && before?.run === run && before.x === glyph.x && before.y === glyph.y) {
      placed[placed.length - 1] = { ...sign, char: sign.char + char }
      continue
    }
    const next = glyphs[position + 1]
    const after = next?.run === run ? apply(view, [next.x, next.y])[0] - x : 0
    const plausible = after > 0 && after <= run.size * (char < '\u2000' ? 0.62 : 1.05)
    const right = plausible ? x + after : Math.min(boxRight(text, index, view, pdfium), x + run.size * 1.2)
    placed.push({ char, x, y, right, size: run.size, font: run.font, run: run.address })
  }
  return placed
}

/**
 * The right side of a character's box with its advance. That of a font that is not embedded is its stand-in's, so
 * where the next character begins is better evidence, and the call costs more than all the others.
 */
function boxRight(text: number, index: number, view: Matrix, pdfium: Pdfium): number {
  const { scratch } = pdfium
  pdfium.FPDFText_GetLooseCharBox(text, index, scratch)
  const [left = 0, top = 0, right = 0, bottom = 0] = [0, 4, 8, 12].map((offset) => pdfium.float(scratch + offset))
  return spanCorners(apply(view, [left, top]), apply(view, [right, bottom])).right
}
