import type { Document, Report, Section, Span } from '../model.js'
import type { RuleSet } from '../rules/types.js'
import type { Language } from '../text/language.js'
import { foldWidth } from '../text/width.js'
import { type BlockPeriods, describeBlock } from './block-periods.js'
import { toLines } from './blocks.js'
import { findContents } from './contents.js'
import { describeEnglishBlock } from './english/block-periods.js'
import { findEnglishOrganization } from './english/organization.js'
import { findEnglishReportPeriod } from './english/report-period.js'
import { findIssued, type Issued, issuedByName } from './issued.js'
import { findAllPeriods, type LanguageViews, viewsOf } from './language-views.js'
import { spanAt } from './lookup.js'
import { collectMarkers, findMarkedLines, toHeadings } from './marked-lines.js'
import { findOrganization } from './organization.js'
import type { PeriodContext, SectionPeriods } from './period-context.js'
import type { PeriodMention } from './periods.js'
import { boundsSpan, findDocumentYear, findReports, type ReportBounds, subtitleOf } from './report-bounds.js'
import { findReportPeriod } from './report-period.js'
import { describeSection, markPlan } from './section-periods.js'
import { buildSections, type Heading } from './section-tree.js'
import { trimSpan, within } from './spans.js'
import { spokenYear, tellsPlansOnly } from './spoken-year.js'

/** A document cut into reports and sections, with its list markers and its dates. */
export interface Segmentation {
  /** Width-folded text, the same length as the document's. */
  readonly folded: string
  /** The same, each language's paragraphs alone. */
  readonly views: LanguageViews
  /** The language of the paragraph at an offset. */
  readonly languageAt: (at: number) => Language
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
 *
 * @param fileName name of the file without its folder; it tells the year when the text does not
 */
export function segment(document: Document, ruleSet: RuleSet, fileName = ''): Segmentation {
  const folded = foldWidth(document.text)
  const lines = toLines(folded, document.blocks)
  const contents = findContents(lines)
  const bounds = findReports(lines, contents, ruleSet)
  const views = viewsOf(folded, lines)
  const periods = findAllPeriods(views, ruleSet)
  const skipped = new Set(contents)
  for (const { title } of bounds) for (const line of title) skipped.add(line)
  const marked = findMarkedLines(folded, lines, skipped, ruleSet)
  const reportAt = (at: number) =>
    Math.max(
      0,
      bounds.findLastIndex((bound) => boundsSpan(bound)[0] <= at),
    )
  const texts = { text: document.text, folded }
  const headings: Heading[] = []
  for (const line of marked) headings.push(...toHeadings(texts, line, reportAt(line.line.span[0]), periods))
  const tree = buildSections(headings, new Map(bounds.map((bound, id) => [id, boundsSpan(bound)[1]])))
  // Filled one by one: `map` makes lists of another kind once it has been compiled, and what was compiled for the first
  // kind is then compiled anew.
  const sections: Section[] = []
  for (const { id, report, parent, level, marker, title, span } of tree)
    sections.push({ id, report, parent, level, marker, title, span: trimSpan(folded, span) })
  const blocks: BlockPeriods[] = []
  for (const { span, language } of lines) {
    const own = within(periods, span)
    blocks.push(
      language === 'en' ? describeEnglishBlock(folded, span, own) : describeBlock(folded, span, own, ruleSet.lexicon),
    )
  }
  const described: SectionPeriods[] = []
  for (const section of sections) described.push(describeSection(section, folded, blocks, ruleSet))
  // What English tells of a year asks for no date of issue.
  const issued = views.chinese === null ? [] : bounds.map((bound) => findIssued(bound, ruleSet))
  const reports: Report[] = []
  for (const [id, bound] of bounds.entries()) {
    const own = described.filter(({ section }) => section.report === id)
    const parts: ReportParts = {
      bound,
      issued: issued[id] ?? null,
      sections: own,
      blocks,
      folded,
      text: document.text,
      fileName: bounds.length === 1 ? foldWidth(fileName) : '',
    }
    reports.push(describeReport(id, parts, ruleSet))
  }
  const spokenYears = new Map<number, number>()
  for (const [id, report] of reports.entries()) {
    const year = spokenYear(report, issued[id] ?? null, blocks)
    if (year !== null) spokenYears.set(id, year)
  }
  const planned: SectionPeriods[] = []
  for (const section of described) planned.push(markPlan(section, reports, ruleSet))
  const periodContext: PeriodContext = {
    text: document.text,
    folded,
    lexicon: ruleSet.lexicon,
    english: ruleSet.english.lexicon,
    blocks,
    reports,
    sections: planned,
    spokenYears,
    plansOnly: new Set(reports.filter((report) => tellsPlansOnly(report, blocks)).map(({ id }) => id)),
  }
  const markers = collectMarkers(folded, lines, { contents, marked }, ruleSet)
  const languageAt = (at: number): Language => spanAt(blocks, at)?.language ?? 'zh'
  return { folded, views, languageAt, reports, sections, markers, periods, periodContext }
}

interface ReportParts {
  readonly bound: ReportBounds
  readonly issued: Issued | null
  readonly sections: readonly SectionPeriods[]
  readonly blocks: readonly BlockPeriods[]
  readonly text: string
  readonly folded: string
  readonly fileName: string
}

function describeReport(
  id: number,
  { bound, issued, sections, blocks, text, folded, fileName }: ReportParts,
  ruleSet: RuleSet,
): Report {
  const span = boundsSpan(bound)
  const written = bound.title.map((line) => text.slice(...line.span))
  if (bound.title[0]?.language === 'en') {
    const title = written.join(' ')
    const own = within(blocks, span)
    const organization = findEnglishOrganization(title)
    return { id, title, organization, period: findEnglishReportPeriod({ title, sections, blocks: own }, ruleSet), span }
  }
  const title = bound.title.map((line) => line.text).join('')
  return {
    id,
    title: bound.title.length === 0 ? null : written.join(''),
    organization: findOrganization(bound, ruleSet),
    period: findReportPeriod(
      {
        title,
        subtitle: subtitleOf(bound),
        sections,
        blocks: within(blocks, span),
        documentYear: findDocumentYear(bound),
        issued: issued ?? issuedByName(fileName, ruleSet),
        fileName,
        folded,
      },
      ruleSet,
    ),
    span,
  }
}
