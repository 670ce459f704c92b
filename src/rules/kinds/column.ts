import { compileMatch, type PatternScope } from '../field.js'
import type { Zod } from '../heavy.js'
import type { ColumnRole, ColumnRule } from '../types.js'
import { identity, type Sourced, type Validated } from './common.js'
import { figureExample, proofs } from './examples.js'

/** What the figures of a column can be; `extract/table` says what each brings about. */
export const COLUMN_ROLES = [
  'value',
  'prior',
  'target',
  'completion',
  'share',
  'rate',
  'growth',
  'change',
  'rank',
] as const satisfies readonly ColumnRole[]

/** What the head of a table's column makes of the numbers below it: 同比增长(%), 年度计划, 完成率. */
export function columnSchema(z: Zod) {
  return z.strictObject({
    ...identity(z),
    role: z.enum(COLUMN_ROLES),
    match: z.string().min(1),
    status: z.enum(['actual', 'target', 'forecast']).optional(),
    direction: z.enum(['up', 'down']).optional(),
    basis: z.enum(['yoy', 'mom']).optional(),
    names: z.boolean().optional(),
    ...proofs(z, figureExample(z)),
  })
}

export type ColumnSource = Validated<typeof columnSchema>

export function compileColumn(source: Sourced<ColumnSource>, scope: PatternScope): ColumnRule[] {
  const { id, role, match, status, direction, basis, names } = source.rule
  const regex = compileMatch({ ...source, rule: { id, match } }, 'u', scope)
  if (regex === null) return []
  return [
    {
      id,
      role,
      regex,
      status: status ?? null,
      direction: direction ?? null,
      basis: basis ?? null,
      names: names ?? true,
    },
  ]
}
