import type { NamePart } from '../model.js'
import { type Draft, type Naming, textOf } from './draft.js'
import type { FrameMatch } from './frames.js'
import { COUNTED, RELATIVE } from './mention.js'
import {
  carry,
  entityOf,
  joinParts,
  keptParts,
  partOf,
  type Phrase,
  type PhraseKind,
  type Phrasing,
  kindOf,
  phraseParts,
  propertyOf,
  rightPhrase,
  statePhrase,
  thingOf,
} from './phrase.js'
import { leadOf, type Slot } from './strand.js'

/** What a quantity may carry its subject on from. */
export interface Context {
  /** The figure before it in the same strand and sentence; null at a sentence's beginning. */
  readonly last: Draft | null
  /** The total whose part this is (其中…); null outside such lists. */
  readonly total: Draft | null
  /** Words of number-less clauses between the figure before and this clause: 补贴性培训方面, */
  readonly gap: Phrase | null
  /** What the paragraph, the parenthesis or the headings are about, as parts of a name. */
  readonly topic: readonly NamePart[]
  /** Parts of the figure this one is compared with, for lists told one by one (分别). */
  readonly partner: Draft | null
}

export interface NameQuery {
  readonly slot: Slot
  readonly frame: FrameMatch | null
  readonly subject: Phrase
  readonly context: Context
}

/** Names a quantity from its own clause, the words behind it, and what it carries on. */
export function nameQuantity(phrasing: Phrasing, query: NameQuery): Naming {
  const base = baseName(phrasing, query)
  const { frame, slot } = query
  const kept = keptParts(frame, slot.strand)
  const whole = [...base.parts, ...kept]
  const suffix = frame?.rule.suffix ?? null
  const parts = suffix === null || textOf(whole).endsWith(suffix) ? whole : [...whole, { text: suffix, source: 'frame' as const, span: null }]
  return { parts, base: base.parts, thing: base.thing ?? thingOf(phrasing, base.parts), kind: base.kind, rule: base.rule }
}

interface Base {
  readonly parts: readonly NamePart[]
  readonly thing?: readonly NamePart[]
  readonly kind: PhraseKind
  readonly rule: string
}

function baseName(phrasing: Phrasing, query: NameQuery): Base {
  const { slot, frame, subject } = query
  const kind = frame?.rule.subject === 'carried' ? 'empty' : kindOf(phrasing, subject.text)
  const right = rightBase(phrasing, query, kind)
  if (right !== null) return right
  switch (kind) {
    case 'empty':
      return emptyBase(phrasing, query)
    case 'property':
      return propertyBase(phrasing, query)
    case 'action':
      return actionBase(phrasing, query)
    case 'modifier':
      return modifierBase(query)
    default:
      return fullBase(phrasing, query, slot, frame)
  }
}

/** 17个部门, 推动7家大型商超开展…: the counted thing stands behind. */
function rightBase(phrasing: Phrasing, { slot, frame, subject, context }: NameQuery, kind: PhraseKind): Base | null {
  const { dimension } = slot.mention
  if (RELATIVE.has(dimension) || (frame !== null && frame.rule.set.measure !== undefined) || slot.mention.kind === 'rank') return null
  const counted = COUNTED.has(dimension)
  const right = rightPhrase(phrasing, slot.strand, slot.end, slot.tailEnd)
  if (right.text.length >= 2 && (counted || kind === 'empty' || kind === 'action')) {
    if (kind === 'full' && subject.text.length + right.text.length > 16) return null
    return { parts: joinParts(kind === 'empty' ? [] : phraseParts(subject), phraseParts(right)), kind: 'full', rule: 'name.right' }
  }
  if (!counted || (kind !== 'empty' && !/[中有内里]$/.test(leadOf(slot)))) return null
  const state = statePhrase(phrasing, slot.strand, slot.end, slot.tailEnd)
  if (state.text === '') return null
  const about = kind === 'empty' ? carriedThing(context) : phraseParts(subject)
  return { parts: joinParts(about, phraseParts(state)), thing: about, kind: 'full', rule: 'name.state' }
}

const carriedThing = ({ last, topic, gap, total }: Context): readonly NamePart[] =>
  carry(gap !== null ? phraseParts(gap) : total !== null ? total.naming.thing : (last?.naming.thing ?? topic))

const carriedBase = ({ last, topic, partner }: Context): readonly NamePart[] => carry((partner ?? last)?.naming.base ?? topic)

/** Nothing of its own: 同比增长5%, 共12件, 23人. */
function emptyBase(phrasing: Phrasing, { slot, frame, context }: NameQuery): Base {
  const before = context.partner ?? context.last
  const measure = frame?.rule.set.measure
  if (slot.mention.dimension === 'points' && before !== null) {
    // A change in points speaks of the rate or growth before it, not of the count that was measured.
    if (before.measure === 'rate' || before.measure === 'change') return inherit(before.naming.parts, before)
    if (before.measure === 'growth') return inherit([...before.naming.base, { text: '增速', source: 'frame', span: null }], before)
  }
  if (before !== null && (measure !== undefined || RELATIVE.has(slot.mention.dimension))) {
    if (slot.mention.dimension === 'ratio' && measure === undefined && before.measure === 'rate') return inherit(before.naming.parts, before)
    if (before.measure === 'rank' || (before.measure === 'rate' && measure !== 'rate')) return inherit(before.naming.parts, before)
    return inherit(before.naming.base, before)
  }
  const { gap, last, topic } = context
  if (gap !== null && frame === null) return { parts: phraseParts(gap), kind: 'full', rule: 'name.gap' }
  if (last !== null && last.naming.kind === 'action' && /(?:完成|办结|实现|整改)/.test(leadOf(slot))) {
    const done: NamePart = { text: /完成|办结|整改/.exec(leadOf(slot))?.[0] ?? '完成', source: 'clause', span: null }
    return { parts: [...carry(last.naming.thing), done], thing: last.naming.thing, kind: 'action', rule: 'name.action' }
  }
  void phrasing
  return { parts: carriedBase(context), thing: carry(before?.naming.thing ?? topic), kind: before?.naming.kind ?? 'full', rule: 'name.carried' }
}

const inherit = (parts: readonly NamePart[], from: Draft): Base => ({ parts: carry(parts), thing: carry(from.naming.thing), kind: from.naming.kind, rule: 'name.carried' })

/** 余额, 合格率: the thing is carried on. */
function propertyBase(phrasing: Phrasing, { subject, context }: NameQuery): Base {
  const { gap, last, partner, topic, total } = context
  void total
  const source = gap !== null ? phraseParts(gap) : partner !== null ? partner.naming.thing : last !== null ? last.naming.thing : topic
  const thing = carry(entityOf(phrasing, source))
  return { parts: joinParts(thing, phraseParts(subject)), thing, kind: 'property', rule: 'name.property' }
}

/** 整改, 查处: the object is carried on. */
function actionBase(phrasing: Phrasing, { subject, context }: NameQuery): Base {
  const thing = carriedThing(context)
  void phrasing
  return { parts: joinParts(thing, phraseParts(subject)), thing, kind: 'action', rule: 'name.action' }
}

/** 国家级, 农村: the head is carried on. */
function modifierBase({ subject, context }: NameQuery): Base {
  const head = carry(context.total?.naming.base ?? (context.gap !== null ? phraseParts(context.gap) : null) ?? context.last?.naming.base ?? context.topic)
  return { parts: joinParts(phraseParts(subject), head), kind: 'full', rule: 'name.modifier' }
}

/** A name of its own; a part of a total (其中…) says whose part it is, and a growth of what property. */
function fullBase(phrasing: Phrasing, { subject, context, frame }: NameQuery, slot: Slot, _frame: FrameMatch | null): Base {
  const own = phraseParts(subject)
  const { total } = context
  if (total !== null) {
    const property = propertyOf(phrasing.rules, textOf(total.naming.base))
    const wants = property !== '' && propertyOf(phrasing.rules, subject.text) === '' && (frame !== null || total.mention.dimension === slot.mention.dimension) && !/率$/.test(subject.text)
    const about = carry(entityOf(phrasing, total.naming.thing))
    const parts = joinParts(textOf(about).length <= 14 ? about : [], own)
    const whole = wants ? [...parts, { text: property, source: 'carried' as const, span: null }] : parts
    return { parts: whole, thing: parts, kind: 'full', rule: 'name.part' }
  }
  if (subject.text.length <= 2 || (subject.text.length <= 3 && /^[一-鿿]/.test(subject.text) && context.last !== null && slot.opener !== ';')) {
    const thing = carriedThing(context)
    if (thing.length > 0) return { parts: joinParts(thing, own), thing, kind: 'action', rule: 'name.short' }
  }
  return { parts: own, kind: 'full', rule: 'name.clause' }
}
export { partOf }
