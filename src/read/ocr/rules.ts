import type { Rule } from '../pdf/rules.js'
import type { Picture } from './picture.js'

/** Shortest lines of tables, in points: no stroke of a character is as long, nor a dash of two characters. */
const SHORTEST = { horizontal: 40, vertical: 24 } as const

/** What is thicker (points) is an area. */
const THICKEST = 3

/** Darker pixels are ink. */
const INK = 144

/** Pixels of a line that a scanner may have missed. */
const GAP = 3

/** A line of the picture: `at` pixels down (or right), from pixel `from` to `to`, so many pixels thick. */
interface Stroke {
  readonly at: number
  readonly from: number
  readonly to: number
  readonly thickness: number
}

type Direction = Rule['direction']

/**
 * Finds the lines of tables on a picture, and takes them off it: text between lines is recognised only without them
 * (of 立案|120|138 Tesseract makes ET).
 */
export function liftRules(picture: Picture): { readonly rules: readonly Rule[]; readonly picture: Picture } {
  const { scale } = picture
  const found = (['horizontal', 'vertical'] as const).map((direction) => ({
    direction,
    strokes: findStrokes(picture, direction),
  }))
  const rules = found.flatMap(({ direction, strokes }) =>
    strokes.map(({ at, from, to, thickness }): Rule => {
      return { direction, at: (at + thickness / 2) / scale, from: from / scale, to: to / scale }
    }),
  )
  if (rules.length === 0) return { rules, picture }
  const pixels = picture.pixels.slice()
  for (const { direction, strokes } of found) for (const stroke of strokes) erase(pixels, picture, stroke, direction)
  return { rules, picture: { ...picture, pixels } }
}

function findStrokes(picture: Picture, direction: Direction): readonly Stroke[] {
  const { width, height, scale } = picture
  const lines = direction === 'horizontal' ? height : width
  const shortest = SHORTEST[direction] * scale
  const done: Stroke[] = []
  let open: Stroke[] = []
  for (let at = 0; at < lines; at += 1) {
    const runs = findRuns(picture, direction, at, shortest)
    const next = runs.map(([from, to]) => {
      const above = open.filter((stroke) => stroke.from < to && from < stroke.to)
      const first = above.reduce((least, stroke) => Math.min(least, stroke.at), at)
      const ends = [from, to, ...above.flatMap((stroke) => [stroke.from, stroke.to])]
      return { at: first, from: Math.min(...ends), to: Math.max(...ends), thickness: at - first + 1 }
    })
    done.push(...open.filter((stroke) => !runs.some(([from, to]) => stroke.from < to && from < stroke.to)))
    open = next
  }
  return [...done, ...open].filter(({ thickness }) => thickness <= THICKEST * scale)
}

/** Stretches of ink of at least `shortest` pixels on one row (or column) of the picture. */
function findRuns(
  { width, height, pixels }: Picture,
  direction: Direction,
  at: number,
  shortest: number,
): readonly (readonly [from: number, to: number])[] {
  const [start, step, length] = direction === 'horizontal' ? [at * width, 1, width] : [at, width, height]
  const runs: [number, number][] = []
  let [from, last] = [-1, -1]
  const close = () => {
    if (from >= 0 && last - from >= shortest) runs.push([from, last + 1])
  }
  for (let i = 0, index = start; i < length; i += 1, index += step) {
    if ((pixels[index] ?? 255) >= INK) continue
    if (from < 0 || i - last > GAP) {
      close()
      from = i
    }
    last = i
  }
  close()
  return runs
}

/** Paints a stroke white, with a pixel around it. */
function erase(pixels: Uint8Array, { width, height }: Picture, stroke: Stroke, direction: Direction): void {
  const { at, from, to, thickness } = stroke
  const [x0, x1, y0, y1] =
    direction === 'horizontal'
      ? [from - 1, to + 1, at - 2, at + thickness + 2]
      : [at - 2, at + thickness + 2, from - 1, to + 1]
  for (let y = Math.max(0, y0); y < Math.min(height, y1); y += 1) {
    pixels.fill(255, y * width + Math.max(0, x0), y * width + Math.min(width, x1))
  }
}
