import type { FigurePeriod } from '../model.js'
import type { WordClass } from '../rules/types.js'
import type { DateRange } from './calendar.js'
import { findCandidates } from './period-candidates.js'
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
  for (const { scope, source, reach } of findCandidates(situation)) {
    const range = resolveScope(scope, situation)
    if (!range || !governs(scope, reach, range, situation)) continue
    const exact = findAsOfWithin(scope, range, situation)
    if (exact) return { ...exact.range, text: textOfScope(exact.scope, context), source }
    return { ...range, text: textOfScope(scope, context), source }
  }
  return defaultPeriod(situation)
}

// 截至6月27日,二季度…完成率100%: the quarter only as far as the day named before it in the sentence.
function findAsOfWithin(
  scope: PeriodScope,
  { start, end }: DateRange,
  situation: Situation,
): { readonly scope: PeriodScope; readonly range: DateRange } | null {
  const { query, block } = situation
  if (query.status !== 'actual' || scope.asOf || start === end || scope.role !== 'scope') return null
  const earlier = block?.scopes.filter(
    ({ mention, asOf, sentence }) =>
      asOf && mention.span[1] <= scope.mention.span[0] && sameSpan(sentence, scope.sentence),
  )
  for (const other of earlier?.toReversed() ?? []) {
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
function textOfScope({ mention, from, clause }: PeriodScope, { text, folded, lexicon }: PeriodContext): string {
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
  return text.slice(start, end)
}
