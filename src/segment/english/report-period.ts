import type { Period } from '../../model.js'
import type { RuleSet } from '../../rules/types.js'
import type { BlockPeriods } from '../block-periods.js'
import { lowerCase } from '../language-views.js'
import type { SectionPeriods } from '../period-context.js'
import { namedYear, resolveMention } from '../period-resolve.js'
import type { PeriodScope } from '../period-roles.js'
import { findEnglishPeriods, type PeriodMention } from '../periods.js'

/** What the period of an English report is read from. */
export interface EnglishReportWords {
  readonly title: string
  readonly sections: readonly SectionPeriods[]
  readonly blocks: readonly BlockPeriods[]
}

/**
 * The period an English report speaks of: its title's (for the First Half of 2023), else that of a heading that looks
 * back, else the latest year that opens a clause. A title's year with a section of plans for the same year is the year of
 * the speech: Report on the Work of the Government, 2024, with 2. Tasks for 2024, looks back on 2023.
 *
 * @returns null when no year stands anywhere.
 */
export function findEnglishReportPeriod(
  { title, sections, blocks }: EnglishReportWords,
  ruleSet: RuleSet,
): Period | null {
  const { lexicon, periods } = ruleSet.english
  const anchored = (year: number | null) => ({ year, month: null, current: null, lexicon })
  const dated: PeriodScope[] = []
  for (const { scopes } of blocks) for (const scope of scopes) if (scope.mention.fields.year !== null) dated.push(scope)
  const looksBack = sections
    .filter(({ plan }) => !plan)
    .flatMap(({ scopes }) => scopes.flatMap(({ mention, since }) => (since ? [] : [mention])))
  const led = dated.filter(({ role, leads }) => leads && role === 'scope').map(({ mention }) => mention)
  const named = tellingOf(findEnglishPeriods(lowerCase(title), { periods })) ?? tellingOf(looksBack)
  const year = named?.fields.year ?? latestYear(led) ?? latestYear(dated.map(({ mention }) => mention))
  if (year === null) return null
  const planned = sections
    .filter(({ plan }) => plan)
    .flatMap(({ scopes }) => scopes.map(({ mention }) => namedYear(mention.fields, anchored(null))))
  const spoken = named?.resolve === 'year' && planned.includes(year) ? year - 1 : year
  const range = named === null ? null : resolveMention(named, anchored(spoken))
  if (spoken === year && named !== null && range !== null)
    return { start: range.start, end: range.end, text: named.text }
  return { start: `${spoken}-01-01`, end: `${spoken}-12-31`, text: named?.text ?? String(spoken) }
}

/** The mention that says most: a half or some months rather than a year. */
function tellingOf(mentions: readonly PeriodMention[]): PeriodMention | null {
  const parts = ['half', 'quarter', 'quarters-so-far', 'months-so-far', 'month-range', 'month']
  const whole = mentions.filter(({ fields: { year }, resolve }) => year !== null || parts.includes(resolve))
  return whole.find(({ resolve }) => parts.includes(resolve)) ?? whole.find(({ resolve }) => resolve === 'year') ?? null
}

function latestYear(mentions: readonly PeriodMention[]): number | null {
  let latest: number | null = null
  for (const { fields } of mentions) if (fields.year !== null && fields.year > (latest ?? 0)) latest = fields.year
  return latest
}
