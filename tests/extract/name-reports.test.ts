import { describe, expect, it } from 'vitest'
import { extractText } from '../../src/pipeline.js'
import { rowsOf } from './rows.js'

type Case = [construction: string, line: string, rows: string[]]

describe('what whole reports of other hands wrote', () => {
  it.each<Case>([
    [
      'what came of a part is told of the part',
      '各类事故17起、死亡14人，其中道路运输事故11起、死亡9人，建筑施工事故3起、死亡3人。',
      [
        '17起 | 事故 | level | actual | - | - | - | 起',
        '14人 | 事故死亡 | level | actual | - | - | - | 人',
        '11起 | 道路运输事故 | level | actual | - | - | - | 起',
        '9人 | 道路运输事故死亡 | level | actual | - | - | - | 人',
        '3起 | 建筑施工事故 | level | actual | - | - | - | 起',
        '3人 | 建筑施工事故死亡 | level | actual | - | - | - | 人',
      ],
    ],
    [
      'a share stands before what it is of and what is true of it',
      '90%以上的村实现光纤通达，100%的行政村建有卫生室，80%的案件在30天内办结。',
      [
        '90%以上 | 村实现光纤通达占比 | rate | actual | - | - | - | %',
        '100% | 行政村建有卫生室占比 | rate | actual | - | - | - | %',
        '80% | 案件在30天内办结占比 | rate | actual | - | - | - | %',
        '30天 | 案件 | level | actual | - | - | - | 天',
      ],
    ],
    [
      'a quantity inside what is true belongs to it',
      '建成旗舰中医馆4个，100%的乡镇卫生院能够提供6类以上中医药技术服务。',
      [
        '4个 | 建成旗舰中医馆 | level | actual | - | - | - | 个',
        '100% | 乡镇卫生院能够提供6类以上中医药技术服务占比 | rate | actual | - | - | - | %',
        '6类以上 | 乡镇卫生院能够提供中医药技术服务 | level | actual | - | - | - | 类',
      ],
    ],
    [
      'a percentage before a goal is the goal its own',
      '合格率98%，超过95%的目标。',
      ['98% | 合格率 | rate | actual | - | - | - | %', '95% | 合格率目标 | rate | target | - | - | - | %'],
    ],
    [
      'an average time stands before what took it',
      '不动产登记平均1.5个工作日办结，比法定时限压缩90%。',
      [
        '1.5个工作日 | 不动产登记平均办结时间 | level | actual | - | - | - | 个工作日',
        '90% | 不动产登记平均办结时间 | growth | actual | down | other:比法定时限 | - | %',
      ],
    ],
    [
      'among how many one is ranked names nothing',
      '群众满意度96.83%，列全市9个分局第2名。',
      [
        '96.83% | 群众满意度 | rate | actual | - | - | - | %',
        '第2名 | 群众满意度全市位次 | rank | actual | - | - | - | 第',
      ],
    ],
    [
      'the second place is of what the first is',
      '森林覆盖率居全省88个县第17位、全市第2位。',
      [
        '第17位 | 森林覆盖率全省位次 | rank | actual | - | - | - | 第',
        '第2位 | 森林覆盖率全市位次 | rank | actual | - | - | - | 第',
      ],
    ],
    [
      'a number that ends a word is no count of peers',
      '96110来电接听率排全市第3位。',
      ['第3位 | 96110来电接听率全市位次 | rank | actual | - | - | - | 第'],
    ],
    [
      'of what is to be invested so much is',
      '码头工程总投资18.7亿元，开工至今累计完成11.2亿元，占59.9%。',
      [
        '18.7亿元 | 码头工程总投资 | level | actual | - | - | - | 亿元',
        '11.2亿元 | 码头工程完成投资 | level | actual | - | - | - | 亿元',
        '59.9% | 码头工程完成投资占比 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'numbers of berths and the strength of machines count nothing',
      '7号、8号泊位工程总投资18.7亿元，新购40吨门机6台。',
      [
        '18.7亿元 | 7号、8号泊位工程总投资 | level | actual | - | - | - | 亿元',
        '6台 | 新购40吨门机 | level | actual | - | - | - | 台',
      ],
    ],
    [
      'a short word told again leans on nothing in between',
      '煤炭1486万吨、粮食462万吨，煤炭则下滑4.1%。',
      [
        '1486万吨 | 煤炭 | level | actual | - | - | - | 万吨',
        '462万吨 | 粮食 | level | actual | - | - | - | 万吨',
        '4.1% | 煤炭 | growth | actual | down | - | - | %',
      ],
    ],
    [
      'the same kind of project is told by its last word',
      '2023年度4.5万亩高标准农田项目已完工，2024年度3.8万亩项目开工率100%。',
      [
        '4.5万亩 | 高标准农田项目 | level | actual | - | - | 2023-12-31 | 万亩',
        '3.8万亩 | 高标准农田项目 | level | target | - | - | 2024-12-31 | 万亩',
        '100% | 高标准农田项目开工率 | rate | target | - | - | 2024-12-31 | %',
      ],
    ],
    [
      'a closed campaign names what follows without its end',
      '企业所得税汇算清缴圆满收官，应申报6842户，实际申报6829户。',
      [
        '6842户 | 企业所得税汇算清缴应申报 | level | target | - | - | - | 户',
        '6829户 | 企业所得税汇算清缴申报 | level | actual | - | - | - | 户',
      ],
    ],
    [
      'what the counted have stands before them',
      '春季开学前后对全市213所有食堂的学校逐一检查。',
      ['213所 | 有食堂的学校 | level | actual | - | - | - | 所'],
    ],
    [
      'deeds that are things stand in a list behind their numbers',
      '完成1464批次食品抽检和52批次药品抽验。',
      [
        '1464批次 | 食品抽检 | level | actual | - | - | - | 批次',
        '52批次 | 药品抽验 | level | actual | - | - | - | 批次',
      ],
    ],
    [
      'what is left and foreseen is no fact',
      '改造小区28个，已完工24个，剩余4个预计春节前完工。',
      [
        '28个 | 改造小区 | level | actual | - | - | - | 个',
        '24个 | 改造小区完工 | level | actual | - | - | - | 个',
        '4个 | 剩余改造小区 | level | forecast | - | - | - | 个',
      ],
    ],
    [
      'done is held against the plan counted by the same word',
      '计划改造小区28个，涉及楼栋213栋，现已完工24个。',
      [
        '28个 | 计划改造小区 | level | target | - | - | - | 个',
        '213栋 | 计划改造小区楼栋 | level | target | - | - | - | 栋',
        '24个 | 计划改造小区完工 | level | actual | - | - | - | 个',
      ],
    ],
    [
      'catching more is a change',
      '抓获嫌疑人138人，同比多抓29人。',
      [
        '138人 | 抓获嫌疑人 | level | actual | - | - | - | 人',
        '29人 | 抓获嫌疑人 | change | actual | up | yoy | - | 人',
      ],
    ],
    [
      'town and country divide what was sold',
      '社会消费品零售总额587.3亿元。按经营单位所在地分，城镇432.6亿元；乡村154.7亿元，增长14.1%。',
      [
        '587.3亿元 | 社会消费品零售总额 | level | actual | - | - | - | 亿元',
        '432.6亿元 | 城镇社会消费品零售总额 | level | actual | - | - | - | 亿元',
        '154.7亿元 | 乡村社会消费品零售总额 | level | actual | - | - | - | 亿元',
        '14.1% | 乡村社会消费品零售总额 | growth | actual | up | - | - | %',
      ],
    ],
    [
      'both fell',
      '生产安全事故起数和死亡人数双下降10%以上。',
      ['10%以上 | 生产安全事故起数和死亡人数 | growth | actual | down | - | - | %'],
    ],
  ])('%s', (_, line, rows) => {
    expect(rowsOf(line)).toEqual(rows)
  })

  it('an annex of targets is a plan', () => {
    const { figures } = extractText(
      [
        '云岭市2021年国民经济和社会发展统计公报',
        '全年全部工业增加值498.27亿元，比上年增长9.8%。',
        '附：2022年经济社会发展主要预期目标（市十届人大一次会议通过）',
        '地区生产总值增长7.5%左右；规模以上工业增加值增长9%。',
      ].join('\n'),
    )
    expect(figures.map(({ name, status, period }) => [name, status, period?.end])).toEqual([
      ['全部工业增加值', 'actual', '2021-12-31'],
      ['全部工业增加值', 'actual', '2021-12-31'],
      ['地区生产总值', 'target', '2022-12-31'],
      ['规模以上工业增加值', 'target', '2022-12-31'],
    ])
  })
})

describe('ordinary sentences that the constructions of reports leave alone', () => {
  it.each<Case>([
    [
      '吨位居 is a tonnage and its place',
      '港口吞吐量1200万吨位居全省第2位。',
      [
        '1200万吨 | 港口吞吐量 | level | actual | - | - | - | 万吨',
        '第2位 | 港口吞吐量全省位次 | rank | actual | - | - | - | 第',
      ],
    ],
    [
      'a share of what grew is no growth',
      '培训人数增长12%，其中女性46%，第三产业86%。',
      [
        '12% | 培训人数 | growth | actual | up | - | - | %',
        '46% | 女性培训人数 | rate | actual | - | - | - | %',
        '86% | 培训第三产业人数 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'how high a rate stands is no growth',
      '覆盖率提高12%，其中城区98.6%。',
      ['12% | 覆盖率 | growth | actual | up | - | - | %', '98.6% | 城区覆盖率 | rate | actual | - | - | - | %'],
    ],
    [
      'a fall in a parenthesis is a fall',
      '零售额增长5.8%（6月当月-2.3%）。',
      [
        '5.8% | 零售额 | growth | actual | up | - | - | %',
        '-2.3% | 零售额 | growth | actual | down | - | 2023-06-30 | %',
      ],
    ],
    [
      '中央 and 中位数 are words',
      '争取到位资金中央预算内投资3.2亿元。居民人均可支配收入中位数16257元。',
      [
        '3.2亿元 | 到位资金中央预算内投资 | level | actual | - | - | - | 亿元',
        '16257元 | 居民人均可支配收入中位数 | level | actual | - | - | - | 元',
      ],
    ],
    [
      'a part that says its own measure stays whole',
      '固定资产投资中民间投资86亿元。',
      ['86亿元 | 固定资产投资中民间投资 | level | actual | - | - | - | 亿元'],
    ],
    [
      'the second deed is kept',
      '46个项目开工，33个项目竣工投产。',
      ['46个 | 开工项目 | level | actual | - | - | - | 个', '33个 | 竣工投产项目 | level | actual | - | - | - | 个'],
    ],
    [
      'one-character members share a head',
      '男、女生人数分别为1200人、1100人。汽车、家电类零售额分别为32亿元、18亿元。',
      [
        '1200人 | 男生人数 | level | actual | - | - | - | 人',
        '1100人 | 女生人数 | level | actual | - | - | - | 人',
        '32亿元 | 汽车类零售额 | level | actual | - | - | - | 亿元',
        '18亿元 | 家电类零售额 | level | actual | - | - | - | 亿元',
      ],
    ],
    [
      'what is praised last heads what follows',
      '民事审判稳步推进。审结2806件。执行工作持续发力。执结1206件。',
      [
        '2806件 | 民事审判审结 | level | actual | - | - | - | 件',
        '1206件 | 执行执结 | level | actual | - | - | - | 件',
      ],
    ],
    [
      'the course of the economy heads nothing',
      '经济运行总体平稳。用电量1.2亿千瓦时。',
      ['1.2亿千瓦时 | 用电量 | level | actual | - | - | - | 亿千瓦时'],
    ],
    [
      'heads are counted whatever is invested',
      '投资方面，在建项目86个，工业项目32个。',
      ['86个 | 在建项目 | level | actual | - | - | - | 个', '32个 | 工业项目 | level | actual | - | - | - | 个'],
    ],
    [
      'goods share the measure of their label',
      '产量方面，原煤86万吨，焦炭32万吨。',
      [
        '86万吨 | 原煤产量 | level | actual | - | - | - | 万吨',
        '32万吨 | 焦炭产量 | level | actual | - | - | - | 万吨',
      ],
    ],
    [
      'a count of those that reached a standard is a fact',
      '达到国家标准12家。',
      ['12家 | 国家标准 | level | actual | - | - | - | 家'],
    ],
    [
      'a level after a rise and a fall is no growth',
      '药占比、耗占比一降一升，分别为28.6%和12.3%。',
      ['28.6% | 药占比一降一 | rate | actual | - | - | - | %', '12.3% | 耗占比一降一 | rate | actual | - | - | - | %'],
    ],
    [
      'beds that are new heal nobody',
      '新增床位320张，治愈率92%。',
      ['320张 | 新增床位 | level | actual | - | - | - | 张', '92% | 治愈率 | rate | actual | - | - | - | %'],
    ],
    [
      'a place among branches keeps its scope',
      '营业收入列全国分公司第12位。',
      ['第12位 | 营业收入全国分公司位次 | rank | actual | - | - | - | 第'],
    ],
    [
      'tenths of what is counted a head stay counted',
      '每千人口托位数达到3.5个，比上年提高0.6个。',
      [
        '3.5个 | 每千人口托位数 | level | actual | - | - | - | 个',
        '0.6个 | 每千人口托位数 | change | actual | up | yoy | - | 个',
      ],
    ],
    [
      'what was finished is not cut from its time',
      '项目平均12个月完成主体工程建设。',
      ['12个月 | 项目平均 | level | actual | - | - | - | 个月'],
    ],
    [
      'a price basis is part of a total',
      '现价总产值12亿元。',
      ['12亿元 | 现价总产值 | level | actual | - | - | - | 亿元'],
    ],
  ])('%s', (_, line, rows) => {
    expect(rowsOf(line)).toEqual(rows)
  })

  it('a month that is still to come resets no plan', () => {
    const { figures } = extractText('清河县2023年前三季度工作总结\n确保全年任务完成，到12月底，新增就业4000人。')
    expect(figures.map(({ status }) => status)).toEqual(['target'])
  })

  it('measures and their schedule are a plan', () => {
    const { figures } = extractText('清河县2023年上半年工作总结\n三、主要措施及工作安排\n新建学校3所。')
    expect(figures.map(({ status }) => status)).toEqual(['target'])
  })

  it('targets that were reached head no plan', () => {
    const { figures } = extractText('清河县2023年上半年工作总结\n上半年圆满完成各项目标任务\n粮食产量32万吨。')
    expect(figures.map(({ status }) => status)).toEqual(['actual'])
  })

  it('a quarter that the report covers heads no plan', () => {
    const { figures } = extractText('清河县2023年工作总结\n一、一季度。完成投资8亿元。\n二、四季度。完成投资32亿元。')
    expect(figures.map(({ status }) => status)).toEqual(['actual', 'actual'])
  })
})
