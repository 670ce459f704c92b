import { describe, expect, it } from 'vitest'
import { readFixture, segmentText } from './support.js'

const reports = (text: string) =>
  segmentText(text).reports.map(({ title, organization, period }) => [
    title,
    organization,
    period && `${period.start}..${period.end} ${period.text}`,
  ])

describe('reports', () => {
  it.each([
    [
      'report-g01',
      '江州市云浦区市场监督管理局2024年上半年工作总结及下半年工作计划',
      '江州市云浦区市场监督管理局',
      '2024-01-01..2024-06-30 2024年上半年',
    ],
    [
      'report-g03',
      '宁川市公共交通集团有限公司2023年第三季度工作报告',
      '宁川市公共交通集团有限公司',
      '2023-07-01..2023-09-30 2023年第三季度',
    ],
    [
      'report-g04',
      '石桥镇人民政府2023年度工作总结和2024年工作计划',
      '石桥镇人民政府',
      '2023-01-01..2023-12-31 2023年度',
    ],
    ['passage-f09', '县林业局2015年上半年工作情况小结', '县林业局', '2015-01-01..2015-06-30 2015年上半年'],
    ['passage-c08', null, null, '2024-01-01..2024-06-30 2024年上半年'],
    ['passage-d07', null, null, '2023-01-01..2023-11-30 2023年11月'],
  ])('%s', (fixture, title, organization, period) => {
    expect(reports(readFixture(fixture))).toEqual([[title, organization, period]])
  })

  it.each([
    ['2024年政府工作报告\n各位代表:去年新增就业1361人。', '2024年政府工作报告', null, '2023-01-01..2023-12-31 2024年'],
    [
      '关于2023年上半年预算执行情况的报告（县财政局）\n收入4亿元。',
      '关于2023年上半年预算执行情况的报告（县财政局）',
      '县财政局',
      '2023-01-01..2023-06-30 2023年上半年',
    ],
    [
      '全县经济运行简析\n县统计局 2021-10-26\n前三季度，增长12.3%。',
      '全县经济运行简析',
      '县统计局',
      '2021-01-01..2021-09-30 前三季度',
    ],
    ['XX年全县科技工作总结\n验收合格。', 'XX年全县科技工作总结', null, null],
    ['工作总结\n一、2019年工作完成情况\n查办46件。', '工作总结', null, '2019-01-01..2019-12-31 2019年'],
    [
      '工作汇报\n区政府办公室:\n查办46件。\n云浦区城管局\n2024年1月8日',
      '工作汇报',
      '云浦区城管局',
      '2023-01-01..2023-12-31 2023年',
    ],
  ])('%s', (text, title, organization, period) => {
    expect(reports(text)).toEqual([[title, organization, period]])
  })

  it('cuts a compendium at the titles of its reports', () => {
    const text = [
      '上半年工作总结汇编(2篇)',
      '1.东山区城管局2023年上半年工作总结1',
      '2.西河县科技局2023年上半年工作总结7',
      '东山区城管局2023年上半年工作总结',
      '一、主要工作',
      '拆除违建327处。',
      '西河县科技局2023年上半年工作总结',
      '一、主要工作',
      '新增高企12家。',
    ].join('\n')
    expect(reports(text)).toEqual([
      ['东山区城管局2023年上半年工作总结', '东山区城管局', '2023-01-01..2023-06-30 2023年上半年'],
      ['西河县科技局2023年上半年工作总结', '西河县科技局', '2023-01-01..2023-06-30 2023年上半年'],
    ])
    expect(segmentText(text).sections.map(({ report, parent, marker }) => [report, parent, marker])).toEqual([
      [0, null, '一、'],
      [1, null, '一、'],
    ])
  })
})
