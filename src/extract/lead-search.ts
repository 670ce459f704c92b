import { LinearRegExp } from '../rules/linear-regex.js'
import { kindAt, type OpeningSet, openingSetOf } from '../rules/regex-openings.js'
import { mostLength, parseRegex } from '../rules/regex-tree.js'

/** The first match of a frame's pattern in a lead; every match ends where the lead does. */
export type LeadSearch = (lead: string) => RegExpExecArray | null

/**
 * A pattern of English such as 'has further increased by' is tried only where a match can begin: no farther from the lead's end than
 * its longest match reaches, and where the next three characters may open one. A search would try its hundred
 * verbs at every character of the clause.
 */
export function leadSearch(pattern: RegExp): LeadSearch {
  // Of Chinese patterns openings say nothing, and to take all their trees apart costs a new process a second.
  if (pattern instanceof LinearRegExp || HAN.test(pattern.source)) return (lead) => pattern.exec(lead)
  let search: LeadSearch | null = null
  return (lead) => {
    search ??= atOpenings(pattern)
    return search(lead)
  }
}

const HAN = /\p{Script=Han}/u

/** Worked out when first asked for: a report meets a few of the frames. */
function atOpenings(pattern: RegExp): LeadSearch {
  const tree = parseRegex(pattern.source)
  const longest = mostLength(tree)
  const openings = openingSetOf(tree)
  const regex = new RegExp(pattern.source, openings === null ? 'gu' : 'yu')
  return (lead) => {
    const from = Math.max(0, lead.length - longest)
    if (openings !== null) return searchAtOpenings(regex, openings, lead, from)
    regex.lastIndex = from
    return regex.exec(lead)
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
