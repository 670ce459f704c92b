import type { Figure, NameSource } from '../model.js'
import type { RuleSet } from '../rules/types.js'
import { type Identity, identityOf, type Named, type Place, termFits } from './identity.js'
import { formOf, type NameForm, type NameWord, wordsOf } from './name-form.js'
import { applyRuling, type Rulings } from './rulings.js'
import { type Similarity, similarityOf, type WeightedWord } from './similarity.js'
import { type Wording, wordingOf } from './wording.js'

/** How the names of figures are understood: with one rule set, and what users have ruled. */
export interface NameReader {
  readonly rules: RuleSet
  readonly wording: Wording
  readonly rulings: Rulings
  form(name: string): NameForm
  identity(figure: Named, report: Place): Identity | null
  /** The words of a figure's name; one list for figures of one name, so that it can be remembered what it is like. */
  words(figure: Figure): readonly WeightedWord[]
  /** {@link similarityOf}, remembered: bureaus of one kind write the same names. */
  similarity(a: readonly WeightedWord[], b: readonly WeightedWord[]): Similarity
}

/** Names repeat over thousands of reports; beyond so many the memory is given back. */
const CACHE_LIMIT = 50_000

const WEIGHT: Readonly<Record<NameWord['role'], number>> = {
  content: 1,
  weak: 0.35,
  measure: 0.15,
  region: 0,
  empty: 0,
}

/** Parts of a name that were told before the figure's clause; the rest is the figure's own. */
const TOLD_BEFORE: readonly NameSource[] = ['carried', 'heading']

/** What words told before count of own ones: more where the own say little by themselves (整改, 合格). */
const CARRIED = 0.4
const CARRIED_TO_LITTLE = 0.7
const LITTLE = 1.2

/** A heading says the least: 一是人少事多矛盾突出。全局在岗162人. */
const HEADING = 0.25

/**
 * A reader of names for a rule set.
 *
 * @example createNameReader(rules).identity(figure, report)?.name // '地区生产总值' for GDP
 */
export function createNameReader(rules: RuleSet, rulings: Rulings = []): NameReader {
  const wording = wordingOf(rules)
  const forms = new Map<string, NameForm>()
  const identities = new Map<string, Identity>()
  const weighed = new Map<string, readonly WeightedWord[]>()
  const similarities = new WeakMap<readonly WeightedWord[], WeakMap<readonly WeightedWord[], Similarity>>()
  const form = (name: string): NameForm => {
    const known = forms.get(name)
    if (known !== undefined) return known
    const made = formOf(name, wording)
    if (forms.size >= CACHE_LIMIT) forms.clear()
    forms.set(name, made)
    return made
  }
  return {
    rules,
    wording,
    rulings,
    form,
    identity(figure, report) {
      if (figure.name === null) return null
      const parsed = form(figure.name)
      const identify = (): Identity =>
        applyRuling(identityOf(parsed, figure.name ?? '', figure, report), figure, report, { rulings, form })
      // 全市 means one thing in a city's report and another in a district's; all else is the same everywhere.
      if (parsed.regions.length > 0) return identify()
      const { name, measure, unit, normalized, basis } = figure
      const key = `${name}|${measure}|${unit}|${normalized?.dimension}|${normalized?.unit}|${basis}`
      const made = identities.get(key) ?? identify()
      if (identities.size >= CACHE_LIMIT) identities.clear()
      identities.set(key, made)
      return made
    },
    words(figure) {
      const key = wordsKey(figure)
      const known = weighed.get(key)
      if (known !== undefined) return known
      const made = weigh(figure, form)
      if (weighed.size >= CACHE_LIMIT) weighed.clear()
      weighed.set(key, made)
      return made
    },
    similarity(a, b) {
      const ofA = similarities.get(a) ?? new WeakMap<readonly WeightedWord[], Similarity>()
      similarities.set(a, ofA)
      const made = ofA.get(b) ?? similarityOf(a, b, wording)
      ofA.set(b, made)
      return made
    },
  }
}

/** All that {@link weigh} looks at. */
const wordsKey = ({ name, nameParts, measure, normalized }: Figure): string =>
  [name, measure, normalized?.dimension, ...nameParts.map(({ text, source }) => `${source}:${text}`)].join('|')

/** The words of a figure's name with what each says, own ones and those told before. */
function weigh(figure: Figure, form: (name: string) => NameForm): readonly WeightedWord[] {
  if (figure.name === null) return []
  const before = figure.nameParts.filter(({ source }) => source === 'carried')
  const heading = figure.nameParts.filter(({ source }) => source === 'heading')
  const after = figure.nameParts.filter(({ source }) => !TOLD_BEFORE.includes(source))
  const text = (parts: Figure['nameParts']): string => parts.map((part) => part.text).join('')
  if (before.length + heading.length === 0 || after.length === 0) return weighWords(form(figure.name), figure, 1, true)
  const own = weighWords(form(text(after)), figure, 1, true)
  const little = own.reduce((sum, { weight }) => sum + weight, 0) < LITTLE
  const told = weighWords(form(text(before)), figure, little ? CARRIED_TO_LITTLE : CARRIED, false)
  const headed = weighWords(form(text(heading)), figure, HEADING, false)
  return firstOfEach([...own, ...told, ...headed])
}

/** Each word once, where it says most. */
function firstOfEach(words: readonly WeightedWord[]): readonly WeightedWord[] {
  const seen = new Set<string>()
  return words.filter(({ word }) => !seen.has(word) && seen.add(word))
}

function weighWords(form: NameForm, figure: Figure, factor: number, own: boolean): readonly WeightedWord[] {
  const known = form.terms.filter((term) => termFits(term, figure))
  const inTerms = new Set(known.flatMap(({ words }) => words))
  const words = wordsOf(form).map(
    (word): WeightedWord => ({ ...word, weight: WEIGHT[word.role] * factor * (inTerms.has(word) ? 0.5 : 1), own }),
  )
  // A known indicator counts as a word of its own besides the words it is made of, which share half their weight with it.
  const terms = known.map(({ text, rule, words: within }): WeightedWord => {
    const weight = within.reduce((sum, { role }) => sum + WEIGHT[role], 0)
    return { text, word: `@${rule.id}`, role: 'content', weight: Math.max(0.5, weight * 0.5) * factor, own }
  })
  return firstOfEach([...terms, ...words])
}
