import { parseEnglishNumeral } from '../../text/english-numeral.js'

/** 12,480.5 → 12480.5 */
export const plainDecimal = (arabic: string): string => arabic.replaceAll(',', '')

/** Exact decimal of a numeral in digits or words. */
export function decimalOf(text: string): string | null {
  if (/^\d/.test(text)) return plainDecimal(text)
  const value = parseEnglishNumeral(text)
  return value === null ? null : String(value)
}
