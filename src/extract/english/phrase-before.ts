import type { Token } from './tokens.js'

const NOMINAL: ReadonlySet<Token['tag']> = new Set(['n', 'a', 'num', 'vg'])

/** Conjunctions that open a clause of their own; and, or join nouns too. */
const SUBORDINATE = /^(?:but|while|whereas|as|because|when|where|if|although|though|so|yet|nor|then|thus|hence|than)$/

/** Prepositions that go on with a noun phrase: sales of, spending on, investment in. */
const JOINING: ReadonlySet<string> = new Set([
  'of', 'in', 'on', 'for', 'per', 'with', 'to', 'from', 'by', 'at', 'between', 'among', 'under', 'above', 'below', 'via', 'through',
  'within', 'over', 'during', 'against', 'attributable', 'involving', 'without', 'toward', 'towards', 'across', 'into', 'as', 'out',
  'near',
]) // biome-ignore format: a list

/**
 * The noun phrase that ends a stretch: … and, as average selling prices → average selling prices. It goes back to the verb,
 * the date or the comma before it; a comma inside a list (pork, beef, mutton and poultry) is passed.
 *
 * @returns index of the first and behind the last word; equal when there is none.
 */
export function nounPhraseBefore(
  tokens: readonly Token[],
  end = tokens.length,
  verbFollows = false,
): readonly [number, number] {
  const last = verbFollows && isReduced(tokens, end) ? end : trimRight(tokens, end)
  let first = last
  while (first > 0 && goesOn(tokens, first - 1, last)) first--
  const relative = relativeBefore(tokens, first)
  // households that have shaken off poverty: the clause is left out, the noun before it is kept.
  if (relative > 0) return nounPhraseBefore(tokens, relative)
  const start = trimLeft(tokens, first, last)
  return start < last &&
    tokens.slice(start, last).some(({ tag }) => tag === 'n' || tag === 'a' || tag === 'num' || tag === 'vg')
    ? [start, last]
    : [last, last]
}

/** cases concluded | numbered 5,210: with a verb behind it, a participle behind a noun belongs to the noun. */
const isReduced = (tokens: readonly Token[], end: number): boolean =>
  tokens[end - 1]?.tag === 'vd' && /ed$/.test(tokens[end - 1]?.text ?? '') && tokens[end - 2]?.tag === 'n'

function trimRight(tokens: readonly Token[], end: number): number {
  let last = end
  for (; last > 0; last--) {
    const { tag, text } = tokens[last - 1] as Token
    if (NOMINAL.has(tag) && text !== '%') break
    if (tag === 'mark' && /[”"’)]/.test(text)) break
    // Behind the comma of ', up 5 percent' nothing names the quantity.
    if (tag === 'mark' && /[,;:–—]/.test(text)) return 0
  }
  return last
}

/** May the word at `i` stand inside the phrase that the words from `i + 1` to `last` end? */
function goesOn(tokens: readonly Token[], i: number, last: number): boolean {
  const { tag, text } = tokens[i] as Token
  const [before, after] = [tokens[i - 1], tokens[i + 1]]
  switch (tag) {
    case 'n':
    case 'a':
    case 'num':
      return text !== '%'
    case 't':
      // Estimates show that | the product of the city …
      return text !== 'that' || after?.tag !== 't'
    case 'p':
      return JOINING.has(text)
    case 'c':
      return !SUBORDINATE.test(text) && i + 1 < last && !startsClause(tokens, i)
    case 'd':
      return after !== undefined && (after.tag === 'a' || after.tag === 'vd' || after.tag === 'd')
    case 'vd':
      return isParticiple(tokens[i] as Token, before, after)
    case 'vg':
      return isNounLike(before, after, i)
    case 'v':
      return isInfinitiveOfNoun(tokens, i) || before?.tag === 't'
    case 'mark':
      return isListComma(tokens, i, last)
    default:
      return false
  }
}

/** Past forms that are no participles: visitors came from abroad. */
const PAST_ONLY =
  /^(?:came|rose|fell|grew|began|ran|saw|gave|took|became|drew|drove|broke|chose|threw|wrote|sank|shook|flew)$/

/** loans secured by patents, newly registered enterprises; not hospitals received patients. */
function isParticiple({ text }: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (PAST_ONLY.test(text)) return false
  if (after === undefined) return before?.tag === 'n'
  if (after.tag === 'p') return before?.tag === 'n' || before?.tag === 'num'
  // persons aged 15 to 64
  if (after.text === 'to' || after.tag === 'num') return before?.tag === 'n'
  const attributive =
    before !== undefined && (before.tag === 't' || before.tag === 'a' || before.tag === 'd' || before.tag === 'p')
  return (after.tag === 'n' || after.tag === 'a') && attributive
}

/** online filing, spending on research; not creating new places. */
function isNounLike(before: Token | undefined, after: Token | undefined, i: number): boolean {
  if (after === undefined) return before !== undefined && (before.tag === 'a' || before.tag === 'n')
  if (after.tag === 'p' || after.tag === 'c' || after.tag === 'mark') return true
  if (after.tag === 'n' || after.tag === 'vd')
    return (
      before !== undefined && (before.tag === 'n' || before.tag === 'a' || before.tag === 't' || before.tag === 'p')
    )
  return i === 0 && after.tag !== 't'
}

/** the time needed to start a business: the infinitive belongs to a participle behind a noun. */
function isInfinitiveOfNoun(tokens: readonly Token[], i: number): boolean {
  return tokens[i - 1]?.text === 'to' && tokens[i - 2]?.tag === 'vd' && tokens[i - 3]?.tag === 'n'
}

/** and exports fell: what stands before 'and' is another clause when a verb stands there. */
function startsClause(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  return (
    before === undefined || before.tag === 'mark' || before.tag === 'vd' || before.tag === 'd' || before.tag === 'date'
  )
}

/** pork, beef, mutton and poultry: behind the comma come bare nouns and an 'and'. */
function isListComma(tokens: readonly Token[], i: number, last: number): boolean {
  const { text } = tokens[i] as Token
  if (/[“"‘(”’)&/]/.test(text)) return true
  if (text !== ',') return false
  const behind = tokens.slice(i + 1, last)
  const and = behind.findIndex(({ text: word }) => word === 'and' || word === 'or')
  const before = tokens[i - 1]
  const opening = tokens.slice(0, i).findLast(({ tag }) => tag === 'p' || tag === 'date')
  const adverbial =
    tokens.slice(0, i).some(({ tag }) => tag === 'date') ||
    /^(?:according|in|at|by|as|during|compared|with|despite|since|under)$/.test(tokens[0]?.text ?? '')
  return (
    and > 0 &&
    before !== undefined &&
    (before.tag === 'n' || before.tag === 'num') &&
    (!adverbial || opening?.text === 'of') &&
    behind.slice(0, and).every(({ tag, text: word }) => tag === 'n' || tag === 'a' || tag === 'vg' || word === ',')
  )
}

const VERBAL: ReadonlySet<string> = new Set(['vd', 'v', 'x', 'd', 'p'])

/** Where a relative pronoun begins the clause whose verb stands right before `first`; 0 when none does. */
function relativeBefore(tokens: readonly Token[], first: number): number {
  let at = first - 1
  let verbs = 0
  for (; at > 0 && VERBAL.has(tokens[at]?.tag ?? ''); at--) if (tokens[at]?.tag !== 'p') verbs++
  const relative =
    verbs > 0 && at > 0 && /^(?:that|who|which)$/.test(tokens[at]?.text ?? '') && tokens[at - 1]?.tag === 'n'
  return relative ? at : 0
}

/** the county's GDP: whose report it is says nothing of the indicator. */
const OWNER =
  /^(?:city|county|district|province|country|region|group|company|bureau|zone|town|nation|municipality|prefecture|year|court|hospital|university|bank|park)['’]s$/

/** What a name does not begin with: and, in, the, a total of, more. */
function trimLeft(tokens: readonly Token[], from: number, to: number): number {
  let first = from
  for (; first < to; first++) {
    const { tag, text } = tokens[first] as Token
    if (tag === 'n' || tag === 'num' || tag === 'vg') {
      const total =
        first > from &&
        tokens[first - 1]?.text === 'a' &&
        tokens[first + 1]?.text === 'of' &&
        /^(?:total|number|average|amount|combined|sum)$/.test(text)
      if (!total) break
      first++
      continue
    }
    if (tag === 'a' && !/^(?:further|additional|other|same|specific)$/.test(text) && !OWNER.test(text)) break
    if (text === 'per' && tokens[first + 1]?.text === 'capita') break
    if (tag === 'vd' && (tokens[first + 1]?.tag === 'n' || tokens[first + 1]?.tag === 'a')) break
    if (
      tag === 'd' &&
      /ly$/.test(text) &&
      /^(?:vd|a)$/.test(tokens[first + 1]?.tag ?? '') &&
      /^(?:newly|fully|privately|highly|jointly|severely|locally|directly)$/.test(text)
    )
      break
    if (tag === 'mark' && /[“"‘]/.test(text)) break
  }
  return first
}
