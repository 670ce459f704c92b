import Big from 'big.js'
import { assemble, type EnglishMention, type Place } from './assemble.js'
import { decimalOf, plainDecimal } from './numeral.js'
import { ARABIC, type EnglishScanner } from './scanner.js'
import { readUnit, type UnitReading } from './unit-reading.js'

const RANGE = new RegExp(`^(?<by> ?[-–—] ?| to | and )(?<upper>${ARABIC})`, 'u')

/** A dash, or a blank with a dash, to or and behind it. */
function opensRange(text: string, at: number): boolean {
  if (at + 1 >= text.length) return false
  const unit = text.charCodeAt(at)
  if (unit !== 0x20) return isDash(unit)
  const next = text.charCodeAt(at + 1)
  return next === 0x74 || next === 0x61 || isDash(next)
}

const isDash = (unit: number): boolean => unit === 0x2d || unit === 0x2013 || unit === 0x2014

/** 3–4 percent, 2.3 to 2.5 million tonnes, between 26 and 27 percent. Not from 3 to 4, which are two levels. */
export function readRange(
  scanner: EnglishScanner,
  place: Place,
  match: RegExpExecArray,
  ownUnit: UnitReading | null,
): EnglishMention | null {
  const { text } = place
  const start = match.index
  const first = match[0]
  const from = ownUnit?.unit === '%' ? ownUnit.end : start + first.length
  if (!opensRange(text, from)) return null
  const found = RANGE.exec(text.slice(from, from + 24))
  const lower = decimalOf(first)
  if (found === null || lower === null || !/^\d/.test(first)) return null
  const { by = '', upper = '' } = found.groups ?? {}
  const before = text.slice(Math.max(0, start - 12), start)
  if (by.trim() === 'and' && !/\bbetween $/.test(before)) return null
  if (by.trim() === 'to' && (/\bfrom $/.test(before) || ownUnit !== null)) return null
  if (Big(plainDecimal(upper)).lte(lower)) return null
  const end = from + found[0].length
  const unit = readUnit(scanner, place, end)
  if (by.trim() === 'to' && unit === null) return null
  const between = /\bbetween $/.test(before)
  return assemble(scanner, place, {
    start, end: unit?.end ?? end, value: lower, unit: unit?.unit ?? '',
    info: unit === null ? scanner.bare : unit.info, rule: unit?.info?.rule ?? 'numeral.bare', inWords: false,
    valueMax: plainDecimal(upper), dimension: null,
  }, between ? 'between '.length : 0) // biome-ignore format: a record
}
