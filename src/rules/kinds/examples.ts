import type { ZodType } from 'zod'
import type { Zod } from '../heavy.js'

/** Fields of a figure that an example may state; those it leaves out are not compared. `figure` counts the example's figures from 0. */
export function figureFields(z: Zod) {
  const period = z.strictObject({
    start: z.iso.date(),
    end: z.iso.date(),
    text: z.string(),
    source: z.enum(['sentence', 'paragraph', 'heading', 'report']),
  })
  const relation = z.strictObject({
    type: z.enum(['numerator', 'denominator', 'base', 'target', 'part_of', 'same_as']),
    figure: z.int().nonnegative(),
  })
  return {
    name: z.string().nullable(),
    value: z.number().nullable(),
    valueMax: z.number().nullable(),
    valueText: z.string().nullable(),
    unit: z.string(),
    normalized: z.strictObject({ value: z.string(), unit: z.string(), dimension: z.string() }).nullable(),
    measure: z.enum(['level', 'rate', 'growth', 'change', 'rank']),
    status: z.enum(['actual', 'target', 'forecast']),
    direction: z.enum(['up', 'down', 'flat']).nullable(),
    basis: z
      .union(
        [z.literal('yoy'), z.literal('mom'), z.templateLiteral(['other:', z.string()])],
        'yoy, mom or other:<as written>',
      )
      .nullable(),
    comparator: z.enum(['approx', 'ge', 'gt', 'le', 'lt', 'range']).nullable(),
    period: z.union([z.string().regex(PERIOD, 'YYYY-MM-DD/YYYY-MM-DD'), period]).nullable(),
    relations: z.array(relation),
  }
}

/** `2023-01-01/2023-06-30`, the short form of a period. */
const PERIOD = /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/

/**
 * An example of a unit, frame or lexicon rule: its marks are all the figures of the text. `figures` has one entry a mark,
 * in order; where one mark gives several figures (A、B⟦各1件⟧), entries name their `mark`, counted from 0.
 */
export function figureExample(z: Zod) {
  const fields = z.strictObject(figureFields(z)).partial()
  const figures = z.array(fields.extend({ mark: z.int().nonnegative().optional() }))
  return fields.extend({ text: z.string(), figures: figures.optional() })
}

/** The three lists that prove a rule: what it must do, on what it must not act, and what it is known to miss. */
export function proofs<Example extends ZodType>(z: Zod, example: Example) {
  const list = z.array(example).min(1).optional()
  return { examples: list, rejects: z.array(z.string()).min(1).optional(), knownGaps: list }
}
