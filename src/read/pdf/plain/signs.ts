import type { Cursor } from './strings.js'

/** Bytes that stand for themselves in numbers, names and words. */
export const REGULAR = 0
export const BLANK = 1
const DELIMITER = 2

/** What each byte is: blanks and delimiters end numbers, names and words. */
export const KINDS = new Uint8Array(256)
for (const blank of [0, 9, 10, 12, 13, 32]) KINDS[blank] = BLANK
for (const delimiter of Buffer.from('()<>[]{}/%')) KINDS[delimiter] = DELIMITER

export const isBlank = (byte: number | undefined): boolean => byte !== undefined && KINDS[byte] === BLANK

const SLOTS = 1024
const LONGEST_KEPT = 16

/** The last word or name of each slot. Few are met again and again: to build a text of each costs more than all else. */
const kept: string[] = Array.from({ length: SLOTS }, () => '')

/** The word or name at the cursor as a text, each of its bytes a sign from U+0000 to U+00FF; the cursor goes behind it. */
export function readSigns(bytes: Uint8Array, cursor: Cursor): string {
  const start = cursor.at
  let end = start
  let hash = 0
  for (; end < bytes.length; end += 1) {
    const byte = bytes[end] as number
    if (KINDS[byte] !== REGULAR) break
    hash = (Math.imul(hash, 31) + byte) | 0
  }
  cursor.at = end
  if (end - start > LONGEST_KEPT) return decode(bytes, start, end)
  const slot = (hash ^ (hash >>> 10)) & (SLOTS - 1)
  const known = kept[slot] as string
  if (isAt(known, bytes, start, end)) return known
  const text = decode(bytes, start, end)
  kept[slot] = text
  return text
}

function isAt(text: string, bytes: Uint8Array, start: number, end: number): boolean {
  if (text.length !== end - start) return false
  for (let at = start; at < end; at += 1) if (text.charCodeAt(at - start) !== bytes[at]) return false
  return true
}

function decode(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let at = start; at < end; at += 1) text += String.fromCharCode(bytes[at] as number)
  return text
}
