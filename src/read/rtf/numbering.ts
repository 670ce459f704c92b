import { createLabeller, type Label, type Labeller } from '../docx/labels.js'
import type { List, ListLevel } from '../docx/numbering.js'
import { UNKNOWN } from './lists.js'

/** A paragraph's place in a list (`\ls`, `\ilvl`). */
export interface ListPlace {
  readonly list: number
  readonly level: number
}

/** Numbers a document's paragraphs in their order, as Word does, which passes over the labels in the file. */
export interface Numbering {
  /** The label of a paragraph; `written` is the one in the file (`\listtext`), '' for none. To be called once a paragraph. */
  next(place: ListPlace, written: string): Label
}

/** @param lists by number; read when the first paragraph comes */
export function createNumbering(lists: ReadonlyMap<number, List>): Numbering {
  let labeller: Labeller | undefined
  return {
    next({ list, level }, written) {
      labeller ??= createLabeller(lists)
      const counted = labeller.next({ numId: list, level }, undefined)
      const definition = lists.get(list)?.levels.get(level)
      if (!definition || !isCountable(definition, lists.get(list))) return { text: written, suffix: 'tab' }
      return { text: inSignsOf(written, counted.text, definition.text), suffix: counted.suffix }
    },
  }
}

/** A bullet counts nothing; of some number formats only their writers know the signs. */
function isCountable({ format, text }: ListLevel, list: List | undefined): boolean {
  if (format === 'bullet') return false
  const shown = [...text.matchAll(/%(\d)/g)].map(([, digit]) => list?.levels.get(Number(digit) - 1)?.format)
  return !shown.includes(UNKNOWN)
}

/**
 * The counted number within the signs of the written label: LibreOffice puts into its tables what its code page has of
 * them, `?` for 、.
 *
 * @example inSignsOf('二、', '一?', '%1?') // '一、'
 */
function inSignsOf(written: string, counted: string, pattern: string): string {
  const before = pattern.indexOf('%')
  const after = before < 0 ? 0 : pattern.length - pattern.lastIndexOf('%') - 2
  if (before < 0 || written.length <= before + after) return counted
  const number = counted.slice(before, counted.length - after)
  return written.slice(0, before) + number + written.slice(written.length - after)
}
