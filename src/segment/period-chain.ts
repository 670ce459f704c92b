import type { FigurePeriod, PeriodSource, Report, Section, Span, Status } from '../model.js'
import type { RuleSet, WordClass } from '../rules/types.js'
import type { BlockPeriods } from './block-periods.js'
import { type DateRange, yearOf } from './calendar.js'
import { defaultPeriod } from './period-default.js'
import { governs, type Reach } from './period-eligibility.js'
import { namedYear, type PeriodAnchor, resolveMention } from './period-resolve.js'
import type { PeriodScope } from './period-roles.js'

/** Everything the resolving of periods needs of a document; made once by `segment`. */
export interface PeriodContext {
  /** Width-folded text. */
  readonly folded: string
  readonly lexicon: RuleSet['lexicon']
  readonly blocks: readonly BlockPeriods[]
  readonly reports: readonly Report[]
  readonly sections: readonly SectionPeriods[]
}

/** A section with the dates of its title. */
export interface SectionPeriods {
  readonly section: Section
  readonly scopes: readonly PeriodScope[]
  /** 下一步打算, 下半年工作安排: what stands below is to be done. */
  readonly plan: boolean
}

/** The figure whose period is asked for. */
export interface PeriodQuery {
  /** Numeral with its unit, UTF-16 offsets. */
  readonly span: Span
  readonly status: Status
}

/**
 * The period a figure refers to: along clause, sentence, paragraph, headings and report, the first date that governs
 * it. 截至6月27日,已完成52件 → 2023-01-01…2023-06-27 (sentence); a target takes its deadline (7月底前 → 07-31).
 *
 * @returns null when neither the text nor the report's title tells the year.
 */
export function resolvePeriod(query: PeriodQuery, context: PeriodContext): FigurePeriod | null {
  const at = query.span[0]
  const block = context.blocks.find(({ span }) => span[0] <= at && at < span[1])
  const report = context.reports.find(({ span }) => span[0] <= at && at < span[1]) ?? context.reports[0] ?? null
  const sections = context.sections.filter(({ section }) => section.span[0] <= at && at < section.span[1])
  const resolve = (scope: PeriodScope) => resolveScope(scope, query.status, report, sections, context)
  for (const { scope, source, reach } of block ? candidates(query, block, sections, context) : []) {
    const range = resolve(scope)
    if (!range || !governs(scope, reach, { query, report, range, context })) continue
    const exact = block && asOfWithin(scope, range, block)
    const text = scopeText(exact ?? scope, context)
    return { ...((exact && resolve(exact)) ?? range), text, source }
  }
  return defaultPeriod(query.status, report, sections)

  // 截至6月27日,二季度…完成率100%: the quarter only as far as the day named before it.
  function asOfWithin(scope: PeriodScope, range: DateRange, { scopes }: BlockPeriods): PeriodScope | null {
    if (query.status !== 'actual' || scope.asOf || range.start === range.end || scope.role !== 'scope') return null
    const earlier = scopes.filter(
      ({ mention, asOf, sentence }) =>
        asOf && mention.span[1] <= scope.mention.span[0] && sameSpan(sentence, scope.sentence),
    )
    return earlier.findLast((other) => isWithin(resolve(other)?.end, range)) ?? null
  }
}

function isWithin(date: string | undefined, { start, end }: DateRange): boolean {
  return date !== undefined && start <= date && date < end
}

interface Candidate {
  readonly scope: PeriodScope
  readonly source: PeriodSource
  readonly reach: Reach
}

/** The dates that may govern the figure, nearest first. */
function* candidates(
  query: PeriodQuery,
  block: BlockPeriods,
  sections: readonly SectionPeriods[],
  { folded }: PeriodContext,
): Generator<Candidate> {
  const [start, end] = query.span
  const place = block.placeOf(start)
  const inSentence = block.scopes.filter(({ mention: { span } }) => contains(place.sentence, span[0]))
  const before = inSentence.filter(({ mention: { span } }) => span[1] <= start).toReversed()
  const apposed = inSentence.find((scope) => isApposed(scope, end, folded))
  if (apposed) yield { scope: apposed, source: 'sentence', reach: 'apposition' }
  if (query.status !== 'actual') yield* deadlines(query, block, inSentence, folded)
  const isVisible = ({ island, fills }: PeriodScope) => island === null || contains(island.inner, start) || fills
  for (const scope of before.filter(isVisible)) {
    if (isApposedToOther(scope, folded, end)) continue
    yield { scope, source: 'sentence', reach: sameSpan(scope.clause, place.clause) ? 'clause' : 'sentence' }
  }
  for (const scope of block.scopes.toReversed()) {
    const earlier = scope.mention.span[1] <= place.sentence[0]
    if (earlier && (scope.island === null || scope.fills)) yield { scope, source: 'paragraph', reach: 'paragraph' }
  }
  for (const { scopes } of sections.toReversed()) {
    for (const scope of scopes.toReversed()) {
      if (scope.mention.span[1] <= start) yield { scope, source: 'heading', reach: 'heading' }
    }
  }
}

/**
 * The deadline of a target: in its clause, before or behind it, ahead of all else; behind it in a later clause
 * (剩余7处均为校舍附属工程,计划2023年3月底前完成) when no other date or number stands between. A bracket with a date of
 * its own (全年计划12个) does not look outside.
 */
function* deadlines(
  { span: [start, end] }: PeriodQuery,
  block: BlockPeriods,
  inSentence: readonly PeriodScope[],
  folded: string,
): Generator<Candidate> {
  const place = block.placeOf(start)
  const inClause = (clause: Span) => inSentence.filter((scope) => sameSpan(scope.clause, clause))
  const own = inClause(place.clause)
  const outer = own.length === 0 && place.island ? inClause(block.placeOf(place.island.span[0]).clause) : own
  const due = outer.filter(({ role }) => role === 'deadline')
  const before = due.findLast(({ mention }) => mention.span[1] <= start)
  const behind = due.find(({ mention }) => mention.span[0] >= end)
  if (before) yield { scope: before, source: 'sentence', reach: 'clause' }
  if (behind) yield { scope: behind, source: 'sentence', reach: 'behind' }
  const next = inSentence.find(({ mention }) => mention.span[0] >= end)
  const follows = next?.role === 'deadline' && !/\d/.test(folded.slice(end, next.mention.span[0]))
  if (outer.length === 0 && next && follows) yield { scope: next, source: 'sentence', reach: 'behind' }
}

// 单日最高9,716人次(8月6日): the bracket right behind the figure begins with a date and holds no figure of its own.
function isApposed({ island, mention, from }: PeriodScope, figureEnd: number, folded: string): boolean {
  if (island === null || island.kind !== 'parenthesis' || island.span[0] < figureEnd) return false
  if (folded.slice(figureEnd, island.span[0]).trim() !== '') return false
  const lead = folded.slice(island.inner[0], (from ?? mention).span[0])
  return /^(?:[从自于在]|截[至止]到?)?$/.test(lead.trim()) && !/\d/.test(folded.slice(mention.span[1], island.inner[1]))
}

/** A bracket that dates the figure before it says nothing of the figures behind it. */
function isApposedToOther({ island, fills }: PeriodScope, folded: string, end: number): boolean {
  if (!fills || island === null || island.span[1] > end) return false
  return /[\d%][\p{Script=Han}%A-Za-z²]{0,4}[ \t]*$/u.test(folded.slice(Math.max(0, island.span[0] - 8), island.span[0]))
}

function resolveScope(
  scope: PeriodScope,
  status: Status,
  report: Report | null,
  sections: readonly SectionPeriods[],
  context: PeriodContext,
): DateRange | null {
  const anchor = anchorOf(scope, status, report, sections, context)
  const own = resolveMention(scope.mention, anchor)
  const range = own && scope.role === 'deadline' ? nextOccurrence(own, scope, report) : own
  if (!range) return null
  const reportEnd = report?.period && yearOf(report.period.end) === yearOf(range.end) ? report.period.end : null
  if (scope.role === 'onward') return { start: range.start, end: range.start }
  if (scope.since) return { start: range.start, end: reportEnd ?? range.end }
  if (scope.from) return { start: resolveMention(scope.from, anchor)?.start ?? range.start, end: range.end }
  if (status === 'actual' && namesRunningYear(scope) && reportEnd) return { start: range.start, end: reportEnd }
  if (scope.asOf || scope.role === 'deadline') return { start: `${yearOf(range.end)}-01-01`, end: range.end }
  return range
}

// 今年, 2023年 in a report on the first half: the year so far. 2023年度 and 全年 are the whole of it.
function namesRunningYear({ mention }: PeriodScope): boolean {
  return mention.resolve === 'year' && mention.fields.edge === null
}

// 「3月底前完成」 in the plan of a report on the whole year is next year's March.
function nextOccurrence(range: DateRange, { mention }: PeriodScope, report: Report | null): DateRange {
  const end = report?.period?.end
  if (mention.fields.year !== null || mention.fields.word !== null || !end || range.end > end) return range
  return end.endsWith('-12-31') ? moveYear(range, 1) : range
}

function moveYear({ start, end }: DateRange, years: number): DateRange {
  const move = (date: string) => `${yearOf(date) + years}${date.slice(4)}`
  return { start: move(start), end: move(end) }
}

/** The year a date without one is read in: of an earlier date of its sentence, of the plan, or of the report. */
function anchorOf(
  scope: PeriodScope,
  status: Status,
  report: Report | null,
  sections: readonly SectionPeriods[],
  context: PeriodContext,
): PeriodAnchor {
  const { lexicon } = context
  const current = report?.period ?? null
  const reportYear = current ? yearOf(current.end) : null
  const base: PeriodAnchor = { year: reportYear, current, lexicon }
  const { fields, resolve } = scope.mention
  const planned = status === 'actual' ? null : plannedYear(sections, base)
  if (planned !== null && lexicon.get('period.this-year')?.has(fields.word ?? '')) return { ...base, year: planned }
  if (resolve === 'same-period') return { ...base, current: currentAt(scope, base, context) }
  if (fields.word !== null || fields.year !== null) return base
  const stated = statedYear(scope, base, context)
  return { ...base, year: stated ?? planned ?? reportYear }
}

// 2024年春运(1月26日至3月5日): the year stands earlier in the sentence.
function statedYear(scope: PeriodScope, base: PeriodAnchor, { blocks }: PeriodContext): number | null {
  const at = scope.mention.span[0]
  const block = blocks.find(({ span }) => span[0] <= at && at < span[1])
  const stated = block?.scopes.findLast(
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
  const block = context.blocks.find(({ span }) => span[0] <= at && at < span[1])
  const earlier = block?.scopes.filter(({ mention, role }) => mention.span[1] <= at && role === 'scope') ?? []
  for (const { mention, asOf, since } of earlier.toReversed()) {
    const range = resolveMention(mention, base)
    if (!range || mention.resolve === 'same-period' || (base.current && range.end < base.current.start)) continue
    if (since || mention.resolve === 'year') return base.current
    return asOf ? { start: `${yearOf(range.end)}-01-01`, end: range.end } : range
  }
  return base.current
}

const AROUND: readonly (readonly [id: string, side: 'before' | 'behind'])[] = [
  ['period.as-of', 'before'],
  ['period.from', 'before'],
  ['period.onward', 'behind'],
  ['period.since', 'behind'],
  ['period.deadline', 'behind'],
]

/** The date with the words that settle its role: 截至6月27日, 7月底前, 今年以来. */
function scopeText({ mention, from, clause }: PeriodScope, { folded, lexicon }: PeriodContext): string {
  let [start, end] = from ? [from.span[0], mention.span[1]] : mention.span
  for (const [id, side] of AROUND) {
    const words: WordClass['words'] = lexicon.get(id)?.words ?? []
    const word = words.find((candidate) =>
      side === 'before'
        ? start - candidate.length >= clause[0] && folded.startsWith(candidate, start - candidate.length)
        : folded.startsWith(candidate, end),
    )
    if (word && side === 'before') start -= word.length
    if (word && side === 'behind') end += word.length
  }
  return folded.slice(start, end)
}

function contains([start, end]: Span, at: number): boolean {
  return start <= at && at < end
}

function sameSpan(a: Span, b: Span): boolean {
  return a[0] === b[0] && a[1] === b[1]
}
