import { IDENTITY, lengthOf, type Matrix } from '../geometry.js'
import type { TextRun } from '../glyphs.js'
import type { PlainFont } from './font.js'
import { putActualText } from './marks.js'
import { findFont, type GraphicsState, type Operator, type Run } from './run.js'
import { Unsure } from './unsure.js'
import { isArray, isText, type Value } from './values.js'

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

/** Modes in which text is filled, stroked or both; in others it is invisible, or clips what follows. */
const MOST_VISIBLE = 2

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

function textOf({ text }: Run): TextObject {
  if (text === null) throw new Unsure('operator', 'an operator of texts outside of one')
  return text
}

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

/** Prints strings, between them moving back by thousandths of the type's size. */
function show(run: Run, pieces: readonly Value[]): void {
  const { state, content } = run
  const { font } = state
  if (font === null) throw new Unsure('operator', 'text without a font')
  checkVisible(state)
  const text = textOf(run)
  const matrix = matrixOf(text, state)
  const printed = startPiece(matrix, state, font, content.runs)
  content.runs += 1
  const first = content.glyphs.length
  for (const piece of pieces) {
    if (typeof piece === 'number') movePen(text, (-piece / 1000) * state.size, state, font)
    else if (isText(piece)) print(piece.bytes, { run, text, font, matrix, printed })
    else throw new Unsure('operator', 'text that is none')
  }
  putActualText(run.marks, content, first)
}

function checkVisible({ mode, size, scale }: GraphicsState): void {
  if (mode < 0 || mode > MOST_VISIBLE) throw new Unsure('text-mode', `text of mode ${mode}`)
  if (size <= 0 || scale <= 0) throw new Unsure('text-mode', 'text that is mirrored, or has no size')
}

/** From a line to the page. */
function matrixOf({ matrix: inner, left, baseline }: TextObject, { matrix: outer }: GraphicsState): Matrix {
  const a = outer[0]
  const b = outer[1]
  const c = outer[2]
  const d = outer[3]
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * left + c * baseline + outer[4],
    b * left + d * baseline + outer[5],
  ]
}

function startPiece(matrix: Matrix, { scale, size }: GraphicsState, font: PlainFont, address: number): TextRun {
  const [a, b, c, d, e, f] = matrix
  return {
    address,
    matrix: scale === 1 ? matrix : [a * scale, b * scale, c, d, e, f],
    size: size * lengthOf(c, d),
    font: font.name,
  }
}

function movePen(text: TextObject, by: number, { scale }: GraphicsState, { vertical }: PlainFont): void {
  if (vertical) text.y += by
  else text.x += by * scale
}

interface Printing {
  readonly run: Run
  readonly text: TextObject
  readonly font: PlainFont
  readonly matrix: Matrix
  readonly printed: TextRun
}

const SPACE = 32

function print(bytes: string, { run, text, font, matrix, printed }: Printing): void {
  const { glyphs, advances } = run.content
  const { state } = run
  const { size, charSpace, wordSpace, scale, rise } = state
  if (font.vertical && (charSpace !== 0 || wordSpace !== 0)) throw new Unsure('font', 'a spread column')
  for (let at = 0; at < bytes.length; ) {
    const first = bytes.charCodeAt(at)
    const length = font.length(first)
    if (at + length > bytes.length) throw new Unsure('character', 'half a code')
    const code = length === 1 ? first : (first << 8) | bytes.charCodeAt(at + 1)
    at += length
    const { char, advance, left, above } = font.sign(code)
    const x = text.x + left * size * scale
    const y = text.y + above * size + rise
    glyphs.push({
      char,
      x: matrix[0] * x + matrix[2] * y + matrix[4],
      y: matrix[1] * x + matrix[3] * y + matrix[5],
      run: printed,
      index: glyphs.length,
    })
    advances.push(font.vertical ? size : advance * size)
    const blank = first === SPACE && length === 1 ? wordSpace : 0
    movePen(text, advance * size + charSpace + blank, state, font)
  }
}
