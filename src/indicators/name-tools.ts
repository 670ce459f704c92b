import type { NameTools } from '../rules/index.js'
import type { RuleSet } from '../rules/types.js'
import { formOf, wordsOf } from './name-form.js'
import { similarityOf } from './similarity.js'
import { wordingOf } from './wording.js'

/** What `checkRules` needs to run the examples of indicators, synonyms and contrasts. */
export function createNameTools(rules: RuleSet): NameTools {
  const wording = wordingOf(rules)
  const words = (name: string) => wordsOf(formOf(name, wording)).map((word) => ({ ...word, weight: 1, own: true }))
  const normal = (told: readonly { role: string; word: string }[]): string =>
    told
      .filter(({ role }) => role !== 'measure')
      .map(({ word }) => word)
      .sort()
      .join(' ')
  const known = (name: string): string => {
    const { terms, loose } = formOf(name, wording)
    return [...terms.map(({ rule }) => `@${rule.id}`), normal(loose)].sort().join(' ')
  }
  return {
    indicatorOf(name) {
      const { terms, loose } = formOf(name, wording)
      const [term] = terms
      return term !== undefined && terms.length === 1 && loose.every(({ role }) => role === 'measure')
        ? term.rule.id
        : null
    },
    relate(a, b) {
      if (normal(words(a)) === normal(words(b)) || known(a) === known(b)) return 'same'
      return similarityOf(words(a), words(b), wording).apart.length > 0 ? 'apart' : 'other'
    },
  }
}
