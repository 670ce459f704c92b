import type { Checked, Finding } from '../check/index.js'
import type { ErrorCode } from '../errors.js'
import type { NameIndex, NameReading, NameUse } from '../indicators/name-index.js'
import type { Block, Document, Extraction, Format, Message, RelationType, Report, Source } from '../model.js'
import type { FigureRecord } from './record.js'

/** What the database knows of a file. */
export interface DocumentRecord {
  readonly id: number
  readonly path: string
  /** Lower-case hex; null when the bytes could not be read. */
  readonly sha256: string | null
  readonly format: Format | null
  readonly status: 'read' | 'failed'
  readonly errorCode: ErrorCode | null
  readonly errorText: string | null
  /** Hash of the rules and version of zhibiao that extracted it. */
  readonly ruleSet: string | null
  readonly version: string
  /** Version of zhibiao that read it; null when it could not be read, or was read by a program that kept no readings. */
  readonly readBy: string | null
  /** Has pages that only OCR reads, and was read without. */
  readonly recognizable: boolean
  readonly figures: number
  /** How many of the figures have a name. */
  readonly named: number
  /** How many relations were computed and hold; null when the document has not been checked. */
  readonly verified: number | null
}

/** A finding of the database: `document` is the absolute path, figures and readings carry the database's ids. */
export interface FindingRecord {
  readonly id: number
  readonly finding: Finding
}

/** How far the documents of the database have been checked. */
export interface CheckCounts {
  readonly documents: number
  /** Documents read by a program that did not check yet. */
  readonly unchecked: number
  /** Relations that were computed and hold. */
  readonly verified: number
}

/** What reading a document gave beside its text; with the text it is all that extraction needs. */
export interface Reading {
  /** Of zhibiao. */
  readonly version: string
  readonly recognizable: boolean
  readonly blocks: readonly Block[]
  readonly messages: readonly Message[]
}

/** A document as it was read. */
export interface StoredReading {
  readonly document: Document
  readonly source: Source
  readonly reading: Reading
  /** ISO 8601, UTC. */
  readonly readAt: string
}

/** Under which path, by which program and when a document was read. */
export interface Provenance {
  /** Absolute path: the document's identity in the database. */
  readonly path: string
  readonly version: string
  /** ISO 8601, UTC. */
  readonly readAt: string
  /** Without it the document cannot be extracted again, and is read again at the next ingest. */
  readonly reading?: Reading
  /** What checking the extraction found; it is checked when written where not given. */
  readonly checked?: Checked
}

/** Rules and program that would extract now. */
export interface Extractor {
  /** Hash of the rules, lower-case hex. */
  readonly ruleSet: string
  readonly version: string
}

/** A file that could not be read. */
export interface Failure {
  readonly code: ErrorCode
  readonly text: string
  readonly sha256: string | null
  readonly bytes: number | null
}

/** `unchanged`: the same content, read by the same rules and version, stood there already. */
export type WriteOutcome = 'added' | 'replaced' | 'unchanged'

/** One ingest, as kept in the table `runs`. */
export interface Run {
  readonly startedAt: string
  readonly finishedAt: string
  readonly version: string
  readonly ruleSet: string
  readonly files: number
  readonly added: number
  readonly replaced: number
  readonly unchanged: number
  readonly failed: number
  readonly figures: number
  readonly named: number
}

export interface ReportRecord {
  readonly report: Report
  readonly path: string
}

/** A figure that stands in a relation with another. */
export interface RelatedFigure {
  readonly type: RelationType
  /** `out`: `record` is the asked figure's numerator, base …; `in`: the asked figure is that of `record`. */
  readonly side: 'out' | 'in'
  readonly record: FigureRecord
}

/** What a user has ruled about the name of an indicator: it is that of another one, or one of its own. */
export interface RulingRecord {
  readonly id: number
  readonly kind: 'merge' | 'split'
  readonly name: string
  /** The name of the indicator it was merged into; null for a split. */
  readonly into: string | null
  /** ISO 8601, UTC. */
  readonly ruledAt: string
}

/** Restricts {@link Store.figures}; conditions add up. */
export interface FigureFilter {
  /** Database id of the document. */
  readonly document?: number
  /** Database id of the report. */
  readonly report?: number
  /** Only figures of exactly these names. */
  readonly names?: readonly string[]
  /** Only figures of reports on exactly this time. */
  readonly period?: { readonly start: string; readonly end: string }
  /** Only figures of reports of exactly this organisation. */
  readonly organization?: string
  /** Only figures of reports whose organisation contains the words. */
  readonly organizationWith?: string
  /** At most so many, in the order of the text. */
  readonly limit?: number
}

/**
 * A database of extractions. Every write is one transaction; a document is written whole or not at all.
 * Writing fails with `store.unwritable` (permissions, a disk that fails), `store.full` and `store.locked` (by another program,
 * for over five seconds); reading and writing with `store.damaged`.
 */
export interface Store {
  readonly path: string
  /** What is known of the file at an absolute path; null when nothing is. */
  document(path: string): DocumentRecord | null
  /** Paths of the documents that were read, and extracted by other rules or another version; in the order of their ids. */
  outdated(by: Extractor): readonly string[]
  /** What reading the file at an absolute path gave; null when it was not read, or by a program that kept no readings. */
  reading(path: string): StoredReading | null
  /** Paths of the documents directly within an archive or a mail (`报送.zip!/总结.docx`), in the order they were written. */
  members(path: string): readonly string[]
  /** Removes the documents within an archive or a mail that are none of `kept`, with all that is within them. */
  retainMembers(path: string, kept: readonly string[]): void
  /**
   * Marks an archive or a mail whose members have all been written as read by `version`. Until then its row carries a
   * version of no program ({@link Provenance.version} as it was written), so that a run that was cut off reads it again.
   */
  settle(path: string, version: string): void
  /** Makes the writes of `work` one transaction: all of them or none. */
  together<T>(work: () => T): T
  /** Writes a document with all its rows in the place of what stood under its path. */
  write(extraction: Extraction, provenance: Provenance): WriteOutcome
  /** Writes a failed document's row in the place of what stood under its path. */
  writeFailure(failure: Failure, provenance: Provenance): WriteOutcome
  recordRun(run: Run): void
  /** The figure of that database id; null when there is none. */
  figure(id: number): FigureRecord | null
  /** Figures related with figure `id`, its own relations first. */
  related(id: number): readonly RelatedFigure[]
  figures(filter: FigureFilter): readonly FigureRecord[]
  /** Every report whose organisation contains the words, by organisation and period; all without words. */
  reports(organization?: string): readonly ReportRecord[]
  /** Every name of figures with what it measures, the most frequent first. */
  names(): readonly NameUse[]
  /** The same names for look-up; null in a database of an older version, which counts none and may only be read. */
  nameIndex(): NameIndex | null
  /** Keeps how names are understood by `reader`, which stands for rules and program; what others made of names goes. */
  keepNameReadings(reader: string, readings: readonly NameReading[]): void
  /** What users have ruled about names, in the order made. */
  rulings(): readonly RulingRecord[]
  addRuling(ruling: Omit<RulingRecord, 'id'>): RulingRecord
  /** Takes back the rulings about a name; gives how many there were. */
  removeRulings(name: string): number
  /** Every finding, by document and in the order of the text. */
  findings(): readonly FindingRecord[]
  checkCounts(): CheckCounts
  close(): void
}
