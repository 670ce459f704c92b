import { describe, expect, it } from 'vitest'
import { extractText } from '../../src/index.js'
import { linked, told } from './told.js'

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

/** Text and status of each figure. */
const statuses = (text: string): readonly string[] =>
  extractText(`2023年工作总结\n${text}`).figures.map((figure) => `${figure.text} ${figure.status}`)

describe('what is planned and what is done', () => {
  it.each<[string, string[]]>([
    [
      '市下达我县安置任务360人，根据需求，360人具体落实到8个乡镇，分别是东河镇12户36人，西坪镇18户52人。',
      ['360人 target', '360人 target', '8个 actual', '12户 target', '36人 target', '18户 target', '52人 target'],
    ],
    ['下达任务后，资金落实到8个乡镇，分别是东河镇12户36人。', ['8个 actual', '12户 actual', '36人 actual']],
    ['组织申报市级科技计划36项，星火计划5项。', ['36项 actual', '5项 actual']],
    ['全年改造计划36项。', ['36项 target']],
    ['完成投资86.2亿元，占市年度力争目标的118%。', ['86.2亿元 actual', '118% actual']],
    ['力争目标值达到86亿元。', ['86亿元 target']],
    ['计划续建项目86个，完成投资36.2亿元，完成年度计划的118.6%。', ['86个 target', '36.2亿元 actual', '118.6% actual']],
    ['计划续建项目86个，完成投资36.2亿元。', ['86个 target', '36.2亿元 target']],
    ['预计完成投资36.2亿元，完成年度计划的118.6%。', ['36.2亿元 forecast', '118.6% forecast']],
    ['列入计划逐步解决的建议7件。', ['7件 actual']],
    ['累计完成收入6.8亿元，为年初预算61.2%。', ['6.8亿元 actual', '61.2% actual']],
    ['报告提出，2024年财政收入安排86.2亿元，增长6%。', ['86.2亿元 target', '6% target']],
    ['报告提出，2023年财政收入安排86.2亿元，增长6%。', ['86.2亿元 actual', '6% actual']],
    [
      '预计全县生产总值完成86亿元，比上年增长8%（下同）。工业投资完成36亿元。',
      ['86亿元 forecast', '8% forecast', '36亿元 forecast'],
    ],
    [
      '预计全县生产总值完成86亿元，比上年增长8%。工业投资完成36亿元。',
      ['86亿元 forecast', '8% forecast', '36亿元 actual'],
    ],
  ])('%s', (text, expected) => {
    expect(statuses(text)).toEqual(expected)
  })
})

describe('changes, what they are told against and what they are of', () => {
  it.each<[string, string[], string[]]>([
    [
      '2023年农业情况\n播种面积36千公顷（54万亩），比上年扩大12千公顷（18万亩）。',
      [
        '36千公顷 千公顷 level actual - - - 2023-12-31',
        '54万亩 万亩 level actual - - - 2023-12-31',
        '12千公顷 千公顷 change actual up - yoy 2023-12-31',
        '18万亩 万亩 change actual up - yoy 2023-12-31',
      ],
      ['54万亩 part_of 36千公顷', '12千公顷 base 36千公顷', '18万亩 base 54万亩'],
    ],
    [
      '2023年农业情况\n播种面积36千公顷，比上年扩大12千公顷（26万亩）。',
      [
        '36千公顷 千公顷 level actual - - - 2023-12-31',
        '12千公顷 千公顷 change actual up - yoy 2023-12-31',
        '26万亩 万亩 level actual - - - 2023-12-31',
      ],
      ['12千公顷 base 36千公顷'],
    ],
    [
      '2023年商贸计划\n批发、零售业增速目标分别为12%、13%。',
      ['12% % growth target up - - 2023-12-31', '13% % growth target up - - 2023-12-31'],
      [],
    ],
    ['2016年烤烟情况\n较2015年，2016年的均价增加16.5元。', ['16.5元 元 change actual up - yoy 2016-12-31'], []],
    [
      '2023年造林情况\n计划完成绿化造林面积100亩，实际完成绿化面积111亩。',
      ['100亩 亩 level target - - - 2023-12-31', '111亩 亩 level actual - - - 2023-12-31'],
      ['111亩 target 100亩'],
    ],
    [
      '2023年整地情况\n整地计划250亩，完成300亩，完成计划的120%。',
      [
        '250亩 亩 level target - - - 2023-12-31',
        '300亩 亩 level actual - - - 2023-12-31',
        '120% % rate actual - - - 2023-12-31',
      ],
      ['300亩 target 250亩', '120% numerator 300亩', '120% denominator 250亩'],
    ],
    [
      '2023年园区情况\n园区于今年2月8日动工，现已完成投资3600万元。',
      ['3600万元 万元 level actual - - - 2023-12-31'],
      [],
    ],
  ])('%s', (text, figures, relations) => {
    const extraction = extractText(text)
    expect(told(extraction)).toEqual(figures)
    expect(linked(extraction)).toEqual(relations)
  })
})
