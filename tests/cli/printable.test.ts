import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { processOutput } from '../../src/cli/output.js'
import { printable } from '../../src/cli/printable.js'
import { openStore } from '../../src/store/index.js'
import { sampleExtraction } from '../store/sample.js'
import { zhibiao } from './run.js'

/** Clears the screen, and turns the direction of writing. */
const CLEAR = '\u001b[2J'
const TURN = '\u202e'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhibiao-printable-'))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

describe('what is shown in a terminal', () => {
  it.each([
    ['总结.txt\n\t第一行', '总结.txt\n\t第一行'],
    [`总结${CLEAR}.txt`, '总结�[2J.txt'],
    ['a\rb\u009bc\u007fd\u0000', 'a�b�c�d�'],
    [`总结${TURN}txt.exe`, '总结�txt.exe'],
    ['👨‍👩‍👧 12件', '👨‍👩‍👧 12件'],
  ])('%j', (text, shown) => {
    expect(printable(text)).toBe(shown)
  })

  it('never steers it, whatever the format; a file gets the data as they are', async () => {
    const written: unknown[] = []
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(text) > 0)
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(text) > 0)
    const tty = Object.getOwnPropertyDescriptor(process.stdout, 'isTTY')
    for (const value of [true, false]) {
      Object.defineProperty(process.stdout, 'isTTY', { value, configurable: true })
      await processOutput().data(`a${CLEAR}`)
      processOutput().note(`a${CLEAR}`)
    }
    if (tty) Object.defineProperty(process.stdout, 'isTTY', tty)
    else Reflect.deleteProperty(process.stdout, 'isTTY')
    expect(written).toEqual(['a�[2J', 'a�[2J', `a${CLEAR}`, 'a�[2J'])
  })
})

describe('explain', () => {
  it('shows the words of a document without its escape sequences', async () => {
    const db = join(folder, 'zhibiao.db')
    const sample = sampleExtraction()
    const store = openStore(db)
    const reports = sample.reports.map((report) => ({ ...report, title: `总结${CLEAR}` }))
    const figures = sample.figures.map((figure) => ({ ...figure, name: `快检${CLEAR}` }))
    const how = { path: `/报告/${TURN}2023.txt`, version: '0.1.0', readAt: '2023-07-01T00:00:00.000Z' }
    store.write({ ...sample, reports, figures }, how)
    store.close()
    const { stdout } = await zhibiao(['explain', '3', '--db', db])
    expect(stdout).toContain('#3  快检�[2J = 111.02 %')
    expect(stdout).toContain('总结�[2J · 一、主要指标 › (一)抽检任务 · /报告/�2023.txt')
    expect(printable(stdout)).toBe(stdout)
  })
})

describe('ingest', () => {
  it('names a file that fails without its escape sequences', async () => {
    writeFileSync(join(folder, `空${CLEAR}.txt`), '')
    const { code, stderr } = await zhibiao(['--db', join(folder, 'zhibiao.db'), 'ingest', folder])
    expect([code, stderr]).toEqual([3, expect.stringContaining('空�[2J.txt')])
    expect(printable(stderr)).toBe(stderr)
  }, 60_000)
})
