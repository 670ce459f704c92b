import { Unsure } from './unsure.js'

/** A string, and where the bytes go on behind it. */
export interface Quoted {
  readonly text: Uint8Array
  readonly end: number
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
export function readString(bytes: Uint8Array, start: number): Quoted {
  const text: number[] = []
  let depth = 1
  let at = start
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at] as number
    if (byte === BACKSLASH) {
      at = readEscape(bytes, at + 1, text)
      continue
    }
    if (byte === OPEN) depth += 1
    else if (byte === CLOSE) {
      depth -= 1
      if (depth === 0) return { text: Uint8Array.from(text), end: at + 1 }
    }
    if (byte !== CR) text.push(byte)
    // Every end of a line is read as one byte.
    else if (bytes[at + 1] !== LF) text.push(LF)
  }
  throw new Unsure('structure', 'a string has no end')
}

/** Reads what is behind a backslash; answers where its last byte stands. */
function readEscape(bytes: Uint8Array, at: number, text: number[]): number {
  const byte = bytes[at]
  if (byte === undefined) return at
  if (byte === CR) return bytes[at + 1] === LF ? at + 1 : at
  if (byte === LF) return at
  if (!isOctal(byte)) {
    text.push(ESCAPES.get(byte) ?? byte)
    return at
  }
  let value = byte - 0x30
  let last = at
  while (last < at + 2 && isOctal(bytes[last + 1])) {
    last += 1
    value = value * 8 + (bytes[last] as number) - 0x30
  }
  text.push(value & 0xff)
  return last
}

const isOctal = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte < 0x38

/** Reads `616263>`; a last digit alone stands for itself and a 0. */
export function readHexString(bytes: Uint8Array, start: number): Quoted {
  const end = bytes.indexOf(GREATER, start)
  if (end < 0) throw new Unsure('structure', 'a string has no end')
  const text = new Uint8Array((end - start + 1) >> 1)
  let digits = 0
  for (let at = start; at < end; at += 1) {
    const digit = HEX[bytes[at] as number] as number
    if (digit === SKIPPED) continue
    if (digit === NO_DIGIT) throw new Unsure('structure', 'a string of other than digits')
    text[digits >> 1] = (text[digits >> 1] as number) | (digits % 2 === 0 ? digit << 4 : digit)
    digits += 1
  }
  return { text: text.subarray(0, (digits + 1) >> 1), end: end + 1 }
}

const NO_DIGIT = 16
const SKIPPED = 17

const HEX = new Uint8Array(256).fill(NO_DIGIT)
for (const blank of [0, 9, LF, 12, CR, 32]) HEX[blank] = SKIPPED
for (const digit of '0123456789abcdefABCDEF') HEX[digit.charCodeAt(0)] = Number.parseInt(digit, 16)
