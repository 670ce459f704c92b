import type { Basis, Measure } from '../model.js'

/** How often figures of one name and measure are used. */
export interface NameUse {
  readonly name: string
  /** As written, where there is no normalized unit; else ''. */
  readonly unit: string
  readonly normalizedUnit: string | null
  readonly dimension: string | null
  readonly measure: Measure
  readonly basis: Basis | null
  readonly figures: number
  readonly reports: number
}

/** A name with how it was understood, before any ruling of the user's; see {@link Identity}. */
export interface KeyedName extends NameUse {
  /** The name without marks: plainName. */
  readonly plain: string
  readonly nameKey: string
  readonly key: string
}

/** A name that is yet to be understood. */
export interface UnreadName {
  readonly id: number
  readonly use: NameUse
}

/** What names are looked up by; a name that meets one condition is found. */
export interface NameCriteria {
  readonly plains?: readonly string[]
  readonly nameKeys?: readonly string[]
  /** Names without marks that contain it. */
  readonly containing?: string
  /** Of those that contain it at most so many, the most used; all by default. */
  readonly most?: number
}

/** Every name of a database's figures, counted, with what the rules make of it. */
export interface NameIndex {
  /** How many names have not been understood by `reader` yet, which stands for rules and program; all where another was. */
  unread(reader: string): number
  /** Names that have not been understood, at most so many. */
  takeUnread(limit: number): readonly UnreadName[]
  /** Every name, the most used first. */
  all(): readonly KeyedName[]
  /** The names that meet a condition, with all others of the same name keys (for `containing` of the same keys); the most used first. */
  find(criteria: NameCriteria): readonly KeyedName[]
}

/** What {@link readNames} found out of a name. */
export interface NameReading {
  readonly id: number
  readonly key: string
  readonly nameKey: string
}
