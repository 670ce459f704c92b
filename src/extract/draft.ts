import type { Basis, Comparator, Direction, Measure, NamePart, Span, Status } from '../model.js'
import type { FrameMatch } from './frames.js'
import type { Mention } from './mention.js'
import type { Phrase } from './phrase.js'
import type { PhraseKind } from './phrase-kind.js'
import type { Slot } from './strand.js'

/** A name as it is put together. */
export interface Naming {
  /** The whole name, part by part. */
  readonly parts: readonly NamePart[]
  /** The name without what a frame added: 新增经营主体, where the whole is 新增经营主体占全市比重. */
  readonly base: readonly NamePart[]
  /** The thing measured, without verb and property: 治安案件 of 受理治安案件. What a bare verb or property carries on. */
  readonly thing: readonly NamePart[]
  /** What it was named under: the carried words in front of its own; empty when it has a name of its own. */
  readonly under: readonly NamePart[]
  readonly kind: PhraseKind
  readonly rule: string
}

/** A figure in the making: a quantity with its frame, its attributes and its name. */
export interface Draft {
  readonly slot: Slot
  readonly mention: Mention
  readonly frame: FrameMatch | null
  /** The words of its own clause that name it, cleaned. */
  readonly subject: Phrase
  readonly measure: Measure
  readonly status: Status
  readonly direction: Direction | null
  readonly basis: Basis | null
  readonly comparator: Comparator | null
  readonly naming: Naming
  /** The figure it speaks of: the level a growth is told of, the task a completion is told of. */
  readonly about: Draft | null
  /** It belongs to a total told before (其中…). */
  readonly total: Draft | null
  readonly sentence: Span
  /** A semicolon stands before its sentence. */
  readonly resumes: boolean
}

/** The figure as speaking of another. */
export const tellingOf = (draft: Draft, about: Draft | null): Draft => ({
  slot: draft.slot, mention: draft.mention, frame: draft.frame, subject: draft.subject, measure: draft.measure,
  status: draft.status, direction: draft.direction, basis: draft.basis, comparator: draft.comparator,
  naming: draft.naming, about, total: draft.total, sentence: draft.sentence, resumes: draft.resumes,
}) // biome-ignore format: a record

/** The words of a name; asked for a dozen times a figure, so without lists in between. */
export function textOf(parts: readonly NamePart[]): string {
  let text = ''
  for (const part of parts) text += part.text
  return text
}
