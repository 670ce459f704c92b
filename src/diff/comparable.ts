import { basisKey, type NameReader, relateUnits, type UnitRelation } from '../indicators/index.js'
import type { Subject } from './subject.js'

/** Why two figures of one name cannot be held against each other. */
export type Obstacle = 'unit' | 'currency' | 'measure' | 'period'

/** Measures that are one thing told in two ways: 增速 as growth of the level; a rate is none of them. */
const currencyOf = (dimension: string): string | null => (dimension.startsWith('money') ? dimension : null)

/** What stands between two figures, whatever their names; null when they can be compared. */
export function obstacleBetween(a: Subject, b: Subject, reader: NameReader): Obstacle | null {
  const [x, y] = [a.record.figure, b.record.figure]
  if (x.measure !== y.measure) return 'measure'
  if (
    (x.measure === 'growth' || x.measure === 'change') &&
    basisKey(x.basis) !== basisKey(y.basis) &&
    x.basis !== null &&
    y.basis !== null
  ) {
    return 'measure'
  }
  if (unitsOf(a, b, reader) === 'different') {
    const [one, other] = [x.normalized, y.normalized].map((value) => currencyOf(value?.dimension ?? ''))
    return one !== null && other !== null ? 'currency' : 'unit'
  }
  // 5月份 and 1-5月 are told apart only where both sentences say which they mean.
  return a.kind !== null && b.kind !== null && kindsClash(a.kind, b.kind) ? 'period' : null
}

export const unitsOf = (a: Subject, b: Subject, reader: NameReader): UnitRelation =>
  relateUnits(a.record.figure, b.record.figure, reader.wording)

/** A stock (6月底) may be dated by its day or by the months up to it (截至6月底); a month is no cumulative value. */
const kindsClash = (a: NonNullable<Subject['kind']>, b: NonNullable<Subject['kind']>): boolean =>
  a !== b &&
  (a === 'month' || b === 'month') &&
  (a === 'cumulative' || b === 'cumulative' || a === 'stretch' || b === 'stretch')
