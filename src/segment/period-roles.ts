import type { Span } from '../model.js'
import type { WordClass } from '../rules/types.js'
import type { Island } from './islands.js'
import type { PeriodMention } from './periods.js'

/**
 * What a date does in its sentence.
 * - `scope`: figures behind it belong to it (1-5月,… · 截至6月27日,…)
 * - `local`: only the number right behind it does (由去年底的41.3万㎡减少为…)
 * - `basis`: figures are compared with it (较2019年增长…)
 * - `deadline`: something is to be done by it (7月底前)
 * - `onward`: something is in force from it (自7月1日起)
 * - `range-start`: it opens a stretch that the next date ends (年初 of 年初至12月13日)
 */
export type PeriodRole = 'scope' | 'local' | 'basis' | 'deadline' | 'onward' | 'range-start'

/** A mention with its place and role in the sentence. */
export interface PeriodScope {
  readonly mention: PeriodMention
  readonly role: PeriodRole
  /** The date that opens the stretch this one ends, when there is one. */
  readonly from: PeriodMention | null
  /** 截至 stands before it. */
  readonly asOf: boolean
  /** 以来 stands behind it. */
  readonly since: boolean
  /** It opens its clause, or only words like 其中 and 截至 stand before it. */
  readonly leads: boolean
  /** 预计, 力争, 计划 … stand in its clause. */
  readonly prospective: boolean
  /** 任务, 计划, 预算 … stand behind it in its clause. */
  readonly task: boolean
  /** Innermost island it stands in. */
  readonly island: Island | null
  /** The island only dates: (1月26日至3月5日), (系统只能查到5月). */
  readonly fills: boolean
  readonly clause: Span
  readonly sentence: Span
}

/** A stretch of the text with its clauses, handed to {@link describeScopes}. */
export interface ScopePlace {
  readonly island: Island | null
  readonly clause: Span
  readonly sentence: Span
}

/** Gives every mention of a block its role; `placeOf` tells where an offset stands. */
export function describeScopes(
  folded: string,
  mentions: readonly PeriodMention[],
  placeOf: (at: number) => ScopePlace,
  lexicon: ReadonlyMap<string, WordClass>,
): readonly PeriodScope[] {
  const roles: PeriodRole[] = []
  return mentions.map((mention, n) => {
    const place = placeOf(mention.span[0])
    const words = readSurroundings(folded, mention, place, lexicon)
    const previous = mentions[n - 1]
    const next = mentions[n + 1]
    const from = previous && joins(folded, previous, mention, lexicon) ? previous : null
    const opens = next !== undefined && joins(folded, mention, next, lexicon)
    // 比一季度、上半年分别快0.7、0.3个百分点: beside what is compared with stands another.
    const beside = previous !== undefined && roles[n - 1] === 'basis' && isBeside(folded, previous, mention)
    const news =
      mention.resolve === 'day' && words.leads && NEWS_DAY.test(folded.slice(mention.span[1], place.sentence[1]))
    const role = opens ? 'range-start' : beside ? 'basis' : news ? 'local' : roleOf(words)
    roles.push(role)
    return {
      mention,
      from,
      role,
      asOf: words.asOf,
      since: words.since,
      leads: words.leads,
      prospective: words.prospective,
      task: words.task,
      fills: place.island !== null && onlyDates(folded, place.island, from ?? mention, mention, words.asOf),
      island: place.island,
      clause: place.clause,
      sentence: place.sentence,
    }
  })
}

/** 3月6日,记者从县林业局获悉,…: the day of the news. */
const NEWS_DAY =
  /^(?:上午|下午)?,(?:(?:本[报网])?(?:记者[^,:;\d]{0,30}|从?[^,:;\d]{0,6}[^,:;]{0,16})(?:获悉|了解到)|[^,:;。\d]{2,16}(?:举行|召开)[^,:;。]{0,12}(?:新闻发布会|新闻通气会|情况发布会))/u

interface Surroundings {
  readonly asOf: boolean
  readonly since: boolean
  readonly leads: boolean
  readonly prospective: boolean
  readonly task: boolean
  readonly deadline: boolean
  readonly onward: boolean
  readonly basis: boolean
  readonly ratio: boolean
  /** 的 or nothing, and a number, stand behind it. */
  readonly adjoins: boolean
  /** 的 stands behind it: 去年底的41.3万㎡. */
  readonly owns: boolean
  /** A number of its own, and by how much it is surpassed, stand behind it: 较上年同期破案640起上升12.5%. */
  readonly told: boolean
  /** 快于一季度3.6个百分点: the number is the gap, not what the quarter had. */
  readonly gap: boolean
}

/** 2025年要盘活闲置项目10个: what is to be done then. */
const MUST = /^,?(?:我[市县区镇局们])?(?:还|仍|继续)?要(?![求素点闻件事])/u

function readSurroundings(
  folded: string,
  mention: PeriodMention,
  { clause, sentence }: ScopePlace,
  lexicon: ReadonlyMap<string, WordClass>,
): Surroundings {
  const before = folded.slice(Math.max(sentence[0], clause[0]), mention.span[0]).trimEnd()
  const after = folded.slice(mention.span[1], clause[1]).trimStart()
  const upToNumber = /^[^\d(]*/.exec(after)?.[0] ?? ''
  const ends = (id: string) => (lexicon.get(id)?.ends(before) ?? 0) > 0
  const begins = (id: string) => (lexicon.get(id)?.begins(after) ?? 0) > 0
  const holds = (id: string, text: string) => lexicon.get(id)?.occursIn(text) ?? false
  return {
    asOf: ends('period.as-of') || /截[至止]到?[本当]月$/u.test(before),
    since: begins('period.since') || /^(?!是)(?:[A-Z]+[\d.]+|[^\d,;:(]){1,24}以来/u.test(after),
    leads:
      LEAD_IN.test(before.replace(/^(?:.*[】〗])?[\p{P}\s]*/u, '')) ||
      (mention.resolve === 'year' && LISTED_YEAR.test(before)) ||
      LABEL.test(folded.slice(Math.max(sentence[0], clause[0]), mention.span[0])),
    prospective:
      holds('period.prospective', before) ||
      holds('period.prospective', upToNumber) ||
      MUST.test(after) ||
      ((after.trim() === '' || /^是[^,;:]*之年$/u.test(after.trim())) &&
        leadsPlan(folded.slice(clause[1], sentence[1]), holds)),
    task: holds('period.task', upToNumber),
    deadline: begins('period.deadline') && !/^前[三两二四五]/.test(after),
    // 全年起降31.72万架次, 全年起诉126人.
    onward: begins('period.onward') && !/^起[降飞重草诉步点伏]/.test(after),
    basis:
      ends('period.basis') ||
      ends('period.occasion') ||
      begins('period.carried') ||
      (mention.resolve === 'month' && /^份?(?:公布|发布|通报|揭晓|公示)的/u.test(after)) ||
      (/恢复(?:到|至)了?$/u.test(before) && /^(?:同期)?(?:的|水平|[总全]?量)/u.test(after)) ||
      (mention.resolve === 'year' && FOUNDED.test(after)) ||
      RECORD.test(after) ||
      // 为2018年储备项目16个: for which year they are.
      (before.endsWith('为') && /^[^,;:\d]{0,4}(?:储备|谋划)/u.test(after)),
    ratio: ends('period.ratio'),
    adjoins: ADJOINS.test(after),
    owns: after.startsWith('的'),
    told: TOLD_TOO.test(after) || /^\d[\d.,]*[^\d,;:。的]{1,4}的\d/u.test(after),
    gap: /^\d[\d.]*(?:个?[、和]\d[\d.]*)*个(?:百分)?点/u.test(after),
  }
}

/** 2023年,要力争…, 2024年,全县计划…: the clause behind a date that stands alone says whether it speaks of what is to come. */
function leadsPlan(behind: string, holds: (id: string, text: string) => boolean): boolean {
  const next = /^,([^,;:\d]{1,12})/u.exec(behind)?.[1] ?? ''
  return (
    /^(?:我[们局县市区院校司]|全[县市区局])?(?:还|继续)?要(?![求素闻点件])/u.test(next) ||
    holds('period.prospective', next)
  )
}

/** 1972年扩建,总库容…: what happened to a thing in that year, and no figure of it. */
const FOUNDED =
  /^[^\d,;:]{0,8}(?:成立|始建|建成|改建|扩建|重建|组建|设立|创办|创建|合并|更名|改制|搬迁|迁入|毕业|参加工作|入党|建[厂校院馆站社局]|开业|投产|通车)[。、]?$/u

/** 系自今年4月份以来首次增长, 为2012年以来最高: since when nothing was like it. */
const RECORD = /^以?来,?的?(?:首次|第一次|首个|最|新[高低])/u

/** 湖泊环境 2023年,…: a label that a blank parts from its text. */
const LABEL = /^\s*\p{Script=Han}{2,8}[ \t]+$/u

/** 2018年受理2803件、2019年受理3160件: each year of a list leads its part. */
const LISTED_YEAR = /^20\d{2}年[^,;:。]*\d[\d.]*[^\d,;:。、]{1,4}、$/u

const LEAD_IN =
  /^(?:\p{Script=Han}{2,12}讯)?(?:其中|而|但|另|另外|此外|刚刚?过去的|过去的|在|于|据统计|经统计|初步核算|最终核[算实]|最终计算|加上|扣除|减去|截[至止]到?于?|到|至|从|自|由|今|共|[一二三四五六七八九十]是)*$/u
/** 同口径完成数65016万元增收…, 破案858起上升…; not 增加858起增长…. */
const TOLD_TOO =
  /^(?:同口径)?(?![增减上下提降多少净新回压缩])\p{Script=Han}{1,4}\d[\d.,]*(?![\d.,]*(?:%|个百分点))\p{Script=Han}{1,3}(?:同比)?(?:增[长加收支]|减[少收支]|上升|下降|提高|降低)/u

const NUMERAL =
  '(?:近|约|仅|共)*(?:[-+]?\\d|[Xx]{2,}|[一二三四五六七八九十百千万两几]+(?:余|多)?[个件起户人家次所项宗名成])'
const ADJOINS = new RegExp(`^的?(?:为|仅|只有|约|近)?${NUMERAL}`, 'u')

function roleOf(words: Surroundings): PeriodRole {
  if (words.deadline) return 'deadline'
  if (words.onward) return 'onward'
  if (words.ratio && words.adjoins) return words.told ? 'local' : 'basis'
  if (words.basis && (words.gap || words.told)) return words.gap ? 'basis' : 'local'
  if (words.adjoins) return words.basis || words.owns ? 'local' : 'scope'
  return words.basis ? 'basis' : 'scope'
}

/** 年初 and 12月13日 of 年初至12月13日: nothing but 至 stands between. */
function joins(
  folded: string,
  first: PeriodMention,
  second: PeriodMention,
  lexicon: ReadonlyMap<string, WordClass>,
): boolean {
  const between = folded.slice(first.span[1], second.span[0]).trim()
  return /^[-—–~～]+$/.test(between) || (lexicon.get('period.as-of')?.has(between) ?? false)
}

const isBeside = (folded: string, first: PeriodMention, second: PeriodMention): boolean =>
  /^[、和及与]$/u.test(folded.slice(first.span[1], second.span[0]))

function onlyDates(folded: string, island: Island, first: PeriodMention, last: PeriodMention, asOf: boolean): boolean {
  if (island.kind !== 'parenthesis') return false
  const around = folded.slice(island.inner[0], first.span[0]) + folded.slice(last.span[1], island.inner[1])
  return around.trim() === '' || (asOf && !/\d/.test(around))
}
