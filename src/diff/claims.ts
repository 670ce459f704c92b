import { Big } from 'big.js'
import { basisKey, type NameReader, shiftYears, YEAR_BEGIN } from '../indicators/index.js'
import type { Figure, Period } from '../model.js'
import type { FigureRecord } from '../store/index.js'
import { decimalsOf, divide } from './decimal.js'
import { agrees, changeRange, growthRange, type Range, rangeOf } from './exactness.js'
import type { SubjectPair } from './pair.js'
import type { Subject } from './subject.js'

/** Something B says of the time A reports on, held against what A says. */
export interface Claim {
  /** `growth` 同比增长16.91%, `change` 比去年同期少3户, `base` 由去年同期的28.6%. */
  readonly kind: 'growth' | 'change' | 'base'
  /** The figure of B that claims. */
  readonly figure: FigureRecord
  /** The level of B it is about; the claiming figure itself for a `base`. */
  readonly level: FigureRecord
  /** The level of A it starts from. */
  readonly base: FigureRecord
  /** Signed decimals in `unit`: a fall of 6.69% is "-6.69". */
  readonly stated: string
  /** With as many digits as stated. */
  readonly computed: string
  readonly unit: string
  readonly agrees: boolean
  /** The computation written out: (2093 − 1874) ÷ 1874 = 11.69%. */
  readonly working: string
}

/**
 * The claims of B that A can confirm or refute: 同比 growth and change whose base A holds, and values B gives for A's
 * own period. A claim is only made out where both levels are paired and their periods lie as the claim says.
 */
export function claimsOf(pairs: readonly SubjectPair[], b: readonly Subject[], reader: NameReader): readonly Claim[] {
  const partners = new Map(pairs.map((pair) => [pair.b, pair.a]))
  const byId = new Map(b.map((subject) => [keyOf(subject, subject.record.figure.id), subject]))
  return b.flatMap((subject) => {
    const { measure, status } = subject.record.figure
    if (status !== 'actual') return []
    if (measure === 'level' || measure === 'rate') return baseClaim(subject, b, partners)
    const level = levelOf(subject, b, byId, reader)
    const base = level === null ? undefined : partners.get(level)
    return level === null || base === undefined ? [] : movementClaim(subject, level, base)
  })
}

const keyOf = ({ record }: Subject, id: number): string => `${record.path}#${id}`

/**
 * The level a growth or change is about: its base by relation, unless its name tells of another dimension; then the one
 * of its sentence that fits (质押融资11笔2.31亿元，笔数、金额分别增长…).
 */
function levelOf(
  subject: Subject,
  b: readonly Subject[],
  byId: ReadonlyMap<string, Subject>,
  reader: NameReader,
): Subject | null {
  const { relations, sentence, name } = subject.record.figure
  const wanted = dimensionsNamed(name ?? '', reader)
  const fits = ({ record: { figure } }: Subject): boolean =>
    wanted.length === 0 || (figure.normalized !== null && wanted.includes(figure.normalized.dimension))
  const related = relations.flatMap(({ type, figure }) =>
    type === 'base' ? (byId.get(keyOf(subject, figure)) ?? []) : [],
  )
  const [base] = related
  if (base === undefined) return null
  if (fits(base)) return base
  const siblings = b.filter(
    ({ record, identity }) =>
      record.path === subject.record.path &&
      record.figure.sentence[0] === sentence[0] &&
      record.figure.measure === 'level' &&
      sharesName(identity.nameKey, base.identity.nameKey),
  )
  const fitting = siblings.filter(fits)
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

const sharesName = (a: string, b: string): boolean =>
  a === b || a.split(' ').some((word) => b.split(' ').includes(word))

/** Dimensions that the measure word at a name's end stands for: 笔数 → events. */
const dimensionsNamed = (name: string, { wording }: NameReader): readonly string[] =>
  wording.measures.flatMap(([dimension, { words }]) => (words.some((word) => name.endsWith(word)) ? [dimension] : []))

function movementClaim(subject: Subject, level: Subject, base: Subject): readonly Claim[] {
  const claim = subject.record.figure
  const [from, to] = [base.record.figure, level.record.figure]
  if (from.status !== 'actual' || to.status !== 'actual' || from.measure !== to.measure) return []
  if (!lieAsClaimed(claim, base, level)) return []
  const stated = rangeOf(claim)
  const [low, high] = [rangeOf(from), rangeOf(to)]
  if (stated === null || low === null || high === null || claim.valueText === null) return []
  const worked =
    claim.measure === 'growth'
      ? growthOf(claim, { from, to, low, high })
      : changeOfLevels(claim, { from, to, low, high })
  if (worked === null) return []
  const { computed, exact, unit, factor } = worked
  const shown = divide(exact, factor).toFixed(decimalsOf(claim.valueText))
  const sign = claim.direction === 'down' && !claim.valueText.startsWith('-') ? '-' : ''
  const kind = claim.measure === 'growth' ? 'growth' : 'change'
  return [
    {
      kind,
      figure: subject.record,
      level: level.record,
      base: base.record,
      stated: `${sign}${claim.valueText}`,
      computed: shown,
      unit,
      agrees: agrees(stated, computed, claim.comparator),
      working: workingOf(kind, from, to, `${shown}${unit}`),
    },
  ]
}

interface Worked {
  /** All values the digits of both levels allow, and the one of the digits themselves; in base units. */
  readonly computed: Range
  readonly exact: Big
  /** The unit the claim is written in, and what one of it is in base units. */
  readonly unit: string
  readonly factor: Big
}

/** Two levels with the values their digits allow. */
interface Levels {
  readonly from: Figure
  readonly to: Figure
  readonly low: Range
  readonly high: Range
}

const middle = ({ low, high }: Range): Big => divide(low.plus(high), new Big(2))

function growthOf(claim: Figure, { low, high }: Levels): Worked | null {
  const computed = growthRange(low, high)
  // 增长1.2倍 is a growth of 1.2, 增长120% of 1.2 as well.
  const dimension = claim.normalized?.dimension
  if (computed === null || (dimension !== 'ratio' && dimension !== 'multiple')) return null
  const exact = divide(middle(high), middle(low)).minus(1)
  return {
    computed,
    exact,
    unit: claim.unit,
    factor: new Big(claim.unit === '%' ? '0.01' : claim.unit === '‰' ? '0.001' : '1'),
  }
}

function changeOfLevels(claim: Figure, { from, low, high }: Levels): Worked | null {
  const computed = changeRange(low, high)
  const exact = middle(high).minus(middle(low))
  const { normalized, valueText, unit } = claim
  if (normalized === null || valueText === null) return null
  if (normalized.dimension === 'points') {
    // Rates are kept as ratios, their changes in points: 0.9436 − 0.9912 → 0.24个百分点.
    if (from.normalized?.dimension !== 'ratio') return null
    const points = { low: computed.low.times(100), high: computed.high.times(100) }
    return { computed: points, exact: exact.times(100), unit, factor: new Big(1) }
  }
  if (normalized.dimension !== from.normalized?.dimension || normalized.unit !== from.normalized.unit) return null
  const written = new Big(valueText)
  return written.eq(0) ? null : { computed, exact, unit, factor: divide(new Big(normalized.value), written) }
}

function workingOf(kind: 'growth' | 'change', from: Figure, to: Figure, result: string): string {
  const difference = `${to.valueText}${to.unit} − ${from.valueText}${from.unit}`
  return kind === 'growth' ? `(${difference}) ÷ ${from.valueText}${from.unit} = ${result}` : `${difference} = ${result}`
}

/** Whether the base lies where the claim says: a year before for 同比, the time before for 环比, the last year's end for 比年初. */
function lieAsClaimed({ basis }: Figure, base: Subject, level: Subject): boolean {
  const [from, to] = [
    base.record.figure.period ?? base.record.report.period,
    level.record.figure.period ?? level.record.report.period,
  ]
  if (from === null || to === null) return false
  // 快于序时进度4.15个百分点 has no basis in time.
  if (basis === null) return false
  if (basis === 'yoy') {
    return shiftYears(from.start, 1) === to.start && shiftYears(from.end, 1) === to.end
  }
  if (basis === 'mom') return adjoins(from, to)
  const lastYearsEnd = `${Number(to.end.slice(0, 4)) - 1}-12-31`
  return basisKey(basis) === YEAR_BEGIN && from.end === lastYearsEnd
}

const DAY = 86_400_000

const adjoins = (from: Period, to: Period): boolean =>
  Date.parse(from.end) + DAY === Date.parse(to.start) &&
  Math.abs(Date.parse(to.end) - Date.parse(to.start) - (Date.parse(from.end) - Date.parse(from.start))) <= 3 * DAY

/** B gives a value for A's own period: 由去年同期的28.6%升至34.2%. */
function baseClaim(subject: Subject, b: readonly Subject[], partners: ReadonlyMap<Subject, Subject>): readonly Claim[] {
  const { figure } = subject.record
  if (subject.place !== 'before' || partners.has(subject)) return []
  const now = b.filter(
    (other) =>
      other !== subject && other.identity.key === subject.identity.key && other.place === 'own' && partners.has(other),
  )
  const base = now.length === 1 && now[0] !== undefined ? partners.get(now[0]) : undefined
  if (base === undefined || base.record.figure.status !== 'actual') return []
  const [said, held] = [figure.period, base.record.figure.period ?? base.record.report.period]
  if (said === null || held === null || said.start !== held.start || said.end !== held.end) return []
  const [stated, computed] = [rangeOf(figure), rangeOf(base.record.figure)]
  const { valueText } = base.record.figure
  if (stated === null || computed === null || figure.valueText === null || valueText === null) return []
  return [
    {
      kind: 'base',
      figure: subject.record,
      level: subject.record,
      base: base.record,
      stated: figure.valueText,
      computed: valueText,
      unit: figure.unit,
      agrees: agrees(stated, computed, figure.comparator),
      working: `${valueText}${base.record.figure.unit}`,
    },
  ]
}
