import { existsSync, readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { ZhibiaoError } from '../../errors.js'
import type { Store } from '../store.js'
import { asStoreFailure } from './failure.js'
import { migrate, USER_VERSION } from './migrations.js'
import { SqliteStore } from './store.js'

/** Kept in the file's header, so that a database of another program is told apart: "ZBIA". */
const APPLICATION_ID = 0x5a424941

export interface OpenOptions {
  /** Opens an existing database for reading only; else it is made when missing. */
  readonly readonly?: boolean
}

/**
 * Opens the SQLite database at `path`, making it when it is missing and bringing one of an older version up to date.
 *
 * Fails with `store.missing` (no such file, or not a database of zhibiao, when opened for reading), `store.unwritable`
 * (the same when opened for writing, or the folder cannot be written), `store.version` (made by a newer zhibiao),
 * `store.locked`, `store.full`, `store.damaged`.
 *
 * @example const store = openStore('zhibiao.db', { readonly: true })
 */
export function openStore(path: string, options: OpenOptions = {}): Store {
  return new SqliteStore(openDatabase(path, options), path)
}

/** The connection {@link openStore} works with; fails as it does. */
export function openDatabase(path: string, options: OpenOptions = {}): Database.Database {
  const readonly = options.readonly ?? false
  const refusal = readonly ? 'store.missing' : 'store.unwritable'
  if (readonly && !existsSync(path)) throw new ZhibiaoError('store.missing', 'no database', { file: path })
  let db: Database.Database | undefined
  try {
    db = new Database(path, { readonly, fileMustExist: readonly })
    prepare(db, path, readonly)
    return db
  } catch (error) {
    db?.close()
    if (error instanceof ZhibiaoError) throw error
    const failure = asStoreFailure(error, path)
    // What is no database is none of ours; the others are ours and in trouble.
    if (failure instanceof ZhibiaoError && !isNoDatabase(error)) throw failure
    const reason = error instanceof Error ? error.message : String(error)
    throw new ZhibiaoError(refusal, `cannot open the database: ${reason}`, { file: path }, { cause: error })
  }
}

const isNoDatabase = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_(NOTADB|CANTOPEN)/.test(String(error.code))

function prepare(db: Database.Database, path: string, readonly: boolean): void {
  db.pragma('foreign_keys = ON')
  // With the write-ahead log a power cut may cost the last transactions, never a part of one: the same ingest again reads
  // what is missing. Waiting for the disk at every document would cost more than writing it.
  if (!readonly) {
    db.pragma('synchronous = NORMAL')
    // In KiB; the standard 2 MB no longer hold the indexes of ten thousand reports, whose names come in no order.
    db.pragma('cache_size = -32768')
  }
  const version = db.pragma('user_version', { simple: true }) as number
  const application = db.pragma('application_id', { simple: true }) as number
  if (application === APPLICATION_ID) {
    if (version > USER_VERSION) {
      throw new ZhibiaoError('store.version', `version ${version}, this program knows ${USER_VERSION}`, { file: path })
    }
    // Who may only read an older database reads it as it is; what it lacks is empty.
    if (!readonly && version < USER_VERSION) bringUpToDate(db)
    return
  }
  const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number
  if (readonly) throw new ZhibiaoError('store.missing', 'not a database of zhibiao', { file: path })
  if (tables > 0) throw new ZhibiaoError('store.unwritable', 'a database of another program', { file: path })
  create(db)
}

/** Takes a database of an older version through the steps it lacks, all in one transaction. */
function bringUpToDate(db: Database.Database): void {
  const run = db.transaction(() => {
    // Another program may have done it between our look and our lock.
    migrate(db, db.pragma('user_version', { simple: true }) as number)
  })
  run.immediate()
}

function create(db: Database.Database): void {
  // Outside the transaction: SQLite refuses to change the journal inside one.
  db.pragma('journal_mode = WAL')
  const schema = readFileSync(new URL('./schema.sql', import.meta.url), 'utf8')
  const run = db.transaction(() => {
    // Two first runs may meet here: the second finds the tables made and leaves.
    if (db.pragma('application_id', { simple: true }) === APPLICATION_ID) return
    db.exec(schema)
    db.pragma(`application_id = ${APPLICATION_ID}`)
    migrate(db, 1)
  })
  run.immediate()
}
