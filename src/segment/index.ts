/** Cutting a document into reports, sections, sentences and clauses, and reading its dates. */
export { findIslands, type Island } from './islands.js'
export { type Opening, openingOf } from './period-ahead.js'
export { resolvePeriod } from './period-chain.js'
export type { PeriodContext, PeriodQuery } from './period-context.js'
export { findEnglishPeriods, findPeriods, type PeriodFields, type PeriodMention } from './periods.js'
export { type PlainPeriod, resolvePlainPeriods } from './plain-periods.js'
export { type Segmentation, segment } from './sections.js'
export { type Clause, type Sentence, splitClauses, splitSentences } from './sentences.js'
