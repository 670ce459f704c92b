import { COUNTED, UNCOUNTED } from '../extract/mention.js'
import type { Figure } from '../model.js'
import type { Wording } from './wording.js'

/** How the units of two figures stand to each other. */
export type UnitRelation =
  /** One base unit: 亿元 and 万元, 件 and 起. */
  | 'same'
  /** Different words that count the same bodies or matters: 所 and 家, 份 and 件. */
  | 'counters'
  | 'different'

const SCALE = /^(?:[十百千万亿]+|多|余)/

/** The counter of a unit without its scale: 万户 → 户, 台(套) → 台. */
const counterOf = (unit: string): string => unit.replace(SCALE, '').replace(/\(.*$/, '')

const isUncounted = ({ normalized: one }: Figure, { normalized: other }: Figure): boolean =>
  one?.dimension === UNCOUNTED && COUNTED.has(other?.dimension ?? '')

/**
 * Whether two figures can be held against each other, by their units. Money of different currencies, percentages and
 * percentage points, 家 and 家次 are different.
 *
 * @example relateUnits(figure('186所'), figure('189家'), wording) // 'counters'
 */
export function relateUnits(a: Figure, b: Figure, { counters }: Wording): UnitRelation {
  if (a.measure === 'rank' && b.measure === 'rank') return 'same'
  if (a.normalized === null || b.normalized === null) {
    if (a.unit === '' && b.normalized?.dimension === UNCOUNTED) return 'counters'
    if (b.unit === '' && a.normalized?.dimension === UNCOUNTED) return 'counters'
    return counterOf(a.unit) === counterOf(b.unit) ? 'same' : 'different'
  }
  if (a.normalized.dimension === b.normalized.dimension && a.normalized.unit === b.normalized.unit) return 'same'
  // 6.23万人 and 62,300 jobs: an English number has no counter to differ by.
  if (isUncounted(a, b) || isUncounted(b, a)) return 'counters'
  const [one, other] = [counterOf(a.unit), counterOf(b.unit)]
  if (counters.some(({ has }) => has(one) && has(other))) return 'counters'
  return 'different'
}
