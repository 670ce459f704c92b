import { stripVTControlCharacters } from 'node:util'
import { eastAsianWidth } from 'get-east-asian-width'

/** Marks that stand on the character before them: accents, variation selectors, joiners. */
const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u

/** Columns a text takes in a terminal: 2 for 指, 1 for a, 0 for colours. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text.includes(ESCAPE) ? stripVTControlCharacters(text) : text) {
    width += characterWidth(character)
  }
  return width
}

const ESCAPE = '\u001b'

/** A table of thousands of rows asks for the same few thousand characters again and again. */
const widths = new Map<string, number>()
const WIDTHS_LIMIT = 50_000

function characterWidth(character: string): number {
  const known = widths.get(character)
  if (known !== undefined) return known
  const width = ZERO_WIDTH.test(character) ? 0 : eastAsianWidth(character.codePointAt(0) ?? 0)
  if (widths.size >= WIDTHS_LIMIT) widths.clear()
  widths.set(character, width)
  return width
}

/**
 * The text cut to at most `columns` columns, ending in … when something was cut. Takes plain text, without colours.
 *
 * @example truncate('食品安全抽检合格率', 9) // '食品安全…'
 */
export function truncate(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text
  let kept = ''
  let width = 0
  for (const character of text) {
    width += characterWidth(character)
    if (width > columns - 1) break
    kept += character
  }
  return `${kept}…`
}

/** The text filled up with spaces to `columns` columns. */
export function pad(text: string, columns: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, columns - displayWidth(text)))
  return align === 'right' ? space + text : text + space
}
