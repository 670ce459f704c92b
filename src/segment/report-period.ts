import type { Period } from '../model.js'
import type { RuleSet } from '../rules/types.js'
import { type DateRange, monthOf, yearOf } from './calendar.js'
import type { Issued } from './issued.js'
import { resolveMention } from './period-resolve.js'
import type { PeriodScope } from './period-roles.js'
import type { PeriodMention } from './periods.js'
import type { ReportWords } from './report-words.js'
import { isOnMatters, openingStretch, soleStretch, titleDays } from './sole-stretch.js'
import {
  bareYear,
  dayYear,
  headingPeriod,
  isOfWriting,
  ownYear,
  sessionPeriod,
  summedUp,
  titlePeriod,
  titleUpTo,
  yearedPeriod,
} from './title-period.js'
import { yearBeside } from './year-beside.js'
import { yearOfPlans, yearOfText } from './year-of-text.js'

/**
 * The period a report speaks of: from its title (2023年上半年 → 2023-01-01…2023-06-30), else from a heading that looks
 * back (一、2018年工作回顾), else from the file's name, else from the dates of its text. A title without a year takes the
 * text's, or that of the day it is signed on; a year without more takes the text's latest 1-5月, 截至…, 上半年.
 *
 * @returns null when nothing tells the year (XX年全县科技工作总结; a text that names only the year it was founded in).
 */
export function findReportPeriod(words: ReportWords, ruleSet: RuleSet): Period | null {
  const { title, sections, fileName, issued } = words
  const plans = sections.filter(({ plan }) => plan).map(({ section }) => section.span)
  const all = words.blocks.flatMap((block) => block.scopes).filter(isOfText(issued))
  const reported = all.filter(
    ({ mention }) =>
      !plans.some(([start, end]) => start <= mention.span[0] && mention.span[0] < end) &&
      // 从全年数据看,今年以来…: how the year looks up to then.
      !(
        mention.resolve === 'whole-year' &&
        /^(?:的?数据|情况)?来?看,/u.test(words.folded.slice(mention.span[1], mention.span[1] + 8))
      ),
  )
  const filed = yearedPeriod(fileName, ruleSet)
  const titled = summedUp(title, sections, ruleSet) ?? titlePeriod(title, ruleSet)
  const told = titled && ownYear(titled, words, all)
  const named =
    told ?? yearedPeriod(words.subtitle, ruleSet) ?? sessionPeriod(words, ruleSet) ?? headingPeriod(sections) ?? filed
  const census = momentOfCensus(all, words.folded)
  const upTo = titleUpTo(title, ruleSet) ?? titleUpTo(words.subtitle, ruleSet)
  const year =
    named?.year ??
    upTo?.fields.year ??
    bareYear(title) ??
    dayYear(title, all, ruleSet) ??
    filed?.year ??
    bareYear(fileName) ??
    census?.fields.year ??
    yearOfText(reported, named?.mention ?? null, words) ??
    yearOfPlans(
      all.filter((scope) => scope.prospective || scope.task || !reported.includes(scope)),
      all,
    ) ??
    yearBeside(
      words.blocks.flatMap((block) => block.scopes),
      words.folded,
      [words.blocks[0]?.span[0] ?? 0, words.blocks.at(-1)?.span[1] ?? 0],
    )
  if (year === null) return null
  const anchor = { year, month: null, current: null, lexicon: ruleSet.lexicon }
  const last = upTo && resolveMention(upTo, anchor)
  if (upTo && last && yearOf(last.end) === (named?.year ?? yearOf(last.end)))
    return { start: `${yearOf(last.end)}-01-01`, end: last.end, text: upTo.text }
  const range = named && resolveMention(named.mention, anchor)
  const before =
    named && range && isOfWriting(named.mention, title || words.subtitle) ? latestOf(reported, year, ruleSet) : null
  if (before && range && before.end < range.start) return before
  const sole = isOnMatters(title) ? soleStretch(reported, year, words, named === null, ruleSet) : null
  if (sole !== null && (named === null || named.mention.resolve === 'year')) return sole
  const opening =
    named?.mention.resolve === 'year'
      ? (titleDays(title, year) ?? openingStretch(reported, year, words, ruleSet))
      : null
  if (opening !== null) return opening
  if (named && range) return { start: range.start, end: range.end, text: named.mention.text }
  const counted = census && resolveMention(census, anchor)
  if (census && counted) return { start: `${year}-01-01`, end: counted.end, text: census.text }
  return latestOf(reported, year, ruleSet) ?? { start: `${year}-01-01`, end: `${year}-12-31`, text: `${year}年` }
}

/** The dates of the text itself, without that of the line it is dated by. */
function isOfText(issued: Issued | null): (scope: PeriodScope) => boolean {
  const [start, end] = issued?.span ?? [0, 0]
  return ({ mention, island }) =>
    mention.resolve !== 'none' && island?.kind !== 'quotation' && (mention.span[0] < start || mention.span[0] >= end)
}

/**
 * 普查的标准时点是2018年12月31日, 将2020年11月1日零时人口的基本情况公布如下: the moment that a census is of, whenever it is
 * published.
 */
function momentOfCensus(scopes: readonly PeriodScope[], folded: string): PeriodMention | null {
  const moment = scopes.find(
    ({ mention: { fields, span } }) =>
      fields.year !== null &&
      (CENSUS.test(folded.slice(Math.max(0, span[0] - FARTHEST_CENSUS), span[0])) ||
        (fields.day !== null &&
          /^.{0,2}日\s*[零0〇]时/u.test(folded.slice(span[0], span[1] + 3).replace(/^.*月\s*\d/u, '')) &&
          folded.slice(Math.max(0, span[0] - FARTHEST_NAME), span[0]).includes('普查'))),
  )
  return moment?.mention ?? null
}

const CENSUS = /(?:标准时点|时期资料)(?:[是为]|,?即)?:?$/u

const FARTHEST_CENSUS = 8

const FARTHEST_NAME = 40

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
  { asOf, from, since, mention, task, leads, role, prospective, island }: PeriodScope,
  { start }: DateRange,
): boolean {
  if (role !== 'scope' || prospective) return false
  const ofYear = mention.resolve === 'year' || mention.resolve === 'whole-year'
  if (ofYear && (task || island !== null)) return false
  // 2013年以来,…。1-11月,…: since when is told, not up to when.
  if (mention.resolve === 'year') return !since && mention.fields.year !== null && mention.fields.edge === null && leads
  // 从5月中旬到9月底开展检查: how long something was at work is not how far the year has been told.
  // 历时62天的夏运(7月1日至8月31日): nor is what a bracket says that something lasts.
  if (from !== null && island !== null && from.fields.month !== 1) return false
  if (asOf || from !== null) return from === null || mention.resolve === 'day' || monthOf(start) === 1
  return CUMULATIVE.has(mention.resolve) ? monthOf(start) === 1 : mention.resolve === 'quarter' && monthOf(start) === 1
}
