import { describe, expect, it } from 'vitest'
import { createNameReader, formOf, wordingOf } from '../../src/indicators/index.js'
import type { Figure } from '../../src/model.js'
import { loadRules } from '../../src/rules/index.js'

const rules = loadRules()
const wording = wordingOf(rules)
const reader = createNameReader(rules)

type Units = 'money' | 'ratio' | 'events' | 'cases' | 'establishments'

const UNITS: Readonly<Record<Units, { unit: string; base: string }>> = {
  money: { unit: '亿元', base: '元' },
  ratio: { unit: '%', base: '1' },
  events: { unit: '笔', base: '次' },
  cases: { unit: '件', base: '件' },
  establishments: { unit: '户', base: '家' },
}

function identity(
  name: string,
  dimension: Units,
  measure: Figure['measure'] = 'level',
  organization: string | null = null,
) {
  const { unit, base } = UNITS[dimension]
  const normalized = { value: '1', unit: base, dimension }
  return reader.identity({ name, measure, unit, normalized, basis: null }, { organization })
}

describe('the form of a name', () => {
  it.each([
    ['GDP', ['地区生产总值'], [], []],
    ['全市规上工业增加值', ['规模以上工业增加值'], [], ['全市']],
    ['“双随机、一公开”抽查', ['双随机一公开抽查'], [], []],
    ['各类市场主体企业', [], ['企业', '经营主体'], []],
    ['税收宣传', [], ['宣传', '税收'], []],
    ['10亿元以上项目', [], ['10', '亿元', '以上', '项目'], []],
    ['2023年度企业年报率', ['企业年报率'], [], []],
  ])('%s', (name, terms, words, regions) => {
    const form = formOf(name, wording)
    expect({
      terms: form.terms.map(({ rule }) => rule.name),
      words: form.loose.map(({ word }) => word).sort(),
      regions: form.regions,
    }).toEqual({ terms, words: [...words].sort(), regions })
  })
})

describe('one identity have', () => {
  it.each<[string, string, Units, Figure['measure']]>([
    ['GDP', '国内生产总值', 'money', 'level'],
    ['规上工业增加值', '规模以上工业增加值', 'money', 'growth'],
    ['万人发明专利拥有量', '有效发明专利每万人拥有', 'cases', 'level'],
    ['新设立个体工商户', '新登记个体工商户', 'establishments', 'level'],
    ['公安机关移送知识产权类', '知识产权类移送公安机关', 'cases', 'level'],
    ['办理专利权质押融资', '知识产权质押融资金额', 'money', 'level'],
  ])('%s and %s', (a, b, dimension, measure) => {
    expect(identity(a, dimension, measure)?.key).toBe(identity(b, dimension, measure)?.key)
  })
})

describe('different identities have', () => {
  it('an amount and a number of one name', () => {
    const [amount, number] = [identity('知识产权质押融资', 'money'), identity('知识产权质押融资', 'events')]
    expect([amount?.indicator, number?.indicator]).toEqual(['ind.ip.pledge-money', null])
  })

  it('a level and its growth', () => {
    expect(identity('GDP', 'money', 'level')?.key).not.toBe(identity('GDP', 'ratio', 'growth')?.key)
  })

  it("the report's own region and a wider one", () => {
    const of = (name: string) => identity(name, 'money', 'level', '江州市云浦区统计局')
    expect([of('全区税收收入')?.region, of('我区税收收入')?.region, of('全市税收收入')?.region]).toEqual([
      null,
      null,
      '市',
    ])
    expect(of('全区税收收入')?.key).toBe(of('税收收入')?.key)
    expect(of('全市税收收入')?.key).not.toBe(of('税收收入')?.key)
  })
})

describe('rulings', () => {
  const ruled = createNameReader(rules, [
    { kind: 'merge', name: '门店巡查', into: '网点巡检' },
    { kind: 'split', name: '国内生产总值' },
  ])
  const keyOf = (name: string) =>
    ruled.identity(
      { name, measure: 'level', unit: '亿元', normalized: { value: '1', unit: '元', dimension: 'money' }, basis: null },
      { organization: null },
    )?.nameKey

  it('merge a name, however it is ordered, into another', () => {
    expect([keyOf('门店巡查'), keyOf('巡查门店')]).toEqual([keyOf('网点巡检'), keyOf('网点巡检')])
  })

  it('split a name from what the dictionary takes it for', () => {
    expect([keyOf('国内生产总值'), keyOf('GDP')]).toEqual(['=国内生产总值', '@ind.gdp'])
  })
})
