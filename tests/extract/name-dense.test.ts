import { describe, expect, it } from 'vitest'
import { extractText } from '../../src/pipeline.js'
import { rowsOf } from './rows.js'

type Case = [construction: string, line: string, rows: string[]]

describe('what dense passages of other hands wrote', () => {
  it.each<Case>([
    [
      'tenths behind a comparison are points',
      '资产负债率64.0%，较年初回落0.4个百分点，同比仍高0.2个。',
      [
        '64.0% | 资产负债率 | rate | actual | - | - | - | %',
        '0.4个百分点 | 资产负债率 | change | actual | down | other:较年初 | - | 个百分点',
        '0.2个 | 资产负债率 | change | actual | up | yoy | - | 个百分点',
      ],
    ],
    [
      'tenths of what is counted a head are none',
      '每万人拥有5G基站22.7个，人均参审项目3.5个。',
      [
        '22.7个 | 每万人拥有5G基站 | level | actual | - | - | - | 个',
        '3.5个 | 人均参审项目 | level | actual | - | - | - | 个',
      ],
    ],
    [
      'a task stands behind its number',
      '技术合同成交额42.7亿元，完成40亿元任务的106.8%。',
      [
        '42.7亿元 | 技术合同成交额 | level | actual | - | - | - | 亿元',
        '40亿元 | 技术合同成交额任务 | level | target | - | - | - | 亿元',
        '106.8% | 技术合同成交额任务完成率 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'a standard that is passed is a target, and by how much is told of what passed it',
      '污水收集率71.9%，高于省定标准70%1.9个百分点。',
      [
        '71.9% | 污水收集率 | rate | actual | - | - | - | %',
        '70% | 污水收集率省定标准 | rate | target | - | - | - | %',
        '1.9个百分点 | 污水收集率 | change | actual | up | - | - | 个百分点',
      ],
    ],
    [
      'below a value to be kept is better',
      '综合线损率3.42%，较省公司考核值3.5%好0.08个百分点。',
      [
        '3.42% | 综合线损率 | rate | actual | - | - | - | %',
        '3.5% | 综合线损率省公司考核值 | rate | target | - | - | - | %',
        '0.08个百分点 | 综合线损率 | change | actual | up | other:较省公司考核值3.5% | - | 个百分点',
      ],
    ],
    [
      'bottom lines in a parenthesis are each of its own',
      '拨备覆盖率、资本充足率依次为213.6%、13.27%，均高于监管底线（150%、10.5%）。',
      [
        '213.6% | 拨备覆盖率 | rate | actual | - | - | - | %',
        '13.27% | 资本充足率 | rate | actual | - | - | - | %',
        '150% | 拨备覆盖率监管底线 | rate | target | - | - | - | %',
        '10.5% | 资本充足率监管底线 | rate | target | - | - | - | %',
      ],
    ],
    [
      'tasks in a parenthesis are each of its own',
      '新建、改造管网分别为126公里、84公里，完成年度任务（150公里、130公里）的84%、65%。',
      [
        '126公里 | 新建管网 | level | actual | - | - | - | 公里',
        '84公里 | 改造管网 | level | actual | - | - | - | 公里',
        '150公里 | 新建管网年度任务 | level | target | - | - | 2023-12-31 | 公里',
        '130公里 | 改造管网年度任务 | level | target | - | - | 2023-12-31 | 公里',
        '84% | 新建管网任务完成率 | rate | actual | - | - | - | %',
        '65% | 改造管网任务完成率 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'parts of what grew grew',
      '规上工业增加值增长5.2%，其中采矿业8.1%、制造业4.4%。',
      [
        '5.2% | 规上工业增加值 | growth | actual | up | - | - | %',
        '8.1% | 规上工业采矿业增加值 | growth | actual | up | - | - | %',
        '4.4% | 规上工业制造业增加值 | growth | actual | up | - | - | %',
      ],
    ],
    [
      'a month in a parenthesis behind a growth grew',
      '规上工业增加值增长5.8%（5月当月7.3%）。',
      [
        '5.8% | 规上工业增加值 | growth | actual | up | - | - | %',
        '7.3% | 规上工业增加值 | growth | actual | up | - | 2023-05-31 | %',
      ],
    ],
    [
      'a growth is told by the word before the parenthesis',
      '港口集装箱增幅最大（22.7%）。',
      ['22.7% | 港口集装箱 | growth | actual | up | - | - | %'],
    ],
    [
      'what a price fell by',
      '平均售价573元，比上年同期跌38元。',
      ['573元 | 平均售价 | level | actual | - | - | - | 元', '38元 | 平均售价 | change | actual | down | yoy | - | 元'],
    ],
    [
      'the limit not passed',
      '政府债务余额61.47亿元，未突破63.2亿元的限额。',
      [
        '61.47亿元 | 政府债务余额 | level | actual | - | - | - | 亿元',
        '63.2亿元 | 政府债务余额目标 | level | target | - | - | - | 亿元',
      ],
    ],
    [
      'at constant prices names nothing',
      'GDP为2146.8亿元，不变价增速5.4%，比一季度回落0.3个百分点。',
      [
        '2146.8亿元 | GDP | level | actual | - | - | - | 亿元',
        '5.4% | GDP | growth | actual | up | - | - | %',
        '0.3个百分点 | GDP增速 | change | actual | down | other:比一季度 | - | 个百分点',
      ],
    ],
    [
      'a fall of points by a noun',
      '行政机关败诉率13.6%，降幅2.2个百分点。',
      [
        '13.6% | 行政机关败诉率 | rate | actual | - | - | - | %',
        '2.2个百分点 | 行政机关败诉率 | change | actual | down | - | - | 个百分点',
      ],
    ],
    [
      'places that are counted are what is used',
      '开放床位2450张，使用率94.3%。',
      ['2450张 | 开放床位 | level | actual | - | - | - | 张', '94.3% | 开放床位使用率 | rate | actual | - | - | - | %'],
    ],
    [
      'grades beside each other stand for their operations',
      '手术5.29万台，三四级3.46万台，占65.4%。',
      [
        '5.29万台 | 手术 | level | actual | - | - | - | 万台',
        '3.46万台 | 三四级手术 | level | actual | - | - | - | 万台',
        '65.4% | 三四级手术占比 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'a date stands between a thing and its measure',
      '生猪5月末存栏2146万头，贷款5月末余额327.4亿元。',
      [
        '2146万头 | 生猪存栏 | level | actual | - | - | 2023-05-31 | 万头',
        '327.4亿元 | 贷款余额 | level | actual | - | - | 2023-05-31 | 亿元',
      ],
    ],
    [
      'who set a task names it',
      '大豆玉米带状种植落实82.3万亩，国家下达任务为80万亩。',
      [
        '82.3万亩 | 大豆玉米带状种植落实 | level | actual | - | - | - | 万亩',
        '80万亩 | 大豆玉米带状种植落实国家下达任务 | level | target | - | - | - | 万亩',
      ],
    ],
    [
      'four that were told',
      '生猪、牛、羊、家禽出栏28.4万头、1.26万头、17.8万只、412.6万只，四者同比增幅分别为3.2%、2.4%、-0.7%和5.1%。',
      [
        '28.4万头 | 生猪出栏 | level | actual | - | - | - | 万头',
        '1.26万头 | 牛出栏 | level | actual | - | - | - | 万头',
        '17.8万只 | 羊出栏 | level | actual | - | - | - | 万只',
        '412.6万只 | 家禽出栏 | level | actual | - | - | - | 万只',
        '3.2% | 生猪出栏 | growth | actual | up | yoy | - | %',
        '2.4% | 牛出栏 | growth | actual | up | yoy | - | %',
        '-0.7% | 羊出栏 | growth | actual | down | yoy | - | %',
        '5.1% | 家禽出栏 | growth | actual | up | yoy | - | %',
      ],
    ],
    [
      'one fell and one rose',
      '案件1147起，案值3914万元，较上年同期一降一升，分别为18.6%和22.3%。',
      [
        '1147起 | 案件 | level | actual | - | - | - | 起',
        '3914万元 | 案件案值 | level | actual | - | - | - | 万元',
        '18.6% | 案件 | growth | actual | down | yoy | - | %',
        '22.3% | 案件案值 | growth | actual | up | yoy | - | %',
      ],
    ],
    [
      'each has its own basis',
      '5月售电10.32亿千瓦时，环比、同比分别增长14.7%和9.1%。',
      [
        '10.32亿千瓦时 | 售电 | level | actual | - | - | 2023-05-31 | 亿千瓦时',
        '14.7% | 售电 | growth | actual | up | mom | 2023-05-31 | %',
        '9.1% | 售电 | growth | actual | up | yoy | 2023-05-31 | %',
      ],
    ],
    [
      'what grew was told before how far it got',
      '收入10.86亿元，为年初预算12.8亿元的84.8%，比序时进度慢6.8个百分点，同比增长3.2%。',
      [
        '10.86亿元 | 收入 | level | actual | - | - | - | 亿元',
        '12.8亿元 | 收入年初预算 | level | target | - | - | 2023-12-31 | 亿元',
        '84.8% | 收入年初预算完成率 | rate | actual | - | - | - | %',
        '6.8个百分点 | 收入年初预算完成率 | change | actual | down | other:比序时进度 | - | 个百分点',
        '3.2% | 收入 | growth | actual | up | yoy | - | %',
      ],
    ],
    [
      'what is required is a target',
      '抗菌药物使用强度38.4DDDs，国家要求不高于40DDDs。',
      [
        '38.4DDDs | 抗菌药物使用强度 | level | actual | - | - | - | DDDs',
        '40DDDs | 抗菌药物使用强度国家要求 | level | target | - | - | - | DDDs',
      ],
    ],
    [
      'a plan not made is no plan',
      '非计划再次手术106例，发生率2.0‰。',
      [
        '106例 | 非计划再次手术 | level | actual | - | - | - | 例',
        '2.0‰ | 非计划再次手术发生率 | rate | actual | - | - | - | ‰',
      ],
    ],
    [
      'ranks share their noun whole',
      '国家级、省级一流专业12个和19个。',
      [
        '12个 | 国家级一流专业 | level | actual | - | - | - | 个',
        '19个 | 省级一流专业 | level | actual | - | - | - | 个',
      ],
    ],
    [
      'a measure breaks no word',
      '牛、羊、家禽出栏1.26万头、17.8万只、412.6万只。',
      [
        '1.26万头 | 牛出栏 | level | actual | - | - | - | 万头',
        '17.8万只 | 羊出栏 | level | actual | - | - | - | 万只',
        '412.6万只 | 家禽出栏 | level | actual | - | - | - | 万只',
      ],
    ],
    [
      'what they have tells which',
      '有实绩的企业3416家，同比多287家。',
      [
        '3416家 | 有实绩的企业 | level | actual | - | - | - | 家',
        '287家 | 有实绩的企业 | change | actual | up | yoy | - | 家',
      ],
    ],
    [
      'so much was done by then',
      '年度计划实施项目38项、投资11.6亿元，至5月底开工35项，完成投资8.23亿元。',
      [
        '38项 | 计划实施项目 | level | target | - | - | 2023-12-31 | 项',
        '11.6亿元 | 计划实施项目投资 | level | target | - | - | 2023-12-31 | 亿元',
        '35项 | 计划实施项目开工 | level | actual | - | - | 2023-05-31 | 项',
        '8.23亿元 | 计划实施项目投资 | level | actual | - | - | 2023-05-31 | 亿元',
      ],
    ],
    ['a back place is regained', '规模重回全省第五。', ['第五 | 规模全省位次 | rank | actual | - | - | - | 第']],
    [
      'earned less is a change',
      '净利润3.28亿元，同比少赚1700万元。',
      [
        '3.28亿元 | 净利润 | level | actual | - | - | - | 亿元',
        '1700万元 | 净利润 | change | actual | down | yoy | - | 万元',
      ],
    ],
    [
      'cleared down to',
      '长期未结案由年初126件清至19件。',
      [
        '126件 | 长期未结案 | level | actual | - | - | 2023-01-01 | 件',
        '19件 | 长期未结案 | level | actual | - | - | - | 件',
      ],
    ],
    [
      'what is measured stands in the label',
      '销量方面，轴承2846万套，下滑9.4%；齿轮513万套。',
      [
        '2846万套 | 轴承销量 | level | actual | - | - | - | 万套',
        '9.4% | 轴承销量 | growth | actual | down | - | - | %',
        '513万套 | 齿轮销量 | level | actual | - | - | - | 万套',
      ],
    ],
    [
      'a praised noun heads its paragraph',
      '刑事审判稳中有进。审结1204件。',
      ['1204件 | 刑事审判审结 | level | actual | - | - | - | 件'],
    ],
    [
      'parts within a measure',
      '限上零售额中城镇38.2亿元、乡村6.1亿元。',
      [
        '38.2亿元 | 城镇限上零售额 | level | actual | - | - | - | 亿元',
        '6.1亿元 | 乡村限上零售额 | level | actual | - | - | - | 亿元',
      ],
    ],
    [
      'a month told by itself',
      '5月当月进出口271.4亿元，环比下降4.6%。',
      [
        '271.4亿元 | 当月进出口 | level | actual | - | - | 2023-05-31 | 亿元',
        '4.6% | 当月进出口 | growth | actual | down | mom | 2023-05-31 | %',
      ],
    ],
    [
      'who are in what was counted before',
      '幼儿园98所在园17236人，小学74所在校38905人。',
      [
        '98所 | 幼儿园 | level | actual | - | - | - | 所',
        '17236人 | 幼儿园在园 | level | actual | - | - | - | 人',
        '74所 | 小学 | level | actual | - | - | - | 所',
        '38905人 | 小学在校 | level | actual | - | - | - | 人',
      ],
    ],
    [
      'of what was counted alike so many have not',
      '抽查17个专项债券项目，6个未形成实物工作量，占35.3%。',
      [
        '17个 | 抽查专项债券项目 | level | actual | - | - | - | 个',
        '6个 | 专项债券项目未形成实物工作量 | level | actual | - | - | - | 个',
        '35.3% | 专项债券项目未形成实物工作量占比 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'money won is no goal',
      '争取到位上级补助资金1.32亿元。',
      ['1.32亿元 | 到位上级补助资金 | level | actual | - | - | - | 亿元'],
    ],
    [
      'those at home are told without their town',
      '被征地农民参保补贴5902万元。',
      ['5902万元 | 被征地农民参保补贴 | level | actual | - | - | - | 万元'],
    ],
    [
      'three measures told again by their number',
      '全年起降31.72万架次、旅客吞吐3684.9万人次、货邮吞吐38.46万吨。5月单月，三项指标各为2.81万架次、326.4万人次、4.02万吨，环比-1.5%、-3.2%、+6.9%。',
      [
        '31.72万架次 | 起降 | level | actual | - | - | - | 万架次',
        '3684.9万人次 | 旅客吞吐 | level | actual | - | - | - | 万人次',
        '38.46万吨 | 货邮吞吐 | level | actual | - | - | - | 万吨',
        '2.81万架次 | 起降 | level | actual | - | - | 2023-05-31 | 万架次',
        '326.4万人次 | 旅客吞吐 | level | actual | - | - | 2023-05-31 | 万人次',
        '4.02万吨 | 货邮吞吐 | level | actual | - | - | 2023-05-31 | 万吨',
        '-1.5% | 起降 | growth | actual | down | mom | 2023-05-31 | %',
        '-3.2% | 旅客吞吐 | growth | actual | down | mom | 2023-05-31 | %',
        '+6.9% | 货邮吞吐 | growth | actual | up | mom | 2023-05-31 | %',
      ],
    ],
    [
      'a rank alone takes the noun beside it',
      '6家国家级、14家省级孵化器通过复核。',
      ['6家 | 国家级孵化器 | level | actual | - | - | - | 家', '14家 | 省级孵化器 | level | actual | - | - | - | 家'],
    ],
    [
      'who has come is no plan',
      '计划招录消防员86人，到岗54人。',
      [
        '86人 | 计划招录消防员 | level | target | - | - | - | 人',
        '54人 | 计划招录消防员到岗 | level | actual | - | - | - | 人',
      ],
    ],
    [
      'a long peer is compared with',
      '营业收入增长3.1%，比全国地方国资委监管企业平均水平低0.5个百分点。',
      [
        '3.1% | 营业收入 | growth | actual | up | - | - | %',
        '0.5个百分点 | 营业收入增速 | change | actual | down | other:比全国地方国资委监管企业平均水平 | - | 个百分点',
      ],
    ],
    [
      'for so many years says nothing of what',
      '逾期率0.04‰，连续两年低于0.1‰的控制线。',
      ['0.04‰ | 逾期率 | rate | actual | - | - | - | ‰', '0.1‰ | 逾期率目标 | rate | target | - | - | - | ‰'],
    ],
    [
      'the first two of three told by themselves',
      '立案2917宗，结案2640宗，罚没入库1872.3万元，前两项各增9.8%、13.1%，后一项减少206.5万元。',
      [
        '2917宗 | 立案 | level | actual | - | - | - | 宗',
        '2640宗 | 结案 | level | actual | - | - | - | 宗',
        '1872.3万元 | 罚没入库 | level | actual | - | - | - | 万元',
        '9.8% | 立案 | growth | actual | up | - | - | %',
        '13.1% | 结案 | growth | actual | up | - | - | %',
        '206.5万元 | 罚没入库 | change | actual | down | - | - | 万元',
      ],
    ],
    [
      'that something fell names nothing',
      '发放贷款26.4亿元，同比回落，降幅为24.7%。',
      [
        '26.4亿元 | 发放贷款 | level | actual | - | - | - | 亿元',
        '24.7% | 发放贷款 | growth | actual | down | yoy | - | %',
      ],
    ],
    [
      'a red line is kept',
      '资产负债率66.91%，守住67%的管控红线。',
      ['66.91% | 资产负债率 | rate | actual | - | - | - | %', '67% | 资产负债率目标 | rate | target | - | - | - | %'],
    ],
    [
      'passed is above',
      '老龄化率26.9%，高过全市2.4个百分点。',
      [
        '26.9% | 老龄化率 | rate | actual | - | - | - | %',
        '2.4个百分点 | 老龄化率 | change | actual | up | - | - | 个百分点',
      ],
    ],
    [
      'against the course names nothing',
      '敬老院床位不减反增，从1480张到1620张。',
      [
        '1480张 | 敬老院床位 | level | actual | - | - | - | 张',
        '1620张 | 敬老院床位 | level | actual | - | - | - | 张',
      ],
    ],
    [
      'a lower bound in a parenthesis',
      '利用率31.2%，低于考核下限（35%）。',
      ['31.2% | 利用率 | rate | actual | - | - | - | %', '35% | 利用率考核下限 | rate | target | - | - | - | %'],
    ],
  ])('%s', (_, line, rows) => {
    expect(rowsOf(line)).toEqual(rows)
  })
})

describe('what is done and what is to be', () => {
  const told = (...lines: string[]): unknown[] =>
    extractText(lines.join('\n')).figures.map(({ text, status, period }) => [text, status, period?.end])

  it('a heading over both says of neither that it is planned', () => {
    expect(told('清河农商银行2023年度工作总结', '（四）效益及打算', '净息差2.41%。2024年存款净增36亿元。')).toEqual([
      ['2.41%', 'actual', '2023-12-31'],
      ['36亿元', 'target', '2024-12-31'],
    ])
  })

  it('a quarter alone heads plans', () => {
    expect(
      told('清河煤业公司2023年前三季度生产经营情况', '一、产量。原煤528万吨。', '二、四季度。原煤不低于175万吨。'),
    ).toEqual([
      ['528万吨', 'actual', '2023-09-30'],
      ['175万吨', 'target', '2023-12-31'],
    ])
  })

  it('a year behind the report in brackets heads plans', () => {
    expect(told('清河市商务局2023年工作总结', '签约项目286个。', '【2024年】签约项目320个以上，外资3亿美元。')).toEqual(
      [
        ['286个', 'actual', '2023-12-31'],
        ['320个以上', 'target', '2024-12-31'],
        ['3亿美元', 'target', '2024-12-31'],
      ],
    )
  })

  it('two periods beside each other are both compared with', () => {
    expect(
      told(
        '清河县前三季度农业经济情况（2024年）',
        '前三季度总产值48.73亿元，按可比价增长4.2%，比一季度、上半年分别快0.7个、0.3个百分点；农业26.41亿元。',
      ),
    ).toEqual([
      ['48.73亿元', 'actual', '2024-09-30'],
      ['4.2%', 'actual', '2024-09-30'],
      ['0.7个', 'actual', '2024-09-30'],
      ['0.3个百分点', 'actual', '2024-09-30'],
      ['26.41亿元', 'actual', '2024-09-30'],
    ])
  })
})
