import type { NameSource } from '../../model.js'
import { isBlank } from '../../segment/spans.js'
import { type Phrase, withText } from '../phrase.js'
import type { Strand } from '../strand.js'
import { nounPhraseAfter } from './phrase-after.js'
import { nounPhraseBefore } from './phrase-before.js'
import type { Token } from './tokens.js'

/** The words of a stretch of a strand; empty when `from === to`. */
export const phraseOf = (strand: Strand, from: number, to: number, source: NameSource): Phrase => ({
  text: withSingleBlanks(strand.text.slice(from, to)),
  strand,
  from,
  to,
  source,
})

export const emptyPhrase = (strand: Strand, at: number, source: NameSource): Phrase => ({
  text: '',
  strand,
  from: at,
  to: at,
  source,
})

/** Nearly every text has single plain blanks only, which is seen sooner than it is rewritten. */
function withSingleBlanks(text: string): string {
  let blank = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const plain = unit === 0x20
    if ((plain && blank) || (!plain && isBlank(unit))) return text.replace(/\s+/g, ' ')
    blank = plain
  }
  return text
}

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
  const phrase = phraseOf(strand, from, to, 'right')
  const hole = holeIn(strand, tokens, first, end)
  return { phrase: hole === null ? phrase : withoutHole(phrase, ...hole), first, end }
}

/** The quantity that a phrase runs across: it is no word of a name. */
function holeIn(
  { text }: Strand,
  tokens: readonly Token[],
  first: number,
  end: number,
): readonly [number, number] | null {
  for (let i = first + 1; i < end; i++) {
    const [from, to] = [tokens[i - 1]?.to ?? 0, tokens[i]?.from ?? 0]
    if (to - from > 1 && text.slice(from, to).trim() !== '') return [from, to]
  }
  return null
}

/** A phrase that keeps its place but not the words of `strand.text[from, to)`: protection of 39 cultural relics. */
const withoutHole = (phrase: Phrase, from: number, to: number): Phrase => {
  const { text } = phrase.strand
  return withText(phrase, withSingleBlanks(`${text.slice(phrase.from, from)} ${text.slice(to, phrase.to)}`))
}

/** The noun phrase that the words end in; null when there is none. */
export function phraseBefore(strand: Strand, tokens: readonly Token[], verbFollows: boolean): Phrase | null {
  const [first, end] = nounPhraseBefore(tokens, tokens.length, verbFollows)
  const [from, to] = [tokens[first]?.from, tokens[end - 1]?.to]
  return first === end || from === undefined || to === undefined ? null : phraseOf(strand, from, to, 'clause')
}
