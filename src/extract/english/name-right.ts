import { carry } from '../name-parts.js'
import { activeDeed, deedText, passiveDeed } from './deed.js'
import { subjectOfVerb } from './name-left.js'
import {
  carriedBase,
  carriedName,
  type FoundName,
  isCount,
  joinedName,
  type NameQuery,
  ownName,
  partOf,
  shareOf,
  suppliedPart,
  wholePart,
  withDeed,
  withoutDeed,
} from './naming.js'
import { emptyPhrase, phraseAfter, phraseOf } from './phrase.js'
import type { EnglishReader } from './reader.js'
import type { Token } from './tokens.js'

/** Names a share by the thing behind it: 96% of arbitration cases were concluded, 9 out of 10 households, 27 percent were women. */
export function nameOfPart(query: NameQuery): FoundName | null {
  const { slot, lead, tail } = query
  if (slot.mention.dimension !== 'ratio' || tail.length === 0) return null
  const of = tail[0]?.text === 'of'
  const thing = phraseAfter(slot.strand, tail, of ? 1 : 0)
  if (thing !== null && of) {
    // covering 78.5% of this group, met 63% of the demand: the share is the subject's.
    const whole = wholePart(thing.phrase, 'share of')
    const left = subjectOfVerb(query)
    if (left !== null && lead.at(-1)?.tag !== 'p') return shareOf(ownName(left, 'en.name.left'), whole)
    const carried = left === null && activeDeed(lead) !== null ? carriedName(query) : null
    if (carried !== null && carried.parts.length > 0) return shareOf(carried, whole)
    return ownName(thing.phrase, 'en.name.right', passiveDeed(tail, thing.end)?.text)
  }
  if (thing !== null && slot.mention.unit === '' && thing.first === 0) return ownName(thing.phrase, 'en.name.right')
  return tail[0]?.tag === 'x' ? complement(query) : null
}

/**
 * Names a quantity by the thing behind it: 85 high-tech enterprises, 218 million tons of cargo, with the deed before or
 * behind: added 85 …, 1,240 teachers were recruited.
 *
 * @param lead the words before it, those of a frame left out
 */
export function nameBehind(reader: EnglishReader, query: NameQuery, lead: readonly Token[]): FoundName | null {
  const { slot, tail } = query
  const [first, second] = tail
  const of = first?.text === 'of'
  if (!isCount(slot) && !of) return nameByPredicate(query)
  if (of && /^(?:them|which|whom|these|those)$/.test(second?.text ?? '')) return nameOfThem(query, 2)
  // 43 met Grade III standards: a verb that is no attribute.
  if (first !== undefined && (first.tag === 'vd' || first.tag === 'v') && !first.text.endsWith('ed'))
    return nameByPredicate(query)
  const thing = phraseAfter(slot.strand, tail, of ? 1 : 0)
  if (thing === null) return nameByPredicate(query)
  const active = activeDeed(lead)
  const continued = isContinuation(lead) ? query.deed : ''
  const deed = active !== null ? deedText(reader.deeds, active) : (passiveDeed(tail, thing.end)?.text ?? continued)
  const name = ownName(thing.phrase, 'en.name.right', thing.phrase.text.endsWith(` ${deed}`) ? '' : deed)
  return withDeed(name, deed)
}

const CONTINUING: ReadonlySet<string> = new Set(['and', 'or', ',', 'as', 'well'])

/** Does a lead only go on with a list: ' primary schools and', ','? */
const isContinuation = (lead: readonly Token[]): boolean =>
  CONTINUING.has(lead.at(-1)?.text ?? '') &&
  lead.every(({ tag, text }) => !/^(?:x|v|vd|r)$/.test(tag) && !/^(?:but|while)$/.test(text))

/** Behind a number without a noun: 21,300 were laid-off workers, 121 have been eliminated, 386 went to rural schools. */
function nameByPredicate(query: NameQuery): FoundName | null {
  const { slot, tail } = query
  const [verb, next] = tail
  if (verb?.tag === 'x') {
    const told = isCount(slot) && passiveDeed(tail, 0) !== null
    return complement(query) ?? (told ? nameOfThem(query, 0) : null)
  }
  if (verb === undefined || !isCount(slot) || (verb.tag !== 'vd' && verb.tag !== 'v')) return null
  // of whom 9,870 were postgraduates and 6,230 came from abroad: both are parts of one whole.
  const whole = query.last?.naming.rule === 'en.name.complement' ? query.last.total : null
  const base = withoutDeed(whole === null ? carriedBase(query) : carry(whole.naming.base))
  const end = phraseAfter(slot.strand, tail, next?.tag === 'p' ? 2 : 1)?.phrase.to ?? adverbEnd(tail)
  if (end === null || base.length === 0) return null
  const predicate = phraseOf(slot.strand, verb.from, end, 'right')
  return joinedName([...base, partOf(predicate, false)], 'en.name.carried', predicate)
}

/** came from abroad: an adverb behind a preposition is a place too. */
const adverbEnd = ([, preposition, adverb]: readonly Token[]): number | null =>
  preposition?.tag === 'p' && adverb?.tag === 'd' ? adverb.to : null

/** … 586 were expressways, 27 percent were women: behind a form of be stands what is counted. */
function complement({ slot, tail }: NameQuery): FoundName | null {
  const at = tail.findIndex(({ tag }) => tag !== 'x' && tag !== 'd')
  // 1,200 will move in: only a form of be has a complement.
  const be = tail.slice(0, Math.max(0, at)).some(({ text }) => /^(?:is|are|was|were|be|been)$/.test(text))
  if (!be || !/^(?:n|a|t|num)$/.test(tail[at]?.tag ?? '')) return null
  const thing = phraseAfter(slot.strand, tail, at)
  return thing === null ? null : ownName(thing.phrase, 'en.name.complement')
}

/** 3,391 of them were settled: the thing told before, with its deed from the words at `at` on. */
function nameOfThem(query: NameQuery, at: number): FoundName {
  const passive = passiveDeed(query.tail, at)
  const base = carriedBase(query)
  const parts = passive === null ? base : [...withoutDeed(base), suppliedPart(passive.text)]
  const subject = emptyPhrase(query.slot.strand, query.slot.start, 'carried')
  return joinedName(parts, 'en.name.carried', subject, passive?.text, true)
}
