import { Big } from 'big.js'
import type { NameReader } from '../indicators/index.js'
import type { FigureRecord } from '../store/index.js'
import { unitsOf } from './comparable.js'
import { divide } from './decimal.js'
import type { SubjectPair } from './pair.js'
import type { Subject } from './subject.js'

/** A goal of A for the time B reports on, with what B says was reached. */
export interface TargetReached {
  readonly target: FigureRecord
  readonly actual: FigureRecord
  /** actual ÷ target as a ratio, 0.97 = 97%, to six digits; null for a target of nothing. */
  readonly ratio: string | null
  /** Null where the target gives no direction of its own and was just missed or passed: 以内, 不超过 turn it round. */
  readonly reached: boolean | null
}

/**
 * Goals that A set for B's period (力争有效发明专利突破2300件, in the report of the year before) beside what B has. The
 * actual figure is the only one of its indicator in B, or the partner of A's own actual figure.
 */
export function targetsOf(
  a: readonly Subject[],
  b: readonly Subject[],
  pairs: readonly SubjectPair[],
  reader: NameReader,
): readonly TargetReached[] {
  const actuals = new Map<string, Subject[]>()
  for (const subject of b) {
    if (subject.record.figure.status !== 'actual' || subject.place !== 'own') continue
    actuals.set(keyOf(subject), [...(actuals.get(keyOf(subject)) ?? []), subject])
  }
  const partners = new Map(pairs.map((pair) => [pair.a, pair.b]))
  return a.flatMap((target) => {
    if (target.record.figure.status !== 'target') return []
    const own = a.find(
      (other) => other.record.figure.status === 'actual' && keyOf(other) === keyOf(target) && partners.has(other),
    )
    const found = actuals.get(keyOf(target)) ?? []
    const actual = found.length === 1 ? found[0] : own === undefined ? undefined : partners.get(own)
    if (actual === undefined || actual.record.figure.status !== 'actual') return []
    if (!meantFor(target, actual) || unitsOf(target, actual, reader) === 'different') return []
    return reach(target.record, actual.record)
  })
}

const keyOf = ({ identity }: Subject): string => `${identity.nameKey}|${identity.measure}|${identity.region}`

/** The goal's time runs out in the time B reports on. */
function meantFor(target: Subject, actual: Subject): boolean {
  const until = target.record.figure.period?.end
  const own = actual.record.report.period
  return until !== undefined && own !== null && own.start <= until && until <= own.end
}

function reach(target: FigureRecord, actual: FigureRecord): readonly TargetReached[] {
  const [goal, got] = [target.figure.normalized?.value, actual.figure.normalized?.value]
  if (goal === undefined || got === undefined) return []
  const [wanted, value] = [new Big(goal), new Big(got)]
  const ratio = wanted.eq(0) ? null : divide(value, wanted).round(6).toFixed()
  const { comparator } = target.figure
  const limit = comparator === 'le' || comparator === 'lt'
  return [{ target, actual, ratio, reached: limit ? value.lte(wanted) : value.gte(wanted) }]
}
