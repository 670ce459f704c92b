import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
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

const USAGE = 'name two files or folders, or two periods with --period (of one organisation with --org)'

describe('diff of two periods', () => {
  const periods = ['diff', '--org', '市场监管', '--period', '2022H1', '2023H1']

  it('shows the counts, what changed and what stands on one side only', async () => {
    const { code, stdout } = await zhibiao([...periods, '--db', db, '--lang', 'zh'])
    expect([code, stdout]).toEqual([
      0,
      `2022H1 与 2023H1 对比
配对 4 项：变化 1，未变 3
新增 1 项，不再提及 0 项，不可比 0 项
可核对的增减说法 1 处，不符 1 处
无名称、未参与对比：1 / 1

配对指标 (4)
指标      性质            单位  2022H1  2023H1       变化    幅度  配对依据             原文（2022H1）                                         原文（2023H1）
────────  ──────────────  ────  ──────  ──────  ─────────  ──────  ───────────────────  ─────────────────────────────────────────────────────  ─────────────────────────────────────────────────────
快检      目标 水平       批次   47370   47370          0      0%  同一指标 | 快检      应完成快检47370批次,实际完成52592批次,完成率111.02%。  应完成快检47370批次,实际完成52592批次,完成率111.02%。
快检      水平            批次   52592   52592          0      0%  同一指标 | 快检      应完成快检47370批次,实际完成52592批次,完成率111.02%。  应完成快检47370批次,实际完成52592批次,完成率111.02%。
受理投诉  水平            件      1000    1203       +203  +20.3%  同一指标 | 受理投诉  受理投诉1,203件,同比下降5.2%。                         受理投诉1,203件,同比下降5.2%。
受理投诉  同比 增长 下降  %       -5.2    -5.2  0个百分点      0%  同一指标 | 受理投诉  受理投诉1,203件,同比下降5.2%。                         受理投诉1,203件,同比下降5.2%。

增减说法核对 (1)
指标       所称   计算  结论  算式                                原文（2022H1）                  原文（2023H1）
────────  ─────  ─────  ────  ──────────────────────────────────  ──────────────────────────────  ──────────────────────────────
受理投诉  -5.2%  20.3%  不符  (1203件 − 1000件) ÷ 1000件 = 20.3%  受理投诉1,203件,同比下降5.2%。  受理投诉1,203件,同比下降5.2%。

新增 (1)
指标        性质    数值  单位  原文
──────────  ────  ──────  ────  ─────────────────────────────────────────────────────
快检完成率  比率  111.02  %     应完成快检47370批次,实际完成52592批次,完成率111.02%。
`,
    ])
  })

  it('gives JSON, and fails when asked to', async () => {
    const { code, stdout } = await zhibiao([...periods, '--db', db, '--format', 'json', '--fail-if-diff'])
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'zhibiao/diff@2',
      a: '2022H1',
      b: '2023H1',
      counts: { pairs: 4, changed: 1, same: 3, onlyA: 0, onlyB: 1, incomparable: 0, claims: 1, refuted: 1 },
      pairs: [
        {},
        {},
        {
          name: '受理投诉',
          indicator: null,
          a: { id: 9, path: '/报告/2022.txt' },
          b: { id: 4, path: '/报告/2023.txt' },
          change: { unit: '件', a: '1000', b: '1203', absolute: '203', relative: '0.203', same: false },
          how: { by: 'identity', score: 1, matched: ['受理投诉'], ambiguous: false },
        },
        {},
      ],
      onlyA: [],
      onlyB: [{ name: '快检完成率' }],
      claims: [{ kind: 'growth', figure: { text: '5.2%' }, stated: '-5.2', computed: '20.3', agrees: false }],
    })
  })

  it('finds nothing to tell between a period and itself', async () => {
    const args = ['diff', '--org', '某县市场监管局', '--period', '2023H1', '2023H1', '--db', db]
    const { code, stdout } = await zhibiao([...args, '--fail-if-diff', '--format', 'csv'])
    expect([
      code,
      stdout
        .split('\n')
        .slice(1, -1)
        .map((line) => line.split(',')[0]),
    ]).toEqual([0, ['pair', 'pair', 'pair', 'pair', 'pair', 'target']])
  })

  it('writes a page and a workbook', async () => {
    const [html, xlsx] = [join(folder, '对比.html'), join(folder, '对比.xlsx')]
    expect((await zhibiao([...periods, '--db', db, '--format', 'html', '--out', html])).code).toBe(0)
    expect((await zhibiao([...periods, '--db', db, '--format', 'xlsx', '--out', xlsx])).code).toBe(0)
    const page = readFileSync(html, 'utf8')
    expect(page).toContain('受理投诉<mark>1,203件</mark>,同比下降5.2%。')
    expect(page).not.toMatch(/<script|https?:/)
    expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK')
    const { code, stderr } = await zhibiao([...periods, '--db', db, '--format', 'xlsx'])
    expect([code, stderr]).toEqual([2, 'zhibiao: [usage] xlsx needs a file: --out FILE\n  See --help.\n'])
  })

  it.each([
    [['--org', '教育局', '--period', '2022', '2023'], 'no report of “教育局” on 2022; there are: (none)'],
    [
      ['--org', '市场监管', '--period', '2021H1', '2023H1'],
      'no report of “市场监管” on 2021H1; there are: 2022年上半年, 2023年上半年',
    ],
    [['--org', '市场监管', '--period', '去年', '2023H1'], 'no period: 去年 (2023, 2023H1, 2023Q3, 2023-05)'],
    [['--org', '市场监管'], USAGE],
    [['a.txt'], USAGE],
  ])('asks for what it needs: %j', async (args, message) => {
    const { code, stderr } = await zhibiao(['diff', ...args, '--db', db])
    expect([code, stderr]).toEqual([2, `zhibiao: [usage] ${message}\n  See --help.\n`])
  })
})

describe('indicators', () => {
  const run = (...args: string[]) => zhibiao(['indicators', ...args, '--db', db])

  it('are listed with how they are written', async () => {
    expect(await run('list', '--format', 'csv')).toEqual({
      code: 0,
      stderr: '',
      stdout: `indicator,measure,unit,figures,known as,written as
快检,level,批次,4,,快检
受理投诉,yoy growth,1,2,ind.complaint.accepted,受理投诉
受理投诉,level,件,2,,受理投诉
快检完成率,rate,1,1,,快检完成率
`,
    })
  })

  it('are searched for by a part of their names, the most used first', async () => {
    const { stdout, stderr } = await run('search', '受理', '--limit', '1', '--format', 'csv')
    expect([stdout.split('\n').slice(1), stderr]).toEqual([
      ['受理投诉,yoy growth,1,2,ind.complaint.accepted,受理投诉', ''],
      'those of the most used names; --limit 0 lists all\n',
    ])
  })

  it('have a history over the reports', async () => {
    const { stdout } = await run('history', '受理消费者投诉', '--format', 'json')
    const { values } = JSON.parse(stdout) as { values: { measure: string; value: string; period: { end: string } }[] }
    expect(values.map(({ measure, value, period }) => [measure, value, period.end])).toEqual([
      ['growth', '5.2', '2022-06-30'],
      ['growth', '5.2', '2023-06-30'],
      ['level', '1000', '2022-06-30'],
      ['level', '1203', '2023-06-30'],
    ])
  })

  it('are merged and split by hand, exported as rules, and restored', async () => {
    expect((await run('merge', '快检', '农产品速测')).stdout).toBe('“快检” is taken for “农产品速测”\n')
    expect((await run('split', '受理投诉')).code).toBe(0)
    expect((await run('search', '农产品速测', '--format', 'csv')).stdout.split('\n')[1]).toBe('快检,level,批次,4,,快检')
    expect((await run('export')).stdout).toBe(`kind: indicator
rules:
  - id: user.merge-1
    name: 农产品速测
    aliases:
      - 快检
    prevails: true
  - id: user.split-1
    name: 受理投诉
    prevails: true
`)
    expect((await run('restore', '快检')).code).toBe(0)
    expect((await run('restore', '受理投诉')).code).toBe(0)
    const { code, stderr } = await run('restore', '受理投诉')
    expect([code, stderr.split('\n')[0]]).toEqual([
      2,
      'zhibiao: [indicator.missing] nothing was ruled about “受理投诉”',
    ])
  })
})
