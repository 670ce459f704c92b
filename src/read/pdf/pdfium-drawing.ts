import { apply, compose, IDENTITY, type Matrix, type Point, type Rectangle } from './geometry.js'
import type { Pdfium } from './pdfium.js'
import { matrixAt } from './pdfium-text.js'
import { type Drawing, MOST_OBJECTS, MOST_SEGMENTS, placePicture, type Rule, type Shape, toRules } from './rules.js'

/** Kinds of page objects. */
const PATH = 2
const IMAGE = 3
const FORM = 5

const DEEPEST_FORM = 8

/** Finds the lines and pictures of a loaded page. */
export const findDrawing =
  (page: number, pdfium: Pdfium) =>
  (view: Matrix): Drawing => {
    const rules: Rule[] = []
    const pictures: Rectangle[] = []
    let left = MOST_OBJECTS
    const visit = (object: number, matrix: Matrix, depth: number): void => {
      left -= 1
      if (object === 0 || left < 0) return
      const type = pdfium.FPDFPageObj_GetType(object)
      if (type === PATH) rules.push(...toRules(readPath(object, pdfium, matrix), IDENTITY))
      else if (type === IMAGE) pictures.push(placePicture(compose(matrix, readMatrix(object, pdfium))))
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

function readMatrix(object: number, pdfium: Pdfium): Matrix {
  return pdfium.FPDFPageObj_GetMatrix(object, pdfium.scratch) === 1 ? matrixAt(pdfium.scratch, pdfium) : IDENTITY
}

function readPath(path: number, pdfium: Pdfium, matrix: Matrix): readonly Shape[] {
  const { scratch } = pdfium
  if (pdfium.FPDFPath_GetDrawMode(path, scratch, scratch + 4) !== 1) return []
  const [fill, stroke] = [pdfium.integer(scratch), pdfium.integer(scratch + 4)]
  if (fill === 0 && stroke === 0) return []
  const outlines = readOutlines(path, pdfium, compose(matrix, readMatrix(path, pdfium)))
  return [{ outlines, stroked: stroke !== 0 }]
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
