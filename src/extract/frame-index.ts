import { parseRegex } from '../rules/regex-tree.js'
import { edgeOf, type Units } from '../rules/regex-units.js'
import type { FrameRule, RuleSet } from '../rules/types.js'

const RELATIVE: ReadonlySet<string> = new Set(['ratio', 'multiple', 'points'])

/** Does a frame asking for `wanted` take a quantity of this dimension? `absolute` is everything but ratios, points, multiples and ranks. */
const takes = (wanted: readonly string[], dimension: string): boolean =>
  wanted.length === 0 ||
  wanted.includes(dimension) ||
  (wanted.includes('absolute') && !RELATIVE.has(dimension) && dimension !== 'rank')

/** A frame with what its lead may end with and its tail begin with; null for anything, nothing included. */
interface Indexed {
  readonly rule: FrameRule
  readonly lead: Units
  readonly tail: Units
}

/** The frames by dimension and by the last character of the lead: a lead ends where the quantity begins. */
export interface FrameIndex {
  readonly frames: readonly Indexed[]
  /** Characters that tell frames apart; the others share one list. */
  readonly telling: ReadonlySet<number>
  readonly lists: Map<string, Map<number, readonly Indexed[]>>
}

const indexes = new WeakMap<RuleSet, FrameIndex>()

function indexOf(rules: RuleSet): FrameIndex {
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

/** The frames that may fit a quantity with this lead and tail, in the order of the rule files. */
export function* candidateFrames(rules: RuleSet, dimension: string, lead: string, tail: string): Generator<FrameRule> {
  const index = indexOf(rules)
  const last = lead.charCodeAt(lead.length - 1)
  const first = tail.charCodeAt(0)
  for (const frame of listFor(index, dimension, index.telling.has(last) ? last : -1)) {
    if (frame.tail === null || frame.tail.has(first)) yield frame.rule
  }
}

function listFor(index: FrameIndex, dimension: string, last: number): readonly Indexed[] {
  const byLast = index.lists.get(dimension) ?? new Map<number, readonly Indexed[]>()
  index.lists.set(dimension, byLast)
  const list =
    byLast.get(last) ??
    index.frames.filter(({ rule, lead }) => takes(rule.value, dimension) && (lead === null || lead.has(last)))
  byLast.set(last, list)
  return list
}
