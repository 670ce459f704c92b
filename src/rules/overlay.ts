import type { Problem } from './problem.js'
import { formatPlace } from './problem.js'
import type { AnyRule } from './validate.js'

/**
 * Lays packs over the built-in rules. `layers` come innermost first (built-in, then each pack); in the result the
 * rules of later layers stand before those of earlier ones, so that they are tried first. A rule with `replace: true`
 * takes the place of the one with its id.
 */
export function overlayRules(layers: readonly (readonly AnyRule[])[]): { rules: AnyRule[]; problems: Problem[] } {
  const problems: Problem[] = []
  let rules: AnyRule[] = []
  for (const layer of layers) {
    const known = new Map(rules.map((rule) => [keyOf(rule), rule]))
    const added = new Map<string, AnyRule>()
    const replaced = new Map<AnyRule, AnyRule>()
    for (const rule of layer) {
      const key = keyOf(rule)
      const below = known.get(key)
      const other = added.get(key) ?? (rule.rule.replace === true ? undefined : below)
      const fault = other === undefined ? replacementFault(rule, below) : duplicate(rule, other)
      if (fault !== null) problems.push({ code: 'rules.lint', message: fault, place: rule.placeOf(['id']) })
      else if (below !== undefined) replaced.set(below, rule)
      added.set(key, rule)
    }
    const inPlace = new Set(replaced.values())
    rules = [...layer.filter((rule) => !inPlace.has(rule)), ...rules.map((rule) => replaced.get(rule) ?? rule)]
  }
  return { rules, problems }
}

/** Word classes are named by patterns of their language, all other rules by figures and `explain`: name spaces of their own. */
function keyOf({ kind, language, rule }: AnyRule): string {
  return kind === 'lexicon' ? `{${language} ${rule.id}}` : rule.id
}

function duplicate({ rule }: AnyRule, other: AnyRule): string {
  return `duplicate id ${rule.id}; it stands at ${formatPlace(other.placeOf([]))} too`
}

function replacementFault({ kind, rule }: AnyRule, below: AnyRule | undefined): string | null {
  if (rule.replace !== true) return null
  if (below === undefined) return `${rule.id} replaces nothing: no rule below this layer has the id`
  return below.kind === kind ? null : `${rule.id} is a ${below.kind}; a ${kind} cannot replace it`
}
