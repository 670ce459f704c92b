import type { Report, Section } from '../model.js'
import type { RuleSet } from '../rules/types.js'
import type { Language } from '../text/language.js'
import { foldWidth } from '../text/width.js'
import type { BlockPeriods } from './block-periods.js'
import { yearOf } from './calendar.js'
import { announcesPlan } from './english/titles.js'
import { spanAt } from './lookup.js'
import type { SectionPeriods } from './period-context.js'
import { namedYear } from './period-resolve.js'

/** The dates in a section's title, and whether its words announce a plan. */
export function describeSection(
  section: Section,
  folded: string,
  blocks: readonly BlockPeriods[],
  ruleSet: RuleSet,
): SectionPeriods {
  const start = section.span[0]
  const end = folded.indexOf(foldWidth(section.title), start + section.marker.length) + section.title.length
  const block = spanAt(blocks, start)
  const scopes = block?.scopes ?? []
  return {
    section,
    scopes: scopes.filter(({ mention: { span } }) => span[0] >= start && span[1] <= end),
    plan: isPlan(section.title, block?.language ?? 'zh', ruleSet),
  }
}

function isPlan(title: string, language: Language, ruleSet: RuleSet): boolean {
  if (language === 'en') return announcesPlan(title, ruleSet.english)
  return ruleSet.lexicon.get('section.plan')?.occursIn(title) ?? false
}

/** 二、2019年经济社会发展总体要求: a year after the report's own makes a plan, whatever the words. */
export function markPlan(described: SectionPeriods, reports: readonly Report[], { lexicon }: RuleSet): SectionPeriods {
  const end = reports[described.section.report]?.period?.end
  if (!end) return described
  const anchor = { year: yearOf(end), month: null, current: null, lexicon }
  const ahead = described.scopes.some(({ mention }) => (namedYear(mention.fields, anchor) ?? 0) > anchor.year)
  return ahead ? { ...described, plan: true } : described
}
