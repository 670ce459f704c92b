import { applyAcross, applyDown, type Matrix, type QuarterTurns } from './geometry.js'
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
  const directionOf = directionsIn(view)
  for (const { run } of text.glyphs) {
    const direction = directionOf(run)
    if (direction !== null) counts[direction] += 1
  }
  const most = counts.indexOf(Math.max(...counts)) as QuarterTurns
  const vertical = isVertical(text.glyphs, view, most)
  return { turns: ((4 - most + (vertical ? 3 : 0)) % 4) as QuarterTurns, vertical }
}

/** Tells the direction of one text object after another, whose characters follow one another. */
export function directionsIn(view: Matrix): (run: TextRun) => QuarterTurns | null {
  let last: TextRun | null = null
  let direction: QuarterTurns | null = null
  return (run) => {
    if (run !== last) {
      const { matrix } = run
      direction = toTurns(view[0] * matrix[0] + view[2] * matrix[1], view[1] * matrix[0] + view[3] * matrix[1])
      last = run
    }
    return direction
  }
}

/** Quarter turns of a text's direction from upright; null for slanted text. */
function toTurns(a: number, b: number): QuarterTurns | null {
  const x = Math.abs(a)
  const y = Math.abs(b)
  if (Math.min(x, y) > Math.max(x, y) * 0.05) return null
  if (x > y) return a > 0 ? 0 : 2
  return b > 0 ? 1 : 3
}

/** Whether most Chinese characters that run in the direction stand right below the one before. */
function isVertical(glyphs: readonly RawGlyph[], view: Matrix, direction: QuarterTurns): boolean {
  const directionOf = directionsIn(view)
  let [below, behind] = [0, 0]
  let [before, left, top] = [false, 0, 0]
  for (const { char, run, x, y } of glyphs) {
    if (char < '\u2e80' || directionOf(run) !== direction) continue
    const across = applyAcross(view, x, y) - left
    const down = applyDown(view, x, y) - top
    left = applyAcross(view, x, y)
    top = applyDown(view, x, y)
    if (before) {
      // From one to the next as the upright text has it: along the line, and off it.
      const sign = direction < 2 ? 1 : -1
      const along = sign * (direction % 2 === 0 ? across : down)
      const off = sign * (direction % 2 === 0 ? down : -across)
      if (Math.abs(along) < run.size * 0.2 && off > run.size * 0.8 && off < run.size * 1.6) below += 1
      else if (Math.abs(off) < run.size * 0.2 && along > run.size * 0.4 && along < run.size * 2) behind += 1
    }
    before = true
  }
  return below > 20 && below > behind * 2
}
