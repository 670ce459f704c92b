import { parseRegex } from '../rules/regex-tree.js'
import { edgeOf, type Units } from '../rules/regex-units.js'
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
}

/** The frames by dimension and by the last character of the lead: a lead ends where the quantity begins. */
interface FrameIndex {
  readonly frames: readonly IndexedFrame[]
  /** Characters that tell frames apart; the others share one list. */
  readonly telling: ReadonlySet<number>
  readonly lists: Map<string, Map<number, readonly IndexedFrame[]>>
}

const indexes = new WeakMap<Framed, FrameIndex>()

function indexOf(rules: Framed): FrameIndex {
  const known = indexes.get(rules)
  if (known !== undefined) return known
  const frames = rules.frames.map((rule) => ({
    rule,
    lead: edgeUnits(rule.lead, 'last'),
    tail: edgeUnits(rule.tail, 'first'),
  }))
  const index = { frames, telling: new Set(frames.flatMap(({ lead }) => [...(lead ?? [])])), lists: new Map() }
  indexes.set(rules, index)
  return index
}

function edgeUnits(regex: RegExp | null, side: 'first' | 'last'): Units {
  if (regex === null) return null
  const edge = edgeOf(parseRegex(regex.source), side)
  return edge.nullable ? null : edge.units
}

/** The frames that may fit a quantity of the dimension behind a lead, in the order of the rule files. */
export function candidateFrames(rules: Framed, dimension: string, lead: string): readonly IndexedFrame[] {
  const index = indexOf(rules)
  const unit = lead.charCodeAt(lead.length - 1)
  const last = index.telling.has(unit) ? unit : NONE_TELLING
  let byLast = index.lists.get(dimension)
  if (byLast === undefined) {
    byLast = new Map()
    index.lists.set(dimension, byLast)
  }
  let list = byLast.get(last)
  if (list === undefined) {
    list = index.frames.filter(
      ({ rule, lead: ends }) => takes(rule.value, dimension) && (ends === null || ends.has(last)),
    )
    byLast.set(last, list)
  }
  return list
}

const NONE_TELLING = -1
