import { Unsure } from './unsure.js'

/** An object of a PDF; names (/Type) are JavaScript strings. */
export type Value = null | boolean | number | string | Text | readonly Value[] | Dictionary | Reference | Stream

export type Dictionary = ReadonlyMap<string, Value>

/** A string of a PDF: (abc), <616263>. */
export interface Text {
  readonly kind: 'text'
  /** Each of its bytes as a sign from U+0000 to U+00FF: only fonts tell what they mean. */
  readonly bytes: string
}

/** `12 0 R`: an object that stands elsewhere in the file. */
export interface Reference {
  readonly kind: 'reference'
  readonly number: number
  readonly generation: number
}

export interface Stream {
  readonly kind: 'stream'
  readonly dictionary: Dictionary
  /** Its bytes as they stand in the file. */
  readonly packed: Uint8Array
}

export const isDictionary = (value: Value | undefined): value is Dictionary => value instanceof Map

export const isArray = (value: Value | undefined): value is readonly Value[] => Array.isArray(value)

export const isText = (value: Value | undefined): value is Text => kindOf(value) === 'text'

export const isReference = (value: Value | undefined): value is Reference => kindOf(value) === 'reference'

export const isStream = (value: Value | undefined): value is Stream => kindOf(value) === 'stream'

const kindOf = (value: Value | undefined): string | undefined =>
  typeof value === 'object' && value !== null ? (value as { readonly kind?: string }).kind : undefined

/** A count or an offset. Throws {@link Unsure} for anything else. */
export function toCount(value: Value | undefined, what: string): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value
  throw new Unsure('structure', `${what} is no count`)
}

/** Throws {@link Unsure} unless the value is an array of numbers, of `length` where that is given. */
export function toNumbers(value: Value | undefined, what: string, length?: number): readonly number[] {
  const fits = isArray(value) && (length === undefined || value.length === length)
  if (fits && value.every((each) => typeof each === 'number')) return value as readonly number[]
  throw new Unsure('structure', `${what} is no array of numbers`)
}
