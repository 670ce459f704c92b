import type { RuleSet } from '../rules/types.js'
import { escapeRegex } from '../text/escape-regex.js'

/** Something made of a rule set, once for each: a pattern over its word classes. */
export function ofRules<T>(make: (rules: RuleSet) => T): (rules: RuleSet) => T {
  const made = new WeakMap<RuleSet, { readonly value: T }>()
  return (rules) => {
    const known = made.get(rules)
    if (known !== undefined) return known.value
    const value = make(rules)
    made.set(rules, { value })
    return value
  }
}

/** The words of a lexicon class as a group of a pattern, longest first; one that matches nothing when there is no such class. */
export const anyWord = (rules: RuleSet, id: string): string => {
  const words = rules.lexicon.get(id)?.words ?? []
  return words.length === 0 ? '(?!)' : `(?:${words.map(escapeRegex).join('|')})`
}
