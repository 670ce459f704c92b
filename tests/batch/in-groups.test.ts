import { expect, test } from 'vitest'
import { inGroups } from '../../src/batch/in-groups.js'

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Numbers from 1, a batch of each size, after as many milliseconds. */
async function* batches(...comings: readonly (readonly [size: number, after: number])[]) {
  let number = 0
  for (const [size, after] of comings) {
    await pause(after)
    yield Array.from({ length: size }, () => ++number)
  }
}

async function groupsOf(source: AsyncIterable<readonly number[]>, most: number, wait: number) {
  const groups: (readonly number[])[] = []
  for await (const group of inGroups(source, most, wait)) groups.push(group)
  return groups
}

test('what comes at once is joined until it is enough, in its order, and the rest comes at the end', async () => {
  const groups = await groupsOf(batches([1, 0], [1, 0], [3, 0], [1, 0], [0, 0]), 4, 60_000)
  expect(groups).toEqual([[1, 2, 3, 4, 5], [6]])
})

test('what came before a long pause does not wait for its end', async () => {
  expect(await groupsOf(batches([1, 0], [1, 0], [1, 200], [1, 0]), 8, 20)).toEqual([
    [1, 2],
    [3, 4],
  ])
})

test('nothing gives no group', async () => {
  expect(await groupsOf(batches(), 4, 20)).toEqual([])
})

test('a failure of the source is passed on, after what came before it was handed on', async () => {
  async function* failing() {
    yield [1]
    await pause(100)
    throw new Error('no more')
  }
  const groups: (readonly number[])[] = []
  const reading = (async () => {
    for await (const group of inGroups(failing(), 4, 10)) groups.push(group)
  })()
  await expect(reading).rejects.toThrow('no more')
  expect(groups).toEqual([[1]])
})

test('who leaves early does not wait for a batch that never comes', async () => {
  async function* endless() {
    yield [1]
    await new Promise(() => undefined)
  }
  for await (const group of inGroups(endless(), 1, 10)) {
    expect(group).toEqual([1])
    break
  }
})
