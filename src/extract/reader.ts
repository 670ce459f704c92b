import type { RuleSet } from '../rules/types.js'
import type { Cues } from './cues.js'
import type { Phrasing } from './phrase.js'

/** What reading a paragraph needs besides its text. */
export interface Reader {
  readonly rules: RuleSet
  readonly cues: Cues
  readonly phrasing: Phrasing
}
