import { cueOf, type RegexCue } from './regex-cue.js'
import { parseRegex } from './regex-tree.js'
import { type Edge, edgeOf } from './regex-units.js'

interface Matched<R> {
  readonly rule: R
  readonly match: RegExpExecArray
}

/** A rule's expression with the flags of a scan, and what a line must hold for it to be tried. */
interface Prepared {
  readonly regex: RegExp
  readonly behind: readonly number[]
  readonly before: readonly number[]
  readonly anywhere: readonly number[]
  readonly always: boolean
}

/**
 * All matches of rules in a text, line by line, in a line rule by rule: none runs over the end of its line. Of the
 * ninety rules for dates and terms a line needs some ten: the others ask for characters it does not hold.
 */
export function matchLines<R extends { readonly regex: RegExp }>(rules: readonly R[], text: string): Matched<R>[] {
  const found: Matched<R>[] = []
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline + 1
    // What stands before a line is seen by lookbehinds, what stands behind it is cut off.
    const upToHere = text.slice(0, end)
    const seen = Math.max(0, start - BEFORE_LINE)
    const marks = markUnits(text, seen, end)
    for (const rule of rules) {
      const prepared = prepare(rule.regex)
      if (!isCued(prepared, marks)) continue
      const { regex } = prepared
      regex.lastIndex = start
      for (let match = regex.exec(upToHere); match !== null; match = regex.exec(upToHere)) found.push({ rule, match })
    }
    clearMarks(text, seen, end)
    start = end
  }
  return found
}

const preparedOf = new WeakMap<RegExp, Prepared>()

function prepare(regex: RegExp): Prepared {
  const known = preparedOf.get(regex)
  if (known !== undefined) return known
  const tree = parseRegex(regex.source)
  const cue: RegexCue | null = cueOf(tree)
  const made: Prepared = {
    regex: new RegExp(headed(regex.source, edgeOf(tree, 'first')), 'gu'),
    behind: [...(cue?.behind ?? [])],
    before: [...(cue?.before ?? [])],
    anywhere: [...(cue?.anywhere ?? [])],
    always: cue === null,
  }
  preparedOf.set(regex, made)
  return made
}

/** Lookbehinds may reach over the end of the line before: the 2 of a broken 货币M⏎2⏎ is known by its M. */
const BEFORE_LINE = 16

/** The pattern with what it begins with told first: else a lookbehind at its head is run at every place of a text. */
function headed(source: string, { units, nullable }: Edge): string {
  if (units === null || nullable) return source
  const escaped = [...units].map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
  return `(?=[${escaped.join('')}])(?:${source})`
}

const PRESENT = 1
const BEHIND_DIGIT = 2
const BEFORE_DIGIT = 4

/** By UTF-16 unit: is it in the line, right behind a digit, right before one. Kept clear between lines. */
const MARKS = new Uint8Array(0x10000)

function markUnits(text: string, start: number, end: number): Uint8Array {
  let previous = text.charCodeAt(start - 1)
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    MARKS[unit] = (MARKS[unit] as number) | (isDigit(previous) ? PRESENT | BEHIND_DIGIT : PRESENT)
    if (isDigit(unit) && at > 0) MARKS[previous] = (MARKS[previous] as number) | BEFORE_DIGIT
    previous = unit
  }
  return MARKS
}

function clearMarks(text: string, start: number, end: number): void {
  for (let at = Math.max(0, start - 1); at < end; at++) MARKS[text.charCodeAt(at)] = 0
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

function isCued({ behind, before, anywhere, always }: Prepared, marks: Uint8Array): boolean {
  if (always) return true
  for (const unit of behind) if (((marks[unit] as number) & BEHIND_DIGIT) > 0) return true
  for (const unit of before) if (((marks[unit] as number) & BEFORE_DIGIT) > 0) return true
  for (const unit of anywhere) if ((marks[unit] as number) > 0) return true
  return false
}
