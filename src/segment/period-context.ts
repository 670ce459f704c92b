import type { Report, Section, Span, Status } from '../model.js'
import type { RuleSet } from '../rules/types.js'
import type { BlockParts, BlockPeriods } from './block-periods.js'
import { chainAt, spanAt } from './lookup.js'
import type { PeriodScope } from './period-roles.js'
import { sameSpan } from './spans.js'

/** Everything the resolving of periods needs of a document; made once by `segment`. */
export interface PeriodContext {
  /** The document's own text. */
  readonly text: string
  /** Width-folded text, the same length. */
  readonly folded: string
  readonly lexicon: RuleSet['lexicon']
  /** The word classes of English paragraphs. */
  readonly english: RuleSet['lexicon']
  readonly blocks: readonly BlockPeriods[]
  readonly reports: readonly Report[]
  readonly sections: readonly SectionPeriods[]
  /** The year that 今年 means in a report, by its id, where that is not the year it is on. */
  readonly spokenYears: ReadonlyMap<number, number>
  /** Reports, by id, that name no year but the one after their own: their plans are for that. */
  readonly plansOnly: ReadonlySet<number>
}

/** A section with the dates of its title. */
export interface SectionPeriods {
  readonly section: Section
  readonly scopes: readonly PeriodScope[]
  /** 下一步打算, 下半年工作安排: what stands below is to be done. */
  readonly plan: boolean
}

/** The figure whose period is asked for. */
export interface PeriodQuery {
  /** Numeral with its unit, UTF-16 offsets. */
  readonly span: Span
  readonly status: Status
}

/** A figure with what it stands in. */
export interface Situation {
  readonly query: PeriodQuery
  readonly block: BlockPeriods | null
  readonly report: Report | null
  /** Outermost first. */
  readonly sections: readonly SectionPeriods[]
  readonly context: PeriodContext
}

/** The parts of the Chinese block of just that span. */
export function partsOf(span: Span, { blocks }: PeriodContext): BlockParts | null {
  const block = spanAt(blocks, span[0])
  return block !== null && block.language === 'zh' && sameSpan(block.span, span) ? block.parts() : null
}

export function situate(query: PeriodQuery, context: PeriodContext): Situation {
  const at = query.span[0]
  const sections = chainAt(context.sections, at, ({ section }) => section)
  return {
    query,
    context,
    block: spanAt(context.blocks, at),
    report: spanAt(context.reports, at) ?? context.reports[0] ?? null,
    sections: sections.length > 1 ? sections.toReversed() : sections,
  }
}
