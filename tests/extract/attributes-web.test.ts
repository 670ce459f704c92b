import { describe, expect, it } from 'vitest'
import { type Extraction, extractText } from '../../src/index.js'

/** One line a figure: text, measure, status, direction, last day of its period; `-` for what is not there. */
const told = ({ figures }: Extraction): readonly string[] =>
  figures.map(({ text, measure, status, direction, period }) =>
    [text, measure, status, direction ?? '-', period?.end ?? '-'].join(' '),
  )

const YEAR = '清河县2023年工作总结\n'
const END = '2023-12-31'

describe('plans and what has come of them', () => {
  it.each<[string, string[]]>([
    [
      '排水工程年度计划完成投资6200万元，完成投资5860万元；河堤工程计划完成总投资1.6亿元，完成投资1.4亿元。',
      [
        `6200万元 level target - ${END}`,
        `5860万元 level actual - ${END}`,
        `1.6亿元 level target - ${END}`,
        `1.4亿元 level actual - ${END}`,
      ],
    ],
    // What else is planned stays so.
    [
      '2024年计划完成造林3万亩，完成投资2亿元。',
      ['3万亩 level target - 2024-12-31', '2亿元 level target - 2024-12-31'],
    ],
    // The parts of a target are targets, those of a fact are facts.
    [
      '市局下达我县冬播计划26万亩，其中粮豆12.6万亩，油菜9.8万亩。实际完成27万亩，其中粮豆13.1万亩。',
      [
        `26万亩 level target - ${END}`,
        `12.6万亩 level target - ${END}`,
        `9.8万亩 level target - ${END}`,
        `27万亩 level actual - ${END}`,
        `13.1万亩 level actual - ${END}`,
      ],
    ],
    [
      '发放补助860万元，为年度任务800万元的107.5%，其中农机补助320万元。',
      [
        `860万元 level actual - ${END}`,
        `800万元 level target - ${END}`,
        `107.5% rate actual - ${END}`,
        `320万元 level actual - ${END}`,
      ],
    ],
    [
      '今年主要任务为：计划完成水利工程620件，其中：水毁修复48件；河道治理6件；人饮工程23件。',
      [
        `620件 level target - ${END}`,
        `48件 level target - ${END}`,
        `6件 level target - ${END}`,
        `23件 level target - ${END}`,
      ],
    ],
    [
      '市里给我县下达救助任务，即困难学生资助420人；残疾儿童康复36人。',
      [`420人 level target - ${END}`, `36人 level target - ${END}`],
    ],
    [
      '年初市下达危房改造任务类农户工程180户，实施196户。',
      [`180户 level target - ${END}`, `196户 level actual - ${END}`],
    ],
    [
      '市政府下达给我县的事故死亡控制人数是36人，较大事故3起。事故死亡28人。',
      [`36人 level target - ${END}`, `3起 level target - ${END}`, `28人 level actual - ${END}`],
    ],
  ])('%s', (line, figures) => {
    expect(told(extractText(YEAR + line))).toEqual(figures)
  })

  it('a heading that says a task is fulfilled is no plan', () => {
    expect(told(extractText(`${YEAR}一、惠民工程目标任务圆满完成\n发放低保金620万元，保障3260户。`))).toEqual([
      `620万元 level actual - ${END}`,
      `3260户 level actual - ${END}`,
    ])
  })

  it('a paragraph that says it tells aims tells them to its end', () => {
    expect(
      told(
        extractText(
          `${YEAR}2024年全县发展的主要预期目标是：生产总值增长6.5%。税收增长7%；物价上涨幅度控制在3%左右，人口自然增长率控制在4.2‰以内。`,
        ),
      ),
    ).toEqual([
      '6.5% growth target up 2024-12-31',
      '7% growth target up 2024-12-31',
      '3%左右 growth target up 2024-12-31',
      '4.2‰以内 rate target - 2024-12-31',
    ])
    expect(
      told(extractText(`${YEAR}综合各方面因素，建议2024年全县主要预期目标为：产值增长8%；新增就业1.2万人。`)),
    ).toEqual(['8% growth target up 2024-12-31', '1.2万人 level target - 2024-12-31'])
  })
})

describe('what is foreseen', () => {
  it.each<[string, string[]]>([
    ['全年可实现12个村出列、9600人脱贫。', [`12个 level forecast - ${END}`, `9600人 level forecast - ${END}`]],
    ['项目建成后可新增床位300张。', [`300张 level forecast - ${END}`]],
    ['全年受案或将超过6200件。', [`6200件 level forecast - ${END}`]],
    [
      '预计到12月底，税收160万元，为计划指标的132.9%，地方收入96万元，为计划指标的103.5%；总收入256万元。',
      [
        `160万元 level forecast - ${END}`,
        `132.9% rate forecast - ${END}`,
        `96万元 level forecast - ${END}`,
        `103.5% rate forecast - ${END}`,
        `256万元 level forecast - ${END}`,
      ],
    ],
    ['预计重点项目累计完成投资6.8亿元。', [`6.8亿元 level forecast - ${END}`]],
    [
      '全年预计实现产值86亿元；实际利用外资1260万美元。',
      [`86亿元 level forecast - ${END}`, `1260万美元 level forecast - ${END}`],
    ],
    // What follows in the next sentence is part of a fact.
    [
      '夏粮收获9.6万亩，预计产量1.48万吨。其中小麦6.2万亩，比上年减少1.5%。',
      [
        `9.6万亩 level actual - ${END}`,
        `1.48万吨 level forecast - ${END}`,
        `6.2万亩 level actual - ${END}`,
        `1.5% growth actual down ${END}`,
      ],
    ],
  ])('%s', (line, figures) => {
    expect(told(extractText(YEAR + line))).toEqual(figures)
  })
})

describe('the time a figure is of', () => {
  it.each<[string, string, string[]]>([
    // Each part of a sentence on a line of its own.
    [
      YEAR,
      '1—9月，完成产值4620万元；\n零售额5680万元；\n商品房销售额920万元。新增床位36张。',
      [
        '4620万元 level actual - 2023-09-30',
        '5680万元 level actual - 2023-09-30',
        '920万元 level actual - 2023-09-30',
        `36张 level actual - ${END}`,
      ],
    ],
    [
      YEAR,
      '截止10月，排查人员169人；\n走访8200户；\n全年培训12期；\n慰问36人。',
      [
        '169人 level actual - 2023-10-31',
        '8200户 level actual - 2023-10-31',
        `12期 level actual - ${END}`,
        `36人 level actual - ${END}`,
      ],
    ],
    // Two things of a stretch are no months of it.
    [
      YEAR,
      '1-2月客运量和周转量分别为86万人和1.2亿人公里。',
      ['86万人 level actual - 2023-02-28', '1.2亿人公里 level actual - 2023-02-28'],
    ],
    [
      YEAR,
      '元月份入库620万元；二月当期入库315万元。',
      ['620万元 level actual - 2023-01-31', '315万元 level actual - 2023-02-28'],
    ],
    // Days inside a sentence say when something was, and nothing of the next.
    [YEAR, '重污染集中在1月15日至22日和2月2日至6日。优良天数比例86%。', [`86% rate actual - ${END}`]],
    [
      YEAR,
      '任务为86万亩，至2021年底，耕地面积91万亩。',
      [`86万亩 level target - ${END}`, '91万亩 level actual - 2021-12-31'],
    ],
    [
      YEAR,
      '产值由“十五”末的8.6亿元增加到36亿元。',
      ['8.6亿元 level actual - 2005-12-31', `36亿元 level actual - ${END}`],
    ],
    [
      '清河县2023年一季度财政运行情况\n',
      '税收4200万元，完成年初预算19%，比上年同期3400万元增长23.5%。',
      [
        '4200万元 level actual - 2023-03-31',
        '19% rate actual - 2023-03-31',
        '3400万元 level actual - 2022-03-31',
        '23.5% growth actual up 2023-03-31',
      ],
    ],
    // The half that a title names is what it is on, and next year is not.
    ['柳河镇2023年上半年政府工作报告\n', '1-5月入库620万元。', ['620万元 level actual - 2023-05-31']],
    [
      '民政局工作总结及下一年工作打算\n',
      '一、2023年工作总结\n1-10月保障低保户360户。',
      ['360户 level actual - 2023-10-31'],
    ],
    ['柳河镇执政纪要2019\n', '年末出栏生猪1.2万头。', ['1.2万头 level actual - 2019-12-31']],
    ['08年1至7月火灾情况\n', '发生火灾36起。', ['36起 level actual - 2008-07-31']],
  ])('%s%s', (title, lines, figures) => {
    expect(told(extractText(title + lines))).toEqual(figures)
  })
})

/** The same with what a growth or change is told against. */
const compared = (text: string): readonly string[] =>
  extractText(text).figures.map(({ text: said, measure, direction, basis }) =>
    [said, measure, direction ?? '-', basis ?? '-'].join(' '),
  )

describe('growths and changes', () => {
  it.each<[string, string[]]>([
    // A change by a number without a unit, or by any deed done more or less.
    ['城乡收入比值1.86，比上年同期缩小0.05。', ['1.86 rate - -', '0.05 change down yoy']],
    ['现金投放620亿元，同比少投放58亿元。', ['620亿元 level - -', '58亿元 change down yoy']],
    ['发放补贴860万元，比上年多拨付42万元。', ['860万元 level - -', '42万元 change up yoy']],
    ['同比多数企业盈利42万元。', ['42万元 level - -']],
    [
      '事故36起、死亡21人，同比增加9起、7人。',
      ['36起 level - -', '21人 level - -', '9起 change up yoy', '7人 change up yoy'],
    ],
    // What is cut down falls, a rate that betters rises.
    ['办理时限压缩60%、材料精简35%以上。', ['60% growth down -', '35%以上 growth down -']],
    ['优良天数比例86.2%，较去年改善6个百分点。', ['86.2% rate - -', '6个百分点 change up yoy']],
    // A percentage that has lost its sign.
    ['总收入480亿元，比去年同期增长38。', ['480亿元 level - -', '38 growth up yoy']],
    ['产值12.6亿元，占全区工业总产值的7.4。', ['12.6亿元 level - -', '7.4 rate - -']],
    // The line that a growth stands off from is none that the next is told against.
    [
      '产值比上年增长6.2%，低于年度目标1.8个百分点。人均产值增长5.1%。',
      ['6.2% growth up yoy', '1.8个百分点 change down other:低于年度目标', '5.1% growth up yoy'],
    ],
    ['火灾86起，与2022年相比，下降13%。', ['86起 level - -', '13% growth down yoy']],
  ])('%s', (line, figures) => {
    expect(compared(YEAR + line)).toEqual(figures)
  })

  it('what is no plan and no forecast is a fact', () => {
    const status = (line: string): readonly string[] =>
      extractText(YEAR + line).figures.map(({ text, status: said }) => `${text} ${said}`)
    expect(status('物价高出预期目标1.6个百分点，但12月涨幅已回落至2.4%。')).toEqual([
      '1.6个百分点 actual',
      '2.4% actual',
    ])
    expect(status('设施应建村覆盖率达98%。')).toEqual(['98% actual'])
    expect(status('全市谋划实施的提质项目有286个。')).toEqual(['286个 actual'])
    expect(status('“暖心”计划资助36人。')).toEqual(['36人 actual'])
    expect(status('国有企业应交税金26亿元。')).toEqual(['26亿元 actual'])
    expect(status('播种小麦6.2万亩，比上年减少1.5%，预计产量9300吨；播种蚕豆0.8万亩。')).toEqual([
      '6.2万亩 actual',
      '1.5% actual',
      '9300吨 forecast',
      '0.8万亩 actual',
    ])
    expect(status('预计完成投资6.2亿元，占年度投资计划48%。')).toEqual(['6.2亿元 forecast', '48% forecast'])
  })

  it('no fewer than a share of something is a bound', () => {
    const [figure] = extractText(`${YEAR}院长办案数不少于法官平均办案数的5%。`).figures
    expect([figure?.text, figure?.comparator]).toEqual(['5%', 'ge'])
  })
})
