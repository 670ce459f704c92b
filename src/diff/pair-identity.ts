import type { RelationType } from '../model.js'
import type { Subject } from './subject.js'

/** How a pair was found, for a person to judge. */
export interface How {
  readonly by: 'identity' | 'similarity' | 'translation'
  /** 0–1: how alike the names are; 1 for one identity. */
  readonly score: number
  /** Words both names have: 合格率, 市场主体=经营主体, 问题≈隐患. */
  readonly matched: readonly string[]
  readonly onlyA: readonly string[]
  readonly onlyB: readonly string[]
  /** What beside the names speaks for the pair. */
  readonly context: readonly Context[]
  /** Different counters that count the same: 所=家; null where the unit is one. */
  readonly units: string | null
  /** Several figures could stand here; these two were taken by their place. */
  readonly ambiguous: boolean
}

/** Relations whose ends are paired, neighbours in the text that are, headings that are alike, a unit nothing else has. */
export type Context = RelationType | `${RelationType}_of` | 'before' | 'behind' | 'heading' | 'unit'

export interface IdentityPair {
  readonly a: Subject
  readonly b: Subject
}

/** Figures of one indicator with one status and one place of their period. */
export const slotOf = ({ identity, place, record }: Subject): string =>
  `${identity.key}|${place}|${record.figure.status}`

/** The pairs whose identity is unique on both sides; where it is not, similarity of places decides. */
export function pairByIdentity(a: readonly Subject[], b: readonly Subject[]): readonly IdentityPair[] {
  const groupsA = groupBySlot(a)
  const groupsB = groupBySlot(b)
  return [...groupsA].flatMap(([slot, ofA]) => {
    const ofB = groupsB.get(slot)
    const [x] = ofA
    const [y] = ofB ?? []
    return x !== undefined && y !== undefined && ofA.length === 1 && ofB?.length === 1 && !clash(x, y)
      ? [{ a: x, b: y }]
      : []
  })
}

const clash = (a: Subject, b: Subject): boolean =>
  a.kind !== b.kind && (a.kind === 'month' || b.kind === 'month') && a.kind !== null && b.kind !== null

function groupBySlot(subjects: readonly Subject[]): ReadonlyMap<string, readonly Subject[]> {
  const groups = new Map<string, Subject[]>()
  for (const subject of subjects) {
    const slot = slotOf(subject)
    const group = groups.get(slot)
    if (group === undefined) groups.set(slot, [subject])
    else group.push(subject)
  }
  return groups
}
