import type { output, ZodType } from 'zod'
import type { Language } from '../../text/language.js'
import type { Zod } from '../heavy.js'
import type { RulePlace } from '../types.js'

export const KINDS = [
  ...(['lexicon', 'unit', 'term', 'heading', 'period', 'frame', 'column', 'confidence'] as const),
  ...(['indicator', 'translation', 'synonym', 'contrast'] as const),
] as const
export type Kind = (typeof KINDS)[number]

/** Ids are lower-case words joined by dots or hyphens: `completion.rate`. Files, figures and `explain` name rules by them. */
export const ID = /^[a-z][a-z0-9_]*(?:[.-][a-z0-9_]+)*$/

/** The validated form of what a schema function builds. */
export type Validated<Schema extends (z: Zod) => ZodType> = output<ReturnType<Schema>>

/** A validated rule with its way back to the file. */
export interface Sourced<Rule> {
  readonly rule: Rule
  /** `language:` of the rule's YAML document. */
  readonly language: Language
  /** 0 for the built-in rules, 1 and up for the packs laid over them. */
  readonly layer: number
  /** Named sub-patterns of the rule's YAML document. */
  readonly defs: Readonly<Record<string, string>>
  /** Place of the value at `path` within the rule; of the rule itself for `[]`. */
  placeOf(path: readonly PropertyKey[]): RulePlace
}

/** Fields that every rule has, whatever its kind. */
export function identity(z: Zod) {
  return {
    id: z.string().regex(ID, 'an id is lower-case words joined by . or -'),
    replace: z.boolean().optional(),
    note: z.string().optional(),
  }
}
