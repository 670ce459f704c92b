import type { NamePart } from '../model.js'
import type { Draft } from './draft.js'
import { RELATIVE } from './mention.js'
import { carry, joinParts, phraseParts } from './name-parts.js'
import type { Base, NameQuery } from './name-query.js'
import { leadOf } from './strand.js'

/** 完成年度任务600件的123.67%: the rate is told of the task named right before it. */
export function completionOf({ context: { last, topic } }: NameQuery): Base {
  if (last === null) return { parts: carry(topic), kind: 'full', rule: 'name.carried' }
  return {
    parts: carry(last.naming.parts),
    thing: carry(last.naming.thing),
    under: last.naming.under,
    kind: 'full',
    rule: 'name.carried',
  }
}

/** Nothing of its own: 同比增长5%, 共12件, 23人. */
export function emptyBase({ slot, frame, context }: NameQuery): Base {
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
  const { gap, last, topic, label, summed, sibling } = context
  if (sibling !== null && before !== null)
    return inherit(joinParts(before.naming.base, carry(phraseParts(sibling.subject))), before)
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
