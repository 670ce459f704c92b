import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ZhibiaoError } from '../../src/errors.js'
import { extract, ingest, openStore } from '../../src/index.js'
import type { Extraction } from '../../src/model.js'
import { zhibiao } from './run.js'

const FIRST = `临江县市场监督管理局2022年上半年工作总结
受理投诉举报1,150件,办结1,100件。
`
const SECOND = `临江县市场监督管理局2023年上半年工作总结
受理投诉举报1,203件,办结1,190件。
`

let folder: string
let db: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhibiao-files-'))
  db = join(folder, 'zhibiao.db')
  mkdirSync(join(folder, '报告'))
  writeFileSync(join(folder, '报告', '2022.txt'), FIRST)
  writeFileSync(join(folder, '报告', '2023.txt'), SECOND)
  writeFileSync(join(folder, '报告', '空.txt'), '')
})
afterEach(() => rmSync(folder, { recursive: true }))

const at = (name: string): string => join(folder, '报告', name)

describe('extract', () => {
  it('prints the very extraction of the library', async () => {
    const { code, stdout, stderr } = await zhibiao(['extract', at('2023.txt')])
    expect([code, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(await extract(at('2023.txt')))))
  })

  it('prints one extraction a line in the order given, and names what cannot be read', async () => {
    const { code, stdout, stderr } = await zhibiao([
      'extract',
      at('2023.txt'),
      at('空.txt'),
      at('2022.txt'),
      at('没有.txt'),
      '--format',
      'ndjson',
    ])
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Extraction)
    expect(lines.map(({ source, text }) => [source.path, text])).toEqual([
      [at('2023.txt'), SECOND],
      [at('2022.txt'), FIRST],
    ])
    expect(code).toBe(3)
    expect(stderr.match(/\[[a-z.-]+\]/g)).toEqual(['[input.empty]', '[input.missing]'])
  })

  it('prints CSV with one head for all files, and a table', async () => {
    const csv = await zhibiao(['extract', at('2022.txt'), at('2023.txt'), '--format', 'csv'])
    const [head, ...rows] = csv.stdout.trimEnd().split('\n')
    expect(head?.split(',').slice(0, 5)).toEqual(['id', 'name', 'value', 'value_max', 'unit'])
    expect(rows.map((row) => row.split(',').slice(2, 5).join(' '))).toEqual([
      '1150  件',
      '1100  件',
      '1203  件',
      '1190  件',
    ])
    const table = await zhibiao(['extract', at('2023.txt'), '--format', 'table', '--lang', 'zh'])
    expect(table.stdout).toMatch(/^编号 {2}指标 .*\n─[─ ]+\n {3}0 {2}受理投诉举报 +1203 {2}件 +水平 /m)
  })
})

describe('ingest', () => {
  it('reads a folder, names what failed, and changes nothing the second time', async () => {
    const first = await zhibiao(['ingest', join(folder, '报告'), '--db', db, '--lang', 'zh'])
    expect(first).toEqual({
      code: 3,
      stdout: expect.stringContaining('新读 2，更新 0，未变 0，失败 1\n'),
      stderr: `1 个文件未能读取：\nzhibiao: [input.empty] 文件为空 — ${at('空.txt')}\n  文件没有内容,请向报送单位重新索取。\n`,
    })
    const before = readDatabase()
    const second = await zhibiao(['ingest', join(folder, '报告'), '--db', db])
    expect(second.stdout).toContain('0 added, 0 replaced, 2 unchanged, 1 failed\n')
    expect(readDatabase()).toEqual(before)
  })

  it('stops for a bad rule file before anything is read, with its place', async () => {
    mkdirSync(join(folder, '规则'))
    writeFileSync(join(folder, '规则', '坏.yaml'), 'kind: unit\nrules:\n  - id: unit.x\n    dimension: [\n')
    for (const command of ['ingest', 'start', 'extract']) {
      const { code, stdout, stderr } = await zhibiao([
        command,
        at('2023.txt'),
        '--rules',
        join(folder, '规则'),
        '--db',
        db,
      ])
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(/^zhibiao: \[rules\.[a-z]+\] .*坏\.yaml:\d+:\d+/)
    }
    expect(() => openStore(db, { readonly: true })).toThrow(expect.objectContaining({ code: 'store.missing' }))
    const check = await zhibiao(['rules', 'check', join(folder, '规则')])
    expect(check.code).toBe(2)
  })

  it('leaves a database that is none of ours alone', async () => {
    writeFileSync(db, '某县工作总结'.repeat(200))
    const { code, stderr } = await zhibiao(['ingest', at('2023.txt'), '--db', db])
    expect([code, stderr]).toEqual([2, expect.stringContaining('[store.unwritable]')])
    expect(readFileSync(db, 'utf8')).toBe('某县工作总结'.repeat(200))
  })

  it('tells of a folder without files', async () => {
    mkdirSync(join(folder, '空'))
    expect(await zhibiao(['ingest', join(folder, '空'), '--db', db])).toMatchObject({
      code: 2,
      stderr: 'There is no file under the paths given.\n',
    })
  })

  const readDatabase = (): unknown => {
    const database = new Database(db, { readonly: true })
    const rows = ['documents', 'figures', 'relations', 'numerals', 'runs'].map((table) =>
      database.prepare(`SELECT * FROM ${table}`).all(),
    )
    database.close()
    return rows
  }
})

describe('start', () => {
  it('shows counts, a sample and what to try next', async () => {
    const { code, stdout } = await zhibiao(['start', at('2022.txt'), at('2023.txt'), '--db', db, '--lang', 'zh'])
    expect(code).toBe(0)
    expect(stdout).toMatch(new RegExp(`^从 2 份文件中读出 4 个数据，已写入 ${db}\n`))
    expect(stdout).toContain('其中一部分：\n编号  指标')
    expect(stdout).toContain(`diff --org 临江县市场监督管理局 --period 2022H1 2023H1 --db ${db}\n`)
    expect(stdout).toContain('npm start -- ')
  })
})

describe('diff of two files', () => {
  it('shows what changed', async () => {
    const { code, stdout } = await zhibiao([
      'diff',
      at('2022.txt'),
      at('2023.txt'),
      '--format',
      'json',
      '--fail-if-diff',
    ])
    const { pairs } = JSON.parse(stdout) as { pairs: { change: Record<'unit' | 'a' | 'b' | 'absolute', string> }[] }
    expect(code).toBe(1)
    expect(pairs.map(({ change: { unit, a, b, absolute } }) => [unit, a, b, absolute])).toEqual([
      ['件', '1150', '1203', '53'],
      ['件', '1100', '1190', '90'],
    ])
  })

  it('finds none between a file and itself', async () => {
    const { code, stdout } = await zhibiao(['diff', at('2022.txt'), at('2022.txt'), '--fail-if-diff'])
    expect([code, stdout.split('\n')[1]]).toEqual([0, '2 pairs: 0 changed, 2 unchanged'])
  })
})

describe('the library', () => {
  it('ingests into a store', async () => {
    const store = openStore(':memory:')
    const { added, failed, figures } = await ingest([join(folder, '报告')], { store })
    expect([added, failed, figures]).toEqual([2, 1, 4])
    expect(store.figures({}).map(({ figure }) => figure.valueText)).toEqual(['1150', '1100', '1203', '1190'])
    store.close()
  })

  it('fails with a code', async () => {
    await expect(extract(at('没有.txt'))).rejects.toSatisfy(
      (error) => error instanceof ZhibiaoError && error.code === 'input.missing',
    )
  })
})
