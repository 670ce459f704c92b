import { apply, type Matrix, type Point, type Rectangle, spanCorners } from './geometry.js'

/** A horizontal or vertical line drawn on a page, in points from the upper left. */
export interface Rule {
  readonly direction: 'horizontal' | 'vertical'
  /** y of a horizontal rule, x of a vertical one. */
  readonly at: number
  readonly from: number
  readonly to: number
}

/** What is drawn on a page besides its text. */
export interface Drawing {
  readonly rules: readonly Rule[]
  /** Where its pictures stand. */
  readonly pictures: readonly Rectangle[]
}

/** A painted path, in points of whatever space a matrix is given for. */
export interface Shape {
  /** The points that it goes through, closed outlines ending where they began; ends and control points of curves too. */
  readonly outlines: readonly (readonly Point[])[]
  /** Whether its lines are drawn, not only what they enclose. */
  readonly stroked: boolean
}

/** A filled rectangle thinner than this is a line. */
const THIN = 3

/** A drawing of thousands of strokes (a map, a chart) is no table, and looking at all of them takes seconds. */
export const MOST_OBJECTS = 20_000
export const MOST_SEGMENTS = 400

/** The lines among the shapes of a page, in the view. */
export function toRules(shapes: readonly Shape[], view: Matrix): readonly Rule[] {
  return shapes.flatMap(({ outlines, stroked }) =>
    outlines.flatMap((outline) => {
      const points = outline.map((point) => apply(view, point))
      return stroked ? toSides(points) : toThinRule(points)
    }),
  )
}

/** Where a picture stands that fills the unit square of its matrix. */
export function placePicture(matrix: Matrix): Rectangle {
  return spanCorners(apply(matrix, [0, 0]), apply(matrix, [1, 1]))
}

/** The sides of an outline that run along the page's edges. */
export function toSides(outline: readonly Point[]): readonly Rule[] {
  return outline.slice(1).flatMap((point, index) => toRule(outline[index] ?? point, point))
}

/** Word and LibreOffice draw borders as filled rectangles half a point thick. */
export function toThinRule(outline: readonly Point[]): readonly Rule[] {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const [x, y] of outline) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  if (bottom - top < THIN) return toRule([left, y], [right, y])
  return right - left < THIN ? toRule([x, top], [x, bottom]) : []
}

function toRule([x1, y1]: Point, [x2, y2]: Point): readonly Rule[] {
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)]
  if (width < 1 && height < 1) return []
  if (height < 1) return [{ direction: 'horizontal', at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }]
  if (width < 1) return [{ direction: 'vertical', at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }]
  return []
}
