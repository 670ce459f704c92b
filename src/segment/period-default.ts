import type { FigurePeriod, Period } from '../model.js'
import { yearOf } from './calendar.js'
import type { Situation } from './period-context.js'
import { isPlanTitle } from './plan-title.js'

/**
 * The period of a figure that no date governs: the report's own, but for a target the end of the year it is set for:
 * of the report's year, or in the plan section of a report on a whole year, of the next one.
 */
export function defaultPeriod(situation: Situation): FigurePeriod | null {
  const { query, report, sections, context } = situation
  const period = report?.period
  if (!period) return null
  if (query.status !== 'target') return ofReport(period)
  const wholeYear = period.end.endsWith('-12-31')
  const year = yearOf(period.end)
  // 2024—2025学年工作计划: by the end of the school year.
  if (yearOf(period.start) < year && !wholeYear) return ofReport(period)
  const planned =
    !isPlanTitle(report?.title) &&
    (sections.some(({ plan }) => plan) || opensAhead(situation) || context.plansOnly.has(report.id))
  return yearPeriod(planned && wholeYear ? year + 1 : year, period.text)
}

const ofReport = ({ start, end, text }: Period): FigurePeriod => ({ start, end, text, source: 'report' })

const yearPeriod = (year: number, text: string): FigurePeriod => ({
  start: `${year}-01-01`,
  end: `${year}-12-31`,
  text,
  source: 'report',
})

/** 下一步,将…: a paragraph that looks ahead without a heading of its own. */
function opensAhead({ block, context: { folded, lexicon } }: Situation): boolean {
  return block !== null && (lexicon.get('ahead.opening')?.begins(folded, block.span[0]) ?? 0) > 0
}
