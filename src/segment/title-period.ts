import type { RuleSet } from '../rules/types.js'
import { YEAR_DIGITS, YEAR_ZEROS } from '../text/chinese-numeral.js'
import type { Issued } from './issued.js'
import type { SectionPeriods } from './period-context.js'
import type { PeriodScope } from './period-roles.js'
import { findPeriods, type PeriodMention, readYear } from './periods.js'
import { LOOKS_BACK } from './plan-title.js'
import type { ReportWords } from './report-words.js'

export interface TitlePeriod {
  readonly mention: PeriodMention
  readonly year: number | null
}

// 「2024年政府工作报告」 looks back on 2023; a bracket or a place and day behind a dash date the speech.
export function titlePeriod(title: string, ruleSet: RuleSet): TitlePeriod | null {
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

/** 2017年4月22日,云山市第六届人民代表大会第二次会议开幕。…作政府工作报告: news of what was read out then looks back on the year before. */
export function sessionPeriod({ folded, blocks: [first, , third] }: ReportWords, ruleSet: RuleSet): TitlePeriod | null {
  const from = first?.span[0] ?? 0
  const opening = folded.slice(from, Math.min(from + LONGEST_NEWS, third?.span[1] ?? folded.length))
  const year = SESSION.exec(opening)?.[1]
  if (year === undefined || !REPORTS.test(opening)) return null
  return dayOfReading(findPeriods(opening, ruleSet), Number(year) - 1)
}

/** In characters from the beginning of the text. */
const LONGEST_NEWS = 400

const SESSION =
  /(20\d{2})年[1-5]月\d{1,2}日[^。]{0,40}(?:人民代表大会|人代会|人大[^,。]{0,12}次会议)[^。]{0,20}(?:开幕|召开|举行|上)/u

const REPORTS = /作[了]?(?:政府)?工作报告|报告政府工作/u

function dayOfReading([day]: readonly PeriodMention[], year: number): TitlePeriod | null {
  if (day === undefined) return null
  const fields = { ...day.fields, year, month: null, day: null }
  return { mention: { ...day, resolve: 'year', text: `${year}年`, fields }, year }
}

/**
 * 2021年政府工作报告 over 2021年工作回顾, or that begins with 2021年是…的一年 and names no year before: read out when the year ended,
 * it looks back on its own.
 */
export function ownYear(
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
export function summedUp(title: string, sections: readonly SectionPeriods[], ruleSet: RuleSet): TitlePeriod | null {
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
export function isOfWriting({ resolve, text }: PeriodMention, title: string): boolean {
  return resolve === 'month' && title.endsWith(`(${text})`)
}

/** The same of what is less than a title, which counts only when it tells the year. */
export function yearedPeriod(words: string, ruleSet: RuleSet): TitlePeriod | null {
  const found = titlePeriod(words, ruleSet)
  return found?.year == null ? null : found
}

/** 2024工作总结, 工作总结2024, 县档案局24年工作总结: a year that lacks 年 or its century; not 〔2024〕5号, 中国制造2025 or 成立24年. */
export function bareYear(title: string): number | null {
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
export function titleUpTo(title: string, ruleSet: RuleSet): PeriodMention | null {
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
export function dayYear(title: string, scopes: readonly PeriodScope[], ruleSet: RuleSet): number | null {
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

export function headingPeriod(sections: readonly SectionPeriods[]): TitlePeriod | null {
  const looksBack = sections.filter(({ plan, section }) => !plan && section.level <= 2)
  const mention = looksBack
    .flatMap(({ scopes }) => scopes)
    .find(({ mention: { fields } }) => fields.year !== null && fields.day === null)?.mention
  return mention ? { mention, year: mention.fields.year } : null
}

export const PART_OF_YEAR: ReadonlySet<string> = new Set(['half', 'month-range', 'months-so-far', 'quarters-so-far'])
