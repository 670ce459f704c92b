import type { Report } from '../model.js'
import type { BlockPeriods } from './block-periods.js'
import { yearOf } from './calendar.js'
import type { Issued } from './issued.js'
import type { PeriodMention } from './periods.js'
import { within } from './spans.js'

/**
 * The year that 今年 means, where that is not the year a report is on: 去年 in a report on 2023 that is dated April 2024
 * is 2023, and so it is in news of 2023's figures that are not dated, speak of 去年 and never of what was done 今年. Null
 * for a report that says 今年 of its own year, as most do that are written early in the next.
 */
export function spokenYear(
  { period, span }: Report,
  issued: Issued | null,
  blocks: readonly BlockPeriods[],
): number | null {
  if (!period?.end.endsWith('-12-31')) return null
  const year = yearOf(period.end) + 1
  if (issued !== null && issued.year !== year) return null
  const words = within(blocks, span)
    .flatMap(({ scopes }) => scopes)
    .filter(({ role, prospective }) => role === 'scope' && !prospective)
  const lastYear = words.some(
    ({ mention, leads, island }) =>
      leads &&
      island === null &&
      /^去年/.test(mention.fields.word ?? '') &&
      (isYear(mention.resolve) || isAllMonths(mention) || (mention.resolve !== 'same-period' && issued !== null)),
  )
  const thisYear = words.some(
    ({ mention: { fields, resolve } }) => isYear(resolve) && /^[今本]年/.test(fields.word ?? ''),
  )
  return (lastYear && !thisYear) || (!thisYear && tellsNextYear(within(blocks, span), year)) ? year : null
}

/** 今年的目标是… where that year's meeting is told of, and nothing was done 今年. */
function tellsNextYear(blocks: readonly BlockPeriods[], year: number): boolean {
  const scopes = blocks.flatMap((block) => block.scopes)
  const aims = scopes.some(
    ({ mention: { fields, resolve }, prospective }) =>
      prospective && isYear(resolve) && /^今年/.test(fields.word ?? ''),
  )
  return aims && scopes.some(({ mention: { fields, resolve } }) => resolve === 'year' && fields.year === year)
}

/** Whether no date of a report on a whole year names a year but the next, of which it tells plans (2023年主要目标:…). */
export function tellsPlansOnly({ period, span, title }: Report, blocks: readonly BlockPeriods[]): boolean {
  if (!period?.end.endsWith('-12-31')) return false
  // 2015年政府工作报告 over 过去一年…: the year of its title alone says when it was read out.
  const all = within(blocks, span)
  const told = READ_OUT.test(title ?? '') && all.length > 1 ? all.slice(1) : all
  const years = told.flatMap(({ scopes }) => scopes.flatMap(({ mention: { fields } }) => fields.year ?? []))
  return years.length > 0 && years.every((year) => year === yearOf(period.end) + 1)
}

const READ_OUT = /(?:政府|法院|检察院|常委会)工作报告$/u

/** 去年1-12月. */
const isAllMonths = ({ resolve, fields }: PeriodMention): boolean =>
  resolve === 'month-range' && fields.month === 1 && fields.month2 === 12

const isYear = (resolve: string): boolean => resolve === 'year' || resolve === 'whole-year'
