import type { Basis, Direction, Measure, NamePart, Relation, Status } from '../model.js'
import type { FrameMatch } from './frames.js'
import type { Mention } from './mention.js'
import type { Phrase } from './phrase.js'
import type { Slot } from './strand.js'

/** A name as it is put together: its parts in order, and the base that a following clause may carry on. */
export interface Naming {
  readonly parts: readonly NamePart[]
  /** The measured thing without what a frame added: 新增经营主体 of 新增经营主体同比增长. */
  readonly base: readonly NamePart[]
  readonly rule: string
}

/** A figure in the making. */
export interface Draft {
  readonly slot: Slot
  readonly mention: Mention
  readonly frame: FrameMatch | null
  readonly subject: Phrase
  readonly measure: Measure
  readonly direction: Direction | null
  readonly basis: Basis | null
  readonly status: Status
  readonly naming: Naming
  /** Index of the draft this one carries its subject from; null when it has its own. */
  readonly carriedFrom: number | null
  readonly relations: readonly Relation[]
  readonly sentence: readonly [number, number]
  readonly section: number | null
  readonly report: number
}

export const textOf = (parts: readonly NamePart[]): string => parts.map(({ text }) => text).join('')
