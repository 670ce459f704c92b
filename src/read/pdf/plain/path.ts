import { apply, type Point } from '../geometry.js'
import { MOST_OBJECTS, MOST_SEGMENTS } from '../rules.js'
import type { Operands } from './operands.js'
import type { Operator, Run } from './run.js'

/** Begins an outline where the operand says, or goes on to it. */
function lineTo(run: Run, operands: Operands, begins: boolean): void {
  addPoint(run, [operands.number(0), operands.number(1)], begins)
}

function addPoint(run: Run, point: Point, begins = false): void {
  if (begins || run.outlines.length === 0) run.outlines.push([])
  run.outlines.at(-1)?.push(apply(run.state.matrix, point))
}

/** A curve goes through its control points, as it does for PDFium: what bends is no rule, whichever way it goes. */
const curve =
  (count: number): Operator =>
  (run, operands) => {
    for (let index = 0; index < count; index += 2) {
      addPoint(run, [operands.number(index), operands.number(index + 1)])
    }
  }

function rectangle(run: Run, operands: Operands): void {
  const x = operands.number(0)
  const y = operands.number(1)
  const right = x + operands.number(2)
  const upper = y + operands.number(3)
  addPoint(run, [x, y], true)
  addPoint(run, [x, upper])
  addPoint(run, [right, upper])
  addPoint(run, [right, y])
  close(run)
}

function close({ outlines }: Run): void {
  const outline = outlines.at(-1)
  const first = outline?.[0]
  if (first) outline.push(first)
}

/** Ends the path: painted or left. */
const end =
  ({ stroked = false, painted = true, closed = false } = {}): Operator =>
  (run) => {
    if (closed) close(run)
    const { outlines, content } = run
    run.outlines = []
    const segments = outlines.reduce((sum, outline) => sum + outline.length, 0)
    if (!painted || segments > MOST_SEGMENTS || content.shapes.length > MOST_OBJECTS) return
    content.shapes.push({ outlines, stroked })
  }

export const PATH_OPERATORS: readonly (readonly [string, Operator])[] = [
  ['m', (run, operands) => lineTo(run, operands, true)],
  ['l', (run, operands) => lineTo(run, operands, false)],
  ['c', curve(6)],
  ['v', curve(4)],
  ['y', curve(4)],
  ['re', rectangle],
  ['h', close],
  ['n', end({ painted: false })],
  ['S', end({ stroked: true })],
  ['s', end({ stroked: true, closed: true })],
  ['f', end()],
  ['F', end()],
  ['f*', end()],
  ['B', end({ stroked: true })],
  ['B*', end({ stroked: true })],
  ['b', end({ stroked: true, closed: true })],
  ['b*', end({ stroked: true, closed: true })],
]
