import { type DateRange, daysAfter, isoDate } from './calendar.js'

/** First and last day of a holiday in a year, as [month, day, month, day]. */
type Days = readonly [number, number, number, number]

/** The holiday week of October, where it did not last from the first to the seventh. */
const NATIONAL: ReadonlyMap<number, Days> = new Map([
  [2008, [9, 29, 10, 5]],
  [2009, [10, 1, 10, 8]],
  [2012, [9, 30, 10, 7]],
  [2017, [10, 1, 10, 8]],
  [2020, [10, 1, 10, 8]],
  [2023, [9, 29, 10, 6]],
  [2025, [10, 1, 10, 8]],
])

/** The holiday of May, where it did not last the three days (before 2008 seven, since 2020 five) from the first. */
const LABOUR: ReadonlyMap<number, Days> = new Map([
  [2011, [4, 30, 5, 2]],
  [2012, [4, 29, 5, 1]],
  [2013, [4, 29, 5, 1]],
  [2016, [4, 30, 5, 2]],
  [2017, [4, 29, 5, 1]],
  [2018, [4, 29, 5, 1]],
  [2019, [5, 1, 5, 4]],
  [2022, [4, 30, 5, 4]],
  [2023, [4, 29, 5, 3]],
])

const labourDays = (year: number): Days => [5, 1, 5, year < 2008 ? 7 : year < 2020 ? 3 : 5]

/**
 * The days of a public holiday that has a fixed place in the calendar, as the State Council's office announces them for each
 * year (关于…年部分节假日安排的通知): ('国庆', 2021) → 2021-10-01…2021-10-07.
 *
 * @param upTo the day of the holiday that is spoken of last (第三天, 前三天); null for all of it
 * @returns null before 2000, the first year with both holiday weeks
 */
export function holidayOf(name: string, year: number, upTo: number | null): DateRange | null {
  if (year < 2000) return null
  const labour = /五一|劳动/u.test(name)
  const [from, first, to, last] = labour
    ? (LABOUR.get(year) ?? labourDays(year))
    : (NATIONAL.get(year) ?? [10, 1, 10, 7])
  const start = isoDate(year, from, first)
  const end = start === null || upTo === null ? isoDate(year, to, last) : daysAfter(start, upTo - 1)
  return start !== null && end !== null ? { start, end } : null
}
