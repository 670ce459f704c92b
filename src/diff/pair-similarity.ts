import type { NameReader, Similarity } from '../indicators/index.js'
import { obstacleBetween, unitsOf } from './comparable.js'
import { createNeighbourhood, type Neighbourhood } from './neighbourhood.js'
import type { SubjectPair } from './pair.js'
import { type How, type IdentityPair, slotOf } from './pair-identity.js'
import { headingOf, type Subject } from './subject.js'

/** Two figures that may be of one indicator, with what their names say of it. */
interface Candidate {
  readonly a: Subject
  readonly b: Subject
  readonly names: Similarity
  readonly identical: boolean
}

interface Scored extends Candidate {
  readonly total: number
  readonly context: How['context']
}

/** Names less alike than this are no candidates, whatever stands around them. */
const LEAST = 0.12

/** The surest pairs first: each gives the next ones neighbours to be judged by. */
const PASSES = [0.95, 0.8, 0.65]

/** A pair whose one side is a target and the other what was reached must be surer: 计划2400批次 is not 抽检1260批次. */
const ACROSS_STATUS = 0.9

/** How far ahead of the next best a pair must be. */
const MARGIN = 0.07

/** Words that exclude each other but came from what was told before: it may be the extractor's slip. */
const CARRIED_CONTRAST = 0.35

/** 剩余 in one name only: 剩余食品抽检 is not 食品抽检. */
const LONE_WORD = 0.25

/** What the clauses themselves say has nothing in common: …抽检,合格1169批次 and …抽检,多抽122批次. */
const NOTHING_OWN = 0.12

/** Two different indicators of the dictionary. */
const OTHER_INDICATOR = 0.3

/** Pairs all subjects that can be paired, the given ones among them. */
export function pairBySimilarity(
  a: readonly Subject[],
  b: readonly Subject[],
  identical: readonly IdentityPair[],
  reader: NameReader,
): readonly SubjectPair[] {
  const hood = createNeighbourhood(a, b)
  const found: SubjectPair[] = []
  const take = (pair: SubjectPair): void => {
    hood.pair(pair.a, pair.b)
    found.push(pair)
  }
  for (const pair of identical) take({ ...pair, how: howOfIdentity(pair, reader, false) })
  const free = (subject: Subject): boolean => hood.partner(subject) === undefined
  const restA = a.filter(free)
  const restB = b.filter(free)
  const sameStatus = candidatesOf(restA, restB, reader, (x, y) => x === y)
  for (const least of PASSES) settle(sameStatus, least, hood, reader, take)
  for (const pair of inOrder(restA.filter(free), restB.filter(free), reader)) take(pair)
  const across = candidatesOf(restA.filter(free), restB.filter(free), reader, (x, y) => x !== y)
  settle(across, ACROSS_STATUS, hood, reader, take)
  return found
}

function candidatesOf(
  a: readonly Subject[],
  b: readonly Subject[],
  reader: NameReader,
  statuses: (a: string, b: string) => boolean,
): readonly Candidate[] {
  const candidates: Candidate[] = []
  for (const x of a) {
    for (const y of b) {
      if (x.place !== y.place || x.identity.region !== y.identity.region) continue
      if (!statuses(x.record.figure.status, y.record.figure.status)) continue
      if (obstacleBetween(x, y, reader) !== null) continue
      const names = reader.similarity(x.words(), y.words())
      const identicalNames = x.identity.nameKey === y.identity.nameKey
      if (names.apart.some(({ own }) => own) && !identicalNames) continue
      if (names.score >= LEAST || identicalNames) candidates.push({ a: x, b: y, names, identical: identicalNames })
    }
  }
  return candidates
}

/** Takes every pair that is the best for both its ends and far enough ahead, until nothing more comes of it. */
function settle(
  candidates: readonly Candidate[],
  least: number,
  hood: Neighbourhood,
  reader: NameReader,
  take: (pair: SubjectPair) => void,
): void {
  for (let changed = true; changed; ) {
    changed = false
    const open = candidates
      .filter(({ a, b }) => hood.partner(a) === undefined && hood.partner(b) === undefined)
      .map((candidate) => score(candidate, hood))
      .sort((p, q) => q.total - p.total)
    const rivals = bestTwo(open)
    for (const candidate of open) {
      if (candidate.total < least) break
      if (hood.partner(candidate.a) !== undefined || hood.partner(candidate.b) !== undefined) continue
      if (![candidate.a, candidate.b].every((end) => isAhead(candidate, rivals.get(end) ?? []))) continue
      take({ a: candidate.a, b: candidate.b, how: howOf(candidate, reader) })
      changed = true
    }
  }
}

function score(candidate: Candidate, hood: Neighbourhood): Scored {
  const { a, b, names, identical } = candidate
  const { weight, context } = hood.contextOf(a, b)
  const doubts =
    (names.apart.length > 0 && !identical && !names.sameIndicator ? CARRIED_CONTRAST : 0) +
    (names.ownInCommon || identical ? 0 : NOTHING_OWN) +
    (otherIndicators(a, b) ? OTHER_INDICATOR : 0) +
    names.lone.length * LONE_WORD
  return { ...candidate, total: (identical ? 1 : names.score) + weight - doubts, context }
}

/** Both names are known indicators' and they are not the same. */
const otherIndicators = (a: Subject, b: Subject): boolean =>
  a.identity.indicator !== null && b.identity.indicator !== null && a.identity.indicator !== b.identity.indicator

/** The two best candidates of every subject. */
function bestTwo(sorted: readonly Scored[]): ReadonlyMap<Subject, readonly Scored[]> {
  const best = new Map<Subject, Scored[]>()
  for (const candidate of sorted) {
    for (const end of [candidate.a, candidate.b]) {
      const known = best.get(end) ?? []
      if (known.length < 2) best.set(end, [...known, candidate])
    }
  }
  return best
}

const isAhead = (candidate: Scored, [first, second]: readonly Scored[]): boolean =>
  first === candidate && (second === undefined || candidate.total - second.total >= MARGIN)

/**
 * Several figures of one indicator that nothing tells apart: those under one heading first, then in the order of the
 * text.
 */
function inOrder(a: readonly Subject[], b: readonly Subject[], reader: NameReader): readonly SubjectPair[] {
  const rest = new Set(b)
  const pairs: SubjectPair[] = []
  const takeWhere = (suits: (x: Subject, y: Subject) => boolean, from: readonly Subject[]): readonly Subject[] =>
    from.filter((x) => {
      const y = [...rest].find((other) => slotOf(other) === slotOf(x) && suits(x, other))
      if (y === undefined) return true
      rest.delete(y)
      pairs.push({ a: x, b: y, how: howOfIdentity({ a: x, b: y }, reader, true) })
      return false
    })
  const left = takeWhere((x, y) => headingOf(x.record) === headingOf(y.record), a)
  takeWhere(() => true, left)
  return pairs
}

function howOfIdentity({ a, b }: IdentityPair, reader: NameReader, ambiguous: boolean): How {
  const same = a.record.figure.name === b.record.figure.name
  const names = same ? null : reader.similarity(a.words(), b.words())
  return {
    by: 'identity',
    score: 1,
    matched: names === null ? [a.record.figure.name ?? ''] : told(names.matched),
    onlyA: [],
    onlyB: [],
    context: [],
    units: unitNote(a, b, reader),
    ambiguous,
  }
}

function howOf({ a, b, names, identical, total, context }: Scored, reader: NameReader): How {
  return {
    by: identical ? 'identity' : 'similarity',
    score: Math.round(Math.max(0, Math.min(1, total)) * 100) / 100,
    matched: told(names.matched),
    onlyA: told(names.onlyA),
    onlyB: told(names.onlyB),
    context,
    units: unitNote(a, b, reader),
    ambiguous: false,
  }
}

/** A known indicator and the words it is made of stand in the list both: the whole name is enough. */
function told(words: readonly string[]): readonly string[] {
  const unique = [...new Set(words)]
  const left = (word: string): string => word.split(/[=≈]/)[0] ?? word
  return unique.filter((word) => !unique.some((other) => other !== word && left(other).includes(left(word))))
}

const unitNote = (a: Subject, b: Subject, reader: NameReader): string | null =>
  unitsOf(a, b, reader) === 'counters' ? `${a.record.figure.unit}=${b.record.figure.unit}` : null
