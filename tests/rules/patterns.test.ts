import { describe, expect, test } from 'vitest'
import { canBeEmpty, lintPattern } from '../../src/rules/lint.js'
import { expandPattern } from '../../src/rules/pattern.js'
import { makeWordClass } from '../../src/rules/word-class.js'

const expand = (pattern: string, defs: Record<string, string> = {}) => {
  const words = ['增长', '升']
  const lexicon = new Map([
    ['up', makeWordClass('up', words)],
    ['marks', makeWordClass('marks', ['（次）', 'a.b'])],
  ])
  return expandPattern(pattern, { lexicon, defs })
}

describe('expandPattern', () => {
  test.each([
    ['a class', '同比{up}', '同比(?:增长|升)'],
    ['several classes, longest word first', '{up|marks}', '(?:\\(次\\)|a\\.b|增长|升)'],
    ['quantifiers stay', '\\d{4}年\\d{1,2}月\\d{2,}', '\\d{4}年\\d{1,2}月\\d{2,}'],
    ['escapes with braces stay', '\\p{Script=Han}\\P{L}\\u{4e00}', '\\p{Script=Han}\\P{L}\\u{4e00}'],
    ['a full-width bracket is a literal', '（\\d+）', '\\x28\\d+\\x29'],
    ['a full-width dash in a class is no range', '[１－９]', '[1\\x2d9]'],
    ['a full-width digit is the half-width one', '第１位', '第1位'],
    ['named groups and lookbehinds are no definitions', '(?<y>\\d{4})(?<=年)(?<!前年)', '(?<y>\\d{4})(?<=年)(?<!前年)'],
  ])('%s', (_, pattern, expanded) => {
    expect(expand(pattern)).toBe(expanded)
  })

  test('definitions may use definitions and classes', () => {
    expect(expand('(?<y><<year>>)<<grew>>', { year: '<<digit>>{4}年', digit: '\\d', grew: '{up}' })).toBe(
      '(?<y>(?:(?:\\d){4}年))(?:(?:增长|升))',
    )
  })
})

describe('lintPattern', () => {
  test.each([
    ['(?:a+)+'],
    ['(?:a*)*b'],
    ['(?:a|a)*'],
    ['(?:a|ab|b)+'],
    ['(?:\\d+,?)+'],
    ['(?:\\d{1,12}){1,12}'],
    ['(?:[一二]|\\p{Script=Han})*'],
    ['(?:.{1,3}、?)*'],
    ['(?:x(?:a+)+y){2}'],
  ])('refuses %s, which can split one text in several ways', (pattern) => {
    expect(lintPattern(pattern)).toEqual([expect.stringMatching(/^exponential backtracking/)])
  })

  test.each([
    ['\\d+(?:,\\d{3})*(?:\\.\\d+)?'],
    ['(?:\\d+、)+\\d+'],
    ['(?:、\\d+)*'],
    ['(?:[A-Z]+\\d)+'],
    ['(?:\\d{1,2}月)+'],
    ['(?:约|为|达到)*'],
    ['(?:约|为|约为){0,3}'],
    ['(?:(?:已|将)?完成)+'],
    ['.{0,20}'],
    ['[^,。]*'],
    ['\\.*[.*+]+'],
  ])('lets %s pass', (pattern) => {
    expect(lintPattern(pattern)).toEqual([])
  })

  test.each(['项目.*', '.+?号', '(?:.)*', '[\\s\\S]+', '.{3,}'])(
    'refuses %s, which runs on without a bound',
    (pattern) => {
      expect(lintPattern(pattern)).toEqual([expect.stringMatching(/^unbounded /)])
    },
  )
})

describe('canBeEmpty', () => {
  test.each([
    ['', true],
    ['a*', true],
    ['(?:a|b?)c{0,2}', true],
    ['^(?=年)\\b$', true],
    ['(?<x>a)?\\k<x>', true],
    ['a', false],
    ['(?:a|bc)', false],
    ['a?b{2}', false],
    ['[)(|]', false],
    ['\\(', false],
  ])('%s: %s', (pattern, empty) => {
    expect(canBeEmpty(pattern)).toBe(empty)
  })
})
