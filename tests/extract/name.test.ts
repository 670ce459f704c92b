import { describe, expect, it } from 'vitest'
import { extractReport, rowsOf } from './rows.js'

type Case = [construction: string, lines: string, rows: string[]]

/** Lines of one case are parted by `\n`. */
const rows = (lines: string): readonly string[] => rowsOf(...lines.split('\n'))

describe('a list', () => {
  it.each<Case>([
    [
      '分别 hands the quantities out in order',
      '小学、初中、高中在校学生分别为2.1万人、1.2万人、0.8万人。',
      [
        '2.1万人 | 小学在校学生 | level | actual | - | - | - | 万人',
        '1.2万人 | 初中在校学生 | level | actual | - | - | - | 万人',
        '0.8万人 | 高中在校学生 | level | actual | - | - | - | 万人',
      ],
    ],
    [
      '同比分别 speaks of the quantities before in order',
      '城镇居民、农村居民人均可支配收入分别达到41250元、20380元，同比分别增长5.4%、7.2%。',
      [
        '41250元 | 城镇居民人均可支配收入 | level | actual | - | - | - | 元',
        '20380元 | 农村居民人均可支配收入 | level | actual | - | - | - | 元',
        '5.4% | 城镇居民人均可支配收入 | growth | actual | up | yoy | - | %',
        '7.2% | 农村居民人均可支配收入 | growth | actual | up | yoy | - | %',
      ],
    ],
    [
      '各 gives every member the quantity',
      '市级、县级奖励资金各50万元。',
      [
        '50万元 | 市级奖励资金 | level | actual | - | - | - | 万元',
        '50万元 | 县级奖励资金 | level | actual | - | - | - | 万元',
      ],
    ],
    [
      '均 gives every member the quantity',
      '中心小学、实验中学入学率均达到100%。',
      [
        '100% | 中心小学入学率 | rate | actual | - | - | - | %',
        '100% | 实验中学入学率 | rate | actual | - | - | - | %',
      ],
    ],
    [
      '均 of one subject gives one',
      '市场巡查完成率均为100%。',
      ['100% | 市场巡查完成率 | rate | actual | - | - | - | %'],
    ],
    [
      '合计 is named after its addends',
      '水稻、玉米、大豆产量分别为8.1万吨、4.2万吨、0.6万吨，合计12.9万吨。',
      [
        '8.1万吨 | 水稻产量 | level | actual | - | - | - | 万吨',
        '4.2万吨 | 玉米产量 | level | actual | - | - | - | 万吨',
        '0.6万吨 | 大豆产量 | level | actual | - | - | - | 万吨',
        '12.9万吨 | 水稻产量、玉米产量、大豆产量合计 | level | actual | - | - | - | 万吨',
      ],
    ],
    [
      'a verb before the first member belongs to the others',
      '新登记企业1240户、个体工商户3860户，合计5100户。',
      [
        '1240户 | 新登记企业 | level | actual | - | - | - | 户',
        '3860户 | 新登记个体工商户 | level | actual | - | - | - | 户',
        '5100户 | 新登记企业、新登记个体工商户合计 | level | actual | - | - | - | 户',
      ],
    ],
  ])('%s: %s', (_, lines, expected) => {
    expect(rows(lines)).toEqual(expected)
  })
})

describe('a construction', () => {
  it.each<Case>([
    [
      '其中 opens the parts of a total',
      '全区有养老机构26家，其中公办养老机构9家，民办养老机构17家。',
      [
        '26家 | 养老机构 | level | actual | - | - | - | 家',
        '9家 | 公办养老机构 | level | actual | - | - | - | 家',
        '17家 | 民办养老机构 | level | actual | - | - | - | 家',
      ],
    ],
    [
      'from A to B gives two levels of one thing',
      '化肥使用量从1.2万吨减少到1.1万吨。',
      [
        '1.2万吨 | 化肥使用量 | level | actual | - | - | - | 万吨',
        '1.1万吨 | 化肥使用量 | level | actual | - | - | - | 万吨',
      ],
    ],
    [
      'brackets interrupt a name',
      '食品经营户（含小作坊）监督检查覆盖率98.6%。',
      ['98.6% | 食品经营户监督检查覆盖率 | rate | actual | - | - | - | %'],
    ],
    [
      'brackets are about what they stand behind',
      '食品抽检（计划1200批次，已完成1260批次）完成率105%。',
      [
        '1200批次 | 食品抽检计划 | level | target | - | - | - | 批次',
        '1260批次 | 食品抽检 | level | actual | - | - | - | 批次',
        '105% | 食品抽检完成率 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'brackets behind a quantity are about the quantity',
      '道路通行费收入2.6亿元（同比下降4.3%）。',
      [
        '2.6亿元 | 道路通行费收入 | level | actual | - | - | - | 亿元',
        '4.3% | 道路通行费收入 | growth | actual | down | yoy | - | %',
      ],
    ],
    [
      'a share names what it is a share of',
      '民生支出46.8亿元，占一般公共预算支出的78.6%。',
      [
        '46.8亿元 | 民生支出 | level | actual | - | - | - | 亿元',
        '78.6% | 民生支出占一般公共预算支出比重 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'a growth takes the name of what grew',
      '粮食产量同比增长2.1%，两年平均增长1.8%。',
      [
        '2.1% | 粮食产量 | growth | actual | up | yoy | - | %',
        '1.8% | 粮食产量两年平均 | growth | actual | up | yoy | - | %',
      ],
    ],
  ])('%s: %s', (_, lines, expected) => {
    expect(rows(lines)).toEqual(expected)
  })
})

describe('right attachment', () => {
  it.each<Case>([
    ['the counted stands behind 对', '对6家大型商超开展约谈。', ['6家 | 大型商超 | level | actual | - | - | - | 家']],
    [
      'the counted stands behind a place',
      '全县36家企业获评绿色工厂。',
      ['36家 | 获评绿色工厂企业 | level | actual | - | - | - | 家'],
    ],
  ])('%s: %s', (_, lines, expected) => {
    expect(rows(lines)).toEqual(expected)
  })
})

describe('a carried subject', () => {
  it.each<Case>([
    [
      'goes on under bare verbs and their rate',
      '受理劳动争议案件460件，办结448件，办结率97.4%。',
      [
        '460件 | 受理劳动争议案件 | level | actual | - | - | - | 件',
        '448件 | 劳动争议案件办结 | level | actual | - | - | - | 件',
        '97.4% | 劳动争议案件办结率 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'goes on under several verbs',
      '检查食品生产企业126家，整改84家，立案12家。',
      [
        '126家 | 检查食品生产企业 | level | actual | - | - | - | 家',
        '84家 | 食品生产企业整改 | level | actual | - | - | - | 家',
        '12家 | 食品生产企业立案 | level | actual | - | - | - | 家',
      ],
    ],
    [
      'goes on under bare properties',
      '规上工业企业286家，营业收入520亿元，利润总额36.5亿元。',
      [
        '286家 | 规上工业企业 | level | actual | - | - | - | 家',
        '520亿元 | 规上工业企业营业收入 | level | actual | - | - | - | 亿元',
        '36.5亿元 | 规上工业企业利润总额 | level | actual | - | - | - | 亿元',
      ],
    ],
    [
      'gives its property up to the next',
      '粮食播种面积36.5万亩，产量14.8万吨，较上年增加0.3万吨。',
      [
        '36.5万亩 | 粮食播种面积 | level | actual | - | - | - | 万亩',
        '14.8万吨 | 粮食产量 | level | actual | - | - | - | 万吨',
        '0.3万吨 | 粮食产量 | change | actual | up | yoy | - | 万吨',
      ],
    ],
    [
      'ends where a clause has its own',
      '一般公共预算收入12.6亿元，一般公共预算支出46.8亿元。',
      [
        '12.6亿元 | 一般公共预算收入 | level | actual | - | - | - | 亿元',
        '46.8亿元 | 一般公共预算支出 | level | actual | - | - | - | 亿元',
      ],
    ],
  ])('%s: %s', (_, lines, expected) => {
    expect(rows(lines)).toEqual(expected)
  })
})

describe('labels and headings', () => {
  it('a label with a colon stands before every short name of its sentence', () => {
    expect(rows('社会组织：登记18家，注销5家。')).toEqual([
      '18家 | 社会组织登记 | level | actual | - | - | - | 家',
      '5家 | 社会组织注销 | level | actual | - | - | - | 家',
    ])
  })

  it('a label leaves a name alone that says enough', () => {
    expect(rows('市场监管：抽检食品1200批次，合格率98.6%。')).toEqual([
      '1200批次 | 抽检食品 | level | actual | - | - | - | 批次',
      '98.6% | 食品合格率 | rate | actual | - | - | - | %',
    ])
  })

  it('a heading says what a bare property is of', () => {
    expect(rows('（一）粮食生产情况\n播种面积36.5万亩，总产量14.8万吨。')).toEqual([
      '36.5万亩 | 粮食生产播种面积 | level | actual | - | - | - | 万亩',
      '14.8万吨 | 粮食生产总产量 | level | actual | - | - | - | 万吨',
    ])
  })

  it('a heading gives nothing to a name of its own', () => {
    expect(rows('二、招商引资\n新签约项目32个，总投资126亿元。')).toEqual([
      '32个 | 新签约项目 | level | actual | - | - | - | 个',
      '126亿元 | 新签约项目总投资 | level | actual | - | - | - | 亿元',
    ])
  })
})

describe('the parts of a name', () => {
  it('tell where each of their words was taken from', () => {
    const { text, figures } = extractReport('受理消费投诉860件，办结852件。')
    const partsOf = (at: number) =>
      figures[at]?.nameParts.map(({ text: word, source, span }) => [word, source, span && text.slice(...span)])
    expect(partsOf(0)).toEqual([['受理消费投诉', 'clause', '受理消费投诉']])
    expect(partsOf(1)).toEqual([
      ['消费投诉', 'carried', '消费投诉'],
      ['办结', 'clause', '办结'],
    ])
  })

  it('are none where nothing names the number, and a message says so', () => {
    const { figures, messages } = extractReport('共计86.5%。')
    expect(figures.map(({ name, nameParts }) => ({ name, nameParts }))).toEqual([{ name: null, nameParts: [] }])
    expect(messages.map(({ level, code, text }) => ({ level, code, text }))).toEqual([
      { level: 'warning', code: 'name.none', text: 'nothing names 86.5%' },
    ])
  })
})
