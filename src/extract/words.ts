import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { DictionaryWord } from '../rules/types.js'
import { remember } from './memo.js'
import { builtInCutter, type Cut, segmenterFile, type TaggedWord, userDictionary } from './segmenter/index.js'

/** A word with its part-of-speech tag in jieba's set (n, v, vn, d, p, ns …). */
export interface Word {
  readonly text: string
  readonly tag: string
}

/** Cuts text into tagged words. The words joined give the text. */
export type Tagger = (text: string) => readonly Word[]

interface Jieba {
  load(dictionaries: Readonly<Record<string, string>>): boolean
  tag(text: string): TaggedWord[]
}

/** 率为 is a word of the dictionary, and never one of a report: 重刑率为4.7%; nor are 额为 and 量为, that it guesses. */
const MEASURE_IS = /^([率额量值数度比])为$/u

let jieba: Jieba | null = null

/**
 * Cuts by the dictionary and the words of the rules. With those the build made tables of, nodejieba need not be loaded,
 * which takes a quarter of a second; they give the same words. Results are cached, since reports repeat their phrases.
 */
export function createTagger(dictionary: readonly DictionaryWord[]): Tagger {
  let cut: Cut | null = null
  return remember((text) => {
    cut ??= builtInCutter(dictionary) ?? jiebaCutter(dictionary)
    return cut(text).flatMap(({ word, tag }) => {
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

/**
 * The one place that talks to nodejieba. Its dictionary is process-global, dear to load and read from files only, so
 * it is loaded on the first cut, with the user words of the first rule set asked for.
 */
export function jiebaCutter(dictionary: readonly DictionaryWord[]): Cut {
  jieba ??= load(dictionary)
  const { tag } = jieba
  return tag
}

function load(dictionary: readonly DictionaryWord[]): Jieba {
  const made = createRequire(import.meta.url)('nodejieba') as Jieba
  const folder = mkdtempSync(path.join(tmpdir(), 'zhibiao-'))
  try {
    const userDict = path.join(folder, 'user.txt')
    writeFileSync(userDict, userDictionary(dictionary))
    made.load({
      dict: segmenterFile('words.txt'),
      idfDict: segmenterFile('idf.txt'),
      stopWordDict: segmenterFile('stop.txt'),
      userDict,
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return made
}
