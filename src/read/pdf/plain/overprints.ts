import { lengthOf } from '../geometry.js'
import type { RawGlyph } from '../glyphs.js'
import { Nearby } from '../nearby.js'
import type { Content } from './run.js'
import { Unsure } from './unsure.js'

/** Share of its advance within which an equal character is taken to be printed over another. */
const NEAR = 0.9

/**
 * Throws {@link Unsure} where two equal characters stand nearly at one place. PDFium takes the second of two for bold type
 * where the pieces they belong to are alike as a whole; that is not told here.
 */
export function checkOverprints({ glyphs, advances }: Content): void {
  const seen = new Nearby(areAlike)
  for (const glyph of glyphs) {
    const { char, run } = glyph
    if (char.trim() === '') continue
    const near = (advances[glyph.index] as number) * lengthOf(run.matrix[0], run.matrix[1]) * NEAR
    if (seen.has(char, glyph, near)) throw new Unsure('overprint', `${char} at ${glyph.x}, ${glyph.y}`)
    seen.add(char, glyph)
  }
}

/** A watermark's large letters may stand anywhere. */
const areAlike = (kept: RawGlyph, asked: RawGlyph): boolean =>
  Math.abs(kept.run.size - asked.run.size) < asked.run.size * 0.2
