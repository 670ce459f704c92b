import type { Numeral, Span } from '../model.js'
import { matchLines } from '../rules/line-matches.js'
import type { LanguageRules, RuleSet } from '../rules/types.js'
import type { LanguageViews } from '../segment/language-views.js'

/** A stretch whose numerals measure nothing. */
export interface Term {
  readonly span: Span
  readonly class: Numeral['class']
  readonly rule: string
}

/** The terms of both languages, each looked for in its own paragraphs. */
export function findAllTerms(rules: RuleSet, { chinese, english }: LanguageViews): Term[] {
  const found = chinese === null ? [] : findTerms(rules, chinese)
  if (english === null) return found
  return [...found, ...findTerms(rules.english, english)].sort((a, b) => a.span[0] - b.span[0])
}

/** Finds all terms of width-folded text, in order; where two overlap, the earlier rule wins. */
export function findTerms(rules: Pick<LanguageRules, 'terms'>, folded: string): Term[] {
  const found: Term[] = []
  // One flag a character: whether an earlier rule has taken it.
  const taken = new Uint8Array(folded.length)
  for (const { rule, match } of matchLines(rules.terms, folded)) {
    const inner = match.groups?.term ?? match.groups?.term2
    const start = match.index + (inner === undefined ? 0 : match[0].indexOf(inner))
    const span: Span = [start, start + (inner ?? match[0]).length]
    if (taken.subarray(...span).includes(1)) continue
    taken.fill(1, ...span)
    found.push({ span, class: rule.class, rule: rule.id })
  }
  return found.sort((a, b) => a.span[0] - b.span[0])
}
