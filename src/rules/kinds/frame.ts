import { compileField, type PatternScope, reportFault } from '../field.js'
import type { Zod } from '../heavy.js'
import { canBeEmpty } from '../lint.js'
import type { FrameRule } from '../types.js'
import { identity, type Sourced, type Validated } from './common.js'
import { figureExample, figureFields, proofs } from './examples.js'

/** A small pattern around one quantity: 完成率⟦96.5%⟧, ⟦12家⟧以上. */
export function frameSchema(z: Zod) {
  const { measure, status, direction, basis, comparator } = figureFields(z)
  return z
    .strictObject({
      ...identity(z),
      lead: z.string().min(1).optional(),
      tail: z.string().min(1).optional(),
      value: z.array(z.string().min(1)).optional(),
      set: z
        .strictObject({
          measure,
          status,
          direction: direction.unwrap(),
          basis: basis.unwrap(),
          comparator: comparator.unwrap(),
        })
        .partial()
        .optional(),
      subject: z.enum(['before', 'kept', 'carried', 'after']).optional(),
      suffix: z.string().min(1).optional(),
      relation: z.enum(['base', 'completion', 'share', 'target', 'part']).optional(),
      ...proofs(z, figureExample(z)),
    })
    .refine(({ lead, tail }) => lead !== undefined || tail !== undefined, 'a frame needs a lead or a tail')
}

export type FrameSource = Validated<typeof frameSchema>

export function compileFrame(source: Sourced<FrameSource>, scope: PatternScope): FrameRule[] {
  const { id, value = [], set = {}, subject = 'before', suffix = null, relation = null } = source.rule
  const lead = compileSide(source, 'lead', scope)
  const tail = compileSide(source, 'tail', scope)
  if (lead === 'faulty' || tail === 'faulty') return []
  // A frame that asks for no word is still one if it asks for a class of quantity: any 第3位 is a rank.
  if (value.length === 0 && matchesNothing(lead) && matchesNothing(tail)) {
    reportFault(
      source,
      lead === null ? 'tail' : 'lead',
      'matches every quantity; ask for a word, or for a value',
      scope,
    )
  }
  const settings = Object.fromEntries(Object.entries(set).filter(([, setting]) => setting !== undefined))
  return [{ id, lead, tail, value, set: settings, subject, suffix, relation }]
}

function compileSide(
  source: Sourced<FrameSource>,
  name: 'lead' | 'tail',
  scope: PatternScope,
): RegExp | null | 'faulty' {
  const pattern = source.rule[name]
  return pattern === undefined ? null : (compileField(source, { name, pattern, flags: 'u' }, scope) ?? 'faulty')
}

/** An absent side asks for nothing either. */
function matchesNothing(side: RegExp | null): boolean {
  return side === null || canBeEmpty(side.source)
}
