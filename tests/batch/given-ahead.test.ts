import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { createPool, type Pool, type PoolOptions } from '../../src/batch/pool.js'

const SCRIPT = fileURLToPath(new URL('./misbehaving.ts', import.meta.url))

let pool: Pool

afterEach(() => pool.close())

/** What becomes of the files, in the order in which it does: `一.txt` or `死循环.txt: input.timeout`. */
async function outcomes(names: readonly string[], count: number, options: PoolOptions): Promise<readonly string[]> {
  pool = createPool({ script: SCRIPT, ...options })
  const seen: string[] = []
  return new Promise((resolve) => {
    const note = (what: string): void => {
      if (seen.push(what) === count) resolve([...seen])
    }
    for (const name of names) {
      pool.read({ file: name, members: [] }).then(
        () => note(name),
        ({ code, message }) => note(`${name}: ${code ?? message}`),
      )
    }
  })
}

describe('a document given ahead', () => {
  it('is read elsewhere when the one before it takes long', async () => {
    const names = ['死循环.txt', '一.txt', '二.txt', '三.txt']
    const first = await outcomes(names, 3, { jobs: 2, limits: { time: 30 } })
    expect([...first].sort()).toEqual(['一.txt', '三.txt', '二.txt'])
  })

  it('is not what its process died of', async () => {
    const names = ['一.txt', '崩溃.txt', '二.txt', '死循环.txt', '三.txt', '退出.txt', '四.txt']
    expect(await outcomes(names, names.length, { jobs: 1, limits: { time: 0.5 } })).toEqual([
      '一.txt',
      '崩溃.txt: input.crashed',
      '二.txt',
      '死循环.txt: input.timeout',
      '三.txt',
      '退出.txt: input.crashed',
      '四.txt',
    ])
  })

  it('fails once when no process starts', async () => {
    const script = fileURLToPath(new URL('./there-is-none.ts', import.meta.url))
    const said = 'the reading process does not start'
    const names = ['一.txt', '二.txt', '三.txt']
    expect(await outcomes(names, 3, { script, jobs: 1 })).toEqual(names.map((name) => `${name}: ${said}`))
  })
})
