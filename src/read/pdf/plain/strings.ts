import { Unsure } from './unsure.js'

/** Where reading goes on. */
export interface Cursor {
  at: number
}

const OPEN = 0x28
const CLOSE = 0x29
const BACKSLASH = 0x5c
const GREATER = 0x3e
const CR = 13
const LF = 10

/** What stands behind a backslash for what: `\n`, `\r`, `\t`, `\b`, `\f`. */
const ESCAPES = new Map([
  [0x6e, LF],
  [0x72, CR],
  [0x74, 9],
  [0x62, 8],
  [0x66, 12],
])

/** Reads a string in brackets from behind the first one. Throws {@link Unsure} when it has no end. */
export function readString(bytes: Uint8Array, cursor: Cursor): string {
  let text = ''
  let depth = 1
  for (; cursor.at < bytes.length; cursor.at += 1) {
    const byte = bytes[cursor.at] as number
    if (byte === BACKSLASH) {
      cursor.at += 1
      text += readEscape(bytes, cursor)
      continue
    }
    if (byte === OPEN) depth += 1
    else if (byte === CLOSE) {
      depth -= 1
      if (depth === 0) {
        cursor.at += 1
        return text
      }
    }
    if (byte !== CR) text += String.fromCharCode(byte)
    // Every end of a line is read as one byte.
    else if (bytes[cursor.at + 1] !== LF) text += '\n'
  }
  throw new Unsure('structure', 'a string has no end')
}

/** What a backslash and the byte at the cursor stand for; leaves the cursor at the last byte read. */
function readEscape(bytes: Uint8Array, cursor: Cursor): string {
  const byte = bytes[cursor.at]
  if (byte === undefined || byte === LF) return ''
  if (byte === CR) {
    if (bytes[cursor.at + 1] === LF) cursor.at += 1
    return ''
  }
  if (!isOctal(byte)) return String.fromCharCode(ESCAPES.get(byte) ?? byte)
  let value = byte - ZERO
  for (let digits = 1; digits < 3 && isOctal(bytes[cursor.at + 1]); digits += 1) {
    cursor.at += 1
    value = value * 8 + (bytes[cursor.at] as number) - ZERO
  }
  return String.fromCharCode(value & 0xff)
}

const ZERO = 0x30

const isOctal = (byte: number | undefined): boolean => byte !== undefined && byte >= ZERO && byte < ZERO + 8

/** Reads `616263>`; a last digit alone stands for itself and a 0. */
export function readHexString(bytes: Uint8Array, cursor: Cursor): string {
  let text = ''
  let high = -1
  for (; cursor.at < bytes.length; cursor.at += 1) {
    const digit = HEX[bytes[cursor.at] as number] as number
    if (digit < NO_DIGIT) {
      if (high < 0) high = digit
      else {
        text += String.fromCharCode((high << 4) | digit)
        high = -1
      }
    } else if (digit === END) {
      cursor.at += 1
      return high < 0 ? text : text + String.fromCharCode(high << 4)
    } else if (digit === NO_DIGIT) break
  }
  throw new Unsure('structure', 'a string of other than digits')
}

const NO_DIGIT = 16
const SKIPPED = 17
const END = 18

const HEX = new Uint8Array(256).fill(NO_DIGIT)
for (const blank of [0, 9, LF, 12, CR, 32]) HEX[blank] = SKIPPED
for (const digit of '0123456789abcdefABCDEF') HEX[digit.charCodeAt(0)] = Number.parseInt(digit, 16)
HEX[GREATER] = END
