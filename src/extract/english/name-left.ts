import { type Draft, textOf } from '../draft.js'
import { type Phrase, withText } from '../phrase.js'
import { leadOf, PERIOD_MARK, type Strand } from '../strand.js'
import { activeDeed, passiveDeed } from './deed.js'
import { clauseSubject, withoutInterposed } from './name-subject.js'
import { type FoundName, joinedName, type NameQuery, ownName, partOf } from './naming.js'
import { emptyPhrase, phraseBefore, phraseOf } from './phrase.js'
import type { EnglishReader } from './reader.js'
import type { EnglishSlot } from './strand.js'
import type { EnglishTagger } from './tagger.js'
import { type Token, tokenize } from './tokens.js'

/** Names a quantity by the noun phrase before it: Financial aid of 43.7 million yuan was granted. */
export function nameBefore({ tag }: EnglishReader, query: NameQuery): FoundName | null {
  const given = nameOfGiver(tag, query)
  if (given !== null) return given
  const left = subjectBefore(query, query.lead) ?? labelBefore(query, tag)
  if (left === null || left.text === '') return null
  return ownName(left, 'en.name.left', passiveDeed(query.tail, 0)?.text ?? '')
}

/** Tax cuts saved businesses ⟦93 billion yuan⟧: between a verb of giving and its money stands who got it. */
function nameOfGiver(tag: EnglishTagger, { slot, lead }: NameQuery): FoundName | null {
  if (!slot.mention.dimension.startsWith('money')) return null
  const at = lead.findLastIndex(({ text }) => GIVING.has(text))
  if (at < 1) return null
  const behind = lead.slice(at + 1)
  const verb = lead[at] as Token
  if (behind.length === 0 || !behind.every(({ tag: kind }) => kind === 't' || kind === 'a' || kind === 'n')) return null
  const subject = clauseSubject(tag, slot.strand, slot.leadStart, verb.to)
  return subject === null ? null : ownName(subject, 'en.name.subject', GIVING.get(verb.text) ?? verb.text)
}

const GIVING: ReadonlyMap<string, string> = new Map([
  ['saved', 'saved'],
  ['saving', 'saved'],
  ['cost', 'cost'],
  ['costing', 'cost'],
  ['earned', 'earned'],
  ['earning', 'earned'],
])

/**
 * Names a quantity without words of its own by the subject of its clause, where no other figure stands between: Industrial
 * investment leapt, ranking ⟦first⟧; Maximum load set ⟦five⟧ records and peaked at ⟦18.73 million kW⟧.
 */
export function nameOfClause({ tag }: EnglishReader, { slot, last, lead }: NameQuery): FoundName | null {
  const { strand } = slot
  if (strand.outer !== null) return isEarlierValue(slot, last) ? null : nameOfIsland(tag, strand, last)
  const from = Math.max(0, strand.raw.lastIndexOf(';', slot.start) + 1)
  const told = last !== null && last.slot.strand === strand && last.slot.start >= from
  const counted = told && last.subject.source === 'right'
  const goesOn = counted && lead[0]?.text === 'and' && lead[1]?.tag === 'vd'
  const across = counted && last.subject.to >= (lead[0]?.from ?? 0) - 1 && BEFORE_COUNT.test(leadOf(last.slot))
  if ((told && !goesOn && !across) || slot.start - from > FARTHEST) return null
  const subject = clauseSubject(tag, strand, from, slot.start)
  if (subject === null || isEmpty(subject.text)) return null
  if (!across || goesOn) return ownName(subject, 'en.name.subject')
  // Loans to |1,200| farmers reached 3 million yuan.
  const whole = subject.from < last.slot.start && subject.to >= last.subject.to
  return whole ? ownName(withText(subject, subject.text.replace(COUNTS, '')), 'en.name.subject') : null
}

/** Characters from where a clause begins to a quantity it is the subject of: a line without stops is no clause. */
const FARTHEST = 400

/** The counts a subject runs across: they are no words of a name. */
const COUNTS = /(?<= )\d[\d,.]* (?:(?:thousand|million|billion) )?(?=[a-z])/g

const BEFORE_COUNT =
  /(?<!\b(?:total|number|average|sum|and|or)) (?:of|in|to|for|from|by|at|across|among|with|on)(?: (?:the|its|our))?$/

/**
 * Part-time work was most common in education (⟦37.5%⟧): a parenthesis behind a noun is about it, one behind a quantity about
 * that.
 */
function nameOfIsland(tag: EnglishTagger, { outer }: Strand, last: Draft | null): FoundName | null {
  if (outer === null) return null
  const { strand, at } = outer
  const own = last !== null && last.slot.strand === strand
  if (own && at - last.slot.end <= 1) return null
  const opens = strand.raw.lastIndexOf(';', at) + 1
  const from = Math.max(own ? last.slot.end : 0, opens, liftedBefore(strand, at), at - FARTHEST)
  const words = tokenize(tag, strand, from, at)
  const noun = phraseBefore(strand, words, false)
  if (noun === null || isEmpty(noun.text) || noun.to < at - 1) return null
  const subject = own || at > FARTHEST ? null : clauseSubject(tag, strand, 0, at)
  if (subject === null || subject.to >= noun.from || noun.from === 0) return ownName(noun, 'en.name.subject')
  const preposition = tokenize(tag, strand, subject.to, noun.from).findLast(({ tag: kind }) => kind === 'p')
  const joined = preposition === undefined ? noun : withText(noun, `${preposition.text} ${noun.text}`)
  return joinedName([partOf(subject, true), partOf(joined, false)], 'en.name.subject', noun)
}

/** accounting for 59.3% of total revenue (2022: ⟦61.7%⟧): a parenthesis that dates its only number says what the last one was. */
function isEarlierValue({ strand, start, mention }: EnglishSlot, last: Draft | null): boolean {
  const before = strand.text.slice(0, start).trim()
  return (
    before.startsWith(PERIOD_MARK) &&
    /^[^a-z]*:$/i.test(before) &&
    last?.mention.dimension === mention.dimension &&
    last.slot.strand === strand.outer?.strand
  )
}

/** Where an earlier parenthesis was lifted out of the strand; 0 when none was. */
function liftedBefore({ offsets }: Strand, at: number): number {
  for (let i = at - 1; i > Math.max(0, at - FARTHEST); i--) if ((offsets[i] ?? 0) - (offsets[i - 1] ?? 0) > 2) return i
  return 0
}

/** The noun phrase that words end in; 'that of' stands for the head of the name before. Null for words that name nothing. */
export function subjectBefore(query: NameQuery, words: readonly Token[]): Phrase | null {
  const that = thatBefore(words)
  if (that >= 0 && !isCoordinated(words, that)) return subjectOfThat(query, words.slice(that))
  const verbFollows = query.frame !== null && query.frame.rule.set.measure === undefined
  const phrase = phraseBefore(query.slot.strand, withoutInterposed(words), verbFollows)
  return phrase === null || isEmpty(phrase.text) ? null : phrase
}

/** Index of the last that or those with a preposition behind it; -1 when there is none. */
function thatBefore(words: readonly Token[]): number {
  for (let i = words.length - 2; i >= 0; i--) {
    const { text } = words[i] as Token
    if ((text === 'that' || text === 'those') && STANDS_FOR.has((words[i + 1] as Token).text)) return i
  }
  return -1
}

const STANDS_FOR: ReadonlySet<string> = new Set(['of', 'in', 'for', 'on'])

/** The number of accidents and that of deaths: both are told in one clause. */
const isCoordinated = (words: readonly Token[], that: number): boolean =>
  that > 1 && words[that - 1]?.text === 'and' && words.slice(0, that).every(({ tag }) => !/^(?:v|vd|x|mark)$/.test(tag))

/** There, it, the total: a subject that names nothing. */
const EMPTY =
  /^(?:there|it|they|we|which|total|rest|year|figure|number|target|goal|aim|plan|objective|average|increase|decrease|year on year|year-on-year|today|short|now)$/i

const isEmpty = (text: string): boolean => text.length <= LONGEST_EMPTY && EMPTY.test(text)

/** year-on-year */
const LONGEST_EMPTY = 12

/** value added of the primary industry …; that of the secondary industry → value added of the secondary industry. */
function subjectOfThat({ slot, last, topic }: NameQuery, words: readonly Token[]): Phrase {
  const { strand, leadStart } = slot
  const [from, to] = [words[0]?.from, words.at(-1)?.to]
  if (from === undefined || to === undefined) return emptyPhrase(strand, leadStart, 'clause')
  const phrase = phraseOf(strand, from, to, 'clause')
  const before = textOf(last?.naming.base ?? topic)
  const head = before.includes(' of ') ? before.slice(0, before.indexOf(' of ')) : before
  return withText(phrase, `${head} ${phrase.text.replace(/^(?:that|those) /i, '')}`)
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
