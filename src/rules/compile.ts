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
import { compileScaledUnits, compileUnits } from './kinds/unit.js'
import { compileContrast, compileSynonyms } from './kinds/wording.js'
import { lintValueClasses } from './lint.js'
import { formatPlace, type Problem } from './problem.js'
import type { RuleSet, Unit, UnitTable } from './types.js'
import { buildUnitTable } from './unit-table.js'
import type { AnyRule, RuleOfKind } from './validate.js'

/** Compiles validated rules, in the order in which they are to be tried. Faults are returned as `rules.lint` problems. */
export function compileRules(rules: readonly AnyRule[]): { ruleSet: RuleSet; problems: Problem[] } {
  const problems: Problem[] = []
  const lexicon = new Map(ofKind(rules, 'lexicon').map(({ rule }) => [rule.id, compileWordClass(rule)]))
  const units = compileUnitTable(ofKind(rules, 'unit'), problems)
  const scope: PatternScope = { lexicon, problems }
  const content = {
    terms: ofKind(rules, 'term').flatMap((source) => compileTerm(source, scope)),
    headings: ofKind(rules, 'heading').flatMap((source) => compileHeading(source, scope)),
    periods: ofKind(rules, 'period').flatMap((source) => compilePeriod(source, scope)),
    frames: ofKind(rules, 'frame').flatMap((source) => compileFrame(source, scope)),
    columns: ofKind(rules, 'column').flatMap((source) => compileColumn(source, scope)),
    confidence: ofKind(rules, 'confidence').map(({ rule }) => compileConfidence(rule)),
    indicators: compileIndicators(ofKind(rules, 'indicator'), problems),
    synonyms: compileSynonyms(ofKind(rules, 'synonym'), problems),
    contrasts: ofKind(rules, 'contrast').map(compileContrast),
    dictionary: ofKind(rules, 'lexicon').flatMap(({ rule: { id, tag } }) =>
      tag === undefined ? [] : (lexicon.get(id)?.words ?? []).map((word) => ({ word, tag })),
    ),
  }
  problems.push(...lintValueClasses(ofKind(rules, 'frame'), units))
  const dimensions = new Set([...units.bySurface.values()].map(({ dimension }) => dimension))
  problems.push(...lintDimensions(ofKind(rules, 'indicator'), dimensions))
  const { examples, problems: exampleProblems } = collectExamples(rules)
  problems.push(...exampleProblems)
  // Names of indicators do not act on the reading of a text: the same text gives the same rows whatever they are.
  const { indicators: _indicators, synonyms: _synonyms, contrasts: _contrasts, ...reading } = content
  const hash = hashRules({ ...reading, lexicon: [...lexicon.values()], units: [...units.bySurface.values()] })
  return { ruleSet: deepFreeze({ hash, lexicon, units, ...content, examples }), problems }
}

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
  for (const unit of sources.flatMap(({ rule }) => compileScaledUnits(rule))) {
    if (!units.has(unit.surface)) units.set(unit.surface, unit)
  }
  return buildUnitTable(units.values())
}

/** What is hashed is what acts: patterns with their macros expanded, but no examples, notes or places. */
function hashRules(content: object): string {
  const plain = JSON.stringify(content, (_, value: unknown) => (value instanceof RegExp ? String(value) : value))
  return hashOf(JSON.parse(plain))
}
