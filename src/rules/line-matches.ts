import { LinearRegExp } from './linear-regex.js'
import type { RegexCue } from './regex-cue.js'
import { factsOf, type RegexFacts } from './regex-facts.js'
import { type HeadMasks, headStands, masksOf } from './regex-heads.js'
import { isFree, type Reach } from './regex-reach.js'
import type { Edge } from './regex-units.js'

/** A rule with a match of it. */
export interface Matched<R> {
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
  const plan = planOf(rules)
  const { seekers } = plan
  const marks = marksOf(text)
  const found: Matched<R>[] = []
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline + 1
    const line: Line = { text, upToEnd: text.slice(0, end), marks, start, end }
    readHeads(plan, line)
    sweep(plan, line)
    for (let i = 0; i < seekers.length; i++) {
      const seeker = seekers[i] as Seeker
      const rule = rules[i] as R
      if (seeker.cue === null) addWindow(seeker, line.start, line.end)
      if (seeker.used === 0) continue
      seek(plan, seeker, line, (match) => found.push({ rule, match }))
      seeker.used = 0
    }
    start = line.end
  }
  return found
}

/** A line of the text with the newline that ends it. */
interface Line {
  readonly text: string
  /** The text up to its end: no match runs over it. */
  readonly upToEnd: string
  readonly marks: Marks
  readonly start: number
  readonly end: number
}

/** A rule's expression with the flags of a scan, and where in the line at hand it is to be tried. */
interface Seeker {
  readonly regex: RegExp
  readonly reach: Reach
  /** Null for a pattern that asks for nothing: it is tried everywhere. */
  readonly cue: RegexCue | null
  /** By the number of a unit in the plan's `firsts`, whether a match may begin with it; null where that may be any. */
  readonly begins: Uint8Array | null
  /** Which places a match may begin at; null where it may begin with anything. The expression is then tried at such a place alone. */
  readonly heads: HeadMasks | null
  /** First and last places where a match may begin, two by two, in order and apart. */
  readonly windows: number[]
  /** How many of `windows` are of the line at hand; 0 between lines. */
  used: number
  /** How many characters that count stood in the text up to the place that opened the last window. */
  counted: number
}

/** The seekers that a character is for, by what it must stand beside. */
interface Wanted {
  readonly anywhere: readonly Seeker[]
  readonly behind: readonly Seeker[]
  readonly before: readonly Seeker[]
}

const NONE: readonly Seeker[] = []

interface Plan {
  readonly seekers: readonly Seeker[]
  /** By UTF-16 unit, which of `wanted` is for it; 0 for those that no rule asks for, which is nearly all. */
  readonly asked: Uint16Array
  /** From 1 on. */
  readonly wanted: readonly Wanted[]
  /** By UTF-16 unit, its number among those that matches begin with, up to three of them; 0 for all others. */
  readonly numbers: Uint16Array
  /** By these numbers, 1 for those that a head begins with. */
  readonly leads: Uint8Array
}

const plans = new WeakMap<readonly { readonly regex: RegExp }[], Plan>()

function planOf(rules: readonly { readonly regex: RegExp }[]): Plan {
  const known = plans.get(rules)
  if (known !== undefined) return known
  const numbers = new Uint16Array(0x10000)
  const facts = rules.map(({ regex }): Facts => {
    const { first, cue, reach, heads } = factsOf(regex.source)
    return { first, cue, reach, heads }
  })
  let count = 0
  for (const { first, heads } of facts) {
    for (const unit of first.units ?? []) numbers[unit] ||= ++count
    for (const unit of heads?.flatMap((head) => head.flatMap((units) => [...units])) ?? []) numbers[unit] ||= ++count
  }
  const seekers = rules.map(({ regex }, i) => {
    const own = facts[i] as Facts
    const { units, nullable } = own.first
    const begins = units === null || nullable ? null : new Uint8Array(count + 1)
    for (const unit of units ?? []) if (begins !== null) begins[numbers[unit] as number] = 1
    // RE2 cannot be tried at one place.
    const heads = own.heads === null || regex instanceof LinearRegExp ? null : masksOf(own.heads, numbers, count)
    return seekerOf(regex, own, begins, heads)
  })
  const asked = new Uint16Array(0x10000)
  const wanted: Wanted[] = [{ anywhere: NONE, behind: NONE, before: NONE }]
  for (const unit of new Set(seekers.flatMap(({ cue }) => unitsOf(cue)))) {
    const asking = (side: keyof RegexCue) => seekers.filter(({ cue }) => cue?.[side].has(unit) ?? false)
    asked[unit] = wanted.push({ anywhere: asking('anywhere'), behind: asking('behind'), before: asking('before') }) - 1
  }
  const leads = new Uint8Array(count + 1)
  for (const { heads } of facts)
    for (const [units] of heads ?? []) for (const unit of units ?? []) leads[numbers[unit] as number] = 1
  const plan = { seekers, asked, wanted, numbers, leads }
  plans.set(rules, plan)
  return plan
}

const unitsOf = (cue: RegexCue | null): readonly number[] =>
  cue === null ? [] : [...cue.anywhere, ...cue.behind, ...cue.before]

type Facts = Pick<RegexFacts, 'first' | 'cue' | 'reach' | 'heads'>

function seekerOf(
  regex: RegExp,
  { first, cue, reach }: Facts,
  begins: Uint8Array | null,
  heads: HeadMasks | null,
): Seeker {
  const asked = cue ?? firstAsCue(first)
  const tried = heads === null ? scanning(regex, first) : new RegExp(regex.source, 'uy')
  return { regex: tried, reach, cue: asked, begins, heads, windows: [], used: 0, counted: 0 }
}

/** What every match begins with is asked for where nothing says more: 1 and 9 of 12345 and 96123. */
function firstAsCue({ units, nullable }: Edge): RegexCue | null {
  return units === null || nullable ? null : { anywhere: units, behind: new Set(), before: new Set() }
}

/** The pattern with what it begins with told first: else a lookbehind at its head is run at every place of a text. */
export function scanning(regex: RegExp, { units, nullable }: Edge): RegExp {
  // What users wrote keeps running in linear time; RE2 knows no lookahead to put before it.
  if (regex instanceof LinearRegExp) return new LinearRegExp(regex.source, 'gu')
  if (units === null || nullable) return new RegExp(regex.source, 'gu')
  const escaped = [...units].map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
  return new RegExp(`(?=[${escaped.join('')}])(?:${regex.source})`, 'gu')
}

/** Lookbehinds may reach over the end of the line before: the 2 of a broken 货币M⏎2⏎ is known by its M. */
const BEFORE_LINE = 16

/** Where in a text the characters stand that count for a reach. */
interface Marks {
  readonly text: string
  /** How many stand before each place of the text, and before its end. */
  readonly before: Int32Array
  /** The place of each. */
  readonly places: Int32Array
  readonly count: number
}

/** Room for them, kept for the next text, as to make it takes time: titles are asked about too. */
let beforeEach = new Int32Array(4096)
let placesOfAll = new Int32Array(4096)

/** Of the text asked about last: dates and terms are looked for in the same. */
let marked: Marks | null = null

function marksOf(text: string): Marks {
  if (marked?.text === text) return marked
  if (beforeEach.length <= text.length) {
    beforeEach = new Int32Array(2 * text.length + 1)
    placesOfAll = new Int32Array(2 * text.length + 1)
  }
  const [before, places] = [beforeEach, placesOfAll]
  let count = 0
  for (let at = 0; at < text.length; at++) {
    before[at] = count
    if (counts(text.charCodeAt(at))) places[count++] = at
  }
  before[text.length] = count
  marked = { text, before, places, count }
  return marked
}

/** Opens to each seeker the places within reach of a character it asks for. */
function sweep({ asked, wanted }: Plan, line: Line): void {
  const { text, start, end } = line
  const from = Math.max(0, start - BEFORE_LINE)
  let previous = from === 0 ? 0 : text.charCodeAt(from - 1)
  for (let at = from; at < end; at++) {
    const unit = text.charCodeAt(at)
    const index = asked[unit] as number
    if (index > 0) {
      const here = wanted[index] as Wanted
      for (const seeker of here.anywhere) open(seeker, line, at, at)
      if (isDigit(previous)) for (const seeker of here.behind) open(seeker, line, at, at)
    }
    if (isDigit(unit) && at > 0) {
      const last = asked[previous] as number
      if (last > 0) for (const seeker of (wanted[last] as Wanted).before) open(seeker, line, at - 1, at)
    }
    previous = unit
  }
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/**
 * Opens the window of one place, found when `upTo` was reached. Within a run of digits or blanks all places have one window, which is
 * looked for only once: pages of digits, or of blanks for what is in another language, would else be run through from each of their places.
 */
function open(seeker: Seeker, { marks, start, end }: Line, at: number, upTo: number): void {
  const { reach, windows, used } = seeker
  const counted = marks.before[upTo + 1] as number
  if (used > 0 && seeker.counted === counted) {
    windows[used - 1] = Math.max(windows[used - 1] as number, at)
    return
  }
  seeker.counted = counted
  const from = reach.whole === Number.POSITIVE_INFINITY ? start : before(marks, at, reach.whole + 1, start)
  const to = reach.whole === Number.POSITIVE_INFINITY ? end : behind(marks, at, reach.back, end)
  if (to >= start) addWindow(seeker, from, to)
}

/** Windows come by the places they are for, so a new one can only touch the last. */
function addWindow(seeker: Seeker, from: number, to: number): void {
  const { windows, used } = seeker
  if (used > 0 && from <= (windows[used - 1] as number) + 1) {
    windows[used - 2] = Math.min(windows[used - 2] as number, from)
    windows[used - 1] = Math.max(windows[used - 1] as number, to)
    return
  }
  windows[used] = from
  windows[used + 1] = to
  seeker.used = used + 2
}

/** `count` characters before a place, but not before `limit`; at least one. */
function before({ before: counted, places }: Marks, place: number, count: number, limit: number): number {
  const index = (counted[place] as number) - count
  return index < 0 ? limit : Math.max(places[index] as number, limit)
}

/** `count` characters behind a place, but not behind `limit`. */
function behind({ before: counted, places, count: all }: Marks, place: number, count: number, limit: number): number {
  if (count === 0 || place >= limit) return place
  const index = (counted[place + 1] as number) + count - 1
  return index < all ? Math.min(places[index] as number, limit) : limit
}

/** Digits and blanks are free, and the two units of 𠮷 are one character. */
const counts = (unit: number): boolean => !isFree(unit) && (unit < 0xdc00 || unit > 0xdfff)

/** Tries the pattern in its windows. What stands before them is seen by lookbehinds; what no match sees is cut off. */
function seek(plan: Plan, seeker: Seeker, line: Line, take: (match: RegExpExecArray) => void): void {
  const { regex, reach, begins, heads, windows, used } = seeker
  if (heads !== null) {
    seekHeads(heads, seeker, line, take)
    return
  }
  const { text, marks, end } = line
  let done = 0
  for (let i = 0; i < used; i += 2) {
    const to = windows[i + 1] as number
    let from = Math.max(done, windows[i] as number)
    if (begins !== null) {
      const last = Math.min(to, text.length - 1)
      while (from <= last && begins[plan.numbers[text.charCodeAt(from)] as number] !== 1) from++
      if (from > last) continue
    }
    // One more than is seen, so that no $ takes the cut for the text's end.
    const upToHere = text.slice(0, Math.min(end, behind(marks, to, reach.whole + 1, end) + 1))
    regex.lastIndex = from
    for (let match = regex.exec(upToHere); match !== null && match.index <= to; match = regex.exec(upToHere)) {
      take(match)
      done = regex.lastIndex
    }
  }
}

/** Of the line at hand: the numbers of its units, the places where a head may begin, and how many these are. */
let lineNumbers = new Uint16Array(4096)
let spots = new Int32Array(4096)
let spotCount = 0

function readHeads({ numbers, leads }: Plan, { text, start, end }: Line): void {
  const length = end - start
  if (spots.length < length + 2) {
    lineNumbers = new Uint16Array(2 * length + 2)
    spots = new Int32Array(2 * length + 2)
  }
  spotCount = 0
  for (let i = 0; i < length; i++) {
    const number = numbers[text.charCodeAt(start + i)] as number
    lineNumbers[i] = number
    if (leads[number] === 1) spots[spotCount++] = start + i
  }
  lineNumbers[length] = 0
  lineNumbers[length + 1] = 0
}

/** The same where the expression need be tried only at the places where one of its heads stands: at hardly any. */
function seekHeads(
  heads: HeadMasks,
  { regex, windows, used }: Seeker,
  { upToEnd, start }: Line,
  take: (match: RegExpExecArray) => void,
): void {
  let done = 0
  let next = 0
  for (let i = 0; i < used; i += 2) {
    const from = Math.max(done, windows[i] as number)
    const to = windows[i + 1] as number
    while (next < spotCount && (spots[next] as number) < from) next++
    for (; next < spotCount && (spots[next] as number) <= to; next++) {
      const at = spots[next] as number
      if (at < done || !headStands(heads, lineNumbers, at - start)) continue
      regex.lastIndex = at
      const match = regex.exec(upToEnd)
      if (match === null) continue
      take(match)
      done = regex.lastIndex
    }
  }
}
