import type { DateRange } from './calendar.js'
import type { Situation } from './period-context.js'
import type { PeriodScope } from './period-roles.js'
import { contains } from './spans.js'

/** How a date reaches a figure, from the nearest to the farthest; `column` is the head of a table's column, `behind` a date behind it. */
export type Reach = 'apposition' | 'column' | 'clause' | 'sentence' | 'behind' | 'paragraph' | 'heading'

interface GovernFacts extends Situation {
  /** The date resolved. */
  readonly range: DateRange
}

/** Whether a date, resolved to `range`, governs the figure it reaches. */
export function governs(scope: PeriodScope, reach: Reach, range: DateRange, situation: Situation): boolean {
  const { query, block, report, sections, context } = situation
  const facts: GovernFacts = { query, block, report, sections, context, range }
  if (reach === 'apposition') return true
  if (scope.role === 'range-start') return false
  // 年计划完成率: the year's plan is what the rate is of.
  if (reach === 'column')
    return (
      scope.role === 'scope' && !(query.status === 'actual' && scope.task && scope.mention.resolve === 'whole-year')
    )
  if (scope.role === 'basis' && isBracketed(scope, facts)) return true
  if (scope.role === 'basis' || scope.role === 'local') return scope.role === 'local' && isAdjacent(scope, facts)
  if (reach === 'behind') return scope.role === 'deadline' && facts.query.status !== 'actual'
  return facts.query.status === 'actual' ? governsActual(scope, reach, facts) : governsPlanned(scope, reach, facts)
}

function governsActual(scope: PeriodScope, reach: Reach, facts: GovernFacts): boolean {
  if (datesNumber(scope, facts) || (scope.mention.resolve === 'holiday' && !scope.leads && reach !== 'clause'))
    return false
  if (scope.role === 'deadline') return false
  if (isAdjacent(scope, facts)) return true
  if (isTask(scope, facts) || isProspective(scope, facts) || isSummedUp(scope, reach, facts)) return false
  if (isTurnOfYear(scope, facts) || isOverSince(scope, facts)) return false
  if (isPast(facts)) return reachesFromPast(scope, reach, facts)
  if (isFuture(facts) && isToldSince(scope, facts)) return reach === 'clause' || reach === 'sentence'
  // (2017年11月-2019年11月): how long a work lasts says nothing of the next.
  if (isFuture(facts) && scope.island !== null && reach === 'paragraph') return false
  if (isFuture(facts)) return isClosedStretch(scope, facts) ? reach !== 'heading' : isNamedInClause(scope, reach)
  if (scope.role === 'onward') return reach !== 'paragraph' && reach !== 'heading' && !isAtWork(scope, facts)
  return reach !== 'paragraph' || isLasting(scope, facts) || opensParagraph(scope, facts)
}

// 从4月26日起组织检测,储备人员126名: what went on from then has been counted since.
function isAtWork({ mention }: PeriodScope, { query, context }: GovernFacts): boolean {
  const between = context.folded.slice(mention.span[1], query.span[0])
  return (
    /^(?:起|开始),?(?:组织|开展|累计|共|已|先后|给|为|向|对)/u.test(between) &&
    !/标准|提高|调整|上调|下调/u.test(between)
  )
}

// 3月份当月线损率3.6%,累计线损率4.1%: what has come together since the year began is no single month's.
function isSummedUp(
  { mention, asOf, since, from }: PeriodScope,
  reach: Reach,
  { query, block, context }: GovernFacts,
): boolean {
  if (reach !== 'sentence' || mention.resolve !== 'month' || asOf || since || from !== null || !block) return false
  const [start] = block.placeOf(query.span[0]).clause
  return /^(?:[^\d,;]{0,6}年)?累计/u.test(context.folded.slice(start, query.span[0]))
}

// 截至2024年6月底, 8月2日至8日: done by then, though after the period of the report's title; so is 2023年7月至2024年6月 in
// an audit report on the year 2023.
function isClosedStretch({ asOf, leads, from, mention }: PeriodScope, { range, report }: GovernFacts): boolean {
  const begun = mention.resolve === 'month-range' && leads && range.start <= (report?.period?.end ?? '')
  return (asOf && leads) || from !== null || begun
}

// 今年一季度 in a report on the year before that is dated in April.
function isToldSince({ mention }: PeriodScope, { report, context }: GovernFacts): boolean {
  return mention.fields.word !== null && report !== null && context.spokenYears.has(report.id)
}

function isNamedInClause({ mention }: PeriodScope, reach: Reach): boolean {
  return reach === 'clause' && mention.fields.year !== null
}

// 「2022年11月18日0—24时,新增…。上述301例…」: the day set off at a paragraph's head is what all of it is about,
// unless its sentence only tells of an event (6月20日,局党组召开会议。立案12件).
function opensParagraph({ mention, leads }: PeriodScope, { block, context }: GovernFacts): boolean {
  if (mention.resolve !== 'day' || !leads || !block) return false
  const before = context.folded.slice(block.span[0], mention.span[0])
  return LIST_NUMBER.test(before) && OWN_DAY.test(context.folded.slice(mention.span[1], block.span[1]))
}

const LIST_NUMBER = /^(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.]+)?\s*$/
const OWN_DAY = /^\s*(?:\([^()\d]*\))?(?:\d{1,2}(?:时|:\d\d)?\s*[-—–~至到]+\s*\d{1,2}(?:时|:\d\d)|,[^。;]*\d)/

// 最低气温-4.6℃(12月22日),高温日数38天: a day alone in the bracket behind a number is that number's.
function datesNumber(
  { mention, island, fills, asOf, from }: PeriodScope,
  { query, context: { folded } }: GovernFacts,
): boolean {
  if (mention.resolve !== 'day' || !fills || island === null || asOf || from !== null) return false
  // 最大负荷63.5万千瓦(7月24日),较上年增长9.7%: what it is compared with goes with it.
  if (/^,(?:是|为|较|比|同比|环比|[增降占创达])/u.test(folded.slice(island.span[1], query.span[0]))) return false
  return /\d[^\s,;:。、\d]{0,4}$/u.test(folded.slice(Math.max(0, island.span[0] - LONGEST_UNIT), island.span[0]))
}

const LONGEST_UNIT = 8

// 于2月8日动工,现已完成投资3600万元: what has been done since is not that day's.
function isOverSince(
  { mention, asOf, since, from }: PeriodScope,
  { query, context: { folded } }: GovernFacts,
): boolean {
  if (asOf || since || from !== null || (mention.resolve !== 'day' && mention.resolve !== 'month')) return false
  return OVER_SINCE.test(folded.slice(mention.span[1], query.span[0]))
}

const OVER_SINCE = /^[^,;。\d]{0,10}(?:动工|开工|启动|开业|成立|挂牌|投产|运行),(?:现已|目前|至今|截至目前)/u

// 开展岁末年初安全专项行动: the turn of the year inside a clause belongs to a name.
// 2021年初,县人大审议通过的支出…: nor is what was settled then counted then.
function isTurnOfYear({ mention, leads, asOf, sentence }: PeriodScope, { context: { folded } }: GovernFacts): boolean {
  if (mention.resolve !== 'year-edge' || mention.fields.edge !== '初') return false
  return (!leads && !asOf) || SETTLED.test(folded.slice(mention.span[1], sentence[1]))
}

const SETTLED = /^,?[^,;:。\d]{0,14}(?:审议通过|审议批准|批准|批复|召开|通过)的/u

/**
 * A date before the report's own period is a look back: 去年底有效量为357件,今年… It lasts for its clause, and for its
 * sentence only when nothing was counted before it; named inside a clause (处置2009—2018年批而未供土地3586亩) it
 * belongs to the noun.
 */
function reachesFromPast(scope: PeriodScope, reach: Reach, facts: GovernFacts): boolean {
  const { query, context } = facts
  if (!scope.leads && !scope.asOf) return false
  if (reach === 'clause') return true
  if (reach === 'paragraph') return isLastingPast(scope, facts)
  if (reach !== 'sentence') return false
  // 任务86万亩,至2016年底,面积91万亩: up to when a clause of its own says, the next number is.
  if (
    scope.asOf &&
    scope.mention.fields.year !== null &&
    !/\d/.test(context.folded.slice(scope.mention.span[1], query.span[0]))
  )
    return true
  // 每股收益0.78元(上年:0.70元): what stands before the bracket is none of its.
  const together = scope.island !== null && contains(scope.island.inner, query.span[0])
  const from = together ? scope.island.inner[0] : scope.sentence[0]
  return !/\d/.test(context.folded.slice(from, (scope.from ?? scope.mention).span[0]))
}

// 2020年,纳入特困供养10809名;发放补贴51276名。扶持16家: a year, half or quarter told by itself and set off at a paragraph's head is what all
// of it is about; set off within it, all up to the stop.
function isLastingPast(
  { mention, asOf, leads }: PeriodScope,
  { query, block, context: { folded } }: GovernFacts,
): boolean {
  // 到2019年末,企业3.1万家,…;孵化器478家: the end of a year does up to the stop.
  const ends = mention.resolve === 'year-edge' && mention.fields.edge !== '初' && mention.fields.year !== null
  if (ends && asOf && leads && /^,/u.test(folded.slice(mention.span[1])))
    return !/[。!?]/u.test(folded.slice(mention.span[1], query.span[0]))
  if (!LASTING_PAST.has(mention.resolve) || mention.fields.year === null || mention.fields.edge !== null) return false
  if (!/^\s*,/u.test(folded.slice(mention.span[1], mention.span[1] + 2))) return false
  const before = folded.slice(block?.span[0] ?? 0, mention.span[0])
  const opens = LIST_NUMBER.test(before) || /^[一二三四五六七八九十]是[^\d。,]{4,16}。$/u.test(before.trim())
  return opens || !/[。!?]/u.test(folded.slice(mention.span[1], query.span[0]))
}

const LASTING_PAST: ReadonlySet<string> = new Set(['year', 'half', 'quarter', 'month-range'])

// One day of an event, or one month, does not last beyond its sentence; a day after 截至 does.
function isLasting({ asOf, from, since, mention, sentence, clause }: PeriodScope, { context }: GovernFacts): boolean {
  // 降雨846.7毫米,其中7月份降雨312毫米: a month inside a sentence is that clause's.
  const lead = context.folded.slice(sentence[0], mention.span[0]).replace(LIST_NUMBER, '')
  const opens = /^[^\d,]{0,4}$/.test(lead) && !lead.includes('其中')
  if (mention.resolve === 'month' && !asOf && !since && from === null && !opens) return false
  // 2017年8月,该村被评为示范村。添置设备26台: nor does the month of an event.
  if (mention.resolve === 'month' && !asOf && EVENT.test(context.folded.slice(mention.span[1], sentence[1])))
    return false
  // 3月中旬进行了排查: nor do ten days of a month.
  const short = mention.resolve === 'day' || mention.resolve === 'same-period' || /旬$/u.test(mention.fields.edge ?? '')
  // 集中在1月15日至22日和1月28日至2月2日: days inside a sentence say when something was.
  if (from !== null)
    return !short || mention.resolve !== 'day' || OPENS_CLAUSE.test(context.folded.slice(clause[0], from.span[0]))
  return asOf || since || !short
}

const EVENT = /^,?[^\d。;]*(?:被|获|荣获|授予|评为|挂牌|成立)[^\d]*[。;]?$/u

const OPENS_CLAUSE = /^[\p{P}\s]*(?:其中)?(?:从|自|在|于)?$/u

function governsPlanned(scope: PeriodScope, reach: Reach, facts: GovernFacts): boolean {
  const { query, range, report } = facts
  if (reach === 'heading') return isFuture(facts)
  if (scope.role === 'onward') return reach === 'clause'
  // 改造2000年以前建成的小区: a bound long past says which, not by when.
  if (scope.role === 'deadline' && isPast(facts)) return false
  if (scope.role === 'deadline') return reach === 'clause' || (reach === 'sentence' && goesOn(scope, facts))
  if (isPast(facts)) return isAdjacent(scope, facts)
  // 预计1-6月份完成10.3亿元,占年计划的53.3%: what is set for the year says nothing of how far it has got.
  const between = facts.context.folded.slice(scope.mention.span[1], query.span[0])
  if (query.status === 'forecast' && between.length < 12 && between.endsWith('的') && isTask(scope, facts)) return false
  const reportEnd = report?.period?.end ?? ''
  const ahead = range.end > reportEnd || scope.prospective
  // 预计前三季度总产值33.4亿元。其中种植业7.6亿元: what is foreseen goes on as what was done does.
  if (reach === 'paragraph' && query.status === 'forecast' && scope.prospective && !isFuture(facts))
    return isLasting(scope, facts)
  // 1-5月,总产值增长…;预测增加值26亿元: so is what is reckoned of a time that is over.
  if (
    reach === 'paragraph' &&
    query.status === 'forecast' &&
    !ahead &&
    PARTS.has(scope.mention.resolve) &&
    !/[。!?\n]/u.test(between)
  )
    return true
  if (reach === 'paragraph') return ahead ? isLastingPlan(scope, facts) : isDueTask(scope, facts)
  return reach === 'clause' || ahead || query.status === 'forecast' || !isPromised(facts)
}

const PARTS: ReadonlySet<string> = new Set(['month-range', 'months-so-far', 'quarters-so-far'])

// 下半年,… and 2022年计划:… last for their paragraph, a month or 今明两年 only for its sentence; so does a quarter or
// half inside a sentence (一季度完成剩余2座危桥改造;新改建农村公路500公里).
function isLastingPlan(scope: PeriodScope, facts: GovernFacts): boolean {
  if (!isFuture(facts)) return false
  const { mention, leads } = scope
  if (mention.resolve === 'year' && ((mention.fields.year !== null && leads) || announcesAims(scope, facts)))
    return true
  if (mention.resolve === 'half' || mention.resolve === 'quarter') return isSetOff(scope, facts)
  return ['year', 'whole-year'].includes(mention.resolve) && !isTask(scope, facts)
}

/** 建议2024年全县主要目标为:…;…: aims that a colon lists are all for that year. */
function announcesAims({ mention, clause, sentence }: PeriodScope, { context: { folded } }: GovernFacts): boolean {
  return (
    (folded.charAt(clause[1]) === ':' && /目标(?:任务)?[是为]?$/u.test(folded.slice(mention.span[1], clause[1]))) ||
    // 提出了2021年指标体系安排,具体为:….
    /^[^。;:,\d]{0,30}(?:目标|安排|计划),?(?:具体|主要)(?:[是为]|包括):/u.test(
      folded.slice(mention.span[1], sentence[1]),
    )
  )
}

function isSetOff({ mention }: PeriodScope, { block, context }: GovernFacts): boolean {
  const opens = LIST_NUMBER.test(context.folded.slice(block?.span[0] ?? 0, mention.span[0]))
  return opens || /^\s*[,:]/.test(context.folded.slice(mention.span[1], mention.span[1] + 3))
}

// 「截至6月27日,…(认领148家,…);器械经营企业(认领322家,…)」: a task that is already due, in a later part of the
// sentence, unless the sentence began with the year's task (2023年食品类案件至少要完成127件,截至6月27日,…).
function isDueTask(scope: PeriodScope, facts: GovernFacts): boolean {
  const { query, block, context } = facts
  if (!isLasting(scope, facts) || isTask(scope, facts) || isPromised(facts)) return false
  // 较4%的年目标任务低0.6个百分点: what is set for the year is due at its end.
  if (
    /^的?(?:全年|年度?)(?:目标|任务|计划|预算|控制|考核)/u.test(context.folded.slice(query.span[1], query.span[1] + 8))
  )
    return false
  const behind = context.folded.slice(scope.mention.span[1], query.span[0])
  const before = /[^。!?\n]*$/.exec(context.folded.slice(block?.span[0] ?? 0, scope.mention.span[0]))?.[0] ?? ''
  return !/[。!?\n]/.test(behind) && !/全年|年度|\d{4}年(?!\d)/.test(before)
}

/** Whether 力争, 确保, 目标 … stand in the figure's clause: it is still to come. */
function isPromised({ query, context }: GovernFacts): boolean {
  const clause = /[^,。;:!?\n]*$/.exec(context.folded.slice(Math.max(0, query.span[0] - 40), query.span[0]))?.[0] ?? ''
  return context.lexicon.get('period.prospective')?.occursIn(clause) ?? false
}

// 「12月31日前,计划达成…」 and 「10月底前建成总投资4800万元的储备库,新增终端500套」: a deadline goes on to the next
// clauses until one of them has counted something; 340路于9月底前全部建成 is done with.
function goesOn({ mention, clause }: PeriodScope, { query, context: { folded } }: GovernFacts): boolean {
  const counted = folded.slice(clause[0], mention.span[0]) + folded.slice(mention.span[1], query.span[0])
  return !/\d/.test(counted.replace(/\d[\d.,]*[^\d,、]{1,5}的/g, ''))
}

// 较去年最大负荷(381.9万千瓦)增长8.04%, 较3月(82.6%)提高: the number alone in a bracket is that of the noun or date before
// it, and of its time.
function isBracketed({ mention, clause }: PeriodScope, { query, block, context }: GovernFacts): boolean {
  const island = block?.placeOf(query.span[0]).island
  if (island?.kind !== 'parenthesis' || !contains(clause, island.span[0])) return false
  const { folded } = context
  const alone = folded.slice(...island.inner).trim() === folded.slice(...query.span).trim()
  return alone && /^[^\d,:;]{0,20}$/.test(folded.slice(mention.span[1], island.span[0]))
}

const ADJACENT = /^(?:同口径)?(?:完成)?数?[的:]?(?:约|近|仅|为|只有)?(?:[\d.,%]+[^\d、:和,]{0,4}[、:和])*$/

// 的, a colon or nothing between the date and the number, or the first of a list: 2017年的5.38%, 上年的21.4:33.5:45.1.
function isAdjacent(scope: PeriodScope, { query, context }: GovernFacts): boolean {
  const { mention } = scope
  const between = withoutGaps(context.folded.slice(mention.span[1], query.span[0]))
  return ADJACENT.test(between) || (scope.role === 'local' && /^的?\p{Script=Han}{1,7}$/u.test(between))
}

// 占全年食品抽检任务的…: what is set for the year says nothing of what was done; of a past year only 2022年任务 is a
// task, not 「2022年度国家绩效考核列第386位」.
function isTask({ mention }: PeriodScope, facts: GovernFacts): boolean {
  if (mention.resolve !== 'whole-year' && mention.resolve !== 'year') return false
  const { query, context } = facts
  const between = context.folded.slice(mention.span[1], query.span[0])
  const words = context.lexicon.get('period.task')
  if (words === undefined) return false
  return isPast(facts) ? words.begins(between) > 0 : words.occursIn(between)
}

function isProspective(scope: PeriodScope, { report, range }: GovernFacts): boolean {
  return scope.prospective && range.end >= (report?.period?.end ?? '')
}

function isPast({ report, range }: GovernFacts): boolean {
  return report?.period != null && range.end < report.period.start
}

function isFuture({ report, range }: GovernFacts): boolean {
  return report?.period != null && range.end > report.period.end
}

const withoutGaps = (text: string): string =>
  text.includes(' ') || text.includes('\t') ? text.replace(/[ \t]/g, '') : text
