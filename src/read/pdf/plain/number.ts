import { KINDS, REGULAR } from './signs.js'
import type { Cursor } from './strings.js'
import { Unsure } from './unsure.js'

const PLUS = 0x2b
const MINUS = 0x2d
const POINT = 0x2e
const ZERO = 0x30

/** Powers of ten by how many digits stand behind the point. */
const SCALES = Array.from({ length: 16 }, (_, digits) => 10 ** digits)

/**
 * The number at the cursor: a sign, digits, a point; the cursor goes behind it. Reading it from a string costs four times as
 * much, and half of a page's operators is numbers. Throws {@link Unsure} for 1.2.3, --5 and 12x.
 */
export function readNumber(bytes: Uint8Array, cursor: Cursor): number {
  const start = cursor.at
  const sign = bytes[start]
  let at = sign === MINUS || sign === PLUS ? start + 1 : start
  let [digits, point] = [0, -1]
  let value = 0
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at] as number
    const digit = byte - ZERO
    if (digit >= 0 && digit < 10) {
      value = value * 10 + digit
      digits += 1
    } else if (byte === POINT && point < 0) point = digits
    else if (KINDS[byte] !== REGULAR) break
    else throw new Unsure('structure', 'a number that is none')
  }
  if (digits === 0) throw new Unsure('structure', 'a number that is none')
  cursor.at = at
  if (digits >= SCALES.length) return Number(Buffer.from(bytes.subarray(start, at)).toString('latin1'))
  const scaled = point < 0 ? value : value / (SCALES[digits - point] as number)
  return sign === MINUS ? -scaled : scaled
}
