import { describe, expect, it } from 'vitest'
import { splitMembers } from '../../src/extract/groups.js'
import { makePhrase } from '../../src/extract/phrase.js'
import type { Strand } from '../../src/extract/strand.js'
import { loadRules } from '../../src/rules/index.js'
import { extractReport } from './rows.js'

const rules = loadRules()

/** The members of a subject that is a whole strand. */
function membersOf(text: string): readonly string[] {
  const strand: Strand = { text, raw: text, offsets: Array.from(text, (_, i) => i), outer: null }
  return splitMembers(rules, makePhrase(strand, 0, text.length, 'clause')).map((member) => member.text)
}

describe('members of a subject', () => {
  it.each<[string, string[]]>([
    ['粮食产量', ['粮食产量']],
    ['工业用电量、居民用电量', ['工业用电量', '居民用电量']],
    ['水稻、玉米、大豆产量', ['水稻产量', '玉米产量', '大豆产量']],
    ['养老、失业、工伤保险参保人数', ['养老保险参保人数', '失业保险参保人数', '工伤保险参保人数']],
    ['城镇居民和农村居民人均可支配收入', ['城镇居民人均可支配收入', '农村居民人均可支配收入']],
    ['受理率、按时办结率、满意率', ['受理率', '按时办结率', '满意率']],
  ])('share the head that only the last one shows: %s', (subject, members) => {
    expect(membersOf(subject)).toEqual(members)
  })

  it.each([
    '及时受理率',
    '群众参与率',
    '和谐社区',
    '饱和度',
    '涉及企业',
    '参与人数',
    '普及率',
    '赠与合同',
    '“扫黄、打非”行动',
    '《公园和绿地规划》项目',
  ])('are not parted inside a word, a quotation or a title: %s', (subject) => {
    expect(membersOf(subject)).toEqual([subject])
  })

  it('are parted at a 与 that joins', () => {
    expect(membersOf('城镇居民与农村居民')).toEqual(['城镇居民', '农村居民'])
  })
})

describe('a list of quantities', () => {
  /** `valueText unit`, the unit as filled in. */
  const unitsOf = (line: string): readonly string[] =>
    extractReport(line).figures.map(({ valueText, unit }) => `${valueText} ${unit}`)

  it.each<[string, string[]]>([
    ['蔬菜、水果产量为14.2、17.5万吨。', ['14.2 万吨', '17.5 万吨']],
    ['新建农村公路10.6万、3.8万公里。', ['10.6 万公里', '3.8 万公里']],
    ['受理率、按时办结率分别提高2.2、4.1个百分点。', ['2.2 个百分点', '4.1 个百分点']],
    ['改造费用1.63亿元（自来水1.02亿、污水处理0.61亿）。', ['1.63 亿元', '1.02 亿元', '0.61 亿元']],
  ])('shares the unit it writes once: %s', (line, units) => {
    expect(unitsOf(line)).toEqual(units)
  })

  it('shares the comparator before the first, but no approximator', () => {
    const comparatorsOf = (line: string) => extractReport(line).figures.map(({ comparator }) => comparator)
    expect(comparatorsOf('城乡供水普及率分别不低于98%和92%。')).toEqual(['ge', 'ge'])
    expect(comparatorsOf('水稻、玉米产量分别约8万吨、4万吨。')).toEqual(['approx', null])
  })
})
