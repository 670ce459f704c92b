import { apply, type Matrix, type Point } from '../pdf/geometry.js'
import { type Rule, toSides, toThinRule } from '../pdf/rules.js'
import { childAt, textOf, type XmlElement } from '../xml.js'

/** How many numbers follow each letter of a path's abbreviated data; the last two are the point it goes to. */
const OPERANDS: ReadonlyMap<string, number> = new Map(Object.entries({ S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 }))

/** A path of more strokes than this is a drawing, no table's border. */
const MOST_STEPS = 400

/** The straight lines of a path object: its sides when it is stroked, itself when it is filled and thin. */
export function readRules(object: XmlElement, matrix: Matrix): readonly Rule[] {
  const { Stroke, Fill, Visible } = object.attributes
  if (Visible === 'false') return []
  // A path is stroked unless it says otherwise.
  const stroked = Stroke !== 'false'
  if (!stroked && Fill !== 'true') return []
  const outlines = readOutlines(textOf(childAt(object, 'AbbreviatedData')), matrix)
  return outlines.flatMap((outline) => (stroked ? toSides(outline) : toThinRule(outline)))
}

function readOutlines(data: string, matrix: Matrix): readonly (readonly Point[])[] {
  const words = data
    .replace(/[A-Z]/g, ' $& ')
    .trim()
    .split(/[\s,]+/)
  const outlines: Point[][] = []
  if (words.length > MOST_STEPS * 3) return []
  for (let i = 0; i < words.length; ) {
    const letter = words[i] ?? ''
    const count = OPERANDS.get(letter)
    if (count === undefined) {
      i += 1
      continue
    }
    const [x, y] = words.slice(i + 1 + count - 2, i + 1 + count).map(Number.parseFloat)
    if (letter === 'S' || letter === 'M' || outlines.length === 0) outlines.push([])
    const outline = outlines.at(-1)
    const [first] = outline ?? []
    if (letter === 'C') outline?.push(...(first === undefined ? [] : [first]))
    else if (x !== undefined && y !== undefined && Number.isFinite(x + y)) outline?.push(apply(matrix, [x, y]))
    i += 1 + count
  }
  return outlines
}
