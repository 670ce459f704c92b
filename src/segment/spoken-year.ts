import type { Report } from '../model.js'
import type { BlockPeriods } from './block-periods.js'
import { yearOf } from './calendar.js'
import type { Issued } from './issued.js'
import { within } from './spans.js'

/**
 * The year that 今年 means, where that is not the year a report is on: 去年 in a report on 2023 that is dated April 2024
 * is 2023. Null for a report that says 今年 of its own year, as most do that are written early in the next.
 */
export function spokenYear(
  { period, span }: Report,
  issued: Issued | null,
  blocks: readonly BlockPeriods[],
): number | null {
  if (!period?.end.endsWith('-12-31') || issued?.year !== yearOf(period.end) + 1) return null
  const words = within(blocks, span)
    .flatMap(({ scopes }) => scopes)
    .filter(({ role, prospective }) => role === 'scope' && !prospective)
  const lastYear = words.some(
    ({ mention: { fields, resolve }, leads }) => leads && isYear(resolve) && /^去年/.test(fields.word ?? ''),
  )
  const thisYear = words.some(
    ({ mention: { fields, resolve } }) => isYear(resolve) && /^[今本]年/.test(fields.word ?? ''),
  )
  return lastYear && !thisYear ? issued.year : null
}

/** Whether no date of a report on a whole year names a year but the next, of which it tells plans (2023年主要目标:…). */
export function tellsPlansOnly({ period, span }: Report, blocks: readonly BlockPeriods[]): boolean {
  if (!period?.end.endsWith('-12-31')) return false
  const years = within(blocks, span).flatMap(({ scopes }) =>
    scopes.flatMap(({ mention: { fields } }) => fields.year ?? []),
  )
  return years.length > 0 && years.every((year) => year === yearOf(period.end) + 1)
}

const isYear = (resolve: string): boolean => resolve === 'year' || resolve === 'whole-year'
