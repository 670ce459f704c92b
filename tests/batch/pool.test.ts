import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Attempt, extractFiles, ingest, LIMITS, type PoolOptions, parseLimits } from '../../src/batch/index.js'
import { ZhibiaoError } from '../../src/errors.js'
import { openStore } from '../../src/store/index.js'

const MISBEHAVING = fileURLToPath(new URL('./misbehaving.ts', import.meta.url))
const MEGABYTE = 2 ** 20

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhibiao-pool-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}

async function attempts(paths: readonly string[], options: PoolOptions): Promise<readonly string[]> {
  const shown: string[] = []
  for await (const attempt of extractFiles(paths, options)) shown.push(show(attempt))
  return shown
}

/** `总结.txt: 2` figures, or `坏.txt: input.crashed`. */
function show(attempt: Attempt): string {
  const path = attempt.path.slice(folder.length + 1)
  if ('extraction' in attempt) return `${path}: ${attempt.extraction.figures.length}`
  return `${path}: ${attempt.error instanceof ZhibiaoError ? attempt.error.code : attempt.error}`
}

describe('a document that', () => {
  it.each([
    ['hangs', '死循环.txt', 'input.timeout', { time: 0.5 }],
    ['eats memory', '耗内存.txt', 'input.memory', { memory: 60 * MEGABYTE }],
    ['crashes its process', '崩溃.txt', 'input.crashed', {}],
    ['ends its process', '退出.txt', 'input.crashed', {}],
  ])('%s costs only itself', async (_, name, code, limits) => {
    const paths = ['一.txt', name, '二.txt', '三.txt'].map((each) => put(each, each))
    // One process only, so that the others come after it.
    expect(await attempts(paths, { script: MISBEHAVING, jobs: 1, limits })).toEqual([
      '一.txt: 6',
      `${name}: ${code}`,
      '二.txt: 6',
      '三.txt: 6',
    ])
  })

  it('is too much for its limits is refused by the real reader too', async () => {
    const line = '全年完成投资1.2亿元，同比增长5.3%，其中工业投资0.6亿元。\n'
    const long = put('长.txt', line.repeat(60_000))
    expect(await attempts([long], { limits: { time: 0.05 } })).toEqual(['长.txt: input.timeout'])
    expect(await attempts([long], { limits: { memory: 150 * MEGABYTE } })).toEqual(['长.txt: input.memory'])
    expect(await attempts([long], { limits: { file: MEGABYTE } })).toEqual(['长.txt: input.too-large'])
  })

  it('leaves nothing of its process behind', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('zhibiao-read-'))
    await attempts([put('死循环.txt', '')], { script: MISBEHAVING, limits: { time: 0.3 } })
    const after = readdirSync(tmpdir()).filter((name) => name.startsWith('zhibiao-read-'))
    expect(after.filter((name) => !before.includes(name))).toEqual([])
  })
})

describe('ingest in processes', () => {
  it('writes the same rows in the same order, however many there are', async () => {
    for (const [index, lines] of [300, 1, 200, 1, 1].entries()) {
      put(`${index}.txt`, '全年完成投资1.2亿元，同比增长5.3%。\n'.repeat(lines))
    }
    const rows = async (jobs: number) => {
      const store = openStore(':memory:')
      await ingest([folder], { store, jobs })
      const figures = store.figures({}).map(({ figure, path }) => [figure.id, path, figure.name, figure.valueText])
      store.close()
      return figures
    }
    const alone = await rows(1)
    expect(alone.length).toBe(1006)
    expect(await rows(4)).toEqual(alone)
  })
})

describe('limits', () => {
  it('are read as people write them', () => {
    expect(parseLimits(['file=200MB', 'time=0.5', 'members=10', 'memory=2gb'])).toEqual({
      file: 200 * MEGABYTE,
      time: 0.5,
      members: 10,
      memory: 2048 * MEGABYTE,
    })
  })

  it.each(['file', 'file=', 'file=0', 'files=3', 'time=3MB', 'file=-1', '__proto__=1'])('%s is none', (text) => {
    expect(() => parseLimits([text])).toThrowError(expect.objectContaining({ code: 'usage' }))
  })

  it('are on by default', () => {
    expect(LIMITS).toEqual({
      file: 100 * MEGABYTE,
      unpacked: 300 * MEGABYTE,
      member: 100 * MEGABYTE,
      members: 5000,
      ratio: 100,
      depth: 100,
      nesting: 3,
      time: 60,
      memory: 1024 * MEGABYTE,
    })
  })
})
