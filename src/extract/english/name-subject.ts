import type { Phrase } from '../phrase.js'
import type { Strand } from '../strand.js'
import { phraseBefore } from './phrase.js'
import type { EnglishTagger } from './tagger.js'
import { type Token, tokenize } from './tokens.js'

/** Whom a report speaks of itself: what it did is told by the deed, not by who did it. */
const AGENT =
  /^(?:the |our |this |that )?(?:city|county|district|province|country|region|group|company|bureau|zone|town|nation|municipality|prefecture|government|agency|authority|board|bank|trust|court|hospital|university|school|college|port|bureau|department|office|commission|ministry|committee|management|report|program(?:me)?|team|teams)$/i

/** What opens a clause that says more of the noun before its comma. */
const INTERPOSED =
  /^(?:including|excluding|such|mostly|mainly|chiefly|largely|which|who|where|lasting|led|net|together|along|like|with|among|opened|now|once|especially|particularly|as|whose|defined|measured|dominated|driven|known)$/

/**
 * The words before a verb without what stands between its subject and it: Total staff costs, including emoluments, |rose;
 * Headline inflation, which had peaked |at.
 */
export function withoutInterposed(words: readonly Token[]): readonly Token[] {
  const last = words.length - 1
  const closed = words[last]?.text === ','
  // Rural poverty, at …: nothing stands before the comma but the noun.
  if (closed && words[0]?.tag !== 'p' && words.slice(0, last).every(({ tag }) => /^(?:t|a|n|p|num)$/.test(tag)))
    return words.slice(0, last)
  const opening = words.findIndex(
    ({ text }, i) => i > 0 && i < last && text === ',' && INTERPOSED.test(words[i + 1]?.text ?? ''),
  )
  if (opening < 0) return words
  if (closed) return words.slice(0, opening)
  // What a relative clause ends in is its own verb, and no noun stands between.
  const relative = /^(?:which|who)$/.test(words[opening + 1]?.text ?? '')
  return relative && words.slice(opening + 2).every(({ tag }) => /^(?:x|d|vd|v|p)$/.test(tag))
    ? words.slice(0, opening)
    : words
}

/**
 * What a clause is about: the noun phrase before its first verb, wherever in the clause the quantity stands. General public
 * budget revenue crossed a mark for the first time, reaching ⟦2.04 billion yuan⟧. Null for pronouns and for those the
 * report is of.
 *
 * @param from where the clause begins in the strand
 */
export function clauseSubject(tag: EnglishTagger, strand: Strand, from: number, to: number): Phrase | null {
  const tokens = tokenize(tag, strand, from, to)
  const start = afterAdverbial(tokens)
  const verb = tokens.findIndex(({ tag: kind }, i) => i >= start && /^(?:x|v|vd|r)$/.test(kind))
  if (verb <= start) return null
  // Headline inflation, which had peaked …
  const relative = tokens[verb]?.tag === 'r'
  if (relative && !(RELATIVE.test(tokens[verb]?.text ?? '') && tokens[verb - 1]?.text === ',')) return null
  const words = tokens.slice(start, relative ? verb - 1 : verb)
  const phrase = phraseBefore(strand, withoutInterposed(words), false)
  return phrase === null || AGENT.test(phrase.text) || phrase.text === '' ? null : phrase
}

const RELATIVE = /^(?:which|who|whose)$/

/** Behind the comma of In 2023, or of Compared with the year before,. */
function afterAdverbial(tokens: readonly Token[]): number {
  const first = tokens[0]
  if (first === undefined || !(first.tag === 'p' || first.tag === 'date' || first.tag === 'vd')) return 0
  const comma = tokens.findIndex(({ text }) => text === ',')
  return comma < 0 ? 0 : comma + 1
}
