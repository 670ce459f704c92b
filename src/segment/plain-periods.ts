import type { Span } from '../model.js'
import type { RuleSet } from '../rules/types.js'
import { languageOf } from '../text/language.js'
import { foldWidth } from '../text/width.js'
import type { DateRange } from './calendar.js'
import { resolveMention } from './period-resolve.js'
import { findPeriods } from './periods.js'

/** A period of a text with the days it covers. */
export interface PlainPeriod extends DateRange {
  readonly span: Span
}

/**
 * The periods of a text that say all by themselves: 2023年6月25日 does, 6月25日 lacks its year and is left out. The
 * examples of period rules are checked with it, since whole reports would resolve more than a rule's own words.
 *
 * @example resolvePlainPeriods('2018-2022年粮食产量', loadRules()) // [{ span: [0, 10], start: '2018-01-01', end: '2022-12-31' }]
 */
export function resolvePlainPeriods(text: string, ruleSet: RuleSet): readonly PlainPeriod[] {
  const anchor = { year: null, month: null, current: null, lexicon: ruleSet.lexicon }
  const english = languageOf(text) === 'en'
  const found = english
    ? findPeriods(foldWidth(text).toLowerCase(), ruleSet.english)
    : findPeriods(foldWidth(text), ruleSet)
  return found.flatMap((mention) => {
    const range = resolveMention(mention, anchor)
    return range === null ? [] : [{ span: mention.span, start: range.start, end: range.end }]
  })
}
