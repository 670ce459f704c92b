import type { FigurePeriod } from '../model.js'
import { type DateRange, yearOf } from './calendar.js'
import { resolveEnglishPeriod } from './english/period-chain.js'
import { firstGoverning } from './period-candidates.js'
import { type PeriodContext, type PeriodQuery, type Situation, situate } from './period-context.js'
import { defaultPeriod } from './period-default.js'
import { governs } from './period-eligibility.js'
import { resolveScope } from './period-range.js'
import type { PeriodScope } from './period-roles.js'
import { sameSpan } from './spans.js'

/**
 * The period a figure refers to: along clause, sentence, paragraph, headings and report, the first date that governs
 * it. 截至6月27日,已完成52件 → 2023-01-01…2023-06-27 (sentence); a target takes its deadline (7月底前 → 07-31).
 *
 * @returns null when neither the text nor the report's title tells the year.
 */
export function resolvePeriod(query: PeriodQuery, context: PeriodContext): FigurePeriod | null {
  const situation = situate(query, context)
  if (situation.block?.language === 'en') return resolveEnglishPeriod(situation)
  const found = firstGoverning(situation, (scope, source, reach): FigurePeriod | null => {
    const range = resolveScope(scope, situation)
    if (!range || !governs(scope, reach, range, situation)) return null
    const exact = findAsOfWithin(scope, range, situation)
    const { start, end } = exact?.range ?? range
    return { start, end, text: textOfScope(exact?.scope ?? scope, context), source }
  })
  return beforeRise(found ?? defaultPeriod(situation), situation)
}

/** 四级手术占比由13.5%升到17.2% in a report on a year: what the year's change began at is the year before's. */
function beforeRise(found: FigurePeriod | null, situation: Situation): FigurePeriod | null {
  const { query, block, report, context } = situation
  const year = found === null ? 0 : yearOf(found.end)
  const wholeYear = found?.start === `${year}-01-01` && found.end === `${year}-12-31`
  if (found === null || query.status !== 'actual' || found.end !== report?.period?.end) return found
  const [start, end] = query.span
  const before = context.folded.slice(Math.max(block?.span[0] ?? 0, start - 5), start)
  const rises = /(?<!要)[由从](?:原来的|原先的)?$/u.test(before) && RISE.test(context.folded.slice(end, end + 5))
  const dated = rises ? beginningOf(situation) : null
  if (dated !== null) return dated
  return rises && wholeYear ? { ...found, start: `${year - 1}-01-01`, end: `${year - 1}-12-31` } : found
}

/** 产值由2018年的86亿元增加到2023年的126亿元;收入由26亿元提高到42亿元: a rise told beside one with its years begins when that does. */
function beginningOf(situation: Situation): FigurePeriod | null {
  const { query, block, context } = situation
  const years = (block?.scopes ?? []).filter(({ mention }) => mention.span[1] <= query.span[0])
  const behind = (words: RegExp) => (scope: PeriodScope | undefined) =>
    scope?.role === 'local' &&
    scope.mention.resolve === 'year' &&
    scope.mention.fields.year !== null &&
    words.test(context.folded.slice(scope.clause[0], scope.mention.span[0]))
  const [from, to] = years.slice(-2)
  if (from === undefined || !behind(/[由从]$/u)(from) || !behind(/[到至]$/u)(to)) return null
  const range = resolveScope(from, situation)
  return range === null ? null : { ...range, text: textOfScope(from, context), source: 'paragraph' }
}

const RISE = /^[^,;:。\d]{0,3}[到至为成]/u

// 截至6月27日,二季度…完成率100%: the quarter only as far as the day named before it in the sentence.
function findAsOfWithin(
  scope: PeriodScope,
  { start, end }: DateRange,
  situation: Situation,
): { readonly scope: PeriodScope; readonly range: DateRange } | null {
  const { query, block } = situation
  if (query.status !== 'actual' || scope.asOf || start === end || scope.role !== 'scope') return null
  const scopes = block?.scopes ?? []
  for (let i = scopes.length - 1; i >= 0; i--) {
    const other = scopes[i] as PeriodScope
    // 2月3日至4月底开庭389场,全年立案3064件: the end of a stretch is no day up to which all was counted.
    if (!other.asOf || other.from !== null || other.mention.span[1] > scope.mention.span[0]) continue
    if (!sameSpan(other.sentence, scope.sentence)) continue
    const range = resolveScope(other, situation)
    if (range && start <= range.end && range.end < end) return { scope: other, range }
  }
  return null
}

const AROUND: readonly (readonly [id: string, side: 'before' | 'behind'])[] = [
  ['period.as-of', 'before'],
  ['period.from', 'before'],
  ['period.onward', 'behind'],
  ['period.since', 'behind'],
  ['period.deadline', 'behind'],
]

/** The date with the words that settle its role: 截至6月27日, 7月底前, 今年以来. */
function textOfScope(scope: PeriodScope, context: PeriodContext): string {
  const known = worded.get(scope)
  if (known?.context === context) return known.text
  const text = wordsOf(scope, context)
  worded.set(scope, { context, text })
  return text
}

/** A date mostly governs several figures. */
const worded = new WeakMap<PeriodScope, { readonly context: PeriodContext; readonly text: string }>()

function wordsOf({ mention, from, clause }: PeriodScope, { text, folded, lexicon }: PeriodContext): string {
  let [start, end] = from ? [from.span[0], mention.span[1]] : mention.span
  for (const [id, side] of AROUND) {
    const words = lexicon.get(id)
    if (side === 'behind') end += words?.begins(folded, end) ?? 0
    else start -= words?.ends(folded.slice(clause[0], start)) ?? 0
  }
  return text.slice(start, end)
}
