import type { FigurePeriod, Report, Status } from '../model.js'
import { yearOf } from './calendar.js'
import type { SectionPeriods } from './period-chain.js'

/**
 * The period of a figure that no date governs: the report's own, but for a target the end of the year it is set for:
 * of the report's year, or in the plan section of a report on a whole year, of the next one.
 */
export function defaultPeriod(
  status: Status,
  report: Report | null,
  sections: readonly SectionPeriods[],
): FigurePeriod | null {
  const period = report?.period
  if (!period) return null
  if (status !== 'target') return { ...period, source: 'report' }
  const planned = sections.some(({ plan }) => plan)
  const year = yearOf(period.end) + (planned && period.end.endsWith('-12-31') ? 1 : 0)
  return { start: `${year}-01-01`, end: `${year}-12-31`, text: period.text, source: 'report' }
}
