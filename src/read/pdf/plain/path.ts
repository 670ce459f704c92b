import { apply, type Point } from '../geometry.js'
import { MOST_OBJECTS, MOST_SEGMENTS } from '../rules.js'
import type { Operator, Run } from './run.js'
import { toNumbers } from './values.js'

/** Begins an outline where the operand says, or goes on to it. */
function lineTo(run: Run, operands: Parameters<Operator>[1], begins: boolean): void {
  const [x = 0, y = 0] = toNumbers(operands, 'a point', 2)
  addPoint(run, [x, y], begins)
}

function addPoint(run: Run, point: Point, begins = false): void {
  if (begins || run.outlines.length === 0) run.outlines.push([])
  run.outlines.at(-1)?.push(apply(run.state.matrix, point))
}

/** A curve goes through its control points, as it does for PDFium: what bends is no rule, whichever way it goes. */
const curve =
  (count: number): Operator =>
  (run, operands) => {
    const numbers = toNumbers(operands, 'a curve', count)
    for (let index = 0; index < count; index += 2) addPoint(run, [numbers[index] ?? 0, numbers[index + 1] ?? 0])
  }

function rectangle(run: Run, operands: Parameters<Operator>[1]): void {
  const [x = 0, y = 0, width = 0, height = 0] = toNumbers(operands, 're', 4)
  addPoint(run, [x, y], true)
  addPoint(run, [x, y + height])
  addPoint(run, [x + width, y + height])
  addPoint(run, [x + width, y])
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
