import { describe, expect, it } from 'vitest'
import { rowsOf } from './rows.js'

type Case = [construction: string, line: string, rows: string[]]

describe('what other bureaus write', () => {
  it.each<Case>([
    [
      'a relative clause tells which of what stands behind a measure',
      '对年初排查建账的1.26万亩撂荒耕地分类整治，已复耕1.13万亩。',
      [
        '1.26万亩 | 排查建账撂荒耕地分类整治 | level | actual | - | - | - | 万亩',
        '1.13万亩 | 撂荒耕地分类整治复耕 | level | actual | - | - | - | 万亩',
      ],
    ],
    [
      'by what means it was done names nothing',
      '整治撂荒耕地1.26万亩。采取代耕、流转等方式分类整治，已复耕1.13万亩。',
      [
        '1.26万亩 | 整治撂荒耕地 | level | actual | - | - | - | 万亩',
        '1.13万亩 | 整治撂荒耕地复耕 | level | actual | - | - | - | 万亩',
      ],
    ],
    [
      'parts that a parenthesis tells without a unit',
      '修村道21.4公里（硬化14.2、拓宽7.2），改造危桥3座。',
      [
        '21.4公里 | 修村道 | level | actual | - | - | - | 公里',
        '14.2 | 修村道硬化 | level | actual | - | - | - | 公里',
        '7.2 | 修村道拓宽 | level | actual | - | - | - | 公里',
        '3座 | 改造危桥 | level | actual | - | - | - | 座',
      ],
    ],
    [
      'tasks that are counted keep their noun',
      '三年行动我局牵头任务68项，已完成37项，完成率54.4%。',
      [
        '68项 | 三年行动我局牵头任务 | level | target | - | - | - | 项',
        '37项 | 三年行动我局牵头任务完成 | level | actual | - | - | - | 项',
        '54.4% | 三年行动我局牵头任务完成率 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'a degree is shared by members of any length',
      '第三方测评门诊、住院患者及职工满意度依次为91.2%、93.7%、85.4%。',
      [
        '91.2% | 第三方测评门诊满意度 | rate | actual | - | - | - | %',
        '93.7% | 住院患者满意度 | rate | actual | - | - | - | %',
        '85.4% | 职工满意度 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'what is ranked stands before how many there are',
      '省赛奖项41项，获奖总数列全省62所高职院校第8位。',
      [
        '41项 | 省赛奖项 | level | actual | - | - | - | 项',
        '62所 | 全省高职院校 | level | actual | - | - | - | 所',
        '第8位 | 省赛奖项获奖位次 | rank | actual | - | - | - | 第',
      ],
    ],
    [
      'a rank needs no verb behind a comma',
      '群众满意度95.62分，全市第二。',
      [
        '95.62分 | 群众满意度 | level | actual | - | - | - | 分',
        '第二 | 群众满意度全市位次 | rank | actual | - | - | - | 第',
      ],
    ],
    [
      'what has a property stands behind its quantity',
      '引进高层次人才63人；总规模20亿元的科创母基金累计投出项目17个。',
      [
        '63人 | 引进高层次人才 | level | actual | - | - | - | 人',
        '20亿元 | 科创母基金总规模 | level | actual | - | - | - | 亿元',
        '17个 | 科创母基金累计投出项目 | level | actual | - | - | - | 个',
      ],
    ],
    [
      'why something is so stands behind the counted',
      '仍有4个项目因用能指标未落实进度滞后，6个问题逾期未改。',
      [
        '4个 | 因用能指标未落实进度滞后项目 | level | actual | - | - | - | 个',
        '6个 | 逾期未改问题 | level | actual | - | - | - | 个',
      ],
    ],
    [
      'the size that is planned is no thing the money is told of',
      '新院区总投资8.6亿元，规划床位800张，累计完成投资2.35亿元，其中当年1.6亿元。',
      [
        '8.6亿元 | 新院区总投资 | level | actual | - | - | - | 亿元',
        '800张 | 规划床位 | level | actual | - | - | - | 张',
        '2.35亿元 | 新院区累计完成投资 | level | actual | - | - | - | 亿元',
        '1.6亿元 | 新院区累计完成投资 | level | actual | - | - | 2023-06-30 | 亿元',
      ],
    ],
    [
      'a deed that holds its object leans on nothing',
      '铺设污水管网12.6公里，新改厕385户，累计6120户。',
      [
        '12.6公里 | 铺设污水管网 | level | actual | - | - | - | 公里',
        '385户 | 新改厕 | level | actual | - | - | - | 户',
        '6120户 | 改厕累计 | level | actual | - | - | - | 户',
      ],
    ],
    [
      'a price or yield for each unit',
      '进口铁矿砂1864万吨，均价每吨798元，跌8.5%；粮食总产量128.74万吨，单产每亩333.1公斤。',
      [
        '1864万吨 | 进口铁矿砂 | level | actual | - | - | - | 万吨',
        '798元 | 进口铁矿砂均价 | level | actual | - | - | - | 元',
        '8.5% | 进口铁矿砂均价 | growth | actual | down | - | - | %',
        '128.74万吨 | 粮食总产量 | level | actual | - | - | - | 万吨',
        '333.1公斤 | 粮食单产 | level | actual | - | - | - | 公斤',
      ],
    ],
    [
      '前者 and 后者 point over a semicolon',
      '初次就业率84.6%、升学率16.9%；前者下降1.3个百分点、后者上升2.2个百分点。',
      [
        '84.6% | 初次就业率 | rate | actual | - | - | - | %',
        '16.9% | 升学率 | rate | actual | - | - | - | %',
        '1.3个百分点 | 初次就业率 | change | actual | down | - | - | 个百分点',
        '2.2个百分点 | 升学率 | change | actual | up | - | - | 个百分点',
      ],
    ],
    [
      'a parenthesis lists the members',
      '四项主要污染物（NOx、VOCs、COD、氨氮）重点工程减排量依次完成612吨、397吨、1105吨和48吨。',
      [
        '612吨 | NOx重点工程减排量 | level | actual | - | - | - | 吨',
        '397吨 | VOCs重点工程减排量 | level | actual | - | - | - | 吨',
        '1105吨 | COD重点工程减排量 | level | actual | - | - | - | 吨',
        '48吨 | 氨氮重点工程减排量 | level | actual | - | - | - | 吨',
      ],
    ],
    [
      'marks on a gauge',
      '县城站洪峰水位87.63米，超警戒3.13米、超保证1.18米，流量4920立方米/秒，列建站以来第2位。',
      [
        '87.63米 | 县城站洪峰水位 | level | actual | - | - | - | 米',
        '3.13米 | 县城站洪峰水位 | change | actual | up | other:超警戒 | - | 米',
        '1.18米 | 县城站洪峰水位 | change | actual | up | other:超保证 | - | 米',
        '4920立方米/秒 | 县城站洪峰流量 | level | actual | - | - | - | 立方米/秒',
        '第2位 | 县城站洪峰流量建站以来位次 | rank | actual | - | - | - | 第',
      ],
    ],
    [
      '负增长 falls',
      '建筑业总产值487.6亿元，负增长3.3%。',
      [
        '487.6亿元 | 建筑业总产值 | level | actual | - | - | - | 亿元',
        '3.3% | 建筑业总产值 | growth | actual | down | - | - | %',
      ],
    ],
    [
      '抵减 is no fall',
      '新增减税降费3.95亿元：先进制造业增值税加计抵减1.12亿元。',
      [
        '3.95亿元 | 新增减税降费 | level | actual | - | - | - | 亿元',
        '1.12亿元 | 新增先进制造业增值税加计抵减 | level | actual | - | - | - | 亿元',
      ],
    ],
    [
      'bullets name nothing',
      '★建筑业：总产值487.6亿元，有资质企业623家。',
      [
        '487.6亿元 | 建筑业总产值 | level | actual | - | - | - | 亿元',
        '623家 | 建筑业资质企业 | level | actual | - | - | - | 家',
      ],
    ],
    [
      '分地区 divides',
      '分产品看，轴承收入9.8亿元。分地区，境内12.08亿元、境外4.30亿元。',
      [
        '9.8亿元 | 轴承收入 | level | actual | - | - | - | 亿元',
        '12.08亿元 | 境内轴承收入 | level | actual | - | - | - | 亿元',
        '4.30亿元 | 境外轴承收入 | level | actual | - | - | - | 亿元',
      ],
    ],
    [
      "each student's share",
      '教学科研仪器设备总值4.87亿元，本学年新增3916万元，生均2.31万元。',
      [
        '4.87亿元 | 教学科研仪器设备总值 | level | actual | - | - | - | 亿元',
        '3916万元 | 新增教学科研仪器设备总值 | level | actual | - | - | - | 万元',
        '2.31万元 | 教学科研仪器设备生均 | level | actual | - | - | - | 万元',
      ],
    ],
    [
      'the two sides of an account',
      '国有资本经营预算：市级收入3.17亿元，支出1.46亿元。',
      [
        '3.17亿元 | 国有资本经营预算市级收入 | level | actual | - | - | - | 亿元',
        '1.46亿元 | 国有资本经营预算市级支出 | level | actual | - | - | - | 亿元',
      ],
    ],
    [
      '安排 tells the status of a budget',
      '一般公共预算收入安排243.9亿元，增长3%；支出安排556.0亿元，增长1.3%。',
      [
        '243.9亿元 | 一般公共预算收入 | level | actual | - | - | - | 亿元',
        '3% | 一般公共预算收入 | growth | actual | up | - | - | %',
        '556.0亿元 | 一般公共预算支出 | level | actual | - | - | - | 亿元',
        '1.3% | 一般公共预算支出 | growth | actual | up | - | - | %',
      ],
    ],
    [
      'a unit that no table lists stays',
      '净资产收益率2.35%、全员劳动生产率41.7万元/人、营业现金比率7.8%。',
      [
        '2.35% | 净资产收益率 | rate | actual | - | - | - | %',
        '41.7万元/人 | 全员劳动生产率 | level | actual | - | - | - | 万元/人',
        '7.8% | 营业现金比率 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'shares of the three industries',
      '三次产业结构由上年的20.1:33.9:46.0调整为19.3:33.6:47.1。',
      [
        '20.1 | 第一产业结构 | rate | actual | - | - | 2022-12-31 | -',
        '33.9 | 第二产业结构 | rate | actual | - | - | 2022-12-31 | -',
        '46.0 | 第三产业结构 | rate | actual | - | - | 2022-12-31 | -',
        '19.3 | 第一产业结构 | rate | actual | - | - | - | -',
        '33.6 | 第二产业结构 | rate | actual | - | - | - | -',
        '47.1 | 第三产业结构 | rate | actual | - | - | - | -',
      ],
    ],
    [
      'each of two is compared in its own way',
      '年末生猪存栏201.3万头，出栏276.8万头，分别比上年末下降5.2%、比上年增长1.8%。',
      [
        '201.3万头 | 生猪存栏 | level | actual | - | - | - | 万头',
        '276.8万头 | 生猪出栏 | level | actual | - | - | - | 万头',
        '5.2% | 生猪存栏 | growth | actual | down | yoy | - | %',
        '1.8% | 生猪出栏 | growth | actual | up | yoy | - | %',
      ],
    ],
    [
      'a line told right before',
      '代编预算占比8.9%，超出5%的控制线3.9个百分点。',
      [
        '8.9% | 代编预算占比 | rate | actual | - | - | - | %',
        '5% | 代编预算占比目标 | rate | target | - | - | - | %',
        '3.9个百分点 | 代编预算占比 | change | actual | up | - | - | 个百分点',
      ],
    ],
    [
      "a level against another year's",
      '公路客运量1.94亿人次，仅相当于2019年的47.3%。',
      [
        '1.94亿人次 | 公路客运量 | level | actual | - | - | - | 亿人次',
        '47.3% | 公路客运量比例 | rate | actual | - | - | - | %',
      ],
    ],
    [
      '共 before a deed of one letter',
      '全县共立刑事案件386起，同比下降5%，破案率84.8%。',
      [
        '386起 | 立刑事案件 | level | actual | - | - | - | 起',
        '5% | 立刑事案件 | growth | actual | down | yoy | - | %',
        '84.8% | 刑事案件破案率 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'a noun alone as first sentence heads its paragraph',
      '执法。出动5736人次，检查企业2184家次。',
      [
        '5736人次 | 执法出动 | level | actual | - | - | - | 人次',
        '2184家次 | 检查企业 | level | actual | - | - | - | 家次',
      ],
    ],
    [
      '… but not where it speaks of no thing',
      '成效明显。办结36件。',
      ['36件 | 办结 | level | actual | - | - | - | 件'],
    ],
    [
      'a target behind the verb that passes it',
      '护理型床位占比61.7%，已超出规划终期55%目标6.7个百分点。',
      [
        '61.7% | 护理型床位占比 | rate | actual | - | - | - | %',
        '55% | 护理型床位占比规划终期目标 | rate | target | - | - | - | %',
        '6.7个百分点 | 护理型床位占比 | change | actual | up | - | - | 个百分点',
      ],
    ],
  ])('%s', (_, line, rows) => {
    expect(rowsOf(...line.split('\n'))).toEqual(rows)
  })

  it('a heading gives its unit to the numbers under it that tell none', () => {
    expect(rowsOf('一、基金（万元）', '企业职工养老收入68,430，支出71,265，惠及企业611家。')).toEqual([
      '68,430 | 企业职工养老收入 | level | actual | - | - | - | 万元',
      '71,265 | 企业职工养老支出 | level | actual | - | - | - | 万元',
      '611家 | 企业职工养老惠及企业 | level | actual | - | - | - | 家',
    ])
  })

  it('so does a line without a number that stands before them', () => {
    expect(rowsOf('基金（万元）', '失业保险收入963，支出1,540。', '待遇', '发放失业补助1,476人。')).toEqual([
      '963 | 失业保险收入 | level | actual | - | - | - | 万元',
      '1,540 | 失业保险支出 | level | actual | - | - | - | 万元',
      '1,476人 | 发放失业补助 | level | actual | - | - | - | 人',
    ])
  })
})

describe('ordinary sentences that these constructions leave alone', () => {
  it.each<Case>([
    [
      'rates that are complete take no degree of their neighbour',
      '政策知晓率、群众满意度分别为98%、96%。',
      ['98% | 政策知晓率 | rate | actual | - | - | - | %', '96% | 群众满意度 | rate | actual | - | - | - | %'],
    ],
    [
      'an expenditure budget is completed',
      '一般公共预算收入28.6亿元，完成收入预算的102.6%。',
      [
        '28.6亿元 | 一般公共预算收入 | level | actual | - | - | - | 亿元',
        '102.6% | 一般公共预算收入收入预算完成率 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'the ratio sign joins as the colon does',
      '三次产业结构为11.8∶43.2∶45.0。',
      [
        '11.8 | 第一产业结构 | rate | actual | - | - | - | -',
        '43.2 | 第二产业结构 | rate | actual | - | - | - | -',
        '45.0 | 第三产业结构 | rate | actual | - | - | - | -',
      ],
    ],
    [
      '新 that belongs to its word stays',
      '新能源汽车1260辆，总数达3860辆。',
      [
        '1260辆 | 新能源汽车 | level | actual | - | - | - | 辆',
        '3860辆 | 新能源汽车总数 | level | actual | - | - | - | 辆',
      ],
    ],
    [
      'a relative clause takes the noun, not what is done with it',
      '规划的36公里绿道建成12公里，上级拨付的860万元资金使用率达到96%。',
      [
        '36公里 | 规划绿道 | level | actual | - | - | - | 公里',
        '12公里 | 绿道建成 | level | actual | - | - | - | 公里',
        '860万元 | 上级拨付资金 | level | actual | - | - | - | 万元',
        '96% | 上级拨付资金使用率 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'a diameter is no length',
      '铺设管道36公里（管径300、400）。',
      [
        '36公里 | 铺设管道 | level | actual | - | - | - | 公里',
        '300 | 铺设管道管径 | level | actual | - | - | - | -',
        '400 | 铺设管道管径 | level | actual | - | - | - | -',
      ],
    ],
    [
      'the third of its kind is no rank',
      '创成国家级园区36个，全省第3家。',
      ['36个 | 创成国家级园区 | level | actual | - | - | - | 个'],
    ],
    ['counts pass no mark on a gauge', '超警戒站点12个。', ['12个 | 警戒站点 | level | actual | - | - | - | 个']],
    [
      '境内 says nothing where no list begins',
      '境内36座水库全部除险加固。',
      ['36座 | 水库 | level | actual | - | - | - | 座'],
    ],
    [
      'a label ends in a number',
      'PM2.5:36微克/立方米，PM10:56微克/立方米。',
      [
        '36微克/立方米 | PM2.5 | level | actual | - | - | - | 微克/立方米',
        '56微克/立方米 | PM10 | level | actual | - | - | - | 微克/立方米',
      ],
    ],
    [
      'below a line is down',
      '不良率3.6%，低于5%的警戒线1.4个百分点。',
      [
        '3.6% | 不良率 | rate | actual | - | - | - | %',
        '5% | 不良率目标 | rate | target | - | - | - | %',
        '1.4个百分点 | 不良率 | change | actual | down | - | - | 个百分点',
      ],
    ],
    [
      '本期末 is one word',
      '本期末贷款余额36.8亿元。',
      ['36.8亿元 | 本期末贷款余额 | level | actual | - | - | - | 亿元'],
    ],
    [
      'a deed stands alone',
      '处罚企业36家，罚款126万元，关停12家。',
      [
        '36家 | 处罚企业 | level | actual | - | - | - | 家',
        '126万元 | 罚款 | level | actual | - | - | - | 万元',
        '12家 | 关停 | level | actual | - | - | - | 家',
      ],
    ],
    [
      'what leads to the next quantity names no school',
      '8所学校累计培训教师1260人次。',
      [
        '8所 | 学校 | level | actual | - | - | - | 所',
        '1260人次 | 学校累计培训教师 | level | actual | - | - | - | 人次',
      ],
    ],
    [
      'a sentence about others heads nothing under a heading',
      '（二）医疗保障工作\n群众普遍满意。参保人数36.8万人。',
      ['36.8万人 | 医疗保障参保人数 | level | actual | - | - | - | 万人'],
    ],
    [
      'a sentence with its predicate heads nothing',
      '教育事业优先发展。新建学校6所，新增学位3600个。',
      [
        '6所 | 新建学校 | level | actual | - | - | - | 所',
        '3600个 | 新建学校新增学位 | level | actual | - | - | - | 个',
      ],
    ],
  ])('%s', (_, line, rows) => {
    expect(rowsOf(...line.split('\n'))).toEqual(rows)
  })
})
