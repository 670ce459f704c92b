import { createTagger, type Tagger } from '../extract/words.js'
import type { IndicatorRule, RuleSet, WordClass } from '../rules/types.js'
import { plainName } from '../text/plain-name.js'
import { compileEnglish, type EnglishWording } from './english-form.js'

/** What a word does in the name of an indicator; a `measure` says no more than the unit, `empty` words are left out. */
export type WordRole = 'content' | 'weak' | 'measure' | 'region' | 'empty'

/** A word the rules know, with its canonical form. */
export interface KnownWord {
  readonly word: string
  readonly role: WordRole
}

/** The rules about names, compiled for look-up. */
export interface Wording {
  readonly words: ReadonlyMap<string, KnownWord>
  /** Indicators by their names and aliases. */
  readonly indicators: ReadonlyMap<string, IndicatorRule>
  /** Length of the longest word or name, in UTF-16 units. */
  readonly longest: number
  /** Canonical words of a kindred meaning, both ways. */
  readonly near: ReadonlyMap<string, ReadonlySet<string>>
  /** By canonical word: the contrasts it stands in, each with its side. */
  readonly sides: ReadonlyMap<string, readonly ContrastSide[]>
  /** Canonical words that keep a name apart from one without them. */
  readonly lone: ReadonlySet<string>
  /** Classes of counters of which each counts the same as the others: 家 户 所. */
  readonly counters: readonly WordClass[]
  /** Measure words with the dimension they stand for: 笔数 → events. */
  readonly measures: readonly (readonly [dimension: string, words: WordClass])[]
  readonly cut: Tagger
  readonly english: EnglishWording
}

export interface ContrastSide {
  readonly contrast: string
  readonly side: number
}

/** Words of the lexicon by the role they have in names; the later win over the earlier. */
const ROLES: readonly (readonly [lexicon: string, role: WordRole])[] = [
  ['indicator.weak', 'weak'],
  ['indicator.measure', 'measure'],
  ['indicator.region', 'region'],
  ['indicator.empty', 'empty'],
]

const compiled = new WeakMap<RuleSet, Wording>()

/** The wording of a rule set, compiled once a rule set. */
export function wordingOf(rules: RuleSet): Wording {
  const made = compiled.get(rules) ?? compileWording(rules)
  compiled.set(rules, made)
  return made
}

function compileWording(rules: RuleSet): Wording {
  const words = new Map<string, KnownWord>()
  const add = (surface: string, word: string, role: WordRole): void => {
    words.set(plainName(surface), { word, role })
  }
  for (const word of rules.contrasts.flatMap(({ sides }) => sides.flat())) add(word, word, 'content')
  for (const [lexicon, role] of ROLES) {
    for (const word of rules.lexicon.get(lexicon)?.words ?? []) add(word, word, role)
  }
  for (const { word, variants, near } of rules.synonyms) {
    for (const kindred of near) if (!words.has(plainName(kindred))) add(kindred, kindred, 'content')
    const role = words.get(plainName(word))?.role ?? 'content'
    for (const surface of [word, ...variants]) add(surface, word, role)
  }
  const indicators = new Map(
    rules.indicators.flatMap((rule) => rule.aliases.map((alias) => [plainName(alias), rule] as const)),
  )
  const canonical = (word: string): string => words.get(plainName(word))?.word ?? word
  return {
    words,
    indicators,
    longest: Math.max(0, ...[...words.keys(), ...indicators.keys()].map(({ length }) => length)),
    near: nearWords(rules, canonical),
    sides: contrastSides(rules, canonical),
    lone: new Set((rules.lexicon.get('indicator.lone')?.words ?? []).map(canonical)),
    counters: classesUnder(rules, 'indicator.counter.').map(([, words]) => words),
    measures: classesUnder(rules, 'indicator.measure.'),
    cut: createTagger(rules.dictionary),
    english: compileEnglish(rules),
  }
}

/** The word classes whose ids begin so, each with the rest of its id. */
const classesUnder = ({ lexicon }: RuleSet, prefix: string): readonly (readonly [rest: string, words: WordClass])[] =>
  [...lexicon].flatMap(([id, words]) => (id.startsWith(prefix) ? [[id.slice(prefix.length), words] as const] : []))

function nearWords(rules: RuleSet, canonical: (word: string) => string): ReadonlyMap<string, ReadonlySet<string>> {
  const near = new Map<string, Set<string>>()
  const link = (a: string, b: string): void => {
    near.set(a, (near.get(a) ?? new Set()).add(b))
  }
  for (const { word, near: kindred } of rules.synonyms) {
    for (const other of kindred.map(canonical)) {
      link(word, other)
      link(other, word)
    }
  }
  return near
}

function contrastSides(
  rules: RuleSet,
  canonical: (word: string) => string,
): ReadonlyMap<string, readonly ContrastSide[]> {
  const sides = new Map<string, ContrastSide[]>()
  for (const { id, sides: listed } of rules.contrasts) {
    for (const [side, words] of listed.entries()) {
      for (const word of words.map(canonical)) {
        const known = sides.get(word) ?? []
        if (known.every(({ contrast }) => contrast !== id)) sides.set(word, [...known, { contrast: id, side }])
      }
    }
  }
  return sides
}
