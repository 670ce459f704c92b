import { readFileSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { inChinese } from '../../failure-words.js'
import { recountNames } from './count-names.js'

/**
 * The steps from version 1 (`schema.sql`) on; each brings a database to the `user_version` its file begins with. A new
 * database takes them too, so that an old one that was brought up to date is the same as a new one.
 */
const STEPS = ['2-rulings.sql', '3-findings.sql', '4-readings.sql', '5-names-and-failures.sql'] as const

/** The version this program writes. */
export const USER_VERSION = STEPS.length + 1

/** Brings the database from `version` to {@link USER_VERSION}; the caller holds the transaction. */
export function migrate(db: Database.Database, version: number): void {
  for (const step of STEPS.slice(version - 1)) {
    db.exec(readFileSync(new URL(`./migrations/${step}`, import.meta.url), 'utf8'))
  }
  if (version < 5) {
    recountNames(db)
    tellFailuresInChinese(db)
  }
  db.pragma(`user_version = ${USER_VERSION}`)
}

function tellFailuresInChinese(db: Database.Database): void {
  const set = db.prepare<[string | null, number]>('UPDATE documents SET error_text_zh = ? WHERE id = ?')
  const failed = db.prepare<[], { id: number; text: string | null }>(
    "SELECT id, error_text AS text FROM documents WHERE status = 'failed'",
  )
  for (const { id, text } of failed.all()) set.run(text === null ? null : inChinese(text), id)
}
