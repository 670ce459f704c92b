import type { Context } from './pair-identity.js'
import type { Subject } from './subject.js'

/** Who is paired with whom so far, and where everyone stands. */
export interface Neighbourhood {
  partner(subject: Subject): Subject | undefined
  pair(a: Subject, b: Subject): void
  /** What speaks for a pair beside the names, with its weight; a partner paired otherwise speaks against it. */
  contextOf(a: Subject, b: Subject): { readonly weight: number; readonly context: readonly Context[] }
}

const SHARED_RELATION = 0.22
const BROKEN_RELATION = -0.2
const RELATIONS_AT_MOST = 0.4
const NEIGHBOUR = 0.1
const HEADING = 0.1
const RARE_UNIT = 0.08

/** A total is more likely a total again than a part, whoever its parts are. */
const ROLES = 0.1

/** Unpaired levels and rates one may step over on the way to the next paired figure. */
const STEPS = 2

/**
 * The neighbourhood of two sides. Figures told together in one report are told together in the next:
 * 检查…家次，下达…份，排查隐患…处，整改…处.
 */
export function createNeighbourhood(a: readonly Subject[], b: readonly Subject[]): Neighbourhood {
  const partners = new Map<Subject, Subject>()
  const sides = [a, b] as const
  const byId = sides.map((side) => new Map(side.map((subject) => [idOf(subject, subject.record.figure.id), subject])))
  const units = sides.map(countUnits)
  const related = sides.map((side, number) => relationsOf(side, byId[number] ?? new Map()))
  /** The next paired figure of the report before (-1) or behind (1) a subject. */
  const nextPaired = (side: 0 | 1, subject: Subject, step: -1 | 1): Subject | undefined => {
    let stepped = 0
    for (let at = subject.order + step; stepped <= STEPS; at += step) {
      const other = sides[side][at]
      if (other === undefined || other.record.path !== subject.record.path) return undefined
      if (partners.has(other)) return other
      const { measure } = other.record.figure
      if (measure === 'level' || measure === 'rate') stepped++
    }
    return undefined
  }
  return {
    partner: (subject) => partners.get(subject),
    pair(x, y) {
      partners.set(x, y)
      partners.set(y, x)
    },
    contextOf(x, y) {
      const context: Context[] = []
      let relations = 0
      const ofY = related[1]?.get(y) ?? []
      for (const { type, other } of related[0]?.get(x) ?? []) {
        const twins = ofY.filter((relation) => relation.type === type)
        const partner = partners.get(other)
        if (twins.length === 0 || partner === undefined) continue
        const shared = twins.some((twin) => twin.other === partner)
        if (shared && !context.includes(type)) context.push(type)
        relations += shared ? SHARED_RELATION : BROKEN_RELATION
      }
      let weight = Math.min(RELATIONS_AT_MOST, relations) + ROLES * sharedRoles(related[0]?.get(x), related[1]?.get(y))
      for (const [name, step] of [
        ['before', -1],
        ['behind', 1],
      ] as const) {
        const one = nextPaired(0, x, step)
        const other = nextPaired(1, y, step)
        if (one === undefined || other === undefined || partners.get(one) !== other) continue
        context.push(name)
        weight += NEIGHBOUR
      }
      if (sharesHeading(x, y)) {
        context.push('heading')
        weight += HEADING
      }
      const unit = x.record.figure.unit
      if (unit === y.record.figure.unit && units.every((counts) => counts.get(unit) === 1)) {
        context.push('unit')
        weight += RARE_UNIT
      }
      return { weight, context }
    },
  }
}

interface Relative {
  readonly type: Context
  readonly other: Subject
}

/** The relations of every subject, both those it has (合格率's numerator) and those it is in (numerator of 合格率). */
function relationsOf(
  side: readonly Subject[],
  byId: ReadonlyMap<string, Subject>,
): ReadonlyMap<Subject, readonly Relative[]> {
  const relations = new Map<Subject, Relative[]>()
  const add = (subject: Subject, relative: Relative): void => {
    relations.set(subject, [...(relations.get(subject) ?? []), relative])
  }
  for (const subject of side) {
    for (const { type, figure } of subject.record.figure.relations) {
      const other = byId.get(idOf(subject, figure))
      if (other === undefined) continue
      add(subject, { type, other })
      add(other, { type: `${type}_of`, other: subject })
    }
  }
  return relations
}

/** Share of the roles (total of parts, numerator …) that two figures both play; 0 where neither plays any. */
function sharedRoles(a: readonly Relative[] = [], b: readonly Relative[] = []): number {
  const [ofA, ofB] = [new Set(a.map(({ type }) => type)), new Set(b.map(({ type }) => type))]
  // A level is the base of a growth that one report gives and the other leaves out.
  for (const roles of [ofA, ofB])
    for (const role of ['base', 'base_of', 'same_as', 'same_as_of'] as const) roles.delete(role)
  const all = new Set([...ofA, ...ofB])
  return all.size === 0 ? 0 : [...ofA].filter((role) => ofB.has(role)).length / all.size
}

const idOf = ({ record }: Subject, id: number): string => `${record.path}#${id}`

function countUnits(side: readonly Subject[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { record } of side) counts.set(record.figure.unit, (counts.get(record.figure.unit) ?? 0) + 1)
  return counts
}

/** The headings have a word in common, or one has a word of the other's name: 产品质量安全 › …重点工业产品 and 工业产品质量安全 › …. */
function sharesHeading(a: Subject, b: Subject): boolean {
  const [ofA, ofB] = [a.heading(), b.heading()]
  const content = (word: string): boolean => word.length > 1
  return [...ofA].some((word) => content(word) && ofB.has(word))
}
