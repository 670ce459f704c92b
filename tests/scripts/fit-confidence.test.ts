import { describe, expect, test } from 'vitest'
import { fitLogistic } from '../../scripts/confidence/logistic.js'
import { formatReliability, formatRules, replaceTable } from '../../scripts/confidence/write.js'
import type { Outcome } from '../../scripts/evaluate/outcomes.js'
import { reliability } from '../../scripts/evaluate/outcomes.js'
import { loadRules } from '../../src/rules/index.js'
import { ruleFolder } from '../rules/folder.js'

const many = (count: number, terms: readonly number[], right: boolean) =>
  Array.from({ length: count }, () => ({ terms, right }))

test('weights without a ridge on them are the log-odds of what was seen', () => {
  const [base] = fitLogistic([...many(90, [0], true), ...many(10, [0], false)], 1)
  expect(base).toBeCloseTo(Math.log(9), 8)
})

test('a term that goes with mistakes weighs against; the ridge holds back rare ones', () => {
  const usual = [...many(900, [0], true), ...many(100, [0], false)]
  const [, often = 0] = fitLogistic([...usual, ...many(500, [0, 1], true), ...many(500, [0, 1], false)], 2)
  const [, seldom = 0] = fitLogistic([...usual, ...many(2, [0, 1], true), ...many(2, [0, 1], false)], 2)
  expect(often).toBeLessThan(-2)
  expect(often).toBeGreaterThan(-Math.log(9))
  expect(seldom).toBeLessThan(0)
  expect(seldom).toBeGreaterThan(-1)
})

describe('what is written', () => {
  test('loads as rules', () => {
    const rules = [
      { id: 'confidence.base', rule: null, signal: null, weight: 2.5, figures: 40, right: 36 },
      { id: 'confidence.name.carried', rule: 'name.carried', signal: null, weight: -0.75, figures: 20, right: 16 },
      { id: 'confidence.late', rule: null, signal: 'late', weight: 0, figures: 15, right: 14 },
    ] as const
    const { confidence } = loadRules({ builtIn: ruleFolder({ 'confidence.yaml': formatRules(rules) }) })
    expect(confidence).toEqual(rules.map(({ figures: _, right: __, ...rule }) => rule))
  })

  test('replaces the table between its marks', () => {
    const [from, to] = ['<!-- reliability: written by npm run fit-confidence -->', '<!-- /reliability -->']
    expect(replaceTable(`# A\n${from}\nold\n${to}\nend\n`, 'new')).toBe(`# A\n${from}\nnew\n${to}\nend\n`)
    expect(() => replaceTable('# A', 'new')).toThrow('No marks')
  })

  test('holds confidence against what is right', () => {
    const outcome = (confidence: number, right: boolean) => ({ figure: { confidence }, right, named: right }) as Outcome
    const outcomes = [outcome(0.99, true), outcome(0.9, true), outcome(0.9, false), outcome(0.3, false)]
    expect(formatReliability(reliability(outcomes))).toBe(
      [
        '| confidence | figures | mean confidence | right rows |',
        '|---|---|---|---|',
        '| 0.30–0.40 | 1 | 0.30 | 0 % |',
        '| 0.90–1.00 | 3 | 0.93 | 66.7 % |',
        '',
        'Mean distance between confidence and share of right rows: 27.3 points.',
      ].join('\n'),
    )
  })
})
