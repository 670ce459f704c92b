import { compose, IDENTITY, type Matrix } from '../geometry.js'
import type { TextRun } from '../glyphs.js'
import type { PlainFont } from './font.js'
import { putActualText } from './marks.js'
import { findFont, type GraphicsState, type Operator, type Run, toMatrix } from './run.js'
import { Unsure } from './unsure.js'
import { isArray, isText, toNumbers, type Value } from './values.js'

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
    const [value = 0] = toNumbers(operands, name, 1)
    run.state = { ...run.state, [name]: value }
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
      const [percent = 0] = toNumbers(operands, 'Tz', 1)
      run.state = { ...run.state, scale: percent / 100 }
    },
  ],
  [
    'Tf',
    (run, [name, size]) => {
      if (typeof size !== 'number') throw new Unsure('operator', 'a font without a size')
      run.state = { ...run.state, font: findFont(run, name), size }
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
      run.state = { ...run.state, leading: -(operands[1] as number) }
    },
  ],
  ['T*', nextLine],
  ['Tj', (run, operands) => show(run, operands)],
  [
    'TJ',
    (run, [pieces]) => {
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
    (run, [wordSpace, charSpace, ...pieces]) => {
      const [word = 0, char = 0] = toNumbers([wordSpace ?? null, charSpace ?? null], 'spaces', 2)
      run.state = { ...run.state, wordSpace: word, charSpace: char }
      nextLine(run)
      show(run, pieces)
    },
  ],
]

const startLine = (matrix: Matrix): TextObject => ({ matrix, x: 0, y: 0 })

function textOf({ text }: Run): TextObject {
  if (text === null) throw new Unsure('operator', 'an operator of texts outside of one')
  return text
}

function moveLine(run: Run, operands: readonly Value[]): void {
  const [x = 0, y = 0] = toNumbers(operands, 'a move', 2)
  run.text = startLine(compose(textOf(run).matrix, [1, 0, 0, 1, x, y]))
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
  const pen = { x: text.x, y: text.y }
  for (const piece of pieces) {
    if (typeof piece === 'number') movePen(pen, (-piece / 1000) * state.size, state, font)
    else if (isText(piece)) print(piece, pen, { run, font, matrix, printed })
    else throw new Unsure('operator', 'text that is none')
  }
  run.text = { ...text, ...pen }
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

function print(bytes: Uint8Array, pen: Pen, { run, font, matrix, printed }: Printing): void {
  const { glyphs, advances } = run.content
  const { size, charSpace, wordSpace, scale, rise } = run.state
  if (font.origin !== null && (charSpace !== 0 || wordSpace !== 0)) throw new Unsure('font', 'a spread column')
  const [a, b, c, d, e, f] = matrix
  for (let at = 0; at < bytes.length; ) {
    let code = bytes[at] as number
    const length = font.length(code)
    if (length === 2) code = (code << 8) | (bytes[at + 1] ?? missing())
    at += length
    const shift = font.origin?.(code)
    const x = pen.x + (shift ? shift[0] * size * scale : 0)
    const y = pen.y + rise + (shift ? shift[1] * size : 0)
    glyphs.push({
      char: font.char(code),
      x: a * x + c * y + e,
      y: b * x + d * y + f,
      run: printed,
      index: glyphs.length,
    })
    const advance = font.advance(code) * size
    advances.push(shift ? size : advance)
    movePen(pen, advance + charSpace + (code === SPACE && length === 1 ? wordSpace : 0), run.state, font)
  }
}

function missing(): never {
  throw new Unsure('character', 'half a code')
}
