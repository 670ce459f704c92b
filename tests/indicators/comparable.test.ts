import { describe, expect, it } from 'vitest'
import {
  basisKey,
  organizationKey,
  periodKind,
  periodPlace,
  regionOf,
  relateUnits,
  shiftYears,
  wordingOf,
  YEAR_BEGIN,
} from '../../src/indicators/index.js'
import type { Figure } from '../../src/model.js'
import { loadRules } from '../../src/rules/index.js'
import { recordsOf } from '../../src/store/index.js'
import { sampleExtraction } from '../store/sample.js'

const rules = loadRules()

/** A figure of the sample with another unit; dimension and base unit as the unit's rule has them. */
function inUnit(unit: string): Figure {
  const [record] = recordsOf(sampleExtraction())
  const known = rules.units.bySurface.get(unit)
  if (record === undefined || known === undefined) throw new Error(unit)
  return { ...record.figure, unit, normalized: { value: '1', unit: known.canonical, dimension: known.dimension } }
}

describe('units', () => {
  it.each([
    ['亿元', '万元', 'same'],
    ['户', '家', 'same'],
    ['件', '起', 'same'],
    ['所', '家', 'counters'],
    ['份', '件', 'counters'],
    ['万户', '所', 'counters'],
    ['万元', '万美元', 'different'],
    ['%', '个百分点', 'different'],
    ['家', '家次', 'different'],
    ['人', '人次', 'different'],
  ])('%s and %s: %s', (a, b, relation) => {
    expect(relateUnits(inUnit(a), inUnit(b), wordingOf(rules))).toBe(relation)
  })
})

describe('periods', () => {
  it.each([
    ['2023-06-30', '2023-06-30', 'instant'],
    ['2023-05-01', '2023-05-31', 'month'],
    ['2023-01-01', '2023-01-31', 'month'],
    ['2023-01-01', '2023-05-31', 'cumulative'],
    ['2023-04-01', '2023-06-30', 'stretch'],
  ])('%s to %s is of the kind %s', (start, end, kind) => {
    expect(periodKind({ start, end })).toBe(kind)
  })

  it('lie before, in or after that of the report', () => {
    const own = { start: '2023-01-01', end: '2023-06-30', text: '上半年' }
    const of = (start: string, end: string) => periodPlace({ start, end, text: '' }, own)
    expect([of('2022-01-01', '2022-06-30'), of('2023-01-01', '2023-12-31'), of('2023-07-01', '2023-12-31')]).toEqual([
      'before',
      'own',
      'after',
    ])
    expect(periodPlace(null, own)).toBe('own')
  })

  it('move by years, leap days to the last of February', () => {
    expect([shiftYears('2022-06-30', 1), shiftYears('2024-02-29', 1), shiftYears('2020-02-29', 4)]).toEqual([
      '2023-06-30',
      '2025-02-28',
      '2024-02-29',
    ])
  })

  it('have one key for every way to say the year’s beginning', () => {
    expect([basisKey('other:较年初'), basisKey('other:比上年末'), basisKey('yoy'), basisKey(null)]).toEqual([
      YEAR_BEGIN,
      YEAR_BEGIN,
      'yoy',
      '',
    ])
  })
})

describe('organisations', () => {
  it.each([
    ['云浦区市场监管局', '云浦区市场监督管理局'],
    ['云浦区市监局', '云浦区市场监督管理局'],
    ['江州市 住建局', '江州市住房和城乡建设局'],
    ['中共临江县委', '临江县委'],
  ])('%s is %s', (name, key) => {
    expect(organizationKey(name, wordingOf(rules))).toBe(key)
  })

  it.each([
    ['全区', '江州市云浦区市场监督管理局', null],
    ['我市', '江州市云浦区市场监督管理局', null],
    ['全市', '江州市云浦区市场监督管理局', '市'],
    ['全市', '江州市市场监督管理局', null],
    ['全省', '江州市统计局', '省'],
    ['全国', null, null],
  ])('%s in a report of %s', (word, organization, region) => {
    expect(regionOf(word, { organization })).toBe(region)
  })
})
