import { isBlank } from '../../segment/spans.js'
import type { Phrase } from '../phrase.js'
import { leadOf } from '../strand.js'
import { inUnit } from './assemble.js'
import { phraseOf } from './phrase.js'
import { type EnglishSlot, withMention } from './strand.js'

/** Quantities joined by commas and 'and' with nothing else between are told together: 3.21 million, 1.04 million and 1.18 million. */
export function groupEnglish(slots: readonly EnglishSlot[]): readonly (readonly EnglishSlot[])[] {
  const groups: EnglishSlot[][] = []
  for (const slot of slots) {
    const group = groups.at(-1)
    const previous = group?.at(-1)
    if (group !== undefined && previous !== undefined && joins(previous, slot)) group.push(slot)
    else groups.push([slot])
  }
  const told: (readonly EnglishSlot[])[] = []
  for (const group of groups) {
    if (group.length === 1) told.push(group)
    else for (const one of closed(group)) told.push(shareUnit(one))
  }
  return told
}

const joins = (previous: EnglishSlot, slot: EnglishSlot): boolean =>
  previous.strand === slot.strand &&
  (previous.mention.dimension === slot.mention.dimension ||
    (previous.mention.unit === '' && previous.mention.kind !== 'rank')) &&
  opensJoint(slot.strand.raw, previous.end) &&
  /^(?:,|,? ?and|,? ?or)$/.test(slot.strand.raw.slice(previous.end, slot.start).trim())

/** Does a comma, or the a or o of and and or, come next behind the blanks? */
function opensJoint(text: string, from: number): boolean {
  let at = from
  while (isBlank(text.charCodeAt(at))) at++
  const unit = text.charCodeAt(at)
  return unit === 0x2c || unit === 0x61 || unit === 0x6f
}

/** 71.4%, and 96% of cases …: of two behind a comma the second begins a clause of its own. */
const opensClause = ([before, slot, more]: readonly EnglishSlot[]): boolean =>
  before !== undefined &&
  slot !== undefined &&
  more === undefined &&
  slot.strand.raw.slice(before.end, slot.start).startsWith(',') &&
  !isRespective([before, slot])

/** 750 yuan, 40 yuan lower than …: what no 'and' closes is no list, but a figure and what is said of it. */
function closed(group: readonly EnglishSlot[]): readonly (readonly EnglishSlot[])[] {
  const [before, last] = group.slice(-2)
  if (before === undefined || last === undefined) return [group]
  if (opensClause(group)) return group.map((slot) => [slot])
  return /(?:and|or)$/.test(last.strand.raw.slice(before.end, last.start).trim())
    ? [group]
    : group.map((slot) => [slot])
}

/** down 12, 21 and 9 percent: the unit told once at the end belongs to all. */
function shareUnit(group: readonly EnglishSlot[]): readonly EnglishSlot[] {
  const last = group.at(-1)?.mention
  if (last === undefined || group.length === 1 || last.unit === '') return group
  return group.map((slot) => {
    const { mention } = slot
    if (mention.unit !== '' || mention.kind === 'rank') return slot
    const { unit, unitInfo, dimension, rules } = last
    return withMention(slot, inUnit(mention, { unit, unitInfo, dimension, rules }))
  })
}

/** The words of the last word pair of a group: are its figures told one by one? */
export const isRespective = (group: readonly EnglishSlot[]): boolean => {
  const last = group.at(-1)
  if (last === undefined) return false
  return (
    /\brespectively\b/.test(last.strand.raw.slice(last.end, last.end + 120)) ||
    /\brespectively\b/.test(leadOf(group[0] as EnglishSlot))
  )
}

/**
 * Cuts a subject into its coordinated members, each with the words the first alone shows: people covered by old-age
 * insurance, unemployment insurance and work injury insurance → people covered by …, three times.
 */
export function splitSubject(subject: Phrase): readonly Phrase[] {
  const { text } = subject.strand
  const members: Phrase[] = []
  let start = subject.from
  const marks = /,? and (?:that of |those of |the )?|, (?:that of |those of |the )?/g
  marks.lastIndex = subject.from
  for (let match = marks.exec(text); match !== null && match.index < subject.to; match = marks.exec(text)) {
    members.push(phraseOf(subject.strand, start, match.index, subject.source))
    start = match.index + match[0].length
  }
  members.push(phraseOf(subject.strand, start, subject.to, subject.source))
  const shared = /^.* (?:of|by|in|on|for) (?=\S)/.exec(members[0]?.text ?? '')?.[0] ?? ''
  if (shared === '' || members.length < 2) return members
  return members.map((member, i) =>
    i === 0 || / (?:of|by|in|on|for) /.test(member.text) ? member : { ...member, text: shared + member.text },
  )
}
