import type { NameReader } from '../indicators/index.js'
import type { FigureRecord } from '../store/index.js'
import type { Change } from './change.js'
import { type Claim, claimsOf } from './claims.js'
import type { Obstacle } from './comparable.js'
import { alignOrganizations } from './organizations.js'
import { changeOfPair, pairSubjects } from './pair.js'
import type { How } from './pair-identity.js'
import { subjectsOf } from './subject.js'
import { type TargetReached, targetsOf } from './targets.js'
import { areTranslations } from './translation.js'

/** One side of a comparison: a document, a period of an organisation, a folder. */
export interface DiffSide {
  readonly label: string
  readonly records: readonly FigureRecord[]
}

/** Two figures of one indicator. */
export interface DiffPair {
  /** The indicator's canonical name where it is a known one, else the name on side B. */
  readonly name: string
  /** Id of the rule the indicator is known by: ind.gdp. */
  readonly indicator: string | null
  readonly a: FigureRecord
  readonly b: FigureRecord
  readonly change: Change
  readonly how: How
}

export interface IncomparablePair {
  readonly name: string
  readonly a: FigureRecord
  readonly b: FigureRecord
  readonly reason: Obstacle
}

export interface Diff {
  readonly a: string
  readonly b: string
  /** Figures of both sides, in the order of side A. */
  readonly pairs: readonly DiffPair[]
  readonly onlyA: readonly FigureRecord[]
  readonly onlyB: readonly FigureRecord[]
  readonly incomparable: readonly IncomparablePair[]
  /** What B says of A's time, held against A. */
  readonly claims: readonly Claim[]
  /** A's goals for B's time, with what B reached. */
  readonly targets: readonly TargetReached[]
  /** Figures that repeat a paired one of their side, and figures without a name: counted, not listed. */
  readonly repeated: { readonly a: number; readonly b: number }
  readonly unnamed: { readonly a: number; readonly b: number }
}

/**
 * Compares the figures of two sides: what changed and by how much, what is new, dropped or not to be compared, and
 * whether what B says of A's time is borne out by A. Where both sides have several organisations, each is compared with
 * itself.
 *
 * @example
 * const reader = createNameReader(loadRules())
 * diffSides({ label: '2022H1', records: recordsOf(first) }, { label: '2023H1', records: recordsOf(second) }, reader)
 */
export function diffSides(a: DiffSide, b: DiffSide, reader: NameReader): Diff {
  const parts = alignOrganizations(a.records, b.records, reader).map((aligned) =>
    diffRecords(aligned.a, aligned.b, reader),
  )
  return {
    a: a.label,
    b: b.label,
    pairs: parts.flatMap(({ pairs }) => pairs),
    onlyA: parts.flatMap(({ onlyA }) => onlyA),
    onlyB: parts.flatMap(({ onlyB }) => onlyB),
    incomparable: parts.flatMap(({ incomparable }) => incomparable),
    claims: parts.flatMap(({ claims }) => claims),
    targets: parts.flatMap(({ targets }) => targets),
    repeated: total(parts.map(({ repeated }) => repeated)),
    unnamed: { a: unnamed(a), b: unnamed(b) },
  }
}

type Part = Omit<Diff, 'a' | 'b' | 'unnamed'>

function diffRecords(a: readonly FigureRecord[], b: readonly FigureRecord[], reader: NameReader): Part {
  const [ofA, ofB] = [subjectsOf(a, reader), subjectsOf(b, reader)]
  const pairing = pairSubjects(ofA, ofB, reader)
  const translated = areTranslations(ofA, ofB)
  return {
    pairs: pairing.pairs.map((pair) => ({
      name: nameOf(pair),
      indicator: pair.b.identity.indicator ?? pair.a.identity.indicator,
      a: pair.a.record,
      b: pair.b.record,
      change: changeOfPair(pair),
      how: pair.how,
    })),
    onlyA: pairing.onlyA.map(({ record }) => record),
    onlyB: pairing.onlyB.map(({ record }) => record),
    incomparable: pairing.incomparable.map((pair) => ({
      name: nameOf(pair),
      a: pair.a.record,
      b: pair.b.record,
      reason: pair.reason,
    })),
    // A report says of its own time what its translation says of it: there is nothing to bear out, nothing reached.
    claims: translated ? [] : claimsOf(pairing.pairs, ofB, reader),
    targets: translated ? [] : targetsOf(ofA, ofB, pairing.pairs, reader),
    repeated: { a: pairing.repeatedA.length, b: pairing.repeatedB.length },
  }
}

const nameOf = ({ b }: { readonly b: { readonly identity: { readonly name: string } } }): string => b.identity.name

const unnamed = ({ records }: DiffSide): number => records.filter(({ figure }) => figure.name === null).length

const total = (counts: readonly { a: number; b: number }[]) =>
  counts.reduce((sum, { a, b }) => ({ a: sum.a + a, b: sum.b + b }), { a: 0, b: 0 })

/** Whether the sides differ in any named figure, or a claim is not borne out. */
export const hasDifferences = ({ pairs, onlyA, onlyB, incomparable, claims }: Diff): boolean =>
  onlyA.length + onlyB.length + incomparable.length > 0 ||
  pairs.some(({ change }) => !change.same) ||
  claims.some((claim) => !claim.agrees)
