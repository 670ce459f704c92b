import type { Content } from './run.js'
import { Unsure } from './unsure.js'

/** Share of its advance within which an equal character is taken to be printed over another. */
const NEAR = 0.9

/**
 * Throws {@link Unsure} where two equal characters stand nearly at one place. PDFium takes the second of two for bold type
 * where the pieces they belong to are alike as a whole; that is not told here.
 */
export function checkOverprints({ glyphs, advances }: Content): void {
  const seen = new Map<string, number[]>()
  for (const [index, { char, x, y, run }] of glyphs.entries()) {
    if (char.trim() === '') continue
    const same = seen.get(char)
    if (same === undefined) {
      seen.set(char, [index])
      continue
    }
    const near = (advances[index] as number) * Math.hypot(run.matrix[0], run.matrix[1]) * NEAR
    for (const other of same) {
      const glyph = glyphs[other]
      if (glyph && Math.abs(glyph.x - x) < near && Math.abs(glyph.y - y) < near) {
        throw new Unsure('overprint', `${char} at ${x}, ${y}`)
      }
    }
    same.push(index)
  }
}
