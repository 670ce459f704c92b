import type { NamePart } from '../model.js'
import { type Draft, textOf } from './draft.js'
import type { FrameMatch } from './frames.js'
import { carry, joinParts, phraseParts } from './name-parts.js'
import type { Phrase } from './phrase.js'
import type { PhraseKind } from './phrase-kind.js'
import type { Slot } from './strand.js'

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
  /** Of those words, who or what did something: 高建钢 of 高建钢首次打入雄安市场; else the same. */
  readonly actor: Phrase | null
  /** What the paragraph, the parenthesis or the headings are about, as parts of a name. */
  readonly topic: readonly NamePart[]
  /** The figures told before whose sum this is (…,合计445万元). */
  readonly summed: readonly Draft[]
  /** A label the sentence stands under: 社会组织: … ; 补贴性培训方面, … */
  readonly label: readonly NamePart[]
  /** What the label says is measured: 销量方面, … */
  readonly measured: readonly NamePart[]
  /** The figure this one is told of, in lists told one by one (分别). */
  readonly partner: Draft | null
  /** What the total of a part was counted in besides: the 死亡20人 behind 事故17起. */
  readonly sibling: Draft | null
  /** The figure counted in the same unit, when the one right before is money; else null. */
  readonly alike: Draft | null
  /** The last figure before a semicolon that the figure right behind it is told beside; else null. */
  readonly beside: Draft | null
  /** What was measured of the places before, where the figure names nothing but a place; else ''. */
  readonly placed: string
  /** The clause before listed several parts of the total; what a new clause says is of the total again. */
  readonly listed: boolean
}

export interface NameQuery {
  readonly slot: Slot
  readonly frame: FrameMatch | null
  readonly subject: Phrase
  readonly context: Context
}

export interface Base {
  readonly parts: readonly NamePart[]
  readonly thing?: readonly NamePart[]
  readonly under?: readonly NamePart[]
  readonly kind: PhraseKind
  readonly rule: string
}

/** A short name under a label says what it is part of: 社会组织: 注销31家 → 社会组织注销. */
export function underLabel(base: Base, label: readonly NamePart[], limit: number): Base {
  const own = textOf(base.parts)
  if (label.length === 0 || own.length > limit || base.under !== undefined) return base
  const parts = joinParts(carry(label), base.parts)
  const { thing, kind, rule } = base
  const under = carry(label)
  return thing === undefined ? { parts, under, kind, rule } : { parts, thing, under, kind, rule }
}

/** What a bare verb or property is about, nearest first; a property told behind a part (其中夏粮148万亩、单产308公斤) is the part's. */
export function carriedThing(
  { last, topic, actor, total, label, partner, listed, alike }: Context,
  property = false,
  newClause = false,
): readonly NamePart[] {
  if (partner !== null) return carry(partner.naming.thing)
  if (actor !== null) return carry(phraseParts(actor))
  if (total !== null && (listed || !(last !== null && last.total === total && (property || newClause))))
    return carry(total.naming.thing)
  if (alike !== null && !property) return carry(alike.naming.thing)
  if (last === null) return carry(label.length > 0 ? label : topic)
  return carry(last.naming.thing)
}

/** Words of this length leave room for what they are told of: 户均停电. */
export const LONGEST_SHARED = 6
