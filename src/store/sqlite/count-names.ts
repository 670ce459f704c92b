import type Database from 'better-sqlite3'
import type { Extraction, Figure } from '../../model.js'
import { plainName } from '../../text/plain-name.js'
import { pairsOf } from './name-pairs.js'

/** What makes a row of `names`, NULLs as ''. */
type Use = readonly [
  name: string,
  measure: string,
  basis: string,
  dimension: string,
  normalizedUnit: string,
  unit: string,
]

/** How many figures and reports of a document, or of all, a row of `names` stands for. */
interface Count {
  readonly use: Use
  readonly figures: number
  readonly reports: number
}

/** Columns of `figures` as a row of `names` has them. */
const USE = `name, measure, coalesce(basis, ''), coalesce(dimension, ''), coalesce(normalized_unit, ''),
  iif(normalized_unit IS NULL, unit, '')`

/** The rows `names` must have, counted anew from all figures or from those of a document. */
const counted = (where = ''): string =>
  `SELECT ${USE}, count(*), count(DISTINCT report_id) FROM figures WHERE name IS NOT NULL ${where} GROUP BY 1, 2, 3, 4, 5, 6`

const SAME = 'name = ? AND measure = ? AND basis = ? AND dimension = ? AND normalized_unit = ? AND unit = ?'

/** Keeps `names` in step with `figures`; the caller holds the transaction. */
export interface NameCounter {
  /** Adds the figures of a document that has been written. */
  add(extraction: Extraction): void
  /** Takes off the figures of a document that is about to be taken away. */
  subtract(documentId: number): void
}

export function createNameCounter(db: Database.Database): NameCounter {
  const ofDocument = db.prepare<[number], [...Use, number, number]>(counted('AND document_id = ?')).raw()
  const more = db.prepare(`UPDATE names SET figures = figures + ?, reports = reports + ? WHERE ${SAME}`)
  const add = inserter(db)
  const less = db.prepare<[number, number, ...Use, number]>(
    `UPDATE names SET figures = figures - ?, reports = reports - ? WHERE ${SAME} AND figures > ?`,
  )
  const drop = db.prepare<[...Use], { id: number }>(`DELETE FROM names WHERE ${SAME} RETURNING id`)
  const unlist = db.prepare<[number]>('DELETE FROM names_search WHERE rowid = ?')
  return {
    add(extraction) {
      for (const count of countsOf(extraction)) {
        if (more.run(count.figures, count.reports, ...count.use).changes === 0) add(count)
      }
    },
    subtract(documentId) {
      for (const row of ofDocument.all(documentId)) {
        const { use, figures, reports } = toCount(row)
        if (less.run(figures, reports, ...use, figures).changes > 0) continue
        const gone = drop.get(...use)
        if (gone !== undefined) unlist.run(gone.id)
      }
    },
  }
}

/** Counts all names anew, keeping nothing of what stood there. */
export function recountNames(db: Database.Database): void {
  db.exec("DELETE FROM names; INSERT INTO names_search (names_search) VALUES ('delete-all'); DELETE FROM name_reader")
  const add = inserter(db)
  for (const row of db.prepare<[], [...Use, number, number]>(counted()).raw().all()) add(toCount(row))
}

/** How many rows of `names` are not what the figures make them. */
export function miscountedNames(db: Database.Database): number {
  const kept = 'SELECT name, measure, basis, dimension, normalized_unit, unit, figures, reports FROM names'
  const differing = (one: string, other: string): string => `SELECT * FROM (${one} EXCEPT ${other})`
  return db
    .prepare(`SELECT count(*) FROM (${differing(counted(), kept)} UNION ALL ${differing(kept, counted())})`)
    .pluck()
    .get() as number
}

function inserter(db: Database.Database): (count: Count) => void {
  const insert = db.prepare(
    `INSERT INTO names (name, measure, basis, dimension, normalized_unit, unit, figures, reports, plain)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const list = db.prepare('INSERT INTO names_search (rowid, pairs) VALUES (?, ?)')
  return ({ use, figures, reports }) => {
    const plain = plainName(use[0])
    const { lastInsertRowid } = insert.run(...use, figures, reports, plain)
    list.run(lastInsertRowid, pairsOf(plain).join(' '))
  }
}

const toCount = ([name, measure, basis, dimension, normalizedUnit, unit, figures, reports]: [
  ...Use,
  number,
  number,
]): Count => ({ use: [name, measure, basis, dimension, normalizedUnit, unit], figures, reports })

const useOf = ({ measure, basis, normalized, unit }: Figure, name: string): Use => [
  ...([name, measure, basis ?? '', normalized?.dimension ?? '', normalized?.unit ?? ''] as const),
  normalized === null ? unit : '',
]

/** The counts of an extraction, in the order its names first appear. */
function countsOf({ figures }: Extraction): readonly Count[] {
  const counts = new Map<string, { use: Use; figures: number; reports: Set<number> }>()
  for (const figure of figures) {
    if (figure.name === null) continue
    const use = useOf(figure, figure.name)
    const key = use.join('\n')
    const known = counts.get(key)
    if (known === undefined) counts.set(key, { use, figures: 1, reports: new Set([figure.report]) })
    else {
      known.figures += 1
      known.reports.add(figure.report)
    }
  }
  return [...counts.values()].map(({ use, figures: count, reports }) => ({
    use,
    figures: count,
    reports: reports.size,
  }))
}
