import { compose, IDENTITY, type Matrix } from '../geometry.js'
import type { TextRun } from '../glyphs.js'
import type { PlainFont } from './font.js'
import { putActualText } from './marks.js'
import { findFont, type GraphicsState, type Operator, type Run, toMatrix } from './run.js'
import { Unsure } from './unsure.js'
import { isArray, isText, numberAt, type Value } from './values.js'

/** Where the text between BT and ET is. */
export interface TextObject {
  /** Of the line. */
  readonly matrix: Matrix
  /** Of the next character, from the line's beginning. */
  readonly x: number
  readonly y: number
}

/** Modes in which text is filled, stroked or both; in others it is invisible, or clips what follows. */
const MOST_VISIBLE = 2

const set =
  (name: 'charSpace' | 'wordSpace' | 'leading' | 'rise' | 'mode'): Operator =>
  (run, operands) => {
    run.state[name] = numberAt(operands, 0)
  }

export const TEXT_OPERATORS: readonly (readonly [string, Operator])[] = [
  [
    'BT',
    (run) => {
      if (run.text !== null) throw new Unsure('operator', 'a text within a text')
      run.text = startLine(IDENTITY)
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
      run.state.scale = numberAt(operands, 0) / 100
    },
  ],
  [
    'Tf',
    (run, operands) => {
      run.state.font = findFont(run, operands[0])
      run.state.size = numberAt(operands, 1)
    },
  ],
  [
    'Tm',
    (run, operands) => {
      textOf(run)
      run.text = startLine(toMatrix(operands))
    },
  ],
  ['Td', (run, operands) => moveLine(run, operands)],
  [
    'TD',
    (run, operands) => {
      moveLine(run, operands)
      run.state.leading = -numberAt(operands, 1)
    },
  ],
  ['T*', (run) => nextLine(run)],
  ['Tj', (run, operands) => show(run, operands)],
  [
    'TJ',
    (run, operands) => {
      const pieces = operands[0]
      if (!isArray(pieces)) throw new Unsure('operator', 'TJ without pieces')
      show(run, pieces)
    },
  ],
  [
    "'",
    (run, operands) => {
      nextLine(run)
      show(run, operands)
    },
  ],
  [
    '"',
    (run, operands) => {
      run.state.wordSpace = numberAt(operands, 0)
      run.state.charSpace = numberAt(operands, 1)
      nextLine(run)
      show(run, operands.slice(2))
    },
  ],
]

const startLine = (matrix: Matrix): TextObject => ({ matrix, x: 0, y: 0 })

function textOf({ text }: Run): TextObject {
  if (text === null) throw new Unsure('operator', 'an operator of texts outside of one')
  return text
}

function moveLine(run: Run, operands: readonly Value[]): void {
  const offset: Matrix = [1, 0, 0, 1, numberAt(operands, 0), numberAt(operands, 1)]
  run.text = startLine(compose(textOf(run).matrix, offset))
}

function nextLine(run: Run): void {
  moveLine(run, [0, -run.state.leading])
}

/** Prints strings, between them moving back by thousandths of the type's size. */
function show(run: Run, pieces: readonly Value[]): void {
  const { state, content } = run
  const { font } = state
  if (font === null) throw new Unsure('operator', 'text without a font')
  checkVisible(state)
  const text = textOf(run)
  const matrix = compose(state.matrix, text.matrix)
  const printed = startPiece(matrix, state, font, content.runs)
  content.runs += 1
  const first = content.glyphs.length
  const pen: Pen = { x: text.x, y: text.y }
  for (const piece of pieces) {
    if (typeof piece === 'number') movePen(pen, (-piece / 1000) * state.size, state, font)
    else if (isText(piece)) print(piece.bytes, pen, { run, font, matrix, printed })
    else throw new Unsure('operator', 'text that is none')
  }
  run.text = { matrix: text.matrix, x: pen.x, y: pen.y }
  putActualText(run.marks, content, first)
}

function checkVisible({ mode, size, scale }: GraphicsState): void {
  if (mode < 0 || mode > MOST_VISIBLE) throw new Unsure('text-mode', `text of mode ${mode}`)
  if (size <= 0 || scale <= 0) throw new Unsure('text-mode', 'text that is mirrored, or has no size')
}

function startPiece(
  [a, b, c, d, e, f]: Matrix,
  { scale, size }: GraphicsState,
  font: PlainFont,
  address: number,
): TextRun {
  return {
    address,
    matrix: [a * scale, b * scale, c, d, e, f],
    size: size * Math.hypot(c, d),
    font: font.name,
  }
}

interface Pen {
  x: number
  y: number
}

function movePen(pen: Pen, by: number, { scale }: GraphicsState, { origin }: PlainFont): void {
  if (origin === null) pen.x += by * scale
  else pen.y += by
}

interface Printing {
  readonly run: Run
  readonly font: PlainFont
  readonly matrix: Matrix
  readonly printed: TextRun
}

const SPACE = 32

function print(bytes: string, pen: Pen, { run, font, matrix, printed }: Printing): void {
  const { glyphs, advances } = run.content
  const { size, charSpace, wordSpace, scale, rise } = run.state
  if (font.origin !== null && (charSpace !== 0 || wordSpace !== 0)) throw new Unsure('font', 'a spread column')
  for (let at = 0; at < bytes.length; ) {
    const first = bytes.charCodeAt(at)
    const length = font.length(first)
    if (at + length > bytes.length) throw new Unsure('character', 'half a code')
    const code = length === 1 ? first : (first << 8) | bytes.charCodeAt(at + 1)
    at += length
    const shift = font.origin === null ? null : font.origin(code)
    const x = shift === null ? pen.x : pen.x + shift[0] * size * scale
    const y = (shift === null ? pen.y : pen.y + shift[1] * size) + rise
    glyphs.push({
      char: font.char(code),
      x: matrix[0] * x + matrix[2] * y + matrix[4],
      y: matrix[1] * x + matrix[3] * y + matrix[5],
      run: printed,
      index: glyphs.length,
    })
    const advance = font.advance(code) * size
    advances.push(shift === null ? advance : size)
    movePen(pen, advance + charSpace + (first === SPACE && length === 1 ? wordSpace : 0), run.state, font)
  }
}
