import type { Basis, Measure } from '../model.js'
import { plainName } from '../text/plain-name.js'
import type { NameReader } from './figure-name.js'
import type { Identity, Named } from './identity.js'
import type { NameUse } from './name-index.js'

/** An indicator with all the names it is written by. */
export interface IndicatorEntry {
  readonly key: string
  readonly nameKey: string
  /** The known indicator's canonical name, else the name most used. */
  readonly name: string
  /** Id of the dictionary's rule; null for others. */
  readonly indicator: string | null
  /** Base unit of its figures. */
  readonly unit: string
  readonly measure: Measure
  readonly basis: Basis | null
  readonly figures: number
  /** The names, the most used first. */
  readonly names: readonly NameUse[]
}

export type Catalogue = readonly IndicatorEntry[]

/** What makes uses of names one indicator, and what it is called. */
export type UseIdentity = Pick<Identity, 'key' | 'nameKey' | 'name' | 'indicator'>

/** No report stands behind a count of names: a region is taken for the report's own. */
const ANYWHERE = { organization: null }

/** How a reader understands a name that is counted. */
export function identifyUse(use: NameUse, reader: NameReader): UseIdentity {
  const identity = reader.identity(namedOf(use), ANYWHERE)
  if (identity === null) throw new Error('a name that is counted is no name')
  return identity
}

/**
 * The indicators that names speak of, the most used first.
 *
 * @example catalogueOf(store.names(), reader)[0]?.names.map(({ name }) => name) // ['GDP', '地区生产总值']
 */
export const catalogueOf = (uses: readonly NameUse[], reader: NameReader): Catalogue =>
  groupUses(uses, (use) => identifyUse(use, reader))

/** {@link catalogueOf}, of names that are understood by `identify`. */
export function groupUses<Use extends NameUse>(uses: readonly Use[], identify: (use: Use) => UseIdentity): Catalogue {
  const entries = new Map<string, { identity: UseIdentity; uses: Use[] }>()
  for (const use of uses) {
    const identity = identify(use)
    const known = entries.get(identity.key)
    if (known === undefined) entries.set(identity.key, { identity, uses: [use] })
    else known.uses.push(use)
  }
  return [...entries.values()].map(entryOf).sort((a, b) => b.figures - a.figures || (a.name < b.name ? -1 : 1))
}

function entryOf({ identity, uses }: { identity: UseIdentity; uses: readonly NameUse[] }): IndicatorEntry {
  const names = [...uses].sort((a, b) => b.figures - a.figures)
  const [first] = names
  return {
    key: identity.key,
    nameKey: identity.nameKey,
    name: identity.indicator === null ? (first?.name ?? identity.name) : identity.name,
    indicator: identity.indicator,
    unit: first?.normalizedUnit ?? first?.unit ?? '',
    measure: first?.measure ?? 'level',
    basis: first?.basis ?? null,
    figures: names.reduce((sum, { figures }) => sum + figures, 0),
    names: names.map(useOf),
  }
}

/** Without what an index knows besides. */
const useOf = ({ name, unit, normalizedUnit, dimension, measure, basis, figures, reports }: NameUse): NameUse => ({
  ...{ name, unit, normalizedUnit, dimension, measure, basis, figures, reports },
})

/** The entries of exactly that name, or of a name that is understood as it. */
export function entriesMeant(catalogue: Catalogue, words: string, reader: NameReader): Catalogue {
  const asked = plainName(words)
  const meant = (entry: IndicatorEntry): boolean =>
    plainName(entry.name) === asked ||
    entry.indicator === words ||
    entry.names.some(({ name }) => plainName(name) === asked) ||
    reader.identity({ ...namedOf(entry.names[0] ?? EMPTY), name: words }, ANYWHERE)?.nameKey === entry.nameKey
  return catalogue.filter(meant)
}

/** The entries whose names contain the words. */
export function entriesContaining(catalogue: Catalogue, words: string): Catalogue {
  const asked = plainName(words)
  return catalogue.filter(
    ({ name, names }) => plainName(name).includes(asked) || names.some((use) => plainName(use.name).includes(asked)),
  )
}

/**
 * The entries a person may mean by some words: those of exactly that name or of a name that is understood as it, else those
 * whose names contain the words.
 */
export function findEntries(catalogue: Catalogue, words: string, reader: NameReader): Catalogue {
  const exact = entriesMeant(catalogue, words, reader)
  return exact.length > 0 ? exact : entriesContaining(catalogue, words)
}

const EMPTY: NameUse = {
  name: '',
  unit: '',
  normalizedUnit: null,
  dimension: null,
  measure: 'level',
  basis: null,
  figures: 0,
  reports: 0,
}

const namedOf = ({ name, unit, normalizedUnit, dimension, measure, basis }: NameUse): Named => ({
  name,
  unit,
  measure,
  basis,
  normalized: normalizedUnit === null || dimension === null ? null : { value: '0', unit: normalizedUnit, dimension },
})
