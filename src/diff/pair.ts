import type { Period } from '../model.js'
import type { FigureRecord } from '../store/index.js'

export interface RecordPair {
  readonly a: FigureRecord
  readonly b: FigureRecord
  /** One side holds several figures that could stand here; these two were taken by section and order. */
  readonly ambiguous: boolean
}

export interface Pairing {
  readonly pairs: readonly RecordPair[]
  readonly onlyA: readonly FigureRecord[]
  readonly onlyB: readonly FigureRecord[]
}

/**
 * Pairs the named figures of two sides that measure the same: same name, dimension, measure, status and basis, and the
 * same place of their period to their report's (this period's with this period's, last year's with last year's).
 *
 * Several alike on both sides are paired within the same section first, then in the order of the text. Left-over figures
 * that only repeat the value of a paired one of their side are restatements and are dropped.
 */
export function pairRecords(a: readonly FigureRecord[], b: readonly FigureRecord[]): Pairing {
  const groupsA = groupByKey(a)
  const groupsB = groupByKey(b)
  const keys = new Set([...groupsA.keys(), ...groupsB.keys()])
  const parts = [...keys].map((key) => pairGroup(groupsA.get(key) ?? [], groupsB.get(key) ?? []))
  return {
    pairs: parts.flatMap(({ pairs }) => pairs),
    onlyA: parts.flatMap(({ onlyA }) => onlyA),
    onlyB: parts.flatMap(({ onlyB }) => onlyB),
  }
}

function groupByKey(records: readonly FigureRecord[]): ReadonlyMap<string, readonly FigureRecord[]> {
  const groups = new Map<string, FigureRecord[]>()
  for (const record of records) {
    if (record.figure.name === null) continue
    const key = keyOf(record, record.figure.name)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [record])
    else group.push(record)
  }
  return groups
}

function keyOf({ figure, report }: FigureRecord, name: string): string {
  const { normalized, unit, measure, status, basis, period } = figure
  // 120家 and 120家次 are both counts, but no comparison: the base unit belongs to the dimension.
  const dimension = normalized === null ? unit : `${normalized.dimension} ${normalized.unit}`
  return [plain(name), dimension, measure, status, basis ?? '', placeOf(period, report.period)].join('\n')
}

/** 快检 完成率 and 快检完成率, （药品） and (药品) are one name. */
const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '')

/** Where a figure's period lies to its report's: in a report on 2023, 去年同期1,120件 is `before`, 2024年目标 `after`. */
function placeOf(period: Period | null, own: Period | null): 'before' | 'own' | 'after' {
  if (period === null || own === null) return 'own'
  if (period.end < own.start) return 'before'
  return period.start > own.end ? 'after' : 'own'
}

function pairGroup(a: readonly FigureRecord[], b: readonly FigureRecord[]): Pairing {
  const ambiguous = a.length > 1 || b.length > 1
  const bySection = match(a, b, (x, y) => titleOf(x) === titleOf(y))
  const byOrder = match(bySection.restA, bySection.restB, () => true)
  const pairs = [...bySection.matched, ...byOrder.matched].map(([x, y]) => ({ a: x, b: y, ambiguous }))
  const takenA = pairs.map((pair) => pair.a)
  const takenB = pairs.map((pair) => pair.b)
  return {
    pairs,
    onlyA: byOrder.restA.filter((record) => !repeats(record, takenA)),
    onlyB: byOrder.restB.filter((record) => !repeats(record, takenB)),
  }
}

/** The innermost heading without its number, which shifts from year to year: 三、食品安全 › (二)抽检 and 四、食品安全 › 1.抽检. */
const titleOf = ({ section }: FigureRecord): string =>
  (section?.split(' › ').at(-1) ?? '').replace(/^[\s(（]*[第]?[0-9一二三四五六七八九十百]+[\s)）、.．章节部分是]*/, '')

const repeats = ({ figure }: FigureRecord, taken: readonly FigureRecord[]): boolean =>
  taken.some(
    ({ figure: other }) =>
      (figure.normalized?.value ?? figure.valueText) === (other.normalized?.value ?? other.valueText) &&
      figure.direction === other.direction &&
      figure.valueMax === other.valueMax,
  )

interface Matching {
  readonly matched: readonly (readonly [FigureRecord, FigureRecord])[]
  readonly restA: readonly FigureRecord[]
  readonly restB: readonly FigureRecord[]
}

/** Gives each of `a`, in order, the first of `b` that is free and suits. */
function match(
  a: readonly FigureRecord[],
  b: readonly FigureRecord[],
  suits: (x: FigureRecord, y: FigureRecord) => boolean,
): Matching {
  const restB = [...b]
  const matched: [FigureRecord, FigureRecord][] = []
  const restA: FigureRecord[] = []
  for (const x of a) {
    const at = restB.findIndex((y) => suits(x, y))
    const [y] = at < 0 ? [] : restB.splice(at, 1)
    if (y === undefined) restA.push(x)
    else matched.push([x, y])
  }
  return { matched, restA, restB }
}
