import { describe, expect, it } from 'vitest'
import {
  changeOf,
  type Diff,
  type DiffSide,
  diffSides,
  hasDifferences,
  parsePeriod,
  periodWords,
} from '../../src/diff/index.js'
import { createNameReader } from '../../src/indicators/index.js'
import type { Figure } from '../../src/model.js'
import { loadRules } from '../../src/rules/index.js'
import { type FigureRecord, recordsOf } from '../../src/store/index.js'
import { sampleExtraction } from '../store/sample.js'

const RECORDS = recordsOf(sampleExtraction())

const reader = createNameReader(loadRules())

/** A comparison, its pairs apart by whether anything changed. */
function compare(a: DiffSide, b: DiffSide): Diff & { changed: Diff['pairs']; same: Diff['pairs'] } {
  const diff = diffSides(a, b, reader)
  return {
    ...diff,
    changed: diff.pairs.filter(({ change }) => !change.same),
    same: diff.pairs.filter(({ change }) => change.same),
  }
}

/** A record of the sample with other values. */
function record(changes: Partial<Figure>, rest: Partial<FigureRecord> = {}): FigureRecord {
  const [base] = RECORDS
  if (base === undefined) throw new Error('the sample has no figure')
  const { valueText = base.figure.valueText } = changes
  const normalized = valueText === null ? null : { value: valueText, unit: '批次', dimension: 'count' }
  return { ...base, ...rest, figure: { ...base.figure, relations: [], status: 'actual', normalized, ...changes } }
}

const money = (valueText: string, unit: string, factor: string, changes: Partial<Figure> = {}): Figure =>
  record({
    valueText,
    unit,
    normalized: {
      value: String((BigInt(Number(valueText) * 1000) * BigInt(factor)) / 1000n),
      unit: '元',
      dimension: 'money',
    },
    ...changes,
  }).figure

describe('a change', () => {
  it('brings both values into one unit exactly', () => {
    expect(changeOf(money('9800', '万元', '10000'), money('1.2', '亿元', '100000000'))).toEqual({
      unit: '万元',
      a: '9800',
      b: '12000',
      aMax: null,
      bMax: null,
      absolute: '2200',
      absoluteUnit: '万元',
      relative: '0.22449',
      same: false,
    })
  })

  it('of percentages is in percentage points', () => {
    const rate = (valueText: string) =>
      record({
        measure: 'rate',
        unit: '%',
        valueText,
        normalized: { value: String(Number(valueText) / 100), unit: '1', dimension: 'ratio' },
      }).figure
    expect(changeOf(rate('92.1'), rate('95.6'))).toMatchObject({
      absolute: '3.5',
      absoluteUnit: '个百分点',
      relative: '0.038002',
    })
  })

  it.each<[string, Partial<Figure>, Partial<Figure>, object]>([
    [
      'a fall counts as negative',
      { valueText: '5.2', direction: 'up' },
      { valueText: '1.3', direction: 'down' },
      { a: '5.2', b: '-1.3', absolute: '-6.5', relative: '-1.25' },
    ],
    ['decimals stay exact', { valueText: '0.1' }, { valueText: '0.3' }, { absolute: '0.2', relative: '2' }],
    ['from nothing there is no share', { valueText: '0' }, { valueText: '5' }, { absolute: '5', relative: null }],
    [
      'a rank has no share',
      { valueText: '4', measure: 'rank' },
      { valueText: '2', measure: 'rank' },
      { absolute: '-2', relative: null },
    ],
    [
      'a redaction has no value',
      { valueText: null },
      { valueText: '5' },
      { a: null, b: '5', absolute: null, same: false },
    ],
    [
      'ranges differ by their ends',
      { valueText: '6', valueMax: 8 },
      { valueText: '6', valueMax: 9 },
      { a: '6', aMax: '8', bMax: '9', absolute: null, same: false },
    ],
    ['writing makes no difference', { valueText: '5.0' }, { valueText: '5' }, { absolute: '0', same: true }],
  ])('%s', (_, a, b, expected) => {
    expect(changeOf(record(a).figure, record(b).figure)).toMatchObject(expected)
  })

  it('from or to nothing takes the unit of the other', () => {
    const zero = money('0', '万元', '10000')
    expect(changeOf(zero, money('5', '亿元', '100000000'))).toMatchObject({
      unit: '亿元',
      a: '0',
      b: '5',
      absolute: '5',
    })
    expect(changeOf(money('5', '亿元', '100000000'), zero)).toMatchObject({
      unit: '亿元',
      a: '5',
      b: '0',
      relative: '-1',
    })
  })

  it('between units that do not divide goes into the base unit', () => {
    const area = (valueText: string, unit: string, value: string) =>
      record({ valueText, unit, normalized: { value, unit: 'm²', dimension: 'area' } }).figure
    // 1亩 = 666.666…m² has no exact factor.
    expect(changeOf(area('3', '亩', '2000'), area('1', '公顷', '10000'))).toMatchObject({
      unit: 'm²',
      a: '2000',
      b: '10000',
      absolute: '8000',
    })
  })
})

describe('pairing', () => {
  const names = (records: readonly FigureRecord[]) => records.map(({ figure }) => `${figure.name} ${figure.valueText}`)
  const side = (label: string, records: readonly FigureRecord[]) => ({ label, records })

  it('finds the same figures in the same report', () => {
    const diff = compare(side('A', RECORDS), side('B', RECORDS))
    expect(diff.same.map(({ name, change }) => [name, change.b])).toEqual([
      ['快检', '47370'],
      ['快检', '52592'],
      ['快检完成率', '111.02'],
      ['受理投诉', '1203'],
      ['受理投诉', '-5.2'],
    ])
    expect(diff).toMatchObject({ a: 'A', b: 'B', changed: [], onlyA: [], onlyB: [], unnamed: { a: 1, b: 1 } })
    expect(hasDifferences(diff)).toBe(false)
  })

  it('keeps other measures and units apart', () => {
    const level = record({ name: '检查', valueText: '5' })
    const others = [
      record({ name: '检查', measure: 'growth', basis: 'yoy' }),
      record({ name: '检查', normalized: { value: '5', unit: '家次', dimension: 'visits' }, unit: '家次' }),
    ]
    const diff = compare(side('A', [level]), side('B', others))
    expect([diff.pairs, names(diff.onlyA), diff.onlyB.length]).toEqual([[], [], 1])
    expect(diff.incomparable.map(({ reason }) => reason)).toEqual(['unit'])
  })

  it('takes a goal for what was reached only where nothing else is left', () => {
    const [goal, reached] = [
      record({ name: '检查', status: 'target', valueText: '9' }),
      record({ name: '检查', valueText: '5' }),
    ]
    const both = compare(side('A', [goal, reached]), side('B', [record({ name: '检查', valueText: '7' })]))
    expect(both.pairs.map(({ a, b }) => [a.figure.valueText, b.figure.valueText])).toEqual([['5', '7']])
    const alone = compare(side('A', [goal]), side('B', [reached]))
    expect(alone.pairs.map(({ a, b }) => [a.figure.status, b.figure.status])).toEqual([['target', 'actual']])
  })

  it('reads names without regard to width and spaces', () => {
    const diff = compare(
      side('A', [record({ name: '药品（器械）抽检', valueText: '1' })]),
      side('B', [record({ name: '药品(器械) 抽检', valueText: '2' })]),
    )
    expect(diff.changed.map(({ name, change }) => [name, change.absolute])).toEqual([['药品(器械) 抽检', '1']])
  })

  it("pairs last year's figures with last year's", () => {
    const own = { start: '2023-01-01', end: '2023-06-30', text: '上半年', source: 'report' as const }
    const before = { start: '2022-01-01', end: '2022-06-30', text: '去年同期', source: 'sentence' as const }
    const both = (now: string, then: string) => [
      record({ name: '投诉', valueText: then, period: before }),
      record({ name: '投诉', valueText: now, period: own }),
    ]
    const diff = compare(side('A', both('10', '8')), side('B', both('12', '10')))
    expect(diff.changed.map(({ change }) => [change.a, change.b])).toEqual([
      ['8', '10'],
      ['10', '12'],
    ])
  })

  it('pairs several of one name by their headings', () => {
    const at = (valueText: string, section: string) => record({ name: '培训', valueText }, { section })
    const diff = compare(
      side('A', [at('1', '一、食品 › (一)监管'), at('2', '二、药品')]),
      side('B', [at('3', '三、药品'), at('4', '四、食品 › (二)监管')]),
    )
    expect(diff.changed.map(({ change, how }) => [change.a, change.b, how.ambiguous])).toEqual([
      ['1', '4', false],
      ['2', '3', false],
    ])
  })

  it('pairs several of one name that nothing tells apart in their order, and says so', () => {
    const both = (first: string, second: string) =>
      [first, second].map((valueText) => record({ name: '培训', valueText }))
    const diff = compare(side('A', both('1', '2')), side('B', both('3', '4')))
    expect(diff.changed.map(({ change, how }) => [change.a, change.b, how.ambiguous])).toEqual([
      ['1', '3', true],
      ['2', '4', true],
    ])
  })

  it('drops what only repeats a paired figure, and reports what does not', () => {
    const many = ['7', '7', '9'].map((valueText) => record({ name: '培训', valueText }))
    const diff = compare(side('A', [record({ name: '培训', valueText: '7' })]), side('B', many))
    expect([diff.same.length, names(diff.onlyB)]).toEqual([1, ['培训 9']])
  })
})

describe('periods', () => {
  it.each([
    ['2023', '2023-01-01', '2023-12-31', '2023'],
    ['2023年度', '2023-01-01', '2023-12-31', '2023'],
    ['2023H1', '2023-01-01', '2023-06-30', '2023H1'],
    ['2023年下半年', '2023-07-01', '2023-12-31', '2023H2'],
    ['2023Q3', '2023-07-01', '2023-09-30', '2023Q3'],
    ['2024年一季度', '2024-01-01', '2024-03-31', '2024Q1'],
    ['2024-02', '2024-02-01', '2024-02-29', '2024-02'],
    ['2023年1-5月', '2023-01-01', '2023-05-31', '2023-01-01..2023-05-31'],
    ['2023-01-01..2023-06-27', '2023-01-01', '2023-06-27', '2023-01-01..2023-06-27'],
  ])('%s is %s to %s', (words, start, end, short) => {
    expect(parsePeriod(words)).toEqual({ start, end })
    expect(periodWords({ start, end })).toBe(short)
  })

  it.each(['去年', '2023Q5', '2023-13', '2023年5-3月', ''])('%j is none', (words) => {
    expect(parsePeriod(words)).toBeNull()
  })
})
