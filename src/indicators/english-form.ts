import type { IndicatorRule, RuleSet } from '../rules/types.js'
import type { NameForm, NameWord } from './name-form.js'
import type { WordRole } from './wording.js'

/** The rules about English names, compiled for look-up. */
export interface EnglishWording {
  /** Names of indicators by each of their words. */
  readonly byWord: ReadonlyMap<string, readonly EnglishName[]>
  readonly roles: ReadonlyMap<string, WordRole>
}

interface EnglishName {
  readonly rule: IndicatorRule
  readonly words: readonly string[]
}

/** Names that are English: no Han character and a word of several letters. GDP and PM2.5 are names in both languages. */
export const isEnglishName = (name: string): boolean => /[a-z]{3}/.test(name) && !/\p{Script=Han}/u.test(name)

/**
 * A word without its ending, so that sales of commodity and commodities' sales are one: industries → industry, taxes → tax.
 *
 * @param word in lower case
 */
export function stemOf(word: string): string {
  const bare = word.replace(/['’]s?$/, '')
  if (/ies$/.test(bare) && bare.length > 4) return `${bare.slice(0, -3)}y`
  if (/(?:s|x|ch|sh)es$/.test(bare)) return bare.slice(0, -2)
  return /[^su]s$/.test(bare) && bare.length > 3 ? bare.slice(0, -1) : bare
}

/** The words of an English name, each with its stem. */
const wordsIn = (name: string): readonly { readonly text: string; readonly stem: string }[] =>
  [...name.toLowerCase().matchAll(/[\p{L}\d][\p{L}\d.,]*(?:[&’'-][\p{L}\d]+)*/gu)].map(({ 0: text }) => ({
    text,
    stem: stemOf(text.replace(/[.,]$/, '')),
  }))

export function compileEnglish({ english, indicators, translations }: RuleSet): EnglishWording {
  const roles = new Map<string, WordRole>()
  for (const word of english.lexicon.get('indicator.weak')?.words ?? []) roles.set(stemOf(word), 'weak')
  for (const word of english.lexicon.get('indicator.empty')?.words ?? []) roles.set(stemOf(word), 'empty')
  const byId = new Map(indicators.map((rule) => [rule.id, rule]))
  const byWord = new Map<string, EnglishName[]>()
  for (const { of, names } of translations) {
    const rule = byId.get(of)
    if (rule === undefined) continue
    for (const name of names) {
      const words = [...new Set(wordsIn(name).map(({ stem }) => stem))].filter((stem) => roles.get(stem) !== 'empty')
      for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), { rule, words }])
    }
  }
  return { byWord, roles }
}

/**
 * Takes an English name apart into a known indicator and other words: its words in any order, with any small ones between.
 *
 * @example englishForm('Output of grain', wording).terms // [粮食产量]
 */
export function englishForm(name: string, { byWord, roles }: EnglishWording): NameForm {
  const words = wordsIn(name).map(
    ({ text, stem }): NameWord => ({ text, word: stem, role: roles.get(stem) ?? 'content' }),
  )
  const told = words.filter(({ role }) => role !== 'empty')
  const known = new Set(words.map(({ word }) => word))
  const candidates = told.flatMap(({ word }) => byWord.get(word) ?? [])
  const fitting = candidates.filter((candidate) => candidate.words.every((word) => known.has(word)))
  const best = fitting.toSorted((a, b) => b.words.length - a.words.length)[0]
  if (best === undefined) return { terms: [], loose: told, regions: [] }
  const own = new Set(best.words)
  const within = told.filter(({ word }) => own.has(word))
  const loose = told.filter(({ word }) => !own.has(word))
  // A single word is an indicator only where it is the whole name: exports, but not exports of tea.
  if (best.words.length === 1 && loose.some(({ role }) => role === 'content'))
    return { terms: [], loose: told, regions: [] }
  return {
    terms: [{ text: within.map(({ text }) => text).join(' '), rule: best.rule, words: within }],
    loose,
    regions: [],
  }
}
