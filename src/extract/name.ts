import type { NamePart } from '../model.js'
import { type Draft, type Naming, textOf } from './draft.js'
import type { FrameMatch } from './frames.js'
import { COUNTED, RELATIVE } from './mention.js'
import { carry, entityOf, joinParts, keptParts, phraseParts, shorten, thingOf } from './name-parts.js'
import type { Phrase, Phrasing } from './phrase.js'
import { rightPhrase, statePhrase } from './phrase-behind.js'
import {
  isCompletionRate,
  isGrowthProperty,
  kindOf,
  leadsWithDependent,
  type PhraseKind,
  propertyOf,
} from './phrase-kind.js'
import { leadOf, type Slot, tailOf } from './strand.js'

/** What a quantity may carry its subject on from. */
export interface Context {
  /** The figure before it in the same strand and sentence; null at a sentence's beginning. */
  readonly last: Draft | null
  /** The last figure before it that had words of its own. */
  readonly lead: Draft | null
  /** The total whose part this is (其中…); null outside such lists. */
  readonly total: Draft | null
  /** Words of number-less clauses between the figure before and this clause: 补贴性培训方面, */
  readonly gap: Phrase | null
  /** What the paragraph, the parenthesis or the headings are about, as parts of a name. */
  readonly topic: readonly NamePart[]
  /** The figures told before whose sum this is (…,合计445万元). */
  readonly summed: readonly Draft[]
  /** A label the sentence stands under: 社会组织: … ; 补贴性培训方面, … */
  readonly label: readonly NamePart[]
  /** The figure this one is told of, in lists told one by one (分别). */
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
  // 三级手术占61%: with no whole named behind 占 the share is a 占比.
  const suffix = textOf(kept) === '占' ? '比' : (frame?.rule.suffix ?? null)
  const parts =
    suffix === null || textOf(whole).endsWith(suffix)
      ? whole
      : [...whole, { text: suffix, source: 'frame' as const, span: null }]
  return {
    parts,
    base: base.parts,
    thing: base.thing ?? thingOf(phrasing, base.parts),
    under: base.under ?? [],
    kind: base.kind,
    rule: base.rule,
  }
}

interface Base {
  readonly parts: readonly NamePart[]
  readonly thing?: readonly NamePart[]
  readonly under?: readonly NamePart[]
  readonly kind: PhraseKind
  readonly rule: string
}

function baseName(phrasing: Phrasing, query: NameQuery): Base {
  const { frame, subject } = query
  if (frame?.rule.id === 'rate.completion.of') return completionOf(query)
  const kind = frame?.rule.subject === 'carried' ? 'empty' : kindOf(phrasing, subject.text)
  const right = rightBase(phrasing, query, kind)
  if (right !== null) return right
  switch (kind) {
    case 'empty':
      return emptyBase(query)
    case 'property':
      return propertyBase(phrasing, query)
    case 'action':
      return actionBase(phrasing, query)
    case 'modifier':
      return modifierBase(query)
    default:
      return fullBase(phrasing, query)
  }
}

/** 完成年度任务600件的123.67%: the rate is told of the task named right before it. */
function completionOf({ context: { last, topic } }: NameQuery): Base {
  if (last === null) return { parts: carry(topic), kind: 'full', rule: 'name.carried' }
  return {
    parts: carry(last.naming.parts),
    thing: carry(last.naming.thing),
    under: last.naming.under,
    kind: 'full',
    rule: 'name.carried',
  }
}

/** 17个部门, 推动7家大型商超开展…: the counted thing stands behind. */
function rightBase(phrasing: Phrasing, { slot, frame, subject, context }: NameQuery, kind: PhraseKind): Base | null {
  const { dimension } = slot.mention
  if (frame?.rule.set.measure !== undefined || slot.mention.kind === 'rank') return null
  if (RELATIVE.has(dimension)) return rateBehind(phrasing, subject, slot, kind)
  const counted = COUNTED.has(dimension)
  const right = rightPhrase(phrasing, slot.strand, slot.end, slot.tailEnd)
  if (
    (right.text.length >= 2 || /^[村镇乡县校店站厂街]$/.test(right.text)) &&
    (counted || kind === 'empty' || kind === 'action')
  ) {
    if (kind === 'full' && subject.text.length + right.text.length > 16) return null
    const own = joinParts(kind === 'empty' ? [] : phraseParts(subject), phraseParts(right))
    const doing = right.text.length <= 3 ? statePhrase(phrasing, slot.strand, right.to, slot.tailEnd) : null
    const parts =
      doing !== null && doing.text.length >= 2 && doing.text.length <= 12 ? joinParts(phraseParts(doing), own) : own
    return underLabel({ parts, kind: 'full', rule: 'name.right' }, context.label, 4)
  }
  if (!counted) return null
  const state = statePhrase(phrasing, slot.strand, slot.end, slot.tailEnd)
  const leans = kind === 'empty' || /[中有内里]$/.test(leadOf(slot))
  if (state.text === '' || !(leans || (kind === 'full' && state.text.length <= 3 && state.to === slot.tailEnd)))
    return null
  const about = kind === 'empty' ? carriedThing(context) : phraseParts(subject)
  return { parts: joinParts(about, phraseParts(state)), thing: about, under: about, kind: 'full', rule: 'name.state' }
}

/** 现行16%的税率: what the percentage is stands behind it. */
function rateBehind(phrasing: Phrasing, subject: Phrase, slot: Slot, kind: PhraseKind): Base | null {
  const behind = /^的([一-鿿]{0,4}(?:率|税|比例|标准|幅度))(?![一-鿿]{0,1}[目任])/u.exec(tailOf(slot))
  if (behind?.[1] === undefined || kind === 'empty') return null
  const from = slot.end + 1
  const rate = { ...subject, text: behind[1], from, to: from + behind[1].length, source: 'right' as const }
  const own = phraseParts(subject)
  return { parts: joinParts(own, phraseParts(rate)), thing: thingOf(phrasing, own), kind: 'full', rule: 'name.right' }
}

/** A short name under a label says what it is part of: 社会组织: 注销31家 → 社会组织注销. */
function underLabel(base: Base, label: readonly NamePart[], limit: number): Base {
  const own = textOf(base.parts)
  if (label.length === 0 || own.length > limit || base.under !== undefined) return base
  return { ...base, parts: joinParts(carry(label), base.parts), under: carry(label) }
}

/** What a bare verb or property is about, nearest first; a property told behind a part (其中夏粮148万亩、单产308公斤) is the part's. */
function carriedThing(
  { last, topic, gap, total, label, partner }: Context,
  property = false,
  newClause = false,
): readonly NamePart[] {
  if (partner !== null) return carry(partner.naming.thing)
  if (gap !== null) return carry(phraseParts(gap))
  if (total !== null && !(last !== null && last.total === total && (property || newClause)))
    return carry(total.naming.thing)
  if (last === null) return carry(label.length > 0 ? label : topic)
  return carry(last.naming.thing)
}

/** Nothing of its own: 同比增长5%, 共12件, 23人. */
function emptyBase({ slot, frame, context }: NameQuery): Base {
  const before = context.partner ?? context.last
  const measure = frame?.rule.set.measure
  const { dimension } = slot.mention
  if (before !== null && dimension === 'points') {
    // A change in points speaks of the rate or growth before it, not of the count that was measured.
    if (before.measure === 'growth')
      return inherit([...before.naming.base, { text: '增速', source: 'frame', span: null }], before)
    return inherit(before.naming.parts, before)
  }
  if (before !== null && (measure !== undefined || RELATIVE.has(dimension))) {
    const whole =
      before.measure === 'rank' ||
      (before.measure === 'rate' && (measure !== 'rate' || frame?.rule.relation === 'completion'))
    return inherit(
      whole || (measure === undefined && before.measure === 'rate') ? before.naming.parts : before.naming.base,
      before,
    )
  }
  const { gap, last, topic, label, summed } = context
  if (summed.length > 1)
    return {
      parts: [
        ...summed.flatMap((d, i) => [
          ...(i > 0 ? [{ text: '、', source: 'frame' as const, span: null }] : []),
          ...carry(d.naming.base),
        ]),
        { text: '合计', source: 'frame', span: null },
      ],
      thing: carry(topic),
      kind: 'full',
      rule: 'name.sum',
    }
  if (gap !== null && measure === undefined) return { parts: phraseParts(gap), kind: 'full', rule: 'name.gap' }
  if (last !== null && last.naming.kind === 'action' && /完成|办结|实现|整改/.test(leadOf(slot))) {
    const done: NamePart = { text: /完成|办结|整改/.exec(leadOf(slot))?.[0] ?? '完成', source: 'clause', span: null }
    return {
      parts: [...carry(last.naming.thing), done],
      thing: last.naming.thing,
      under: last.naming.under,
      kind: 'action',
      rule: 'name.action',
    }
  }
  if (before !== null) return inherit(before.naming.base, before)
  return { parts: carry(label.length > 0 ? label : topic), kind: 'full', rule: 'name.carried' }
}

const inherit = (parts: readonly NamePart[], from: Draft): Base => ({
  parts: carry(parts),
  thing: carry(from.naming.thing),
  under: from.naming.under,
  kind: from.naming.kind,
  rule: 'name.carried',
})

/** 余额, 合格率: the thing is carried on; 增速 and 两年平均 take the whole name, since they measure its measure. */
function propertyBase(phrasing: Phrasing, { subject, context }: NameQuery): Base {
  const { last, partner, gap } = context
  const before = partner ?? last
  if (before !== null && gap === null && isGrowthProperty(phrasing.rules, subject.text)) {
    const parts = joinParts(carry(before.naming.base), phraseParts(subject))
    return {
      parts,
      thing: carry(before.naming.thing),
      under: before.naming.under,
      kind: 'property',
      rule: 'name.property',
    }
  }
  const whole = before !== null && gap === null && isCompletionRate(phrasing.rules, subject.text)
  const carried = whole ? carry(before.naming.base) : entityOf(phrasing, carriedThing(context, true))
  const thing = shorten(phrasing, carried)
  return { parts: joinParts(thing, phraseParts(subject)), thing, under: thing, kind: 'property', rule: 'name.property' }
}

/** 整改, 查处: the object is carried on. A list of verbs has one object: 注销31家、撤销7家. */
function actionBase(phrasing: Phrasing, { slot, subject, context }: NameQuery): Base {
  const { last, gap } = context
  // 市级重点项目14个,开工8个: a deed in a clause of its own is the part's told before it, one in a list (刑拘196人、逮捕121人) the total's.
  const newClause = last !== null && last.slot.clause !== slot.clause
  const thing = shorten(
    phrasing,
    gap === null && last !== null && last.naming.kind === 'action'
      ? carry(last.naming.thing)
      : carriedThing(context, false, newClause),
  )
  return { parts: joinParts(thing, phraseParts(subject)), thing, under: thing, kind: 'action', rule: 'name.action' }
}

/** 国家级, 农村: the head is carried on. */
function modifierBase({ subject, context }: NameQuery): Base {
  const { total, gap, last, label, topic } = context
  const parallel = last !== null && last.naming.rule === 'name.modifier' ? last.naming.under : null
  const head = carry(
    total?.naming.base ??
      parallel ??
      (gap !== null ? phraseParts(gap) : null) ??
      last?.naming.base ??
      (label.length > 0 ? label : topic),
  )
  return { parts: joinParts(phraseParts(subject), head), under: head, kind: 'full', rule: 'name.modifier' }
}

/** Words of its own that still lean on what was told: 带动销售, 惠及企业, 铁路 in 按行业分. */
function fullBase(phrasing: Phrasing, query: NameQuery): Base {
  const { subject, context, slot } = query
  const own = phraseParts(subject)
  const { total, last, label, gap } = context
  if (total !== null) return partBase(phrasing, query, total)
  if (last?.naming.rule === 'name.spread' && /^[、和]/.test(leadOf(slot)))
    return { parts: [...own, ...carry(last.naming.under)], under: last.naming.under, kind: 'full', rule: 'name.spread' }
  const short = subject.text.length <= 2
  const parallel =
    last !== null &&
    context.lead?.mention.dimension === slot.mention.dimension &&
    last.naming.kind === 'full' &&
    (context.lead?.subject.text.length ?? 9) <= 5
  if (short && parallel)
    return { parts: joinParts(last.naming.under, own), under: last.naming.under, kind: 'full', rule: 'name.parallel' }
  if (short || leadsWithDependent(phrasing, subject.text)) {
    const thing = shorten(phrasing, dependsOn(context))
    if (thing.length > 0)
      return {
        parts: joinParts(thing, own),
        thing: short ? thing : joinParts(thing, thingOf(phrasing, own)),
        under: thing,
        kind: short ? 'action' : 'full',
        rule: 'name.dependent',
      }
  }
  const spread = spreadProperty(phrasing, subject, slot)
  if (spread !== null) return spread
  if (gap !== null) return { parts: own, kind: 'full', rule: 'name.clause' }
  return underLabel({ parts: own, kind: 'full', rule: 'name.clause' }, label, 6)
}

/** 客座率高铁96.2%、普速103.5%: a property told once before a list is each member's. */
function spreadProperty(phrasing: Phrasing, subject: Phrase, slot: Slot): Base | null {
  const found = /^(.{2,12}?(?:率|比例|标准|占比|得分))([一-鿿A-Za-z]{1,5})$/u.exec(subject.text)
  const [, property = '', member = ''] = found ?? []
  if (
    found === null ||
    !/^[、和]/.test(slot.strand.raw.slice(slot.end)) ||
    kindOf(phrasing, member) === 'property' ||
    kindOf(phrasing, member) === 'empty'
  )
    return null
  const cut = subject.from + property.length
  const head = phraseParts({ ...subject, text: property, to: cut })
  return {
    parts: [...phraseParts({ ...subject, text: member, from: cut }), ...head],
    under: head,
    kind: 'full',
    rule: 'name.spread',
  }
}

/** A dependent name leans on the sentence's own figures; dependents beside each other lean on the same one. */
function dependsOn(context: Context): readonly NamePart[] {
  const { last, gap } = context
  if (gap === null && last !== null && last.naming.rule === 'name.dependent') return last.naming.under
  return carriedThing(context)
}

/** A part of a total (其中…) says whose part it is, and what property is told of it. */
function partBase(phrasing: Phrasing, { subject, frame, slot }: NameQuery, total: Draft): Base {
  const own = phraseParts(subject)
  const property = propertyOf(phrasing.rules, textOf(total.naming.base))
  const sameMeasure = frame !== null || total.mention.dimension === slot.mention.dimension
  const wants =
    property !== '' && sameMeasure && propertyOf(phrasing.rules, subject.text) === '' && !/率$/.test(subject.text)
  const about = shorten(phrasing, carry(entityOf(phrasing, total.naming.thing)))
  const parts = joinParts(about, own)
  const whole = wants ? [...parts, { text: property, source: 'carried' as const, span: null }] : parts
  return { parts: whole, thing: parts, under: about, kind: 'full', rule: 'name.part' }
}
