import type { Token } from './tokens.js'

/** How far a phrase has been followed. */
interface Progress {
  readonly first: number
  /** Index of the last noun; -1 before there is one. */
  noun: number
  /** A preposition other than of and per has been passed: there is no second. */
  joined: boolean
}

/**
 * The noun phrase a stretch begins with, as far as it says what is counted: ' high-tech enterprises, bringing …' → high-tech
 * enterprises; ' teachers were recruited' → teachers.
 *
 * @returns index of the first and behind the last word; equal when there is none.
 */
export function nounPhraseAfter(tokens: readonly Token[], start = 0): readonly [number, number] {
  let first = start
  while (first < tokens.length && isOpening(tokens[first] as Token)) first++
  const progress: Progress = { first, noun: -1, joined: false }
  for (let i = first; i < tokens.length; i++) {
    const step = stepAt(tokens, i, progress)
    if (step === 'stop') break
    if (step === 'noun') progress.noun = i
    if (step === 'joint') progress.joined = true
  }
  if (progress.noun >= first) return [first, progress.noun + 1]
  return isPeopleOf(tokens, first) ? [first, first + 1] : [first, first]
}

/** the unemployed, the elderly: behind the an adjective alone is the people it is true of. */
const isPeopleOf = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.text === 'the' &&
  /^(?:a|vd)$/.test(tokens[at]?.tag ?? '') &&
  (at + 1 === tokens.length || /^(?:mark|x|v|vd|p|c)$/.test(tokens[at + 1]?.tag ?? ''))

/** the, more, other: words before what is counted that say nothing of it. */
const isOpening = ({ tag, text }: Token): boolean =>
  tag === 't' || (tag === 'd' && !/ly$/.test(text)) || (tag !== 'n' && SAYING_NOTHING.has(text))

const SAYING_NOTHING: ReadonlySet<string> = new Set([
  'more', 'further', 'additional', 'other', 'such', 'different', 'types', 'kinds',
]) // biome-ignore format: a list

/** What the word at `i` does to the phrase: it may be its last noun, stand inside it, be its one preposition, or end it. */
function stepAt(tokens: readonly Token[], i: number, progress: Progress): 'noun' | 'inside' | 'joint' | 'stop' {
  const { tag, text } = tokens[i] as Token
  const before = tokens[i - 1]
  const inside = (fits: boolean): 'inside' | 'stop' => (fits ? 'inside' : 'stop')
  switch (tag) {
    case 'n':
      return 'noun'
    case 'num':
      return text === '%' ? 'stop' : 'noun'
    case 'a':
      return 'inside'
    case 'vg':
      return isCompound(tokens, i) ? 'noun' : inside(isAttributive(tokens, i, progress.first))
    case 'vd':
      return inside(isAttributive(tokens, i, progress.first))
    case 't':
      return inside(before?.tag === 'p')
    case 'p':
      return prepositionAt(tokens, i, progress)
    case 'c':
      return inside(/^(?:and|or)$/.test(text) && coordinates(tokens, i, progress.noun))
    case 'mark':
      return inside(/[“”"‘’&/]/.test(text) || (text === ',' && listAhead(tokens, i + 1)))
    default:
      return 'stop'
  }
}

/** registered enterprises, growing firms; not enterprises registered, firms growing. */
function isAttributive(tokens: readonly Token[], i: number, first: number): boolean {
  const [before, after] = [tokens[i - 1]?.tag, tokens[i + 1]?.tag]
  return (after === 'n' || after === 'a') && (i === first || (before !== 'n' && before !== 'num'))
}

/** online filing, teacher training programs */
function isCompound(tokens: readonly Token[], i: number): boolean {
  const [before, after] = [tokens[i - 1]?.tag, tokens[i + 1]?.tag]
  return before === 'a' || (before === 'n' && after === 'n' && TRADES.test((tokens[i] as Token).text))
}

const TRADES = /^(?:training|mining|housing|banking|processing|manufacturing|operating)$/

function prepositionAt(
  tokens: readonly Token[],
  i: number,
  { first, noun, joined }: Progress,
): 'inside' | 'joint' | 'stop' {
  const { text } = tokens[i] as Token
  if (noun < first || !isNominalAt(tokens, i + 1)) return 'stop'
  if (text === 'of' || text === 'per') return 'inside'
  return !joined && /^(?:for|on|with|in|to|from|under|above)$/.test(text) ? 'joint' : 'stop'
}

/** green and smart ports, schools and hospitals; not enterprises | and exports rose. */
function coordinates(tokens: readonly Token[], i: number, noun: number): boolean {
  if (tokens[i - 1]?.tag === 'a' && tokens[i + 1]?.tag === 'a') return true
  return noun === i - 1 && isNominalAt(tokens, i + 1) && !clauseAhead(tokens, i + 1)
}

function isNominalAt(tokens: readonly Token[], at: number): boolean {
  const skips = tokens[at]?.tag === 't' || tokens[at]?.tag === 'd' ? 1 : 0
  const [word, after] = [tokens[at + skips], tokens[at + skips + 1]]
  if (word?.tag === 'vg') return after?.tag === 'n' || after?.tag === 'p'
  return word?.tag === 'n' || word?.tag === 'a' || word?.tag === 'num'
}

/** exports rose ⟦5 percent⟧, farmers use …: nouns with a verb of their own. */
function clauseAhead(tokens: readonly Token[], from: number): boolean {
  const stop = tokens.findIndex(({ tag }, i) => i > from && /^(?:mark|x|vd|v|r)$/.test(tag))
  const [noun, verb, object] = [tokens[stop - 1]?.tag, tokens[stop]?.tag, tokens[stop + 1]?.tag]
  if (stop < 0 || noun !== 'n') return false
  return verb === 'v' ? /^(?:t|n|a|num)$/.test(object ?? '') : verb === 'vd' && object === undefined
}

/** Words of a list's member, commas counted. */
const LONGEST_LIST = 6

/** pork, beef and mutton: bare nouns up to an 'and' come behind the comma. */
function listAhead(tokens: readonly Token[], from: number): boolean {
  const and = tokens.findIndex(({ text }, i) => i >= from && text === 'and')
  const members = tokens.slice(from, Math.max(from, and))
  return (
    members.length > 0 &&
    members.length <= LONGEST_LIST &&
    members.every(({ tag, text }) => tag === 'n' || tag === 'a' || text === ',') &&
    isNominalAt(tokens, and + 1)
  )
}
