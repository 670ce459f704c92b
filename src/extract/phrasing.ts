import type { RuleSet } from '../rules/types.js'
import { remember } from './memo.js'
import { cleanedExtent, type Phrasing } from './phrase.js'
import { findKind } from './phrase-kind.js'
import { createTagger } from './words.js'

/** What a rule set makes of words, phrase by phrase; what was asked before is not worked out again. */
export function createPhrasing(rules: RuleSet): Phrasing {
  const words = { rules, tag: createTagger(rules.dictionary) }
  return {
    ...words,
    cleaned: remember((text) => cleanedExtent(words, text)),
    kind: remember((text) => findKind(words, text)),
  }
}
