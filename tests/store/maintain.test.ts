import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backupStore, inspectStore, openStore, vacuumStore } from '../../src/store/index.js'
import { sampleExtraction } from './sample.js'

let folder: string
let db: string
const reading = { version: '0.1.0', recognizable: false, blocks: [], messages: [] }
const now = { version: '0.1.0', readAt: '2023-07-01T00:00:00.000Z', reading }
const sample = sampleExtraction()
const by = { ruleSet: sample.ruleSet, version: '0.1.0' }

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhibiao-maintain-'))
  db = join(folder, 'zhibiao.db')
  const store = openStore(db)
  const report = join(folder, '总结.txt')
  writeFileSync(report, sample.text)
  store.write(sample, { path: report, ...now })
  store.close()
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('looking a database over', () => {
  it('finds nothing wrong with a sound one', () => {
    const { bytes, ...found } = inspectStore(db, by)
    expect(bytes).toBeGreaterThan(0)
    expect(found).toEqual({
      outdated: false,
      damage: [],
      dangling: 0,
      documents: 1,
      failed: 0,
      stale: 0,
      miscounted: 0,
      orphans: [],
      vanished: [],
    })
  })

  it('tells of documents of other rules, lost archives, lost files and dangling rows', () => {
    const store = openStore(db)
    store.write(sample, { path: '/没有/报送.zip!/总结.txt', ...now })
    store.write(sample, { path: '/没有/总结.txt', ...now, version: '0.0.9' })
    store.close()
    const raw = new Database(db)
    raw.pragma('foreign_keys = OFF')
    raw.exec('UPDATE numerals SET figure_id = 999999 WHERE id = (SELECT min(id) FROM numerals)')
    raw.close()
    expect(inspectStore(db, by)).toMatchObject({
      documents: 3,
      stale: 1,
      dangling: 1,
      orphans: ['/没有/报送.zip!/总结.txt'],
      vanished: ['/没有/总结.txt'],
    })
  })

  it('refuses what is no database of zhibiao', () => {
    const code = (path: string) => {
      try {
        return inspectStore(path, by)
      } catch (error) {
        return (error as { code: string }).code
      }
    }
    expect([code(join(folder, '没有.db')), code(join(folder, '总结.txt'))]).toEqual(['store.missing', 'store.missing'])
  })
})

describe('a copy', () => {
  it('is whole and stands alone, while another connection is writing', async () => {
    const store = openStore(db)
    store.write(sample, { path: '/报告/2022.txt', ...now })
    const target = join(folder, '备份.db')
    const bytes = await backupStore(db, target)
    expect(readFileSync(target)).toHaveLength(bytes)
    expect(readdirSync(folder).filter((name) => name.startsWith('备份'))).toEqual(['备份.db'])
    const copy = openStore(target, { readonly: true })
    expect(copy.figures({})).toEqual(store.figures({}))
    copy.close()
    store.close()
  })

  it('takes the place of nothing, and leaves nothing behind where it cannot be made', async () => {
    const target = join(folder, '总结.txt')
    await expect(backupStore(db, target)).rejects.toMatchObject({ code: 'store.exists' })
    expect(readFileSync(target, 'utf8')).toBe(sample.text)
    const nowhere = join(folder, '没有', '备份.db')
    await expect(backupStore(db, nowhere)).rejects.toMatchObject({ code: 'store.unwritable' })
    expect(existsSync(nowhere)).toBe(false)
  })
})

describe('vacuum', () => {
  it('counts names anew that were changed by hand', () => {
    const raw = new Database(db)
    raw.exec("DELETE FROM figures WHERE name = '快检完成率'")
    raw.close()
    expect(inspectStore(db, by).miscounted).toBe(1)
    vacuumStore(db)
    expect(inspectStore(db, by).miscounted).toBe(0)
  })

  it('gives the space of removed documents back', () => {
    const store = openStore(db)
    for (let i = 0; i < 80; i++) store.write(sample, { path: `/报送.zip!/${i}.txt`, ...now })
    store.retainMembers('/报送.zip', [])
    store.close()
    const { before, after } = vacuumStore(db)
    expect(after).toBeLessThan(before / 2)
    expect(inspectStore(db, by)).toMatchObject({ documents: 1, damage: [] })
  })

  it('says so when another program holds the database', () => {
    const other = new Database(db)
    other.exec('BEGIN IMMEDIATE')
    try {
      expect(() => vacuumStore(db)).toThrow(expect.objectContaining({ code: 'store.locked' }))
    } finally {
      other.close()
    }
  }, 20_000)
})
