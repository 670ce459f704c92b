import type { Document, Report, Section, Span } from '../model.js'
import type { RuleSet } from '../rules/types.js'
import { foldWidth } from '../text/width.js'
import { type Line, toLines } from './blocks.js'
import { describeBlock } from './block-periods.js'
import { yearOf } from './calendar.js'
import { findContents } from './contents.js'
import { findInlineMarkers, findLineMarker, isCaption, isDamaged, type Marker, styleOf } from './headings.js'
import { findOrganization } from './organization.js'
import type { PeriodContext, SectionPeriods } from './period-chain.js'
import { namedYear } from './period-resolve.js'
import { findPeriods, type PeriodMention } from './periods.js'
import { boundsSpan, findReports, type ReportBounds } from './report-bounds.js'
import { findReportPeriod } from './report-period.js'
import { buildSections, type Heading } from './section-tree.js'
import { findTitle } from './titles.js'

/** A document cut into reports and sections, with its list markers and its dates. */
export interface Segmentation {
  /** Width-folded text, the same length as the document's. */
  readonly folded: string
  readonly reports: readonly Report[]
  readonly sections: readonly Section[]
  /** Every list marker, inside paragraphs too: 1. (2) 3、 问题1 表1. Their digits measure nothing. */
  readonly markers: readonly Span[]
  /** Every date and period, in order. */
  readonly periods: readonly PeriodMention[]
  /** For `resolvePeriod`. */
  readonly periodContext: PeriodContext
}

/**
 * Finds reports, sections, list markers and dates of a document.
 *
 * 一、上半年主要指标完成情况 / (一)知识产权保护 / 1.企业开办。… → sections of level 1, 2 and 3; a numbered line whose
 * first words are already running text has the title ''. A damaged number (、存在的问题) still opens its section.
 */
export function segment(document: Document, ruleSet: RuleSet): Segmentation {
  const folded = foldWidth(document.text)
  const lines = toLines(folded, document.blocks)
  const periods = findPeriods(folded, ruleSet)
  const bounds = findReports(lines, findContents(lines), ruleSet)
  const contents = findContents(lines)
  const skipped = new Set([...contents, ...bounds.flatMap(({ title }) => title)])
  const marked = findMarked(folded, lines, skipped, ruleSet)
  const ends = new Map(bounds.map((bound, id) => [id, boundsSpan(bound)[1]]))
  const reportOf = (at: number) => Math.max(0, bounds.findLastIndex((bound) => boundsSpan(bound)[0] <= at))
  const headings = marked.flatMap((line) => toHeadings(folded, line, reportOf(line.line.span[0]), periods))
  const sections = buildSections(headings, ends)
  const blocks = lines.map(({ span }) => describeBlock(folded, span, within(periods, span), ruleSet.lexicon))
  const sectionPeriods = sections.map((section) => describeSection(section, folded, blocks, ruleSet))
  const reports = bounds.map((bound, id): Report => {
    const span = boundsSpan(bound)
    return {
      id,
      title: titleOf(document.text, bound),
      organization: findOrganization(bound, ruleSet),
      period: findReportPeriod(
        {
          title: bound.title.map(({ text }) => text).join(''),
          sections: sectionPeriods.filter(({ section }) => section.report === id),
          blocks: blocks.filter((block) => block.span[0] >= span[0] && block.span[1] <= span[1]),
        },
        ruleSet,
      ),
      span,
    }
  })
  return {
    folded,
    reports,
    sections,
    markers: collectMarkers(folded, lines, contents, marked, ruleSet),
    periods,
    periodContext: {
      folded,
      lexicon: ruleSet.lexicon,
      blocks,
      reports,
      sections: sectionPeriods.map((section) => markPlan(section, reports, ruleSet)),
    },
  }
}

interface MarkedLine {
  readonly line: Line
  /** Marker at the line's beginning; null for a heading by outline level only, or a line that only has inline ones. */
  readonly first: Marker | null
  readonly inline: readonly Marker[]
}

function findMarked(
  folded: string,
  lines: readonly Line[],
  skipped: ReadonlySet<Line>,
  ruleSet: RuleSet,
): readonly MarkedLine[] {
  const last = new Map<string, number>() // style → last number seen, for damaged numbers
  return lines.flatMap((line): MarkedLine[] => {
    if (skipped.has(line) || line.block.row !== null) return []
    const marker = findLineMarker(folded, line, ruleSet)
    const first = marker && !isCaption(marker) && isCredible(marker, line, last) ? marker : null
    const inline = findInlineMarkers(folded, line, first, ruleSet)
    for (const { ordinal, rule } of [...(first ? [first] : []), ...inline]) last.set(rule.style, ordinal ?? -1)
    if (first && isDamaged(first)) last.set(styleOf(first), first.ordinal ?? (last.get(styleOf(first)) ?? 0) + 1)
    return first || inline.length > 0 || line.block.outline !== null ? [{ line, first, inline }] : []
  })
}

// What is left of a lost number must be punctuation (、存在的问题), or go on with a list: 2、… 3巩固脱贫成果。
function isCredible(marker: Marker, line: Line, last: ReadonlyMap<string, number>): boolean {
  if (!isDamaged(marker)) return true
  const before = last.get(styleOf(marker))
  if (marker.ordinal !== null) return before !== undefined && marker.ordinal === before + 1
  return /^[(.、]/.test(line.text) || before !== undefined
}

function toHeadings(
  folded: string,
  { line, first, inline }: MarkedLine,
  report: number,
  periods: readonly PeriodMention[],
): readonly Heading[] {
  const inner = within(periods, line.span)
  const markers = [...(first ? [first] : []), ...inline.filter((marker) => !isCaption(marker))]
  const headings = markers.map((marker, n): Heading => {
    const end = markers[n + 1]?.span[0] ?? line.span[1]
    const running = marker.inline || styleOf(marker) === 'firstly'
    const title = findTitle({ folded, rest: [marker.end, end], periods: inner, running })
    return {
      report,
      style: styleOf(marker),
      rank: marker.rule.rank,
      ordinal: marker.ordinal,
      marker: folded.slice(...marker.span),
      title: title ? folded.slice(...title) : '',
      start: marker.span[0],
      blockEnd: line.span[1],
      inline: marker.inline || marker !== first,
    }
  })
  return first || line.block.outline === null ? headings : [outlineHeading(line, report), ...headings]
}

/** A heading without a number, known by its outline level (Word's 标题 2). */
function outlineHeading({ span, text, block }: Line, report: number): Heading {
  const level = block.outline ?? 1
  return {
    report,
    style: `outline-${level}`,
    rank: level,
    ordinal: null,
    marker: '',
    title: text,
    start: span[0],
    blockEnd: span[1],
    inline: false,
  }
}

function collectMarkers(
  folded: string,
  lines: readonly Line[],
  contents: ReadonlySet<Line>,
  marked: readonly MarkedLine[],
  ruleSet: RuleSet,
): readonly Span[] {
  const listed = [...contents].flatMap((line) => findLineMarker(folded, line, ruleSet) ?? [])
  const captions = lines.flatMap((line) => {
    const marker = findLineMarker(folded, line, ruleSet)
    return marker && isCaption(marker) ? [marker] : []
  })
  const all = [...listed, ...captions, ...marked.flatMap(({ first, inline }) => [...(first ? [first] : []), ...inline])]
  const spans = new Map(all.map(({ span }) => [span[0], span]))
  return [...spans.values()].sort((a, b) => a[0] - b[0])
}

function describeSection(
  section: Section,
  folded: string,
  blocks: PeriodContext['blocks'],
  ruleSet: RuleSet,
): SectionPeriods {
  const start = section.span[0]
  const end = folded.indexOf(section.title, start + section.marker.length) + section.title.length
  const scopes = blocks.find(({ span }) => span[0] <= start && start < span[1])?.scopes ?? []
  const words = ruleSet.lexicon.get('section.plan')?.words ?? []
  return {
    section,
    scopes: scopes.filter(({ mention: { span } }) => span[0] >= start && span[1] <= end),
    plan: words.some((word) => section.title.includes(word)),
  }
}

// 二、2019年经济社会发展总体要求: a year after the report's own makes a plan, whatever the words.
function markPlan(described: SectionPeriods, reports: readonly Report[], { lexicon }: RuleSet): SectionPeriods {
  const end = reports[described.section.report]?.period?.end
  if (!end) return described
  const anchor = { year: yearOf(end), current: null, lexicon }
  const ahead = described.scopes.some(({ mention }) => (namedYear(mention.fields, anchor) ?? 0) > anchor.year)
  return ahead ? { ...described, plan: true } : described
}

function titleOf(text: string, { title }: ReportBounds): string | null {
  return title.length === 0 ? null : title.map(({ span }) => text.slice(...span)).join('')
}

function within(periods: readonly PeriodMention[], [start, end]: Span): readonly PeriodMention[] {
  return periods.filter(({ span }) => span[0] >= start && span[1] <= end)
}
