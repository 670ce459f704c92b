import { type Fragment, gatherFragments } from './fragments.js'
import { compose, type Matrix, type QuarterTurns, type Rectangle, turnMatrix, viewMatrix } from './geometry.js'
import { placeGlyphs, type RawText, type RightOf } from './glyphs.js'
import type { Drawing, Rule } from './rules.js'
import { findWriting } from './turns.js'

/** What is printed on a page, in points from the upper left of the page turned so that its text stands upright. */
export interface PrintedPage {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  /** By how much the page was turned from how it is shown, so that its lines run from left to right. */
  readonly turns: QuarterTurns
  readonly fragments: readonly Fragment[]
  readonly rules: readonly Rule[]
  readonly pictures: readonly Rectangle[]
  /** Characters of the text layer, and those whose font does not say what they are. */
  readonly characters: number
  readonly unmapped: number
  /** Its text was not printed as such but recognised on a picture of the page (OCR). */
  readonly recognized: boolean
}

/** A page as the file has it, in its own space (points from the lower left, before its rotation). */
export interface RawPage {
  /** What is shown of it; `top` is its lower side, as y goes upwards. */
  readonly bounds: Rectangle
  /** How it is turned when it is shown. */
  readonly rotation: QuarterTurns
  readonly text: RawText
  readonly rightOf: RightOf
  /** What is drawn on it, as the view has it. */
  readonly drawing: (view: Matrix) => Drawing
}

/** Turns a page so that its text stands upright, and gathers its characters; `number` from 1. */
export function printPage({ bounds, rotation, text, rightOf, drawing }: RawPage, number: number): PrintedPage {
  const shown = viewMatrix(bounds, rotation)
  const sides = swapSides([bounds.right - bounds.left, bounds.bottom - bounds.top], rotation)
  const { turns, vertical } = findWriting(text, shown)
  const view = compose(turnMatrix(turns, ...sides), shown)
  const [width, height] = swapSides(sides, turns)
  return {
    number,
    width,
    height,
    turns,
    fragments: gatherFragments(placeGlyphs(text, { view, vertical }, rightOf)),
    ...drawing(view),
    characters: text.glyphs.length,
    unmapped: text.unmapped,
    recognized: false,
  }
}

/** Width and height after so many quarter turns. */
export function swapSides([width, height]: readonly [number, number], turns: QuarterTurns): readonly [number, number] {
  return turns % 2 === 0 ? [width, height] : [height, width]
}
