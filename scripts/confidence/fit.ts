import { applyingRules, assessFigures } from '../../src/extract/confidence.js'
import { CONFIDENCE_SIGNALS } from '../../src/rules/kinds/confidence.js'
import type { ConfidenceRule } from '../../src/rules/types.js'
import type { EvaluatedDocument } from '../evaluate/index.js'
import { namingRule, type Outcome } from '../evaluate/outcomes.js'
import { fitLogistic, type Observation } from './logistic.js'

/** A fitted rule with what it was fitted on. */
export interface FittedRule extends ConfidenceRule {
  readonly figures: number
  readonly right: number
}

/** Of terms seen less often no weight is worth writing down. */
const FEWEST = 15

/** Fits the weights of the confidence model to documents compared with their gold files. */
export function fitConfidence(documents: readonly EvaluatedDocument[]): readonly FittedRule[] {
  const outcomes = documents.flatMap((document) => document.outcomes)
  const seen = observe(candidateTerms(outcomes), documents)
  const kept = seen.terms.filter((_, term) => countOf(seen.observations, term).figures >= FEWEST)
  const { terms, observations } = observe(kept, documents)
  const weights = fitLogistic(observations, terms.length)
  return terms.map((term, i) => ({
    ...term,
    weight: Math.round(100 * (weights[i] ?? 0)) / 100,
    ...countOf(observations, i),
  }))
}

/** The intercept, every rule that names, every signal. */
function candidateTerms(outcomes: readonly Outcome[]): readonly ConfidenceRule[] {
  const naming = [...new Set(outcomes.map(({ figure }) => namingRule(figure)))].sort()
  return [
    { id: 'confidence.base', rule: null, signal: null, weight: 0 },
    ...naming.map((rule) => ({ id: `confidence.${rule}`, rule, signal: null, weight: 0 })),
    ...CONFIDENCE_SIGNALS.map((signal) => ({ id: `confidence.${signal}`, rule: null, signal, weight: 0 })),
  ]
}

function observe(terms: readonly ConfidenceRule[], documents: readonly EvaluatedDocument[]) {
  const indexes = new Map(terms.map((term, i) => [term.id, i]))
  const observations = documents.flatMap(({ extraction: { figures }, outcomes }) => {
    const applying = applyingRules(terms, figures)
    return outcomes.map(
      ({ figure, right }): Observation => ({
        terms: (applying[figure.id] ?? []).map(({ id }) => indexes.get(id) ?? 0),
        right,
      }),
    )
  })
  return { terms, observations }
}

function countOf(observations: readonly Observation[], term: number): { figures: number; right: number } {
  const own = observations.filter(({ terms }) => terms.includes(term))
  return { figures: own.length, right: own.filter(({ right }) => right).length }
}

/** The outcomes of documents with the confidence that other rules would give their figures. */
export function reassess(
  rules: readonly ConfidenceRule[],
  documents: readonly EvaluatedDocument[],
): readonly Outcome[] {
  return documents.flatMap(({ extraction, outcomes }) => {
    const assessed = assessFigures(rules, extraction.figures)
    return outcomes.map((outcome) => ({ ...outcome, figure: assessed[outcome.figure.id] ?? outcome.figure }))
  })
}
