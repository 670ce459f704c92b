import type Database from 'better-sqlite3'
import type { NameIndex, NameUse } from '../../indicators/name-index.js'
import type { Figure, Format, Message, Period, Relation, Report, Span } from '../../model.js'
import type { FigureRecord } from '../record.js'
import type {
  CheckCounts,
  DocumentRecord,
  Extractor,
  FigureFilter,
  FindingRecord,
  RelatedFigure,
  ReportRecord,
  RulingRecord,
  StoredReading,
} from '../store.js'
import { decodeBlocks } from './blocks.js'
import { createNameIndex, namesOf } from './name-index.js'
import { findingReader } from './read-findings.js'
import { restrict } from './restrict.js'

/** The columns {@link toRecord} reads: of the view `figure`, and of its report. */
const RECORD = `SELECT f.id, f.report_id, f.section_id, f.name, f.name_parts, f.value, f.value_text, f.value_max, f.unit,
  f.normalized_text, f.normalized_unit, f.dimension, f.measure, f.status, f.direction, f.basis, f.comparator,
  f.period_start, f.period_end, f.period_text, f.period_source, f.span_start, f.span_end, f.text,
  f.sentence_start, f.sentence_end, f.sentence, f.page, f.table_number, f.table_row, f.table_column, f.rules,
  f.confidence, f.section, f.path, f.organization, f.report, f.report_start, f.report_end, r.period_text AS report_period, r.span_start AS report_from, r.span_end AS report_to
  FROM figure f JOIN reports r ON r.id = f.report_id`

interface RecordRow {
  readonly id: number
  readonly report_id: number
  readonly section_id: number | null
  readonly name: string | null
  readonly name_parts: string
  readonly value: number | null
  readonly value_text: string | null
  readonly value_max: number | null
  readonly unit: string
  readonly normalized_text: string | null
  readonly normalized_unit: string
  readonly dimension: string
  readonly measure: Figure['measure']
  readonly status: Figure['status']
  readonly direction: Figure['direction']
  readonly basis: Figure['basis']
  readonly comparator: Figure['comparator']
  readonly period_start: string | null
  readonly period_end: string
  readonly period_text: string
  readonly period_source: NonNullable<Figure['period']>['source']
  readonly span_start: number
  readonly span_end: number
  readonly text: string
  readonly sentence_start: number
  readonly sentence_end: number
  readonly sentence: string
  readonly page: number | null
  readonly table_number: number | null
  readonly table_row: number
  readonly table_column: number
  readonly rules: string
  readonly confidence: number
  readonly section: string | null
  readonly path: string
  readonly organization: string | null
  readonly report: string | null
  readonly report_start: string | null
  readonly report_end: string
  readonly report_period: string
  readonly report_from: number
  readonly report_to: number
}

interface ReportRow {
  readonly id: number
  readonly title: string | null
  readonly organization: string | null
  readonly period_start: string | null
  readonly period_end: string
  readonly period_text: string
  readonly span_start: number
  readonly span_end: number
  readonly path: string
}

/** The reading half of the SQLite store. */
export interface Reader {
  document(path: string): DocumentRecord | null
  outdated(by: Extractor): readonly string[]
  reading(path: string): StoredReading | null
  members(path: string): readonly string[]
  figure(id: number): FigureRecord | null
  related(id: number): readonly RelatedFigure[]
  figures(filter: FigureFilter): readonly FigureRecord[]
  reports(organization?: string): readonly ReportRecord[]
  names(): readonly NameUse[]
  nameIndex(): NameIndex | null
  rulings(): readonly RulingRecord[]
  findings(): readonly FindingRecord[]
  checkCounts(): CheckCounts
}

/** Of an older database, which may only be read, what it lacks: it kept no readings, and before that checked nothing. */
const DOCUMENT = (version: number): string => `SELECT d.id, d.path, d.sha256, d.format, d.status,
  d.error_code AS errorCode, d.error_text AS errorText, d.rule_set AS ruleSet, d.version,
  ${version < 3 ? 'NULL' : 'd.verified'} AS verified,
  ${version < 4 ? 'NULL AS readBy, 0' : 'r.version AS readBy, coalesce(r.recognizable, 0)'} AS recognizable,
  (SELECT count(*) FROM figures f WHERE f.document_id = d.id) AS figures,
  (SELECT count(f.name) FROM figures f WHERE f.document_id = d.id) AS named
  FROM documents d ${version < 4 ? '' : 'LEFT JOIN readings r ON r.document_id = d.id'} WHERE d.path = ?`

interface ReadingRow {
  readonly path: string
  readonly format: Format
  readonly sha256: string
  readonly bytes: number
  readonly pages: number | null
  readonly text: string
  readonly version: string
  readonly recognizable: number
  readonly blocks: string
  readonly messages: string
  readonly readAt: string
}

export function createReader(db: Database.Database): Reader {
  const schema = db.pragma('user_version', { simple: true }) as number
  const document = db.prepare<[string], Omit<DocumentRecord, 'recognizable'> & { recognizable: number }>(
    DOCUMENT(schema),
  )
  const relationsOf = db.prepare<[number], Relation>(
    'SELECT type, related_id AS figure FROM relations WHERE figure_id = ? ORDER BY type, related_id',
  )
  const record = (row: RecordRow): FigureRecord => toRecord(row, relationsOf.all(row.id))
  const byId = db.prepare<[number], RecordRow>(`${RECORD} WHERE f.id = ?`)
  const figure = (id: number): FigureRecord | null => {
    const row = byId.get(id)
    return row === undefined ? null : record(row)
  }

  return {
    ...findingReader(db),
    document(path) {
      const row = document.get(path)
      return row === undefined ? null : { ...row, recognizable: row.recognizable === 1 }
    },
    outdated({ ruleSet, version }) {
      return db
        .prepare<[string, string], string>(
          "SELECT path FROM documents WHERE status = 'read' AND (rule_set <> ? OR version <> ?) ORDER BY id",
        )
        .pluck()
        .all(ruleSet, version)
    },
    reading(path) {
      if (schema < 4) return null
      const row = db
        .prepare<[string], ReadingRow>(
          `SELECT d.path, d.format, d.sha256, d.bytes, d.pages, d.text, r.version, r.recognizable, r.blocks, r.messages,
             d.read_at AS readAt
           FROM documents d JOIN readings r ON r.document_id = d.id WHERE d.path = ?`,
        )
        .get(path)
      return row === undefined ? null : toReading(row)
    },
    members(path) {
      const within = `${path}!/`
      return db
        .prepare<[Record<string, string>], { path: string }>(
          // 0 is the sign behind /: all paths that begin with the archive's.
          `SELECT path FROM documents WHERE path >= @within AND path < @end
             AND instr(substr(path, length(@within) + 1), '!/') = 0 ORDER BY id`,
        )
        .all({ within, end: `${path}!0` })
        .map((row) => row.path)
    },
    figure,
    related(id) {
      const links = db
        .prepare<[{ id: number }], Pick<RelatedFigure, 'type' | 'side'> & { other: number }>(
          `SELECT type, 'out' AS side, related_id AS other FROM relations WHERE figure_id = @id
           UNION ALL SELECT type, 'in', figure_id FROM relations WHERE related_id = @id
           ORDER BY side DESC, type, other`,
        )
        .all({ id })
      return links.flatMap(({ type, side, other }) => {
        const found = figure(other)
        return found === null ? [] : [{ type, side, record: found }]
      })
    },
    figures(filter) {
      const { limit } = filter
      const { where, values } = restrict(filter)
      const relations = db
        .prepare<[typeof values], Relation & { id: number }>(
          limit === undefined
            ? `SELECT l.figure_id AS id, l.type, l.related_id AS figure
               FROM reports r JOIN figures f ON f.report_id = r.id JOIN relations l ON l.figure_id = f.id ${where}`
            : `SELECT l.figure_id AS id, l.type, l.related_id AS figure FROM relations l WHERE l.figure_id IN
               (SELECT f.id FROM figures f JOIN reports r ON r.id = f.report_id ${where} ORDER BY f.id LIMIT @limit)`,
        )
        .all(values)
        .sort((one, other) => one.id - other.id || compareRelations(one, other))
      const byFigure = new Map<number, Relation[]>()
      for (const { id, type, figure: other } of relations) {
        const known = byFigure.get(id)
        if (known === undefined) byFigure.set(id, [{ type, figure: other }])
        else known.push({ type, figure: other })
      }
      const rows = db.prepare<[typeof values], RecordRow>(`${RECORD} ${where} ORDER BY f.id LIMIT @limit`)
      const reports = new Map<number, Report>()
      const records: FigureRecord[] = []
      // Row by row: a hundred thousand rows of forty columns would stay in memory beside what is made of them.
      for (const row of rows.iterate(values)) {
        const report = reports.get(row.report_id) ?? reportOf(row)
        reports.set(row.report_id, report)
        records.push(toRecord(row, byFigure.get(row.id) ?? NONE, report))
      }
      return records
    },
    reports(organization) {
      return db
        .prepare<[{ words: string }], ReportRow>(
          `SELECT r.*, d.path FROM reports r JOIN documents d ON d.id = r.document_id
           WHERE @words = '' OR instr(r.organization, @words) > 0
           ORDER BY r.organization, r.period_start, r.period_end, r.id`,
        )
        .all({ words: organization ?? '' })
        .map((row) => ({ report: toReport(row), path: row.path }))
    },
    names: () => namesOf(db, schema),
    nameIndex: () => (schema < 5 ? null : createNameIndex(db)),
    rulings() {
      // A database of version 1 that may only be read has none.
      const table = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'rulings'").get()
      if (table === undefined) return []
      return db
        .prepare<[], RulingRecord>(
          'SELECT id, kind, name, into_name AS "into", ruled_at AS ruledAt FROM rulings ORDER BY id',
        )
        .all()
    },
  }
}

const NONE: readonly Relation[] = Object.freeze([])

/** By type, then by id: the order of the primary key. */
const compareRelations = (a: Relation, b: Relation): number =>
  a.type === b.type ? a.figure - b.figure : a.type < b.type ? -1 : 1

/** Lists of rules repeat over all figures; equal ones are one list. */
const lists = new Map<string, readonly string[]>()
const LISTS_LIMIT = 10_000

function ruleList(json: string): readonly string[] {
  const known = lists.get(json)
  if (known !== undefined) return known
  const list = Object.freeze(JSON.parse(json) as string[])
  if (lists.size >= LISTS_LIMIT) lists.clear()
  lists.set(json, list)
  return list
}

const toSpan = (start: number, end: number): Span => [start, end]

const toPeriod = (start: string | null, end: string, text: string): Period | null =>
  start === null ? null : { start, end, text }

function toReading(row: ReadingRow): StoredReading {
  const { path, format, sha256, bytes, pages, text, version, readAt } = row
  const blocks = decodeBlocks(row.blocks)
  const messages = JSON.parse(row.messages) as readonly Message[]
  return {
    document: { format, text, blocks, pages, messages },
    source: { path, format, sha256, bytes },
    reading: { version, recognizable: row.recognizable === 1, blocks, messages },
    readAt,
  }
}

function toReport(row: ReportRow): Report {
  return {
    id: row.id,
    title: row.title,
    organization: row.organization,
    period: toPeriod(row.period_start, row.period_end, row.period_text),
    span: toSpan(row.span_start, row.span_end),
  }
}

function toFigure(row: RecordRow, relations: readonly Relation[]): Figure {
  const period = toPeriod(row.period_start, row.period_end, row.period_text)
  const { normalized_text: normalized, table_number: table } = row
  return {
    id: row.id,
    report: row.report_id,
    section: row.section_id,
    span: toSpan(row.span_start, row.span_end),
    text: row.text,
    name: row.name,
    nameParts: JSON.parse(row.name_parts) as Figure['nameParts'],
    value: row.value,
    valueMax: row.value_max,
    valueText: row.value_text,
    unit: row.unit,
    normalized: normalized === null ? null : { value: normalized, unit: row.normalized_unit, dimension: row.dimension },
    measure: row.measure,
    status: row.status,
    direction: row.direction,
    basis: row.basis,
    comparator: row.comparator,
    period: period === null ? null : { ...period, source: row.period_source },
    relations,
    sentence: toSpan(row.sentence_start, row.sentence_end),
    rules: ruleList(row.rules),
    confidence: row.confidence,
    page: row.page,
    table: table === null ? null : { table, row: row.table_row, column: row.table_column },
  }
}

function toRecord(row: RecordRow, relations: readonly Relation[], report = reportOf(row)): FigureRecord {
  return { figure: toFigure(row, relations), sentence: row.sentence, section: row.section, report, path: row.path }
}

function reportOf(row: RecordRow): Report {
  return {
    id: row.report_id,
    title: row.report,
    organization: row.organization,
    period: toPeriod(row.report_start, row.report_end, row.report_period),
    span: toSpan(row.report_from, row.report_to),
  }
}
