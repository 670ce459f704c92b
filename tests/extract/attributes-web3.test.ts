import { describe, expect, it } from 'vitest'
import { extractText } from '../../src/index.js'
import { linked, told } from './told.js'

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

describe('what was done, what is set and what is foreseen', () => {
  it.each<[string, string[]]>([
    // Programmes whose names hold 计划, and plans that are counted.
    [
      '现有国家特支计划（万人计划）人才3名，省级教学团队6个。',
      ['3名 名 level actual - - - -', '6个 个 level actual - - - -'],
    ],
    [
      '编演青年演员培养计划专场4场，制订作战计划126份。',
      ['4场 场 level actual - - - -', '126份 份 level actual - - - -'],
    ],
    [
      '全市争取用地指标2.6万亩，其中国家计划1.2万亩。',
      ['2.6万亩 万亩 level actual - - - -', '1.2万亩 万亩 level actual - - - -'],
    ],
    ['全年谋划项目86个，上报项目26个。', ['86个 个 level actual - - - -', '26个 个 level actual - - - -']],
    ['今年计划新建公厕36座，改造公厕12座。', ['36座 座 level target - - - -', '12座 座 level target - - - -']],
    // What was reckoned, and what 预测 and 预期 name.
    ['经测算，化学需氧量排放下降3.2%。', ['3.2% % growth actual down - - -']],
    ['经测算，该项目将使农户增收26万元。', ['26万元 万元 change forecast up - - -']],
    ['季度经济预测、专项调度机制落实，走访企业86家。', ['86家 家 level actual - - - -']],
    ['试点收到预期效果，6个村完成改革。', ['6个 个 level actual - - - -']],
    ['预计全年产值36亿元，增长5%。', ['36亿元 亿元 level forecast - - - -', '5% % growth forecast up - - -']],
    [
      '区人代会通过全区预算收入预期为36.2亿元，决算为35.8亿元。',
      ['36.2亿元 亿元 level target - - - -', '35.8亿元 亿元 level actual - - - -'],
    ],
    // What is set, and what only sounds like it.
    [
      '今年敬老院建设任务是新增床位360张，涉及6个镇。',
      ['360张 张 level target - - - -', '6个 个 level actual - - - -'],
    ],
    [
      '2021年招商任务为60亿元，该区将招商任务确定为80亿元。',
      ['60亿元 亿元 level target - - - 2021-12-31', '80亿元 亿元 level target - - - 2021-12-31'],
    ],
    ['确保了3.6万人饮水安全。', ['3.6万人 万人 level actual - - - -']],
    ['确保3.6万人饮水安全。', ['3.6万人 万人 level target - - - -']],
    ['全域应赋尽赋场所码1260家。', ['1260家 家 level actual - - - -']],
    ['今年，全县将加快改善路网，实施公路项目6个。', ['6个 个 level target - - - -']],
    ['培训救护员3.6万人列入市实事项目。', ['3.6万人 万人 level target - - - -']],
    [
      '以总股本36210万股为基数，派发现金红利2.1亿元。',
      ['36210万股 万股 level actual - - - -', '2.1亿元 亿元 level actual - - - -'],
    ],
    [
      '清河县2022年水质情况\n上半年达标率41.2%，下半年达标率58.6%。',
      ['41.2% % rate actual - - - 2022-06-30', '58.6% % rate actual - - - 2022-12-31'],
    ],
    [
      '清河县2022年上半年水质情况\n上半年达标率41.2%，下半年达标率达到58.6%。',
      ['41.2% % rate actual - - - 2022-06-30', '58.6% % rate target - - - 2022-12-31'],
    ],
    [
      '全年计划实施20个项目（续建项目8个，新建项目12个）。',
      ['20个 个 level target - - - -', '8个 个 level target - - - -', '12个 个 level target - - - -'],
    ],
    [
      '2017年储备项目12个，为2018年储备项目16个。',
      ['12个 个 level actual - - - 2017-12-31', '16个 个 level actual - - - 2017-12-31'],
    ],
    [
      '2021年建设主要任务为：新修渠道36公里，治理河道12公里。',
      ['36公里 公里 level target - - - 2021-12-31', '12公里 公里 level target - - - 2021-12-31'],
    ],
    [
      '2023年01月14日 清河日报\n省长作报告，对2023年工作作出安排。\n全年经济社会发展预期目标\n●生产总值增长5%以上\n●出口增长3%',
      ['5%以上 % growth target up ge - 2024-12-31', '3% % growth target up - - 2024-12-31'],
    ],
    [
      '县政府承诺，在2014年——\n【再取消审批事项60项】\n【改造危房1260户】',
      ['60项 项 level target - - - 2014-12-31', '1260户 户 level target - - - 2014-12-31'],
    ],
    [
      '全年经济社会发展主要成效\n●生产总值增长5.2%\n●出口增长3%',
      ['5.2% % growth actual up - - -', '3% % growth actual up - - -'],
    ],
    // What another year had is foreseen no more.
    [
      '清河县2021年农业工作总结\n预计粮食面积95.2万亩，比上年的90.1万亩增5.1万亩。',
      [
        '95.2万亩 万亩 level forecast - - - 2021-12-31',
        '90.1万亩 万亩 level actual - - - 2020-12-31',
        '5.1万亩 万亩 change forecast up - yoy 2021-12-31',
      ],
    ],
    [
      '清河县2021年工作总结\n预计总产值23.6亿元（2020年22.1亿元），增长6.8%。',
      [
        '23.6亿元 亿元 level forecast - - - 2021-12-31',
        '22.1亿元 亿元 level actual - - - 2020-12-31',
        '6.8% % growth forecast up - - 2021-12-31',
      ],
    ],
    [
      '清河公司公告\n预计前三季度利润增幅超过50%，上年同期，公司利润为3.2亿元。',
      ['50% % growth forecast up gt other:超过 -', '3.2亿元 亿元 level actual - - - -'],
    ],
    [
      '截止6月25日，全县已播种36.2万亩，预计能完成38.6万亩。其中水稻栽插18.6万亩，预计能完成19.2万亩；玉米播种9.3万亩，预计能完成9.6万亩。',
      [
        '36.2万亩 万亩 level actual - - - -',
        '38.6万亩 万亩 level forecast - - - -',
        '18.6万亩 万亩 level actual - - - -',
        '19.2万亩 万亩 level forecast - - - -',
        '9.3万亩 万亩 level actual - - - -',
        '9.6万亩 万亩 level forecast - - - -',
      ],
    ],
    // What a task holds.
    [
      '清河县2021年林业工作总结\n截至10月底，完成植树36万亩，超额完成县政府下达的32万亩的年度植树任务，完成市下达我县28万亩植树任务的128%。',
      [
        '36万亩 万亩 level actual - - - 2021-10-31',
        '32万亩 万亩 level target - - - 2021-12-31',
        '28万亩 万亩 level target - - - 2021-12-31',
        '128% % rate actual - - - 2021-10-31',
      ],
    ],
    [
      '落实低保每人每月260元和五保每人每年1200元的标准。',
      ['260元 元 level actual - - - -', '1200元 元 level actual - - - -'],
    ],
    [
      '削减二氧化硫12%，超过县政府下达的二氧化硫、氨氮削减4%、5%的指标。',
      [
        '12% % growth actual down - - -',
        '4% % growth target down - other:超过县政府下达的二氧化硫、氨氮削 -',
        '5% % growth target down - other:超过县政府下达的二氧化硫、氨氮削 -',
      ],
    ],
    [
      '调整预算1506万元，实现支出1504万元。',
      ['1506万元 万元 level target - - - -', '1504万元 万元 level actual - - - -'],
    ],
  ])('%s', (text, expected) => {
    expect(told(extractText(text))).toEqual(expected)
  })
})

describe('what a figure measures, and how exactly', () => {
  it.each<[string, string[]]>([
    ['生产总值排名由21位升到17位。', ['21位 位 rank actual - - - -', '17位 位 rank actual - - - -']],
    ['在百强榜中排名跃升至35位，提供泊位35位。', ['35位 位 rank actual - - - -', '35位 位 level actual - - - -']],
    [
      '居民消费价格指数控制在3%以内，人口自然增长率控制在4‰以内。',
      ['3%以内 % growth actual up le - -', '4‰以内 ‰ rate actual - le - -'],
    ],
    ['出生率8.6‰，比上年降低0.3‰。', ['8.6‰ ‰ rate actual - - - -', '0.3‰ ‰ change actual down - yoy -']],
    [
      '结案率91.2%，比全省平均高出2.1%。',
      ['91.2% % rate actual - - - -', '2.1% % change actual up - other:比全省平均 -'],
    ],
    ['偿付能力充足率196%，较上年212%有所下降。', ['196% % rate actual - - - -', '212% % rate actual - - - -']],
    [
      '完成投资360万元，占年计划的61.4，同比增长12.5。',
      ['360万元 万元 level actual - - - -', '61.4 - rate actual - - - -', '12.5 - growth actual up - yoy -'],
    ],
    ['城乡收入比为2.20，比上年缩小0.05。', ['2.20 - rate actual - - - -', '0.05 - change actual down - yoy -']],
    [
      '完成产值360万元，占年任务52，销售收入210万元。',
      ['360万元 万元 level actual - - - -', '52 - rate actual - - - -', '210万元 万元 level actual - - - -'],
    ],
    [
      '全年减少贫困人口1260人，减少支出86万元。',
      ['1260人 人 change actual down - - -', '86万元 万元 level actual - - - -'],
    ],
    [
      '全县经济实现1.6%的正增长，对外贸易保持接近9%的高速成长。',
      ['1.6% % growth actual up - - -', '接近9% % growth actual up approx - -'],
    ],
    ['审定金额2289万元，核减率达4.1%。', ['2289万元 万元 level actual - - - -', '4.1% % rate actual - - - -']],
    [
      '主营收入216亿元，约占全省总额的36%；在手订单约为上年收入的4倍。',
      ['216亿元 亿元 level actual - - - -', '36% % rate actual - approx - -', '4倍 倍 rate actual - approx - -'],
    ],
    [
      '三季度完成项目86个，比二季度增长1.8%；交易额14.2亿元，比二季度增长2.5%。',
      [
        '86个 个 level actual - - - -',
        '1.8% % growth actual up - mom -',
        '14.2亿元 亿元 level actual - - - -',
        '2.5% % growth actual up - mom -',
      ],
    ],
    [
      '主营收入642亿元，剔除并表因素同比增长3.2%，约占全省粮油销售总额的41%。',
      ['642亿元 亿元 level actual - - - -', '3.2% % growth actual up - yoy -', '41% % rate actual - approx - -'],
    ],
    ['未交付合同额充足，约为2021年营业收入的3倍，为公司发展打下了基础。', ['3倍 倍 rate actual - approx - 2021-12-31']],
    [
      '规上总产值超 4.4万亿元，增产近 17万吨。',
      ['4.4万亿元 万亿元 level actual - gt - -', '17万吨 万吨 change actual up approx - -'],
    ],
  ])('%s', (text, expected) => {
    expect(told(extractText(text))).toEqual(expected)
  })
})

describe('what growth and change are told of', () => {
  it.each<[string, string[]]>([
    ['审结案件86件112人，上年同期180件260人，同比分别下降52.2%、56.9%。', ['52.2% base 86件', '56.9% base 112人']],
    ['立案43件，罚款86.2万元，同比分别下降3.2%和上升6.1%。', ['3.2% base 43件', '6.1% base 86.2万元']],
    ['存款余额2806亿元，比年初增加161亿元，同比少增14亿元。', ['161亿元 base 2806亿元', '14亿元 base 161亿元']],
    ['新设企业860户，注册资本36.2亿元，比上年增加56户，增长7%。', ['56户 base 860户', '7% base 860户']],
    ['本周出警48起，较上周的60起减少12起，环比下降20%。', ['12起 base 48起', '20% base 48起']],
    ['全市生产总值218亿元，比上年增长4.4%，比一季度加快1.9个百分点。', ['4.4% base 218亿元', '1.9个百分点 base 4.4%']],
    ['财政收入82万元，比上年同期65万元增收17万元，增长26.2%。', ['17万元 base 82万元', '26.2% base 82万元']],
    [
      '截至年底，党员总数为896.2万名，比上年净增1.7万名；基层组织45.2万个。其中女党员238.4万名，占26.6%。',
      [
        '1.7万名 base 896.2万名',
        '238.4万名 part_of 896.2万名',
        '26.6% numerator 238.4万名',
        '26.6% denominator 896.2万名',
      ],
    ],
    [
      '截至年底，党员总数为896.2万名；基层组织45.2万个。其中女党员238.4万名，占25.1%。',
      ['238.4万名 part_of 896.2万名', '25.1% numerator 238.4万名', '25.1% denominator 896.2万名'],
    ],
  ])('%s', (text, expected) => {
    expect(linked(extractText(text))).toEqual(expected)
  })
})
