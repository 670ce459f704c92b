import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DictionaryWord } from '../rules/types.js'
import { remember } from './memo.js'

/** A word with its part-of-speech tag in jieba's set (n, v, vn, d, p, ns …). */
export interface Word {
  readonly text: string
  readonly tag: string
}

/** Cuts text into tagged words. The words joined give the text. */
export type Tagger = (text: string) => readonly Word[]

interface Jieba {
  load(dictionaries: Readonly<Record<string, string>>): boolean
  tag(text: string): { word: string; tag: string }[]
}

/** 率为 is a word of the dictionary, and never one of a report: 重刑率为4.7%; nor are 额为 and 量为, that it guesses. */
const MEASURE_IS = /^([率额量值数度比])为$/u

/** `rules/segmenter/` stands beside `src/` and beside `dist/`; scripts/trim-dictionary.mjs makes it. */
const SEGMENTER = fileURLToPath(new URL('../../rules/segmenter/', import.meta.url))

/** A user word must outweigh every cut of it into shorter words: 约谈 would else be 约|谈. */
const WEIGHT = 99_999

let jieba: Jieba | null = null

/**
 * The one place that talks to nodejieba. Its dictionary is process-global, dear to load and read from files only, so
 * it is loaded on the first cut, with the user words of the first rule set asked for; results are cached, since
 * reports repeat their phrases.
 */
export function createTagger(dictionary: readonly DictionaryWord[]): Tagger {
  return remember((text) => {
    jieba ??= load(dictionary)
    return jieba.tag(text).flatMap(({ word, tag }) => {
      const measure = word.length === 2 ? MEASURE_IS.exec(word)?.[1] : undefined
      return measure === undefined
        ? [{ text: word, tag }]
        : [
            { text: measure, tag: 'n' },
            { text: '为', tag: 'p' },
          ]
    })
  })
}

function load(dictionary: readonly DictionaryWord[]): Jieba {
  const made = createRequire(import.meta.url)('nodejieba') as Jieba
  const folder = mkdtempSync(path.join(tmpdir(), 'zhibiao-'))
  try {
    const userDict = path.join(folder, 'user.txt')
    writeFileSync(userDict, dictionary.map(({ word, tag }) => `${word} ${WEIGHT} ${tag}\n`).join(''))
    const file = (name: string): string => path.join(SEGMENTER, name)
    made.load({ dict: file('words.txt'), idfDict: file('idf.txt'), stopWordDict: file('stop.txt'), userDict })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return made
}
