import { describe, expect, test } from 'vitest'
import { applyingRules, assessFigures } from '../../src/extract/confidence.js'
import type { Figure } from '../../src/model.js'
import { extractText } from '../../src/pipeline.js'
import { CONFIDENCE_SIGNALS } from '../../src/rules/kinds/confidence.js'
import type { ConfidenceRule } from '../../src/rules/types.js'

const base: ConfidenceRule = { id: 'base', rule: null, signal: null, weight: 2 }
const signals = CONFIDENCE_SIGNALS.map((signal): ConfidenceRule => ({ id: signal, rule: null, signal, weight: -1 }))

const figuresOf = (text: string): readonly Figure[] => extractText(text).figures

/** The signals seen of each figure of a text. */
const seen = (figures: readonly Figure[]): readonly (readonly string[])[] =>
  applyingRules(signals, figures).map((rules) => rules.map(({ id }) => id))

describe('assessFigures', () => {
  const figures = figuresOf('2023年,立案120件,办结96件。')

  test('adds up the weights that apply', () => {
    const onCount: ConfidenceRule = { id: 'clause', rule: figures[0]?.rules.at(-1) ?? '', signal: null, weight: 1 }
    expect(assessFigures([base], figures).map(({ confidence }) => confidence)).toEqual([0.88, 0.88])
    expect(assessFigures([base, onCount], figures)[0]?.confidence).toBe(0.95)
  })

  test('stays between 0.01 and 0.99', () => {
    const sure = assessFigures([{ ...base, weight: 9 }], figures)
    const hopeless = assessFigures([{ ...base, weight: -9 }], figures)
    expect([...sure, ...hopeless].map(({ confidence }) => confidence)).toEqual([0.99, 0.99, 0.01, 0.01])
  })

  test('without rules leaves figures as they are', () => {
    expect(assessFigures([], figures)).toBe(figures)
  })
})

describe('signals', () => {
  test('a rate is confirmed by its parts, to the digits shown', () => {
    const confirmed = (rate: string): boolean =>
      seen(figuresOf(`2023年,应完成47370批次,实际完成52592批次,完成率${rate}。`))[2]?.includes('confirmed') ?? false
    expect(['111.02%', '111%', '112.02%'].map(confirmed)).toEqual([true, true, false])
  })

  test('are those of the name, the place, the measure and what is lacking', () => {
    const [first] = figuresOf('受理投诉举报120件。')
    if (first === undefined) throw new Error('no figure')
    const plain: Figure = {
      ...first,
      period: { start: '2023-01-01', end: '2023-06-30', text: '上半年', source: 'report' },
      nameParts: [
        { text: '投诉', source: 'clause', span: [2, 4] },
        { text: '举报', source: 'clause', span: [4, 6] },
      ],
    }
    const with_ = (change: Partial<Figure>): readonly string[] | undefined => seen([{ ...plain, ...change }])[0]
    expect(with_({})).toEqual([])
    expect(with_({ name: '投诉' })).toEqual(['short-name'])
    expect(with_({ name: null, nameParts: [] })).toEqual(['no-name'])
    expect(with_({ name: '投诉、举报' })).toEqual(['compound-name'])
    expect(with_({ name: '对投诉' })).toEqual(['wordy-name'])
    expect(with_({ name: '投诉举报'.repeat(6) })).toEqual(['long-name'])
    expect(with_({ sentence: [5, 10] })).toEqual(['far-name'])
    expect(with_({ span: [40, 44] })).toEqual(['distant-name'])
    expect(with_({ measure: 'growth', status: 'forecast' })).toEqual(['growth', 'forecast'])
    expect(with_({ unit: '', value: null, period: null })).toEqual(['redacted', 'no-unit', 'no-period'])
    expect(seen([plain, { ...plain, id: 1 }])).toEqual([['duplicate'], ['duplicate']])
    const eight = Array.from({ length: 8 }, (_, id): Figure => ({ ...plain, id, name: `投诉${id}` }))
    expect(seen(eight).map((ids) => ids.length)).toEqual([1, 1, 1, 1, 2, 2, 2, 2])
  })
})
