import type Database from 'better-sqlite3'
import type { KeyedName, NameCriteria, NameIndex, NameReading, NameUse } from '../../indicators/name-index.js'
import { pairsQuery } from './name-pairs.js'

/** A row of `names` as {@link NameUse}. */
const USE = `n.name, n.unit, nullif(n.normalized_unit, '') AS normalizedUnit, nullif(n.dimension, '') AS dimension,
  n.measure, nullif(n.basis, '') AS basis, n.figures, n.reports`

const KEYED = `${USE}, n.plain, n.name_key AS nameKey, n.key`

const ORDER = 'ORDER BY n.figures DESC, n.name, n.measure, n.basis, n.dimension, n.normalized_unit, n.unit'

/** Every name with its counts, the most used first; an older database, which may only be read, keeps none and is counted. */
export function namesOf(db: Database.Database, version: number): readonly NameUse[] {
  const counted = `SELECT name, iif(normalized_unit IS NULL, unit, '') AS unit, normalized_unit AS normalizedUnit, dimension,
      measure, basis, count(*) AS figures, count(DISTINCT report_id) AS reports
    FROM figures WHERE name IS NOT NULL GROUP BY name, 2, normalized_unit, dimension, measure, basis
    ORDER BY figures DESC, name`
  return db.prepare<[], NameUse>(version < 5 ? counted : `SELECT ${USE} FROM names n ${ORDER}`).all()
}

export function createNameIndex(db: Database.Database): NameIndex {
  return {
    unread(reader) {
      const made = db.prepare('SELECT read_by FROM name_reader').pluck().get()
      const unread = made === reader ? 'WHERE name_key IS NULL' : ''
      return db.prepare(`SELECT count(*) FROM names ${unread}`).pluck().get() as number
    },
    takeUnread(limit) {
      return db
        .prepare<[number], NameUse & { id: number }>(
          `SELECT n.id, ${USE} FROM names n WHERE n.name_key IS NULL LIMIT ?`,
        )
        .all(limit)
        .map(({ id, ...use }) => ({ id, use }))
    },
    all: () => db.prepare<[], KeyedName>(`SELECT ${KEYED} FROM names n WHERE n.name_key IS NOT NULL ${ORDER}`).all(),
    find(criteria) {
      const { most = -1 } = criteria
      const { exact, within, values } = conditionsOf(criteria)
      const named = `SELECT id FROM names WHERE name_key IN (SELECT name_key FROM names WHERE id IN (${exact}))`
      const contained = `SELECT k.id FROM names k JOIN (SELECT DISTINCT name_key, key FROM names WHERE id IN (${within})) w
        ON k.name_key = w.name_key AND k.key = w.key`
      const ids = within === null ? named : `${named} UNION ${contained}`
      return db
        .prepare<[object], KeyedName>(`SELECT ${KEYED} FROM names n WHERE n.id IN (${ids}) ${ORDER}`)
        .all(within === null ? values : { ...values, most })
    },
  }
}

interface Conditions {
  /** Selects the ids of the names that are those asked for, or have their keys. */
  readonly exact: string
  /** Selects the ids of the names that contain the words, of at most `@most`; null where that is not asked. */
  readonly within: string | null
  readonly values: Readonly<Record<string, string>>
}

function conditionsOf({ plains = [], nameKeys = [], containing }: NameCriteria): Conditions {
  const exact = `SELECT id FROM names WHERE plain IN (SELECT value FROM json_each(@plains))
    UNION SELECT id FROM names WHERE name_key IN (SELECT value FROM json_each(@nameKeys))`
  const values = { plains: JSON.stringify(plains), nameKeys: JSON.stringify(nameKeys) }
  if (containing === undefined) return { exact, within: null, values }
  const pairs = pairsQuery(containing)
  // The pairs may stand apart in the name, and differ in capitals: the name itself decides.
  const within = `SELECT n.id FROM names n WHERE instr(n.plain, @containing) > 0${
    pairs === null ? '' : ' AND n.id IN (SELECT rowid FROM names_search WHERE names_search MATCH @pairs)'
  } ${ORDER} LIMIT @most`
  return { exact, within, values: { ...values, containing, ...(pairs !== null && { pairs }) } }
}

/** Writes how names are understood; the caller holds the transaction. */
export function nameReadingWriter(db: Database.Database): (reader: string, readings: readonly NameReading[]) => void {
  const madeBy = db.prepare('SELECT read_by FROM name_reader').pluck()
  const setReader = db.prepare('INSERT OR REPLACE INTO name_reader (id, read_by) VALUES (1, ?)')
  const forget = db.prepare('UPDATE names SET key = NULL, name_key = NULL WHERE key IS NOT NULL')
  const set = db.prepare<[string, string, number]>('UPDATE names SET key = ?, name_key = ? WHERE id = ?')
  return (reader, readings) => {
    if (madeBy.get() !== reader) {
      forget.run()
      setReader.run(reader)
    }
    for (const { id, key, nameKey } of readings) set.run(key, nameKey, id)
  }
}
