import { compileMatch, type PatternScope } from '../field.js'
import type { Zod } from '../heavy.js'
import type { TermRule } from '../types.js'
import { identity, type Sourced, type Validated } from './common.js'
import { proofs } from './examples.js'

const CLASSES = ['date', 'period', 'list', 'docno', 'term', 'threshold', 'name', 'other'] as const

/** Numerals that measure nothing: 12345热线, 国发〔2021〕7号. */
export function termSchema(z: Zod) {
  const numeralClass = z.enum(CLASSES)
  const example = z.strictObject({ text: z.string(), class: numeralClass.optional() })
  return z.strictObject({
    ...identity(z),
    class: numeralClass,
    match: z.string().min(1),
    ...proofs(z, example),
  })
}

export type TermSource = Validated<typeof termSchema>

export function compileTerm(source: Sourced<TermSource>, scope: PatternScope): TermRule[] {
  const { id, class: numeralClass, match } = source.rule
  // Indices (d) cost time; only the group `term` needs them.
  const flags = match.includes('(?<term') ? 'dgu' : 'gu'
  const regex = compileMatch(source, flags, scope)
  return regex === null ? [] : [{ id, class: numeralClass, regex }]
}
