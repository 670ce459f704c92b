import type { RuleSet } from '../rules/types.js'
import { plainName } from '../text/plain-name.js'
import type { Rulings } from './rulings.js'
import { wordingOf } from './wording.js'

/** A rule of the kind `indicator` as a pack writes it. */
export interface PackRule {
  readonly id: string
  readonly replace?: true
  readonly name: string
  readonly dimensions?: readonly string[]
  readonly measures?: readonly string[]
  readonly aliases?: readonly string[]
  readonly prevails: true
}

/**
 * A user's rulings as a document of a rule pack, to be used with `--rules` and shared: a merge adds its names to the
 * indicator merged into, a split makes an indicator of its own. All rules prevail over the names others claim.
 *
 * @example rulingPack([{ kind: 'merge', name: '工业企业产值', into: '规模以上工业总产值' }], rules).rules[0]?.id
 *          // 'ind.output.industry-above-scale'
 */
export function rulingPack(
  rulings: Rulings,
  rules: RuleSet,
): { readonly kind: 'indicator'; readonly rules: readonly PackRule[] } {
  const latest = new Map(rulings.map((ruling) => [plainName(ruling.name), ruling]))
  const merged = new Map<string, string[]>()
  const splits: string[] = []
  for (const ruling of latest.values()) {
    if (ruling.kind === 'split') splits.push(ruling.name)
    else merged.set(ruling.into, [...(merged.get(ruling.into) ?? []), ruling.name])
  }
  return {
    kind: 'indicator',
    rules: [
      ...[...merged].map(([into, names], index) => mergeRule({ into, names, number: index + 1 }, rules)),
      ...splits.map((name, index): PackRule => ({ id: `user.split-${index + 1}`, name, prevails: true })),
    ],
  }
}

interface Merge {
  readonly into: string
  readonly names: readonly string[]
  readonly number: number
}

function mergeRule({ into, names, number }: Merge, rules: RuleSet): PackRule {
  const known = wordingOf(rules).indicators.get(plainName(into))
  if (known === undefined) return { id: `user.merge-${number}`, name: into, aliases: names, prevails: true }
  const { id, name, dimensions, measures, aliases } = known
  return {
    id,
    replace: true,
    name,
    ...(dimensions.length === 0 ? {} : { dimensions }),
    ...(measures.length === 0 ? {} : { measures }),
    aliases: [...new Set([...aliases.filter((alias) => alias !== name), ...names])],
    prevails: true,
  }
}
