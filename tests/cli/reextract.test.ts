import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { zhibiao } from './run.js'

let folder: string
const run = (...args: string[]) => zhibiao(['--db', 'zhibiao.db', ...args], { cwd: folder })

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhibiao-reextract-'))
  mkdirSync(join(folder, '规则'))
  writeFileSync(join(folder, '总结.txt'), '全年完成蚝排420排。\n')
  const rule = '{ id: unit.pai, dimension: rafts, canonical: 排, surfaces: [排] }'
  writeFileSync(join(folder, '规则', '单位.yaml'), `kind: unit\nrules:\n  - ${rule}\n`)
})
afterAll(() => rmSync(folder, { recursive: true }))

it('needs a database', async () => {
  const { code, stderr } = await run('reextract')
  expect([code, stderr.split('\n')[0]]).toEqual([2, 'zhibiao: [store.missing] no database — zhibiao.db'])
})

it('tells what other rules change, writes it, and has nothing to do the next time', async () => {
  expect((await run('ingest', '总结.txt')).code).toBe(0)
  const row = {
    change: 'changed',
    text: '420排',
    field: 'unit',
    before: '',
    after: '排',
    sentence: '全年完成蚝排420排。',
    path: join(folder, '总结.txt'),
  }
  const plan = await run('reextract', '--rules', '规则', '--dry-run', '--format', 'json')
  expect([plan.code, JSON.parse(plan.stdout)]).toEqual([0, [row]])
  expect(plan.stderr).toContain('1 documents would be extracted again: 1 figures would change, 0 appear, 0 vanish')
  const done = await run('--lang', 'zh', 'reextract', '--rules', '规则')
  expect([done.code, done.stderr]).toEqual([0, ''])
  expect(done.stdout.split('\n').map((line) => line.trim().split(/\s{2,}/))).toEqual([
    ['变化', '数据', '内容', '原为', '现为', '原文'],
    [expect.stringMatching(/^─+$/), ...Array.from({ length: 5 }, () => expect.stringMatching(/^─+$/))],
    ['变动', '420排', '单位', '排', '全年完成蚝排420排。'],
    [''],
    ['重新提取 1 份文档：变动 1，新增 0，消失 0'],
    [''],
  ])
  const again = await run('reextract', '--rules', '规则')
  expect([again.code, again.stdout]).toEqual([
    0,
    '0 documents extracted again: 0 figures changed, 0 appeared, 0 vanished\n',
  ])
  expect((await run('ingest', '总结.txt', '--rules', '规则')).stdout).toContain('1 unchanged')
}, 60_000)
