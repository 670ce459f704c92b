import type Database from 'better-sqlite3'

/** What takes a database from one version to the next; the first stands for 1 → 2. Steps are never changed, only added. */
const STEPS: readonly string[] = [
  // 1 → 2: what users have ruled about names of indicators.
  `CREATE TABLE rulings (
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     kind TEXT NOT NULL CHECK (kind IN ('merge', 'split')),
     name TEXT NOT NULL,
     into_name TEXT,
     ruled_at TEXT NOT NULL,
     CHECK ((kind = 'merge') = (into_name IS NOT NULL))
   ) STRICT;`,
]

/** The version that schema.sql makes, and that every older database is brought to when it is opened for writing. */
export const USER_VERSION = STEPS.length + 1

export const needsMigration = (version: number): boolean => version < USER_VERSION

/** Brings an older database to {@link USER_VERSION}, all steps in one transaction. */
export function migrate(db: Database.Database): void {
  const run = db.transaction(() => {
    // Another program may have done it between our look and our lock.
    const version = db.pragma('user_version', { simple: true }) as number
    for (const step of STEPS.slice(version - 1)) db.exec(step)
    if (version < USER_VERSION) db.pragma(`user_version = ${USER_VERSION}`)
  })
  run.immediate()
}
