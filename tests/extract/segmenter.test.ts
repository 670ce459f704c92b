import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createCutter } from '../../src/extract/segmenter/cut.js'
import { builtInCutter, wordTableOf } from '../../src/extract/segmenter/index.js'
import { packWordTable, unpackWordTable } from '../../src/extract/segmenter/pack.js'
import { jiebaCutter } from '../../src/extract/words.js'
import { loadRules } from '../../src/rules/index.js'

const { dictionary } = loadRules()
const table = wordTableOf(dictionary)
const cut = createCutter(table)
const jieba = jiebaCutter(dictionary)

const texts = (folder: string): string[] => {
  const path = fileURLToPath(new URL(`../../fixtures/${folder}/`, import.meta.url))
  return readdirSync(path)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(path + name, 'utf8'))
}

/** The same numbers below `limit` in every run. */
const drawing = () => {
  let state = 7
  return (limit: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state % limit
  }
}

describe('the cut by tables', () => {
  it('gives words and tags', () => {
    expect(cut('约谈企业12家，率99.5%').map(({ word, tag }) => `${word}/${tag}`)).toEqual([
      ...['约谈/v', '企业/n', '12/m', '家/q', '，/x'],
      ...['率/v', '99.5/m', '%/x'],
    ])
  })

  it.each(['corpus', 'reports'])('is that of nodejieba for each line of fixtures/%s', (folder) => {
    const lines = texts(folder).flatMap((text) => text.split('\n'))
    expect(lines.length).toBeGreaterThan(100)
    expect(lines.filter((line) => JSON.stringify(cut(line)) !== JSON.stringify(jieba(line)))).toEqual([])
  })

  it('is that of nodejieba wherever a text is torn, and with whatever stands in it', () => {
    const whole = texts('corpus').join('')
    const odd = ['𠀀', '\ud800', 'aB', 'Z9', '9.5', '.', '%', '，', ' ', '\t', '\n', '\0', 'é', '。', '½', '１', '']
    const draw = drawing()
    const piece = (): string => {
      const from = draw(whole.length)
      return whole.slice(from, from + 1 + draw(12))
    }
    const torn = Array.from({ length: 2000 }, () => piece() + (odd[draw(odd.length)] ?? '') + piece())
    expect(torn.filter((each) => JSON.stringify(cut(each)) !== JSON.stringify(jieba(each)))).toEqual([])
  })
})

describe('the tables as bytes', () => {
  it('come back as they were, wherever the bytes stand', () => {
    const bytes = packWordTable(table)
    expect(unpackWordTable(bytes, table.fingerprint)).toEqual(table)
    const moved = Buffer.concat([Buffer.from('x'), bytes]).subarray(1)
    expect(unpackWordTable(moved, table.fingerprint)).toEqual(table)
  })

  it('are not taken for other words, nor where the build left none', () => {
    const other = wordTableOf([...dictionary, { word: '一网通办', tag: 'n' }])
    expect(unpackWordTable(packWordTable(table), other.fingerprint)).toBeNull()
    expect(builtInCutter(dictionary)).toBeNull()
  })
})
