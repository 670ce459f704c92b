import type { WordClass } from '../rules/types.js'
import { type DateRange, isoDate, monthsOf, shiftYears, yearOf } from './calendar.js'
import { holidayOf } from './holidays.js'
import type { PeriodFields, PeriodMention } from './periods.js'

/** What a date without a year is read against. */
export interface PeriodAnchor {
  /** Year of the report, or of the plan the words stand in. */
  readonly year: number | null
  /** Month of the date before it, for a day alone: 8月2日至8日. */
  readonly month: number | null
  /** What 同期 is the same period as. */
  readonly current: DateRange | null
  readonly lexicon: ReadonlyMap<string, WordClass>
}

type Resolver = (fields: PeriodFields, year: number, anchor: PeriodAnchor) => DateRange | null

/**
 * The days a mention covers by itself, whatever 截至 or 前 makes of them: 3月末 → 03-31…03-31, 6月 → 06-01…06-30.
 *
 * @returns null when the year is unknown, the calendar has no such day, or the words name no time (2020届).
 */
export function resolveMention(mention: PeriodMention, anchor: PeriodAnchor): DateRange | null {
  const resolver = RESOLVERS[mention.resolve]
  const year = YEARLESS.has(mention.resolve) ? 0 : namedYear(mention.fields, anchor)
  return resolver && year !== null ? resolver(mention.fields, year, anchor) : null
}

/** The year the words state, or the anchor's: 去年 with anchor 2023 → 2022. */
export function namedYear(fields: PeriodFields, anchor: PeriodAnchor): number | null {
  if (fields.year !== null) return fields.year
  if (anchor.year === null) return null
  return anchor.year + yearOffset(fields.word, anchor.lexicon)
}

function yearOffset(word: string | null, lexicon: ReadonlyMap<string, WordClass>): number {
  if (word === null) return 0
  const offsets: readonly (readonly [string, number])[] = [
    ['period.last-year', -1],
    ['period.year-before-last', -2],
    ['period.next-year', 1],
  ]
  return offsets.find(([id]) => lexicon.get(id)?.has(word))?.[1] ?? 0
}

/** Resolvers that need no year to be known. */
const YEARLESS: ReadonlySet<string> = new Set(['five-year-plan'])

const RESOLVERS: Readonly<Record<string, Resolver>> = {
  none: () => null,
  day: ({ month, day }, year, anchor) => instant(isoDate(year, month ?? anchor.month ?? 0, day ?? 0)),
  month: ({ month }, year) => monthsOf(year, month ?? 0, month ?? 0),
  'month-edge': monthEdge,
  'month-range': monthRange,
  'months-so-far': ({ month }, year) => monthsOf(year, 1, month ?? 0),
  quarter: ({ quarter, edge }, year) => {
    const range = monthsOf(year, 3 * (quarter ?? 0) - 2, 3 * (quarter ?? 0))
    return edge === null ? range : edgeOf(range, edge)
  },
  'quarters-so-far': ({ quarter }, year) => monthsOf(year, 1, 3 * (quarter ?? 0)),
  half: ({ edge }, year) => (edge === '上' ? monthsOf(year, 1, 6) : monthsOf(year, 7, 12)),
  'first-half': (_, year) => monthsOf(year, 1, 6),
  'half-end': (_, year) => instant(isoDate(year, 6, 30)),
  year: (_, year) => monthsOf(year, 1, 12),
  'this-and-next-year': (_, year) => ({ start: `${year}-01-01`, end: `${year + 1}-12-31` }),
  'whole-year': (_, year) => monthsOf(year, 1, 12),
  'year-range': ({ year2 }, year) =>
    year2 === null || year2 < year ? null : { start: `${year}-01-01`, end: `${year2}-12-31` },
  'school-year': schoolYear,
  holiday: ({ edge, quarter }, year) => holidayOf(edge ?? '', year, quarter),
  // In a report on a whole year 今后三年 begin with the next one.
  'years-ahead': ({ quarter }, year, { current }) => {
    const first = current?.end.endsWith('-12-31') ? year + 1 : year
    return { start: `${first}-01-01`, end: `${first - 1 + (quarter ?? 1)}-12-31` }
  },
  'report-so-far': (_, year, { current }) => current && { start: `${year}-01-01`, end: current.end },
  'report-edge': ({ edge }, _, { current }) => edgeOf(current, edge ?? '末'),
  'years-back': ({ quarter }, year) => ({ start: `${year + 1 - (quarter ?? 1)}-01-01`, end: `${year}-12-31` }),
  'year-edge': ({ edge }, year) => edgeOf(monthsOf(year, 1, 12), edge ?? '末'),
  'five-year-plan': ({ quarter }) => fiveYearPlan(quarter ?? 0),
  'same-period': samePeriod,
}

function instant(date: string | null): DateRange | null {
  return date === null ? null : { start: date, end: date }
}

function edgeOf(range: DateRange | null, edge: string): DateRange | null {
  return range && instant(edge === '初' ? range.start : range.end)
}

function monthEdge({ month, edge }: PeriodFields, year: number): DateRange | null {
  const range = monthsOf(year, month ?? 0, month ?? 0)
  if (range === null) return null
  const third = (day: number) => `${range.start.slice(0, 8)}${day}`
  if (edge === '上旬') return { start: range.start, end: third(10) }
  if (edge === '中旬') return { start: third(11), end: third(20) }
  if (edge === '下旬') return { start: third(21), end: range.end }
  return edgeOf(range, edge ?? '末')
}

// 2023年6月—2024年5月 names two years; 11月—2月 runs over the turn of one.
function monthRange({ month, month2, year2 }: PeriodFields, year: number): DateRange | null {
  if (month === null || month2 === null) return null
  const last = year2 ?? (month2 < month ? year + 1 : year)
  const from = monthsOf(year, month, month)
  const to = monthsOf(last, month2, month2)
  return from && to && { start: from.start, end: to.end }
}

/** The year from September to August, or its terms: 第一学期 up to the end of January, 第二学期 up to that of July. */
function schoolYear({ year2, edge }: PeriodFields, year: number): DateRange | null {
  if (year2 !== year + 1) return null
  if (edge === null) return { start: `${year}-09-01`, end: `${year2}-08-31` }
  if (FIRST_TERM.has(edge)) return { start: `${year}-09-01`, end: `${year2}-01-31` }
  return { start: `${year2}-02-01`, end: `${year2}-07-31` }
}

const FIRST_TERM: ReadonlySet<string> = new Set(['一', '上', '秋'])

/** 一五 began in 1953, and every plan since 六五 (1981) in a year ending in 1 or 6. */
function fiveYearPlan(number: number): DateRange {
  // 十四五 gives the 四 alone, the 14th plan all of it.
  const last = 2005 + 5 * (number > 10 ? number - 10 : number)
  return { start: `${last - 4}-01-01`, end: `${last}-12-31` }
}

function samePeriod(_: PeriodFields, year: number, { current }: PeriodAnchor): DateRange | null {
  return current && shiftYears(current, year - yearOf(current.end))
}
