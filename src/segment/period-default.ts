import type { FigurePeriod } from '../model.js'
import { yearOf } from './calendar.js'
import type { Situation } from './period-context.js'

/**
 * The period of a figure that no date governs: the report's own, but for a target the end of the year it is set for:
 * of the report's year, or in the plan section of a report on a whole year, of the next one.
 */
export function defaultPeriod({ query, report, sections }: Situation): FigurePeriod | null {
  const period = report?.period
  if (!period) return null
  if (query.status !== 'target') return { ...period, source: 'report' }
  const planned = sections.some(({ plan }) => plan)
  const year = yearOf(period.end) + (planned && period.end.endsWith('-12-31') ? 1 : 0)
  return { start: `${year}-01-01`, end: `${year}-12-31`, text: period.text, source: 'report' }
}
