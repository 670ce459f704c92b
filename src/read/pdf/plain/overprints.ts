import type { RawGlyph } from '../glyphs.js'
import type { Content } from './run.js'
import { Unsure } from './unsure.js'

/** Share of its advance within which an equal character is taken to be printed over another. */
const NEAR = 0.9

/**
 * Throws {@link Unsure} where two equal characters stand nearly at one place. PDFium takes the second of two for bold type
 * where the pieces they belong to are alike as a whole; that is not told here.
 */
export function checkOverprints({ glyphs, advances }: Content): void {
  const seen = new Map<string, RawGlyph[]>()
  for (const glyph of glyphs) {
    if (glyph.char.trim() === '') continue
    const same = seen.get(glyph.char)
    if (same === undefined) {
      seen.set(glyph.char, [glyph])
      continue
    }
    const { matrix } = glyph.run
    const near = (advances[glyph.index] as number) * Math.hypot(matrix[0], matrix[1]) * NEAR
    if (same.some((other) => isOver(other, glyph, near))) {
      throw new Unsure('overprint', `${glyph.char} at ${glyph.x}, ${glyph.y}`)
    }
    same.push(glyph)
  }
}

/** A watermark's large letters may stand anywhere. */
function isOver(one: RawGlyph, other: RawGlyph, near: number): boolean {
  return (
    Math.abs(one.x - other.x) < near &&
    Math.abs(one.y - other.y) < near &&
    Math.abs(one.run.size - other.run.size) < other.run.size * 0.2
  )
}
