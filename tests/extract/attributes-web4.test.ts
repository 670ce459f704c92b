import { describe, expect, it } from 'vitest'
import { type Extraction, extractText } from '../../src/index.js'

/** One line a figure: text, unit, measure, status, direction, comparator, basis, last day of its period; `-` for what is not there. */
const told = ({ figures }: Extraction): readonly string[] =>
  figures.map(({ text, unit, measure, status, direction, comparator, basis, period }) =>
    [text, unit || '-', measure, status, direction ?? '-', comparator ?? '-', basis ?? '-', period?.end ?? '-'].join(
      ' ',
    ),
  )

describe('the time of a report by what its title and its text tell', () => {
  it.each<[string, string[]]>([
    [
      '清河市2024年政府工作报告\n2024年，清河生产总值达386亿元。\n2024年，新增景区3家。',
      ['386亿元 亿元 level actual - - - 2024-12-31', '3家 家 level actual - - - 2024-12-31'],
    ],
    [
      '清河市2024年政府工作报告\n2024年，要新建公园3个。\n2024年，生产总值完成386亿元左右。',
      ['3个 个 level target - - - 2024-12-31', '386亿元左右 亿元 level target - approx - 2024-12-31'],
    ],
    [
      '清河县人民检察院2024年工作报告\n——2024年1月12日于清河县第十八届人民代表大会第三次会议\n批准逮捕犯罪嫌疑人368人。',
      ['368人 人 level actual - - - 2023-12-31'],
    ],
    [
      '清河县人民检察院2024年工作报告\n——2024年12月28日于清河县第十八届人民代表大会第四次会议\n批准逮捕犯罪嫌疑人368人。',
      ['368人 人 level actual - - - 2024-12-31'],
    ],
    ['清河县2024年惠民工程1--10月进展情况\n发放助学金862万元。', ['862万元 万元 level actual - - - 2024-10-31']],
    ['清河县2024年惠民工作总结及1-3月工作情况\n发放助学金862万元。', ['862万元 万元 level actual - - - 2024-12-31']],
    [
      '清河市第五次经济普查公报\n- 发布时间：2025-03-06\n这次普查标准时点为2023年12月31日。全市共有法人单位8620个。',
      ['8620个 个 level actual - - - 2023-12-31'],
    ],
    [
      '2024年清河市政府工作报告\n会议回顾了2023年的工作。\n今年发展的主要预期目标为：生产总值增长6%；财政收入增长8%。',
      ['6% % growth target up - - 2024-12-31', '8% % growth target up - - 2024-12-31'],
    ],
    [
      '清河市2018年工业运行情况\n2018年，增加值增长8.6%，增幅高出上年1.2个百分点。',
      ['8.6% % growth actual up - - 2018-12-31', '1.2个百分点 个百分点 change actual up - yoy 2018-12-31'],
    ],
    ['2024年工作总结\n一、主要目标提前实现，事业站上新台阶\n新建水厂6座。', ['6座 座 level actual - - - 2024-12-31']],
    [
      '2024年工作总结\n一、确保主要目标提前实现，事业站上新台阶\n新建水厂6座。',
      ['6座 座 level target - - - 2025-12-31'],
    ],
  ])('%s', (text, expected) => {
    expect(told(extractText(text))).toEqual(expected)
  })
})
