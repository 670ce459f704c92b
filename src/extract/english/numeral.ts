import { parseEnglishNumeral } from '../../text/english-numeral.js'

/** 12,480.5 → 12480.5 */
export const plainDecimal = (arabic: string): string => (arabic.includes(',') ? arabic.replaceAll(',', '') : arabic)

/** Exact decimal of a numeral in digits or words. */
export function decimalOf(text: string): string | null {
  const first = text.charCodeAt(0)
  if (first >= 0x30 && first <= 0x39) return plainDecimal(text)
  const value = parseEnglishNumeral(text)
  return value === null ? null : String(value)
}
