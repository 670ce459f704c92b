/** What may go wrong under an ingest: the disk, the database, the folder, the documents. Nothing is lost by any of it. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rowsOf } from '../../scripts/bench/database-rows.js'
import { ingest, ingestFiles, programVersion } from '../../src/batch/index.js'
import { describeError } from '../../src/cli/errors.js'
import { ZhibiaoError } from '../../src/errors.js'
import { createFileExtractor, type Extracted, extractText } from '../../src/pipeline.js'
import type { Place } from '../../src/read/index.js'
import { loadRules } from '../../src/rules/index.js'
import { openStore, type Store } from '../../src/store/index.js'

const MISBEHAVING = fileURLToPath(new URL('./misbehaving.ts', import.meta.url))
const TEXT = readFileSync('fixtures/corpus/passage-c01.txt', 'utf8')

let folder: string
let input: string
let db: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhibiao-adversity-'))
  input = join(folder, '报告')
  mkdirSync(input)
  db = join(folder, 'zhibiao.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = (name: string, text: string): string => {
  const path = join(input, name)
  writeFileSync(path, text)
  return path
}

async function withStore<T>(work: (store: Store) => T | Promise<T>): Promise<T> {
  const store = openStore(db)
  try {
    return await work(store)
  } finally {
    store.close()
  }
}

/** What a person is told of a failure, in both languages. */
function told(error: unknown): readonly string[] {
  if (!(error instanceof ZhibiaoError)) throw error
  const lines = (['en', 'zh'] as const).map((lang) => describeError(error, lang))
  return lines.map((line) => line.replace(folder, '').replace(/ — .*/, ''))
}

const failureOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => {
      throw new Error('it did not fail')
    },
    (error: unknown) => error,
  )

describe('a disk that takes no more', () => {
  /** The command with files of at most so many kilobytes, as its shell says. */
  function run(kilobytes: number | null) {
    const command = [process.execPath, '--import', import.meta.resolve('tsx'), 'src/cli/main.ts']
    const args = ['--db', db, 'ingest', input, '--jobs', '1']
    const limit = kilobytes === null ? '' : `ulimit -f ${kilobytes * 2}; `
    const env = { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'C.UTF-8' }
    return spawnSync('sh', ['-c', `${limit}exec "$@"`, 'sh', ...command, ...args], { encoding: 'utf8', env })
  }

  it('stops an ingest with clear words; with room again the same command finishes it, row by row', async () => {
    for (let i = 0; i < 12; i++) put(`${i}.txt`, `${TEXT}\n第${i}期。`)
    const stopped = run(600)
    expect([stopped.status, stopped.stderr]).toEqual([
      2,
      expect.stringMatching(/^zhibiao: \[store\.(full|unwritable)\] The disk /),
    ])
    const between = new Database(db)
    expect([between.pragma('integrity_check', { simple: true }), between.pragma('foreign_key_check')]).toEqual([
      'ok',
      [],
    ])
    between.close()
    expect(run(null)).toMatchObject({ status: 0 })
    const mended = rowsOf(db)
    rmSync(db)
    expect(run(null)).toMatchObject({ status: 0 })
    expect(mended).toEqual(rowsOf(db))
  }, 300_000)

  it('that is full rolls back what it did not take', async () => {
    put('1.txt', TEXT)
    await withStore((store) => ingest([input], { store }))
    const full = new Database(db)
    full.pragma(`max_page_count = ${full.pragma('page_count', { simple: true })}`)
    const error = await failureOf(
      Promise.resolve().then(() => full.exec('CREATE TABLE more AS SELECT * FROM figures, figures AS others')),
    )
    full.close()
    expect((error as { code: string }).code).toBe('SQLITE_FULL')
    await withStore((store) => expect(store.figures({}).length).toBeGreaterThan(20))
  }, 120_000)
})

describe('a database', () => {
  it('that may only be read is left as it is', async () => {
    await withStore(() => {})
    // In the header: written by a version of SQLite that this one may not write for. Also root has to mind it.
    const file = openSync(db, 'r+')
    writeSync(file, new Uint8Array([3]), 0, 1, 18)
    closeSync(file)
    const before = readFileSync(db)
    put('1.txt', TEXT)
    const error = await failureOf(withStore((store) => ingest([input], { store })))
    expect(told(error)).toEqual([
      'zhibiao: [store.unwritable] The database may only be read\n  Check permissions and free space of the database file.\n',
      'zhibiao: [store.unwritable] 数据库只能读取，不能写入\n  请检查数据库文件的权限与磁盘空间。\n',
    ])
    expect(readFileSync(db)).toEqual(before)
  }, 120_000)

  it('that another program holds is waited for, then told of; later the same ingest is done', async () => {
    put('1.txt', TEXT)
    await withStore(async (store) => {
      const other = new Database(db)
      other.exec('BEGIN IMMEDIATE')
      const error = await failureOf(ingest([input], { store }))
      expect(told(error)).toEqual([
        'zhibiao: [store.locked] Another program is writing into the database\n  Wait until the other program is done, and run the same command again.\n',
        'zhibiao: [store.locked] 另一程序正在写入数据库\n  请等另一程序结束后重新运行同一命令。\n',
      ])
      other.exec('COMMIT')
      other.close()
      expect(await ingest([input], { store })).toMatchObject({ added: 1, failed: 0 })
    })
  }, 120_000)

  it('that is damaged is said to be, and not taken for a defect of the program', async () => {
    put('1.txt', TEXT)
    await withStore((store) => ingest([input], { store }))
    const whole = new Database(db)
    whole.pragma('wal_checkpoint(TRUNCATE)')
    const root = whole.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'documents'").pluck().get() as number
    const size = whole.pragma('page_size', { simple: true }) as number
    whole.close()
    const file = openSync(db, 'r+')
    writeSync(file, new Uint8Array(size).fill(0xee), 0, size, (root - 1) * size)
    closeSync(file)
    const error = await failureOf(withStore((store) => ingest([input], { store })))
    expect(told(error)).toEqual([
      'zhibiao: [store.damaged] The database is damaged: database disk image is malformed (SQLITE_CORRUPT)\n  Look at it with `zhibiao doctor`; take back a copy made with `zhibiao backup`, or read the files into a new database.\n',
      'zhibiao: [store.damaged] 数据库已损坏（database disk image is malformed (SQLITE_CORRUPT)）\n  可用 `zhibiao doctor` 检查；请换回 `zhibiao backup` 的备份，或重新读入新数据库。\n',
    ])
  }, 120_000)
})

describe('a folder that changes underneath', () => {
  it('costs no file but those that have gone, and they keep what is known of them', async () => {
    for (const name of ['1.txt', '2.txt', '3.txt', '4.txt']) put(name, `${name}：${TEXT}`)
    const extract = createFileExtractor()
    const read = async (place: Place): Promise<Extracted> => {
      const name = basename(place.file)
      // 2.txt goes before it is looked at, 3.txt while it is read.
      if (name === '1.txt') rmSync(join(input, '2.txt'))
      if (name === '1.txt') for (const other of ['4.txt', '5.txt']) put(other, '办结案件96件。')
      if (name === '3.txt') rmSync(place.file)
      return extract(place)
    }
    await withStore(async (store) => {
      const options = { store, ruleSet: loadRules().hash, version: programVersion() }
      await ingestFiles([join(input, '2.txt')], { ...options, read: extract, width: 1 })
      const known = store.document(join(input, '2.txt'))
      const { files } = await ingestFiles([input], { ...options, read, width: 1 })
      expect(
        files.map(({ path, outcome, failure, figures }) => [basename(path), outcome, failure?.code, figures]),
      ).toEqual([
        ['1.txt', 'added', undefined, known?.figures],
        ['2.txt', 'missing', 'input.missing', 0],
        ['3.txt', 'missing', 'input.missing', 0],
        ['4.txt', 'added', undefined, 1],
      ])
      expect(store.document(join(input, '2.txt'))).toEqual(known)
      expect(store.document(join(input, '3.txt'))).toBeNull()
      expect(await ingest([input], { store })).toMatchObject({ added: 1, unchanged: 2, failed: 0 })
    })
  }, 120_000)

  it('leaves an archive that went between its members unfinished, to be read again', async () => {
    const archive = put('报送.zip', '压缩包')
    const read = async (place: Place): Promise<Extracted> => {
      const members = place.members.length === 0 ? ['甲.txt', '乙.txt'].map((name) => ({ name, bytes: 6 })) : []
      if (place.members[0] === '乙.txt') throw new ZhibiaoError('input.missing', 'Cannot open the file (ENOENT)')
      const { source, ...extraction } = extractText('办结案件96件。')
      const sha256 = createHash('sha256').update('压缩包').digest('hex')
      const reading = { blocks: [], messages: [] }
      return { extraction: { ...extraction, source: { ...source, sha256 } }, reading, members }
    }
    await withStore(async (store) => {
      const options = { store, ruleSet: loadRules().hash, version: '0.1.0', width: 1 }
      await ingestFiles([archive], { ...options, read })
      expect([store.document(archive)?.version, store.members(archive).length]).toEqual(['0.1.0+incomplete', 1])
    })
  })
})

describe('a document that', () => {
  it.each([
    ['hangs', '死循环.txt', 'input.timeout', { time: 1 }],
    ['eats memory', '耗内存.txt', 'input.memory', { memory: 80 * 2 ** 20 }],
    ['kills its process', '崩溃.txt', 'input.crashed', {}],
  ])(
    '%s becomes a failed row, and the others are read',
    async (_, name, code, limits) => {
      for (const each of ['1.txt', name, '末.txt']) put(each, each)
      await withStore(async (store) => {
        const summary = await ingest([input], { store, script: MISBEHAVING, jobs: 2, limits })
        expect([summary.added, summary.failed, [...summary.byFailure]]).toEqual([2, 1, [[code, 1]]])
        expect(store.document(join(input, name))).toMatchObject({ status: 'failed', errorCode: code })
      })
      copyFileSync(db, join(folder, 'copy.db'))
      expect(rowsOf(join(folder, 'copy.db'))).toMatchObject({ integrity: ['["ok"]'], references: [] })
    },
    120_000,
  )
})
