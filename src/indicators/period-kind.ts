import type { Basis, FigurePeriod, Period } from '../model.js'

/**
 * How a period measures: on a day (an instant: 6月底), over one calendar month (5月份), from the year's start (a cumulative
 * value: 1-5月, 上半年, 全年), or over any other stretch (二季度, 下半年).
 */
export type PeriodKind = 'instant' | 'month' | 'cumulative' | 'stretch'

/** @example periodKind({ start: '2023-01-01', end: '2023-05-31' }) // 'cumulative' */
export function periodKind({ start, end }: Pick<Period, 'start' | 'end'>): PeriodKind {
  if (start === end) return 'instant'
  if (start.endsWith('-01-01') && start.slice(0, 4) === end.slice(0, 4)) {
    return start.slice(0, 7) === end.slice(0, 7) ? 'month' : 'cumulative'
  }
  return start.slice(0, 7) === end.slice(0, 7) ? 'month' : 'stretch'
}

/** The kind of a period that the words beside the figure give; null for one inherited from headings or the report. */
export const statedKind = (period: FigurePeriod | null): PeriodKind | null =>
  period === null || period.source !== 'sentence' ? null : periodKind(period)

/** Where a figure's period lies to its report's: in a report on 2023, 去年同期1,120件 is `before`, 2024年目标 `after`. */
export type PeriodPlace = 'before' | 'own' | 'after'

export function periodPlace(period: Period | null, own: Period | null): PeriodPlace {
  if (period === null || own === null) return 'own'
  if (period.end < own.start) return 'before'
  return period.start > own.end ? 'after' : 'own'
}

/** 2022-06-30 → 2023-06-30; the last of February stays the last of February. */
export function shiftYears(date: string, years: number): string {
  const year = Number(date.slice(0, 4)) + years
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const rest = date.slice(4) === '-02-29' && !leap ? '-02-28' : date.slice(4)
  return `${String(year).padStart(4, '0')}${rest}`
}

/** The key of every basis that means the end of the year before. */
export const YEAR_BEGIN = 'year-begin'

/** A basis as one spelling: 较年初, 比上年末 and 较去年底 start from the same day. */
export const basisKey = (basis: Basis | null): string =>
  basis === null ? '' : /年初|[上去]年[末底]|[上去]年年[末底]/.test(basis) ? YEAR_BEGIN : basis
