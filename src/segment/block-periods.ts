import type { Span } from '../model.js'
import type { WordClass } from '../rules/types.js'
import { findIslands, type Island } from './islands.js'
import { describeScopes, type PeriodScope, type ScopePlace } from './period-roles.js'
import type { PeriodMention } from './periods.js'
import { type Sentence, splitClauses, splitSentences } from './sentences.js'
import { contains } from './spans.js'

/** A block cut into sentences and clauses, with the dates in it. */
export interface BlockPeriods {
  readonly span: Span
  readonly sentences: readonly Sentence[]
  readonly islands: readonly Island[]
  readonly scopes: readonly PeriodScope[]
  /** Where an offset of the block stands. */
  placeOf(at: number): ScopePlace
}

/** Reads the dates of one block; `mentions` are those that lie in it. */
export function describeBlock(
  folded: string,
  span: Span,
  mentions: readonly PeriodMention[],
  lexicon: ReadonlyMap<string, WordClass>,
): BlockPeriods {
  const sentences = splitSentences(folded, span)
  const islands = findIslands(folded, span)
  const placeOf = (at: number): ScopePlace => {
    const sentence = sentences.find((candidate) => contains(candidate.span, at))?.span ?? span
    const island = islands.findLast((candidate) => contains(candidate.inner, at)) ?? null
    const clause = splitClauses(folded, island?.inner ?? sentence).find((candidate) => contains(candidate.span, at))
    return { sentence, island, clause: clause?.span ?? island?.inner ?? sentence }
  }
  return { span, sentences, islands, placeOf, scopes: describeScopes(folded, mentions, placeOf, lexicon) }
}
