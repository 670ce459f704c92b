import Big from 'big.js'
import type { Relation, RelationType } from '../model.js'
import { type Draft, textOf } from './draft.js'

/** How many figures back the other side of a relation is looked for. */
const REACH = 10

type Link = readonly [RelationType, Draft | null | undefined]

/** The relations of each draft, by its index: what its rate is made of, what its growth is told of, its total and target. */
export function relate(drafts: readonly Draft[]): readonly (readonly Relation[])[] {
  const ids = new Map(drafts.map((draft, id) => [draft, id]))
  return drafts.map((draft, id) => {
    const before = drafts.slice(Math.max(0, id - REACH), id)
    const links: readonly Link[] = [
      ...(draft.measure === 'growth' || draft.measure === 'change'
        ? ([['base', comparedWith(draft, before)]] as const)
        : []),
      ...(draft.measure === 'rank' ? ([['base', draft.about]] as const) : []),
      ...(draft.measure === 'rate' ? rateParts(draft, drafts, id, before) : []),
      ['part_of', draft.measure === draft.total?.measure && draft.status === draft.total.status ? draft.total : null],
      ['target', targetOf(draft, before, drafts.slice(id + 1, id + 3))],
    ]
    return links.flatMap(([type, other]) => {
      const figure = other == null ? undefined : ids.get(other)
      return figure === undefined || figure === id ? [] : [{ type, figure }]
    })
  })
}

// ── Growth and change ─────────────────────────────────────────────────────────────────────────────

/** The level (or, for points, the rate) a growth or change is told of. */
function comparedWith(draft: Draft, before: readonly Draft[]): Draft | null {
  const points = draft.mention.dimension === 'points'
  const fits = (d: Draft): boolean =>
    (points ? d.measure === 'rate' || d.measure === 'growth' : d.measure === 'level') && d.status === draft.status
  let about = draft.about
  while (about !== null && !fits(about)) about = about.about
  if (about !== null) return about
  const relative = draft.measure === 'growth' || points
  const pool = before.filter((d) => fits(d) && (relative || d.mention.unit === draft.mention.unit))
  const own = draft.subject.text
  return (
    pool.findLast((d) => speakAlike(draft, d)) ??
    (own === '' ? (pool.findLast((d) => sameSentence(d, draft)) ?? null) : null)
  )
}

/** Two names of one thing: one holds the other, or the words the later one has of its own. */
function speakAlike(later: Draft, earlier: Draft): boolean {
  const [a, b] = [textOf(later.naming.base), textOf(earlier.naming.base)]
  const own = later.subject.text
  return (
    a === b ||
    (a.length >= 3 && b.includes(a)) ||
    (b.length >= 3 && a.includes(b)) ||
    (own.length >= 2 && b.includes(own))
  )
}

// ── Rates ─────────────────────────────────────────────────────────────────────────────────────────

/** Numerator and denominator of a rate: by the arithmetic of the counts around it, else by what its words say. */
function rateParts(draft: Draft, drafts: readonly Draft[], id: number, before: readonly Draft[]): readonly Link[] {
  const from = Math.max(0, id - REACH)
  const counts = drafts
    .slice(from, id + 3)
    .filter((d, i) => d.measure === 'level' && d.mention.value !== null && near(draft, d, id, from + i))
  const pair = findPair(draft, counts)
  if (pair !== null) return [['numerator', pair[0]], ['denominator', pair[1]]] // biome-ignore format: a pair
  const relation = draft.frame?.rule.relation
  if (relation === 'completion') return completionParts(draft)
  const levels = before.filter((d) => d.measure === 'level' && sameSentence(d, draft))
  if (relation === 'share') return shareParts(draft, levels, before)
  return ownParts(draft, levels)
}

/** 完成年度任务600件的123.67%: the task below, what was done above. */
function completionParts({ about }: Draft): readonly Link[] {
  const task = about?.status === 'target' ? about : null
  return [['numerator', levelOf(task === null ? about : task.about)], ['denominator', task]] // biome-ignore format: a pair
}

/** 占在营线路总数的14.84%: the whole is what the words behind 占 name; 护理型占57.2%: it is the count before. */
function shareParts(draft: Draft, levels: readonly Draft[], before: readonly Draft[]): readonly Link[] {
  const named = textOf(draft.naming.parts.slice(draft.naming.base.length)).replace(
    /^占(?:全[市县区部体省])?|(?:总数|总量|比重|的)+$/g,
    '',
  )
  const whole =
    named.length >= 2
      ? before.findLast((d) => d.measure === 'level' && textOf(d.naming.base).includes(named))
      : undefined
  const part = draft.subject.text === '' ? levelOf(draft.about) : null
  return [['numerator', part], ['denominator', whole ?? (part === null ? levels.at(-1) : draft.total)]] // biome-ignore format: a pair
}

/** 婚检3964对,婚检率97.1%: a count that names the rate's deed is its part, any other count of the thing its whole. */
function ownParts(draft: Draft, levels: readonly Draft[]): readonly Link[] {
  const name = textOf(draft.naming.parts)
  const deed = /([一-鿿]{2})(?:成功)?率$/u.exec(name)?.[1]
  const last = levels.findLast(
    (d) => d.mention.dimension !== 'money' && d.mention.dimension !== 'score' && draft.subject.text !== '',
  )
  if (deed === undefined || last === undefined) return []
  return [[textOf(last.naming.base).includes(deed) ? 'numerator' : 'denominator', last]]
}

function levelOf(draft: Draft | null): Draft | null {
  let found = draft
  while (found !== null && found.measure !== 'level') found = found.about
  return found
}

const sameSentence = (a: Draft, b: Draft): boolean => a.sentence[0] === b.sentence[0]

/** Counts told up to ten figures before, or right behind in the rate's own parenthesis. */
function near(draft: Draft, other: Draft, id: number, i: number): boolean {
  if (i < id) return id - i <= REACH && other.sentence[0] >= draft.sentence[0] - 200
  return i - id <= 2 && sameSentence(draft, other) && other.slot.strand.outer?.strand === draft.slot.strand
}

/** The nearest pair of counts of one dimension whose quotient is the rate, to the digits shown. */
function findPair(draft: Draft, counts: readonly Draft[]): readonly [Draft, Draft] | null {
  const stated = draft.mention.value
  if (stated === null || draft.mention.unit !== '%') return null
  const digits = /\.(\d+)/.exec(stated)?.[1]?.length ?? 0
  // 100% and 0% follow from too many pairs to prove anything but of two counts side by side.
  const round = stated === '100' || stated === '0'
  for (let gap = 1; gap < counts.length; gap++) {
    for (let i = counts.length - 1; i - gap >= 0; i--) {
      const [first, second] = [counts[i - gap] as Draft, counts[i] as Draft]
      if (first.mention.dimension !== second.mention.dimension) continue
      // Few digits agree by accident (3/5 is 60% of anything): the fewer are shown, the nearer both counts must stand.
      const [hereFirst, hereSecond] = [sameSentence(first, draft), sameSentence(second, draft)]
      if (digits === 0 && !hereFirst && !hereSecond) continue
      if (round && !(gap === 1 && hereFirst && hereSecond)) continue
      if (quotientIs(second, first, stated, digits)) return [second, first]
      if (quotientIs(first, second, stated, digits)) return [first, second]
    }
  }
  return null
}

function quotientIs(part: Draft, whole: Draft, stated: string, digits: number): boolean {
  if (!mayBe(sizeOf(part) / sizeOf(whole), Number(stated), digits)) return false
  const below = scaled(whole)
  if (below.eq(0)) return false
  const percent = scaled(part).div(below).times(100)
  // Reports cut as often as they round, so the last digit shown may be one off: 41% from 52/127.
  return percent.minus(stated).abs().lt(Big(10).pow(-digits))
}

/**
 * Whether a quotient in floating point lies near enough to a percentage for exact decimals to decide: nearly none does,
 * and dividing decimals costs a hundred times as much.
 */
const mayBe = (quotient: number, percent: number, digits: number): boolean =>
  Math.abs(100 * quotient - percent) < 1.001 * 10 ** -digits + 1e-9 * percent

const sizeOf = ({ mention }: Draft): number => Number(mention.value ?? 0) * Number(mention.unitInfo?.factor ?? 1)

const scaled = ({ mention }: Draft): Big => Big(mention.value ?? 0).times(mention.unitInfo?.factor ?? 1)

// ── Targets ───────────────────────────────────────────────────────────────────────────────────────

/** The target an actual is held against: told right before or behind it, or the latest of the same thing. */
function targetOf(draft: Draft, before: readonly Draft[], behind: readonly Draft[]): Draft | null {
  if (draft.status !== 'actual' || (draft.measure !== 'level' && draft.measure !== 'rate')) return null
  const alike = (d: Draft): boolean =>
    d.status === 'target' && d.measure === draft.measure && d.mention.dimension === draft.mention.dimension
  if (draft.about !== null && alike(draft.about)) return draft.about
  const next = behind.find(
    (d) =>
      alike(d) &&
      sameSentence(d, draft) &&
      (d.about === draft || d.frame?.rule.set.status === 'target' || d.slot.strand.outer?.strand === draft.slot.strand),
  )
  if (next !== undefined) return next
  const thing = textOf(draft.naming.thing)
  return (
    before.findLast(
      (d) => alike(d) && (speakAlike(draft, d) || (thing.length >= 2 && textOf(d.naming.thing) === thing)),
    ) ?? null
  )
}
