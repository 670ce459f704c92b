import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyOf } from '../../src/rules/any-of.js'
import { loadRules } from '../../src/rules/index.js'
import { matchLines } from '../../src/rules/line-matches.js'
import { cueOf } from '../../src/rules/regex-cue.js'
import { reachOf } from '../../src/rules/regex-reach.js'
import { parseRegex } from '../../src/rules/regex-tree.js'
import { makeWordClass } from '../../src/rules/word-class.js'

const rules = loadRules()

/** `behind a digit / before a digit / anywhere`, or `-` for a pattern that asks for nothing. */
function cueText(pattern: string): string {
  const cue = cueOf(parseRegex(pattern))
  const show = (units: ReadonlySet<number>) => [...units].map((unit) => String.fromCharCode(unit)).join('')
  return cue === null ? '-' : [cue.behind, cue.before, cue.anywhere].map(show).join('/')
}

describe('the cue of a pattern', () => {
  it.each([
    ['\\d+(?:\\.\\d+)?(?:千伏|kV)', '千k//'],
    ['第\\d+(?:届|次)', '/第/'],
    ['\\d{1,2}(?=小时|分钟)', '小分//'],
    ['(?<=每)\\d+', '/每/'],
    ['去年|今年|年初', '//年'],
    ['[Xx×]{2,}', '//Xx×'],
    ['\\d+(?!件)', '-'],
    ['(?:\\d{4}年)?\\d{1,2}', '-'],
    ['\\d+[^件]', '-'],
  ])('%s asks for %s', (pattern, cue) => {
    expect(cueText(pattern)).toBe(cue)
  })
})

describe('how far a pattern sees', () => {
  it.each([
    ['\\d{4}[ \\t]*年(?!度)', 2, 1],
    ['(?<=截至到?)\\d{1,2}月', 4, 3],
    ['第\\d{1,3}[届次]', 2, 0],
    ['\\b[A-Z]{2}', 3, 1],
    ['\\d+号', 1, 0],
    ['第[^,]+号', Number.POSITIVE_INFINITY, 0],
  ])('%s sees %s characters, %s of them behind it', (pattern, whole, back) => {
    expect(reachOf(parseRegex(pattern))).toEqual({ whole, back })
  })
})

describe('matching line by line', () => {
  const examples = rules.examples.map(({ text }) => text)
  const kinds = ['terms', 'periods'] as const

  const found = (kind: (typeof kinds)[number], text: string) =>
    matchLines<{ id: string; regex: RegExp }>(rules[kind], text).map(({ rule, match }) => [
      rule.id,
      match.index,
      match[0],
    ])

  /** The same by each rule's own search through the whole text. */
  const foundAlone = (kind: (typeof kinds)[number], text: string) =>
    rules[kind].flatMap((rule) =>
      Array.from(text.matchAll(new RegExp(rule.regex.source, 'gu')), (match) => [rule.id, match.index, match[0]]),
    )

  it.each(kinds)('finds what each of the %s finds by itself in every example', (kind) => {
    expect(examples.map((text) => found(kind, text))).toEqual(examples.map((text) => foundAlone(kind, text)))
  })

  it.each(kinds)('finds what each of the %s finds by itself in shuffled pieces of the examples', (kind) => {
    const pieces = [...new Set(examples.flatMap((text) => text.match(/\d+|[^\d\n]{1,3}/gu) ?? [])), ' ', '\t', '𠮷']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
        const text = parts.join('')
        expect(found(kind, text)).toEqual(foundAlone(kind, text))
      }),
      { numRuns: 300 },
    )
  })

  it('sees what stands before a line, and none of what stands behind it', () => {
    const broken = [{ regex: /(?<=货币M\s)2/u }, { regex: /\d(?=\s件)/u }]
    expect(matchLines(broken, '货币M\n2\n和3\n件').map(({ match }) => [match.index, match[0]])).toEqual([[4, '2']])
  })
})

describe('any of several expressions', () => {
  it('matches where one of them does, though their groups have the same names', () => {
    const any = anyOf([/(?<marker>[一二]、)/uy, /(?<marker>\(\d\))/uy])
    const matchesAt = (text: string, at: number) => {
      any.lastIndex = at
      return any.test(text)
    }
    expect([matchesAt('一、检查', 0), matchesAt('检查(1)', 2), matchesAt('检查(1)', 0)]).toEqual([true, true, false])
  })
})

describe('a word class', () => {
  const words = makeWordClass('period.as-of', ['截至', '截至到', '到'])

  it('tells the longest word at a place', () => {
    expect([words.begins('截至到6月'), words.begins('共截至', 1), words.begins('6月')]).toEqual([3, 2, 0])
    expect([words.ends('截至到'), words.ends('截至6月', 2), words.ends('6月')]).toEqual([3, 2, 0])
    expect([words.occursIn('统计到6月'), words.occursIn('6月'), words.has('截至')]).toEqual([true, false, true])
  })
})
