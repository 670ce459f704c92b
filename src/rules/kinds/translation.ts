import type { Zod } from '../heavy.js'
import type { Problem } from '../problem.js'
import type { IndicatorRule, TranslationRule } from '../types.js'
import { identity, type Sourced, type Validated } from './common.js'

/** The names of an indicator in English: gross domestic product of ind.gdp. */
export function translationSchema(z: Zod) {
  const name = z.string().regex(/^[A-Za-z0-9]\S*(?: \S+)*$/, 'an English name')
  return z.strictObject({
    ...identity(z),
    of: z.string().min(1),
    names: z.array(name).min(1),
    rejects: z.array(name).min(1).optional(),
  })
}

export type TranslationSource = Validated<typeof translationSchema>

/** The translations in the order written; one of an indicator that is not there is a fault. */
export function compileTranslations(
  sources: readonly Sourced<TranslationSource>[],
  indicators: readonly IndicatorRule[],
  problems: Problem[],
): TranslationRule[] {
  const known = new Set(indicators.map(({ id }) => id))
  for (const { rule, placeOf } of sources) {
    if (known.has(rule.of)) continue
    problems.push({ code: 'rules.lint', message: `${rule.id}: no indicator ${rule.of}`, place: placeOf(['of']) })
  }
  return sources.map(({ rule: { id, of, names } }) => ({ id, of, names }))
}
