import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { ZhibiaoError } from '../../errors.js'
import { miscountedNames, recountNames } from './count-names.js'
import { asStoreFailure } from './failure.js'
import { USER_VERSION } from './migrations.js'
import { openDatabase } from './open.js'

/** What is found in a database that is looked over; nothing is changed. */
export interface Inspection {
  /** Of the database and its journal, on the disk. */
  readonly bytes: number
  /** Made by an older zhibiao: the next ingest brings it up to date. */
  readonly outdated: boolean
  /** What SQLite's integrity check complains of; empty when the database is sound. */
  readonly damage: readonly string[]
  /** Rows that refer to rows that are not there. */
  readonly dangling: number
  readonly documents: number
  readonly failed: number
  /** Documents read by other rules or another version: reading the same folder again reads them again. */
  readonly stale: number
  /** Rows of the table of names that are not what the figures make them; 0 in an older database, which has none. */
  readonly miscounted: number
  /** Members of archives and mails (`报送.zip!/总结.docx`) whose archive has no row. */
  readonly orphans: readonly string[]
  /** Files of the disk that were read and are there no longer. */
  readonly vanished: readonly string[]
}

/**
 * Looks a database over: its soundness, and how far its rows still speak of the files and rules of today.
 *
 * Fails with `store.missing` (no such file, or not a database of zhibiao) and `store.version`.
 *
 * @param by hash of the rules and version of the program that would read now
 * @example inspectStore('zhibiao.db', { ruleSet: rules.hash, version: '0.1.0' }).damage // []
 */
export function inspectStore(path: string, by: { readonly ruleSet: string; readonly version: string }): Inspection {
  const db = openDatabase(path, { readonly: true })
  try {
    const outdated = (db.pragma('user_version', { simple: true }) as number) < USER_VERSION
    const complaints = db.prepare('PRAGMA integrity_check').pluck().all() as string[]
    const paths = db.prepare('SELECT path FROM documents ORDER BY id').pluck().all() as string[]
    const known = new Set(paths)
    const count = (sql: string, ...values: string[]): number =>
      db
        .prepare(sql)
        .pluck()
        .get(...values) as number
    return {
      bytes: bytesOnDisk(path),
      outdated,
      damage: complaints.filter((line) => line !== 'ok'),
      dangling: db.prepare('PRAGMA foreign_key_check').all().length,
      documents: paths.length,
      failed: count("SELECT count(*) FROM documents WHERE status = 'failed'"),
      stale: count(
        `SELECT count(*) FROM documents d WHERE status = 'read' AND (rule_set <> ? OR version <> ?${
          outdated ? '' : ' OR NOT EXISTS (SELECT 1 FROM readings r WHERE r.document_id = d.id AND r.version = ?)'
        })`,
        ...[by.ruleSet, by.version, ...(outdated ? [] : [by.version])],
      ),
      miscounted: outdated ? 0 : miscountedNames(db),
      orphans: paths.filter((name) => name.includes('!/') && !known.has(name.slice(0, name.lastIndexOf('!/')))),
      vanished: paths.filter((name) => !name.includes('!/') && !existsSync(name)),
    }
  } finally {
    db.close()
  }
}

/**
 * Gives the space of deleted rows back to the disk, and counts the names anew where they were miscounted; gives the bytes
 * before and after.
 *
 * Fails with `store.missing`, with `store.locked` when others work with the database, with `store.full` for lack of room.
 */
export function vacuumStore(path: string): { readonly before: number; readonly after: number } {
  if (!existsSync(path)) throw new ZhibiaoError('store.missing', 'no database', { file: path })
  const db = openDatabase(path)
  try {
    db.pragma('wal_checkpoint(TRUNCATE)')
    const before = bytesOnDisk(path)
    if (miscountedNames(db) > 0) db.transaction(() => recountNames(db)).immediate()
    db.exec('VACUUM')
    db.pragma('wal_checkpoint(TRUNCATE)')
    return { before, after: bytesOnDisk(path) }
  } catch (error) {
    throw unwritable(error, path)
  } finally {
    db.close()
  }
}

/**
 * Copies a database, also while it is being written, to a new file, which appears under its name only when it is whole
 * and found sound; gives its bytes.
 *
 * Fails with `store.missing`, `store.exists` (something of that name is there), `store.unwritable`.
 *
 * @example await backupStore('zhibiao.db', 'zhibiao-2023-07-31.db')
 */
export async function backupStore(path: string, target: string): Promise<number> {
  if (existsSync(target)) throw new ZhibiaoError('store.exists', 'the file is there already', { file: target })
  const db = openDatabase(path, { readonly: true })
  const part = `${target}.part`
  try {
    // All pages in one step: a copy in small ones begins anew with every write of another process.
    await db.backup(part, { progress: () => 0x7fffffff })
    standAlone(part)
    renameSync(part, target)
    return statSync(target).size
  } catch (error) {
    rmSync(part, { force: true })
    throw unwritable(error, target)
  } finally {
    db.close()
  }
}

/** Makes sure of the copy, and leaves no journal beside it that would have to be moved with it. */
function standAlone(copy: string): void {
  const db = new Database(copy)
  try {
    const verdict = db.pragma('quick_check', { simple: true })
    if (verdict !== 'ok') throw new Error(`the copy is not sound: ${String(verdict)}`)
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.close()
  }
}

function bytesOnDisk(path: string): number {
  const journal = `${path}-wal`
  return statSync(path).size + (existsSync(journal) ? statSync(journal).size : 0)
}

function unwritable(error: unknown, file: string): ZhibiaoError {
  if (error instanceof ZhibiaoError) return error
  const failure = asStoreFailure(error, file)
  if (failure instanceof ZhibiaoError) return failure
  const reason = error instanceof Error ? error.message : String(error)
  return new ZhibiaoError('store.unwritable', reason, { file }, { cause: error })
}
