import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/index.js'
import { miscountedNames } from '../../src/store/sqlite/count-names.js'
import { sampleExtraction } from './sample.js'

const STEPS = 'src/store/sqlite/migrations'

const sorted = (rows: readonly unknown[]): readonly string[] => rows.map((row) => JSON.stringify(row)).sort()

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhibiao-migration-'))
  file = join(folder, 'v1.db')
  // Made by the program that knew version 1 only.
  copyFileSync('fixtures/store/v1.sqlite', file)
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Tables with their columns, indexes and views: what a new database has. */
function shape(path: string): unknown {
  const db = new Database(path, { readonly: true })
  const columns = db
    .prepare(
      `SELECT s.type, s.name, c.name AS "column", c.type AS kind, c."notnull" FROM sqlite_schema s
       LEFT JOIN pragma_table_info(s.name) c ON s.type IN ('table', 'view')
       WHERE s.name NOT LIKE 'sqlite_%' ORDER BY s.type, s.name, c.cid`,
    )
    .all()
  const version = db.pragma('user_version', { simple: true })
  db.close()
  return { version, columns }
}

/** Takes the database of version 1 to a later one, as the program that wrote that version did. */
function bringTo(version: number): void {
  const db = new Database(file)
  for (const step of readdirSync(STEPS).filter((name) => Number.parseInt(name, 10) <= version)) {
    db.exec(readFileSync(`${STEPS}/${step}`, 'utf8'))
  }
  db.pragma(`user_version = ${version}`)
  db.close()
}

describe.each([1, 2, 3, 4])('a database of version %d', (version) => {
  beforeEach(() => bringTo(version))

  it('is read as it is', () => {
    const store = openStore(file, { readonly: true })
    expect([store.figures({}).length > 0, store.rulings(), store.findings()]).toEqual([true, [], []])
    expect(store.checkCounts()).toMatchObject({ verified: 0 })
    const path = store.figures({ limit: 1 })[0]?.path ?? ''
    expect(store.document(path)).toMatchObject({ path, verified: null, readBy: null, recognizable: false })
    expect(store.reading(path)).toBeNull()
    store.close()
    expect(shape(file)).toMatchObject({ version })
  })

  it('becomes what a new one is when it is opened for writing, and keeps its figures', () => {
    const before = openStore(file, { readonly: true })
    const figures = before.figures({})
    const names = before.names()
    expect([names.length > 0, before.nameIndex()]).toEqual([true, null])
    before.close()
    const old = new Database(file)
    old.exec(`INSERT INTO documents (path, file, status, error_code, error_text, version, read_at)
      VALUES ('/空.txt', '空.txt', 'failed', 'input.empty', 'The file has no bytes', '0.1.0', '2023-07-01T00:00:00.000Z')`)
    old.close()
    const after = openStore(file)
    expect(after.figures({})).toEqual(figures)
    expect(sorted(after.names())).toEqual(sorted(names))
    after.close()
    const db = new Database(file, { readonly: true })
    expect(miscountedNames(db)).toBe(0)
    expect(db.prepare('SELECT 原因 FROM 失败表').pluck().all()).toContain('文件为空')
    db.close()
    openStore(join(folder, 'new.db')).close()
    expect(shape(file)).toEqual(shape(join(folder, 'new.db')))
  })
})

describe('rulings', () => {
  it('are kept in the order made, and outlive reading again', () => {
    const store = openStore(file)
    const provenance = { path: '/报告/2023.txt', version: '0.1.0', readAt: '2023-07-01T00:00:00.000Z' }
    store.write(sampleExtraction(), provenance)
    store.addRuling({ kind: 'merge', name: '快检', into: '快速检测', ruledAt: '2023-07-02T00:00:00.000Z' })
    store.addRuling({ kind: 'split', name: '受理投诉', into: null, ruledAt: '2023-07-03T00:00:00.000Z' })
    store.write(sampleExtraction(), { ...provenance, version: '0.2.0' })
    expect(store.rulings()).toEqual([
      { id: 1, kind: 'merge', name: '快检', into: '快速检测', ruledAt: '2023-07-02T00:00:00.000Z' },
      { id: 2, kind: 'split', name: '受理投诉', into: null, ruledAt: '2023-07-03T00:00:00.000Z' },
    ])
    expect([store.removeRulings('快检'), store.removeRulings('快检'), store.rulings().length]).toEqual([1, 0, 1])
    store.close()
  })
})
