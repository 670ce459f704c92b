import { describe, expect, it } from 'vitest'
import { type Extraction, extractText } from '../../src/index.js'

/** One line a figure: text, unit, measure, status, direction, comparator, basis, last day of its period; `-` for what is not there. */
const told = ({ figures }: Extraction): readonly string[] =>
  figures.map(({ text, unit, measure, status, direction, comparator, basis, period }) =>
    [text, unit || '-', measure, status, direction ?? '-', comparator ?? '-', basis ?? '-', period?.end ?? '-'].join(
      ' ',
    ),
  )

describe('the year of news', () => {
  it.each<[string, string[]]>([
    // 去年 in what is dated early in the next year, or speaks of no 今年 at all.
    [
      '2016-01-08\n记者从市水务局获悉，截至去年12月底，全市供水量达3.6亿吨。',
      ['3.6亿吨 亿吨 level actual - - - 2015-12-31'],
    ],
    [
      '2019年，柳河镇合作社狠抓培训，去年全镇培训农民860人次，同比增长12%。',
      ['860人次 人次 level actual - - - 2019-12-31', '12% % growth actual up - yoy 2019-12-31'],
    ],
    [
      '去年全县审结案件2316件。\n2018年，全县法院执结816件。\n院长表示，2019年，全院将继续改革。',
      ['2316件 件 level actual - - - 2018-12-31', '816件 件 level actual - - - 2018-12-31'],
    ],
    [
      '清河晚报讯 2021年，我县引资有成。1-12月份，全县新签约项目36个。去年1-12月份，到位资金52.6亿元。',
      ['36个 个 level actual - - - 2021-12-31', '52.6亿元 亿元 level actual - - - 2021-12-31'],
    ],
    // A year that is looked back on though nothing is counted behind it.
    [
      '清河县政府工作报告（摘要）\n代县长作报告，回顾2014年工作。\n全县生产总值增长8.6%。',
      ['8.6% % growth actual up - - 2014-12-31'],
    ],
    [
      '市检查团来我县，对2015年水利建设情况进行检查。全年完成土石方362.4万立方米。',
      ['362.4万立方米 万立方米 level actual - - - 2015-12-31'],
    ],
    [
      '昨天，2018年全县体育工作会议在县体育馆召开。报告回顾了2017年体育事业取得的成绩。去年我县运动员获得金牌6枚。',
      ['6枚 枚 level actual - - - 2017-12-31'],
    ],
    // When something was at work, which week it was, and what is no middle of the year.
    [
      '清河县2022年安全生产工作总结\n从5月中旬到9月底，开展检查，排查隐患3600项。\n全县立案216起。',
      ['3600项 项 level actual - - - 2022-09-30', '216起 起 level actual - - - 2022-12-31'],
    ],
    [
      '2023年第31周（7月31日—8月6日），热线受理诉求5216件，日均745件。',
      ['5216件 件 level actual - - - 2023-08-06', '745件 件 level actual - - - 2023-08-06'],
    ],
    [
      '清河县2022年体育工作总结\n添置仪器16台，在一年中多次下乡，为1600余人测评体质。',
      ['16台 台 level actual - - - 2022-12-31', '1600余人 人 level actual - approx - 2022-12-31'],
    ],
    // What is planned for a year tells no year of what was done, a part of it does.
    [
      '2021年全县计划实施重点项目62个，1-6月份累计完成投资36.2亿元。',
      ['62个 个 level target - - - 2021-12-31', '36.2亿元 亿元 level actual - - - 2021-06-30'],
    ],
    [
      '2018年档案工作及2019年工作思路\n一、2018年档案工作情况\n1、馆藏不断丰富\n新增档案6216卷。',
      ['6216卷 卷 level actual - - - 2018-12-31'],
    ],
    [
      '市长作政府工作报告。五年来，关停企业316家。2015年，财政收入增长6.2%。\n2016年是新规划开局之年，清河提出的预期性指标里，财政收入增长5.6%。',
      [
        '316家 家 level actual - - - 2015-12-31',
        '6.2% % growth actual up - - 2015-12-31',
        '5.6% % growth target up - - 2016-12-31',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(told(extractText(text))).toEqual(expected)
  })
})

describe('titles of reports to a congress', () => {
  it.each<[string, string[]]>([
    [
      '清河县政府工作报告（2016年3月8日）\n2016年主要目标\n财政收入增长8.2%左右。',
      ['8.2%左右 % growth target up approx - 2016-12-31'],
    ],
    ['2018年清河县政府工作报告\n2018年工作回顾\n财政支出26.3亿元。', ['26.3亿元 亿元 level actual - - - 2018-12-31']],
    [
      '2021年清河县政府工作报告\n2021年，是我县爬坡过坎的一年。\n全年新建项目36个。',
      ['36个 个 level actual - - - 2021-12-31'],
    ],
    // Since when something is measured tells no year, a label before the year does not hide it.
    [
      '自2014年开展PM2.5监测以来，空气明显好转。\n湖泊环境 2022年，全县断面水质达标率是91.6%，上半年达标率是90.2%。',
      ['91.6% % rate actual - - - 2022-12-31', '90.2% % rate actual - - - 2022-06-30'],
    ],
    // The day of the news.
    [
      '清河县2017年脱贫攻坚工作总结\n1月16日，记者从县扶贫办获悉，我县共有6200人脱贫。',
      ['6200人 人 level actual - - - 2017-12-31'],
    ],
    ['记者18日从县消防大队了解到，2020年接报火灾216起。', ['216起 起 level actual - - - 2020-12-31']],
  ])('%s', (text, expected) => {
    expect(told(extractText(text))).toEqual(expected)
  })
})

describe('what is aimed at, foreseen or done', () => {
  it.each<[string, string[]]>([
    // Numbered lines under what heads aims.
    [
      '清河县认真谋划2016年农机工作。\n2016年全县农机工作总体要求：\n再上新台阶。\n发展目标：\n1、机械化水平达到72.6%。\n2、新增合作社16个，机收率达61%。',
      [
        '72.6% % rate target - - - 2016-12-31',
        '16个 个 level target - - - 2016-12-31',
        '61% % rate target - - - 2016-12-31',
      ],
    ],
    // Words of plans inside names and shares.
    [
      '清河县2022年决算情况\n安排预算稳定调节基金2.6亿元，支出总计86.2亿元。',
      ['2.6亿元 亿元 level actual - - - 2022-12-31', '86.2亿元 亿元 level actual - - - 2022-12-31'],
    ],
    [
      '清河县2022年工作总结\n16个年预计产值超5亿元的项目共完成产值120亿元。',
      ['16个 个 level actual - - - 2022-12-31', '120亿元 亿元 level actual - - - 2022-12-31'],
    ],
    [
      '清河县2022年工作总结\n破获目标案件26起。完成目标总量列全市第三。',
      ['26起 起 level actual - - - 2022-12-31', '第三 第 rank actual - - - 2022-12-31'],
    ],
    [
      '清河县2022年科技工作总结\n净增高企36家；预计第二批将新增高企20家。',
      ['36家 家 level actual - - - 2022-12-31', '20家 家 level forecast - - - 2022-12-31'],
    ],
    [
      '清河县2021年1-5月交通工作汇报\n航道项目完成投资12.6亿元，为年计划46.2%，同比增长36.5%。',
      [
        '12.6亿元 亿元 level actual - - - 2021-05-31',
        '46.2% % rate actual - - - 2021-05-31',
        '36.5% % growth actual up - yoy 2021-05-31',
      ],
    ],
    // By how much a task was exceeded.
    [
      '清河县2022年工作总结\n产值、税收分别超额完成全年任务12.6%和8.3%。',
      ['12.6% % change actual up - - 2022-12-31', '8.3% % change actual up - - 2022-12-31'],
    ],
  ])('%s', (text, expected) => {
    expect(told(extractText(text))).toEqual(expected)
  })
})

describe('what has grown, and since when', () => {
  it.each<[string, string[]]>([
    [
      '清河县2022年物价情况\n其中，上涨的有：食品3.6%、居住2.1%、衣着0.6%。',
      [
        '3.6% % growth actual up - - 2022-12-31',
        '2.1% % growth actual up - - 2022-12-31',
        '0.6% % growth actual up - - 2022-12-31',
      ],
    ],
    [
      '清河县2016年统计公报\n与2015年比，第一产业比重下降0.6个百分点。物价总水平比2015年上涨 1.2%。',
      ['0.6个百分点 个百分点 change actual down - yoy 2016-12-31', '1.2% % growth actual up - yoy 2016-12-31'],
    ],
  ])('%s', (text, expected) => {
    expect(told(extractText(text))).toEqual(expected)
  })
})

describe('what is foreseen from a mark on', () => {
  it.each<[string, string[]]>([
    [
      '清河县2015年计划执行情况\n预计（下同）全年总产值26.3亿元，增长8.1%。固定投资12.6亿元；财政收入2.3亿元。',
      [
        '26.3亿元 亿元 level forecast - - - 2015-12-31',
        '8.1% % growth forecast up - - 2015-12-31',
        '12.6亿元 亿元 level forecast - - - 2015-12-31',
        '2.3亿元 亿元 level forecast - - - 2015-12-31',
      ],
    ],
    [
      '清河县2015年工作总结\n生产总值（预计，下同）、财政收入年均分别增长12.6%、18.3%；建成产业园3个。',
      [
        '12.6% % growth forecast up - - 2015-12-31',
        '18.3% % growth forecast up - - 2015-12-31',
        '3个 个 level actual - - - 2015-12-31',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(told(extractText(text))).toEqual(expected)
  })
})

describe('numbers that measure nothing', () => {
  it.each<[string, string[]]>([
    [
      '清河县2022年工作总结\n发布《2022清河县环境公报》，任务分解见附件3，受理举报26件。',
      ['26件 件 level actual - - - 2022-12-31'],
    ],
    [
      '清河县2022年工作总结\n证券代码：600036\n260人次通过72小时、240小时过境免签入境。',
      ['260人次 人次 level actual - - - 2022-12-31'],
    ],
    ['2016年06月24日 15:25:48\n全县新增党员126名。', ['126名 名 level actual - - - 2016-12-31']],
  ])('%s', (text, expected) => {
    expect(told(extractText(text))).toEqual(expected)
  })
})
