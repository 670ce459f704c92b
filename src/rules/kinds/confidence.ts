import type { Zod } from '../heavy.js'
import type { ConfidenceRule, ConfidenceSignal } from '../types.js'
import { ID, identity, type Validated } from './common.js'

/** Every signal there is; `extract/confidence.ts` says how each is seen. */
export const CONFIDENCE_SIGNALS = [
  'confirmed',
  'duplicate',
  'no-name',
  'short-name',
  'long-name',
  'compound-name',
  'far-name',
  'distant-name',
  'wordy-name',
  'one-part-name',
  'late',
  'crowded',
  'rate',
  'growth',
  'change',
  'rank',
  'target',
  'forecast',
  'redacted',
  'no-unit',
  'no-period',
  'recognized',
] as const satisfies readonly ConfidenceSignal[]

/** A term of the confidence model: name.carried lowers it, a rate that its parts bear out raises it. */
export function confidenceSchema(z: Zod) {
  const whole = z.int().nonnegative()
  return z
    .strictObject({
      ...identity(z),
      rule: z.string().regex(ID).optional(),
      signal: z.enum(CONFIDENCE_SIGNALS).optional(),
      weight: z.number().min(-9).max(9),
      // What the weight was fitted on: for readers, since the weight alone acts.
      measured: z.strictObject({ figures: whole, right: whole }).optional(),
    })
    .refine(
      ({ rule, signal }) => rule === undefined || signal === undefined,
      'ask for a rule or for a signal, not both',
    )
}

export type ConfidenceSource = Validated<typeof confidenceSchema>

export function compileConfidence({ id, rule, signal, weight }: ConfidenceSource): ConfidenceRule {
  return { id, rule: rule ?? null, signal: signal ?? null, weight }
}
