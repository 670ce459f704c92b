import { LinearRegExp } from '../../rules/linear-regex.js'
import { type Automaton, createAutomaton, type Found, nothingFound, runAutomaton } from '../../rules/regex-automaton.js'
import { parseRegex } from '../../rules/regex-tree.js'
import { edgeOf } from '../../rules/regex-units.js'
import type { FrameRule, LanguageRules } from '../../rules/types.js'
import { takes } from '../frame-index.js'
import type { Slot } from '../strand.js'

/** What of a rule set is asked for. */
type Framed = Pick<LanguageRules, 'frames'>

/** A frame that may fit, with a place in the strand where its lead may begin. */
export interface Candidate {
  readonly rule: FrameRule
  /** The lead's pattern, to be tried at a place. Null when the frame asks for none. */
  readonly lead: RegExp | null
  /** Negative for a place that was not looked for: the pattern is to be searched for. */
  readonly place: number
}

/** The leads of all frames read backwards from the quantity, and their tails from its end on. */
interface FrameIndex {
  /** Leads of the frames that any tail is right for. */
  readonly leads: Automaton
  /** Leads of the others: hardly a quantity has such a tail, so that they need not be read. */
  readonly tailed: Automaton
  /** By frame, whether it is one of those. */
  readonly asksTail: readonly boolean[]
  readonly tails: Automaton
  /** By frame; made when first tried, as a report meets a few of them. */
  readonly sticky: (RegExp | undefined)[]
  /** By dimension, which frames take it. */
  readonly taking: Map<string, Uint8Array>
}

const indexes = new WeakMap<Framed, FrameIndex>()

function indexOf(rules: Framed): FrameIndex {
  const { frames } = rules
  const treeOf = (regex: RegExp | null) => (regex === null ? null : parseRegex(regex.source))
  const leads = frames.map(({ lead }) => treeOf(lead))
  const tails = frames.map(({ tail }) => treeOf(tail))
  const asksTail = tails.map((tail) => tail !== null && !edgeOf(tail, 'first').nullable)
  const leadsWhere = (asks: boolean): Automaton =>
    createAutomaton(
      leads.map((lead, frame) => (asksTail[frame] === asks ? lead : null)),
      'backwards',
    )
  const index: FrameIndex = {
    leads: leadsWhere(false),
    tailed: leadsWhere(true),
    asksTail,
    tails: createAutomaton(tails, 'forwards'),
    sticky: new Array(frames.length).fill(undefined),
    taking: new Map(),
  }
  indexes.set(rules, index)
  return index
}

function takingOf({ taking }: FrameIndex, { frames }: Framed, dimension: string): Uint8Array {
  const known = taking.get(dimension)
  if (known !== undefined) return known
  const made = Uint8Array.from(frames, ({ value }) => (takes(value, dimension) ? 1 : 0))
  taking.set(dimension, made)
  return made
}

const NONE: readonly Candidate[] = []

const before = nothingFound()
const behind = nothingFound()

/** Places are below this, so that a frame and a place are one number, and numbers sorted are frames in order. */
const PLACES = 2 ** 32

/**
 * The frames that may fit a quantity, in the order of the rule files, each with the places where its lead may begin, the
 * farthest first: behind 'grew by' are two or three of a hundred.
 */
export function framesAt(rules: Framed, slot: Slot): readonly Candidate[] {
  const { strand, leadStart, start, end, tailEnd } = slot
  const { frames } = rules
  const index = indexes.get(rules) ?? indexOf(rules)
  const taking = takingOf(index, rules, slot.mention.dimension)
  const codes: number[] = []
  runAutomaton(index.leads, strand.raw, start, leadStart, before)
  for (let i = 0; i < before.count; i++) {
    const frame = before.patterns[i] as number
    if (taking[frame] === 1) insert(codes, frame * PLACES + (before.places[i] as number) + 1)
  }
  runAutomaton(index.tails, strand.raw, end, tailEnd, behind)
  if (asksOne(index, behind)) {
    runAutomaton(index.tailed, strand.raw, start, leadStart, before)
    for (let i = 0; i < before.count; i++) {
      const frame = before.patterns[i] as number
      if (taking[frame] === 1 && tells(behind, frame)) insert(codes, frame * PLACES + (before.places[i] as number) + 1)
    }
  }
  for (let i = 0; i < behind.count; i++) {
    const frame = behind.patterns[i] as number
    if (taking[frame] === 1 && frames[frame]?.lead === null) insert(codes, frame * PLACES)
  }
  if (codes.length === 0) return NONE
  return codes.map((code) => {
    const frame = Math.floor(code / PLACES)
    return { rule: frames[frame] as FrameRule, lead: stickyOf(index, rules, frame), place: (code % PLACES) - 1 }
  })
}

/** Is there a frame among those told that asks for its tail? */
function asksOne({ asksTail }: FrameIndex, { count, patterns }: Found): boolean {
  for (let i = 0; i < count; i++) if (asksTail[patterns[i] as number] === true) return true
  return false
}

/** Puts a number in its place among a few in order. */
function insert(codes: number[], code: number): void {
  let at = codes.length
  codes.push(code)
  for (; at > 0 && (codes[at - 1] as number) > code; at--) codes[at] = codes[at - 1] as number
  codes[at] = code
}

function tells({ count, patterns }: Found, frame: number): boolean {
  for (let i = 0; i < count; i++) if (patterns[i] === frame) return true
  return false
}

function stickyOf({ sticky }: FrameIndex, { frames }: Framed, frame: number): RegExp | null {
  const lead = frames[frame]?.lead ?? null
  // RE2, which users' patterns run on, knows no sticky search.
  if (lead === null || lead instanceof LinearRegExp) return lead
  const known = sticky[frame] ?? new RegExp(lead.source, 'yu')
  sticky[frame] = known
  return known
}
