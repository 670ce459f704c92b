import { compileMatch, type PatternScope } from '../field.js'
import type { Zod } from '../heavy.js'
import type { HeadingRule } from '../types.js'
import { identity, type Sourced, type Validated } from './common.js'
import { proofs } from './examples.js'

/** A style of heading numbers: 一、 (一) 1. */
export function headingSchema(z: Zod) {
  const example = z.strictObject({ text: z.string(), ordinal: z.string().optional() })
  return z.strictObject({
    ...identity(z),
    style: z.string().min(1),
    rank: z.int().positive(),
    match: z.string().regex(/\(\?<marker>/, 'the pattern needs a group (?<marker>…)'),
    inline: z.boolean().optional(),
    ...proofs(z, example),
  })
}

export type HeadingSource = Validated<typeof headingSchema>

export function compileHeading(source: Sourced<HeadingSource>, scope: PatternScope): HeadingRule[] {
  const { id, style, rank, inline = false } = source.rule
  const regex = compileMatch(source, 'uy', scope)
  return regex === null ? [] : [{ id, style, rank, regex, inline }]
}
