import type { FigurePeriod, PeriodSource, Span, Status } from '../../model.js'
import type { Standing } from '../block-periods.js'
import { type DateRange, yearOf } from '../calendar.js'
import type { PeriodContext, Situation } from '../period-context.js'
import { defaultPeriod } from '../period-default.js'
import { namedYear, type PeriodAnchor, resolveMention } from '../period-resolve.js'
import type { PeriodScope } from '../period-roles.js'
import { contains, sameSpan, trimSpan } from '../spans.js'

/**
 * The period of a figure in an English paragraph: a date right behind it, then those before it in its sentence, then what
 * opened its paragraph, its headings, the report.
 */
export function resolveEnglishPeriod(situation: Situation): FigurePeriod | null {
  const found = nearest(situation)
  if (found === null) return beforeRise(defaultPeriod(situation), situation)
  const { scope, source, range } = found
  const text = situation.context.text.slice(...scope.mention.span)
  return beforeRise({ start: range.start, end: range.end, text, source }, situation)
}

/** increased from RMB688.2 million to … in a report on a year: what the year's change began at is the year before's. */
function beforeRise(period: FigurePeriod | null, { query, report, context }: Situation): FigurePeriod | null {
  if (period === null || query.status !== 'actual' || period.end !== report?.period?.end) return period
  const year = yearOf(period.end)
  if (period.start !== `${year}-01-01` || period.end !== `${year}-12-31`) return period
  const [start, end] = query.span
  if (!/^[^,;.\d]{0,3} ?to /.test(context.folded.slice(end, end + 6))) return period
  if (!MOVED_FROM.test(context.folded.slice(Math.max(0, start - 40), start))) return period
  const { text, source } = period
  return { start: `${year - 1}-01-01`, end: `${year - 1}-12-31`, text, source }
}

const MOVED_FROM =
  /\b(?:increas|decreas|r[io]s|grew|grow|fell|fall|declin|dropp|climb|widen|narrow|improv|rais|lift|reduc)[a-z]*(?: [a-z]+ly)? from (?:about |approximately |some )?$/

interface Candidate {
  readonly scope: PeriodScope
  readonly source: PeriodSource
  readonly range: DateRange
}

/** The first date that governs a figure and can be read: most figures have one date to ask, and none is read in vain. */
function nearest(situation: Situation): Candidate | null {
  const { query, block, sections } = situation
  const scopes = block?.scopes ?? NONE
  const found = (scope: PeriodScope, source: PeriodSource): Candidate | null => {
    const range = rangeOf(scope, situation)
    return range === null ? null : { scope, source, range }
  }
  if (scopes.length > 0) {
    const standing = block?.standingOf(query.span[0]) ?? null
    for (const scope of scopes) {
      const behind = isBeside(scope, standing) && isRightBehind(scope, situation, standing)
      const candidate = behind ? found(scope, 'sentence') : null
      if (candidate !== null) return candidate
    }
    for (let i = scopes.length - 1; i >= 0; i--) {
      const scope = scopes[i] as PeriodScope
      const before = isBeside(scope, standing) && governsBehind(scope, situation, standing)
      const candidate = before ? found(scope, 'sentence') : null
      if (candidate !== null) return candidate
    }
    for (let i = scopes.length - 1; i >= 0; i--) {
      const scope = scopes[i] as PeriodScope
      const candidate = lasts(scope, situation, standing) ? found(scope, 'paragraph') : null
      if (candidate !== null) return candidate
    }
  }
  for (let i = sections.length - 1; i >= 0; i--) {
    for (const scope of sections[i]?.scopes ?? NONE) {
      const candidate = scope.role === 'scope' ? found(scope, 'heading') : null
      if (candidate !== null && headingGoverns(candidate.range, situation)) return candidate
    }
  }
  return null
}

const NONE: readonly PeriodScope[] = []

/** Does a date stand in the figure's own sentence? */
const isBeside = ({ sentence }: PeriodScope, standing: Standing | null): boolean =>
  standing !== null && sameSpan(sentence, standing.sentence)

/** 6.74 billion yuan in 2023, 2,040 towns by the end of June: only plain words between, and no other figure. */
function isRightBehind(
  { mention, role, island }: PeriodScope,
  { query, context }: Situation,
  standing: Standing | null,
): boolean {
  const end = query.span[1]
  if (mention.span[0] < end || role === 'basis') return false
  if (!sameSpan(standing?.island?.span ?? NOWHERE, island?.span ?? NOWHERE)) return false
  const between = context.folded.slice(end, mention.span[0])
  if (/[\d;:]|, (?:up|down|of which|including|an? |and )/.test(between) || between.length > FARTHEST_BEHIND)
    return false
  if (role === 'local' || (between.trim() === '' && mention.fields.word !== null)) return true
  return /(?:^|\s)(?:in|at|as of|as at|by|during|for|on|within|before|until|over)(?: the)? $/.test(between)
}

const NOWHERE: Span = [0, 0]

const FARTHEST_BEHIND = 70

/** A date before a figure in its sentence: 'In 2023, …', 'the county's GDP in 2022 was …'; one of the past only before all else. */
function governsBehind(scope: PeriodScope, situation: Situation, standing: Standing | null): boolean {
  const { query, context, report } = situation
  const { mention, role, leads, island } = scope
  if (mention.span[1] > query.span[0]) return false
  if (role !== 'scope') return false
  if (island !== null && !contains(island.inner, query.span[0])) return false
  const range = rangeOf(scope, situation)
  if (range === null) return false
  const past = report?.period != null && range.end < report.period.start
  const between = context.folded.slice(mention.span[1], query.span[0])
  // … in 2018 to 13,460 yuan: a date that stood behind a figure belongs to that one.
  const taken =
    !leads &&
    /\d(?:[\d,.]*\d)?(?: [a-z$%-]+){0,4} (?:in|at|by|as of) (?:the )?$/i.test(
      context.folded.slice(standing?.sentence[0] ?? 0, mention.span[0]),
    )
  if (taken && /[,;]| to | and /.test(between)) return past ? false : /^,? /.test(between) && query.status === 'actual'
  return !past || leads || !/\d/.test(between)
}

/** What opened an earlier sentence goes on through the paragraph, unless it told of the past or of one day or month. */
function lasts(scope: PeriodScope, situation: Situation, standing: Standing | null): boolean {
  const { query, block, report, context } = situation
  if (!scope.leads || scope.role !== 'scope' || scope.island !== null) return false
  if (scope.mention.resolve === 'day' || scope.mention.resolve === 'month') return false
  if (standing === null || scope.mention.span[1] > standing.sentence[0]) return false
  // … fell 3.2 percent; from July to December they recovered: what opens a part of a sentence ends with it.
  const [, before] = trimSpan(context.folded, [block?.span[0] ?? 0, scope.sentence[0]])
  if (before > (block?.span[0] ?? 0) && context.folded.charCodeAt(before - 1) === SEMICOLON) return false
  const range = rangeOf(scope, situation)
  if (range === null || report?.period == null) return range !== null
  const { start, end } = report.period
  return query.status === 'actual' ? range.end >= start && range.end <= end : range.end > end
}

const SEMICOLON = 0x3b

/** Tasks for 2024 date what is planned; Progress since 2018 dates nothing. */
function headingGoverns(range: DateRange, { query, report }: Situation): boolean {
  const end = report?.period?.end ?? ''
  return query.status === 'actual' ? range.end <= end && range.end >= (report?.period?.start ?? '') : range.end >= end
}

/** What a date came to for the figure that asked last, and all that this hangs on. */
interface Ranged {
  readonly status: Status
  readonly report: Situation['report']
  readonly block: Situation['block']
  readonly planned: boolean
  readonly range: DateRange | null
}

/** Of the document at hand: the figures of a paragraph ask the same dates, most of them the same. */
let ranged: { readonly context: PeriodContext; readonly ranges: Map<PeriodScope, Ranged> } | null = null

function rangeOf(scope: PeriodScope, situation: Situation): DateRange | null {
  const { query, report, block, sections, context } = situation
  if (ranged?.context !== context) ranged = { context, ranges: new Map() }
  const { ranges } = ranged
  const planned = sections.some(({ plan }) => plan)
  const known = ranges.get(scope)
  if (known?.status === query.status && known.report === report && known.block === block && known.planned === planned)
    return known.range
  const range = readRange(scope, situation)
  ranges.set(scope, { status: query.status, report, block, planned, range })
  return range
}

function readRange(scope: PeriodScope, situation: Situation): DateRange | null {
  const { query, report } = situation
  const anchor = anchorOf(scope, situation)
  const range = resolveMention(scope.mention, anchor)
  if (range === null) return null
  const reportEnd = report?.period?.end ?? range.end
  const running = yearOf(reportEnd) === yearOf(range.end) && reportEnd < range.end && query.status === 'actual'
  if (scope.since) return { start: range.start, end: reportEnd }
  if (running && scope.mention.resolve === 'year') return { start: range.start, end: reportEnd }
  return scope.asOf ? { start: `${yearOf(range.end)}-01-01`, end: range.end } : range
}

/** The year that words without one are read in. */
function anchorOf({ mention, sentence }: PeriodScope, situation: Situation): PeriodAnchor {
  const { query, report, sections, block, context } = situation
  const current = report?.period ?? null
  const lexicon = context.english
  const year = current === null ? null : yearOf(current.end)
  const base: PeriodAnchor = { year, month: null, current, lexicon }
  const planned = sections.some(({ plan }) => plan)
  const { word } = mention.fields
  if (year === null) return base
  // Said in 2024, "last year" is the 2023 the report looks back on, and "this year" the one it plans.
  if (word !== null && isSpokenLater(situation) && mention.resolve === 'year') return { ...base, year: year + 1 }
  const ended = current?.end.endsWith('-12-31') === true
  const ahead = planned && query.status !== 'actual' && ended
  // Tasks for 2025: … by the end of the year.
  if (word !== null && ahead && lexicon.get('period.this-year')?.has(word) === true) return { ...base, year: year + 1 }
  if (mention.fields.year !== null || word !== null) return base
  const stated = block?.scopes.findLast(
    (other) =>
      other.mention.span[1] <= mention.span[0] &&
      sameSpan(other.sentence, sentence) &&
      other.mention.fields.year !== null,
  )
  if (stated !== undefined) return { ...base, year: namedYear(stated.mention.fields, base) }
  return ahead ? { ...base, year: year + 1 } : base
}

/** The report's title bears the year after the one it looks back on. */
function isSpokenLater({ report }: Situation): boolean {
  const title = /\b(20\d{2})\b/.exec(report?.title ?? '')?.[1]
  return title !== undefined && report?.period != null && Number(title) === yearOf(report.period.end) + 1
}
