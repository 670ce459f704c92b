import { describe, expect, it } from 'vitest'
import { extractText } from '../../src/index.js'
import { told } from './told.js'

describe('attributes by headlines, openings and plans', () => {
  it.each<[string, string[]]>([
    // A headline that names its year is a title, whatever it ends in.
    [
      '江口街道2024年为民办事情况公示\n截至11月底，9件实事已办成7件。\n加装电梯16部，新增泊位360个。',
      [
        '9件 件 level actual - - - 2024-11-30',
        '7件 件 level actual - - - 2024-11-30',
        '16部 部 level actual - - - 2024-11-30',
        '360个 个 level actual - - - 2024-11-30',
      ],
    ],
    // A part of a year that a text opens with ends its period.
    [
      '城建系统2025年“冬季会战”战报（第6号）\n截至9月20日，开工项目36个，竣工12个。\n【老旧管网】更新燃气管道42.6公里。',
      [
        '36个 个 level actual - - - 2025-09-20',
        '12个 个 level actual - - - 2025-09-20',
        '42.6公里 公里 level actual - - - 2025-09-20',
      ],
    ],
    // Months in brackets end a title.
    [
      '市容中心半年工作回头看（2024.1-6）\n清运垃圾6.2万吨，清掏管网86公里。',
      ['6.2万吨 万吨 level actual - - - 2024-06-30', '86公里 公里 level actual - - - 2024-06-30'],
    ],
    // Days in a title are its period.
    [
      '清河火车站2024年暑运（7月1日至8月31日，62天）工作总结\n发送旅客186.2万人次。',
      ['62天 天 level actual - - - 2024-08-31', '186.2万人次 万人次 level actual - - - 2024-08-31'],
    ],
    // A stretch in brackets behind its name opens the text.
    [
      '市供电公司2024年迎峰度夏工作情况\n今年夏季（7—8月），最大负荷412万千瓦。\n处理故障86起。',
      ['412万千瓦 万千瓦 level actual - - - 2024-08-31', '86起 起 level actual - - - 2024-08-31'],
    ],
    // News of what is to be done heads a plan.
    [
      '2022年清河市十项民生实事项目公布\n一、建设60个球类运动场地、36公里健身步道;\n二、改造86个老旧小区。',
      [
        '60个 个 level target - - - 2022-12-31',
        '36公里 公里 level target - - - 2022-12-31',
        '86个 个 level target - - - 2022-12-31',
      ],
    ],
    // The same in a text that tells what was done.
    [
      '2022年清河市民生实事项目完成情况\n一、建成60个球类运动场地;\n二、改造86个老旧小区。',
      ['60个 个 level actual - - - 2022-12-31', '86个 个 level actual - - - 2022-12-31'],
    ],
    // A plan that a paragraph announces goes on to its end.
    [
      '2021年1月13日，市发改委提交了2020年计划执行情况的报告。\n报告提出了2021年经济发展指标体系安排，具体为：总量指标方面，生产总值增长6%左右；工业增加值增长9%。质量指标方面，税收占比82%以上。',
      [
        '6%左右 % growth target up approx - 2021-12-31',
        '9% % growth target up - - 2021-12-31',
        '82%以上 % rate target - ge - 2021-12-31',
      ],
    ],
    // Lines of a list under what heads them are aims.
    [
      '2017年4月22日，清河市第八届人民代表大会第一次会议召开。\n市长作政府工作报告。\n赶超发展的五年\n地区生产总值增加到2243亿元;\n2017年主要工作\n全市主要预期目标:\n生产总值增长7%以上;\n固定资产投资增长12%。',
      [
        '2243亿元 亿元 level actual - - - 2016-12-31',
        '7%以上 % growth target up ge - 2017-12-31',
        '12% % growth target up - - 2017-12-31',
      ],
    ],
    // What is expected is aimed at.
    [
      '清河市2021年商务运行\n前11个月，零售额368亿元，增长12.3%。\n2022年，零售额预期增长8%左右。',
      [
        '368亿元 亿元 level actual - - - 2021-11-30',
        '12.3% % growth actual up - - 2021-11-30',
        '8%左右 % growth target up approx - 2022-12-31',
      ],
    ],
    // An effort that opens a sentence governs its parts.
    [
      '力争2011年实现地区产值2.6亿元，增长18%；完成固定资产投资8200万元，增长50%；新增企业6家。',
      [
        '2.6亿元 亿元 level target - - - 2011-12-31',
        '18% % growth target up - - 2011-12-31',
        '8200万元 万元 level target - - - 2011-12-31',
        '50% % growth target up - - 2011-12-31',
        '6家 家 level target - - - 2011-12-31',
      ],
    ],
    // A part of the year that is over tells what was done.
    [
      '清河县农牧局2024年上半年小结\n全年计划创建花园村庄12个，上半年开工9个、完工6个。',
      [
        '12个 个 level target - - - 2024-12-31',
        '9个 个 level actual - - - 2024-06-30',
        '6个 个 level actual - - - 2024-06-30',
      ],
    ],
    // What is foreseen of one thing is foreseen alone.
    [
      '清河镇2022年工作总结\n农村经济总收入预计达12.6亿元，固定资产投资3.6亿元，增长10%。',
      [
        '12.6亿元 亿元 level forecast - - - 2022-12-31',
        '3.6亿元 亿元 level actual - - - 2022-12-31',
        '10% % growth actual up - - 2022-12-31',
      ],
    ],
    // A day in the bracket behind a number is that number's.
    [
      '清河县2023年气候公报\n极端最低气温-4.6℃（12月22日），高温日数38天。',
      ['-4.6℃ ℃ level actual - - - 2023-12-22', '38天 天 level actual - - - 2023-12-31'],
    ],
    // A gap against an aim is a fact.
    [
      '1-7月，增加值增速5.9%，低于年度预期目标8%2.1个百分点。',
      ['5.9% % growth actual up - - -', '8% % rate target - - - -', '2.1个百分点 个百分点 change actual down - - -'],
    ],
    // What ought to be collected is a target.
    [
      '水费收缴：应收743万元、实收702万元，收缴率94.5%。',
      ['743万元 万元 level target - - - -', '702万元 万元 level actual - - - -', '94.5% % rate actual - - - -'],
    ],
    // Growth of peers in brackets.
    [
      '全县生产总值增长8.4%，增速比全省（7.2%）和全国平均水平（6.6%）分别高1.2、1.8个百分点。',
      [
        '8.4% % growth actual up - - -',
        '7.2% % growth actual up - - -',
        '6.6% % growth actual up - - -',
        '1.2 个百分点 change actual up - other:比全省和全国平均水平 -',
        '1.8个百分点 个百分点 change actual up - other:比全省和全国平均水平 -',
      ],
    ],
    // The year of an account is the year before.
    [
      '清河区2022年财政预算执行情况\n1.一般公共服务支出16.8亿元，比2021年决算（下同）增长2.6%。\n2.公共安全支出1.1亿元，增长58.3%。',
      [
        '16.8亿元 亿元 level actual - - - 2022-12-31',
        '2.6% % growth actual up - yoy 2022-12-31',
        '1.1亿元 亿元 level actual - - - 2022-12-31',
        '58.3% % growth actual up - yoy 2022-12-31',
      ],
    ],
    // A year that is only compared with tells the one after it.
    [
      '29日，交通局发布今年上半年运行情况。\n上半年，完成投资1.6亿元，比2020年同期增长6.2%，比2019年同期增长18.6%。',
      [
        '1.6亿元 亿元 level actual - - - 2021-06-30',
        '6.2% % growth actual up - yoy 2021-06-30',
        '18.6% % growth actual up - other:比2019年同期 2021-06-30',
      ],
    ],
    // Quotation marks of vertical type are quotation marks.
    [
      '“十一五〞期末，全区实现工业产值268亿元，年均增长15%。',
      ['268亿元 亿元 level actual - - - 2010-12-31', '15% % growth actual up - - 2010-12-31'],
    ],
    // What heads a page is no title where it is a numbered plan.
    [
      '三、2025年工作计划\n（一）筹集保障房600套，新开工租赁住房1200套。',
      ['600套 套 level target - - - 2025-12-31', '1200套 套 level target - - - 2025-12-31'],
    ],
    // Tasks in a title are a plan.
    [
      '总工会2025年重点工作任务\n——新建基层工会80家，发展会员6000人以上。',
      ['80家 家 level target - - - 2025-12-31', '6000人以上 人 level target - ge - 2025-12-31'],
    ],
    // So is what a bracket says of a report.
    [
      '水利厅2025年水利工作会议报告（第三部分 今年重点任务）\n——治理支流520公里，完成163座水库除险加固。',
      ['520公里 公里 level target - - - 2025-12-31', '163座 座 level target - - - 2025-12-31'],
    ],
    // Views on the work of a half-year that is to come.
    [
      '高新区管委会关于下半年工作的安排意见\n2021年上半年已完成投资47.3亿元，下半年要确保全年达到98亿元。\n报批土地1100亩。',
      [
        '47.3亿元 亿元 level actual - - - 2021-06-30',
        '98亿元 亿元 level target - - - 2021-12-31',
        '1100亩 亩 level target - - - 2021-12-31',
      ],
    ],
    // A label may hold a comma.
    [
      '青石镇2024年工作总结和2025年工作打算\n【这一年，我们稳扎稳打】\n粮食播种5.1万亩。\n【新的一年，我们这样干】\n新建茶园800亩。',
      ['5.1万亩 万亩 level actual - - - 2024-12-31', '800亩 亩 level target - - - 2025-12-31'],
    ],
    // What is no less than what was told is the limit itself.
    [
      '政府债务余额36.8亿元，低于限额38.1亿元。',
      ['36.8亿元 亿元 level actual - - - -', '38.1亿元 亿元 level target - - - -'],
    ],
    // What was to be, told before what was.
    [
      '政府采购预算2.4亿元，实际采购2.2亿元。',
      ['2.4亿元 亿元 level target - - - -', '2.2亿元 亿元 level actual - - - -'],
    ],
    // Two lists, of which one is of aims.
    [
      '主要目标：\n投资增长11%；\n消费增长10%。\n一、工作回顾\n改造小区36个；\n新建公园2个。',
      [
        '11% % growth target up - - -',
        '10% % growth target up - - -',
        '36个 个 level actual - - - -',
        '2个 个 level actual - - - -',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(told(extractText(text))).toEqual(expected)
  })
})
