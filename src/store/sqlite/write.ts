import { basename } from 'node:path'
import type Database from 'better-sqlite3'
import { checked, type Finding } from '../../check/index.js'
import { inChinese } from '../../failure-words.js'
import type { NameReading } from '../../indicators/name-index.js'
import type { Extraction, Figure, Span } from '../../model.js'
import { oneLine } from '../../text/one-line.js'
import { sectionPaths } from '../record.js'
import type { Failure, Provenance, Reading, RulingRecord, Run } from '../store.js'
import { encodeBlocks } from './blocks.js'
import { createNameCounter } from './count-names.js'
import { nameReadingWriter } from './name-index.js'

type Value = string | number | null
type Row = Readonly<Record<string, Value>>

/** An INSERT with a parameter for every column, in their order: named ones cost twice the time of the row. */
const insert = (table: string, columns: readonly string[]): string =>
  `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`

const valuesOf = (row: Row, columns: readonly string[]): readonly Value[] =>
  columns.map((column) => row[column] ?? null)

const DOCUMENT_COLUMNS = [
  ...['path', 'file', 'sha256', 'format', 'bytes', 'pages', 'status', 'error_code', 'error_text', 'text'],
  ...['rule_set', 'version', 'read_at', 'verified', 'error_text_zh'],
]
const SPAN = ['span_start', 'span_end']
const PERIOD = ['period_start', 'period_end', 'period_text']

const COLUMNS = {
  reports: ['document_id', 'title', 'organization', ...PERIOD, ...SPAN],
  sections: ['report_id', 'parent_id', 'level', 'marker', 'title', 'path', ...SPAN],
  figures: [
    ...['document_id', 'report_id', 'section_id', 'name', 'name_parts', 'value', 'value_text', 'value_max', 'unit'],
    ...['normalized_value', 'normalized_text', 'normalized_unit', 'dimension'],
    ...['measure', 'status', 'direction', 'basis', 'comparator', ...PERIOD, 'period_source'],
    ...[...SPAN, 'text', 'sentence_start', 'sentence_end', 'sentence', 'page'],
    ...['table_number', 'table_row', 'table_column', 'rules', 'rule_set', 'confidence'],
  ],
  readings: ['document_id', 'version', 'recognizable', 'blocks', 'messages'],
  relations: ['figure_id', 'type', 'related_id'],
  numerals: ['document_id', ...SPAN, 'text', 'class', 'figure_id'],
  messages: ['document_id', 'level', 'code', 'text', ...SPAN],
  findings: [
    ...['document_id', 'figure_id', 'kind', 'severity', 'stated', 'computed', 'computation', 'sentences', 'readings'],
  ],
  finding_figures: ['finding_id', 'position', 'figure_id'],
  runs: [
    ...['started_at', 'finished_at', 'version', 'rule_set', 'files', 'added', 'replaced', 'unchanged', 'failed'],
    ...['figures', 'named'],
  ],
  rulings: ['kind', 'name', 'into_name', 'ruled_at'],
} as const

/** The writing half of the SQLite store; the caller holds the transaction. */
export interface Writer {
  extraction(extraction: Extraction, provenance: Provenance): void
  failure(failure: Failure, provenance: Provenance): void
  /** Takes away documents with all that hangs on them, and the documents within them. */
  remove(paths: readonly string[]): void
  /** Says which program read a document. */
  settle(path: string, version: string): void
  run(run: Run): void
  nameReadings(reader: string, readings: readonly NameReading[]): void
  /** Gives the ruling's id. */
  ruling(ruling: Omit<RulingRecord, 'id'>): number
  /** Gives how many rulings there were. */
  unrule(name: string): number
}

export function createWriter(db: Database.Database): Writer {
  const document = db.prepare<Value[], { id: number }>(
    `${insert('documents', DOCUMENT_COLUMNS)}
     ON CONFLICT (path) DO UPDATE SET ${DOCUMENT_COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}
     RETURNING id`,
  )
  const clear = ['reports', 'numerals', 'messages', 'readings'].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE document_id = ?`),
  )
  const within = db
    .prepare<[Row], number>('SELECT id FROM documents WHERE path = @path OR (path >= @within AND path < @end)')
    .pluck()
  const remove = db.prepare<[number]>('DELETE FROM documents WHERE id = ?')
  const settle = db.prepare<[string, string]>('UPDATE documents SET version = ? WHERE path = ?')
  const add = (table: keyof typeof COLUMNS) => {
    const columns = COLUMNS[table]
    const statement = db.prepare<Value[]>(insert(table, columns))
    return (row: Row): number => Number(statement.run(...valuesOf(row, columns)).lastInsertRowid)
  }
  const addReading = add('readings')
  const addReport = add('reports')
  const addSection = add('sections')
  const addFigure = add('figures')
  const addRelation = add('relations')
  const addNumeral = add('numerals')
  const addMessage = add('messages')
  const addFinding = add('findings')
  const addFindingFigure = add('finding_figures')
  const addRun = add('runs')
  const addRuling = add('rulings')
  const names = createNameCounter(db)
  const removeRulings = db.prepare<[string]>('DELETE FROM rulings WHERE name = ?')

  /** Sets the document's row, keeping its id, and takes away what hung on it (figures fall with their reports). */
  const replaceDocument = (row: Row): number => {
    const written = document.get(...valuesOf(row, DOCUMENT_COLUMNS))
    if (written === undefined) throw new Error('the document row was not written')
    names.subtract(written.id)
    for (const statement of clear) statement.run(written.id)
    return written.id
  }

  return {
    extraction(extraction, provenance) {
      const { findings, verified } = provenance.checked ?? checked(extraction)
      const documentId = replaceDocument(readDocumentRow(extraction, provenance, verified))
      if (provenance.reading) addReading(readingRow(documentId, provenance.reading))
      const reports = new Map<number, number>()
      for (const report of extraction.reports) {
        const { title, organization } = report
        const row = {
          document_id: documentId,
          title,
          organization,
          ...periodColumns(report.period),
          ...spanColumns(report.span),
        }
        reports.set(report.id, addReport(row))
      }
      const sections = new Map<number, number>()
      const paths = sectionPaths(extraction.sections)
      // A parent opens before its children, so its database id is known when theirs are written.
      for (const section of [...extraction.sections].sort((a, b) => a.level - b.level || a.span[0] - b.span[0])) {
        const row = {
          report_id: need(reports, section.report),
          parent_id: section.parent === null ? null : need(sections, section.parent),
          level: section.level,
          marker: section.marker,
          title: section.title,
          path: need(paths, section.id),
          ...spanColumns(section.span),
        }
        sections.set(section.id, addSection(row))
      }
      const figures = new Map<number, number>()
      for (const figure of extraction.figures) {
        const row = {
          document_id: documentId,
          report_id: need(reports, figure.report),
          section_id: figure.section === null ? null : need(sections, figure.section),
          sentence: oneLine(extraction.text.slice(...figure.sentence)),
          rule_set: extraction.ruleSet,
          ...figureColumns(figure),
        }
        figures.set(figure.id, addFigure(row))
      }
      for (const figure of extraction.figures) {
        for (const { type, figure: other } of figure.relations) {
          addRelation({ figure_id: need(figures, figure.id), type, related_id: need(figures, other) })
        }
      }
      for (const numeral of extraction.numerals) {
        const figureId = numeral.figure === null ? null : need(figures, numeral.figure)
        const { text, class: kind, span } = numeral
        addNumeral({ document_id: documentId, ...spanColumns(span), text, class: kind, figure_id: figureId })
      }
      for (const finding of findings) {
        const ids = finding.figures.map(({ id }) => need(figures, id))
        const findingId = addFinding({
          document_id: documentId,
          figure_id: ids[0] ?? null,
          ...findingColumns(finding, figures),
        })
        ids.forEach((figureId, position) => {
          addFindingFigure({ finding_id: findingId, position, figure_id: figureId })
        })
      }
      for (const { level, code, text, span } of extraction.messages) {
        addMessage({ document_id: documentId, level, code, text, ...spanColumns(span) })
      }
      names.add(extraction)
    },
    failure(failure, provenance) {
      replaceDocument(failedDocumentRow(failure, provenance))
    },
    remove(paths) {
      for (const path of paths) {
        for (const id of within.all({ path, within: `${path}!/`, end: `${path}!0` })) {
          names.subtract(id)
          remove.run(id)
        }
      }
    },
    settle(path, version) {
      settle.run(version, path)
    },
    run({ startedAt, finishedAt, ruleSet, ...rest }) {
      addRun({ ...rest, started_at: startedAt, finished_at: finishedAt, rule_set: ruleSet })
    },
    nameReadings: nameReadingWriter(db),
    ruling: ({ kind, name, into, ruledAt }) => addRuling({ kind, name, into_name: into, ruled_at: ruledAt }),
    unrule: (name) => removeRulings.run(name).changes,
  }
}

/** An id that an extraction must hold: one that is missing is a defect of the extractor, not of the input. */
function need<T>(map: ReadonlyMap<number, T>, id: number): T {
  const found = map.get(id)
  if (found === undefined) throw new Error(`the extraction refers to ${id}, which it does not hold`)
  return found
}

const spanColumns = (span: Span | null) => ({ span_start: span?.[0] ?? null, span_end: span?.[1] ?? null })

const periodColumns = (period: { start: string; end: string; text: string } | null) => ({
  period_start: period?.start ?? null,
  period_end: period?.end ?? null,
  period_text: period?.text ?? null,
})

function readDocumentRow(extraction: Extraction, { path, version, readAt }: Provenance, verified: number): Row {
  const { source, pages, text, ruleSet } = extraction
  return {
    path,
    file: basename(path),
    sha256: source.sha256,
    format: source.format,
    bytes: source.bytes,
    pages,
    status: 'read',
    error_code: null,
    error_text: null,
    error_text_zh: null,
    text,
    rule_set: ruleSet,
    version,
    read_at: readAt,
    verified,
  }
}

const readingRow = (documentId: number, { version, recognizable, blocks, messages }: Reading): Row => ({
  document_id: documentId,
  version,
  recognizable: recognizable ? 1 : 0,
  blocks: encodeBlocks(blocks),
  messages: JSON.stringify(messages),
})

function failedDocumentRow(failure: Failure, { path, version, readAt }: Provenance): Row {
  return {
    path,
    file: basename(path),
    sha256: failure.sha256,
    format: null,
    bytes: failure.bytes,
    pages: null,
    status: 'failed',
    error_code: failure.code,
    error_text: failure.text,
    error_text_zh: inChinese(failure.text),
    text: null,
    rule_set: null,
    version,
    read_at: readAt,
    verified: null,
  }
}

function findingColumns(finding: Finding, figures: ReadonlyMap<number, number>): Row {
  const { kind, severity, stated, computed, computation, sentences } = finding
  const readings = finding.readings.map((reading) => ({ ...reading, figure: need(figures, reading.figure) }))
  return {
    ...{ kind, severity, stated, computed, computation },
    sentences: JSON.stringify(sentences),
    readings: JSON.stringify(readings),
  }
}

function figureColumns(figure: Figure): Row {
  const { normalized, period, table } = figure
  return {
    name: figure.name,
    name_parts: JSON.stringify(figure.nameParts),
    value: figure.value,
    value_text: figure.valueText,
    value_max: figure.valueMax,
    unit: figure.unit,
    normalized_value: normalized === null ? null : Number(normalized.value),
    normalized_text: normalized?.value ?? null,
    normalized_unit: normalized?.unit ?? null,
    dimension: normalized?.dimension ?? null,
    measure: figure.measure,
    status: figure.status,
    direction: figure.direction,
    basis: figure.basis,
    comparator: figure.comparator,
    ...periodColumns(period),
    period_source: period?.source ?? null,
    ...spanColumns(figure.span),
    text: figure.text,
    sentence_start: figure.sentence[0],
    sentence_end: figure.sentence[1],
    page: figure.page,
    table_number: table?.table ?? null,
    table_row: table?.row ?? null,
    table_column: table?.column ?? null,
    rules: JSON.stringify(figure.rules),
    confidence: figure.confidence,
  }
}
