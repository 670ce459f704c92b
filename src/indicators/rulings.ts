import { plainName } from '../text/plain-name.js'
import { type Identity, identityOf, type Named, type Place } from './identity.js'
import type { NameForm } from './name-form.js'

/** What a user has ruled about a name: it is that of another indicator, or an indicator of its own. */
export type Ruling =
  | { readonly kind: 'merge'; readonly name: string; readonly into: string }
  | { readonly kind: 'split'; readonly name: string }

/** Rulings in the order made; the latest about a name holds. */
export type Rulings = readonly Ruling[]

interface Reading {
  readonly rulings: Rulings
  readonly form: (name: string) => NameForm
}

/**
 * The identity after the user's rulings. A merge takes every way of writing its name along (same normal form); a split
 * is about the name as written, since it may part what the dictionary holds for one.
 */
export function applyRuling(identity: Identity, figure: Named, report: Place, reading: Reading): Identity {
  const { rulings, form } = reading
  if (rulings.length === 0 || figure.name === null) return identity
  const written = plainName(figure.name)
  const keyOf = (name: string): string => identityOf(form(name), name, figure, report).nameKey
  const ruling = rulings.findLast(
    ({ kind, name }) => plainName(name) === written || (kind === 'merge' && keyOf(name) === identity.nameKey),
  )
  if (ruling === undefined) return identity
  if (ruling.kind === 'split') return renamed(identity, `=${written}`, figure.name)
  const target = identityOf(form(ruling.into), ruling.into, figure, report)
  const rest = rulings.filter((other) => other !== ruling)
  // A merge may lead to a name that was merged in its turn.
  return applyRuling(target, { ...figure, name: ruling.into }, report, { rulings: rest, form })
}

function renamed(identity: Identity, nameKey: string, name: string): Identity {
  const key = [nameKey, ...identity.key.split('|').slice(1)].join('|')
  return { ...identity, key, nameKey, name, indicator: null, qualifiers: [] }
}
