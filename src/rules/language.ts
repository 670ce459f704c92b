import type { Language } from '../text/language.js'
import type { LanguageRules, RuleSet } from './types.js'

/** What a rule set knows of a language. */
export const rulesOf = (ruleSet: RuleSet, language: Language): LanguageRules =>
  language === 'en' ? ruleSet.english : ruleSet
