import type { NamePart, NameSource } from '../model.js'
import type { Naming } from './draft.js'
import { textOf } from './draft.js'
import type { FrameMatch } from './frames.js'
import { cleanPhrase, kindOf, makePhrase, type Phrase, type PhraseKind, type Phrasing, propertyOf, rightPhrase } from './phrase.js'
import { PERIOD_MARK, type Slot, type Strand } from './strand.js'

/** What a quantity may inherit its subject from, nearest first. */
export interface Topic {
  readonly base: readonly NamePart[]
  readonly source: NameSource
}

/** Where a name is looked for: the quantity in its place, its frame, its own words, and what stands around it. */
export interface NameQuery {
  readonly slot: Slot
  readonly frame: FrameMatch | null
  /** Cleaned words before the frame in the lead. */
  readonly subject: Phrase
  /** Words of number-less clauses between the previous figure and this clause. */
  readonly gap: Phrase | null
  readonly topic: Topic | null
  readonly part: boolean
}

const COUNTED = new Set(['count', 'people', 'establishments', 'cases', 'events', 'person-times', 'establishment-times', 'places', 'bare'])

/** Names a quantity from its own clause, the words behind it, and the topic it carries on. */
export function nameQuantity(phrasing: Phrasing, query: NameQuery): Naming {
  const { slot, frame } = query
  const own = composeBase(phrasing, query)
  const added = [...keptParts(frame, slot.strand), ...suffixParts(phrasing, frame, own.parts)]
  return { parts: [...own.parts, ...added], base: own.parts, rule: own.rule }
}

interface Base {
  readonly parts: readonly NamePart[]
  readonly rule: string
}

function composeBase(phrasing: Phrasing, query: NameQuery): Base {
  const { slot, frame, subject, topic, gap } = query
  const kind = frame?.rule.subject === 'carried' ? 'empty' : kindOf(phrasing, subject.text)
  const relative = slot.mention.dimension === 'ratio' || slot.mention.dimension === 'points' || slot.mention.kind === 'rank'
  const right = relative || frame !== null ? null : rightPhrase(phrasing, slot.strand, slot.end, slot.tailEnd)
  const counted = COUNTED.has(slot.mention.dimension)
  if (right !== null && right.text.length >= 2 && (counted || kind === 'empty' || kind === 'action')) {
    const before = kind === 'empty' ? [] : [partOf(subject)]
    if (kind !== 'full' || subject.text.length + right.text.length <= 14) return { parts: joinParts(before, [partOf(right)]), rule: 'name.right' }
  }
  const carried = topic ?? null
  switch (kind) {
    case 'empty':
      if (gap !== null && frame === null && gap.text.length >= 2) return { parts: [partOf(gap)], rule: 'name.gap' }
      return { parts: carried?.base.map((p) => ({ ...p, source: p.source === 'clause' ? 'carried' : p.source })) ?? [], rule: 'name.carried' }
    case 'property':
      return { parts: joinParts(entityParts(phrasing, carriedParts(gap, carried)), [partOf(subject)]), rule: 'name.property' }
    case 'action':
      return { parts: joinParts(objectParts(phrasing, carriedParts(gap, carried)), [partOf(subject)]), rule: 'name.action' }
    case 'modifier':
      return { parts: joinParts([partOf(subject)], carriedParts(null, carried)), rule: 'name.modifier' }
    default:
      return { parts: withProperty(phrasing, query, subject), rule: 'name.clause' }
  }
}

const carriedParts = (gap: Phrase | null, topic: Topic | null): readonly NamePart[] =>
  gap !== null && gap.text.length >= 2 ? [partOf(gap)] : (topic?.base.map((p): NamePart => ({ ...p, source: p.source === 'clause' ? 'carried' : p.source })) ?? [])

/** 其中采矿业下降4.1% after 增加值增长14.8%: the part takes the property of its total. */
function withProperty(phrasing: Phrasing, { frame, topic, part }: NameQuery, subject: Phrase): readonly NamePart[] {
  const own = partOf(subject)
  if (!part || topic === null || frame === null) return [own]
  const property = propertyOf(phrasing.rules, textOf(topic.base))
  if (property === '' || propertyOf(phrasing.rules, subject.text) !== '' || subject.text.endsWith(property)) return [own]
  return [own, { text: property, source: 'carried', span: null }]
}

/** 规上工业增加值 + 产值 → 规上工业 + 产值: the carried name gives its thing, not its measure. */
function entityParts(phrasing: Phrasing, parts: readonly NamePart[]): readonly NamePart[] {
  const last = parts.at(-1)
  if (last === undefined) return parts
  const property = propertyOf(phrasing.rules, textOf(parts)) || (/.{2,}?((?:[^\s]{2})?率)$/.exec(last.text)?.[1] ?? '')
  if (property === '' || last.text.length - property.length < 2) return parts
  return [...parts.slice(0, -1), { ...last, text: last.text.slice(0, -property.length), span: null }]
}

/** 受理治安案件 + 查处 → 治安案件 + 查处: the carried name gives its object, not its verb. */
function objectParts(phrasing: Phrasing, parts: readonly NamePart[]): readonly NamePart[] {
  const [first, ...rest] = parts
  if (first === undefined) return parts
  const words = phrasing.tag(first.text)
  const [verb, next] = words
  if (verb === undefined || next === undefined || !/^v/.test(verb.tag) || verb.tag === 'vn') return parts
  return [{ ...first, text: first.text.slice(verb.text.length), span: null }, ...rest]
}

/** Joins two runs of parts without saying twice what one ends and the other begins with. */
function joinParts(before: readonly NamePart[], after: readonly NamePart[]): readonly NamePart[] {
  const left = textOf(before)
  const right = textOf(after)
  if (left === '' || right.includes(left)) return after
  if (right === '' || left.includes(right)) return before
  for (let n = Math.min(left.length, right.length) - 1; n >= 2; n--) {
    if (!left.endsWith(right.slice(0, n))) continue
    const [first, ...rest] = after
    if (first === undefined || first.text.length < n) break
    return [...before, { ...first, text: first.text.slice(n), span: null }, ...rest]
  }
  return [...before, ...after]
}

function keptParts(frame: FrameMatch | null, strand: Strand): readonly NamePart[] {
  if (frame?.keep == null) return []
  const phrase = makePhrase(strand, frame.keep.from, frame.keep.to, 'frame')
  const text = phrase.text.replaceAll(PERIOD_MARK, '')
  return text === '' ? [] : [{ text, source: 'frame', span: spanOf(phrase) }]
}

function suffixParts(phrasing: Phrasing, frame: FrameMatch | null, base: readonly NamePart[]): readonly NamePart[] {
  void phrasing
  const suffix = frame?.rule.suffix
  if (suffix == null || textOf(base).endsWith(suffix)) return []
  return [{ text: suffix, source: 'frame', span: null }]
}

/** A phrase as a part of a name, with its place in the document. */
export const partOf = (phrase: Phrase): NamePart => ({ text: phrase.text.replaceAll(PERIOD_MARK, ''), source: phrase.source, span: spanOf(phrase) })

function spanOf(phrase: Phrase): readonly [number, number] | null {
  const first = phrase.strand.offsets[phrase.from]
  const last = phrase.strand.offsets[phrase.to - 1]
  return first === undefined || last === undefined ? null : [first, last + 1]
}

/** The cleaned words of the number-less clauses right before a clause: the last one that names something. */
export function gapPhrase(phrasing: Phrasing, strand: Strand, from: number, to: number): Phrase | null {
  const clauses: { from: number; to: number }[] = []
  let start = from
  for (let at = from; at <= to; at++) {
    if (at === to || /[,:;。]/.test(strand.text.charAt(at))) {
      if (at > start) clauses.push({ from: start, to: at })
      start = at + 1
    }
  }
  for (const clause of clauses.reverse()) {
    const phrase = cleanPhrase(phrasing, strand, clause.from, clause.to, 'clause')
    const kind: PhraseKind = kindOf(phrasing, phrase.text)
    if (kind === 'full' && phrase.text.length <= 24) return phrase
  }
  return null
}
