import type { OperatorList } from './pdfjs.js'

/** A horizontal or vertical line drawn on a page, in points from the upper left. */
export interface Rule {
  readonly direction: 'horizontal' | 'vertical'
  /** y of a horizontal rule, x of a vertical one. */
  readonly at: number
  readonly from: number
  readonly to: number
}

type Matrix = readonly [number, number, number, number, number, number]
type Point = readonly [x: number, y: number]

/** A filled rectangle thinner than this is a line. */
const THIN = 3

/** Finds the rules of a page: what tables are ruled with. `operations` maps the names of pdf.js's operations to codes. */
export function findRules(
  { fnArray, argsArray }: OperatorList,
  viewport: readonly number[],
  operations: Readonly<Record<string, number>>,
): readonly Rule[] {
  const rules: Rule[] = []
  const stack: Matrix[] = []
  let matrix = toMatrix(viewport)
  for (const [index, code] of fnArray.entries()) {
    const args = argsArray[index]
    if (code === operations.save) stack.push(matrix)
    else if (code === operations.restore || code === operations.paintFormXObjectEnd) matrix = stack.pop() ?? matrix
    else if (code === operations.transform) matrix = multiply(matrix, toMatrix(args))
    else if (code === operations.paintFormXObjectBegin) {
      stack.push(matrix)
      if (Array.isArray(args) && args[0]) matrix = multiply(matrix, toMatrix(args[0]))
    } else if (code === operations.constructPath && Array.isArray(args)) {
      const [paint, paths] = args as [number, readonly unknown[]]
      const filled = FILLS.some((name) => operations[name] === paint)
      if (paint !== operations.endPath) rules.push(...readPath(paths[0], matrix, filled))
    }
  }
  return rules
}

const FILLS = ['fill', 'eoFill'] as const

/** Numbers of points that follow each code in a path: move, line, curve, quadratic curve, close. */
const PATH_POINTS = [1, 1, 3, 2, 0] as const

function readPath(path: unknown, matrix: Matrix, filled: boolean): readonly Rule[] {
  const outlines: Point[][] = []
  const numbers: readonly number[] = path instanceof Float32Array || Array.isArray(path) ? Array.from(path) : []
  for (let index = 0; index < numbers.length; ) {
    const code = numbers[index] ?? 0
    const count = PATH_POINTS[code] ?? 0
    const last = index + 1 + (count - 1) * 2
    if (code === 0) outlines.push([])
    const outline = outlines.at(-1)
    if (count > 0) outline?.push(apply(matrix, numbers[last] ?? 0, numbers[last + 1] ?? 0))
    else if (outline?.[0]) outline.push(outline[0])
    index += 1 + count * 2
  }
  return outlines.flatMap((outline) => (filled ? toThinRule(outline) : toSides(outline)))
}

function toSides(outline: readonly Point[]): readonly Rule[] {
  return outline.slice(1).flatMap((point, index) => toRule(outline[index] ?? point, point))
}

/** Word and LibreOffice draw borders as filled rectangles half a point thick. */
function toThinRule(outline: readonly Point[]): readonly Rule[] {
  const xs = outline.map(([x]) => x)
  const ys = outline.map(([, y]) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
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

function toMatrix(value: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(value as ArrayLike<number>)
  return [a, b, c, d, e, f]
}

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f]
}
