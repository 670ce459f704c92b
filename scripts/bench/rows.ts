/**
 * Writes the figures of the fixtures again and again through the store, and the same rows into the same schema by bare
 * better-sqlite3 (prepared statements, one transaction for a hundred documents), in turn in one process; tells rows a second.
 *
 *     npm run bench:rows [-- --documents 2000]
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import Database from 'better-sqlite3'
import { checked } from '../../src/check/index.js'
import { extractText } from '../../src/pipeline.js'
import { openStore } from '../../src/store/index.js'

const { values } = parseArgs({ options: { documents: { type: 'string', default: '2000' } } })
const documents = Number(values.documents)
const folder = mkdtempSync(join(tmpdir(), 'zhibiao-rows-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const TABLES = [
  ...(['documents', 'readings', 'reports', 'sections', 'figures', 'relations', 'numerals', 'messages'] as const),
  ...(['findings', 'finding_figures'] as const),
]

const samples = readdirSync('fixtures/corpus')
  .filter((name) => /^passage-.*\.txt$/.test(name))
  .map((name) => extractText(readFileSync(join('fixtures/corpus', name), 'utf8')))
  .map((extraction) => ({ extraction, checked: checked(extraction) }))
const reading = { version: 'bench', recognizable: false, blocks: [], messages: [] }

/** Writes all documents through the store; `together` at a time are one transaction. */
function throughStore(path: string, together: number): number {
  const store = openStore(path)
  const start = performance.now()
  for (let from = 0; from < documents; from += together) {
    store.together(() => {
      for (let i = from; i < Math.min(from + together, documents); i++) {
        const sample = samples[i % samples.length]
        if (sample === undefined) continue
        const how = { path: `/${i}.txt`, version: 'bench', readAt: '2023-07-01T00:00:00.000Z', reading }
        store.write(sample.extraction, { ...how, checked: sample.checked })
      }
    })
  }
  const seconds = (performance.now() - start) / 1000
  store.close()
  return seconds
}

type Row = readonly (string | number | null)[]

/** The same rows, ids and all, table by table as they stand in `from`. */
function bare(from: string, path: string): { seconds: number; rows: number } {
  openStore(path).close()
  const source = new Database(from, { readonly: true })
  const all = TABLES.map((table) => ({ table, rows: source.prepare(`SELECT * FROM ${table}`).raw().all() as Row[] }))
  source.close()
  const db = new Database(path)
  db.pragma('synchronous = NORMAL')
  db.pragma('foreign_keys = ON')
  const start = performance.now()
  for (const { table, rows } of all) {
    if (rows[0] === undefined) continue
    const insert = db.prepare(`INSERT INTO ${table} VALUES (${rows[0].map(() => '?').join(', ')})`)
    const many = db.transaction((batch: readonly Row[]) => {
      for (const row of batch) insert.run(...row)
    })
    const size = Math.ceil((rows.length / documents) * 100)
    for (let at = 0; at < rows.length; at += size) many(rows.slice(at, at + size))
  }
  const seconds = (performance.now() - start) / 1000
  db.close()
  return { seconds, rows: all.reduce((sum, { rows }) => sum + rows.length, 0) }
}

const file = (name: string): string => join(folder, `${name}.db`)
throughStore(file('warm'), 8)
const one = throughStore(file('one'), 1)
const eight = throughStore(file('eight'), 8)
const plain = bare(file('eight'), file('bare'))
const rate = (seconds: number): string => `${Math.round(plain.rows / seconds).toLocaleString('en')} rows/s`
const ratio = (seconds: number): string => `(${(plain.seconds / seconds).toFixed(2)} × bare)`
console.log(`${documents} documents, ${plain.rows.toLocaleString('en')} rows`)
console.log(`store, a transaction each document    ${rate(one)} ${ratio(one)}`)
console.log(`store, eight documents a transaction  ${rate(eight)} ${ratio(eight)}`)
console.log(`bare better-sqlite3                   ${rate(plain.seconds)}`)
