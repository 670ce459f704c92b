import { hash } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DictionaryWord } from '../../rules/types.js'
import { createCutter, type TaggedWord } from './cut.js'
import { packWordTable, unpackWordTable } from './pack.js'
import { makeWordTable, type WordTable } from './table.js'

export type { TaggedWord } from './cut.js'

export type Cut = (text: string) => readonly TaggedWord[]

/** `rules/segmenter/` stands beside `src/` and beside `dist/`; scripts/trim-dictionary.mjs makes it. */
export const segmenterFile = (name: string): string =>
  fileURLToPath(new URL(`../../../rules/segmenter/${name}`, import.meta.url))

/** The build leaves it beside the compiled code; there is none beside the sources. */
const TABLE = fileURLToPath(new URL('./words.table', import.meta.url))

/** A word of the rules must outweigh every cut of it into shorter words: 约谈 would else be 约|谈. */
const WEIGHT = 99_999

/** The words of the rules in the format of nodejieba's user dictionary. */
export const userDictionary = (dictionary: readonly DictionaryWord[]): string =>
  dictionary.map(({ word, tag }) => `${word} ${WEIGHT} ${tag}\n`).join('')

/** Of another trimmed dictionary, or of rules that add other words to it, the tables do not hold. */
const fingerprintOf = (dictionary: readonly DictionaryWord[]): string =>
  `${statSync(segmenterFile('words.txt')).size} ${hash('sha1', userDictionary(dictionary), 'hex')}`

const cutters = new WeakMap<readonly DictionaryWord[], Cut | null>()

/** What cuts by the tables of the build; null where there are none, or none of these words. */
export function builtInCutter(dictionary: readonly DictionaryWord[]): Cut | null {
  const known = cutters.get(dictionary)
  if (known !== undefined) return known
  const made = loadCutter(dictionary)
  cutters.set(dictionary, made)
  return made
}

function loadCutter(dictionary: readonly DictionaryWord[]): Cut | null {
  let bytes: Buffer
  try {
    bytes = readFileSync(TABLE)
  } catch {
    return null
  }
  const table = unpackWordTable(bytes, fingerprintOf(dictionary))
  return table === null ? null : createCutter(table)
}

/** Makes the tables of the dictionary, nodejieba's model and the words of the rules. */
export function wordTableOf(dictionary: readonly DictionaryWord[]): WordTable {
  const nodejieba = dirname(createRequire(import.meta.url).resolve('nodejieba/package.json'))
  const sources = {
    words: readFileSync(segmenterFile('words.txt'), 'utf8'),
    model: readFileSync(join(nodejieba, 'submodules/cppjieba/dict/hmm_model.utf8'), 'utf8'),
    own: dictionary,
    weight: WEIGHT,
  }
  return makeWordTable(sources, fingerprintOf(dictionary))
}

/** Leaves the tables beside the compiled code; called by the build. */
export function writeWordTable(dictionary: readonly DictionaryWord[]): void {
  writeFileSync(TABLE, packWordTable(wordTableOf(dictionary)))
}
