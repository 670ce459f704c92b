import { Unsure } from './unsure.js'

/**
 * A text that a code stands for, if it can be that: no control, no private or unassigned code (a font's way to say that it
 * does not know), no half of a surrogate pair; and nothing written from right to left, which PDFium puts in order.
 */
export function checkCharacter(text: string | undefined): string {
  if (text === undefined || text === '' || UNSURE.test(text)) throw new Unsure('character', describe(text))
  if (RIGHT_TO_LEFT.test(text)) throw new Unsure('direction', describe(text))
  return text
}

const UNSURE = /[^\t\n\r\P{Cc}]|[\p{Co}\p{Cs}\p{Cn}\ufffd]/u

const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

const describe = (text: string | undefined): string =>
  text ? [...text].map((char) => `U+${char.codePointAt(0)?.toString(16)}`).join(' ') : 'a code without a character'
