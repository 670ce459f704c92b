import { type DateRange, monthOf, yearOf } from './calendar.js'
import { spanAt } from './lookup.js'
import type { PeriodContext, PeriodQuery, SectionPeriods, Situation } from './period-context.js'
import { namedYear, type PeriodAnchor, resolveMention } from './period-resolve.js'
import type { PeriodScope } from './period-roles.js'
import type { PeriodMention } from './periods.js'
import { isPlanTitle } from './plan-title.js'
import { sameSpan } from './spans.js'

/** The days a date stands for in its sentence: 截至 makes it cumulative, 前 a deadline, 起 an instant. */
export function resolveScope(scope: PeriodScope, situation: Situation): DateRange | null {
  const { report, context, sections, query } = situation
  const { status } = query
  const section = sections.at(-1)
  const known = resolved.get(scope) ?? []
  const same = known.find(
    (one) => one.status === status && one.report === report && one.section === section && one.context === context,
  )
  if (same !== undefined) return same.range
  const range = rangeOf(scope, situation)
  resolved.set(scope, [...known, { status, report, section, context, range }])
  return range
}

/** All that the days of a date depend on; its sections go with the innermost. */
interface Resolved extends Pick<Situation, 'report' | 'context'> {
  readonly status: PeriodQuery['status']
  readonly section: SectionPeriods | undefined
  readonly range: DateRange | null
}

/** The figures of a sentence ask of the same dates. */
const resolved = new WeakMap<PeriodScope, readonly Resolved[]>()

function rangeOf(scope: PeriodScope, situation: Situation): DateRange | null {
  const { query, report } = situation
  const anchor = anchorOf(scope, situation)
  const own = resolveMention(scope.mention, anchor)
  const range = own && scope.role === 'deadline' ? nextOccurrence(own, scope, situation) : own
  if (!range) return null
  const reportEnd = report?.period && yearOf(report.period.end) === yearOf(range.end) ? report.period.end : null
  if (scope.role === 'onward') return { start: range.start, end: range.start }
  // 2015年以来 lasts up to the end of the report's period, and nobody knows when where the report has none.
  if (scope.since) {
    const end = report?.period?.end
    return end === undefined ? null : { start: range.start, end: end < range.start ? range.end : end }
  }
  if (scope.from) return { start: resolveMention(scope.from, anchor)?.start ?? range.start, end: range.end }
  if (query.status === 'actual' && namesRunningYear(scope) && reportEnd) return { start: range.start, end: reportEnd }
  if (scope.asOf || scope.role === 'deadline') return { start: `${yearOf(range.end)}-01-01`, end: range.end }
  return range
}

// 今年, 2023年 in a report on the first half: the year so far. 2023年度 and 全年 are the whole of it.
function namesRunningYear({ mention, leads }: PeriodScope): boolean {
  return mention.resolve === 'year' && mention.fields.edge === null && (mention.fields.year === null || !leads)
}

// 「3月底前完成」 in the plan of a report on the whole year is next year's March.
function nextOccurrence(range: DateRange, { mention }: PeriodScope, { report, sections }: Situation): DateRange {
  if (isPlanTitle(report?.title)) return range
  const end = report?.period?.end
  if (isThisWinter(sections) && monthOf(range.end) >= FIRST_OF_WINTER) return range
  if (mention.fields.year !== null || mention.fields.word !== null || !end || range.end > end) return range
  return end.endsWith('-12-31') ? moveYear(range, 1) : range
}

const FIRST_OF_WINTER = 10

// 五、今冬预测 … 确保12月20日前投运: the year is not over yet.
function isThisWinter(sections: readonly SectionPeriods[]): boolean {
  return sections.some(({ section }) => section.title.includes('今冬'))
}

function moveYear({ start, end }: DateRange, years: number): DateRange {
  const move = (date: string) => `${yearOf(date) + years}${date.slice(4)}`
  return { start: move(start), end: move(end) }
}

/** The year a date without one is read in: of an earlier date of its sentence, of the plan, or of the report. */
function anchorOf(scope: PeriodScope, situation: Situation): PeriodAnchor {
  const { query, report, sections, context } = situation
  const { lexicon } = context
  const current = report?.period ?? null
  const base: PeriodAnchor = { year: current ? yearOf(current.end) : null, month: null, current, lexicon }
  const { fields, resolve } = scope.mention
  if (isDayAlone(scope.mention)) return anchorOfDay(scope, base, context)
  if (resolve === 'same-period') return { ...base, current: currentAt(scope, base, context) }
  const planned = query.status === 'actual' ? null : plannedYear(sections, base)
  if (planned !== null && lexicon.get('period.this-year')?.has(fields.word ?? '')) return { ...base, year: planned }
  const spoken = report === null ? undefined : context.spokenYears.get(report.id)
  if (fields.word !== null && spoken !== undefined) return { ...base, year: spoken }
  if (fields.word !== null || fields.year !== null) return base
  const stated = yearOfStretch(scope) ?? statedYear(scope, base, context)
  return { ...base, year: stated ?? planned ?? aheadYear(scope, base, situation) ?? base.year }
}

// 2022年12月28日至1月3日: the second date's year is that of the first, or the next one.
function yearOfStretch({ mention, from }: PeriodScope): number | null {
  if (!from || from.fields.year === null) return null
  return from.fields.year + ((mention.fields.month ?? 12) < (from.fields.month ?? 1) ? 1 : 0)
}

/**
 * The year a target's date without one lies in when the report's own is over: the later year its paragraph names
 * before it (2025年计划:…;上半年完成…), or in a plan section the next.
 */
function aheadYear(
  scope: PeriodScope,
  base: PeriodAnchor,
  { query, report, sections, context }: Situation,
): number | null {
  const end = report?.period?.end
  if (query.status === 'actual' || base.year === null || !end?.endsWith('-12-31')) return null
  const at = scope.mention.span[0]
  const named = spanAt(context.blocks, at)?.scopes.findLast(
    ({ mention, leads }) => mention.resolve === 'year' && leads && mention.span[1] <= at,
  )
  const year = named ? namedYear(named.mention.fields, base) : null
  if (year !== null && year > base.year) return year
  const planned = sections.some(({ plan }) => plan) || context.plansOnly.has(report?.id ?? -1)
  return planned && !isThisWinter(sections) && !isPlanTitle(report?.title) ? base.year + 1 : null
}

function isDayAlone({ resolve, fields }: PeriodMention): boolean {
  return resolve === 'day' && fields.month === null
}

// 「2022年11月18日0—24时,…。截至18日24时,…」: month and year of the last date that has a month.
function anchorOfDay(scope: PeriodScope, base: PeriodAnchor, { blocks }: PeriodContext): PeriodAnchor {
  const at = scope.mention.span[0]
  const before = blocks
    .filter(({ span }) => span[0] <= at)
    .flatMap(({ scopes }) => scopes)
    .findLast(({ mention: { span, fields } }) => span[1] <= at && fields.month !== null)
  const fields = before?.mention.fields
  return fields ? { ...base, year: namedYear(fields, base), month: fields.month } : base
}

// 2024年春运(1月26日至3月5日): the year stands earlier in the sentence.
function statedYear(scope: PeriodScope, base: PeriodAnchor, { blocks }: PeriodContext): number | null {
  const at = scope.mention.span[0]
  const stated = spanAt(blocks, at)?.scopes.findLast(
    ({ mention, role, sentence }) =>
      mention.span[1] <= at && sameSpan(sentence, scope.sentence) && role === 'scope' && mention.resolve === 'year',
  )
  return stated ? namedYear(stated.mention.fields, base) : null
}

function plannedYear(sections: readonly SectionPeriods[], base: PeriodAnchor): number | null {
  const stated = sections
    .filter(({ plan }) => plan)
    .flatMap(({ scopes }) => scopes.map(({ mention }) => namedYear(mention.fields, base)))
  return stated.findLast((year) => year !== null) ?? null
}

// 去年同期 is the same stretch of last year as the one last spoken of: after 1—8月 it ends on 31 August.
function currentAt(scope: PeriodScope, base: PeriodAnchor, context: PeriodContext): DateRange | null {
  const at = scope.mention.span[0]
  const earlier =
    spanAt(context.blocks, at)?.scopes.filter(({ mention, role }) => mention.span[1] <= at && role === 'scope') ?? []
  for (const { mention, asOf, since, task } of earlier.toReversed()) {
    const range = resolveMention(mention, base)
    // 完成年初预算19.5%,比上年同期…: what is set for the year is no time that was told of.
    if (
      !range ||
      (task && mention.resolve === 'whole-year') ||
      mention.resolve === 'same-period' ||
      (base.current && range.end < base.current.start)
    )
      continue
    if (since || mention.resolve === 'year') return base.current
    return asOf ? { start: `${yearOf(range.end)}-01-01`, end: range.end } : range
  }
  return base.current
}
