import type { LanguageRules } from '../../rules/types.js'
import { escapeRegex } from '../../text/escape-regex.js'

/** An alternation of a class's words, longest first; of none, what never matches. */
export function anyWord(rules: LanguageRules, ...ids: readonly string[]): string {
  const words = ids.flatMap((id) => rules.lexicon.get(id)?.words ?? [])
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length)
  return longestFirst.length === 0 ? '(?!)' : `(?:${longestFirst.map(escapeRegex).join('|')})`
}

/** A class of words written `key=value`: spend=spending. */
export const wordMap = (rules: LanguageRules, id: string): ReadonlyMap<string, string> =>
  new Map(
    (rules.lexicon.get(id)?.words ?? []).map((entry) => {
      const at = entry.indexOf('=')
      return [entry.slice(0, at), entry.slice(at + 1)]
    }),
  )

export const hasWord = (rules: LanguageRules, id: string, word: string): boolean =>
  rules.lexicon.get(id)?.has(word) ?? false
