/** First and last day, `YYYY-MM-DD`; an instant has them equal. */
export interface DateRange {
  readonly start: string
  readonly end: string
}

/** `YYYY-MM-DD` of a date; null when the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month)) return null
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`
}

/** 28–31; month from 1. */
export function lastDayOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** From the first day of `from` to the last day of `to`, months from 1: (2023, 1, 6) → 2023-01-01 … 2023-06-30. */
export function monthsOf(year: number, from: number, to: number): DateRange | null {
  if (from < 1 || to > 12 || from > to) return null
  return { start: `${year}-${pad(from)}-01`, end: `${year}-${pad(to)}-${pad(lastDayOf(year, to))}` }
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}

export function monthOf(date: string): number {
  return Number(date.slice(5, 7))
}

/** The same range in another year; the last day of a month stays the last day (2024-02-29 → 2023-02-28). */
export function shiftYears(range: DateRange, years: number): DateRange {
  return { start: shift(range.start, years), end: shift(range.end, years) }
}

function shift(date: string, years: number): string {
  const year = yearOf(date) + years
  const month = monthOf(date)
  const day = Number(date.slice(8, 10))
  const last = day === lastDayOf(yearOf(date), month)
  return `${year}-${pad(month)}-${pad(last ? lastDayOf(year, month) : day)}`
}

function pad(n: number): string {
  return String(n).padStart(2, '0')
}

/** The day some days after another: ('2023-09-29', 2) → 2023-10-01. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * MS_PER_DAY).toISOString().slice(0, 10)
}

const MS_PER_DAY = 86_400_000
