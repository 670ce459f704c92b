import { describe, expect, it } from 'vitest'
import { relationsOf } from './rows.js'

describe('what figures of reports are told of', () => {
  it.each<[string, string[]]>([
    // A growth told before what it came to.
    ['资产总额增加86亿元，达到1438亿元。', ['86亿元 base 1438亿元']],
    ['技改投资增长12.6%，达92.9亿元。', ['12.6% base 92.9亿元']],
    // Two counts and the changes of each.
    ['建筑业发生事故21起，死亡18人，同比减少4起3人。', ['4起 base 21起', '3人 base 18人']],
    [
      '受理案件86件121人，上年同期172件310人，件数、人数同比分别下降50.0%、61.0%。',
      ['50.0% base 86件', '61.0% base 121人'],
    ],
    [
      '食品抽检9600批次，较2022年的8000批次增加1600批次，增长20.0%。',
      ['1600批次 base 9600批次', '20.0% base 9600批次'],
    ],
    // A rate that grew, and a share of what was told before it.
    ['审结案件6201件，结案率97.2%，同比上升6.7%。', ['97.2% numerator 6201件', '6.7% base 97.2%']],
    ['完成销量3600箱，占年计划的50.6%，同比增长7.1%。', ['50.6% numerator 3600箱', '7.1% base 3600箱']],
    ['汉族教师812人，占比94.2%。', ['94.2% numerator 812人']],
    // The proportions of the three industries.
    [
      '生产总值200亿元。第一产业增加值24.8亿元，第二产业增加值96.6亿元，第三产业增加值78.6亿元。三次产业结构为12.4∶48.3∶39.3。',
      [
        '12.4 numerator 24.8亿元',
        '12.4 denominator 200亿元',
        '48.3 numerator 96.6亿元',
        '48.3 denominator 200亿元',
        '39.3 numerator 78.6亿元',
        '39.3 denominator 200亿元',
      ],
    ],
  ])('%s', (line, expected) => {
    expect(relationsOf(line)).toEqual(expected)
  })
})
