import { type Naming, textOf } from './draft.js'
import { rightBase } from './name-behind.js'
import { completionOf, emptyBase } from './name-carried.js'
import { actionBase, fullBase, modifierBase, propertyBase } from './name-own.js'
import { keptParts, thingOf } from './name-parts.js'
import type { Base, NameQuery } from './name-query.js'
import type { Phrasing } from './phrase.js'
import { kindOf } from './phrase-kind.js'

export type { Context, NameQuery } from './name-query.js'

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
