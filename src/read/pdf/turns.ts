import { apply, compose, type Matrix, type QuarterTurns } from './geometry.js'
import type { RawGlyph, RawText, TextRun } from './glyphs.js'

/** How a page is written. */
export interface Writing {
  /** By how much it must be turned so that its lines run from left to right. */
  readonly turns: QuarterTurns
  /** Its characters stand one below another, its lines beside each other from the right. */
  readonly vertical: boolean
}

/** How the page must be turned so that most of its text stands upright: a wide table is often set sideways. */
export function findWriting(text: RawText, view: Matrix): Writing {
  const counts: [number, number, number, number] = [0, 0, 0, 0]
  const directions = new Map<TextRun, QuarterTurns | null>()
  for (const { run } of text.glyphs) {
    const direction = directions.get(run) ?? directionOf(compose(view, run.matrix))
    directions.set(run, direction)
    if (direction !== null) counts[direction] += 1
  }
  const most = counts.indexOf(Math.max(...counts)) as QuarterTurns
  const vertical = isVertical(text.glyphs, view, (run) => directions.get(run) === most, most)
  return { turns: ((4 - most + (vertical ? 3 : 0)) % 4) as QuarterTurns, vertical }
}

/** Quarter turns of a text's direction from upright; null for slanted text. */
export function directionOf([a, b]: Matrix): QuarterTurns | null {
  const [x, y] = [Math.abs(a), Math.abs(b)]
  if (Math.min(x, y) > Math.max(x, y) * 0.05) return null
  if (x > y) return a > 0 ? 0 : 2
  return b > 0 ? 1 : 3
}

/** Whether most Chinese characters stand right below the one before. */
function isVertical(
  glyphs: readonly RawGlyph[],
  view: Matrix,
  isUpright: (run: TextRun) => boolean,
  direction: QuarterTurns,
): boolean {
  let [below, behind] = [0, 0]
  let before: RawGlyph | null = null
  for (const glyph of glyphs) {
    if (glyph.char < '\u2e80' || !isUpright(glyph.run)) continue
    if (before) {
      const { size } = glyph.run
      const [x, y] = stepOf(before, glyph, view, direction)
      if (Math.abs(x) < size * 0.2 && y > size * 0.8 && y < size * 1.6) below += 1
      else if (Math.abs(y) < size * 0.2 && x > size * 0.4 && x < size * 2) behind += 1
    }
    before = glyph
  }
  return below > 20 && below > behind * 2
}

/** From one character to the next, as the upright text has it: to the right, and down. */
function stepOf(from: RawGlyph, to: RawGlyph, view: Matrix, direction: QuarterTurns): readonly [number, number] {
  const [[x1, y1], [x2, y2]] = [apply(view, [from.x, from.y]), apply(view, [to.x, to.y])]
  const [x, y] = [x2 - x1, y2 - y1]
  const steps: readonly (readonly [number, number])[] = [
    [x, y],
    [y, -x],
    [-x, -y],
    [-y, x],
  ]
  return steps[direction] ?? [x, y]
}
