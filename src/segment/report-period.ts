import type { Period } from '../model.js'
import type { RuleSet } from '../rules/types.js'
import { YEAR_DIGITS, YEAR_ZEROS } from '../text/chinese-numeral.js'
import type { BlockPeriods } from './block-periods.js'
import { type DateRange, monthOf, yearOf } from './calendar.js'
import type { Issued } from './issued.js'
import type { SectionPeriods } from './period-context.js'
import { resolveMention } from './period-resolve.js'
import type { PeriodScope } from './period-roles.js'
import { findPeriods, type PeriodMention, readYear } from './periods.js'
import { LOOKS_BACK } from './plan-title.js'
import { isOnMatters, soleStretch } from './sole-stretch.js'
import { yearBeside } from './year-beside.js'

/** What a report's period is read from. */
export interface ReportWords {
  /** Title in folded width, '' when there is none. */
  readonly title: string
  /** The line under it, or that stands for it where there is none, as {@link subtitleOf} gives it. */
  readonly subtitle: string
  readonly sections: readonly SectionPeriods[]
  readonly blocks: readonly BlockPeriods[]
  /** Year of the report's own number, 2023 of 沐政督〔2023〕19号 under the title; null when it has none. */
  readonly documentYear: number | null
  /** When it was handed in or read out; null when it does not say. */
  readonly issued: Issued | null
  /** Name of the file in folded width, when that holds nothing but this report; else ''. */
  readonly fileName: string
  /** Folded text of the document, which the spans of dates count in. */
  readonly folded: string
}

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
  const named = told ?? yearedPeriod(words.subtitle, ruleSet) ?? headingPeriod(sections) ?? filed
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
  if (named && range) return { start: range.start, end: range.end, text: named.mention.text }
  const counted = census && resolveMention(census, anchor)
  if (census && counted) return { start: `${year}-01-01`, end: counted.end, text: census.text }
  return latestOf(reported, year, ruleSet) ?? { start: `${year}-01-01`, end: `${year}-12-31`, text: `${year}年` }
}

interface TitlePeriod {
  readonly mention: PeriodMention
  readonly year: number | null
}

// 「2024年政府工作报告」 looks back on 2023; a bracket or a place and day behind a dash date the speech.
function titlePeriod(title: string, ruleSet: RuleSet): TitlePeriod | null {
  // 工作总结及下一年打算 is on the year before that.
  const isNextYear = (word: string | null): boolean => ruleSet.lexicon.get('period.next-year')?.has(word ?? '') ?? false
  const [, words = title, subtitle = ''] = /^(.*?)——(.*)$/u.exec(title) ?? []
  const find = (text: string): { readonly mention: PeriodMention; readonly behind: string } | undefined => {
    const told = findPeriods(text, ruleSet).filter(
      ({ rule, fields, span }) =>
        fields.day === null &&
        rule !== 'period.year-redacted' &&
        !OF_A_NAME.test(text.slice(span[1])) &&
        !(isNextYear(fields.word) && /(?:总结|汇报|报告|情况|回顾)/u.test(text.slice(0, span[0]))),
    )
    // “十四五”规划2024年年度执行情况: the plan is what is reported on.
    const mention = told.find(({ resolve }) => resolve !== 'five-year-plan') ?? told[0]
    return mention && { mention: cutToPart(mention, told, text), behind: text.slice(mention.span[1]) }
  }
  // 砥砺奋进谱新篇——云山区卫健局2024年工作总结, but not ——2024年1月在…会议上.
  const found = find(words) ?? (/在.*上/u.test(subtitle) ? undefined : find(subtitle))
  // 县政府工作报告(2016年3月8日) is on 2015.
  const read = found ? null : READ_OUT.exec(title)?.[1]
  if (read != null) return dayOfReading(findPeriods(title, ruleSet), Number(read) - 1)
  // 水利建设情况的通报(2021年第3期): the year of an issue, which the text's own dates cut to size.
  if (!found || /^第\d{1,3}[期号]/.test(found.behind)) return null
  const { mention } = found
  // 2023年《政府工作报告》任务完成情况: on what a report to the congress set, not that report.
  const own = title.replace(/《[^《》]{0,12}政府工作报告》(?=.)/gu, '')
  // 职代会暨2021年工作会议: what a year opens with looks back on the one before.
  const meeting = mention.resolve === 'year' && /20\d{2}年度?工作会议?$/u.test(own.trim())
  // 2023年上半年政府工作报告 is on that half.
  const whole = mention.resolve === 'year' || mention.resolve === 'month' || mention.resolve === 'day'
  // 工作总结及2021年度工作计划 names the year of the plan alone: it looks back on the one before.
  const alone = own.match(/20\d{2}年/gu)?.length === 1
  const ahead = mention.resolve === 'year' && alone && Number(PLANNED.exec(own)?.[1]) === mention.fields.year
  const previous =
    meeting || ahead || (whole && (ruleSet.lexicon.get('report.of-previous-year')?.occursIn(own) ?? false))
  const { year } = mention.fields
  if (!previous || year === null) return { mention, year }
  // 政府工作报告(2013年1月): read out then, it looks back on the year before.
  if (mention.resolve !== 'year') return dayOfReading([mention], year - 1)
  return { mention: { ...mention, fields: { ...mention.fields, year: year - 1 } }, year: year - 1 }
}

/** 2022年实事项目1-11月完成情况: the part of the year that a title names behind it. */
function cutToPart(year: PeriodMention, told: readonly PeriodMention[], text: string): PeriodMention {
  if (year.resolve !== 'year' || year.fields.year === null) return year
  const part = told.find(
    ({ resolve, fields, span }) =>
      (PART_OF_YEAR.has(resolve) || resolve === 'quarter') &&
      fields.year === null &&
      fields.word === null &&
      (fields.edge === null || fields.edge === '上') &&
      OF_ONE_MATTER.test(text.slice(year.span[1], span[0])) &&
      PART_TOLD.test(text.slice(span[1])),
  )
  return part === undefined ? year : { ...part, fields: { ...part.fields, year: year.fields.year } }
}

const OF_ONE_MATTER = /^(?!.*(?:总结|报告|汇报|小结|回顾|情况|暨|及|和|与|截|[\s,:;、—]))./u

const PART_TOLD = /^(?:份)?[^,:;\s]{0,10}(?:情况|进度|进展|通报|总结|汇报|报告|小结)/u

const PLANNED =
  /(?:总结|汇报|报告|情况|回顾)(?:及|和|与|暨|、)(20\d{2})年度?的?(?:工作)?(?:计划|打算|思路|安排|要点|设想|部署)/u

const READ_OUT = /政府工作报告\((20\d{2})年\d{1,2}月\d{1,2}日\)$/u

function dayOfReading([day]: readonly PeriodMention[], year: number): TitlePeriod | null {
  if (day === undefined) return null
  const fields = { ...day.fields, year, month: null, day: null }
  return { mention: { ...day, resolve: 'year', text: `${year}年`, fields }, year }
}

/**
 * 2021年政府工作报告 over 2021年工作回顾, or that begins with 2021年是…的一年 and names no year before: read out when the year ended,
 * it looks back on its own.
 */
function ownYear(
  titled: TitlePeriod,
  { title, sections, folded, issued }: ReportWords,
  scopes: readonly PeriodScope[],
): TitlePeriod {
  const { mention, year } = titled
  if (mention.resolve === 'year' && year !== null && isReadAtStart(year, title, issued)) return beforeOf(titled, year)
  if (mention.resolve !== 'year' || year === null || !title.includes(`${year + 1}年`)) return titled
  const next = { mention: { ...mention, fields: { ...mention.fields, year: year + 1 } }, year: year + 1 }
  const years = scopes.filter(({ mention: { fields, resolve } }) => resolve === 'year' && fields.year !== null)
  const reviewed = sections.some(
    ({ section, scopes: dates }) =>
      /回顾|总结/u.test(section.title) && dates.some(({ mention: { fields } }) => fields.year === year + 1),
  )
  const opens =
    years.every(({ mention: { fields } }) => fields.year !== year) &&
    years.some(
      ({ mention: { fields, span }, leads, prospective, sentence }) =>
        fields.year === year + 1 &&
        leads &&
        !prospective &&
        /^,?是[^,;:]{2,30}的一年/u.test(folded.slice(span[1], sentence[1]).trim()),
    )
  // So is one that is read out near the year's end.
  const late = issued !== null && issued.year === year + 1 && issued.month >= LATE
  return reviewed || opens || late || tellsOnly(year + 1, years, folded) ? next : titled
}

/** 检察院2024年工作报告 that was read out in its January looks back on the year before. */
const isReadAtStart = (year: number, title: string, issued: Issued | null): boolean =>
  issued !== null &&
  issued.year === year &&
  issued.month <= 2 &&
  /(?:法院|检察院|人大常委会)[^,:;]{0,6}工作报告$/u.test(title.split('——')[0]?.trim() ?? '') &&
  title.includes(`${year}年`)

const beforeOf = ({ mention }: TitlePeriod, year: number): TitlePeriod => ({
  mention: { ...mention, fields: { ...mention.fields, year: year - 1 } },
  year: year - 1,
})

/** 2013年,全市生产总值达…。2013年,新增…: what was done in one year again and again, and none before it named. */
function tellsOnly(year: number, years: readonly PeriodScope[], folded: string): boolean {
  const told = years.filter(
    ({ mention: { fields, span }, leads, prospective, sentence }) =>
      fields.year === year && leads && !prospective && REACHED.test(folded.slice(span[1], sentence[1])),
  )
  return told.length >= 2 && years.every(({ mention: { fields } }) => fields.year === year)
}

/** 生产总值达…, 新增景区3家: reached or done, with no word of what is to come. */
const REACHED =
  /^,(?!.*(?:要|将|力争|确保|争取|计划|安排|目标|预计|预期|拟|左右|以上|以内))[^;。]*?(?:达到?|完成|实现了|新增|建成|竣工)[^,;。\d]{0,8}\d/u

const LATE = 10

/** 学习贯彻2023年中央经济工作会议精神: the year belongs to what is followed. */
const OF_A_NAME = /^[^,;:]{0,16}(?:会议|全会|讲话|座谈会)精神/u

/** “十一五”工作总结及“十二五”规划 over 一、2010年工作总结: of a plan of five years the one year that a heading looks back on. */
function summedUp(title: string, sections: readonly SectionPeriods[], ruleSet: RuleSet): TitlePeriod | null {
  if (titlePeriod(title, ruleSet)?.mention.resolve !== 'five-year-plan') return null
  const years = sections
    .filter(({ plan, section }) => !plan && section.level <= 2 && LOOKS_BACK.test(section.title))
    .flatMap(({ scopes }) =>
      scopes.filter(({ mention: { resolve, fields } }) => resolve === 'year' && fields.year !== null),
    )
  const [scope] = years
  return scope === undefined || years.length > 1 ? null : { mention: scope.mention, year: scope.mention.fields.year }
}

/** 督查就业工作(2016年11月): a month in the bracket that ends a title says when it was written, where the text tells of the time before. */
function isOfWriting({ resolve, text }: PeriodMention, title: string): boolean {
  return resolve === 'month' && title.endsWith(`(${text})`)
}

/** The same of what is less than a title, which counts only when it tells the year. */
function yearedPeriod(words: string, ruleSet: RuleSet): TitlePeriod | null {
  const found = titlePeriod(words, ruleSet)
  return found?.year == null ? null : found
}

/** 2024工作总结, 工作总结2024, 县档案局24年工作总结: a year that lacks 年 or its century; not 〔2024〕5号, 中国制造2025 or 成立24年. */
function bareYear(title: string): number | null {
  const found = BARE_YEAR.exec(title) ?? SHORT_YEAR.exec(title)
  const written = found?.[1] ?? found?.[2]
  if (written === undefined) return null
  const year = readYear(written)
  return year !== null && year < 100 ? 2000 + year : year
}

const BODY = '^|[局委办院所司团府镇乡处校心区县市社站队馆会部厂行库]'
const MATTER = '全年|年终|工作|总结|小结|[上下]?半年|年中|第?[一二三四1-4]季度|前[二三四]季度'
const BARE_YEAR = new RegExp(
  `(?:${BODY}|总结|报告|汇报|小结|计划|要点|情况|纪要)[ \\t_(—-]*(20\\d{2})(?=[)]?$|[ \\t_)—-]*(?:${MATTER}))|^(20\\d{2})(?=[,:·])`,
  'u',
)
// 云山区10年工作总结 looks back on ten years: of round tens only 20年度 is a year.
const SHORT_YEAR = new RegExp(
  `(?:${BODY})(?![123一二三][${YEAR_ZEROS}]年(?!度))([123]\\d|[一二三][${YEAR_DIGITS}])年(?=度|${MATTER})`,
  'u',
)

/** 关于今年以来工作情况的报告(截至12月15日), or the same on a line of its own under it: the day a report goes up to. */
function titleUpTo(title: string, ruleSet: RuleSet): PeriodMention | null {
  const upTo = (mention: PeriodMention): boolean => /截[至止]到?$/.test(title.slice(0, mention.span[0]))
  return (
    findPeriods(title, ruleSet).find(
      (mention) => (mention.fields.day !== null || mention.fields.month !== null) && upTo(mention),
    ) ?? null
  )
}

/**
 * 关于2023年7月16日至18日强降雨灾害情况的通报: days in a title tell the year, and so does one day that the text tells of
 * again without it (2022年1月24日疫情通报 over 1月24日,新增…); the day of a notice (2022年12月20日通知) does not.
 */
function dayYear(title: string, scopes: readonly PeriodScope[], ruleSet: RuleSet): number | null {
  const ends = (mention: PeriodMention): boolean => /^[至到—–~-]/u.test(title.slice(mention.span[1]))
  const again = ({ fields: { month, day } }: PeriodMention): boolean =>
    scopes.some(
      ({ mention: { fields }, role, leads }) =>
        fields.year === null && fields.month === month && fields.day === day && role === 'scope' && leads,
    )
  const day = findPeriods(title, ruleSet).find(
    (mention) => mention.fields.day !== null && (ends(mention) || again(mention)),
  )
  return day?.fields.year ?? null
}

function headingPeriod(sections: readonly SectionPeriods[]): TitlePeriod | null {
  const looksBack = sections.filter(({ plan, section }) => !plan && section.level <= 2)
  const mention = looksBack
    .flatMap(({ scopes }) => scopes)
    .find(({ mention: { fields } }) => fields.year !== null && fields.day === null)?.mention
  return mention ? { mention, year: mention.fields.year } : null
}

/** The dates of the text itself, without that of the line it is dated by. */
function isOfText(issued: Issued | null): (scope: PeriodScope) => boolean {
  const [start, end] = issued?.span ?? [0, 0]
  return ({ mention, island }) =>
    mention.resolve !== 'none' && island?.kind !== 'quotation' && (mention.span[0] < start || mention.span[0] >= end)
}

/**
 * The latest year that opens a clause; else the latest that stands before a figure, or that of the report's own number
 * or date when the text names none near it; else that of a deadline. What is only compared with (较2020年), still to
 * come (到2025年) or tells an event (始建于1958年) counts for none.
 */
function yearOfText(
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
function yearOfPlans(scopes: readonly PeriodScope[], all: readonly PeriodScope[]): number | null {
  // 恢复到2019年的118%: what is compared with was never planned.
  const years = scopes.flatMap(({ mention, role }) =>
    mention.resolve === 'year' && role !== 'basis' ? (mention.fields.year ?? []) : [],
  )
  const partial = all.some(
    ({ mention: { resolve, fields }, role }) => role === 'scope' && PART_OF_YEAR.has(resolve) && fields.year === null,
  )
  return years.length > 0 ? Math.min(...years) - (partial ? 0 : 1) : null
}

const PART_OF_YEAR: ReadonlySet<string> = new Set(['half', 'month-range', 'months-so-far', 'quarters-so-far'])

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
