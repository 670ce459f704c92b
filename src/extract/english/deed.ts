import type { LanguageRules } from '../../rules/types.js'
import type { Token } from './tokens.js'
import { hasWord, wordMap } from './words.js'

/** What a name says of the deed done to the thing counted: enterprises added, complaints dealt with. */
export interface Deeds {
  readonly rules: LanguageRules
  readonly irregular: ReadonlyMap<string, string>
  readonly nouns: ReadonlyMap<string, string>
}

export const createDeeds = (rules: LanguageRules): Deeds => ({
  rules,
  irregular: wordMap(rules, 'participle.irregular'),
  nouns: wordMap(rules, 'noun.of-verb'),
})

/** The past participle of a verb form: adding → added, build → built, carry → carried. */
export function participleOf({ irregular }: Deeds, { text, tag }: Token): string {
  const known = irregular.get(text)
  if (known !== undefined) return known
  if (tag === 'vd' || /ed$/.test(text)) return text
  const base = /[a-z]{2}ing$/.test(text) ? text.slice(0, -3) : /[^s]s$/.test(text) ? text.slice(0, -1) : text
  if (base.endsWith('e')) return `${base}d`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`
}

/** A verb at the end of a lead, with its particle: carried out, dealt with, will build. */
export interface ActiveDeed {
  readonly verb: Token
  readonly particle: string
  /** Index of the verb among the lead's words. */
  readonly at: number
}

/** The verb a lead ends with, when the quantity is its object: We added ⟦85⟧, to renovate ⟦53⟧, dealt with ⟦1,930⟧. */
export function activeDeed(tokens: readonly Token[]): ActiveDeed | null {
  let at = withoutProspect(tokens) - 1
  while (at >= 0 && isFiller(tokens, at)) at--
  const last = tokens[at]
  if (last === undefined) return null
  const particle = last.tag === 'p' && PARTICLE.test(last.text) ? last.text : ''
  const verb = particle === '' ? last : tokens[at - 1]
  const index = particle === '' ? at : at - 1
  if (verb === undefined || (verb.tag !== 'v' && verb.tag !== 'vd' && verb.tag !== 'vg')) return null
  return { verb, particle, at: index }
}

/** is expected to, plans to: what is foreseen or wanted is no deed. */
function withoutProspect(tokens: readonly Token[]): number {
  const end = tokens.length
  const foreseen = tokens[end - 1]?.text === 'to' && PROSPECT.test(tokens[end - 2]?.text ?? '')
  return foreseen
    ? Math.max(0, tokens.findLastIndex(({ tag }, i) => i < end - 2 && tag !== 'x' && tag !== 'd') + 1)
    : end
}

const PROSPECT =
  /^(?:expected|projected|forecast|estimated|planned|likely|due|set|scheduled|aims?|plans?|intends?|expects?)$/

const PARTICLE = /^(?:out|up|off|with|in|to|for|on|over|down)$/

const TOTAL: ReadonlySet<string> = new Set(['total', 'average', 'combined'])

/** a total of, another, a, also. */
const isFiller = (tokens: readonly Token[], at: number): boolean => {
  const { tag, text } = tokens[at] as Token
  if (tag === 't' || tag === 'd') return true
  if (text === 'of') return /^(?:total|average|number|combined)$/.test(tokens[at - 1]?.text ?? '')
  return TOTAL.has(text) && (tokens[at + 1]?.text === 'of' || tokens[at - 1]?.tag === 't')
}

/** The deed as a name says it; '' for verbs that say nothing: had, reached. */
export function deedText(deeds: Deeds, { verb, particle }: ActiveDeed): string {
  if (hasWord(deeds.rules, 'verb.empty', verb.text)) return ''
  const participle = participleOf(deeds, verb)
  // provided to 3,480 entrepreneurs: a preposition with its object is no particle.
  return particle === '' || /^(?:to|for|on|in)$/.test(particle) ? participle : `${participle} ${particle}`
}

/** The participle of a passive behind a noun phrase: were recruited, have been eliminated, will be shut down. */
export function passiveDeed(
  tokens: readonly Token[],
  from: number,
): { readonly text: string; readonly at: number } | null {
  let at = from
  while (
    at < tokens.length &&
    (tokens[at]?.tag === 'x' || tokens[at]?.tag === 'd' || (tokens[at]?.text === 'to' && tokens[at + 1]?.text === 'be'))
  )
    at++
  const verb = tokens[at]
  // found jobs, signed agreements are active: a passive has a form of be.
  const be = tokens.slice(from, at).some(({ text }) => /^(?:is|are|was|were|be|been|being)$/.test(text))
  if (!be || verb === undefined) return null
  if (verb.tag !== 'vd' && !(verb.tag === 'a' && verb.text.endsWith('ed'))) return null
  const next = tokens[at + 1]
  const particle =
    next !== undefined && next.tag === 'p' && /^(?:out|up|off|down)$/.test(next.text) ? ` ${next.text}` : ''
  return { text: `${verb.text}${particle}`, at }
}
