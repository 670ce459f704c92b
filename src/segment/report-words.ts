import type { BlockPeriods } from './block-periods.js'
import type { Issued } from './issued.js'
import type { SectionPeriods } from './period-context.js'

/** What a report's period is read from. */
export interface ReportWords {
  /** Title in folded width, '' when there is none. */
  readonly title: string
  /** The line under it, or that stands for it where there is none, as {@link subtitleOf} gives it. */
  readonly subtitle: string
  readonly sections: readonly SectionPeriods[]
  readonly blocks: readonly BlockPeriods[]
  /** Year of the report's own number, 2023 of 沐政督〔2023〕19号 under the title; null when it has none. */
  readonly documentYear: number | null
  /** When it was handed in or read out; null when it does not say. */
  readonly issued: Issued | null
  /** Name of the file in folded width, when that holds nothing but this report; else ''. */
  readonly fileName: string
  /** Folded text of the document, which the spans of dates count in. */
  readonly folded: string
}
