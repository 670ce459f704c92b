import { apply, compose, IDENTITY, type Matrix, type QuarterTurns, spanCorners } from './geometry.js'
import type { Pdfium } from './pdfium.js'

/** A printed character, in points from the upper left. */
export interface Glyph {
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
}

/** Characters as PDFium gives them, in the page's own space. */
interface RawGlyph {
  readonly char: string
  readonly origin: readonly number[]
  /** left, top, right, bottom of the character with its advance. */
  readonly box: readonly number[]
  readonly run: TextRun
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
  /** Characters whose font does not say what they are. */
  readonly unmapped: number
}

/** The text of a loaded page, blanks included. */
export function readRawText(page: number, pdfium: Pdfium): RawText {
  const text = pdfium.FPDFText_LoadPage(page)
  if (text === 0) return { glyphs: [], unmapped: 0 }
  try {
    return collect(text, pdfium)
  } finally {
    pdfium.FPDFText_ClosePage(text)
  }
}

function collect(text: number, pdfium: Pdfium): RawText {
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
    unmapped += pdfium.FPDFText_HasUnicodeMapError(text, index) === 1 ? 1 : 0
    pdfium.FPDFText_GetCharOrigin(text, index, scratch, scratch + 8)
    pdfium.FPDFText_GetLooseCharBox(text, index, scratch + 16)
    const char = mendChar(pdfium.FPDFText_GetUnicode(text, index))
    glyphs.push({ char, origin: pdfium.doubles(scratch, 2), box: pdfium.floats(scratch + 16, 4), run })
  }
  return { glyphs, unmapped }
}

/** PDFium gives U+0002 for a hyphen at a line's end, which it takes for a broken word's; here it is 2023-2024. */
function mendChar(code: number): string {
  if (code === 2) return '-'
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

function readRun(text: number, index: number, address: number, pdfium: Pdfium, fonts: Map<number, string>): TextRun {
  const { scratch } = pdfium
  const known = pdfium.FPDFText_GetMatrix(text, index, scratch)
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = pdfium.floats(scratch, 6)
  const matrix: Matrix = known ? [a, b, c, d, e, f] : IDENTITY
  const size = pdfium.FPDFText_GetFontSize(text, index) * Math.hypot(matrix[2], matrix[3])
  return { address, matrix, size, font: readFont(pdfium.FPDFTextObj_GetFont(address), pdfium, fonts) }
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
  for (const { run } of glyphs) {
    const direction = directionOf(compose(view, run.matrix))
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
export function placeGlyphs({ glyphs }: RawText, view: Matrix): readonly Glyph[] {
  return glyphs.flatMap((glyph, index) => {
    const { char, origin, box, run } = glyph
    if (char === '' || run.size === 0 || directionOf(compose(view, run.matrix)) !== 0) return []
    const [x, y] = apply(view, [origin[0] ?? 0, origin[1] ?? 0])
    const [left = 0, top = 0, right = 0, bottom = 0] = box
    const loose = spanCorners(apply(view, [left, top]), apply(view, [right, bottom])).right
    const next = glyphs[index + 1]
    const after = next?.run === run ? apply(view, [next.origin[0] ?? 0, next.origin[1] ?? 0]) : null
    return [{ char, x, y, right: endOf(x, loose, after?.[0] ?? null, run.size), size: run.size, font: run.font }]
  })
}

/** The box of a font that is not embedded is that of a stand-in; where the next character begins is better evidence. */
function endOf(x: number, loose: number, next: number | null, size: number): number {
  const end = Math.min(loose, x + size * 1.2)
  return next !== null && next > x && next < end ? next : end
}
