import { foldWidth } from '../../text/width.js'
import type { Zod } from '../heavy.js'
import { formatPlace, type Problem } from '../problem.js'
import type { ContrastRule, SynonymRule } from '../types.js'
import { identity, type Sourced, type Validated } from './common.js'

/** Two names, for examples of how names stand to each other. */
const namePairs = (z: Zod) =>
  z
    .array(z.tuple([z.string().min(1), z.string().min(1)]))
    .min(1)
    .optional()

/** Words that say the same in the name of an indicator: 市场主体 for 经营主体, 规上 for 规模以上. */
export function synonymSchema(z: Zod) {
  return z.strictObject({
    ...identity(z),
    word: z.string().regex(/^\S+$/, 'a word holds no blanks'),
    variants: z.string().regex(/\S/),
    near: z.string().regex(/\S/).optional(),
    examples: namePairs(z),
    rejects: namePairs(z),
  })
}

export type SynonymSource = Validated<typeof synonymSchema>

/** Words that tell indicators apart: a name of one side is never that of another side (城镇 against 农村). */
export function contrastSchema(z: Zod) {
  return z.strictObject({
    ...identity(z),
    sides: z.array(z.string().regex(/\S/)).min(2),
    examples: namePairs(z),
    rejects: namePairs(z),
  })
}

export type ContrastSource = Validated<typeof contrastSchema>

const words = (listed: string): readonly string[] => foldWidth(listed).trim().split(/\s+/)

/** The synonyms; a variant that two rules give is a fault. */
export function compileSynonyms(sources: readonly Sourced<SynonymSource>[], problems: Problem[]): SynonymRule[] {
  const claims = new Map<string, Sourced<SynonymSource>>()
  for (const source of sources) {
    for (const variant of words(source.rule.variants)) {
      const other = claims.get(variant)
      if (other !== undefined) {
        const message = `${source.rule.id} claims the word ${variant}, which ${other.rule.id} has at ${formatPlace(other.placeOf([]))}`
        problems.push({ code: 'rules.lint', message, place: source.placeOf(['variants']) })
      }
      claims.set(variant, source)
    }
  }
  return sources.map(({ rule }) => ({
    id: rule.id,
    word: foldWidth(rule.word),
    variants: words(rule.variants),
    near: rule.near === undefined ? [] : words(rule.near),
  }))
}

export const compileContrast = ({ rule }: Sourced<ContrastSource>): ContrastRule => ({
  id: rule.id,
  sides: rule.sides.map(words),
})
