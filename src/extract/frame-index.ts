import { factsOf } from '../rules/regex-facts.js'
import type { Units } from '../rules/regex-units.js'
import type { FrameRule, LanguageRules } from '../rules/types.js'

/** What of a rule set is asked for; the English rules have frames of their own. */
type Framed = Pick<LanguageRules, 'frames'>

const RELATIVE: ReadonlySet<string> = new Set(['ratio', 'multiple', 'points'])

/** Does a frame asking for `wanted` take a quantity of this dimension? `absolute` is everything but ratios, points, multiples and ranks. */
export const takes = (wanted: readonly string[], dimension: string): boolean =>
  wanted.length === 0 ||
  wanted.includes(dimension) ||
  (wanted.includes('absolute') && !RELATIVE.has(dimension) && dimension !== 'rank')

/** A frame with what its lead may end with and its tail begin with; null for anything, nothing included. */
export interface IndexedFrame {
  readonly rule: FrameRule
  readonly lead: Units
  readonly tail: Units
  /** One of these stands in every match of the lead, wherever; worked out when it is asked for. */
  readonly asks: Units
}

/** The frames by dimension and by the last character of the lead: a lead ends where the quantity begins. */
interface FrameIndex {
  readonly frames: readonly IndexedFrame[]
  /** By UTF-16 unit, the number of those that tell frames apart; the others are 0 and share one list. */
  readonly telling: Uint16Array
  /** By dimension, then by the number of the lead's last unit. */
  readonly lists: Map<string, (FrameList | undefined)[]>
  /** How many leads the lists remember between them. */
  remembered: number
}

/** Frames that may fit, in the order of the rule files, and what became of their leads where they were tried. */
export interface FrameList {
  readonly frames: readonly IndexedFrame[]
  /** For each lead, by the place of the frame in `frames`, the match of its lead; undefined where it was not tried. */
  readonly known: Map<string, LeadMatches>
}

export type LeadMatches = (RegExpExecArray | null | undefined)[]

/** As many leads as are remembered, and as long ones: 同比增长 stands before every tenth figure. */
const MOST_LEADS = 20_000
const LONGEST_LEAD = 16

const indexes = new WeakMap<Framed, FrameIndex>()

function indexOf(rules: Framed): FrameIndex {
  const known = indexes.get(rules)
  if (known !== undefined) return known
  const frames = rules.frames.map(indexFrame)
  const telling = new Uint16Array(0x10000)
  let numbered = 0
  for (const { lead } of frames) for (const unit of lead ?? []) telling[unit] ||= ++numbered
  const index: FrameIndex = { frames, telling, lists: new Map(), remembered: 0 }
  indexes.set(rules, index)
  return index
}

function indexFrame(rule: FrameRule): IndexedFrame {
  let asks: Units | undefined
  return {
    rule,
    lead: edgeUnits(rule.lead, 'last'),
    tail: edgeUnits(rule.tail, 'first'),
    get asks() {
      if (asks === undefined) asks = unitsAsked(rule.lead)
      return asks
    },
  }
}

function unitsAsked(regex: RegExp | null): Units {
  const cue = regex === null ? null : factsOf(regex.source).cue
  return cue && new Set([...cue.anywhere, ...cue.behind, ...cue.before])
}

/**
 * Whether the lead holds what a match of the frame's must: nearly a thousand verbs are in some patterns, and to compile
 * them takes as long as reading ten figures.
 */
export function mayMatch({ asks }: IndexedFrame, lead: string): boolean {
  if (asks === null) return true
  for (let at = 0; at < lead.length; at++) if (asks.has(lead.charCodeAt(at))) return true
  return false
}

function edgeUnits(regex: RegExp | null, side: 'first' | 'last'): Units {
  if (regex === null) return null
  const edge = factsOf(regex.source)[side]
  return edge.nullable ? null : edge.units
}

/** The frames that may fit a quantity of the dimension behind a lead, in the order of the rule files. */
export function candidateFrames(rules: Framed, dimension: string, lead: string): FrameList {
  const index = indexOf(rules)
  const unit = lead === '' ? 0 : lead.charCodeAt(lead.length - 1)
  const number = index.telling[unit] as number
  let byLast = index.lists.get(dimension)
  if (byLast === undefined) {
    byLast = []
    index.lists.set(dimension, byLast)
  }
  while (byLast.length <= number) byLast.push(undefined)
  let list = byLast[number]
  if (list === undefined) {
    const frames = index.frames.filter(
      ({ rule, lead: ends }) => takes(rule.value, dimension) && (ends === null || (number > 0 && ends.has(unit))),
    )
    list = { frames, known: new Map() }
    byLast[number] = list
  }
  return list
}

/** What the frames of a list made of a lead so far, to be filled in further; short leads are remembered. */
export function leadMatches(rules: Framed, { known }: FrameList, lead: string): LeadMatches {
  const seen = known.get(lead)
  if (seen !== undefined) return seen
  const made: LeadMatches = []
  if (lead.length > LONGEST_LEAD) return made
  const index = indexOf(rules)
  if (index.remembered >= MOST_LEADS) {
    for (const byLast of index.lists.values()) for (const list of byLast) list?.known.clear()
    index.remembered = 0
  }
  known.set(lead, made)
  index.remembered++
  return made
}
