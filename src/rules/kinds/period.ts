import { compileMatch, type PatternScope } from '../field.js'
import type { Zod } from '../heavy.js'
import type { PeriodRule } from '../types.js'
import { identity, type Sourced, type Validated } from './common.js'
import { proofs } from './examples.js'

/** Words of time and the resolver that turns them into dates: 截至6月27日, 上半年. */
export function periodSchema(z: Zod) {
  const example = z.strictObject({
    text: z.string(),
    class: z.enum(['date', 'period']).optional(),
    start: z.iso.date().optional(),
    end: z.iso.date().optional(),
  })
  return z.strictObject({
    ...identity(z),
    resolve: z.string().min(1),
    class: z.enum(['date', 'period']),
    match: z.string().min(1),
    ...proofs(z, example),
  })
}

export type PeriodSource = Validated<typeof periodSchema>

export function compilePeriod(source: Sourced<PeriodSource>, scope: PatternScope): PeriodRule[] {
  const { id, resolve, class: numeralClass } = source.rule
  const regex = compileMatch(source, 'gu', scope)
  return regex === null ? [] : [{ id, resolve, class: numeralClass, regex }]
}
