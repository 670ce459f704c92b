import { type Matched, scanning } from './line-matches.js'
import { LinearRegExp } from './linear-regex.js'
import { type Automaton, createAutomaton, nothingFound, runAutomaton } from './regex-automaton.js'
import { parseRegex, type RegexNode } from './regex-tree.js'
import { type Edge, edgeOf } from './regex-units.js'
import type { LanguageRules, PeriodRule, TermRule } from './types.js'

/**
 * All matches of rules in a text in lower case, rule by rule. {@link matchLines} goes by the rare characters a rule asks
 * for; the rules of English ask for letters, which stand everywhere. So all rules are read at once from each place where a
 * word or a number begins, and those alone are tried that may match there: one in some ten words.
 */
export const matchText = <R extends { readonly regex: RegExp }>(rules: readonly R[], text: string): Matched<R>[] =>
  findAll(rules, text).map(({ index, match }) => ({ rule: rules[index] as R, match }))

/** A match of a rule, by the rule's place in its list. */
interface Found {
  readonly index: number
  readonly match: RegExpExecArray
}

function findAll(rules: readonly { readonly regex: RegExp }[], text: string): readonly Found[] {
  const plan = planOf(rules)
  const { seekers, ahead, ends } = plan
  const found: Found[] = []
  ends.fill(0)
  for (const index of plan.searched) {
    for (const match of searchAll((seekers[index] as Seeker).regex, text)) found.push({ index, match })
  }
  const count = findPlaces(text)
  for (let place = 0; place < count; place++) {
    const at = places[place] as number
    runAutomaton(ahead, text, at, text.length, here)
    for (let i = 0; i < here.count; i++) {
      const index = here.patterns[i] as number
      if ((ends[index] as number) > at) continue
      const seeker = seekers[index] as Seeker
      // A rule is told once for each length its match may have.
      ends[index] = at + 1
      if (seeker.behind && !followsWanted(plan, index, text, at)) continue
      const { regex } = seeker
      regex.lastIndex = at
      const match = regex.exec(text)
      if (match === null) continue
      found.push({ index, match })
      if (regex.lastIndex > at) ends[index] = regex.lastIndex
    }
  }
  return found.sort((a, b) => a.index - b.index)
}

/** The rules for dates and for terms of a language. */
type Dated = Pick<LanguageRules, 'periods' | 'terms'>

interface DatesAndTerms {
  readonly periods: readonly Matched<PeriodRule>[]
  readonly terms: readonly Matched<TermRule>[]
}

/** All rules of both kinds, dates first; made once, as plans are known by their lists. */
const joined = new WeakMap<Dated, readonly (PeriodRule | TermRule)[]>()

/** What was found last: terms are asked for after dates, and one reading finds both. */
let foundLast: { readonly rules: Dated; readonly text: string; readonly found: DatesAndTerms } | null = null

/** What {@link matchText} finds of the rules for dates and of those for terms. */
export function datesAndTerms(rules: Dated, text: string): DatesAndTerms {
  if (foundLast?.rules === rules && foundLast.text === text) return foundLast.found
  const all = joined.get(rules) ?? [...rules.periods, ...rules.terms]
  joined.set(rules, all)
  const found = { periods: [] as Matched<PeriodRule>[], terms: [] as Matched<TermRule>[] }
  for (const { index, match } of findAll(all, text)) {
    const rule = rules.periods[index]
    if (rule !== undefined) found.periods.push({ rule, match })
    else found.terms.push({ rule: rules.terms[index - rules.periods.length] as TermRule, match })
  }
  foundLast = { rules, text, found }
  return found
}

const here = nothingFound()
const before = nothingFound()

/** Does what a rule's lookbehind asks for stand before the place, as far as an automaton can tell? */
function followsWanted({ behind }: Plan, index: number, text: string, at: number): boolean {
  runAutomaton(behind, text, at, 0, before)
  for (let i = 0; i < before.count; i++) if (before.patterns[i] === index) return true
  return false
}

/** The places of the text at hand where a word or a number begins; kept for the next text, as to make room takes time. */
let places = new Int32Array(4096)

/** Fills `places`, and tells how many there are. */
function findPlaces(text: string): number {
  const { length } = text
  if (places.length < length) places = new Int32Array(2 * length)
  let count = 0
  let last = 0
  for (let at = 0; at < length; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind !== 0 && kind !== last) places[count++] = at
    last = kind
  }
  return count
}

/** A letter, a digit, or neither (0): where the kind changes a word or a number begins. */
function kindOf(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return 1
  return unit >= 0x30 && unit <= 0x39 ? 2 : 0
}

interface Seeker {
  /** Sticky where the pattern is tried at places, global where it runs through the text. */
  readonly regex: RegExp
  readonly opens: boolean
  /** It begins with a lookbehind. */
  readonly behind: boolean
}

interface Plan {
  readonly seekers: readonly Seeker[]
  /** Those that run through the text. */
  readonly searched: readonly number[]
  /** By seeker, how far in the text at hand it has been tried. */
  readonly ends: Int32Array
  /** The rules that are tried at places, read from there on. */
  readonly ahead: Automaton
  /** The lookbehinds they begin with, read backwards from there. */
  readonly behind: Automaton
}

const plans = new WeakMap<readonly { readonly regex: RegExp }[], Plan>()

function planOf(rules: readonly { readonly regex: RegExp }[]): Plan {
  const known = plans.get(rules)
  if (known !== undefined) return known
  const trees = rules.map(({ regex }) => parseRegex(regex.source))
  const seekers = rules.map(({ regex }, index): Seeker => {
    const tree = trees[index] as RegexNode
    const first = edgeOf(tree, 'first')
    // RE2 knows no sticky search.
    const opens = !(regex instanceof LinearRegExp) && beginsWord(first)
    return {
      regex: opens ? new RegExp(regex.source, 'yu') : scanning(regex, first),
      opens,
      behind: lookbehindOf(tree) !== null,
    }
  })
  const plan: Plan = {
    seekers,
    searched: seekers.flatMap(({ opens }, index) => (opens ? [] : [index])),
    ends: new Int32Array(seekers.length),
    ahead: createAutomaton(
      trees.map((tree, index) => (seekers[index]?.opens ? tree : null)),
      'forwards',
    ),
    behind: createAutomaton(trees.map(lookbehindOf), 'backwards'),
  }
  plans.set(rules, plan)
  return plan
}

/** What a pattern asks to stand before all of its matches; null for nothing. */
function lookbehindOf(tree: RegexNode): RegexNode | null {
  const first = tree.type === 'sequence' ? tree.items[0] : undefined
  return first?.type === 'assertion' && first.look === 'behind' ? first.item : null
}

/** Does every match begin with a letter or a digit? */
const beginsWord = ({ units, nullable }: Edge): boolean =>
  units !== null && !nullable && [...units].every((unit) => kindOf(unit) !== 0)

function searchAll(regex: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  regex.lastIndex = 0
  for (let match = regex.exec(text); match !== null; match = regex.exec(text)) found.push(match)
  return found
}
