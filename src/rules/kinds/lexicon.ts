import type { Zod } from '../heavy.js'
import type { WordClass } from '../types.js'
import { makeWordClass } from '../word-class.js'
import { identity, type Validated } from './common.js'
import { figureExample, proofs } from './examples.js'

/** A class of words that patterns name as `{id}`. */
export function lexiconSchema(z: Zod) {
  const word = z.string().regex(/^\S+(?: \S+)*$/, 'a word has single blanks, and only inside')
  return z.strictObject({
    ...identity(z),
    words: z.union([z.array(word).min(1), z.string().regex(/\S/)], 'a list of words, or words with blanks between'),
    tag: z
      .string()
      .regex(/^[a-z]{1,4}$/, "a part-of-speech tag of jieba's set, such as n, v, q")
      .optional(),
    ...proofs(z, figureExample(z)),
  })
}

export type LexiconSource = Validated<typeof lexiconSchema>

/** The words as a list: `"完成 办结"` → `['完成', '办结']`. */
export function listWords({ words }: LexiconSource): readonly string[] {
  return typeof words === 'string' ? words.trim().split(/\s+/) : words
}

export function compileWordClass(source: LexiconSource): WordClass {
  return makeWordClass(source.id, listWords(source))
}
