import type { Extraction, Figure, Report, Section } from '../model.js'
import { oneLine } from '../text/one-line.js'

/** A figure with the evidence a person needs to judge it: its sentence, its headings, its report, its file. */
export interface FigureRecord {
  /** From the database, `id`, `report`, `section` and the relations' `figure` are the database's ids. */
  readonly figure: Figure
  /** The words of `figure.sentence`. */
  readonly sentence: string
  /** Headings from the outermost in, joined: `一、主要指标 › (一)食品安全`; null outside every section. */
  readonly section: string | null
  readonly report: Report
  /** Null for text that came from no file. */
  readonly path: string | null
}

/** A heading as a person cites it: `一、主要指标`. */
const heading = (section: Section): string => `${section.marker}${section.title}`.trim()

/**
 * The path of headings of every section, by the section's id.
 *
 * @example sectionPaths([{ id: 0, parent: null, marker: '一、', title: '监管' … }, { id: 1, parent: 0, marker: '(一)', title: '抽检' … }])
 *          // Map { 0 → '一、监管', 1 → '一、监管 › (一)抽检' }
 */
export function sectionPaths(sections: readonly Section[]): ReadonlyMap<number, string> {
  const byId = new Map(sections.map((section) => [section.id, section]))
  const paths = new Map<number, string>()
  const pathOf = (section: Section): string => {
    const known = paths.get(section.id)
    if (known !== undefined) return known
    const parent = section.parent === null ? undefined : byId.get(section.parent)
    const path = parent === undefined ? heading(section) : `${pathOf(parent)} › ${heading(section)}`
    paths.set(section.id, path)
    return path
  }
  for (const section of sections) pathOf(section)
  return paths
}

/** The figures of an extraction with their evidence, in the order of the text. */
export function recordsOf(extraction: Extraction): readonly FigureRecord[] {
  const paths = sectionPaths(extraction.sections)
  const reports = new Map(extraction.reports.map((report) => [report.id, report]))
  return extraction.figures.flatMap((figure) => {
    const report = reports.get(figure.report)
    if (report === undefined) return []
    return {
      figure,
      sentence: oneLine(extraction.text.slice(...figure.sentence)),
      section: figure.section === null ? null : (paths.get(figure.section) ?? null),
      report,
      path: extraction.source.path,
    }
  })
}
