import { applyAcross, applyDown, compose, composeAt, lengthOf, type Matrix } from '../geometry.js'
import type { TextRun } from '../glyphs.js'
import type { PlainFont } from './font.js'
import { putActualText } from './marks.js'
import { type GraphicsState, type Run, textOf } from './run.js'
import type { TextObject } from './text.js'
import { Unsure } from './unsure.js'
import { isText, type Value } from './values.js'

/** Modes in which text is filled, stroked or both; in others it is invisible, or clips what follows. */
const MOST_VISIBLE = 2

/** Prints strings, between them moving back by thousandths of the type's size. */
export function show(run: Run, pieces: readonly Value[]): void {
  const { state, content } = run
  const { font } = state
  if (font === null) throw new Unsure('operator', 'text without a font')
  checkVisible(state)
  const text = textOf(run)
  const matrix = composeAt(state.matrix, text.matrix, text.left, text.baseline)
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

function startPiece(matrix: Matrix, { scale, size }: GraphicsState, font: PlainFont, address: number): TextRun {
  return {
    address,
    matrix: scale === 1 ? matrix : compose(matrix, [scale, 0, 0, 1, 0, 0]),
    size: size * lengthOf(matrix[2], matrix[3]),
    font: font.name,
  }
}

function movePen(text: TextObject, by: number, { scale }: GraphicsState, { vertical }: PlainFont): void {
  if (vertical) text.y += by
  else text.x += by * scale
}

/** What the strings of one operator share. */
interface Printing {
  readonly run: Run
  readonly text: TextObject
  readonly font: PlainFont
  readonly matrix: Matrix
  readonly printed: TextRun
}

const SPACE = 32

/** Prints a string, and moves on to where the next one goes. */
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
      x: applyAcross(matrix, x, y),
      y: applyDown(matrix, x, y),
      run: printed,
      index: glyphs.length,
    })
    advances.push(font.vertical ? size : advance * size)
    const blank = first === SPACE && length === 1 ? wordSpace : 0
    movePen(text, advance * size + charSpace + blank, state, font)
  }
}
