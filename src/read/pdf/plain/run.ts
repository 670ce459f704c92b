import type { Matrix, Point } from '../geometry.js'
import type { RawGlyph } from '../glyphs.js'
import type { Shape } from '../rules.js'
import { type PlainFont, readFont } from './font.js'
import type { Mark } from './marks.js'
import type { ObjectFile } from './objects.js'
import type { Operands } from './operands.js'
import type { TextObject } from './text.js'
import { Unsure } from './unsure.js'
import { type Dictionary, isDictionary, toNumbers, type Value } from './values.js'

/** What the operators of a page print, in the page's own space. */
export interface Content {
  readonly glyphs: RawGlyph[]
  /** How far the next character would stand by the font, glyph by glyph; in units of the run's matrix. */
  readonly advances: number[]
  readonly shapes: Shape[]
  /** Matrices of pictures, each a unit square. */
  readonly pictures: Matrix[]
  /** Pieces of text so far. */
  runs: number
  /** How many operators may follow. */
  left: number
}

/** What q keeps and Q brings back. Operators change it, as a new one for each costs a fifth of all. */
export interface GraphicsState {
  matrix: Matrix
  font: PlainFont | null
  size: number
  charSpace: number
  wordSpace: number
  /** Share of their width that characters are stretched to. */
  scale: number
  leading: number
  rise: number
  mode: number
}

/** A stream of operators while it is carried out. */
export interface Run {
  readonly content: Content
  readonly resources: Dictionary
  readonly file: ObjectFile
  readonly fonts: Fonts
  /** Fonts by the names the resources give them, those that were asked for. */
  readonly named: Map<string, PlainFont>
  /** How many forms stand around it. */
  readonly depth: number
  state: GraphicsState
  readonly saved: GraphicsState[]
  /** Between BT and ET. */
  text: TextObject | null
  /** Outlines begun since the last one was painted. */
  outlines: Point[][]
  readonly marks: Mark[]
}

/** What an operator does with the objects before it. */
export type Operator = (run: Run, operands: Operands) => void

/** The fonts of a document, read once. */
export type Fonts = Map<Dictionary, PlainFont>

/** Throws {@link Unsure} within a text, where the operator has no place. */
export function checkOutside({ text }: Run): void {
  if (text !== null) throw new Unsure('operator', 'an operator has no place in a text')
}

/** Throws {@link Unsure} outside of a text. */
export function textOf({ text }: Run): TextObject {
  if (text === null) throw new Unsure('operator', 'an operator of texts outside of one')
  return text
}

/** The object of this name among the resources. */
export function findResource({ resources, file }: Run, kind: string, name: Value | undefined): Value {
  const named = file.resolve(resources.get(kind))
  const found = isDictionary(named) && typeof name === 'string' ? file.resolve(named.get(name)) : null
  if (found === null) throw new Unsure('operator', `no ${kind} of this name`)
  return found
}

export function findFont(run: Run, name: Value | undefined): PlainFont {
  const named = typeof name === 'string' ? run.named.get(name) : undefined
  if (named !== undefined) return named
  const dictionary = findResource(run, 'Font', name)
  if (!isDictionary(dictionary)) throw new Unsure('font', 'a font that is none')
  const font = run.fonts.get(dictionary) ?? readFont(dictionary, run.file)
  run.fonts.set(dictionary, font)
  run.named.set(String(name), font)
  return font
}

/** The matrix that six numbers are. */
export function toMatrix(values: Value): Matrix {
  return toNumbers(values, 'a matrix', 6) as readonly number[] as Matrix
}
