import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { zhibiao } from './run.js'

let folder: string
let db: string
const run = (...args: string[]) => zhibiao(['--db', db, ...args], { cwd: folder })

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhibiao-maintenance-'))
  db = join(folder, 'zhibiao.db')
  copyFileSync('fixtures/corpus/passage-c01.txt', join(folder, '总结.txt'))
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Doctored {
  readonly checks: readonly { readonly check: string; readonly state: string; readonly detail: string }[]
}

it('plans, reads, looks over, copies and vacuums', async () => {
  const plan = await run('ingest', '总结.txt', '--dry-run')
  expect([plan.code, existsSync(db)]).toEqual([0, false])
  expect(plan.stdout).toMatch(/new +\S+总结\.txt\s+1 files would be read; 0 are known, 0 missing, 0 no reports/)

  const before = JSON.parse((await run('doctor', '--format', 'json')).stdout) as Doctored
  expect(before.checks.map(({ check, state }) => `${check} ${state}`)).toEqual([
    'versions ok',
    'rules ok',
    'sentence ok',
    'database note',
  ])

  expect((await run('ingest', '总结.txt')).code).toBe(0)
  const after = await run('doctor', '--format', 'json')
  expect(after.code).toBe(0)
  expect((JSON.parse(after.stdout) as Doctored).checks.map(({ check, state }) => `${check} ${state}`)).toEqual([
    'versions ok',
    'rules ok',
    'sentence ok',
    'database ok',
    'integrity ok',
    'references ok',
    'names ok',
    'orphans ok',
    'stale ok',
    'vanished ok',
  ])

  const copied = await run('backup', '备份.db')
  expect([copied.code, copied.stderr, existsSync(join(folder, '备份.db'))]).toEqual([0, '', true])
  const twice = await run('backup', '备份.db')
  expect([twice.code, twice.stderr.split('\n')[0]]).toEqual([
    2,
    'zhibiao: [store.exists] the file is there already — 备份.db',
  ])
  expect(await run('vacuum')).toMatchObject({ code: 0, stderr: '' })
}, 60_000)

it('ends with 2 when none of the paths is there, with 3 when others are', async () => {
  expect((await run('ingest', '没有.txt')).code).toBe(2)
  expect((await run('ingest', '总结.txt', '没有.txt')).code).toBe(3)
}, 60_000)
