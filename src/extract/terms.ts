import type { Numeral, Span } from '../model.js'
import { type Matched, matchLines } from '../rules/line-matches.js'
import { datesAndTerms } from '../rules/text-matches.js'
import type { RuleSet, TermRule } from '../rules/types.js'
import type { LanguageViews } from '../segment/language-views.js'

/** A stretch whose numerals measure nothing. */
export interface Term {
  readonly span: Span
  readonly class: Numeral['class']
  readonly rule: string
}

/** The terms of both languages, each looked for in its own paragraphs. */
export function findAllTerms(rules: RuleSet, { chinese, english }: LanguageViews): Term[] {
  const found = chinese === null ? [] : termsOf(matchLines(rules.terms, chinese), chinese.length)
  if (english === null) return found
  const others = termsOf(datesAndTerms(rules.english, english).terms, english.length)
  return found.length === 0 ? others : [...found, ...others].sort((a, b) => a.span[0] - b.span[0])
}

/** Matches as terms, in order; where two overlap, the earlier rule wins. */
function termsOf(matches: readonly Matched<TermRule>[], length: number): Term[] {
  const found: Term[] = []
  // One flag a character: whether an earlier rule has taken it.
  const taken = new Uint8Array(length)
  for (const { rule, match } of matches) {
    const inner = match.groups?.term ?? match.groups?.term2
    const start = match.index + (inner === undefined ? 0 : match[0].indexOf(inner))
    const span: Span = [start, start + (inner ?? match[0]).length]
    if (taken.subarray(...span).includes(1)) continue
    taken.fill(1, ...span)
    found.push({ span, class: rule.class, rule: rule.id })
  }
  return found.sort((a, b) => a.span[0] - b.span[0])
}
