/** `[a, b, c, d, e, f]` takes (x, y) to (ax + cy + e, bx + dy + f), as in PDF. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export type Point = readonly [x: number, y: number]

/** A rectangle along the page's edges, in points from the upper left. */
export interface Rectangle {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Quarter turns clockwise. */
export type QuarterTurns = 0 | 1 | 2 | 3

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function compose(outer: Matrix, inner: Matrix): Matrix {
  return composeAt(outer, inner, inner[4], inner[5])
}

/**
 * The same with another offset (x, y) of `inner`. By index, as taking an array apart goes through its iterator until V8
 * optimises it.
 */
export function composeAt(outer: Matrix, inner: Matrix, x: number, y: number): Matrix {
  const a = outer[0]
  const b = outer[1]
  const c = outer[2]
  const d = outer[3]
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * x + c * y + outer[4],
    b * x + d * y + outer[5],
  ]
}

export function apply(matrix: Matrix, point: Point): Point {
  return [applyAcross(matrix, point[0], point[1]), applyDown(matrix, point[0], point[1])]
}

/** Where a point comes to across, without a pair for it: a page has a thousand characters. */
export const applyAcross = (matrix: Matrix, x: number, y: number): number => matrix[0] * x + matrix[2] * y + matrix[4]

/** And down. */
export const applyDown = (matrix: Matrix, x: number, y: number): number => matrix[1] * x + matrix[3] * y + matrix[5]

/** How long a step is; nearly all go along an edge of the page, and for those Math.hypot takes long. */
export const lengthOf = (x: number, y: number): number => {
  if (y === 0) return Math.abs(x)
  return x === 0 ? Math.abs(y) : Math.hypot(x, y)
}

/** The rectangle between two opposite corners. */
export function spanCorners([x1, y1]: Point, [x2, y2]: Point): Rectangle {
  return { left: Math.min(x1, x2), top: Math.min(y1, y2), right: Math.max(x1, x2), bottom: Math.max(y1, y2) }
}

/** The smallest rectangle around all of them; null for none. */
export function enclose(rectangles: readonly Rectangle[]): Rectangle | null {
  const [first, ...others] = rectangles
  if (!first) return null
  return others.reduce(
    (around, { left, top, right, bottom }) => ({
      left: Math.min(around.left, left),
      top: Math.min(around.top, top),
      right: Math.max(around.right, right),
      bottom: Math.max(around.bottom, bottom),
    }),
    first,
  )
}

/**
 * From a page's own space (points from the lower left, before its rotation) to points from the upper left of the
 * page as it is shown.
 */
export function viewMatrix({ left, top, right, bottom }: Rectangle, turns: QuarterTurns): Matrix {
  switch (turns) {
    case 0:
      return [1, 0, 0, -1, -left, bottom]
    case 1:
      return [0, 1, 1, 0, -top, -left]
    case 2:
      return [-1, 0, 0, 1, right, -top]
    case 3:
      return [0, -1, -1, 0, bottom, right]
  }
}

/** Turns a shown page of this size clockwise, its upper left corner staying the origin. */
export function turnMatrix(turns: QuarterTurns, width: number, height: number): Matrix {
  switch (turns) {
    case 0:
      return IDENTITY
    case 1:
      return [0, 1, -1, 0, height, 0]
    case 2:
      return [-1, 0, 0, -1, width, height]
    case 3:
      return [0, -1, 1, 0, 0, width]
  }
}
