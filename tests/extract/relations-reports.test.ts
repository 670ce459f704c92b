import { describe, expect, it } from 'vitest'
import { relationsOf } from './rows.js'

describe('what figures of reports are told of', () => {
  it.each<[string, string[]]>([
    // A growth told before what it came to.
    ['资产总额增加86亿元，达到1438亿元。', ['86亿元 base 1438亿元']],
    ['技改投资增长12.6%，达92.9亿元。', ['12.6% base 92.9亿元']],
    // Two counts and the changes of each.
    ['采矿业发生事故30起，死亡26人，同比减少5起4人。', ['5起 base 30起', '4人 base 26人']],
    [
      '受理案件97件134人，上年同期197件375人，件数、人数同比分别下降50.8%、64.3%。',
      ['50.8% base 97件', '64.3% base 134人'],
    ],
    [
      '食品抽检16641批次，较2022年的11183批次增加5458批次，增长48.8%。',
      ['5458批次 base 16641批次', '48.8% base 16641批次'],
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
