import { spanAt } from './lookup.js'
import { type PeriodContext, situate } from './period-context.js'
import { resolveScope } from './period-range.js'
import type { PeriodScope } from './period-roles.js'

/** Whether the time a sentence opens with comes after the report's own period, or lies within it. */
export type Opening = 'ahead' | 'within'

/**
 * What the time is that the sentence beginning at a place opens with: 下半年,… and 四季度,… in a report on the first nine months
 * are ahead, and so is 9月底前; a month or a day only with a word of what is to come, as reports tell what has come since. Null
 * when it opens with none, or nothing but its text tells the report's period.
 */
export function openingOf(at: number, context: PeriodContext): Opening | null {
  const block = spanAt(context.blocks, at)
  if (block === null || block.language === 'en') return null
  const scope = block.scopes.find(({ mention }) => mention.span[0] >= at)
  if (scope === undefined || !BEFORE.test(context.folded.slice(at, (scope.from ?? scope.mention).span[0]))) return null
  if (scope.asOf || scope.since || (scope.role !== 'scope' && scope.role !== 'deadline')) return null
  const situation = situate({ span: scope.mention.span, status: 'target' }, context)
  const { report } = situation
  const range = resolveScope(scope, situation)
  if (report?.period == null || range === null || !DATED.test(report.title ?? '')) return null
  if (range.end <= report.period.end) return 'within'
  const due = scope.role === 'deadline' ? range.end : range.start
  // 今年一季度 in a report on the year before that is dated in April.
  if (scope.mention.fields.word !== null && context.spokenYears.has(report.id) && !scope.prospective) return null
  return due > report.period.end && tellsPlans(scope, context.folded) ? 'ahead' : null
}

/**
 * 2024年,新增…; 2025年目标:…: whether a later year opens a sentence, its parentheses and blanks left out. It settles what
 * {@link openingOf} leaves open: a report whose title has no date, a part behind a semicolon, a year behind 【…】.
 */
export function opensInLaterYear(text: string, reportYear: number | null): boolean {
  const year = text.includes('20') ? LATER_YEAR.exec(text)?.[1] : undefined
  return year !== undefined && reportYear !== null && Number(year) > reportYear
}

const LATER_YEAR = /^[^,:;一-鿿]{0,3}(?:【[^】]*】)?(20\d{2})年(?!以来|起)/u

/** A list number, who says so, or nothing: 报告提出,2025年…; 草案指出,综合各项因素,2025年…. */
const BEFORE =
  /^\s*(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.]+|[一二三四五六七八九十]是|(?:报告|草案|会议)(?:还|同时)?(?:提出|指出|明确),(?:[^,。;:\d]{4,12},)?)?\s*$/u

const DATED = /年|季度|月/u

/** Times that are named to tell plans by: 下半年, 四季度, 2024年, 9月底前. */
const STRETCHES: ReadonlySet<string> = new Set(['half', 'quarter', 'year', 'whole-year'])

function tellsPlans({ mention, role, prospective, clause }: PeriodScope, folded: string): boolean {
  if (prospective) return true
  // 9月底前建成的36个项目, 12月底到期的贷款: which they are, not what is to be done.
  const behind = folded.slice(mention.span[1], clause[1])
  if (/^[^,:;]{0,10}的/u.test(behind)) return false
  return role === 'deadline' || STRETCHES.has(mention.resolve)
}
