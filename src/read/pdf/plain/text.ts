import { IDENTITY, type Matrix } from '../geometry.js'
import { findFont, type Operator, type Run, textOf } from './run.js'
import { show } from './show.js'
import { Unsure } from './unsure.js'
import { isArray } from './values.js'

/** Where the text between BT and ET is. Operators change it, as most of a page's do. */
export interface TextObject {
  /** Of the line, but for where it begins: */
  matrix: Matrix
  /** there; in the space around the text. */
  left: number
  baseline: number
  /** Of the next character, from the line's beginning. */
  x: number
  y: number
}

const set =
  (name: 'charSpace' | 'wordSpace' | 'leading' | 'rise' | 'mode'): Operator =>
  (run, operands) => {
    run.state[name] = operands.number(0)
  }

export const TEXT_OPERATORS: readonly (readonly [string, Operator])[] = [
  [
    'BT',
    (run) => {
      if (run.text !== null) throw new Unsure('operator', 'a text within a text')
      run.text = { matrix: IDENTITY, left: 0, baseline: 0, x: 0, y: 0 }
    },
  ],
  [
    'ET',
    (run) => {
      textOf(run)
      run.text = null
    },
  ],
  ['Tc', set('charSpace')],
  ['Tw', set('wordSpace')],
  ['TL', set('leading')],
  ['Ts', set('rise')],
  ['Tr', set('mode')],
  [
    'Tz',
    (run, operands) => {
      run.state.scale = operands.number(0) / 100
    },
  ],
  [
    'Tf',
    (run, operands) => {
      run.state.font = findFont(run, operands.at(0))
      run.state.size = operands.number(1)
    },
  ],
  [
    'Tm',
    (run, operands) => {
      const text = textOf(run)
      text.matrix = operands.matrix()
      startLine(text, text.matrix[4], text.matrix[5])
    },
  ],
  ['Td', (run, operands) => moveLine(run, operands.number(0), operands.number(1))],
  [
    'TD',
    (run, operands) => {
      moveLine(run, operands.number(0), operands.number(1))
      run.state.leading = -operands.number(1)
    },
  ],
  ['T*', (run) => nextLine(run)],
  ['Tj', (run, operands) => show(run, operands.from(0))],
  [
    'TJ',
    (run, operands) => {
      const pieces = operands.at(0)
      if (!isArray(pieces)) throw new Unsure('operator', 'TJ without pieces')
      show(run, pieces)
    },
  ],
  [
    "'",
    (run, operands) => {
      nextLine(run)
      show(run, operands.from(0))
    },
  ],
  [
    '"',
    (run, operands) => {
      run.state.wordSpace = operands.number(0)
      run.state.charSpace = operands.number(1)
      nextLine(run)
      show(run, operands.from(2))
    },
  ],
]

function startLine(text: TextObject, left: number, baseline: number): void {
  text.left = left
  text.baseline = baseline
  text.x = 0
  text.y = 0
}

function moveLine(run: Run, x: number, y: number): void {
  const text = textOf(run)
  const { matrix, left, baseline } = text
  startLine(text, matrix[0] * x + matrix[2] * y + left, matrix[1] * x + matrix[3] * y + baseline)
}

function nextLine(run: Run): void {
  moveLine(run, 0, -run.state.leading)
}
