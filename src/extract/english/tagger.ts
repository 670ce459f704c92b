import { createRequire } from 'node:module'
import type { DictionaryWord } from '../../rules/types.js'

/**
 * Part of speech of a lower-case English word: `n` noun, `a` adjective, `v` verb in its base or present form, `vd` past form
 * or participle, `vg` -ing form, `d` adverb, `p` preposition, `c` conjunction, `t` determiner, `r` pronoun, `x` auxiliary.
 */
export type EnglishTag = 'n' | 'a' | 'v' | 'vd' | 'vg' | 'd' | 'p' | 'c' | 't' | 'r' | 'x'

export type EnglishTagger = (word: string) => EnglishTag

/** A text cut into sentences of terms, which `compute` tags. */
interface Tokenized {
  readonly docs: readonly (readonly { readonly tags?: ReadonlySet<string> }[])[]
  compute(steps: readonly string[]): void
}

interface Compromise {
  tokenize(text: string): Tokenized
  model(): { readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> } }
}

/**
 * The one place that talks to compromise. Its tagger reads 0.1 MB/s of running text, so it is asked for single words, each
 * once: its lexicon first, its tagger for words that stand in none. What the rules tag (increase, sales) is never asked for.
 * It is loaded on the first word asked for, so a Chinese text never pays for it.
 */
export function createEnglishTagger(dictionary: readonly DictionaryWord[]): EnglishTagger {
  const known = new Map(dictionary.map(({ word, tag }) => [word, tag as EnglishTag]))
  return (word) => {
    const tag = known.get(word) ?? guess(word)
    known.set(word, tag)
    return tag
  }
}

let compromise: Compromise | null = null

function guess(word: string): EnglishTag {
  if (/[^a-z'’-]/.test(word) || word.length < 2) return 'n'
  // A compound is what its last part is: rural-based, high-grade.
  if (/-/.test(word))
    return /(?:ed|free|based|grade|level|scale|term|size|end|quality|tech|income|wide)$/.test(word) ? 'a' : 'n'
  if (/ly$/.test(word) && word.length > 4) return 'd'
  compromise ??= createRequire(import.meta.url)('compromise/two') as Compromise
  const listed = compromise.model().one.lexicon[word]
  return tagOf(word, listed === undefined ? guessTags(compromise, word) : [listed].flat())
}

/**
 * The tags of a word no lexicon has, by its form. Of the steps compromise takes for a text these two tell all there is to
 * tell of a single word: of 9,000 words only dunno and wanna come out otherwise, at a fifth of the time.
 */
function guessTags(nlp: Compromise, word: string): readonly string[] {
  const text = nlp.tokenize(word)
  text.compute(['lexicon', 'preTagger'])
  return [...(text.docs[0]?.[0]?.tags ?? [])]
}

/** Compromise calls registered an adjective and growing a noun or a verb by what it knows of them: the ending decides. */
function tagOf(word: string, tags: readonly string[]): EnglishTag {
  if (/[a-z]{2}ed$/.test(word) && !tags.includes('Noun')) return 'vd'
  if (/[a-z]{2}ing$/.test(word) && tags.some((tag) => /Verb|Gerund|PresentTense/.test(tag))) return 'vg'
  if (tags.some((tag) => /PastTense|Participle/.test(tag))) return 'vd'
  if (tags.some((tag) => /^(?:Verb|Infinitive|PresentTense)$/.test(tag))) return 'v'
  if (tags.includes('Adverb')) return 'd'
  if (tags.includes('Preposition')) return 'p'
  if (tags.some((tag) => /Adjective|Comparative|Superlative/.test(tag))) return 'a'
  return 'n'
}
