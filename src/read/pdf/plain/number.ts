import { Unsure } from './unsure.js'

const PLUS = 0x2b
const MINUS = 0x2d
const POINT = 0x2e
const ZERO = 0x30

/** Powers of ten by how many digits stand behind the point. */
const SCALES = Array.from({ length: 16 }, (_, digits) => 10 ** digits)

/**
 * The number that the bytes from `start` to `end` write: a sign, digits, a point. Reading it from a string costs four
 * times as much, and half of a page's operators is numbers. Throws {@link Unsure} for 1.2.3, --5 and 12x.
 */
export function parseNumber(bytes: Uint8Array, start: number, end: number): number {
  const sign = bytes[start]
  const signed = sign === MINUS || sign === PLUS
  let [digits, point] = [0, -1]
  let value = 0
  for (let at = signed ? start + 1 : start; at < end; at += 1) {
    const byte = bytes[at] as number
    if (byte === POINT && point < 0) point = digits
    else if (byte >= ZERO && byte < ZERO + 10) {
      value = value * 10 + byte - ZERO
      digits += 1
    } else throw new Unsure('structure', 'a number that is none')
  }
  if (digits === 0) throw new Unsure('structure', 'a number that is none')
  if (digits >= SCALES.length) return Number(Buffer.from(bytes.subarray(start, end)).toString('latin1'))
  const scaled = point < 0 ? value : value / (SCALES[digits - point] as number)
  return sign === MINUS ? -scaled : scaled
}
