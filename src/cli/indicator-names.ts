import { programVersion } from '../batch/version.js'
import { ZhibiaoError } from '../errors.js'
import {
  atMost,
  type Catalogue,
  catalogueOf,
  createNameReader,
  type Found,
  findEntries,
  findIndexed,
  indexedCatalogue,
  type NameReader,
  readNames,
} from '../indicators/index.js'
import { openStore, type Store } from '../store/index.js'

/** The names of a database as indicators. */
export interface Names {
  all(): Catalogue
  /** The indicators that words may mean, at most so many; all by default. */
  find(words: string, most?: number): Found
}

/** How many names are understood in one transaction; others may write between two. */
const TOGETHER = 5000

/**
 * The names of a store. What is new among them is understood first, and kept in the database where it can be written: the
 * next command does not go through them again.
 */
export function namesOf(store: Store, reader: NameReader): Names {
  const index = store.nameIndex()
  if (index !== null && keepReadings(store, reader)) {
    return {
      all: () => indexedCatalogue(index, reader),
      find: (words, most) => findIndexed(index, words, reader, most),
    }
  }
  const all = (): Catalogue => catalogueOf(store.names(), reader)
  return { all, find: (words, most = Number.POSITIVE_INFINITY) => atMost(findEntries(all(), words, reader), most) }
}

/** Whether all names of the store are understood by the reader's rules, and kept so. */
function keepReadings(store: Store, { rules }: NameReader): boolean {
  const by = `${rules.hash} ${programVersion()}`
  if (store.nameIndex()?.unread(by) === 0) return true
  try {
    const writing = openStore(store.path)
    try {
      // Rulings may be taken back, and must not be in what is kept.
      const reader = createNameReader(rules)
      writing.keepNameReadings(by, [])
      const take = () => writing.nameIndex()?.takeUnread(TOGETHER) ?? []
      for (let names = take(); names.length > 0; names = take()) {
        writing.keepNameReadings(by, readNames(names, reader))
      }
    } finally {
      writing.close()
    }
    return true
  } catch (error) {
    if (error instanceof ZhibiaoError && error.code.startsWith('store.')) return false
    throw error
  }
}
