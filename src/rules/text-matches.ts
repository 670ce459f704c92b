import { type Matched, scanning } from './line-matches.js'
import { LinearRegExp } from './linear-regex.js'
import { OPENINGS, openingAt, openingsOf } from './regex-openings.js'
import { parseRegex } from './regex-tree.js'
import { type Edge, edgeOf } from './regex-units.js'

/**
 * All matches of rules in a text in lower case, rule by rule. {@link matchLines} goes by the rare characters a rule asks
 * for; the rules of English ask for letters, which stand everywhere. So the text is swept once for the places where a word or
 * a number begins, and at each only the rules are tried that begin with its first three characters: some forty rules come to
 * one try in three words.
 */
export function matchText<R extends { readonly regex: RegExp }>(rules: readonly R[], text: string): Matched<R>[] {
  const { seekers, lists, everywhere } = planOf(rules)
  const found: RegExpExecArray[][] = seekers.map((seeker) => (seeker.opens ? [] : searchAll(seeker.regex, text)))
  const ends = new Int32Array(seekers.length)
  const { places, openings, count } = placesOf(text)
  const tryAt = (index: number, at: number): void => {
    if ((ends[index] as number) > at) return
    const { regex } = seekers[index] as Seeker
    regex.lastIndex = at
    const match = regex.exec(text)
    if (match === null) return
    found[index]?.push(match)
    ends[index] = Math.max(regex.lastIndex, at + 1)
  }
  for (let i = 0; i < count; i++) {
    const at = places[i] as number
    const list = lists[openings[i] as number]
    if (list !== undefined) for (const index of list) tryAt(index, at)
    for (const index of everywhere) tryAt(index, at)
  }
  const matched: Matched<R>[] = []
  for (let index = 0; index < found.length; index++) {
    for (const match of found[index] as RegExpExecArray[]) matched.push({ rule: rules[index] as R, match })
  }
  return matched
}

/** The places of a text where a word or a number begins, with their openings. */
interface Places {
  readonly text: string
  readonly places: Int32Array
  readonly openings: Uint16Array
  readonly count: number
}

/** Of the last text that is no mere title: dates and terms are looked for in the same. */
let swept: Places | null = null

const LONGEST_TITLE = 300

function placesOf(text: string): Places {
  if (swept?.text === text) return swept
  const places = new Int32Array(text.length)
  const openings = new Uint16Array(text.length)
  let count = 0
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind !== 0 && kind !== before) {
      places[count] = at
      openings[count++] = openingAt(text, at)
    }
    before = kind
  }
  const made = { text, places, openings, count }
  if (text.length > LONGEST_TITLE) swept = made
  return made
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
}

interface Plan {
  readonly seekers: readonly Seeker[]
  /** By what a place begins with, the seekers to try there. */
  readonly lists: readonly (readonly number[] | undefined)[]
  /** Those that may begin with too many words to list: they are tried wherever one begins. */
  readonly everywhere: readonly number[]
}

const plans = new WeakMap<readonly { readonly regex: RegExp }[], Plan>()

function planOf(rules: readonly { readonly regex: RegExp }[]): Plan {
  const known = plans.get(rules)
  if (known !== undefined) return known
  const lists: (number[] | undefined)[] = new Array(OPENINGS).fill(undefined)
  const everywhere: number[] = []
  const seekers = rules.map(({ regex }, index): Seeker => {
    const tree = parseRegex(regex.source)
    // RE2 knows no sticky search.
    const openings = regex instanceof LinearRegExp ? null : openingsOf(tree)
    if (openings === null) {
      const first = edgeOf(tree, 'first')
      if (regex instanceof LinearRegExp || !beginsWord(first)) return { regex: scanning(regex, first), opens: false }
      everywhere.push(index)
      return { regex: new RegExp(regex.source, 'yu'), opens: true }
    }
    for (const opening of openings) {
      const list = lists[opening] ?? []
      list.push(index)
      lists[opening] = list
    }
    return { regex: new RegExp(regex.source, 'yu'), opens: true }
  })
  const plan = { seekers, lists, everywhere }
  plans.set(rules, plan)
  return plan
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
