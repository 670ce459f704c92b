import type Database from 'better-sqlite3'
import type { NameReading } from '../../indicators/name-index.js'
import type { Extraction } from '../../model.js'
import type {
  DocumentRecord,
  Extractor,
  Failure,
  FigureFilter,
  Provenance,
  RulingRecord,
  Run,
  Store,
  WriteOutcome,
} from '../store.js'
import { asStoreFailure, guarded } from './failure.js'
import { createReader, type Reader } from './read.js'
import { createWriter, type Writer } from './write.js'

/** The default store: one SQLite file, written by one program at a time and read by many. */
export class SqliteStore implements Store {
  readonly #db: Database.Database
  readonly #reader: Reader
  #writer: Writer | undefined
  /** What failed within the transaction: it is taken back, whoever caught that. */
  #broken: { readonly error: unknown } | null = null

  constructor(
    db: Database.Database,
    readonly path: string,
  ) {
    this.#db = db
    this.#reader = guarded(createReader(db), path)
  }

  document(path: string) {
    return this.#reader.document(path)
  }

  outdated(by: Extractor) {
    return this.#reader.outdated(by)
  }

  reading(path: string) {
    return this.#reader.reading(path)
  }

  members(path: string) {
    return this.#reader.members(path)
  }

  retainMembers(path: string, kept: readonly string[]): void {
    const gone = this.members(path).filter((member) => !kept.includes(member))
    if (gone.length > 0) this.#transact((writer) => writer.remove(gone))
  }

  together<T>(work: () => T): T {
    return this.#transact(work)
  }

  write(extraction: Extraction, provenance: Provenance): WriteOutcome {
    const { sha256 } = extraction.source
    const same = (known: DocumentRecord): boolean =>
      known.status === 'read' &&
      known.sha256 === sha256 &&
      known.ruleSet === extraction.ruleSet &&
      known.version === provenance.version &&
      known.readBy === (provenance.reading?.version ?? null) &&
      known.recognizable === (provenance.reading?.recognizable ?? false) &&
      known.verified !== null
    return this.#replace(provenance.path, same, (writer) => writer.extraction(extraction, provenance))
  }

  writeFailure(failure: Failure, provenance: Provenance): WriteOutcome {
    const same = (known: DocumentRecord): boolean =>
      known.sha256 === failure.sha256 && known.errorCode === failure.code && known.errorText === failure.text
    return this.#replace(provenance.path, same, (writer) => writer.failure(failure, provenance))
  }

  settle(path: string, version: string): void {
    this.#transact((writer) => writer.settle(path, version))
  }

  recordRun(run: Run): void {
    this.#transact((writer) => writer.run(run))
  }

  figure(id: number) {
    return this.#reader.figure(id)
  }

  related(id: number) {
    return this.#reader.related(id)
  }

  figures(filter: FigureFilter) {
    return this.#reader.figures(filter)
  }

  reports(organization?: string) {
    return this.#reader.reports(organization)
  }

  names() {
    return this.#reader.names()
  }

  nameIndex() {
    return this.#reader.nameIndex()
  }

  keepNameReadings(reader: string, readings: readonly NameReading[]): void {
    this.#transact((writer) => writer.nameReadings(reader, readings))
  }

  rulings() {
    return this.#reader.rulings()
  }

  addRuling(ruling: Omit<RulingRecord, 'id'>): RulingRecord {
    return this.#transact((writer) => ({ id: writer.ruling(ruling), ...ruling }))
  }

  removeRulings(name: string): number {
    return this.#transact((writer) => writer.unrule(name))
  }

  findings() {
    return this.#reader.findings()
  }

  checkCounts() {
    return this.#reader.checkCounts()
  }

  close(): void {
    this.#db.close()
  }

  #replace(path: string, same: (known: DocumentRecord) => boolean, write: (writer: Writer) => void): WriteOutcome {
    return this.#transact((writer) => {
      const known = this.#reader.document(path)
      if (known !== null && same(known)) return 'unchanged'
      write(writer)
      return known === null ? 'added' : 'replaced'
    })
  }

  /**
   * Runs `work` in a transaction that holds the write lock from its start; what the file or the disk refuses becomes a
   * `store.*` error. Within another it is a part of that one, which it takes along when it fails: with a savepoint of its
   * own, what each document changes would be put aside first, in a file on the disk.
   */
  #transact<T>(work: (writer: Writer) => T): T {
    try {
      this.#writer ??= createWriter(this.#db)
      const writer = this.#writer
      if (this.#db.inTransaction) return this.#asPart(() => work(writer))
      this.#broken = null
      return this.#db
        .transaction(() => {
          const result = work(writer)
          if (this.#broken !== null) throw this.#broken.error
          return result
        })
        .immediate()
    } catch (error) {
      throw asStoreFailure(error, this.path)
    }
  }

  #asPart<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      this.#broken ??= { error }
      throw error
    }
  }
}
