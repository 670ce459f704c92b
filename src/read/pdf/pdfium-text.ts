import { apply, IDENTITY, type Matrix, spanCorners } from './geometry.js'
import type { RawGlyph, RawText, RightOf, TextRun } from './glyphs.js'
import type { Pdfium } from './pdfium.js'

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
    const glyph = { char, x: pdfium.double(scratch), y: pdfium.double(scratch + 8), run, index }
    if (isGuessed(glyphs.at(-1), glyph)) glyphs.pop()
    glyphs.push(glyph)
  }
  return { glyphs, unmapped: Math.min(unmapped, glyphs.length) }
}

/**
 * Where characters of one object stand apart PDFium puts in a blank, at the place of the character behind it: 8 8.80 for
 * 88.80 in spread type. Which gaps are blanks is told from all of the line.
 */
function isGuessed(blank: RawGlyph | undefined, { run, x, y }: RawGlyph): boolean {
  return blank !== undefined && blank.char === ' ' && blank.run === run && blank.x === x && blank.y === y
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
