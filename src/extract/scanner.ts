import type { Comparator } from '../model.js'
import type { RuleSet } from '../rules/types.js'
import { escapeRegex } from '../text/escape-regex.js'
import { type UnitBits, unitBits } from '../text/unit-bits.js'

/** Compiled once per rule set: the word classes the scanner asks for. */
export interface Scanner {
  readonly rules: RuleSet
  readonly before: RegExp
  readonly inner: RegExp
  readonly after: RegExp
  /** What the words of `before` end in, and those of `after` and `inner` begin with: beside most quantities stands none of them. */
  readonly beforeEnds: UnitBits
  readonly afterBegins: UnitBits
  readonly innerBegins: UnitBits
  readonly compare: readonly (readonly [Comparator, RegExp])[]
  /** What the words of comparison end in: before most quantities stands none of it. */
  readonly compareEnds: UnitBits
  readonly rankCue: RegExp
}

export function createScanner(rules: RuleSet): Scanner {
  const any = (id: string): string => wordsOf(rules, id).map(escapeRegex).join('|')
  return {
    rules,
    before: new RegExp(`(?:${any('approx.before')})$`, 'u'),
    inner: new RegExp(`(?:${any('approx.inner')})`, 'uy'),
    after: new RegExp(
      `(?:(?<approx>${any('approx.after')})|(?<ge>${any('bound.ge')})|(?<le>${any('bound.le')})|(?<gt>${any('bound.gt')}))`,
      'uy',
    ),
    beforeEnds: unitBits(wordsOf(rules, 'approx.before').map((word) => word.charCodeAt(word.length - 1))),
    afterBegins: unitBits(
      ['approx.after', 'bound.ge', 'bound.le', 'bound.gt'].flatMap((id) =>
        wordsOf(rules, id).map((word) => word.charCodeAt(0)),
      ),
    ),
    innerBegins: unitBits(wordsOf(rules, 'approx.inner').map((word) => word.charCodeAt(0))),
    // 不低于 must win over 低于, so the order is ge, le, gt, lt and each looks behind its own words only.
    compare: COMPARISONS.map((c) => [c, new RegExp(`(?:${any(`compare.${c}`)})了?$`, 'u')] as const),
    compareEnds: unitBits(
      ['了', ...COMPARISONS.flatMap((c) => wordsOf(rules, `compare.${c}`))].map((w) => w.charCodeAt(w.length - 1)),
    ),
    rankCue: new RegExp(
      `(?:${any('rank.cue')})(?:[^\\d,，。;；、]{2,12}第\\d{1,3}位?、){0,9}(?:[^\\d,，。;；]|\\d{1,3}[个县区市镇乡街州]|第\\d{1,3}位?、){0,12}$|[(（](?:上[月年季]|去年|同期)$|(?:[,，、;；率数量额速幅度入益值]|占比|比重|连续[\\d一二三两四五六七八九十]{1,2}个?[年月季]度?)(?:位)?(?:全(?:[国省市县区州盟]|系统|行业)|[中西东]部)(?:同类[^,，。;；\\d]{0,4})?(?:倒数)?$|[率数量额速幅度值][一二两三四五六七八九十]{1,2}(?:县区|区县|县市|[区县市州])$|第[\\d一二三四五六七八九十]{1,3}位?、[一-鿿]{0,6}[率数量额速幅度值]$|全球[一-鿿]{0,6}(?:销|产|总)量$|全球[一-鿿]{0,6}份额$|[居列排][^\\d,，。;；]{0,12}第[\\d一二三四五六七八九十]{1,3}位?[和与及]$`,
      'u',
    ),
  }
}

const COMPARISONS = ['ge', 'le', 'gt', 'lt'] as const

function wordsOf(rules: RuleSet, id: string): readonly string[] {
  return rules.lexicon.get(id)?.words ?? []
}

export const hasWord = (rules: RuleSet, id: string, word: string): boolean => rules.lexicon.get(id)?.has(word) ?? false
