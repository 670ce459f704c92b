import type { Phrase } from './phrase.js'
import type { Mention } from './mention.js'
import { leadOf, type Slot } from './strand.js'

/** Quantities joined by 、 or 和 with nothing else between share what stands before the first: 分别为1.83万人、0.62万人. */
export function groupSlots(slots: readonly Slot[]): readonly (readonly Slot[])[] {
  const groups: Slot[][] = []
  for (const slot of slots) {
    const group = groups.at(-1)
    const previous = group?.at(-1)
    if (group !== undefined && previous !== undefined && continues(previous, slot)) group.push(slot)
    else groups.push([slot])
  }
  return groups.map(shareUnit)
}

const BARE_SCALE = /^[十百千万亿]+$/

const continues = (previous: Slot, slot: Slot): boolean =>
  previous.strand === slot.strand &&
  previous.clause === slot.clause &&
  (previous.mention.dimension === slot.mention.dimension || previous.mention.dimension === 'bare' || BARE_SCALE.test(previous.mention.unit)) &&
  /^(?:、|和|及|与|以及|或|、?和)(?:约|近)?$/.test(leadOf(slot))

/** 10.6万、3.8万、3.3万平方公里: a unit written once at the end of a list belongs to all of it. */
function shareUnit(group: readonly Slot[]): readonly Slot[] {
  const last = group.at(-1)?.mention
  if (last === undefined || group.length === 1) return group
  return group.map((slot) => ({ ...slot, mention: withUnit(slot.mention, last) }))
}

export function withUnit(mention: Mention, from: Mention): Mention {
  if (mention.unit === from.unit || mention.value === null) return mention
  if (mention.dimension !== 'bare' && !BARE_SCALE.test(mention.unit)) return mention
  return { ...mention, unit: from.unit, unitInfo: from.unitInfo, dimension: from.dimension }
}

/**
 * Cuts a subject into its coordinated members, giving each the head only the last one shows:
 * 养老、失业、工伤保险参保 → 养老保险参保, 失业保险参保, 工伤保险参保.
 *
 * @returns the members; one when nothing is coordinated.
 */
export function splitMembers(subject: Phrase): readonly Phrase[] {
  const text = subject.strand.text
  const pieces: Phrase[] = []
  let start = subject.from
  let depth = 0
  for (let at = subject.from; at <= subject.to; at++) {
    const char = text.charAt(at)
    if ('“《'.includes(char) && at < subject.to) depth++
    if ('”》'.includes(char)) depth--
    if (at === subject.to || (depth <= 0 && /[、和及与]/.test(char))) {
      if (at > start) pieces.push({ ...subject, from: start, to: at, text: text.slice(start, at) })
      start = at + 1
    }
  }
  if (pieces.length < 2) return [subject]
  return shareHead(pieces)
}

function shareHead(pieces: readonly Phrase[]): readonly Phrase[] {
  const last = pieces.at(-1) as Phrase
  const others = pieces.slice(0, -1)
  // The last member's own modifier is about as long as its neighbour's: 农产品|1.. → 失业|, 工伤|保险参保.
  const width = (others.at(-1) as Phrase).text.length
  const head = last.text.slice(width)
  const ends = (p: Phrase): boolean => p.text.length >= last.text.length || (head.length >= 2 && p.text.endsWith(head.slice(-2))) || p.text.slice(-1) === last.text.slice(-1)
  if (head.length < 2 || others.every(ends)) return pieces
  return pieces.map((p, i) => (i === pieces.length - 1 || ends(p) ? p : { ...p, text: p.text + head }))
}
