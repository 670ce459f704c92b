import { describe, expect, it } from 'vitest'
import { relationsOf, rowsOf } from './rows.js'

type Case = [line: string, relations: string[]]

describe('a rate', () => {
  it.each<Case>([
    [
      '应完成老旧小区改造15个，实际完成16个，完成率106.67%。',
      ['16个 target 15个', '106.67% numerator 16个', '106.67% denominator 15个'],
    ],
    [
      '食品抽检（计划1200批次，已完成1260批次）完成率105%。',
      ['1260批次 target 1200批次', '105% numerator 1260批次', '105% denominator 1200批次'],
    ],
    ['受理消费投诉860件，办结852件，办结率99.07%。', ['99.07% numerator 852件', '99.07% denominator 860件']],
    [
      '开展安全检查320次，排查隐患1260处，整改1248处，整改率99.05%。',
      ['99.05% numerator 1248处', '99.05% denominator 1260处'],
    ],
  ])('is made of the counts whose quotient it is: %s', (line, relations) => {
    expect(relationsOf(line)).toEqual(relations)
  })

  it('is cut as often as rounded: 52 of 127 are 41%', () => {
    expect(relationsOf('排查隐患127处，整改52处，整改率41%。')).toEqual(['41% numerator 52处', '41% denominator 127处'])
  })

  it.each<Case>([
    ['第一产业增加值18.2亿元，占地区生产总值的12.5%。', ['12.5% numerator 18.2亿元']],
    ['民生支出46.8亿元，占一般公共预算支出的78.6%。', ['78.6% numerator 46.8亿元']],
    ['完成营造林3.2万亩，占年度任务的106.7%。', ['106.7% numerator 3.2万亩']],
  ])('that is a share has the part before 占 for numerator: %s', (line, relations) => {
    expect(relationsOf(line)).toEqual(relations)
  })

  it('that is a share of a total has both', () => {
    expect(relationsOf('地区生产总值146亿元，第一产业增加值18.25亿元，占地区生产总值的12.5%。')).toEqual([
      '12.5% numerator 18.25亿元',
      '12.5% denominator 146亿元',
    ])
  })
})

describe('a growth or change', () => {
  it.each<Case>([
    ['旅游收入3.6亿元，同比增长6.1%。', ['6.1% base 3.6亿元']],
    ['接诉即办4600件，比上年减少320件，下降6.5%。', ['320件 base 4600件', '6.5% base 4600件']],
    ['优良天数比例89.6%，提高1.3个百分点。', ['1.3个百分点 base 89.6%']],
    [
      '旅游总收入38.2亿元，同比增长12.6%，增速高于全市平均水平2.1个百分点。',
      ['12.6% base 38.2亿元', '2.1个百分点 base 12.6%'],
    ],
    ['生猪出栏42.6万头，同比增长3.2%；存栏28.3万头，下降1.5%。', ['3.2% base 42.6万头', '1.5% base 28.3万头']],
    ['水稻、玉米产量分别为8.1万吨、4.2万吨，同比分别增长2.6%、1.8%。', ['2.6% base 8.1万吨', '1.8% base 4.2万吨']],
  ])('has the level it is told of for base: %s', (line, relations) => {
    expect(relationsOf(line)).toEqual(relations)
  })

  it('without a level has no base', () => {
    expect(relationsOf('规模以上工业增加值同比增长8.3%。')).toEqual([])
  })
})

describe('a rank', () => {
  it('has the score it is told of for base', () => {
    expect(relationsOf('综合考核得分96.5分，位列全省第6位。')).toEqual(['第6位 base 96.5分'])
  })
})

describe('a part', () => {
  it.each<Case>([
    ['全区有养老机构26家，其中公办养老机构9家，民办养老机构17家。', ['9家 part_of 26家', '17家 part_of 26家']],
    ['全县发放救助金860万元，其中临时救助120万元。', ['120万元 part_of 860万元']],
    ['固定资产投资增长9.6%，其中工业投资增长14.2%。', ['14.2% part_of 9.6%']],
  ])('behind 其中 belongs to the total before: %s', (line, relations) => {
    expect(relationsOf(line)).toEqual(relations)
  })

  it('behind a semicolon goes on with what is no part', () => {
    expect(relationsOf('新建泵站12座，其中雨水泵站4座；抓获逃犯41名。')).toEqual(['4座 part_of 12座'])
  })
})

describe('an actual', () => {
  it.each<Case>([
    ['计划新建学校5所，已建成4所。', ['4所 target 5所']],
    ['计划改造老旧小区24个，实际改造26个。', ['26个 target 24个']],
  ])('has the target told before it: %s', (line, relations) => {
    expect(relationsOf(line)).toEqual(relations)
  })

  it('and the rate of its completion', () => {
    const line = '全年计划完成投资60亿元，实际完成36亿元，完成率60%。'
    expect(relationsOf(line)).toEqual(['36亿元 target 60亿元', '60% numerator 36亿元', '60% denominator 60亿元'])
    expect(rowsOf('应完成老旧小区改造15个，实际完成16个，完成率106.67%。')).toEqual([
      '15个 | 老旧小区改造 | level | target | - | - | - | 个',
      '16个 | 老旧小区改造 | level | actual | - | - | - | 个',
      '106.67% | 老旧小区改造完成率 | rate | actual | - | - | - | %',
    ])
  })
})
