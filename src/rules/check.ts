import type { Extraction, Span } from '../model.js'
import { compareFigures, hasActed } from './check-figures.js'
import { compareHeadings, comparePeriods, compareTerms, matchesAnywhere, winsAsHeading } from './check-patterns.js'
import { hasFigures } from './examples.js'
import { rulesOf } from './language.js'
import type { RuleExample, RuleSet } from './types.js'

/** An example the rule set does not live up to. */
export interface RuleFailure {
  readonly example: RuleExample
  /** What was found instead, one sentence a difference. */
  readonly differences: readonly string[]
}

/** Days that words of time cover by themselves: 2023年1—6月 → 2023-01-01, 2023-06-30. */
export interface ResolvedPeriod {
  readonly span: Span
  readonly start: string
  readonly end: string
}

export interface CheckTools {
  /** Extracts a text with the whole rule set. */
  run(text: string): Extraction
  /** The periods of a text that can be resolved without its context; without it, dates are sought among the figures'. */
  periodsOf?(text: string): readonly ResolvedPeriod[]
  /** How the rules understand names; without it, examples of indicators, synonyms and contrasts are not run. */
  readonly names?: NameTools
}

export interface NameTools {
  /** Id of the indicator rule that a name is known by; null when there is none. */
  indicatorOf(name: string): string | null
  /** `same`: one normal form; `apart`: a contrast stands between them; else `other`. */
  relate(a: string, b: string): 'same' | 'apart' | 'other'
}

/**
 * Runs every example of a rule set against the whole set.
 *
 * - `examples`: the marks of a unit, frame or lexicon example are exactly the figures of the text, with the values
 *   stated, and the rule has acted on one of them; those of a term or period stand in the ledger with its class; those
 *   of a heading are markers it reads before any other heading rule does.
 * - `rejects`: the rule does not act on the text.
 * - an indicator's names and examples are known as its own; the two names of a synonym's example have one normal form,
 *   those of a contrast's are kept apart.
 * - `knownGaps`: as `examples`, but still failing; one that has come to pass is a failure.
 *
 * @param run extracts a text with the same rule set, or that with a way to resolve periods.
 * @example checkRules(rules, (text) => extractText(text, { rules }))
 */
export function checkRules(ruleSet: RuleSet, run: CheckTools['run'] | CheckTools): RuleFailure[] {
  const tools = typeof run === 'function' ? { run } : run
  return ruleSet.examples.flatMap((example) => {
    const differences = checkExample(ruleSet, example, tools)
    return differences.length > 0 ? [{ example, differences }] : []
  })
}

function checkExample(ruleSet: RuleSet, example: RuleExample, tools: CheckTools): readonly string[] {
  if (example.names !== undefined) return compareNames(ruleSet, example, example.names, tools.names)
  if (example.mode === 'reject') return actsOn(ruleSet, example, tools) ? [`${example.rule} acts on the text`] : []
  const differences = compareExample(ruleSet, example, tools)
  if (example.mode === 'accept') return differences
  return differences.length > 0 ? [] : ['the gap is closed: move the example from knownGaps to examples']
}

/** What is wrong with an example about names. */
function compareNames(
  ruleSet: RuleSet,
  { kind, rule, mode }: RuleExample,
  [a = '', b = '']: readonly string[],
  tools: NameTools | undefined,
): readonly string[] {
  if (tools === undefined) return []
  if (kind === 'indicator' || kind === 'translation') {
    const wanted = ruleSet.translations.find(({ id }) => id === rule)?.of ?? rule
    const found = tools.indicatorOf(a)
    if ((found === wanted) === (mode === 'accept')) return []
    return [mode === 'accept' ? `${a} is ${found ?? 'not known'}` : `${a} is taken for ${wanted}`]
  }
  const wanted = kind === 'synonym' ? 'same' : 'apart'
  const found = tools.relate(a, b)
  return (found === wanted) === (mode === 'accept') ? [] : [`${a} and ${b} are ${found}`]
}

function actsOn(ruleSet: RuleSet, { kind, language, rule, text }: RuleExample, { run }: CheckTools): boolean {
  const rules = rulesOf(ruleSet, language)
  if (kind === 'heading') return winsAsHeading(rules, rule, text)
  if (!hasFigures(kind)) return matchesAnywhere(rules, rule, language === 'en' ? text.toLowerCase() : text)
  return run(text).figures.some((figure) => hasActed(ruleSet, rule, figure))
}

function compareExample(ruleSet: RuleSet, example: RuleExample, tools: CheckTools): readonly string[] {
  const rules = rulesOf(ruleSet, example.language)
  switch (example.kind) {
    case 'heading':
      return compareHeadings(rules, example)
    case 'term':
      return compareTerms(rules, example, tools.run(example.text))
    case 'period':
      return comparePeriods(rules, example, tools)
    default:
      return compareFigures(ruleSet, example, tools.run(example.text))
  }
}
