import type { NameSource } from '../../model.js'
import type { Phrase } from '../phrase.js'
import type { Strand } from '../strand.js'
import { nounPhraseAfter } from './phrase-after.js'
import { nounPhraseBefore } from './phrase-before.js'
import type { Token } from './tokens.js'

/** The words of a stretch of a strand; empty when `from === to`. */
export const phraseOf = (strand: Strand, from: number, to: number, source: NameSource): Phrase => ({
  text: strand.text.slice(from, to).replace(/\s+/g, ' '),
  strand,
  from,
  to,
  source,
})

export const emptyPhrase = (strand: Strand, at: number, source: NameSource): Phrase => phraseOf(strand, at, at, source)

/** A noun phrase with the index of the word behind it. */
export interface PhraseAfter {
  readonly phrase: Phrase
  /** Index of its first word. */
  readonly first: number
  readonly end: number
}

/** The noun phrase that the words from `start` on begin with; null when there is none. */
export function phraseAfter(strand: Strand, tokens: readonly Token[], start = 0): PhraseAfter | null {
  const [first, end] = nounPhraseAfter(tokens, start)
  const [from, to] = [tokens[first]?.from, tokens[end - 1]?.to]
  if (first === end || from === undefined || to === undefined) return null
  return { phrase: phraseOf(strand, from, to, 'right'), first, end }
}

/** The noun phrase that the words end in; null when there is none. */
export function phraseBefore(strand: Strand, tokens: readonly Token[], verbFollows: boolean): Phrase | null {
  const [first, end] = nounPhraseBefore(tokens, tokens.length, verbFollows)
  const [from, to] = [tokens[first]?.from, tokens[end - 1]?.to]
  return first === end || from === undefined || to === undefined ? null : phraseOf(strand, from, to, 'clause')
}
