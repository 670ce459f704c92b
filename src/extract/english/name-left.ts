import { textOf } from '../draft.js'
import type { Phrase } from '../phrase.js'
import { activeDeed, passiveDeed } from './deed.js'
import { type FoundName, type NameQuery, ownName } from './naming.js'
import { emptyPhrase, phraseBefore, phraseOf } from './phrase.js'
import type { EnglishReader } from './reader.js'
import type { EnglishTagger } from './tagger.js'
import { type Token, tokenize } from './tokens.js'

/** Names a quantity by the noun phrase before it: Financial aid of 43.7 million yuan was granted. */
export function nameBefore({ tag }: EnglishReader, query: NameQuery): FoundName | null {
  const left = subjectBefore(query, query.lead) ?? labelBefore(query, tag)
  if (left === null || left.text === '') return null
  return ownName(left, 'en.name.left', passiveDeed(query.tail, 0)?.text ?? '')
}

/** The noun phrase that words end in; 'that of' stands for the head of the name before. Null for words that name nothing. */
export function subjectBefore(query: NameQuery, words: readonly Token[]): Phrase | null {
  const that = words.findLastIndex(
    ({ text }, i) => /^(?:that|those)$/.test(text) && /^(?:of|in|for|on)$/.test(words[i + 1]?.text ?? ''),
  )
  if (that >= 0) return subjectOfThat(query, words.slice(that))
  const verbFollows = query.frame !== null && query.frame.rule.set.measure === undefined
  const phrase = phraseBefore(query.slot.strand, words, verbFollows)
  return phrase === null || EMPTY.test(phrase.text) ? null : phrase
}

/** There, it, the total: a subject that names nothing. */
const EMPTY =
  /^(?:there|it|they|we|which|total|rest|year|figure|number|target|goal|aim|plan|objective|average|increase|decrease)$/i

/** value added of the primary industry …; that of the secondary industry → value added of the secondary industry. */
function subjectOfThat({ slot, last, topic }: NameQuery, words: readonly Token[]): Phrase {
  const { strand, leadStart } = slot
  const [from, to] = [words[0]?.from, words.at(-1)?.to]
  if (from === undefined || to === undefined) return emptyPhrase(strand, leadStart, 'clause')
  const phrase = phraseOf(strand, from, to, 'clause')
  const before = textOf(last?.naming.base ?? topic)
  const head = before.includes(' of ') ? before.slice(0, before.indexOf(' of ')) : before
  return { ...phrase, text: `${head} ${phrase.text.replace(/^(?:that|those) /i, '')}` }
}

/** The subject of the verb whose object the quantity is: free checkups, covering 78.5% of this group. */
export function subjectOfVerb(query: NameQuery): Phrase | null {
  const active = activeDeed(query.lead)
  return subjectBefore(query, active === null ? query.lead : query.lead.slice(0, active.at))
}

/** Output: 35 million tons. What stands before a colon is a label where nothing stands behind it. */
function labelBefore({ slot: { strand, leadStart }, lead }: NameQuery, tag: EnglishTagger): Phrase | null {
  if (lead.length > 0 || strand.raw.charAt(leadStart - 1) !== ':') return null
  const opens = Math.max(0, strand.raw.lastIndexOf('.', leadStart - 2) + 1)
  return phraseBefore(strand, tokenize(tag, strand, opens, leadStart - 1), false)
}
