import type { FigurePeriod, Span, Status } from '../../model.js'
import type { Segmented } from '../segmented.js'
import type { HeadStack } from './heads.js'

const YEAR = /^(?:19|20)\d{2}$/

/** The period the heads of a column tell, the innermost first: 2023年1-6月, 上年同期, 2021; null when they tell none. */
export function headPeriod(input: Segmented, stack: HeadStack, status: Status): FigurePeriod | null {
  for (const { span, text } of stack.toReversed()) {
    const period = periodIn(input, span, text, status)
    if (period !== null) return period
  }
  return null
}

/** The period a cell tells: 2023年上半年, 1月, a bare 2021. Not what something is held against: 比上年. */
export function periodIn(input: Segmented, span: Span, text: string, status: Status): FigurePeriod | null {
  if (YEAR.test(text)) return wholeYear(text, text)
  const mention = input.periods.find((period) => period.span[0] < span[1] && period.span[1] > span[0])
  if (mention === undefined || COMPARED.test(input.folded.slice(span[0], mention.span[0]))) return null
  // Asked for right behind the words: what a figure standing there would belong to.
  const told = input.periodOf({ span: [mention.span[1], mention.span[1]], status })
  // 2021年 | 2022年: a year that fills its cell is the cell's, even where running text would go by another.
  const year = YEAR.exec(text.replace(/年$/, ''))?.[0]
  return year === undefined || told?.end.startsWith(year) === true ? told : wholeYear(year, text)
}

const wholeYear = (year: string, text: string): FigurePeriod => ({
  start: `${year}-01-01`,
  end: `${year}-12-31`,
  text,
  source: 'heading',
})

/** 比2022年, over 2022: what it is held against. */
const COMPARED = /[比较与同]$|\b(?:over|from|than|vs\.?|versus|against|compared (?:with|to))(?: the)? $/i

/** The same days of another year; the last of February stays the last. */
export function inYear(period: FigurePeriod, shift: number): FigurePeriod {
  const move = (date: string): string => {
    const year = Number(date.slice(0, 4)) + shift
    return date.endsWith('02-29') || date.endsWith('02-28')
      ? `${year}-02-${isLeap(year) ? 29 : 28}`
      : `${year}${date.slice(4)}`
  }
  return { ...period, start: move(period.start), end: move(period.end) }
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days a row tells within the year its column tells: 1月 below 2022年. */
export function withinYear(row: FigurePeriod, column: FigurePeriod | null): FigurePeriod {
  if (column === null || !column.start.endsWith('-01-01') || !column.end.endsWith('-12-31')) return row
  return inYear(row, Number(column.start.slice(0, 4)) - Number(row.start.slice(0, 4)))
}

/** Does `earlier` cover the same days a year before `later`? */
export const isYearBefore = (earlier: FigurePeriod | null, later: FigurePeriod | null): boolean =>
  earlier !== null &&
  later !== null &&
  inYear(later, -1).end === earlier.end &&
  inYear(later, -1).start === earlier.start

/** Does `later` begin where `earlier` ends? */
export function isRightBefore(earlier: FigurePeriod | null, later: FigurePeriod | null): boolean {
  if (earlier === null || later === null) return false
  return Date.parse(later.start) - Date.parse(earlier.end) === 86_400_000
}
