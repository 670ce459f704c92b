import { COUNTED, UNCOUNTED } from '../extract/mention.js'
import type { Figure, Measure, Report } from '../model.js'
import type { IndicatorRule } from '../rules/types.js'
import type { NameForm, NameTerm, NameWord } from './name-form.js'
import { regionOf } from './organization.js'
import { basisKey } from './period-kind.js'

/** What figures of different reports must share to speak of the same thing. */
export interface Identity {
  /** Equal keys are one indicator: name, dimension, measure, basis of the measure, and region. */
  readonly key: string
  /** The part of the key that comes of the name: known indicators as `@id`, then the other words in order. */
  readonly nameKey: string
  /** The known indicator's canonical name where the name says no more than that, else the name as written. */
  readonly name: string
  /** Id of the dictionary's rule when the name is a known indicator's; null for others, and for `with` qualifiers. */
  readonly indicator: string | null
  /** What sets the indicator apart beside a known name: words of category and scope. */
  readonly qualifiers: readonly string[]
  /** A wider or narrower place than the report's own: 市 for 全市 in a district's report. */
  readonly region: string | null
  readonly dimension: string
  readonly measure: Measure
}

/** The properties of a figure that, with its name, make its indicator. */
export type MeasuredAs = Pick<Figure, 'measure' | 'normalized' | 'unit' | 'basis'>

/** A name with what it measures: a figure, or all figures of one name. */
export type Named = MeasuredAs & Pick<Figure, 'name'>

/** Whose report it is; regions are understood from there. */
export type Place = Pick<Report, 'organization'>

/** Whether an indicator the rules know may be measured so: 专利权质押融资 of 9笔 is no amount of money. */
export function termFits({ rule }: NameTerm, { measure, normalized }: MeasuredAs): boolean {
  if (rule.measures.length > 0 && !rule.measures.includes(measure)) return false
  if (rule.dimensions.length === 0 || normalized === null || measure === 'rank') return true
  // Growth of an amount is a ratio, of a rate points; only levels and rates have the indicator's own dimension.
  if (measure === 'growth' || measure === 'change') return true
  // English counts have no counter: 12.44 million urban jobs are people, 68,420 market entities establishments.
  if (normalized.dimension === UNCOUNTED) return rule.dimensions.some((dimension) => COUNTED.has(dimension))
  return rule.dimensions.includes(normalized.dimension)
}

/**
 * The identity of a figure by its name's form.
 *
 * @example identityOf(formOf('GDP', wording), 'GDP', figure, report).key // '@ind.gdp money 元 level'
 */
export function identityOf(form: NameForm, name: string, figure: MeasuredAs, report: Place): Identity {
  const terms = form.terms.filter((term) => termFits(term, figure))
  const words = wordsBeside(terms, form)
  const [term] = terms
  const nameKey = nameKeyOf(terms, words)
  const regions = form.regions.flatMap((word) => regionOf(word, report) ?? [])
  const region = regions[0] ?? null
  const { measure, normalized, unit, basis } = figure
  const dimension = normalized === null ? unit : `${normalized.dimension} ${normalized.unit}`
  const known = terms.length === 1 ? term : undefined
  return {
    key: [nameKey, dimension, measure, basisKey(basis), region ?? ''].join('|'),
    nameKey,
    name: known !== undefined && words.length === 0 ? known.rule.name : name,
    indicator: known !== undefined && words.length === 0 ? known.rule.id : null,
    qualifiers: known === undefined ? [] : words,
    region,
    dimension,
    measure,
  }
}

/** Words that tell an indicator beside those of its terms that count; the words of the others are words like any. */
const wordsBeside = (terms: readonly NameTerm[], form: NameForm): readonly string[] =>
  telling(
    [...form.loose, ...form.terms.filter((term) => !terms.includes(term)).flatMap(({ words }) => words)],
    terms.length > 0,
  )

const nameKeyOf = (terms: readonly NameTerm[], words: readonly string[]): string =>
  [...terms.map(({ rule }) => keyOfRule(rule)), ...words].sort().join(' ')

/** The {@link Identity.nameKey} of a known indicator with nothing beside it. */
export const keyOfRule = ({ id }: Pick<IndicatorRule, 'id'>): string => `@${id}`

/** More terms than any name holds; each doubles the keys. */
const MOST_TERMS = 6

/**
 * Every {@link Identity.nameKey} that figures of a name may have: which of its terms count depends on how they are measured.
 *
 * @example possibleNameKeys(formOf('专利权质押融资', wording)) // ['@ind.ip-pledge', '专利 融资 质押']
 */
export function possibleNameKeys(form: NameForm): readonly string[] {
  const subsets = form.terms
    .slice(0, MOST_TERMS)
    .reduce<readonly (readonly NameTerm[])[]>((made, term) => made.flatMap((set) => [set, [...set, term]]), [[]])
  return [...new Set(subsets.map((terms) => nameKeyOf(terms, wordsBeside(terms, form))))]
}

/**
 * The canonical words that tell an indicator, each once: beside a known one only words of content (办理专利权质押融资), and
 * measure words only where there is nothing else.
 */
function telling(words: readonly NameWord[], known: boolean): readonly string[] {
  const told = words.filter(({ role }) => (known ? role === 'content' : role !== 'measure'))
  const kept = told.length > 0 || known ? told : words
  return [...new Set(kept.map(({ word }) => word))].sort()
}
