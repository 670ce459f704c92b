import type { LanguageRules } from '../../rules/types.js'
import { createEnglishCues, type EnglishCues } from './attributes.js'
import { createDeeds, type Deeds } from './deed.js'
import { createEnglishScanner, type EnglishScanner } from './scanner.js'
import { createEnglishTagger, type EnglishTagger } from './tagger.js'

/** What reading an English paragraph needs besides its text; made once a rule set. */
export interface EnglishReader {
  readonly rules: LanguageRules
  readonly scanner: EnglishScanner
  readonly cues: EnglishCues
  readonly deeds: Deeds
  readonly tag: EnglishTagger
}

export const createEnglishReader = (rules: LanguageRules): EnglishReader => ({
  rules,
  scanner: createEnglishScanner(rules),
  cues: createEnglishCues(rules),
  deeds: createDeeds(rules),
  tag: createEnglishTagger(rules.dictionary),
})
