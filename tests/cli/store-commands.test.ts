import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/index.js'
import { sampleExtraction } from '../store/sample.js'
import { zhibiao } from './run.js'

let folder: string
let db: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhibiao-cli-'))
  db = join(folder, 'zhibiao.db')
  const store = openStore(db)
  const now = sampleExtraction()
  store.write(now, { path: '/报告/2023.txt', version: '0.1.0', readAt: '2023-07-01T00:00:00.000Z' })
  store.write(lastYear(), { path: '/报告/2022.txt', version: '0.1.0', readAt: '2023-07-01T00:00:00.000Z' })
  store.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The sample a year earlier, with fewer complaints and without the rapid tests' rate. */
function lastYear() {
  const sample = sampleExtraction()
  const period = { start: '2022-01-01', end: '2022-06-30', text: '2022年上半年' }
  return sampleExtraction({
    reports: sample.reports.map((report) => ({ ...report, period })),
    figures: sample.figures
      .filter(({ id }) => id !== 2)
      .map((figure) => ({
        ...figure,
        period: { ...period, source: 'report' as const },
        ...(figure.id === 3
          ? { value: 1000, valueText: '1000', normalized: { value: '1000', unit: '件', dimension: 'count' } }
          : {}),
      })),
    numerals: [],
  })
}

describe('query', () => {
  it('prints a table, and the other formats on demand', async () => {
    const sql = "SELECT 指标, 数值, 单位 FROM 指标表 WHERE 性质 = '比率'"
    const outputs = await Promise.all(
      ['table', 'json', 'csv', 'markdown'].map((format) => zhibiao(['query', sql, '--db', db, '--format', format])),
    )
    expect(outputs.map(({ code, stderr }) => [code, stderr])).toEqual([
      [0, ''],
      [0, ''],
      [0, ''],
      [0, ''],
    ])
    expect(outputs.map(({ stdout }) => stdout)).toEqual([
      '指标          数值  单位\n──────────  ──────  ────\n快检完成率  111.02  %\n',
      '[\n  {"指标":"快检完成率","数值":111.02,"单位":"%"}\n]\n',
      '指标,数值,单位\n快检完成率,111.02,%\n',
      '| 指标 | 数值 | 单位 |\n| --- | --- | --- |\n| 快检完成率 | 111.02 | % |\n',
    ])
  })

  it('puts a byte order mark before CSV for Excel', async () => {
    const { stdout } = await zhibiao(['query', 'SELECT 1 AS 一', '--db', db, '--format', 'csv', '--bom'])
    expect(stdout).toBe('\ufeff一\n1\n')
  })

  it('says so when rows are cut off', async () => {
    expect(await zhibiao(['query', 'SELECT id FROM figure', '--db', db, '--limit', '2', '--format', 'csv'])).toEqual({
      code: 0,
      stdout: 'id\n1\n2\n',
      stderr: 'zhibiao: [query.limit] Only the first 2 rows are shown; --limit sets another number (0 for all).\n',
    })
  })

  it("shows SQLite's message with a caret under the place, aligned for Chinese", async () => {
    expect(await zhibiao(['query', "SELECT 指标 FROM 指标表\nWHERE 指标 = '快检' AND 数量 > 3", '--db', db])).toEqual({
      code: 2,
      stdout: '',
      stderr: `zhibiao: [query.sql] no such column: 数量 — 2:21
  Mend the statement at the place named.

  WHERE 指标 = '快检' AND 数量 > 3
                          ^
`,
    })
  })

  it('knows the full-width comma of a Chinese keyboard', async () => {
    const { code, stderr } = await zhibiao(['query', 'SELECT 指标，数值 FROM 指标表', '--db', db, '--lang', 'zh'])
    expect([code, stderr]).toEqual([
      2,
      'zhibiao: [query.sql] no such column: 指标，数值 — 1:8\n  请修正所指位置的 SQL 语句。\n\n  SELECT 指标，数值 FROM 指标表\n         ^\n  语句中有全角标点「，」，SQL 只认半角标点。\n',
    ])
  })

  it.each([
    [
      ['query', 'DELETE FROM figures'],
      'zhibiao: [query.refused] the statement does not only read\n  Only a single reading statement (SELECT) is accepted.\n',
    ],
    [
      [
        'query',
        'WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x FROM c) SELECT count(*) FROM c',
        '--timeout',
        '1.5',
      ],
      'zhibiao: [query.limit] the statement took longer than 1.5 s\n  Narrow the query or raise the limit.\n',
    ],
  ])('refuses %j', async (args, stderr) => {
    expect(await zhibiao([...args, '--db', db])).toEqual({ code: 2, stdout: '', stderr })
  })

  it('asks to ingest first when there is no database', async () => {
    const { code, stderr } = await zhibiao(['query', 'SELECT 1', '--db', join(folder, '没有.db')])
    expect([code, stderr]).toEqual([
      2,
      `zhibiao: [store.missing] no database — ${folder}/没有.db\n  Run \`zhibiao ingest\` first, or name the database with --db.\n`,
    ])
  })
})

describe('explain', () => {
  it('shows where every part of a figure comes from', async () => {
    expect(await zhibiao(['explain', '3', '--db', db])).toEqual({
      code: 0,
      stderr: '',
      stdout: `#3  快检完成率 = 111.02 %

Sentence    应完成快检47370批次,实际完成52592批次,完成率⟦111.02%⟧。
Stands in   某县市场监管局2023年上半年工作总结 · 一、主要指标 › (一)抽检任务 · /报告/2023.txt
Value       111.02 %
Normalised  1.1102 (ratio)
Kind        rate
Period      2023-01-01 – 2023-06-30 · from “2023年上半年” (report)
Rules       number.arabic → frame.completion.rate
Confidence  0.97

Where its name comes from:
words   source               place
──────  ───────────────────  ─────
快检    carried from before  38–40
完成率  its own clause       60–63

Its relations with other figures:
relation         id  name  value  unit
───────────────  ──  ────  ─────  ────
its denominator   1  快检  47370  批次
its numerator     2  快检  52592  批次
`,
    })
  })

  it('speaks Chinese', async () => {
    const { stdout } = await zhibiao(['explain', '5', '--db', db], { env: { LANG: 'zh_CN.UTF-8' } })
    expect(stdout).toBe(`#5  受理投诉 = 5.2 %

原文    受理投诉1,203件,同比下降⟦5.2%⟧。
出处    某县市场监管局2023年上半年工作总结 · 二、投诉举报 · /报告/2023.txt
数值    5.2 %
规范值  0.052 (ratio)
性质    同比 增长 下降
期间    2023-01-01 – 2023-06-30 · 取自报告“2023年上半年”
规则    number.arabic
可信度  0.9

与其他数据的关系：
关系        编号  指标      数值  单位
──────────  ────  ────────  ────  ────
所增减的是     4  受理投诉  1203  件
`)
  })

  it('gives the same to programs', async () => {
    const { stdout } = await zhibiao(['explain', '2', '--db', db, '--format', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({
      figure: { id: 2, name: '快检', valueText: '52592', relations: [{ type: 'target', figure: 1 }] },
      sentence: '应完成快检47370批次,实际完成52592批次,完成率111.02%。',
      related: [
        { type: 'target', side: 'out', figure: { id: 1 } },
        { type: 'numerator', side: 'in', figure: { id: 3 } },
      ],
    })
  })

  it.each([
    ['99', 'figure.missing', 'no figure 99'],
    ['甲', 'usage', 'a figure’s number is a positive integer, not “甲”'],
  ])('has nothing to say of %s', async (figure, code, message) => {
    const { code: exit, stderr } = await zhibiao(['explain', figure, '--db', db])
    expect([exit, stderr]).toEqual([2, expect.stringContaining(`zhibiao: [${code}] ${message}`)])
  })
})

describe('diff of two periods', () => {
  const periods = ['diff', '--org', '市场监管', '--period', '2022H1', '2023H1']

  it('shows what changed and what stands on one side only', async () => {
    const { code, stdout } = await zhibiao([...periods, '--db', db, '--lang', 'zh'])
    expect([code, stdout]).toEqual([
      0,
      `有变化：1
指标      性质  单位  2022H1  2023H1  变化    幅度
────────  ────  ────  ──────  ──────  ────  ──────
受理投诉  水平  件      1000    1203  +203  +20.3%

仅见于 2023H1：1
指标        性质    数值  单位  原文
──────────  ────  ──────  ────  ─────────────────────────────────────────────────────
快检完成率  比率  111.02  %     应完成快检47370批次,实际完成52592批次,完成率111.02%。

未变化：3
无名称、未参与对比：1 / 1
`,
    ])
  })

  it('gives JSON, and fails when asked to', async () => {
    const { code, stdout } = await zhibiao([...periods, '--db', db, '--format', 'json', '--fail-if-diff'])
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'zhibiao/diff@1',
      a: '2022H1',
      b: '2023H1',
      changed: [
        {
          name: '受理投诉',
          unit: '件',
          a: '1000',
          b: '1203',
          absolute: '203',
          relative: '0.203',
          ambiguous: false,
          from: { id: 9, path: '/报告/2022.txt' },
          to: { id: 4, path: '/报告/2023.txt' },
        },
      ],
      onlyA: [],
      onlyB: [{ name: '快检完成率' }],
    })
    expect(
      (await zhibiao(['diff', '--org', '某县市场监管局', '--period', '2023H1', '2023H1', '--db', db, '--fail-if-diff']))
        .code,
    ).toBe(0)
  })

  it.each([
    [['--org', '教育局', '--period', '2022', '2023'], 'no report of “教育局” on 2022; there are: (none)'],
    [
      ['--org', '市场监管', '--period', '2021H1', '2023H1'],
      'no report of “市场监管” on 2021H1; there are: 2022年上半年, 2023年上半年',
    ],
    [['--org', '市场监管', '--period', '去年', '2023H1'], 'no period: 去年 (2023, 2023H1, 2023Q3, 2023-05)'],
    [['--org', '市场监管'], 'name two files, or an organisation and two periods with --org and --period'],
    [['a.txt'], 'name two files, or an organisation and two periods with --org and --period'],
  ])('asks for what it needs: %j', async (args, message) => {
    const { code, stderr } = await zhibiao(['diff', ...args, '--db', db])
    expect([code, stderr]).toEqual([2, `zhibiao: [usage] ${message}\n  See --help.\n`])
  })
})
