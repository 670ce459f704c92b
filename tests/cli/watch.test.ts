import { spawn } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { zhibiao } from './run.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhibiao-watch-'))
  mkdirSync(join(folder, '报告'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const put = (fixture: string, name: string): void =>
  copyFileSync(`fixtures/corpus/${fixture}.txt`, join(folder, '报告', name))

/** Paths within the folder, as the database has them, with their status. */
function documents(db: string): readonly string[] {
  const database = new Database(db, { readonly: true })
  try {
    const rows = database.prepare('SELECT path, status FROM documents ORDER BY path').all()
    return (rows as { path: string; status: string }[]).map(
      (row) => `${row.path.slice(folder.length + 1)} ${row.status}`,
    )
  } finally {
    database.close()
  }
}

it('reads what is there, then what comes, until it is told to stop', async () => {
  const db = join(folder, 'zhibiao.db')
  put('passage-c01', '甲.txt')
  const loader = fileURLToPath(import.meta.resolve('tsx'))
  const args = ['--import', `file://${loader}`, `${ROOT}/src/cli/main.ts`, '--db', db, 'ingest', '报告', '--watch']
  const { PATH, HOME, TMPDIR } = process.env
  const child = spawn(process.execPath, args, { cwd: folder, env: { PATH, HOME, TMPDIR, LANG: 'C.UTF-8' } })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const until = async (done: () => boolean): Promise<void> => {
    while (!done() && child.exitCode === null) await new Promise((later) => setTimeout(later, 50))
  }

  await until(() => stderr.includes('Watching'))
  put('passage-c02', '乙.txt')
  writeFileSync(join(folder, '报告', '导出.csv'), '名称,数值\n')
  await until(() => stdout.split('added').length > 2)
  rmSync(join(folder, '报告', '甲.txt'))
  await until(() => stderr.includes('gone'))
  child.kill('SIGTERM')

  expect(await ended).toBe(0)
  expect(documents(db)).toEqual(['报告/乙.txt read', '报告/甲.txt read'])
  expect(stderr).toBe(
    `Watching; Ctrl-C ends it.\ngone; its figures stay in the database: ${join(folder, '报告', '甲.txt')}\n`,
  )
}, 60_000)

it('reads of a folder what has changed since', async () => {
  const db = join(folder, 'since.db')
  put('passage-c01', '旧.txt')
  utimesSync(join(folder, '报告', '旧.txt'), new Date(2020, 0, 1), new Date(2020, 0, 1))
  put('passage-c02', '新.txt')
  const run = (...args: string[]) => zhibiao(['--db', db, 'ingest', '报告', ...args], { cwd: folder })

  const planned = await run('--since', '2021-01-01', '--dry-run')
  expect([planned.code, planned.stdout.trimEnd().split('\n').at(-1)]).toEqual([0, '1 files changed before passed over'])
  expect(await run('--since', '2021-01-01')).toMatchObject({ code: 0, stderr: '' })
  expect(documents(db).filter((line) => /[新旧]/u.test(line))).toEqual(['报告/新.txt read'])
  expect(await run('--since', '昨天')).toMatchObject({ code: 2, stdout: '' })
}, 60_000)
