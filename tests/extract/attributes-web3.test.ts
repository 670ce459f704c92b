import { describe, expect, it } from 'vitest'
import { type Extraction, extractText } from '../../src/index.js'

/** One line a figure: text, unit, measure, status, direction, comparator, basis, last day of its period; `-` for what is not there. */
const told = ({ figures }: Extraction): readonly string[] =>
  figures.map(({ text, unit, measure, status, direction, comparator, basis, period }) =>
    [text, unit || '-', measure, status, direction ?? '-', comparator ?? '-', basis ?? '-', period?.end ?? '-'].join(
      ' ',
    ),
  )

describe('the year of a text that tells none of its own', () => {
  it.each<[string, string[]]>([
    [
      '据《2022 年清河市国民经济和社会发展统计公报》：\n全市粮食总产量 36.2 万吨。',
      ['36.2 万吨 万吨 level actual - - - 2022-12-31'],
    ],
    ['《2022年清河市统计公报》获奖，全市粮食总产量36.2万吨。', ['36.2万吨 万吨 level actual - - - -']],
    [
      '为做好2021年汛期供水，水务局早作准备。截至6月12日，储水186万立方米。',
      ['186万立方米 万立方米 level actual - - - 2021-06-12'],
    ],
    ['该厂始建于2005年，2012年更名。上半年产糖3.6万吨。', ['3.6万吨 万吨 level actual - - - -']],
    [
      '今年1至8月，全区新设企业860户，总数较2021年末净增612户。',
      ['860户 户 level actual - - - 2022-08-31', '612户 户 change actual up - other:较2021年末 2022-08-31'],
    ],
    [
      '清河县一季度外贸增势良好\n2019年04月18日 清河新闻网\n一季度全县外贸出口3.6亿元。',
      ['3.6亿元 亿元 level actual - - - 2019-03-31'],
    ],
    ['刚刚过去的2022年，柳河镇成绩喜人。\n建成大棚36座。', ['36座 座 level actual - - - 2022-12-31']],
    [
      '2016年清河县政府工作报告\n——2016年11月22日在县人民代表大会上\n全县生产总值增长8.2%。',
      ['8.2% % growth actual up - - 2016-12-31'],
    ],
    [
      '2016年清河县政府工作报告\n——2016年1月22日在县人民代表大会上\n全县生产总值增长8.2%。',
      ['8.2% % growth actual up - - 2015-12-31'],
    ],
    ['清河县政府工作报告（2013年1月）\n全县生产总值增长8.2%。', ['8.2% % growth actual up - - 2012-12-31']],
  ])('%s', (text, expected) => {
    expect(told(extractText(text))).toEqual(expected)
  })
})

describe('when figures of a report were counted', () => {
  it.each<[string, string[]]>([
    [
      '12月26日，院长作报告。2016年，全院工作圆满完成。截止本月21日，受理案件3120件。',
      ['3120件 件 level actual - - - 2016-12-21'],
    ],
    [
      '清河县法院2021年1-9月工作总结\n截止9月18日，尚有未审结案件860件。\n民事未审结案件520件。\n全院接待来访126人次。',
      [
        '860件 件 level actual - - - 2021-09-18',
        '520件 件 level actual - - - 2021-09-18',
        '126人次 人次 level actual - - - 2021-09-30',
      ],
    ],
    [
      '2022年四个季度的发电量分别为36亿千瓦时、42亿千瓦时、45亿千瓦时和39亿千瓦时。',
      [
        '36亿千瓦时 亿千瓦时 level actual - - - 2022-03-31',
        '42亿千瓦时 亿千瓦时 level actual - - - 2022-06-30',
        '45亿千瓦时 亿千瓦时 level actual - - - 2022-09-30',
        '39亿千瓦时 亿千瓦时 level actual - - - 2022-12-31',
      ],
    ],
    [
      '2023年清河县法院工作总结\n2020年受理860件、2021年受理912件、2022年受理968件。',
      [
        '860件 件 level actual - - - 2020-12-31',
        '912件 件 level actual - - - 2021-12-31',
        '968件 件 level actual - - - 2022-12-31',
      ],
    ],
    ['清河县2022年环境工作总结\n2022年1-5月，水质达标4个月（2-5月）。', ['4个月 个月 level actual - - - 2022-05-31']],
    [
      '清河县公安局2022年工作总结\n破案960起，较上年同期破案812起上升18.2%。',
      [
        '960起 起 level actual - - - 2022-12-31',
        '812起 起 level actual - - - 2021-12-31',
        '18.2% % growth actual up - yoy 2022-12-31',
      ],
    ],
    [
      '清河县公安局2022年工作总结\n破案960起，较上年同期增加148起，上升18.2%。',
      [
        '960起 起 level actual - - - 2022-12-31',
        '148起 起 change actual up - yoy 2022-12-31',
        '18.2% % growth actual up - yoy 2022-12-31',
      ],
    ],
    ['清河县2022年工作总结\n从5月18日起组织巡查，出动人员126名。', ['126名 名 level actual - - - 2022-12-31']],
    ['清河县2022年工作总结\n从7月1日起，低保标准提高到620元。', ['620元 元 level actual - - - 2022-07-01']],
    ['清河县2022年工作总结\n先后应对了5月18日、6月3日和7月9日3次降雨。', ['3次 次 level actual - - - 2022-12-31']],
    [
      '清河县2021年工作总结\n2021年6月，柳河村被评为示范村。添置健身器材26套。',
      ['26套 套 level actual - - - 2021-12-31'],
    ],
    [
      '清河县2021年工作总结\n2021年6月，柳河村培训农民86人。添置健身器材26套。',
      ['86人 人 level actual - - - 2021-06-30', '26套 套 level actual - - - 2021-06-30'],
    ],
    [
      '8月份供水量回升\n2021-09-06\n8月份供水量160万吨，系自今年3月份以来首次增长。日供水量5.2万吨。',
      ['160万吨 万吨 level actual - - - 2021-08-31', '5.2万吨 万吨 level actual - - - 2021-08-31'],
    ],
    [
      '清河县2010年税收情况\n“十一五”期间，税收总量达560亿元，是“十五”期间216亿元的2.6倍。',
      [
        '560亿元 亿元 level actual - - - 2010-12-31',
        '216亿元 亿元 level actual - - - 2005-12-31',
        '2.6倍 倍 rate actual - - - 2010-12-31',
      ],
    ],
    [
      '清河县2022年上半年运行情况\n上半年，零售额同比增长5.6%，快于一季度2.1个百分点。',
      [
        '5.6% % growth actual up - yoy 2022-06-30',
        '2.1个百分点 个百分点 change actual up - other:快于一季度 2022-06-30',
      ],
    ],
    ['清河县2022年工作总结\n在省科技厅7月公布的园区排名中列第三位。', ['第三位 第 rank actual - - - 2022-12-31']],
    [
      '清河街道2021年工作总结\n半年度主要经济指标平稳，财政收入3.6亿元。',
      ['3.6亿元 亿元 level actual - - - 2021-06-30'],
    ],
    ['2018年7月30日 \n6月至7月28日8时降水量为92毫米。', ['92毫米 毫米 level actual - - - 2018-07-28']],
  ])('%s', (text, expected) => {
    expect(told(extractText(text))).toEqual(expected)
  })
})

describe('what growth is told against', () => {
  it.each<[string, string[]]>([
    [
      '2021年8月，全县发电量增长5.6%，增速较7月回落1.2个百分点。',
      ['5.6% % growth actual up - - 2021-08-31', '1.2个百分点 个百分点 change actual down - mom 2021-08-31'],
    ],
    [
      '2021年1-8月，全县发电量增长5.6%，增速较7月回落1.2个百分点。',
      ['5.6% % growth actual up - - 2021-08-31', '1.2个百分点 个百分点 change actual down - other:较7月 2021-08-31'],
    ],
    [
      '2021年三季度，全县成交项目86个，比二季度增长3.6%。',
      ['86个 个 level actual - - - 2021-09-30', '3.6% % growth actual up - mom 2021-09-30'],
    ],
    [
      '2021年前三季度，全县成交项目增长5.8%，比二季度加快1.2个百分点。',
      ['5.8% % growth actual up - - 2021-09-30', '1.2个百分点 个百分点 change actual up - other:比二季度 2021-09-30'],
    ],
    [
      '税收占比61.2%，低于上年2.4个百分点。',
      ['61.2% % rate actual - - - -', '2.4个百分点 个百分点 change actual down - yoy -'],
    ],
    [
      '一季度全县产值36亿元，同比增长6%（下同）。\n农业增加值2.1亿元，增长3.2%。',
      [
        '36亿元 亿元 level actual - - - -',
        '6% % growth actual up - yoy -',
        '2.1亿元 亿元 level actual - - - -',
        '3.2% % growth actual up - yoy -',
      ],
    ],
    [
      '一季度全县产值36亿元，增长6%（按可比价计算，下同）。\n农业增加值2.1亿元，增长3.2%。',
      [
        '36亿元 亿元 level actual - - - -',
        '6% % growth actual up - - -',
        '2.1亿元 亿元 level actual - - - -',
        '3.2% % growth actual up - - -',
      ],
    ],
    [
      '全县产值36亿元，同比增长6.1%。\n从产业看，农业增加值2.1亿元，增长3.2%。',
      [
        '36亿元 亿元 level actual - - - -',
        '6.1% % growth actual up - yoy -',
        '2.1亿元 亿元 level actual - - - -',
        '3.2% % growth actual up - yoy -',
      ],
    ],
    [
      '全县产值36亿元，同比增长6.1%。\n农业方面，增加值2.1亿元，增长3.2%。',
      [
        '36亿元 亿元 level actual - - - -',
        '6.1% % growth actual up - yoy -',
        '2.1亿元 亿元 level actual - - - -',
        '3.2% % growth actual up - - -',
      ],
    ],
    [
      '38个行业产值保持同比增长。其中，造纸业增长2.1%。',
      ['38个 个 level actual - - - -', '2.1% % growth actual up - yoy -'],
    ],
    [
      '出口86亿元，同比下降5.1%，降幅比上半年收窄2.3个百分点。利用外资3.2亿美元，增长4.6%。',
      [
        '86亿元 亿元 level actual - - - -',
        '5.1% % growth actual down - yoy -',
        '2.3个百分点 个百分点 change actual down - other:比上半年 -',
        '3.2亿美元 亿美元 level actual - - - -',
        '4.6% % growth actual up - yoy -',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(told(extractText(text))).toEqual(expected)
  })
})
