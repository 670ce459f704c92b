import type { Document, FigurePeriod, Report, Section, Span, Status } from '../model.js'
import type { BlockParts } from '../segment/block-periods.js'
import type { Opening } from '../segment/index.js'
import type { LanguageViews } from '../segment/language-views.js'
import { spanAt } from '../segment/lookup.js'
import type { PeriodMention } from '../segment/periods.js'
import type { Language } from '../text/language.js'

/** What the stages before have found out about a document. */
export interface Segmented {
  readonly document: Document
  readonly folded: string
  readonly views: LanguageViews
  readonly languageAt: (at: number) => Language
  readonly reports: readonly Report[]
  readonly sections: readonly Section[]
  readonly markers: readonly Span[]
  readonly periods: readonly PeriodMention[]
  /** Does a place stand in a section of plans (下半年工作安排)? */
  readonly plannedAt: (at: number) => boolean
  /** Whether the time that the sentence beginning at a place opens with is after its report's own period (下半年,…) or within it. */
  readonly openingOf: (at: number) => Opening | null
  /** The sentences and islands of a Chinese block, where it is told to be read whole; null for any other stretch. */
  readonly partsOf: (span: Span) => BlockParts | null
  readonly periodOf: (query: { readonly span: Span; readonly status: Status }) => FigurePeriod | null
}

/** Year of the period of the report a place stands in; null when it is unknown. */
export function yearAt(input: Segmented, at: number): number | null {
  const period = spanAt(input.reports, at)?.period
  return period == null ? null : yearOf(period.end)
}

/** Last day of the period of the report a place stands in; null when it is unknown. */
export const endAt = (input: Segmented, at: number): string | null => spanAt(input.reports, at)?.period?.end ?? null

export const yearOf = (date: string): number => Number(date.slice(0, 4))
