import { type Matched, scanning } from './line-matches.js'
import { parseRegex } from './regex-tree.js'
import { edgeOf } from './regex-units.js'

/**
 * All matches of rules in a text, rule by rule. {@link matchLines} goes by the rare characters a rule asks for; the rules
 * of English ask for letters, which stand everywhere, so each is run through the whole text, from the places that begin
 * as it does.
 */
export function matchText<R extends { readonly regex: RegExp }>(rules: readonly R[], text: string): Matched<R>[] {
  const found: Matched<R>[] = []
  for (const rule of rules) {
    const regex = prepared(rule.regex)
    regex.lastIndex = 0
    for (let match = regex.exec(text); match !== null; match = regex.exec(text)) found.push({ rule, match })
  }
  return found
}

const preparedOf = new WeakMap<RegExp, RegExp>()

function prepared(regex: RegExp): RegExp {
  const known = preparedOf.get(regex)
  if (known !== undefined) return known
  const made = scanning(regex, edgeOf(parseRegex(regex.source), 'first'))
  preparedOf.set(regex, made)
  return made
}
