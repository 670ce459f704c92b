import { createRequire } from 'node:module'
import type { DictionaryWord } from '../rules/types.js'

/** A word with its part-of-speech tag in jieba's set (n, v, vn, d, p, ns …). */
export interface Word {
  readonly text: string
  readonly tag: string
}

/** Cuts text into tagged words. The words joined give the text. */
export type Tagger = (text: string) => readonly Word[]

interface Jieba {
  load(options?: object): void
  insertWord(word: string, tag?: string): boolean
  tag(text: string): { word: string; tag: string }[]
}

const CACHE_LIMIT = 20_000

let jieba: Jieba | null = null
const inserted = new Set<string>()

/**
 * The one place that talks to nodejieba. Its dictionary is process-global and dear to load, so it is loaded on the
 * first cut and user words are inserted once; results are cached, since reports repeat their phrases.
 */
export function createTagger(dictionary: readonly DictionaryWord[]): Tagger {
  const cache = new Map<string, readonly Word[]>()
  return (text) => {
    const known = cache.get(text)
    if (known !== undefined) return known
    const words = loaded(dictionary)
      .tag(text)
      .map(({ word, tag }) => ({ text: word, tag }))
    if (cache.size >= CACHE_LIMIT) cache.clear()
    cache.set(text, words)
    return words
  }
}

function loaded(dictionary: readonly DictionaryWord[]): Jieba {
  if (jieba === null) {
    jieba = createRequire(import.meta.url)('nodejieba') as Jieba
    jieba.load()
  }
  for (const { word, tag } of dictionary) {
    const key = `${word} ${tag}`
    if (inserted.has(key)) continue
    inserted.add(key)
    jieba.insertWord(word, tag)
  }
  return jieba
}
