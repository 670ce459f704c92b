import type { Finding } from '../check/index.js'
import { cell, escapeHtml, htmlPage, section, table } from './html.js'
import type { Lang } from './lang.js'
import type { CellValue } from './table.js'
import type { Say } from './texts.js'

/** What checking brought out over all documents asked for. */
export interface Checked {
  readonly findings: readonly Finding[]
  /** How many relations were computed and hold. */
  readonly verified: number
  readonly documents: number
  /** Documents of the database that were read before checking existed. */
  readonly unchecked: number
}

/** The counts in sentences. */
export function checkSummary({ findings, verified, documents, unchecked }: Checked, say: Say): readonly string[] {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const lines = [
    say('check.summary', { documents, findings: findings.length, errors, doubts: findings.length - errors, verified }),
    unchecked === 0 ? '' : say('check.unchecked', { unchecked }),
  ]
  return lines.filter(Boolean)
}

/** One row a finding, for the terminal and for CSV. */
export function checkGrid(findings: readonly Finding[], say: Say): { columns: string[]; rows: CellValue[][] } {
  const columns = [
    ...[say('column.file'), say('column.kind'), say('column.severity'), say('column.name'), say('column.stated')],
    ...[say('column.computed'), say('column.working'), say('column.reading'), say('column.sentence')],
  ]
  return { columns, rows: findings.map((finding) => rowOf(finding, say)) }
}

function rowOf(finding: Finding, say: Say): string[] {
  const { document, kind, severity, figures, stated, computed, computation, sentences } = finding
  return [
    ...[
      fileOf(document),
      say(`check.kind.${kind}`),
      say(`check.severity.${severity}`),
      figures[0]?.name ?? say('unnamed'),
    ],
    ...[stated, computed, computation, readingText(finding, say), sentences.join(' / ')],
  ]
}

/** 97.95% (one digit) */
const readingText = ({ readings: [first] }: Finding, say: Say): string =>
  first === undefined ? '' : `${first.text} (${say(`check.slip.${first.slip}`)})`

const fileOf = (document: string | null): string => document?.split(/[\\/]/).at(-1) ?? ''

/** Findings as a page of their own, document by document. */
export function checkHtml(checked: Checked, say: Say, lang: Lang): string {
  const { findings } = checked
  const documents = [...new Set(findings.map(({ document }) => document))]
  const body = documents.map((document) => {
    const own = findings.filter((finding) => finding.document === document)
    return section(fileOf(document), own.length, findingTable(own, say))
  })
  return htmlPage({ lang, title: say('check.title'), lines: checkSummary(checked, say), body: body.join('') })
}

function findingTable(findings: readonly Finding[], say: Say): string {
  const { columns } = checkGrid([], say)
  return table(
    columns.slice(1),
    findings.map((finding) => {
      const [, kind = '', severity = '', name = '', stated = '', computed = '', working = '', reading = ''] = rowOf(
        finding,
        say,
      )
      const sentences = finding.sentences.map((sentence) => escapeHtml(sentence)).join('<br>')
      return (
        cell(kind) +
        cell(severity, finding.severity === 'error' ? 'bad' : '') +
        cell(name, 'name') +
        cell(stated, 'n') +
        cell(computed, 'n') +
        cell(working) +
        cell(reading) +
        `<td class="s">${sentences}</td>`
      )
    }),
  )
}
