import type { RuleSet } from '../rules/types.js'
import { anyWord, ofRules } from './rule-words.js'

/** 均 that says that each is so, as a pattern: 采纳率均, but 年均 and, where a clause begins, 件均 are averages. */
export const eachAlike = (rules: RuleSet): string =>
  `(?<!${anyWord(rules, 'average.before')}|(?:^|[,、:;])${anyWord(rules, 'average.counter')})均`

/** Before a quantity that several have, or each its own: 各, 均为, 分别达. */
export const distributes = ofRules(
  (rules) =>
    new RegExp(
      `(?:${anyWord(rules, 'each.own')}|(?!均)${anyWord(rules, 'each.alike')}|${eachAlike(rules)})[^,:;]{0,8}$`,
    ),
)

/** 均, 都, 双双: what is said of every one, whatever 均 may be part of. */
export const saysOfEach = ofRules((rules) => new RegExp(anyWord(rules, 'each.alike')))

/** The same, averages left out: 双双下降两成以上, but not 年均下降. */
export const saysOfBoth = ofRules((rules) => new RegExp(`(?!均)${anyWord(rules, 'each.alike')}|${eachAlike(rules)}`))

/** 分别完成9.2万人、6座、5条: what is told one by one may differ in kind. */
export const toldApart = ofRules((rules) => new RegExp(`${anyWord(rules, 'told.apart')}[^,:;]{0,8}$`))

/** The same, anywhere. */
export const saysApart = ofRules((rules) => new RegExp(anyWord(rules, 'told.apart')))
