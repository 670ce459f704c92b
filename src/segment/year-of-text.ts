import type { Issued } from './issued.js'
import type { PeriodScope } from './period-roles.js'
import type { PeriodMention } from './periods.js'
import type { ReportWords } from './report-words.js'
import { PART_OF_YEAR } from './title-period.js'

/**
 * The latest year that opens a clause; else the latest that stands before a figure, or that of the report's own number
 * or date when the text names none near it; else that of a deadline. What is only compared with (较2020年), still to
 * come (到2025年) or tells an event (始建于1958年) counts for none.
 */
export function yearOfText(
  scopes: readonly PeriodScope[],
  named: PeriodMention | null,
  { documentYear, issued, folded }: ReportWords,
): number | null {
  const dated = scopes.filter(({ mention }) => mention.fields.year !== null)
  const plain = dated.filter(
    (scope) =>
      (scope.role === 'scope' || scope.role === 'local') &&
      (endsRise(scope, folded) || (!scope.prospective && !isEvent(scope, folded))) &&
      !CONVENED.test(folded.slice(scope.mention.span[1], scope.clause[1])) &&
      // 《健身设施建设规划(2021—2025年)》: for what time a plan is.
      !(scope.mention.resolve === 'year-range' && scope.fills),
  )
  const briefing = scopes.find(
    ({ mention: { resolve, fields }, role, leads }) =>
      resolve === 'day' && role === 'local' && leads && fields.year !== null && (fields.month ?? 1) > 2,
  )
  if (briefing && scopes.some(({ mention: { fields } }) => /^今年/.test(fields.word ?? '')))
    return briefing.mention.fields.year
  const days = plain.filter(({ mention }) => mention.fields.day !== null)
  const spans = plain.filter(
    ({ mention, asOf, since }) =>
      (mention.resolve !== 'day' || asOf) &&
      // 2015年以来 in a text that tells a later day.
      !(since && days.some(({ mention: { fields } }) => (fields.year ?? 0) > (mention.fields.year ?? 0))),
  )
  const told =
    latestYear(spans.filter(({ leads }) => leads)) ??
    latestYear(spans.filter((scope) => isReviewed(scope, folded))) ??
    latestYear(spans.filter((scope) => isCounted(scope, folded)))
  const signed = issued && signedYear(issued, named)
  if (issued !== null && signed === issued.year && scopes.some(tellsThisYear)) return signed
  const own = documentYear ?? signed
  if (told !== null && (own === null || (told >= own - 1 && told <= (issued?.year ?? told)))) return told
  // 2000年以前形成的档案: a bound, and no day by which something is due.
  const due = dated.filter(
    ({ role, mention: { resolve, span } }) =>
      role === 'deadline' && !(resolve === 'year' && folded.startsWith('以前', span[1])),
  )
  const settled = own ?? latestYear(due)
  if (settled !== null) return settled
  const counted = days.findLast((scope) => tellsOfDay(scope, folded))
  if (counted !== undefined) return counted.mention.fields.year
  const last = (spans.length === 0 ? days : plain).at(-1)?.mention.fields
  // 2022年7月1日起执行 is the last to be asked; 自2015年起 may be long ago.
  const onward = dated.filter(({ role, mention }) => role === 'onward' && mention.fields.month !== null)
  if (!last || last.year === null || last.day === null) return latestYear(onward)
  return (last.month ?? 12) <= 2 ? last.year - 1 : last.year
}

/** 昨天,2024年全县卫生工作会议召开: such a meeting looks back on the year before. */
const CONVENED = /^度?[^,;:\d]{0,20}会议?(?:在[^,;:]{2,20})?(?:召开|举行)[。]?$/u

/** 总产值由2011年的862亿元预计提高到2016年的1286亿元: up to when a rise is told. */
const endsRise = ({ mention, role, clause }: PeriodScope, folded: string): boolean =>
  role === 'local' &&
  mention.resolve === 'year' &&
  /[由从]20\d{2}年[^,;:]*[到至]$/u.test(folded.slice(clause[0], mention.span[0]))

/** 2016年2月13日(正月初六),车站发送旅客6.2万人次: a day that figures are of. */
const tellsOfDay = ({ mention, leads, role, sentence }: PeriodScope, folded: string): boolean =>
  leads && role === 'scope' && OF_DAY.test(folded.slice(mention.span[1], sentence[1]))

const OF_DAY = /^(?:\([^()]*\))?,(?![^,;。\d]*(?:召开|举行|印发|出台|下发|会议))[^,;。\d]*\d/u

/** The year that a report handed in then is on: in January and February the one before, but for 1月份 and the like. */
function signedYear({ year, month }: Issued, named: PeriodMention | null): number {
  const own = named?.resolve === 'month' && (named.fields.month ?? 12) <= month
  return month <= 2 && !own ? year - 1 : year
}

/** 今年以来,…, said of what was done. */
function tellsThisYear({ mention, role, prospective }: PeriodScope): boolean {
  const { fields, resolve } = mention
  return (
    fields.word !== null && /^(?:今|本)年/.test(fields.word) && resolve === 'year' && role === 'scope' && !prospective
  )
}

/** 自2015年新法实施以来 tells only when something began, and 到2025年 what is still to come. */
function isEvent({ mention, clause, since }: PeriodScope, folded: string): boolean {
  if (mention.resolve !== 'year') return false
  const behind = folded.slice(mention.span[1], clause[1])
  return (
    /(?:^|[^从由])到$/u.test(folded.slice(clause[0], mention.span[0])) ||
    (since && !/^(?:以来|来)/u.test(behind.trim()))
  )
}

/** 回顾2023年工作, 对2023年水利建设情况进行检查: whose year is looked back on, though nothing is counted behind it. */
function isReviewed({ mention, clause }: PeriodScope, folded: string): boolean {
  return (
    mention.resolve === 'year' &&
    /(?:回顾了?|总结了?|通报了?|对|就|关于)$/u.test(folded.slice(clause[0], mention.span[0])) &&
    /^度?[^,;:\d]{0,16}(?:工作|情况|成绩|成就|发展)/u.test(folded.slice(mention.span[1], clause[1]))
  )
}

/** A year inside a clause says when something was counted only with a number behind it: 全县2023年改造126户. */
function isCounted({ mention, clause }: PeriodScope, folded: string): boolean {
  return mention.resolve !== 'year' || /\d/.test(folded.slice(mention.span[1], clause[1]).replace(/“[^”]*”/g, ''))
}

function latestYear(scopes: readonly PeriodScope[]): number | null {
  if (scopes.length === 0) return null
  return Math.max(...scopes.map(({ mention: { fields } }) => fields.year2 ?? fields.year ?? 0))
}

/**
 * The year before the one that is planned: 2024年计划新建工会100个以上 → 2023; the same year when the text speaks of
 * a part of it (上半年…,7月底前完成2023年第二批…; 1-6月完成投资36亿元).
 */
export function yearOfPlans(scopes: readonly PeriodScope[], all: readonly PeriodScope[]): number | null {
  // 恢复到2019年的118%: what is compared with was never planned.
  const years = scopes.flatMap(({ mention, role }) =>
    mention.resolve === 'year' && role !== 'basis' ? (mention.fields.year ?? []) : [],
  )
  const partial = all.some(
    ({ mention: { resolve, fields }, role }) => role === 'scope' && PART_OF_YEAR.has(resolve) && fields.year === null,
  )
  return years.length > 0 ? Math.min(...years) - (partial ? 0 : 1) : null
}
