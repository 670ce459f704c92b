import { parseChineseNumeral } from '../text/chinese-numeral.js'
import { parseEnglishNumeral } from '../text/english-numeral.js'

// First signs of the runs of numbers that Unicode holds as one character each.
const RUNS: readonly (readonly [first: number, last: number])[] = [
  [0x2460, 0x2473], // ①–⑳
  [0x2474, 0x2487], // ⑴–⒇
  [0x2488, 0x249b], // ⒈–⒛
  [0x3220, 0x3229], // ㈠–㈩
]

/** The number a heading's ordinal stands for: 12 → 12, 十二 → 12, ③ → 3; null for none (a lost one). */
export function readOrdinal(text: string | undefined): number | null {
  if (!text) return null
  const code = text.codePointAt(0) ?? 0
  const run = RUNS.find(([first, last]) => code >= first && code <= last)
  if (run) return code - run[0] + 1
  const digits = /^\d+$/.test(text) ? text : parseChineseNumeral(text)
  return digits === null ? null : Number(digits)
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }

/** The number of an English heading: II → 2, One → 1, B → 2, 12 → 12. */
export function readEnglishOrdinal(text: string | undefined): number | null {
  if (!text) return null
  const lower = text.toLowerCase()
  if (/^[ivx]+$/.test(lower)) {
    const digits = Array.from(lower, (digit) => ROMAN[digit] ?? 0)
    return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0)
  }
  return lower.length === 1 ? lower.charCodeAt(0) - 0x60 : parseEnglishNumeral(lower)
}
