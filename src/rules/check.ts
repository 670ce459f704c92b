import type { Extraction } from '../model.js'
import type { RuleExample, RuleSet } from './types.js'

/** An example the rule set does not live up to. */
export interface RuleFailure {
  readonly example: RuleExample
  /** What was found instead, one line a difference. */
  readonly differences: readonly string[]
}

export function checkRules(_ruleSet: RuleSet, _run: (text: string) => Extraction): RuleFailure[] {
  return []
}
