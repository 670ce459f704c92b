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

/** From so many on it takes seconds to understand them, and is said. */
const MANY = 10_000

/**
 * The names of a store. What is new among them is understood first, and kept in the database where it can be written: the
 * next command does not go through them again.
 *
 * @param onMany told how many are to be understood, where that takes a while
 */
export function namesOf(store: Store, reader: NameReader, onMany: (count: number) => void = () => {}): Names {
  const index = store.nameIndex()
  if (index !== null && keepReadings(store, reader, onMany)) {
    return {
      all: () => indexedCatalogue(index, reader),
      find: (words, most) => findIndexed(index, words, reader, most),
    }
  }
  const all = (): Catalogue => catalogueOf(store.names(), reader)
  return { all, find: (words, most = Number.POSITIVE_INFINITY) => atMost(findEntries(all(), words, reader), most) }
}

/** Whether all names of the store are understood by the reader's rules, and kept so. */
function keepReadings(store: Store, { rules }: NameReader, onMany: (count: number) => void): boolean {
  const by = `${rules.hash} ${programVersion()}`
  const unread = store.nameIndex()?.unread(by) ?? 0
  if (unread === 0) return true
  if (unread >= MANY) onMany(unread)
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
