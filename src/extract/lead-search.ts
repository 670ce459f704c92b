import { LinearRegExp } from '../rules/linear-regex.js'
import { kindAt, type OpeningSet, openingSetOf } from '../rules/regex-openings.js'
import { mostLength, parseRegex } from '../rules/regex-tree.js'

/** The first match of a frame's pattern in a lead; every match ends where the lead does. */
export type LeadSearch = (lead: string) => RegExpExecArray | null

/**
 * A pattern such as 'has further increased by' is tried only where a match can begin: no farther from the lead's end than
 * its longest match reaches, and in English where the next three characters may open one. A search would try its hundred
 * verbs at every character of the clause.
 */
export function leadSearch(pattern: RegExp): LeadSearch {
  if (pattern instanceof LinearRegExp) return (lead) => pattern.exec(lead)
  const tree = parseRegex(pattern.source)
  const longest = mostLength(tree)
  const sticky = new RegExp(pattern.source, 'yu')
  const global = new RegExp(pattern.source, 'gu')
  // Worked out when first asked for: a report meets a few of the frames.
  let openings: OpeningSet | null | undefined
  return (lead) => {
    if (openings === undefined) openings = openingSetOf(tree)
    const from = Math.max(0, lead.length - longest)
    if (openings !== null) return searchAtOpenings(sticky, openings, lead, from)
    global.lastIndex = from
    return global.exec(lead)
  }
}

function searchAtOpenings(sticky: RegExp, openings: OpeningSet, lead: string, from: number): RegExpExecArray | null {
  let [first, second] = [kindAt(lead, from), kindAt(lead, from + 1)]
  for (let at = from; at < lead.length; at++) {
    const third = kindAt(lead, at + 2)
    if (openings.has(first, second, third)) {
      sticky.lastIndex = at
      const match = sticky.exec(lead)
      if (match !== null) return match
    }
    first = second
    second = third
  }
  return null
}
