import type { Sourced } from './kinds/common.js'
import { canBeEmpty, lintPattern } from './lint.js'
import { compilePattern, expandPattern, PatternError } from './pattern.js'
import type { Problem } from './problem.js'
import type { WordClass } from './types.js'

/** What compiling a rule's patterns needs, and where it notes their faults. */
export interface PatternScope {
  readonly lexicon: ReadonlyMap<string, WordClass>
  readonly problems: Problem[]
}

export interface PatternField {
  readonly name: 'match' | 'lead' | 'tail'
  readonly pattern: string
  readonly flags: string
}

/** Notes a fault of a rule at one of its fields. */
export function reportFault(
  source: Sourced<{ id: string }>,
  field: string,
  message: string,
  scope: PatternScope,
): void {
  scope.problems.push({
    code: 'rules.lint',
    message: `${source.rule.id}: ${message}`,
    place: source.placeOf([field]),
  })
}

/**
 * Expands, compiles and lints the pattern in a field of a rule: a lead as `(?:…)$`, a tail as `^(?:…)`.
 * Null, with the faults noted, when it cannot be used.
 */
export function compileField(source: Sourced<{ id: string }>, field: PatternField, scope: PatternScope): RegExp | null {
  try {
    const expanded = expandPattern(field.pattern, { lexicon: scope.lexicon, defs: source.defs })
    const regex = compilePattern(anchor(expanded, field.name), field.flags, source.layer > 0)
    const faults = lintPattern(expanded)
    for (const fault of faults) reportFault(source, field.name, fault, scope)
    return faults.length === 0 ? regex : null
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    reportFault(source, field.name, error.message, scope)
    return null
  }
}

/** Compiles the `match` of a rule, which must take some text wherever it matches. */
export function compileMatch(
  source: Sourced<{ id: string; match: string }>,
  flags: string,
  scope: PatternScope,
): RegExp | null {
  const regex = compileField(source, { name: 'match', pattern: source.rule.match, flags }, scope)
  if (regex === null || !canBeEmpty(regex.source)) return regex
  reportFault(source, 'match', 'the pattern can match nothing at all', scope)
  return null
}

function anchor(expanded: string, name: PatternField['name']): string {
  if (name === 'lead') return `(?:${expanded})$`
  return name === 'tail' ? `^(?:${expanded})` : expanded
}
