import Big from 'big.js'
import type { Relation, RelationType } from '../model.js'
import { type Draft, textOf } from './draft.js'

/** How many figures back the parts of a rate are looked for. */
const REACH = 10

/** The relations of each draft, by its index: what its rate is made of, what its growth is told of, its total and target. */
export function relate(drafts: readonly Draft[]): readonly (readonly Relation[])[] {
  const ids = new Map(drafts.map((draft, id) => [draft, id]))
  return drafts.map((draft, id) => {
    const to = (type: RelationType, other: Draft | null | undefined): Relation[] => {
      const figure = other == null ? undefined : ids.get(other)
      return figure === undefined || figure === id ? [] : [{ type, figure }]
    }
    return [
      ...(draft.measure === 'growth' || draft.measure === 'change' ? to('base', comparedWith(draft, drafts, id)) : []),
      ...(draft.measure === 'rank' ? to('base', draft.about) : []),
      ...(draft.measure === 'rate' ? rateParts(draft, drafts, id).flatMap(([type, other]) => to(type, other)) : []),
      ...to('part_of', draft.total),
      ...(draft.status === 'actual' ? to('target', targetOf(draft, drafts, id)) : []),
    ]
  })
}

/** The level (or, for points, the rate) a growth or change is told of. */
function comparedWith(draft: Draft, drafts: readonly Draft[], id: number): Draft | null {
  const points = draft.mention.dimension === 'points'
  let about = draft.about
  while (about !== null && !(about.measure === 'level' || (points && about.measure !== 'change'))) about = about.about
  if (about !== null) return about
  const name = textOf(draft.naming.base)
  return drafts.slice(Math.max(0, id - REACH), id).findLast((d) => d.measure === 'level' && textOf(d.naming.base) === name) ?? null
}

/** Numerator and denominator of a rate: by what its frame says, else by the arithmetic of the counts around it. */
function rateParts(draft: Draft, drafts: readonly Draft[], id: number): (readonly [RelationType, Draft])[] {
  const around = drafts.filter((d, i) => d.measure === 'level' && d.mention.value !== null && near(draft, d, id, i))
  const pair = findPair(draft, around)
  if (pair !== null) return [['numerator', pair[0]], ['denominator', pair[1]]] // biome-ignore format: a pair
  const relation = draft.frame?.rule.relation
  if (relation === 'completion') {
    const task = draft.about?.status === 'target' ? draft.about : null
    const done = task === null ? draft.about : task.about
    return [...asPart('numerator', levelOf(done)), ...asPart('denominator', task)]
  }
  if (relation === 'share') return asPart('numerator', levelOf(draft.about))
  return []
}

const asPart = (type: RelationType, draft: Draft | null): (readonly [RelationType, Draft])[] => (draft === null ? [] : [[type, draft]])

function levelOf(draft: Draft | null): Draft | null {
  let found = draft
  while (found !== null && found.measure !== 'level') found = found.about
  return found
}

const sameSentence = (a: Draft, b: Draft): boolean => a.sentence[0] === b.sentence[0]

/** Counts told up to ten figures before in the paragraph's reach, or right behind in the rate's own parenthesis. */
function near(draft: Draft, other: Draft, id: number, i: number): boolean {
  if (i < id) return id - i <= REACH && other.sentence[0] >= draft.sentence[0] - 200
  return i - id <= 2 && sameSentence(draft, other) && other.slot.strand.outer?.strand === draft.slot.strand
}

/** The nearest pair of counts of one dimension whose quotient is the rate, to the digits shown. */
function findPair(draft: Draft, around: readonly Draft[]): readonly [Draft, Draft] | null {
  const stated = draft.mention.value
  if (stated === null || draft.mention.unit !== '%') return null
  const digits = /\.(\d+)/.exec(stated)?.[1]?.length ?? 0
  const round = stated === '100' || stated === '0'
  for (let gap = 1; gap < around.length; gap++) {
    for (let i = around.length - 1; i - gap >= 0; i--) {
      const [first, second] = [around[i - gap] as Draft, around[i] as Draft]
      if (first.mention.dimension !== second.mention.dimension) continue
      if (round && !(sameSentence(first, draft) && sameSentence(second, draft) && gap === 1)) continue
      for (const [part, whole] of [[second, first], [first, second]] as const) // biome-ignore format: two orders
        if (quotientIs(part, whole, stated, digits)) return [part, whole]
    }
  }
  return null
}

function quotientIs(part: Draft, whole: Draft, stated: string, digits: number): boolean {
  const below = scaled(whole)
  if (below.eq(0)) return false
  const percent = scaled(part).div(below).times(100)
  // Reports cut as often as they round, so the last digit shown may be one off: 41% from 52/127.
  return percent.minus(stated).abs().lt(Big(10).pow(-digits))
}

const scaled = ({ mention }: Draft): Big => Big(mention.value ?? 0).times(mention.unitInfo?.factor ?? 1)

/** The target an actual is held against: the one it is told of, or the latest of the same name and dimension. */
function targetOf(draft: Draft, drafts: readonly Draft[], id: number): Draft | null {
  if (draft.measure !== 'level' && draft.measure !== 'rate') return null
  if (draft.about?.status === 'target' && draft.about.measure === draft.measure && draft.about.mention.dimension === draft.mention.dimension) return draft.about
  const behind = drafts[id + 1]
  if (behind?.status === 'target' && behind.about === draft && behind.measure === draft.measure && behind.mention.dimension === draft.mention.dimension) return behind
  const before = drafts[id - 1]
  if (before?.status === 'target' && before.measure === draft.measure && before.mention.dimension === draft.mention.dimension && sameSentence(before, draft) && textOf(before.naming.thing) === textOf(draft.naming.thing))
    return before
  const name = textOf(draft.naming.base)
  return drafts.slice(Math.max(0, id - REACH), id).findLast((d) => d.status === 'target' && d.measure === draft.measure && d.mention.dimension === draft.mention.dimension && textOf(d.naming.base) === name) ?? null
}
