import type { RegexNode } from './regex-tree.js'
import { DIGITS, edgeOf, type Units, union } from './regex-units.js'

/**
 * What a text must hold for a pattern to match in it, by UTF-16 unit: right behind a digit one of `behind`, or right
 * before a digit one of `before`, or anywhere one of `anywhere`. 第\d+号 asks for a 号 behind a digit, 去年 for a 年.
 */
export interface RegexCue {
  readonly behind: ReadonlySet<number>
  readonly before: ReadonlySet<number>
  readonly anywhere: ReadonlySet<number>
}

const NONE: ReadonlySet<number> = new Set()

const cue = (part: Partial<RegexCue>): RegexCue => ({ behind: NONE, before: NONE, anywhere: NONE, ...part })

/** The cue of a pattern that says most; null when a match may hold anything. */
export function cueOf(node: RegexNode): RegexCue | null {
  return strongest(cuesOf(node))
}

/** Each of these holds of every match of the node. */
function cuesOf(node: RegexNode): readonly RegexCue[] {
  switch (node.type) {
    case 'char': {
      const { units } = edgeOf(node, 'first')
      return units === null || [...units].some((unit) => DIGITS.has(unit)) ? [] : [cue({ anywhere: units })]
    }
    case 'sequence':
      return [...besideDigits(node.items), ...node.items.flatMap(cuesOf)]
    case 'choice':
      return cuesOfChoice(node.items.map(cuesOf))
    case 'repeat':
      return node.min === 0 ? [] : cuesOf(node.item)
    case 'assertion':
      return node.look === null ? [] : cuesOf(node.item)
    default:
      return []
  }
}

/** What must stand beside a digit where two items of a sequence meet: \d+(?:\.\d+)?|米. */
function besideDigits(items: readonly RegexNode[]): readonly RegexCue[] {
  const found: RegexCue[] = []
  let left: Units = NONE
  let reaches = false
  items.forEach((item, i) => {
    const right = firstOf(items.slice(i))
    if (reaches && right !== null && left !== null) {
      if (isWithin(left, DIGITS) && isApart(right, DIGITS)) found.push(cue({ behind: right }))
      if (isWithin(right, DIGITS) && isApart(left, DIGITS)) found.push(cue({ before: left }))
    }
    if (item.type === 'assertion' && item.look !== 'behind') return
    const edge = edgeOf(item.type === 'assertion' ? item.item : item, 'last')
    left = edge.nullable && item.type !== 'assertion' ? union(left, edge.units) : edge.nullable ? left : edge.units
    reaches ||= !edge.nullable
  })
  return found
}

/** What the text begins with where the items are matched, lookaheads taken into account; null when that may be anything. */
function firstOf(items: readonly RegexNode[]): Units {
  let units: Units = NONE
  for (const item of items) {
    if (item.type === 'assertion' && item.look !== 'ahead') continue
    const edge = edgeOf(item.type === 'assertion' ? item.item : item, 'first')
    if (item.type === 'assertion' && edge.nullable) continue
    units = union(units, edge.units)
    if (!edge.nullable) return units
  }
  return null
}

const isWithin = (units: ReadonlySet<number>, all: ReadonlySet<number>): boolean =>
  units.size > 0 && [...units].every((unit) => all.has(unit))

const isApart = (units: ReadonlySet<number>, others: ReadonlySet<number>): boolean =>
  [...units].every((unit) => !others.has(unit))

/** One cue that holds whichever alternative matches; words that share a character (去年|今年|年初) need only that. */
function cuesOfChoice(alternatives: readonly (readonly RegexCue[])[]): readonly RegexCue[] {
  if (alternatives.some((cues) => cues.length === 0)) return []
  const left = [...alternatives]
  const anywhere = new Set<number>()
  for (let shared = mostShared(left); shared !== null; shared = mostShared(left)) {
    const unit = shared
    anywhere.add(unit)
    left.splice(0, left.length, ...left.filter((cues) => !cues.some((one) => isJust(one, unit))))
  }
  const rest = left.flatMap((cues) => strongest(cues) ?? [])
  return [join([cue({ anywhere }), ...rest])]
}

const isJust = ({ behind, before, anywhere }: RegexCue, unit: number): boolean =>
  behind.size + before.size === 0 && anywhere.size === 1 && anywhere.has(unit)

/** The character that most alternatives ask for by itself, two at least; null when there is none. */
function mostShared(alternatives: readonly (readonly RegexCue[])[]): number | null {
  const counts = new Map<number, number>()
  for (const cues of alternatives) {
    const own = cues.flatMap((one) => [...one.anywhere].filter((unit) => isJust(one, unit)))
    for (const unit of new Set(own)) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best !== undefined && best[1] > 1 ? best[0] : null
}

const join = (cues: readonly RegexCue[]): RegexCue => ({
  behind: new Set(cues.flatMap(({ behind }) => [...behind])),
  before: new Set(cues.flatMap(({ before }) => [...before])),
  anywhere: new Set(cues.flatMap(({ anywhere }) => [...anywhere])),
})

/** The cue a text is least likely to fulfil: a character beside a digit says more than one anywhere. */
function strongest(cues: readonly RegexCue[]): RegexCue | null {
  const weight = ({ behind, before, anywhere }: RegexCue): number => behind.size + before.size + 4 * anywhere.size
  return cues.reduce<RegexCue | null>((best, one) => (best === null || weight(one) < weight(best) ? one : best), null)
}
