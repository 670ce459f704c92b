import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { extractText } from '../../../src/pipeline.js'

it('a Chinese report never loads compromise', () => {
  expect(extractText('全市城镇新增就业1244万人,PM2.5平均浓度下降5.2%。').figures.map(({ name }) => name)).toEqual([
    '城镇新增就业',
    'PM2.5平均浓度',
  ])
  const loaded = Object.keys(createRequire(import.meta.url).cache)
  expect(loaded.filter((file) => file.includes('node_modules/compromise/'))).toEqual([])
})
