import type { Language } from '../text/language.js'
import { collectExamples } from './examples.js'
import type { PatternScope } from './field.js'
import { deepFreeze } from './freeze.js'
import { hashOf } from './hash.js'
import { compileColumn } from './kinds/column.js'
import type { Kind, Sourced } from './kinds/common.js'
import { compileConfidence } from './kinds/confidence.js'
import { compileFrame } from './kinds/frame.js'
import { compileHeading } from './kinds/heading.js'
import { compileIndicators, lintDimensions } from './kinds/indicator.js'
import { compileWordClass } from './kinds/lexicon.js'
import { compilePeriod } from './kinds/period.js'
import { compileTerm } from './kinds/term.js'
import { compileTranslations } from './kinds/translation.js'
import { compileScaledUnits, compileUnits } from './kinds/unit.js'
import { compileContrast, compileSynonyms } from './kinds/wording.js'
import { lintValueClasses } from './lint.js'
import { formatPlace, type Problem } from './problem.js'
import type { LanguageRules, RuleSet, Unit, UnitTable } from './types.js'
import { buildUnitTable } from './unit-table.js'
import type { AnyRule, RuleOfKind } from './validate.js'

/** Compiles validated rules, in the order in which they are to be tried. Faults are returned as `rules.lint` problems. */
export function compileRules(rules: readonly AnyRule[]): { ruleSet: RuleSet; problems: Problem[] } {
  const problems: Problem[] = []
  const chinese = compileLanguage(rules, 'zh', problems)
  const english = compileLanguage(rules, 'en', problems)
  const confidence = ofKind(rules, 'confidence').map(({ rule }) => compileConfidence(rule))
  const indicators = compileIndicators(ofKind(rules, 'indicator'), problems)
  const names = {
    indicators,
    translations: compileTranslations(ofKind(rules, 'translation'), indicators, problems),
    synonyms: compileSynonyms(ofKind(rules, 'synonym'), problems),
    contrasts: ofKind(rules, 'contrast').map(compileContrast),
  }
  const dimensions = new Set([...chinese.units.bySurface.values()].map(({ dimension }) => dimension))
  problems.push(...lintDimensions(ofKind(rules, 'indicator'), dimensions))
  const { examples, problems: exampleProblems } = collectExamples(rules)
  problems.push(...exampleProblems)
  // Names of indicators do not act on the reading of a text: the same text gives the same rows whatever they are.
  const hash = hashRules({ ...listed(chinese), confidence, english: listed(english) })
  return { ruleSet: deepFreeze({ hash, ...chinese, english, confidence, ...names, examples }), problems }
}

/** What the rules say of one language. */
function compileLanguage(rules: readonly AnyRule[], language: Language, problems: Problem[]): LanguageRules {
  const own = rules.filter((rule) => rule.language === language)
  const lexicon = new Map(ofKind(own, 'lexicon').map(({ rule }) => [rule.id, compileWordClass(rule)]))
  const units = compileUnitTable(ofKind(own, 'unit'), problems)
  const scope: PatternScope = { lexicon, problems }
  problems.push(...lintValueClasses(ofKind(own, 'frame'), units))
  return {
    lexicon,
    units,
    terms: ofKind(own, 'term').flatMap((source) => compileTerm(source, scope)),
    headings: ofKind(own, 'heading').flatMap((source) => compileHeading(source, scope)),
    periods: ofKind(own, 'period').flatMap((source) => compilePeriod(source, scope)),
    columns: ofKind(own, 'column').flatMap((source) => compileColumn(source, scope)),
    frames: ofKind(own, 'frame').flatMap((source) => compileFrame(source, scope)),
    dictionary: ofKind(own, 'lexicon').flatMap(({ rule: { id, tag } }) =>
      tag === undefined ? [] : (lexicon.get(id)?.words ?? []).map((word) => ({ word, tag })),
    ),
  }
}

/** The rules of a language with their look-up tables as lists. */
const listed = ({ lexicon, units, ...rest }: LanguageRules) => ({
  ...rest,
  lexicon: [...lexicon.values()],
  units: [...units.bySurface.values()],
})

function ofKind<K extends Kind>(rules: readonly AnyRule[], kind: K): Extract<AnyRule, { kind: K }>[] {
  return rules.filter((rule): rule is Extract<AnyRule, { kind: K }> => rule.kind === kind)
}

function compileUnitTable(sources: readonly Sourced<RuleOfKind['unit']>[], problems: Problem[]): UnitTable {
  const units = new Map<string, Unit>()
  const claims = new Map<string, Sourced<RuleOfKind['unit']>>()
  for (const source of sources) {
    for (const unit of compileUnits(source.rule)) {
      const other = claims.get(unit.surface)
      if (other !== undefined) {
        const message = `${source.rule.id} claims the unit ${unit.surface}, which ${other.rule.id} has at ${formatPlace(other.placeOf([]))}`
        problems.push({ code: 'rules.lint', message, place: source.placeOf(['surfaces', unit.surface]) })
        continue
      }
      claims.set(unit.surface, source)
      units.set(unit.surface, unit)
    }
  }
  for (const unit of sources.flatMap(({ rule, language }) => compileScaledUnits(rule, language))) {
    if (!units.has(unit.surface)) units.set(unit.surface, unit)
  }
  return buildUnitTable(units.values())
}

/** What is hashed is what acts: patterns with their macros expanded, but no examples, notes or places. */
function hashRules(content: object): string {
  const plain = JSON.stringify(content, (_, value: unknown) => (value instanceof RegExp ? String(value) : value))
  return hashOf(JSON.parse(plain))
}
