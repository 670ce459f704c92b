import { apply, compose, IDENTITY, type Matrix, type Point, type Rectangle, spanCorners } from './geometry.js'
import { matrixAt } from './glyphs.js'
import type { Pdfium } from './pdfium.js'

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

/** Kinds of page objects. */
const PATH = 2
const IMAGE = 3
const FORM = 5

/** A filled rectangle thinner than this is a line. */
const THIN = 3

/** A drawing of thousands of strokes (a map, a chart) is no table, and looking at all of them takes seconds. */
const MOST_OBJECTS = 20_000
const MOST_SEGMENTS = 400
const DEEPEST_FORM = 8

/** Finds the lines and pictures of a loaded page. */
export function findDrawing(page: number, pdfium: Pdfium, view: Matrix): Drawing {
  const rules: Rule[] = []
  const pictures: Rectangle[] = []
  let left = MOST_OBJECTS
  const visit = (object: number, matrix: Matrix, depth: number): void => {
    left -= 1
    if (object === 0 || left < 0) return
    const type = pdfium.FPDFPageObj_GetType(object)
    if (type === PATH) rules.push(...readPath(object, pdfium, matrix))
    else if (type === IMAGE) pictures.push(pictureBounds(compose(matrix, readMatrix(object, pdfium))))
    else if (type === FORM && depth < DEEPEST_FORM) {
      const inner = compose(matrix, readMatrix(object, pdfium))
      const count = pdfium.FPDFFormObj_CountObjects(object)
      for (let index = 0; index < count; index += 1) {
        visit(pdfium.FPDFFormObj_GetObject(object, index), inner, depth + 1)
      }
    }
  }
  const count = pdfium.FPDFPage_CountObjects(page)
  for (let index = 0; index < count; index += 1) visit(pdfium.FPDFPage_GetObject(page, index), view, 0)
  return { rules, pictures }
}

/** A picture fills the unit square of its matrix. */
function pictureBounds(matrix: Matrix): Rectangle {
  return spanCorners(apply(matrix, [0, 0]), apply(matrix, [1, 1]))
}

function readMatrix(object: number, pdfium: Pdfium): Matrix {
  return pdfium.FPDFPageObj_GetMatrix(object, pdfium.scratch) === 1 ? matrixAt(pdfium.scratch, pdfium) : IDENTITY
}

function readPath(path: number, pdfium: Pdfium, matrix: Matrix): readonly Rule[] {
  const { scratch } = pdfium
  if (pdfium.FPDFPath_GetDrawMode(path, scratch, scratch + 4) !== 1) return []
  const [fill, stroke] = [pdfium.integer(scratch), pdfium.integer(scratch + 4)]
  if (fill === 0 && stroke === 0) return []
  const outlines = readOutlines(path, pdfium, compose(matrix, readMatrix(path, pdfium)))
  return outlines.flatMap((outline) => (stroke === 0 ? toThinRule(outline) : toSides(outline)))
}

/** Kinds of path segments; 0 draws a straight line, 1 is a control point or an end of a curve. */
const MOVE = 2

/** The points that a path goes through, closed outlines ending where they began. */
function readOutlines(path: number, pdfium: Pdfium, matrix: Matrix): readonly (readonly Point[])[] {
  const { scratch } = pdfium
  const outlines: Point[][] = []
  const count = pdfium.FPDFPath_CountSegments(path)
  if (count > MOST_SEGMENTS) return []
  for (let index = 0; index < count; index += 1) {
    const segment = pdfium.FPDFPath_GetPathSegment(path, index)
    pdfium.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4)
    if (outlines.length === 0 || pdfium.FPDFPathSegment_GetType(segment) === MOVE) outlines.push([])
    const outline = outlines.at(-1)
    outline?.push(apply(matrix, [pdfium.float(scratch), pdfium.float(scratch + 4)]))
    const [first] = outline ?? []
    if (first && pdfium.FPDFPathSegment_GetClose(segment) === 1) outline?.push(first)
  }
  return outlines
}

/** The sides of an outline that run along the page's edges. */
export function toSides(outline: readonly Point[]): readonly Rule[] {
  return outline.slice(1).flatMap((point, index) => toRule(outline[index] ?? point, point))
}

/** Word and LibreOffice draw borders as filled rectangles half a point thick. */
export function toThinRule(outline: readonly Point[]): readonly Rule[] {
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
