import { describe, expect, it } from 'vitest'
import { extractText } from '../../src/index.js'
import { linked, told } from './told.js'

describe('the period that a text is on', () => {
  it.each<[string, string[]]>([
    [
      '2024年清河市一季度经济运行情况\n一、结构优化。第一产业增加值36.2亿元。',
      ['36.2亿元 亿元 level actual - - - 2024-03-31'],
    ],
    // The year of a government report's title says when it was read out.
    [
      '2015年县政府工作报告\n各位代表:我向大会报告工作。\n一、工作回顾\n过去一年,全县较好完成各项任务。\n(一)经济实力提升\n全年实现生产总值126.3亿元,增长9.8%。',
      ['126.3亿元 亿元 level actual - - - 2014-12-31', '9.8% % growth actual up - - 2014-12-31'],
    ],
    [
      '2022年工作报告\n实现地区生产总值450亿元(初步预计数,下同),财政总收入62亿元。规模以上工业增加值180亿元。',
      [
        '450亿元 亿元 level forecast - - - 2022-12-31',
        '62亿元 亿元 level forecast - - - 2022-12-31',
        '180亿元 亿元 level forecast - - - 2022-12-31',
      ],
    ],
    [
      '清河县2024年举报平台受理情况\n今年1至10月,平台受理举报286件。\n其中,来信62件。',
      ['286件 件 level actual - - - 2024-10-31', '62件 件 level actual - - - 2024-10-31'],
    ],
    [
      '服务热线情况通报\n2024年5月,共办理工单2186件。\n分类看,咨询类362件。',
      ['2186件 件 level actual - - - 2024-05-31', '362件 件 level actual - - - 2024-05-31'],
    ],
    [
      '服务热线情况通报\n2024年5月,共办理工单2186件。1至5月,咨询类862件。\n分类看,求助类362件。',
      [
        '2186件 件 level actual - - - 2024-05-31',
        '862件 件 level actual - - - 2024-05-31',
        '362件 件 level actual - - - 2024-05-31',
      ],
    ],
    [
      '第七次全国人口普查公报\n根据普查结果,现将2020年11月1日零时全县常住人口情况公布如下:\n一、常住人口\n全县常住人口386210人,男性占51.2%。',
      ['386210人 人 level actual - - - 2020-11-01', '51.2% % rate actual - - - 2020-11-01'],
    ],
    [
      '发展成绩\n生产总值由2018年的862亿元预计提高到2023年的1286亿元,年均增长8.3%。\n新增就业46万人。',
      [
        '862亿元 亿元 level actual - - - 2018-12-31',
        '1286亿元 亿元 level forecast - - - 2023-12-31',
        '8.3% % growth forecast up - - 2023-12-31',
        '46万人 万人 level actual - - - 2023-12-31',
      ],
    ],
    [
      '春节客运情况\n2024年2月13日(正月初四),全省铁路发送旅客86.4万人次。其中,东站发送旅客28.6万人次。',
      ['86.4万人次 万人次 level actual - - - 2024-02-13', '28.6万人次 万人次 level actual - - - 2024-02-13'],
    ],
    [
      '2024年9月12日上午,市市场监管局召开新闻发布会,介绍企业情况。2023年二季度新设企业到2024年二季度,开业率为68.2%。今年上半年,新登记企业3.6万户。',
      ['68.2% % rate actual - - - 2024-06-30', '3.6万户 万户 level actual - - - 2024-06-30'],
    ],
    [
      '打击毒品犯罪情况\n深化“清河—2023”行动。今年1至8月,破获案件286起。\n铲除原植物62亩。',
      ['286起 起 level actual - - - 2023-08-31', '62亩 亩 level actual - - - 2023-08-31'],
    ],
    [
      '2024年5月10日消息,历时62天的夏运(7月1日至8月31日)将至。截至5月10日,查验旅客86万人次。\n从全年数据看,今年以来旅客已超362万人次。',
      [
        '62天 天 level actual - - - 2024-05-10',
        '86万人次 万人次 level actual - - - 2024-05-10',
        '362万人次 万人次 level actual - gt - 2024-05-10',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(told(extractText(text))).toEqual(expected)
  })
})

/** Text and last day of the period of each figure. */
const dated = (text: string): readonly string[] =>
  extractText(text).figures.map((figure) => `${figure.text} ${figure.period?.end ?? '-'}`)

describe('holidays, months in a row and years told one by one', () => {
  it.each<[string, string[]]>([
    ['2024年文旅数据\n“五一”假期,全市接待游客86.2万人次。', ['86.2万人次 2024-05-05']],
    ['2016年文旅数据\n五一小长假,全市接待游客86.2万人次。', ['86.2万人次 2016-05-02']],
    ['2021年文旅数据\n五一假期前三天,全市接待游客86.2万人次。', ['86.2万人次 2021-05-03']],
    ['2022年文旅数据\n五一假期第三天,全市接待游客86.2万人次。', ['86.2万人次 2022-05-02']],
    ['2023年文旅数据\n国庆假期,全市接待游客86.2万人次。', ['86.2万人次 2023-10-06']],
    ['2015国庆黄金周已经落幕,全市接待游客86.2万人次。', ['86.2万人次 2015-10-07']],
    ['2023年工作总结\n元旦、国庆期间检查企业86家。', ['86家 2023-12-31']],
    ['2023年工作总结\n国庆黄金周后开行专线6条。', ['6条 2023-12-31']],
    ['2024年接警情况\n夏季的6、7、8三个月共接警862起。', ['862起 2024-08-31']],
    ['2024年前两月运行情况\n完成投资86亿元。', ['86亿元 2024-02-29']],
    ['清河银行2024年中期多赚6.2%', ['6.2% 2024-06-30']],
    [
      '2023年工作总结\n2021年至2023年,分别完成工业总产值86.2亿元、92.6亿元、98.1亿元。',
      ['86.2亿元 2021-12-31', '92.6亿元 2022-12-31', '98.1亿元 2023-12-31'],
    ],
    [
      '2023年工作总结\n全县总产值由2018年的86亿元增加到2023年的126亿元,年均增长7.9%;农业收入由26亿元提高到42亿元,年均增长10.1%。',
      [
        '86亿元 2018-12-31',
        '126亿元 2023-12-31',
        '7.9% 2023-12-31',
        '26亿元 2018-12-31',
        '42亿元 2023-12-31',
        '10.1% 2023-12-31',
      ],
    ],
    [
      '2023年统计公报\n按照统一核算制度,最终核实2022年全县生产总值为862亿元,比上年增长6.2%。',
      ['862亿元 2022-12-31', '6.2% 2022-12-31'],
    ],
    [
      '2023年开发区考核情况\n到2022年末,区内有高新企业362家;有孵化器86家。园区用地26平方公里。',
      ['362家 2022-12-31', '86家 2022-12-31', '26平方公里 2023-12-31'],
    ],
    [
      '2023年财政决算报告\n2023年初,县人大审议通过的预算支出86200万元,支出调整为92600万元。',
      ['86200万元 2023-12-31', '92600万元 2023-12-31'],
    ],
  ])('%s', (text, expected) => {
    expect(dated(text)).toEqual(expected)
  })
})

/** Text, measure, status, direction and basis of each figure. */
const measured = (text: string): readonly string[] =>
  extractText(text).figures.map(({ text: written, measure, status, direction, basis }) =>
    [written, measure, status, direction ?? '-', basis ?? '-'].join(' '),
  )

describe('what growths and changes are told against, and what was aimed at', () => {
  it.each<[string, string[]]>([
    [
      '2024年情况\n与去年同期相比,3个县增速提高,东河、西坪分别提高1.6和0.8个百分点;6个县增速回落,其中北河回落2.6个百分点。',
      [
        '3个 level actual - -',
        '1.6 change actual up yoy',
        '0.8个百分点 change actual up yoy',
        '6个 level actual - -',
        '2.6个百分点 change actual down yoy',
      ],
    ],
    [
      '2024年上半年情况\n投诉286件,占总量的52.6%,与去年上半年相比,比重上升3.6个百分点。',
      ['286件 level actual - -', '52.6% rate actual - -', '3.6个百分点 change actual up yoy'],
    ],
    ['2024年情况\n破案率和抓获人数分别比升6.3%和31.2%。', ['6.3% growth actual up yoy', '31.2% growth actual up yoy']],
    [
      '2024年情况\n东河增速加快12.6个百分点,其他县增速回落,回落幅度在0.6-5.2个百分点之间。',
      ['12.6个百分点 change actual up -', '0.6-5.2个百分点 change actual down -'],
    ],
    [
      '2024年情况\n受理案件1286件,同比增长16.2%。其中,民事案件增长率最高,达62%。',
      ['1286件 level actual - -', '16.2% growth actual up yoy', '62% growth actual up yoy'],
    ],
    [
      '2024年情况\n客运量增长幅度比全省(12.6%)高出近6个百分点。',
      ['12.6% growth actual up -', '近6个百分点 change actual up other:比全省'],
    ],
    ['2024年情况\n机器人完成了82.6%的盘库任务。', ['82.6% rate actual - -']],
    ['2024年情况\n圆满完成集中整治86处任务。', ['86处 level actual - -']],
    [
      '2024年情况\n完成投资1286亿元,完成全年1.2万亿元投资目标的10.7%。',
      ['1286亿元 level actual - -', '1.2万亿元 level target - -', '10.7% rate actual - -'],
    ],
    [
      '2024年情况\n单产5286.3公斤/公顷(352.4公斤/亩),比上年减少82.5公斤/公顷(5.5公斤/亩)。',
      [
        '5286.3公斤/公顷 level actual - -',
        '352.4公斤/亩 level actual - -',
        '82.5公斤/公顷 change actual down yoy',
        '5.5公斤/亩 change actual down yoy',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(measured(text)).toEqual(expected)
  })
})

describe('what growths and shares are of', () => {
  it.each<[string, string[]]>([
    [
      '2024年6月情况\n26个省共有52个城市开行列车,完成客运量26.2亿人次,进站量16.2亿人次。6月份,客运量环比增加1.6亿人次、增长6.2%,同比增加9.2亿人次、增长52.6%。',
      ['1.6亿人次 base 26.2亿人次', '6.2% base 26.2亿人次', '9.2亿人次 base 26.2亿人次', '52.6% base 26.2亿人次'],
    ],
    [
      '2024年受理情况\n受理举报862件,已办结862件。\n来信126件,占比14.62%。',
      ['14.62% numerator 126件', '14.62% denominator 862件'],
    ],
  ])('%s', (text, expected) => {
    expect(linked(extractText(text))).toEqual(expected)
  })

  it('takes the first of two counts alike as the whole', () => {
    const { figures } = extractText('2024年受理情况\n受理举报862件,已办结862件。\n来信126件,占比14.62%。')
    expect(figures[3]?.relations).toEqual([
      { type: 'numerator', figure: 2 },
      { type: 'denominator', figure: 0 },
    ])
  })
})
