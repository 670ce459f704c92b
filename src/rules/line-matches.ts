import { LinearRegExp } from './linear-regex.js'
import { cueOf, type RegexCue } from './regex-cue.js'
import { isFree, type Reach, reachOf } from './regex-reach.js'
import { parseRegex } from './regex-tree.js'
import { type Edge, edgeOf } from './regex-units.js'

interface Matched<R> {
  readonly rule: R
  readonly match: RegExpExecArray
}

/**
 * All matches of rules in a text, line by line, in a line rule by rule: none runs over the end of its line.
 *
 * Each of the sixty rules for dates and terms asks for some character (月, a 号 behind a digit) and sees no farther than
 * some ten characters from where it begins. So a line is swept once for these characters, and a rule is tried only
 * within reach of one it asks for: period.year up to seven characters before a 年.
 */
export function matchLines<R extends { readonly regex: RegExp }>(rules: readonly R[], text: string): Matched<R>[] {
  const { seekers, wanted } = planOf(rules)
  const found: Matched<R>[] = []
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const line: Line = { text, start, end: newline < 0 ? text.length : newline + 1 }
    sweep(wanted, line)
    for (let i = 0; i < seekers.length; i++) {
      const seeker = seekers[i] as Seeker
      const rule = rules[i] as R
      if (seeker.cue === null) addWindow(seeker.windows, line.start, line.end)
      if (seeker.windows.length === 0) continue
      seek(seeker, line, (match) => found.push({ rule, match }))
      seeker.windows.length = 0
    }
    start = line.end
  }
  return found
}

/** A line of the text with the newline that ends it. */
interface Line {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A rule's expression with the flags of a scan, and where in the line at hand it is to be tried. */
interface Seeker {
  readonly regex: RegExp
  readonly reach: Reach
  /** Null for a pattern that asks for nothing: it is tried everywhere. */
  readonly cue: RegexCue | null
  /** First and last places where a match may begin, two by two, in order and apart; kept empty between lines. */
  readonly windows: number[]
}

/** The seekers that a character is for, by what it must stand beside. */
interface Wanted {
  readonly anywhere: readonly Seeker[]
  readonly behind: readonly Seeker[]
  readonly before: readonly Seeker[]
}

interface Plan {
  readonly seekers: readonly Seeker[]
  /** By UTF-16 unit; undefined for those that no rule asks for, which is nearly all. */
  readonly wanted: readonly (Wanted | undefined)[]
}

const plans = new WeakMap<readonly { readonly regex: RegExp }[], Plan>()

function planOf(rules: readonly { readonly regex: RegExp }[]): Plan {
  const known = plans.get(rules)
  if (known !== undefined) return known
  const seekers = rules.map(({ regex }) => seekerOf(regex))
  const wanted = new Array<Wanted | undefined>(0x10000).fill(undefined)
  for (const unit of new Set(seekers.flatMap(({ cue }) => unitsOf(cue)))) {
    const asking = (side: keyof RegexCue) => seekers.filter(({ cue }) => cue?.[side].has(unit) ?? false)
    wanted[unit] = { anywhere: asking('anywhere'), behind: asking('behind'), before: asking('before') }
  }
  const plan = { seekers, wanted }
  plans.set(rules, plan)
  return plan
}

const unitsOf = (cue: RegexCue | null): readonly number[] =>
  cue === null ? [] : [...cue.anywhere, ...cue.behind, ...cue.before]

function seekerOf(regex: RegExp): Seeker {
  const tree = parseRegex(regex.source)
  const first = edgeOf(tree, 'first')
  const cue = cueOf(tree) ?? firstAsCue(first)
  return { regex: scanning(regex, first), reach: reachOf(tree), cue, windows: [] }
}

/** What every match begins with is asked for where nothing says more: 1 and 9 of 12345 and 96123. */
function firstAsCue({ units, nullable }: Edge): RegexCue | null {
  return units === null || nullable ? null : { anywhere: units, behind: new Set(), before: new Set() }
}

/** The pattern with what it begins with told first: else a lookbehind at its head is run at every place of a text. */
function scanning(regex: RegExp, { units, nullable }: Edge): RegExp {
  // What users wrote keeps running in linear time; RE2 knows no lookahead to put before it.
  if (regex instanceof LinearRegExp) return new LinearRegExp(regex.source, 'gu')
  if (units === null || nullable) return new RegExp(regex.source, 'gu')
  const escaped = [...units].map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
  return new RegExp(`(?=[${escaped.join('')}])(?:${regex.source})`, 'gu')
}

/** Lookbehinds may reach over the end of the line before: the 2 of a broken 货币M⏎2⏎ is known by its M. */
const BEFORE_LINE = 16

/** Opens to each seeker the places within reach of a character it asks for. */
function sweep(wanted: Plan['wanted'], line: Line): void {
  const { text, start, end } = line
  const from = Math.max(0, start - BEFORE_LINE)
  let previous = text.charCodeAt(from - 1)
  for (let at = from; at < end; at++) {
    const unit = text.charCodeAt(at)
    const here = wanted[unit]
    if (here !== undefined) {
      for (const seeker of here.anywhere) open(seeker, line, at)
      if (isDigit(previous)) for (const seeker of here.behind) open(seeker, line, at)
    }
    if (isDigit(unit) && at > 0) for (const seeker of wanted[previous]?.before ?? NONE) open(seeker, line, at - 1)
    previous = unit
  }
}

const NONE: readonly Seeker[] = []

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

function open({ reach, windows }: Seeker, { text, start, end }: Line, at: number): void {
  const from = reach.whole === Number.POSITIVE_INFINITY ? start : before(text, at, reach.whole + 1, start)
  const to = reach.whole === Number.POSITIVE_INFINITY ? end : behind(text, at, reach.back, end)
  if (to >= start) addWindow(windows, from, to)
}

/** Windows come by the places they are for, so a new one can only touch the last. */
function addWindow(windows: number[], from: number, to: number): void {
  const last = windows.length - 1
  if (last > 0 && from <= (windows[last] as number) + 1) {
    windows[last - 1] = Math.min(windows[last - 1] as number, from)
    windows[last] = Math.max(windows[last] as number, to)
  } else windows.push(from, to)
}

/** `count` characters before a place, but not before `limit`. */
function before(text: string, place: number, count: number, limit: number): number {
  let at = place
  for (let left = count; left > 0 && at > limit; ) if (counts(text.charCodeAt(--at))) left--
  return Math.max(at, limit)
}

/** `count` characters behind a place, but not behind `limit`. */
function behind(text: string, place: number, count: number, limit: number): number {
  let at = place
  for (let left = count; left > 0 && at < limit; ) if (counts(text.charCodeAt(++at))) left--
  return at
}

/** Digits and blanks are free, and the two units of 𠮷 are one character. */
const counts = (unit: number): boolean => !isFree(unit) && (unit < 0xdc00 || unit > 0xdfff)

/** Tries the pattern in its windows. What stands before them is seen by lookbehinds; what no match sees is cut off. */
function seek({ regex, reach, windows }: Seeker, { text, end }: Line, take: (match: RegExpExecArray) => void): void {
  let done = 0
  for (let i = 0; i < windows.length; i += 2) {
    const to = windows[i + 1] as number
    // One more than is seen, so that no $ takes the cut for the text's end.
    const upToHere = text.slice(0, Math.min(end, behind(text, to, reach.whole + 1, end) + 1))
    regex.lastIndex = Math.max(done, windows[i] as number)
    for (let match = regex.exec(upToHere); match !== null && match.index <= to; match = regex.exec(upToHere)) {
      take(match)
      done = regex.lastIndex
    }
  }
}
