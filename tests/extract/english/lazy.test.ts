import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { extractText } from '../../../src/pipeline.js'

const loaded = (name: string): boolean =>
  Object.keys(createRequire(import.meta.url).cache).some((file) => file.includes(`node_modules/${name}/`))

it('each language loads its own segmenter, and only when it is read', () => {
  expect(extractText('The city added 12.44 million urban jobs.').figures.map(({ name }) => name)).toEqual([
    'urban jobs added',
  ])
  expect([loaded('compromise'), loaded('nodejieba')]).toEqual([true, false])
})
