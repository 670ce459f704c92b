import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/index.js'
import { runQuery } from '../../src/store/sqlite/query.js'
import { sampleExtraction } from './sample.js'

const LIMITS = { timeout: 20_000, rows: 100, bytes: 1_000_000 }

let folder: string
let file: string

beforeAll(() => {
  // The child process is TypeScript here, and takes its loader from its parent's arguments.
  process.execArgv.push('--import', 'tsx')
  folder = mkdtempSync(join(tmpdir(), 'zhibiao-query-'))
  file = join(folder, 'zhibiao.db')
  const store = openStore(file)
  store.write(sampleExtraction(), { path: '/报告/2023.txt', version: '0.1.0', readAt: '2023-07-01T00:00:00.000Z' })
  store.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('a reading statement', () => {
  it.each([
    ['a SELECT', "SELECT 指标, 数值 FROM 指标表 WHERE 性质 = '比率'", ['指标', '数值'], [['快检完成率', 111.02]]],
    ['a comment first', '-- 总数\n/* x */ SELECT count(*) AS n FROM figure;', ['n'], [[6]]],
    ['a CTE', 'WITH t AS (SELECT 1 AS a) SELECT * FROM t', ['a'], [[1]]],
    [
      'large, infinite and raw values',
      "SELECT 9007199254740993 AS i, 9e999 AS f, x'00ff' AS b, NULL AS n",
      ['i', 'f', 'b', 'n'],
      [['9007199254740993', 'Infinity', "x'00ff'", null]],
    ],
    ['a harmless PRAGMA', 'PRAGMA user_version', ['user_version'], [[5]]],
  ])('is answered: %s', async (_, sql, columns, rows) => {
    expect(await runQuery(file, sql, LIMITS)).toEqual({ columns, rows, cut: null })
  })

  it('is cut at the row and the byte limit', async () => {
    const numbers = 'WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c'
    expect(await runQuery(file, numbers, { ...LIMITS, rows: 2 })).toEqual({
      columns: ['x'],
      rows: [[1], [2]],
      cut: 'rows',
    })
    expect(await runQuery(file, numbers, { ...LIMITS, rows: 0, bytes: 30 })).toEqual({
      columns: ['x'],
      rows: [[1], [2], [3]],
      cut: 'bytes',
    })
  })
})

describe('a wrong statement', () => {
  it.each([
    ['SELECT 指标\nFORM 指标表', 'near "指标表": syntax error', { line: 2, column: 6 }],
    ['SELECT 指标,\n  f.数量 FROM 指标表 f', 'no such column: f.数量', { line: 2, column: 3 }],
    ['SELECT 1 FROM figure WHERE FROM', 'near "FROM": syntax error', { line: 1, column: 28 }],
    ['SELECT * FROM 指标', 'no such table: 指标', { line: 1, column: 15 }],
    ['SELECT (1', 'incomplete input', { line: 1, column: 10 }],
    ["SELECT 'abc", `unrecognized token: "'abc"`, { line: 1, column: 8 }],
    ['SELECT 1, 求和(value) FROM figure', 'no such function: 求和', { line: 1, column: 11 }],
    ['SELECT 指标，数值 FROM 指标表', 'no such column: 指标，数值', { line: 1, column: 8 }],
    ["SELECT json('{')", 'malformed JSON', {}],
  ])('names its place: %s', async (sql, message, place) => {
    await expect(runQuery(file, sql, LIMITS)).rejects.toMatchObject({ code: 'query.sql', message, place })
  })
})

describe('a statement that does more than read', () => {
  it.each([
    'DELETE FROM figures',
    "ATTACH '/etc/passwd' AS x",
    "VACUUM INTO 'copy.db'",
    'PRAGMA user_version = 9',
    'PRAGMA writable_schema(1)',
    'CREATE TEMP TABLE t (x)',
    'INSERT INTO runs DEFAULT VALUES RETURNING id',
    'SELECT 1; SELECT 2',
    '-- nothing',
  ])('is refused: %s', async (sql) => {
    await expect(runQuery(file, sql, LIMITS)).rejects.toMatchObject({ code: 'query.refused' })
    expect(existsSync('copy.db')).toBe(false)
  })
})

describe('a statement without measure', () => {
  it('is killed when its time is up', async () => {
    const endless = 'WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c'
    await expect(runQuery(file, endless, { ...LIMITS, timeout: 1500 })).rejects.toMatchObject({
      code: 'query.limit',
      message: 'the statement took longer than 1.5 s',
    })
  })

  it('gets no more than its memory', async () => {
    const large = `SELECT ${Array.from({ length: 8 }, () => 'hex(zeroblob(200000000))').join(', ')}`
    await expect(runQuery(file, large, LIMITS)).rejects.toMatchObject({
      code: 'query.limit',
      message: 'the statement ran out of memory (SIGKILL)',
    })
  })
})

it('asks for a database first', async () => {
  await expect(runQuery(join(folder, '没有.db'), 'SELECT 1', LIMITS)).rejects.toMatchObject({ code: 'store.missing' })
})
