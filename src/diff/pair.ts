import type { NameReader } from '../indicators/index.js'
import type { Change } from './change.js'
import { changeOf } from './change.js'
import { type Obstacle, obstacleBetween } from './comparable.js'
import { type How, pairByIdentity } from './pair-identity.js'
import { pairBySimilarity } from './pair-similarity.js'
import type { Subject } from './subject.js'
import { areTranslations, pairTranslation } from './translation.js'

export interface SubjectPair {
  readonly a: Subject
  readonly b: Subject
  readonly how: How
}

/** Figures of one name that cannot be held against each other. */
export interface Incomparable {
  readonly a: Subject
  readonly b: Subject
  readonly reason: Obstacle
}

export interface Pairing {
  readonly pairs: readonly SubjectPair[]
  readonly incomparable: readonly Incomparable[]
  readonly onlyA: readonly Subject[]
  readonly onlyB: readonly Subject[]
  /** Figures that only say again what a paired one of their side says. */
  readonly repeatedA: readonly Subject[]
  readonly repeatedB: readonly Subject[]
}

/**
 * Pairs the figures of two sides: by identity where it is unique, then by similarity of names and places, then what is
 * left of one name in the order of the text. A figure is paired once or not at all.
 */
export function pairSubjects(a: readonly Subject[], b: readonly Subject[], reader: NameReader): Pairing {
  if (areTranslations(a, b)) return pairTranslation(a, b, reader)
  const byIdentity = pairByIdentity(a, b)
  const pairs = pairBySimilarity(a, b, byIdentity, reader)
  const takenA = new Set(pairs.map((pair) => pair.a))
  const takenB = new Set(pairs.map((pair) => pair.b))
  const left = (all: readonly Subject[], taken: ReadonlySet<Subject>) => {
    const values = new Set([...taken].map(sayings))
    const rest = all.filter((subject) => !taken.has(subject))
    const repeats = (subject: Subject): boolean => values.has(sayings(subject))
    return { only: rest.filter((subject) => !repeats(subject)), repeated: rest.filter(repeats) }
  }
  const restA = left(a, takenA)
  const restB = left(b, takenB)
  const incomparable = matchIncomparable(restA.only, restB.only, reader)
  const unlikeA = new Set(incomparable.map((pair) => pair.a))
  const unlikeB = new Set(incomparable.map((pair) => pair.b))
  return {
    pairs: [...pairs].sort((p, q) => p.a.order - q.a.order),
    incomparable,
    onlyA: restA.only.filter((subject) => !unlikeA.has(subject)),
    onlyB: restB.only.filter((subject) => !unlikeB.has(subject)),
    repeatedA: restA.repeated,
    repeatedB: restB.repeated,
  }
}

/** What a figure says: of two with one saying, the later is a restatement. */
function sayings({ identity, place, record: { figure } }: Subject): string {
  const value = figure.normalized?.value ?? figure.valueText
  return [identity.key, place, figure.status, value, figure.valueMax, figure.direction].join('|')
}

/** Left-over figures of one name and status between whose units or periods something stands; each is taken once. */
function matchIncomparable(a: readonly Subject[], b: readonly Subject[], reader: NameReader): readonly Incomparable[] {
  const free = new Set(b)
  return a.flatMap((one) => {
    for (const other of free) {
      if (one.identity.nameKey !== other.identity.nameKey || one.identity.region !== other.identity.region) continue
      if (one.place !== other.place || one.record.figure.status !== other.record.figure.status) continue
      const reason = obstacleBetween(one, other, reader)
      // A level beside a rate of the same words is another indicator, not the same one told otherwise.
      if (reason === null || reason === 'measure') continue
      free.delete(other)
      return [{ a: one, b: other, reason }]
    }
    return []
  })
}

export const changeOfPair = ({ a, b, how }: SubjectPair): Change =>
  changeOf(a.record.figure, b.record.figure, how.units !== null)
