import { applyAcross, applyDown, type Matrix, type QuarterTurns } from './geometry.js'
import { directionsIn } from './turns.js'

/** A printed character, in points from the upper left. */
export interface Glyph {
  /** Several characters where one sign stands for them: —— is a single stroke, fi a ligature. */
  readonly char: string
  readonly x: number
  /** The baseline. */
  readonly y: number
  /** Where the next character may begin. */
  readonly right: number
  /** Its type. */
  readonly run: Pick<TextRun, 'address' | 'size' | 'font'>
}

/** A character as the file prints it, in the page's own space. */
export interface RawGlyph {
  readonly char: string
  readonly x: number
  readonly y: number
  readonly run: TextRun
  /** Tells the characters of a page apart. */
  readonly index: number
}

/** What the characters of one text object share. */
export interface TextRun {
  /** Tells the text objects of a page apart. */
  readonly address: number
  readonly matrix: Matrix
  /** Height of the type, 16 for 三号. */
  readonly size: number
  /** Name of the font without the tag of its subset. */
  readonly font: string
}

export interface RawText {
  readonly glyphs: readonly RawGlyph[]
  /** Characters whose font does not say what they are, by a sample of all. */
  readonly unmapped: number
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
  const directionOf = directionsIn(view)
  const placed: Glyph[] = []
  for (let position = 0; position < glyphs.length; position += 1) {
    const glyph = glyphs[position] as RawGlyph
    const { char, run } = glyph
    const { size } = run
    const direction = size > 0 ? directionOf(run) : null
    if (char === '' || (direction !== 0 && !(vertical && direction === LYING))) continue
    const x = applyAcross(view, glyph.x, glyph.y)
    const y = applyDown(view, glyph.x, glyph.y)
    const before = glyphs[position - 1]
    const sign = placed.at(-1)
    if (sign && before?.run === run && before.x === glyph.x && before.y === glyph.y) {
      placed[placed.length - 1] = { ...sign, char: sign.char + char }
      continue
    }
    if (direction === LYING) {
      // Its origin is at its foot: in the view, at its right.
      placed.push({ char, x: x - size * ASCENT, y, right: x + size * (1 - ASCENT), run })
      continue
    }
    const next = glyphs[position + 1]
    const after = next?.run === run ? applyAcross(view, next.x, next.y) - x : 0
    const plausible = after > 0 && after <= size * (char < '\u2000' ? 0.62 : 1.05)
    const right = plausible ? x + after : Math.min(rightOf(glyph, view), x + size * 1.2)
    placed.push({ char, x, y, right, run })
  }
  return placed
}

/** Direction of what stands upright on a page that was turned to the left. */
const LYING: QuarterTurns = 3
/** How much of a Chinese character stands above its baseline. */
const ASCENT = 0.88
