import type { PeriodSource, Span } from '../model.js'
import type { BlockPeriods } from './block-periods.js'
import { lastStartingBefore } from './lookup.js'
import type { PeriodContext, PeriodQuery, SectionPeriods, Situation } from './period-context.js'
import type { Reach } from './period-eligibility.js'
import type { PeriodScope, ScopePlace } from './period-roles.js'
import { contains, sameSpan } from './spans.js'

/** Asked of one date after the other: what it gives the figure, or null when it does not govern it. */
export type Governing<T> = (scope: PeriodScope, source: PeriodSource, reach: Reach) => T | null

/**
 * The first answer that a date gives, of those that may govern the figure, nearest first: its sentence's, its
 * paragraph's, its headings'. Null when none of them governs it.
 */
export function firstGoverning<T>({ query, block, sections, context }: Situation, ask: Governing<T>): T | null {
  const own =
    block === null
      ? null
      : (inBlock(query, block, context.folded, ask) ??
        fromLinesBefore(query, block, context, ask) ??
        fromCountBefore(block, context, ask) ??
        inHeads(query, block, context, ask))
  if (own !== null) return own
  const start = query.span[0]
  for (let i = sections.length - 1; i >= 0; i--) {
    const { scopes } = sections[i] as SectionPeriods
    for (let n = scopes.length - 1; n >= 0; n--) {
      const scope = scopes[n] as PeriodScope
      const found = scope.mention.span[1] <= start ? ask(scope, 'heading', 'heading') : null
      if (found !== null) return found
    }
  }
  return null
}

/** The date in the head of the figure's table column: 税种 | 本期收入 | 上年同期. */
function inHeads<T>(
  { span: [start] }: PeriodQuery,
  { cells, span }: BlockPeriods,
  { blocks }: PeriodContext,
  ask: Governing<T>,
): T | null {
  if (cells.length < 2) return null
  const column = cells.findIndex((cell) => contains(cell, start))
  if (column < 0) return null
  for (let i = lastStartingBefore(blocks, span[0], (block) => block.span[0]) - 1; i >= 0; i--) {
    const head = blocks[i] as BlockPeriods
    if (head.cells.length !== cells.length) return null
    const scope = head.scopes.find(({ mention }) => contains(head.cells[column] ?? [0, 0], mention.span[0]))
    const found = scope === undefined ? null : ask(scope, 'heading', 'column')
    if (found !== null) return found
  }
  return null
}

/**
 * 1-9月,产值4720万元; / 零售额5692万元;: pages put each part of a sentence on a line of its own, so the date of one whose line
 * ends in a semicolon goes on to those behind, up to a stop or another date.
 */
function fromLinesBefore<T>(
  { span: [start] }: PeriodQuery,
  block: BlockPeriods,
  { blocks, folded }: PeriodContext,
  ask: Governing<T>,
): T | null {
  const own = folded.slice(block.span[0], start)
  if (block.cells.length > 1 || ENDED.test(own) || block.scopes.some(({ mention }) => mention.span[1] <= start))
    return null
  const at = lastStartingBefore(blocks, block.span[0], ({ span }) => span[0])
  for (let i = at - 1; i >= Math.max(0, at - FARTHEST_LINE); i--) {
    const { span, scopes, cells } = blocks[i] as BlockPeriods
    const text = folded.slice(...span)
    if (cells.length > 1 || !text.trimEnd().endsWith(';')) return null
    for (let n = scopes.length - 1; n >= 0; n--) {
      const scope = scopes[n] as PeriodScope
      if (ENDED.test(folded.slice(scope.mention.span[1], span[1]))) return null
      const found = scope.island === null || scope.fills ? ask(scope, 'paragraph', 'paragraph') : null
      if (found !== null) return found
    }
    if (ENDED.test(text)) return null
  }
  return null
}

/**
 * 截止9月20日,尚有未结案860件。 / 行政诉讼未结案12件,…: the day up to which a line before counted is that of the line whose first
 * count is told by the same word.
 */
function fromCountBefore<T>(block: BlockPeriods, { blocks, folded }: PeriodContext, ask: Governing<T>): T | null {
  const at = lastStartingBefore(blocks, block.span[0], ({ span }) => span[0])
  const before = blocks[at - 1]
  if (before === undefined || block.cells.length > 1 || block.scopes.some(({ role }) => role === 'scope')) return null
  const scope = before.scopes[0]
  if (scope === undefined || !scope.asOf || !scope.leads || scope.sentence[0] !== before.span[0]) return null
  const counted = COUNT.exec(folded.slice(scope.mention.span[1], before.span[1]))?.[1]
  const own = COUNT.exec(folded.slice(...block.span))?.[1]
  return counted !== undefined && counted === own ? ask(scope, 'paragraph', 'paragraph') : null
}

/** The last three characters before the first number. */
const COUNT = /^[^\d。;]*?(\p{Script=Han}{3})\d/u

const ENDED = /[。!?]/u

const FARTHEST_LINE = 20

function inBlock<T>(query: PeriodQuery, block: BlockPeriods, folded: string, ask: Governing<T>): T | null {
  const { scopes } = block
  if (scopes.length === 0) return null
  const place = block.placeOf(query.span[0])
  const first = indexFrom(scopes, place.sentence[0])
  const behind = indexFrom(scopes, place.sentence[1])
  if (behind > first) {
    const found = inSentence(query, block, place, scopes.slice(first, behind), folded, ask)
    if (found !== null) return found
  }
  for (let i = scopes.length - 1; i >= 0; i--) {
    const scope = scopes[i] as PeriodScope
    const earlier = scope.mention.span[1] <= place.sentence[0] && !toldByMonth(scope, folded)
    const found = earlier && (scope.island === null || scope.fills) ? ask(scope, 'paragraph', 'paragraph') : null
    if (found !== null) return found
  }
  return null
}

/** Index of the first of the dates that begins at `at` or behind it. */
const indexFrom = (scopes: readonly PeriodScope[], at: number): number =>
  lastStartingBefore(scopes, at - 1, ({ mention }) => mention.span[0]) + 1

/** The dates of the figure's own sentence: the one in the bracket behind it, a target's deadline, those before it. */
function inSentence<T>(
  query: PeriodQuery,
  block: BlockPeriods,
  place: ScopePlace,
  scopes: readonly PeriodScope[],
  folded: string,
  ask: Governing<T>,
): T | null {
  const [start, end] = query.span
  const apposed = scopes.find((scope) => isApposed(scope, end, folded))
  const appositive = apposed === undefined ? null : ask(apposed, 'sentence', 'apposition')
  if (appositive !== null) return appositive
  const due = query.status === 'actual' ? null : deadlines(query, block, scopes, folded, ask)
  if (due !== null) return due
  const own = oneOfList(scopes, start, folded)
  const told = own === null ? null : ask(own, 'sentence', 'clause')
  if (told !== null) return told
  for (let i = scopes.length - 1; i >= 0; i--) {
    const scope = scopes[i] as PeriodScope
    const { mention, island, fills } = scope
    const visible = island === null || fills || contains(island.inner, start)
    if (mention.span[1] > start || !visible || isApposedToOther(scope, folded, end) || toldByMonth(scope, folded))
      continue
    if (isLastOfDays(scopes, i, folded)) {
      while (i > 0 && BESIDE.test(between(scopes[i - 1] as PeriodScope, scopes[i] as PeriodScope, folded))) i--
      continue
    }
    const found = ask(scope, 'sentence', sameSpan(scope.clause, place.clause) ? 'clause' : 'sentence')
    if (found !== null) return found
  }
  return null
}

/** 应对5月25日、6月20日和7月12日3次降雨: what days in a row count together is of none of them. */
function isLastOfDays(scopes: readonly PeriodScope[], i: number, folded: string): boolean {
  const [before, scope] = [scopes[i - 1], scopes[i] as PeriodScope]
  if (before === undefined || scope.mention.resolve !== 'day' || before.mention.resolve !== 'day') return false
  return (
    BESIDE.test(between(before, scope, folded)) &&
    /^(?:等)?(?:\d+|[两三四五六七八九十]+)[次场轮起批]/u.test(
      folded.slice(scope.mention.span[1], scope.mention.span[1] + 6),
    )
  )
}

const BESIDE = /^[日号]?[、和及]$/u

/**
 * 7月、8月、9月税收分别为13.02亿元、7.94亿元、8.76亿元: of dates in a row each has its number, and so has each month of a
 * stretch told one by one (2—5月增幅分别为14.2%、13%、12.8%、12.7%); null for other figures.
 */
function oneOfList(scopes: readonly PeriodScope[], start: number, folded: string): PeriodScope | null {
  const last = scopes.findLastIndex(({ mention }) => mention.span[1] <= start)
  let first = last
  while (first > 0 && JOINED.test(between(scopes[first - 1] as PeriodScope, scopes[first] as PeriodScope, folded)))
    first--
  if (last < 0) return null
  const scope = scopes[last] as PeriodScope
  if (toldByYear(scope, folded)) return oneOfYears(scope, folded.slice(scope.mention.span[1], start))
  const told = ONE_BY_ONE.exec(folded.slice(scope.mention.span[1], start))?.[1]
  if (told === undefined) return null
  const place = (told.match(/[、和]/gu) ?? []).length
  const quarters = scope.mention.resolve === 'year' && EACH_QUARTER.test(folded.slice(scope.mention.span[1], start))
  if (first === last && quarters) return place < 4 ? quarterOf(scope, place + 1) : null
  if (first === last) return toldByMonth(scope, folded) ? monthOf(scope, place) : null
  return scopes[first + place] ?? null
}

/** 2021年四个季度的增量分别为…. */
const EACH_QUARTER = /^度?(?:的)?(?:四|4)个季度/u

function quarterOf(scope: PeriodScope, quarter: number): PeriodScope {
  const fields = { ...scope.mention.fields, quarter, edge: null }
  return { ...scope, mention: { ...scope.mention, resolve: 'quarter', fields } }
}

/** 2—5月增幅分别为…: a stretch of months of which each has its number says nothing of what follows. */
function toldByMonth({ mention }: PeriodScope, folded: string): boolean {
  const { month, month2, year2 } = mention.fields
  if (mention.resolve !== 'month-range' || month === null || month2 === null || year2 !== null) return false
  const list = WHOLE_LIST.exec(folded.slice(mention.span[1], mention.span[1] + LONGEST_LIST))?.[1] ?? ''
  // 客运量和周转量分别为86万人和1.2亿人公里: two things of the stretch, and no months.
  const things = /[\p{Script=Han}][、和及与][\p{Script=Han}][^,;:。\d]*(?:分别|依次)/u.test(
    folded.slice(mention.span[1], mention.span[1] + LONGEST_LIST).split(/\d/u, 1)[0] ?? '',
  )
  return !things && month2 > month && list.split(/[、和]/u).length === month2 - month + 1
}

/** 2016年至2018年,分别完成产值236亿元、314亿元、365亿元: each year of a stretch told one by one. */
function toldByYear({ mention }: PeriodScope, folded: string): boolean {
  const { year, year2 } = mention.fields
  if (mention.resolve !== 'year-range' || year === null || year2 === null) return false
  const list = YEAR_LIST.exec(folded.slice(mention.span[1], mention.span[1] + LONGEST_LIST))?.[1] ?? ''
  return year2 > year && list.split(/[、和]/u).length === year2 - year + 1
}

function oneOfYears(scope: PeriodScope, told: string): PeriodScope | null {
  const { fields } = scope.mention
  const before = UP_TO_YEAR.exec(told)?.[1]
  if (before === undefined) return null
  const year = (fields.year ?? 0) + (before.match(/[、和]/gu) ?? []).length
  return { ...scope, mention: { ...scope.mention, resolve: 'year', fields: { ...fields, year, year2: null } } }
}

const YEAR_LIST =
  /^,?[^,;:。、和\d]{0,16}(?:分别|依次)[^,;:。、和\d]{0,14}((?:第?[\d.]+[^,;:。\d、和]{0,4}[、和])+第?[\d.]+[^,;:。\d、和]{0,4})/u

const UP_TO_YEAR = /^,?[^,;:。\d]{0,16}(?:分别|依次)[^,;:。、\d]{0,14}((?:第?[\d.]+[^,;:\d、和]{0,4}[、和])*)$/u

const LONGEST_LIST = 160

function monthOf(scope: PeriodScope, place: number): PeriodScope {
  const { fields } = scope.mention
  const month = (fields.month ?? 0) + place
  return { ...scope, mention: { ...scope.mention, resolve: 'month', fields: { ...fields, month, month2: null } } }
}

const between = (a: PeriodScope, b: PeriodScope, folded: string): string =>
  folded.slice(a.mention.span[1], b.mention.span[0])

const JOINED = /^[、和及]$/u

const ONE_BY_ONE = /^[^,;:。\d]{0,16}(?:分别|依次)[^,;:。、\d]{0,6}((?:第?[\d.,]+[^,;:\d、和]{0,4}[、和])*)$/u

const WHOLE_LIST =
  /^份?[^,;:。\d]{0,16}(?:分别|依次)[^,;:。、\d]{0,6}((?:第?[\d.]+[^,;:。\d、和]{0,4}[、和])+第?[\d.]+[^,;:。\d、和]{0,4})/u

/**
 * The deadline of a target: in its clause, before or behind it, ahead of all else; behind it in a later clause
 * (剩余7处均为校舍附属工程,计划2023年3月底前完成) when no other date or number stands between. A bracket with a date of
 * its own (全年计划12个) does not look outside.
 */
function deadlines<T>(
  { span: [start, end] }: PeriodQuery,
  block: BlockPeriods,
  scopes: readonly PeriodScope[],
  folded: string,
  ask: Governing<T>,
): T | null {
  const place = block.placeOf(start)
  const inClause = (clause: Span) => scopes.filter((scope) => sameSpan(scope.clause, clause))
  const own = inClause(place.clause)
  const outer = own.length === 0 && place.island ? inClause(block.placeOf(place.island.span[0]).clause) : own
  const due = outer.filter(({ role }) => role === 'deadline')
  const before = due.findLast(({ mention }) => mention.span[1] <= start)
  const behind = due.find(({ mention }) => mention.span[0] >= end)
  const next = scopes.find(({ mention }) => mention.span[0] >= end)
  const nearby = outer.length === 0 && next?.role === 'deadline' && concludes(next, place.clause[1], folded)
  return (
    (before ? ask(before, 'sentence', 'clause') : null) ??
    (behind ? ask(behind, 'sentence', 'behind') : null) ??
    (next && nearby ? ask(next, 'sentence', 'behind') : null)
  )
}

// 「,计划2023年3月底前完成」 and 「新建幼儿园3所、改扩建5所,8月底前全部投用」, but not 「,6月底前开工3个」 or
// 「,6月底前完成残疾人状况调查」, which have an object of their own.
function concludes({ mention, clause }: PeriodScope, from: number, folded: string): boolean {
  const behind = folded.slice(mention.span[1], clause[1])
  return !/\d/.test(folded.slice(from, mention.span[0]) + behind) && behind.trim().length <= LONGEST_VERB
}

/** 前全部完成整改 */
const LONGEST_VERB = 8

// 单日最高9,716人次(8月6日): the bracket right behind the figure begins with a date and holds no figure of its own.
function isApposed({ island, mention, from }: PeriodScope, figureEnd: number, folded: string): boolean {
  if (island === null || island.kind !== 'parenthesis' || island.span[0] < figureEnd) return false
  if (folded.slice(figureEnd, island.span[0]).trim() !== '') return false
  // 达标2个月(1-2月): which months they were.
  if (/\d(?:个月|天)$/u.test(folded.slice(Math.max(0, figureEnd - 4), figureEnd))) return false
  const lead = folded.slice(island.inner[0], (from ?? mention).span[0])
  return /^(?:[从自于在]|截[至止]到?)?$/.test(lead.trim()) && !/\d/.test(folded.slice(mention.span[1], island.inner[1]))
}

/** A bracket that dates the figure before it says nothing of those behind, but for 「213.5万件(6月18日),是平日的1.9倍」. */
function isApposedToOther({ island, fills }: PeriodScope, folded: string, end: number): boolean {
  if (!fills || island === null || island.span[1] > end) return false
  if (/^,(?:是|同比|环比|较|比)[^,;]*$/.test(folded.slice(island.span[1], end))) return false
  // 第32周(8月5日—11日): which week it was is what the bracket dates.
  return /(?<!第\d*)[\d%][\p{Script=Han}%A-Za-z²]{0,4}[ \t]*$/u.test(
    folded.slice(Math.max(0, island.span[0] - 8), island.span[0]),
  )
}
