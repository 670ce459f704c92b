import type { Basis, Measure } from '../model.js'
import type { NameReader } from './figure-name.js'
import type { Identity, Named } from './identity.js'
import { plainName } from './wording.js'

/** How often figures of one name and measure are used. */
export interface NameUse {
  readonly name: string
  readonly unit: string
  readonly normalizedUnit: string | null
  readonly dimension: string | null
  readonly measure: Measure
  readonly basis: Basis | null
  readonly figures: number
  readonly reports: number
}

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

/** No report stands behind a count of names: a region is taken for the report's own. */
const ANYWHERE = { organization: null }

/**
 * The indicators that names speak of, the most used first.
 *
 * @example catalogueOf(store.names(), reader)[0]?.names.map(({ name }) => name) // ['GDP', '地区生产总值']
 */
export function catalogueOf(uses: readonly NameUse[], reader: NameReader): Catalogue {
  const entries = new Map<string, { identity: Identity; uses: NameUse[] }>()
  for (const use of uses) {
    const identity = reader.identity(namedOf(use), ANYWHERE)
    if (identity === null) continue
    const known = entries.get(identity.key)
    if (known === undefined) entries.set(identity.key, { identity, uses: [use] })
    else known.uses.push(use)
  }
  return [...entries.values()]
    .map(({ identity, uses: names }): IndicatorEntry => {
      const sorted = [...names].sort((a, b) => b.figures - a.figures)
      const [first] = sorted
      return {
        key: identity.key,
        nameKey: identity.nameKey,
        name: identity.indicator === null ? (first?.name ?? identity.name) : identity.name,
        indicator: identity.indicator,
        unit: first?.normalizedUnit ?? first?.unit ?? '',
        measure: identity.measure,
        basis: first?.basis ?? null,
        figures: sorted.reduce((sum, { figures }) => sum + figures, 0),
        names: sorted,
      }
    })
    .sort((a, b) => b.figures - a.figures || (a.name < b.name ? -1 : 1))
}

/**
 * The entries a person may mean by some words: those of exactly that name or of a name that is understood as it, else those
 * whose names contain the words.
 */
export function findEntries(catalogue: Catalogue, words: string, reader: NameReader): Catalogue {
  const asked = plainName(words)
  const meant = (entry: IndicatorEntry): boolean =>
    plainName(entry.name) === asked ||
    entry.indicator === words ||
    entry.names.some(({ name }) => plainName(name) === asked) ||
    reader.identity({ ...namedOf(entry.names[0] ?? EMPTY), name: words }, ANYWHERE)?.nameKey === entry.nameKey
  const exact = catalogue.filter(meant)
  if (exact.length > 0) return exact
  return catalogue.filter(
    ({ name, names }) => plainName(name).includes(asked) || names.some((use) => plainName(use.name).includes(asked)),
  )
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
