import type { NamePart } from '../../model.js'
import { carry } from '../name-parts.js'
import { type Phrase, withText } from '../phrase.js'
import { type ActiveDeed, activeDeed, deedText, passiveDeed } from './deed.js'
import { subjectBefore } from './name-left.js'
import { clauseSubject } from './name-subject.js'
import {
  carriedBase,
  type FoundName,
  isCount,
  joinedName,
  type NameQuery,
  ownName,
  partOf,
  suppliedPart,
  withoutDeed,
  withParts,
} from './naming.js'
import { emptyPhrase, phraseAfter, phraseOf } from './phrase.js'
import type { EnglishReader } from './reader.js'
import type { Token } from './tokens.js'
import { hasWord } from './words.js'

/** Names an amount by the verb it is the object of: invested 2.86 billion yuan in roads, were inspected 2,360 times. */
export function nameByDeed(reader: EnglishReader, query: NameQuery): FoundName | null {
  const active = activeDeed(query.lead)
  if (active === null) return nameByPurpose(reader, query)
  return passiveBefore(query, active) ?? activeName(reader, query, active)
}

/** School meals were inspected 2,360 times. */
function passiveBefore(query: NameQuery, { verb, at }: ActiveDeed): FoundName | null {
  const be = query.lead.findLastIndex(({ tag }, i) => i < at && tag !== 'd')
  if (!/^(?:was|were|is|are|been|be|being)$/.test(query.lead[be]?.text ?? '')) return null
  const left = subjectBefore(query, query.lead.slice(0, be))
  return left === null ? null : ownName(left, 'en.name.left', verb.text)
}

function activeName(reader: EnglishReader, query: NameQuery, active: ActiveDeed): FoundName | null {
  const { slot } = query
  const purpose = purposeOf(query)
  const noun = reader.deeds.nouns.get(active.verb.text)
  if (noun !== undefined) {
    return joinedName(
      [nounPart(noun), ...(purpose === null ? [] : [partOf(purpose, false)])],
      'en.name.deed',
      purpose ?? emptyPhrase(slot.strand, active.verb.from, 'clause'),
    )
  }
  if (hasWord(reader.rules, 'verb.empty', active.verb.text)) {
    const subject = purpose === null && !isCount(slot) ? subjectOf(reader, query, active) : null
    return subject !== null
      ? ownName(subject, 'en.name.subject')
      : purpose === null
        ? null
        : withoutPreposition(purpose)
  }
  const deed = deedText(reader.deeds, active)
  const agent = subjectOf(reader, query, active)
  if (agent !== null) {
    const told = ownName(agent, 'en.name.subject', deed)
    return purpose === null || isCount(slot)
      ? told
      : withParts(told, [...told.parts, partOf(purpose, false)], told.base)
  }
  if (purpose !== null && !isCount(slot)) {
    return joinedName([nounPart(deed), partOf(purpose, false)], 'en.name.deed', purpose, deed)
  }
  // inspected 3,260 food businesses, ordered 412 to make corrections and closed 19.
  const base = withoutDeed(carriedBase(query))
  if (base.length === 0) return null
  const subject = emptyPhrase(slot.strand, slot.start, 'carried')
  return joinedName([...base, suppliedPart(deed)], 'en.name.carried', subject, deed, true)
}

/** Liquid bulk added another ⟦9.2 million⟧: whose deed it was, when the words before the verb are its subject and no more. */
function subjectOf({ tag }: EnglishReader, { slot, lead }: NameQuery, { at }: ActiveDeed): Phrase | null {
  const from = lead[0]?.text === ',' || lead[0]?.tag === 'c' ? (lead[0]?.to ?? slot.leadStart) : slot.leadStart
  const verb = lead[at]
  if (verb === undefined || verb.from <= from) return null
  const subject = clauseSubject(tag, slot.strand, from, verb.to)
  if (subject === null || subject.from < from) return null
  const between = slot.strand.text.slice(subject.to, verb.from).trim()
  return between === '' || /^,.*,$/.test(between) ? subject : null
}

const nounPart = (text: string): NamePart => ({ text, source: 'clause', span: null })

/** earned 9.64 billion yuan in tourism revenue → tourism revenue */
const withoutPreposition = ({ strand, from, to, text }: Phrase): FoundName =>
  ownName(phraseOf(strand, from + text.indexOf(' ') + 1, to, 'right'), 'en.name.right')

/** A total of 87.5 million yuan was spent on relics; including RMB 1.7 billion for automated terminals. */
function nameByPurpose(reader: EnglishReader, query: NameQuery): FoundName | null {
  const { lead, tail } = query
  const purpose = purposeOf(query)
  if (purpose === null) return null
  const deed = passiveDeed(tail, 0)?.text ?? null
  const noun = deed === null ? undefined : reader.deeds.nouns.get(deed)
  const isPart = lead.some(({ text }) => text === 'which')
  if (noun !== undefined && !isPart && lead.every(opensTotal)) {
    return joinedName([nounPart(noun), partOf(purpose, false)], 'en.name.deed', purpose)
  }
  if (!lead.every(opensPart)) return null
  const parts = [...carry(totalBefore(query)), ...(deed === null ? [] : [suppliedPart(deed)]), partOf(purpose, false)]
  return joinedName(parts, 'en.name.carried', purpose)
}

/** and a total of */
const opensTotal = ({ tag, text }: Token): boolean => /^(?:t|mark|c)$/.test(tag) || /^(?:total|of)$/.test(text)

/** , of which; including */
const opensPart = ({ tag, text }: Token): boolean =>
  /^(?:mark|c)$/.test(tag) || /^(?:including|with|of|which)$/.test(text)

/** What a part is a part of: the part told before is left out, RMB 1.7 billion for terminals and RMB 640 million for power. */
function totalBefore({ last, topic }: NameQuery): readonly NamePart[] {
  const base = last?.naming.base ?? topic
  const isPart = last?.naming.rule === 'en.name.carried' && last.subject.source === 'right' && base.length > 1
  if (!isPart) return base
  return base.slice(0, base.some(({ span }, i) => i > 0 && span === null) ? 1 : -1)
}

/** ' in green and smart ports', ' for claimants', ' was used for industry development'. */
function purposeOf({ slot, tail }: NameQuery): Phrase | null {
  const passive = passiveDeed(tail, 0)
  const at = passive !== null ? passive.at + 1 : tail[0]?.tag === 'vd' || tail[0]?.tag === 'v' ? 1 : 0
  const preposition = tail[at]
  // was spent upgrading rural grids
  const gerund = passive !== null && preposition?.tag === 'vg'
  if (preposition === undefined || !(gerund || /^(?:in|for|on|to|from|towards?|into)$/.test(preposition.text)))
    return null
  const object = phraseAfter(slot.strand, tail, at + 1)
  if (object === null || /^(?:total|cash|full|all)$/i.test(object.phrase.text)) return null
  const phrase = phraseOf(slot.strand, preposition.from, object.phrase.to, 'right')
  const on = gerund ? 'on ' : ''
  // in 25 projects: what was skipped between is no word of the name.
  const skipped = (tail[at + 1]?.from ?? preposition.to) - preposition.to > 1
  const opening = skipped ? `${preposition.text} ` : slot.strand.text.slice(preposition.from, object.phrase.from)
  return withText(phrase, on + opening + object.phrase.text)
}
