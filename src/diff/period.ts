import type { Period } from '../model.js'

interface Dates {
  readonly start: string
  readonly end: string
}

const FORM =
  /^(\d{4})(?:年度?)?(?:-?(?:[Hh]([12])|(上|下)半年|[Qq]([1-4])|第?([1-4一二三四])季度?|(\d{1,2})(?:[-–—~至](\d{1,2}))?月?))?$/

const DATES = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/

const QUARTERS = '一二三四'

/**
 * The dates of a period as a user types it: 2023, 2023H1, 2023Q3, 2023-05, 2023年上半年, 2023年一季度, 2023年1-5月,
 * 2023-01-01..2023-06-27; null for anything else.
 *
 * @example parsePeriod('2023H1') // { start: '2023-01-01', end: '2023-06-30' }
 */
export function parsePeriod(words: string): Dates | null {
  const plain = words.normalize('NFKC').replace(/\s+/g, '')
  const [, start, end] = DATES.exec(plain) ?? []
  if (start !== undefined && end !== undefined) return { start, end }
  const match = FORM.exec(plain)
  if (match === null) return null
  const [, year, half, chineseHalf, quarter, chineseQuarter, from, to] = match
  if (year === undefined) return null
  if (half !== undefined || chineseHalf !== undefined) {
    return half === '1' || chineseHalf === '上' ? months(year, 1, 6) : months(year, 7, 12)
  }
  const named = quarter ?? chineseQuarter
  if (named !== undefined) {
    const number = QUARTERS.includes(named) ? QUARTERS.indexOf(named) + 1 : Number(named)
    return months(year, number * 3 - 2, number * 3)
  }
  if (from === undefined) return months(year, 1, 12)
  return months(year, Number(from), Number(to ?? from))
}

function months(year: string, from: number, to: number): Dates | null {
  if (from < 1 || to > 12 || from > to) return null
  const two = (number: number): string => String(number).padStart(2, '0')
  const lastDay = new Date(Date.UTC(Number(year), to, 0)).getUTCDate()
  return { start: `${year}-${two(from)}-01`, end: `${year}-${two(to)}-${two(lastDay)}` }
}

/**
 * The shortest words for a period that {@link parsePeriod} understands.
 *
 * @example periodWords({ start: '2023-01-01', end: '2023-06-30' }) // '2023H1'
 */
export function periodWords({ start, end }: Dates): string {
  const year = start.slice(0, 4)
  const short = [
    year,
    `${year}H1`,
    `${year}H2`,
    ...[1, 2, 3, 4].map((quarter) => `${year}Q${quarter}`),
    start.slice(0, 7),
  ]
  const same = (words: string): boolean => {
    const dates = parsePeriod(words)
    return dates !== null && dates.start === start && dates.end === end
  }
  return short.find(same) ?? `${start}..${end}`
}

/** Whether a report's period is the asked one. */
export const isPeriod = (period: Period | null, dates: Dates): boolean =>
  period !== null && period.start === dates.start && period.end === dates.end
