import type { Comparator } from '../../model.js'
import { OPENINGS, openingsOf } from '../../rules/regex-openings.js'
import { parseRegex } from '../../rules/regex-tree.js'
import type { LanguageRules, Unit } from '../../rules/types.js'
import { lastWord } from './assemble.js'
import { anyWord, wordMap } from './words.js'

/** Compiled once a rule set: where an English numeral may stand, and the words around it. */
export interface EnglishScanner {
  readonly rules: LanguageRules
  readonly candidate: RegExp
  /** A number in digits that nothing behind it makes a share, a fraction or a place of: most are told by this alone. */
  readonly plain: RegExp
  /** By opening, whether a candidate may begin so; those that begin with a mark begin with one of `marks`. */
  readonly openings: Uint8Array
  readonly marks: ReadonlySet<number>
  /** Before a numeral, to its left end: about, around. */
  readonly approx: RegExp
  /** The last words of those. */
  readonly approxEnds: ReadonlySet<string>
  /** By the last words of comparisons: more than, no less than → than. */
  readonly compare: ReadonlyMap<string, readonly (readonly [Comparator, RegExp])[]>
  /** The last words of all of those: before a quantity nothing else is worth a look. */
  readonly leading: ReadonlySet<string>
  /** Behind a quantity: or more. */
  readonly bounds: readonly (readonly [Comparator, RegExp])[]
  readonly rankBefore: RegExp
  /** doubled → 1 */
  readonly folds: ReadonlyMap<string, string>
  /** A number without a unit. */
  readonly bare: Unit
}

/** 12,480.5 */
export const ARABIC = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`

/** What the groups of a candidate caught, by their numbers: a match with named groups takes three times as long to make. */
export const GROUPS = {
  part: 1, whole: 2, few: 3, many: 4, above: 5, below: 6, fold: 7, halved: 8, rank: 9, prefix: 10, money: 11, redacted: 12,
  arabic: 13, word: 14,
} as const // biome-ignore format: a table

/** What stands before an amount of money. */
export const PREFIX = String.raw`(?:us|hk)?\$|rmb ?¥?|cny ?|usd ?|hkd ?|eur ?|gbp ?|€|£|¥`

const COMPARATORS = ['ge', 'le', 'gt', 'lt', 'approx'] as const

const DENOMINATOR = 'half|halves|thirds?|fourths?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?'

const wordsOf = ({ lexicon }: LanguageRules, id: string): readonly string[] => lexicon.get(id)?.words ?? []

function comparisonsOf(rules: LanguageRules): ReadonlyMap<string, readonly (readonly [Comparator, RegExp])[]> {
  const byEnd = new Map<string, (readonly [Comparator, RegExp])[]>()
  for (const name of COMPARATORS) {
    const id = `compare.${name}`
    const regex = new RegExp(`(?:^|[^a-z])(?:${anyWord(rules, id)}) $`, 'u')
    for (const end of new Set(wordsOf(rules, id).map((words) => lastWord(`${words} `))))
      byEnd.set(end, [...(byEnd.get(end) ?? []), [name, regex]])
  }
  return byEnd
}

export function createEnglishScanner(rules: LanguageRules): EnglishScanner {
  const word = anyWord(rules, 'numeral.word')
  const number = `${word}(?:-${word})?(?: (?:hundred|thousand)(?: and ${word}(?:-${word})?)?)?`
  const folds = wordMap(rules, 'fold')
  const million = rules.units.bySurface.get('million')
  // In the order of GROUPS.
  const candidate = new RegExp(
    [
      `\\b(${ARABIC}|${word}) (?:out of(?: every)?|of(?: every)?|in every) (${ARABIC}|${word}|hundred)\\b(?! (?:the|its)|[,.]\\d)`,
      `\\b(${word}) in (${word}|\\d{2}|hundred)\\b(?! (?:the|its|percent)|[,.%\\d])`,
      `\\b(a|one|two|three|four|five|${ARABIC})[- ](${DENOMINATOR})\\b(?! of (?:19|20)\\d\\d)`,
      `(?<=\\bby )half\\b|\\bhalf(?= (?:a|an|of|the)\\b)`,
      `\\b(${[...folds.keys()].join('|')})\\b(?! [a-z]+ing\\b)`,
      `\\b(halved)\\b`,
      `\\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,3}(?:st|nd|rd|th))\\b`,
      `(${PREFIX})(?:(${ARABIC})|x{2,})`,
      `(?<![\\w])(x{2,})(?!\\w)`,
      `(?<![\\w])(${ARABIC})`,
      `(?<!-)\\b(${number})\\b`,
    ].join('|'),
    'yu',
  )
  const openings = new Uint8Array(OPENINGS)
  for (const opening of openingsOf(parseRegex(candidate.source), 'skipped') ?? []) openings[opening] = 1
  return {
    rules,
    candidate,
    plain: new RegExp(`(?<![\\w])(?:${ARABIC})(?![\\d,.]*\\d|[a-z]| [oihtfqsen]|-)`, 'yu'),
    openings,
    marks: new Set(Array.from('$€£¥', (mark) => mark.charCodeAt(0))),
    approx: new RegExp(`(?:^|[^a-z])(?<words>${anyWord(rules, 'approx.before')}) $`, 'u'),
    approxEnds: new Set(wordsOf(rules, 'approx.before').map((words) => lastWord(`${words} `))),
    compare: comparisonsOf(rules),
    leading: new Set(
      ['approx.before', ...COMPARATORS.map((name) => `compare.${name}`)].flatMap((id) =>
        wordsOf(rules, id).map((words) => words.slice(words.lastIndexOf(' ') + 1)),
      ),
    ),
    bounds: (['ge', 'le', 'approx'] as const).map(
      (name) => [name, new RegExp(`^ ${anyWord(rules, `bound.${name}`)}\\b`, 'u')] as const,
    ),
    rankBefore: new RegExp(`\\b${anyWord(rules, 'rank.before')}(?: (?:in|at|as|to|the|up|from|a|joint)){0,3} $`, 'u'),
    folds,
    bare: {
      surface: '',
      rule: million?.rule ?? 'numeral.bare',
      dimension: million?.dimension ?? 'number',
      canonical: million?.canonical ?? '1',
      factor: '1',
    },
  }
}
