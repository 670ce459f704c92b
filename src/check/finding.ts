import type { Figure, Span } from '../model.js'

/** What is checked. */
export const KINDS = [
  'rate',
  'growth',
  'change',
  'points',
  'sum',
  'rest',
  'average',
  'contradiction',
  'progress',
  'bound',
  'shares',
  'table',
  'against',
] as const

/**
 * rate: 合格率 = 合格 ÷ 抽检 · growth: 增长% from two levels · change: 增加4件 from two levels · points: 提高0.6个百分点 from two
 * rates · sum: a total and its parts · rest: 剩余8处 = 46处 − 38处 · average: 户均, 人均 · contradiction: one thing with two values ·
 * progress: against the calendar · bound: a share above 100% · shares: shares that should make 100% · table: a table's
 * totals · against: a claim on an earlier period and that period's own report.
 */
export type FindingKind = (typeof KINDS)[number]

/** `error`: the words prove that the numbers belong together; `doubt`: order and arithmetic make it likely. */
export type Severity = 'error' | 'doubt'

/** How a number comes to be wrong. */
export type Slip = 'digit' | 'swap' | 'dropped' | 'unit' | 'direction' | 'divisor'

/** What would make the report right: the figure read as `text`. */
export interface Reading {
  readonly figure: number
  /** The number as it would stand, with its unit: 97.95%. */
  readonly text: string
  readonly slip: Slip
}

export interface FindingFigure {
  readonly id: number
  readonly text: string
  readonly name: string | null
  readonly span: Span
  /** Path of the document it stands in when that is not the finding's own. */
  readonly document?: string | null
}

/** Numbers of a report that do not follow from each other. */
export interface Finding {
  /** Path of the document; null for text that came from no file. */
  readonly document: string | null
  readonly kind: FindingKind
  readonly severity: Severity
  /** The figure that is stated first, then those it should follow from. */
  readonly figures: readonly FindingFigure[]
  /** The number as the report has it: 98.95%. */
  readonly stated: string
  /** What its parts give, to the digits stated: 97.95%. */
  readonly computed: string
  /** The arithmetic written out: 1293 ÷ 1320 = 97.95%. */
  readonly computation: string
  /** The sentences of the figures, each once, in the order of the text. */
  readonly sentences: readonly string[]
  /** Slips that would explain it, the likeliest first. */
  readonly readings: readonly Reading[]
}

/** A relation that was computed and holds. */
export interface Verified {
  readonly kind: FindingKind
  /** Id of the stated figure. */
  readonly figure: number
  /** Ids of the figures it follows from. */
  readonly from: readonly number[]
}

export interface CheckResult {
  readonly findings: readonly Finding[]
  readonly verified: readonly Verified[]
}

/** A figure as findings cite it. */
export const cite = ({ id, text, name, span }: Figure): FindingFigure => ({ id, text, name, span })

/** What checking one extraction found. */
export interface Checked {
  readonly findings: readonly Finding[]
  /** How many relations were computed and hold. */
  readonly verified: number
}
