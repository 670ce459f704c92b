import type { Comparator } from '../model.js'
import type { RuleSet } from '../rules/types.js'

/** Compiled once per rule set: the word classes the scanner asks for. */
export interface Scanner {
  readonly rules: RuleSet
  readonly before: RegExp
  readonly inner: RegExp
  readonly after: RegExp
  readonly compare: readonly (readonly [Comparator, RegExp])[]
  readonly rankCue: RegExp
}

export function createScanner(rules: RuleSet): Scanner {
  const any = (id: string): string => wordsOf(rules, id).map(escapeRegExp).join('|')
  return {
    rules,
    before: new RegExp(`(?:${any('approx.before')})$`, 'u'),
    inner: new RegExp(`(?:${any('approx.inner')})`, 'uy'),
    after: new RegExp(
      `(?:(?<approx>${any('approx.after')})|(?<ge>${any('bound.ge')})|(?<le>${any('bound.le')}))`,
      'uy',
    ),
    // 不低于 must win over 低于, so the order is ge, le, gt, lt and each looks behind its own words only.
    compare: (['ge', 'le', 'gt', 'lt'] as const).map(
      (c) => [c, new RegExp(`(?:${any(`compare.${c}`)})了?$`, 'u')] as const,
    ),
    rankCue: new RegExp(`(?:${any('rank.cue')})(?:[^\\d,，。;；]|\\d{1,3}个){0,12}$`, 'u'),
  }
}

function wordsOf(rules: RuleSet, id: string): readonly string[] {
  return rules.lexicon.get(id)?.words ?? []
}

export const hasWord = (rules: RuleSet, id: string, word: string): boolean => rules.lexicon.get(id)?.has(word) ?? false

const escapeRegExp = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
