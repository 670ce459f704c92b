import type { Period } from '../model.js'
import type { RuleSet } from '../rules/types.js'
import type { BlockPeriods } from './block-periods.js'
import { type DateRange, monthOf, yearOf } from './calendar.js'
import type { SectionPeriods } from './period-context.js'
import { resolveMention } from './period-resolve.js'
import type { PeriodScope } from './period-roles.js'
import { findPeriods, type PeriodMention } from './periods.js'

/** What a report's period is read from. */
export interface ReportWords {
  /** Title in folded width, '' when there is none. */
  readonly title: string
  readonly sections: readonly SectionPeriods[]
  readonly blocks: readonly BlockPeriods[]
  /** Year of the report's own number, 2023 of 沐政督〔2023〕19号 under the title; null when it has none. */
  readonly documentYear: number | null
}

/**
 * The period a report speaks of: from its title (2023年上半年 → 2023-01-01…2023-06-30), else from a heading that looks
 * back (一、2018年工作回顾), else from the dates of its text. A title without a year takes the text's; a year without
 * more takes the text's latest 1-5月, 截至…, 上半年.
 *
 * @returns null when no year stands anywhere (XX年全县科技工作总结).
 */
export function findReportPeriod(
  { title, sections, blocks, documentYear }: ReportWords,
  ruleSet: RuleSet,
): Period | null {
  const plans = sections.filter(({ plan }) => plan).map(({ section }) => section.span)
  const all = blocks.flatMap((block) => block.scopes).filter(isOfText)
  const reported = all.filter(
    ({ mention }) => !plans.some(([start, end]) => start <= mention.span[0] && mention.span[0] < end),
  )
  const named = titlePeriod(title, ruleSet) ?? headingPeriod(sections)
  const year = named?.year ?? dayYear(title, ruleSet) ?? yearOfText(reported, documentYear) ?? yearOfPlans(all)
  if (year === null) return null
  const anchor = { year, month: null, current: null, lexicon: ruleSet.lexicon }
  const upTo = titleUpTo(title, ruleSet)
  const last = upTo && resolveMention(upTo, anchor)
  if (upTo && last && yearOf(last.end) === (named?.year ?? yearOf(last.end)))
    return { start: `${yearOf(last.end)}-01-01`, end: last.end, text: upTo.text }
  const range = named && resolveMention(named.mention, anchor)
  if (named && range) return { ...range, text: named.mention.text }
  return latestOf(reported, year, ruleSet) ?? { start: `${year}-01-01`, end: `${year}-12-31`, text: `${year}年` }
}

interface TitlePeriod {
  readonly mention: PeriodMention
  readonly year: number | null
}

// 「2024年政府工作报告」 looks back on 2023; a bracket or a place and day behind a dash date the speech.
function titlePeriod(title: string, ruleSet: RuleSet): TitlePeriod | null {
  const words = title.replace(/——.*$/, '')
  const mention = findPeriods(words, ruleSet).find(
    ({ rule, fields }) => fields.day === null && rule !== 'period.year-redacted',
  )
  // 水利建设情况的通报(2021年第3期): the year of an issue, which the text's own dates cut to size.
  if (!mention || /^第\d{1,3}[期号]/.test(words.slice(mention.span[1]))) return null
  const previous = ruleSet.lexicon.get('report.of-previous-year')?.occursIn(title) ?? false
  const { year } = mention.fields
  if (!previous || year === null) return { mention, year }
  return { mention: { ...mention, fields: { ...mention.fields, year: year - 1 } }, year: year - 1 }
}

/** 关于今年以来工作情况的报告(截至12月15日): the day a report goes up to. */
function titleUpTo(title: string, ruleSet: RuleSet): PeriodMention | null {
  const upTo = (mention: PeriodMention): boolean => /截[至止]到?$/.test(title.slice(0, mention.span[0]))
  return findPeriods(title, ruleSet).find((mention) => mention.fields.day !== null && upTo(mention)) ?? null
}

/** 关于2023年7月16日至18日强降雨灾害情况的通报: days in a title tell the year; the day of a notice (2022年12月20日通知) does not. */
function dayYear(title: string, ruleSet: RuleSet): number | null {
  const ends = (mention: PeriodMention): boolean => /^[至到—–~-]/u.test(title.slice(mention.span[1]))
  const day = findPeriods(title, ruleSet).find((mention) => mention.fields.day !== null && ends(mention))
  return day?.fields.year ?? null
}

function headingPeriod(sections: readonly SectionPeriods[]): TitlePeriod | null {
  const looksBack = sections.filter(({ plan, section }) => !plan && section.level <= 2)
  const mention = looksBack
    .flatMap(({ scopes }) => scopes)
    .find(({ mention: { fields } }) => fields.year !== null && fields.day === null)?.mention
  return mention ? { mention, year: mention.fields.year } : null
}

function isOfText({ mention, island }: PeriodScope): boolean {
  return mention.resolve !== 'none' && island?.kind !== 'quotation'
}

/**
 * The latest year that opens a clause; else the latest that stands anywhere, or that of the report's own number when
 * the text names none near it; else that of a deadline. What is only compared with (较2020年) or still to come
 * (到2025年) counts for neither, and 自2021年起 comes last. A day of January or February alone, as under a signature,
 * points to the year before.
 */
function yearOfText(scopes: readonly PeriodScope[], documentYear: number | null): number | null {
  const dated = scopes.filter(({ mention }) => mention.fields.year !== null)
  const plain = dated.filter(({ role, prospective }) => (role === 'scope' || role === 'local') && !prospective)
  const spans = plain.filter(({ mention, asOf }) => mention.resolve !== 'day' || asOf)
  const named = latestYear(spans.filter(({ leads }) => leads)) ?? latestYear(spans)
  if (named !== null && named >= (documentYear ?? named) - 1) return named
  const due = latestYear(dated.filter(({ role }) => role === 'deadline'))
  const settled = documentYear ?? due
  if (settled !== null) return settled
  const last = plain.at(-1)?.mention.fields
  if (!last || last.year === null) return latestYear(dated.filter(({ role }) => role === 'onward'))
  return (last.month ?? 12) <= 2 ? last.year - 1 : last.year
}

function latestYear(scopes: readonly PeriodScope[]): number | null {
  if (scopes.length === 0) return null
  return Math.max(...scopes.map(({ mention: { fields } }) => fields.year2 ?? fields.year ?? 0))
}

/**
 * The year before the one that is planned: 2024年计划新建工会100个以上 → 2023; the same year when the text speaks of
 * a part of it (上半年…,7月底前完成2023年第二批…).
 */
function yearOfPlans(scopes: readonly PeriodScope[]): number | null {
  // 恢复到2019年的118%: what is compared with was never planned.
  const years = scopes.flatMap(({ mention, role }) =>
    mention.resolve === 'year' && role !== 'basis' ? (mention.fields.year ?? []) : [],
  )
  const partial = scopes.some(({ mention: { resolve, fields } }) => resolve === 'half' && fields.year === null)
  return years.length > 0 ? Math.min(...years) - (partial ? 0 : 1) : null
}

/** The latest stretch from the year's start that the text speaks of, as 1-5月, 截至9月末 and 上半年 do. */
function latestOf(scopes: readonly PeriodScope[], year: number, ruleSet: RuleSet): Period | null {
  const anchor = { year, month: null, current: null, lexicon: ruleSet.lexicon }
  const found = scopes.flatMap((scope): Period[] => {
    const range = resolveMention(scope.mention, anchor)
    if (!range || yearOf(range.end) !== year || !isCumulative(scope, range)) return []
    return [{ start: `${year}-01-01`, end: range.end, text: scope.mention.text }]
  })
  return found.sort((a, b) => b.end.localeCompare(a.end))[0] ?? null
}

const CUMULATIVE: ReadonlySet<string> = new Set([
  'month-range',
  'months-so-far',
  'quarters-so-far',
  'half',
  'whole-year',
])

function isCumulative(
  { asOf, from, mention, task, leads, role, prospective, island }: PeriodScope,
  { start }: DateRange,
): boolean {
  if (role !== 'scope' || prospective) return false
  const ofYear = mention.resolve === 'year' || mention.resolve === 'whole-year'
  if (ofYear && (task || island !== null)) return false
  if (mention.resolve === 'year') return mention.fields.year !== null && mention.fields.edge === null && leads
  if (asOf || from !== null) return true
  return CUMULATIVE.has(mention.resolve) ? monthOf(start) === 1 : mention.resolve === 'quarter' && monthOf(start) === 1
}
