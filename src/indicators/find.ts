import { plainName } from '../text/plain-name.js'
import {
  type Catalogue,
  entriesContaining,
  entriesMeant,
  groupUses,
  identifyUse,
  type UseIdentity,
} from './catalogue.js'
import type { NameReader } from './figure-name.js'
import { keyOfRule, possibleNameKeys } from './identity.js'
import type { KeyedName, NameIndex, NameReading, UnreadName } from './name-index.js'

/** What an index must know of a name: how `reader`, which knows no rulings, understands it. */
export function readNames(names: readonly UnreadName[], reader: NameReader): readonly NameReading[] {
  return names.map(({ id, use }) => {
    const { key, nameKey } = identifyUse(use, reader)
    return { id, key, nameKey }
  })
}

/** Every indicator of an index, as {@link catalogueOf} would find them by going through all names. */
export const indexedCatalogue = (index: NameIndex, reader: NameReader): Catalogue =>
  groupUses(index.all(), identifier(reader))

/** Entries that were found. */
export interface Found {
  readonly entries: Catalogue
  /** More than were asked for were there: those with the most used names were taken. */
  readonly cut: boolean
}

/**
 * The entries a person may mean by some words, as {@link findEntries} would find them among all: only the names that can
 * have to do with the words are looked at.
 *
 * @param most at most so many entries: those that so many of the most used names belong to
 */
export function findIndexed(
  index: NameIndex,
  words: string,
  reader: NameReader,
  most = Number.POSITIVE_INFINITY,
): Found {
  const { indicators } = reader.rules
  const asked = plainName(words)
  const identify = identifier(reader)
  // What was ruled about may lead from any name to any other: those names are few, and always looked at.
  const ruled = reader.rulings.flatMap((ruling) => (ruling.kind === 'merge' ? [ruling.name, ruling.into] : ruling.name))
  const named = [words, ...ruled]
  const known = indicators.filter(({ id, name }) => id === words || plainName(name) === asked).map(keyOfRule)
  const plains = named.map(plainName)
  const nameKeys = [...known, ...named.flatMap((name) => possibleNameKeys(reader.form(name)))]
  const meant = entriesMeant(groupUses(index.find({ plains, nameKeys }), identify), words, reader)
  if (meant.length > 0) return atMost(meant, most)
  if (asked === '') return atMost(entriesContaining(groupUses(index.all(), identify), words), most)
  const kindred = indicators.filter(({ name }) => plainName(name).includes(asked)).map(keyOfRule)
  // One more than is asked for tells that there are more.
  const within = { containing: asked, ...(Number.isFinite(most) && { most: most + 1 }) }
  const found = index.find({ plains, nameKeys: [...nameKeys, ...kindred], ...within })
  const { entries, cut } = atMost(entriesContaining(groupUses(found, identify), words), most)
  return { entries, cut: cut || found.filter(({ plain }) => plain.includes(asked)).length > most }
}

/** The first of entries. */
export const atMost = (entries: Catalogue, most: number): Found => ({
  entries: entries.slice(0, most),
  cut: entries.length > most,
})

/** How names of an index are understood: as it says, but for those that rulings are about. */
function identifier(reader: NameReader): (name: KeyedName) => UseIdentity {
  const names = new Map(reader.rules.indicators.map((rule) => [keyOfRule(rule), rule]))
  const ruled = reader.rulings.map(({ name }) => name)
  const plains = new Set(ruled.map(plainName))
  const nameKeys = new Set(ruled.flatMap((name) => possibleNameKeys(reader.form(name))))
  return (use) => {
    if (plains.has(use.plain) || nameKeys.has(use.nameKey)) return identifyUse(use, reader)
    const rule = names.get(use.nameKey)
    const { key, nameKey } = use
    return { key, nameKey, name: rule?.name ?? use.name, indicator: rule?.id ?? null }
  }
}
