import { describe, expect, it } from 'vitest'
import { rowsOf } from './rows.js'

type Case = [construction: string, line: string, rows: string[]]

describe('what web reports of more bodies wrote', () => {
  it.each<Case>([
    [
      'a name too long keeps what is counted and what was done',
      '协调滨河路及长虹大道等主要路段增设临时停车泊位420余个，协调滨河路、长虹大道等城区主干路段增设380余个停车泊位。',
      [
        '420余个 | 协调滨河路及长虹大道等主要路段增设临时停车泊位 | level | actual | - | - | - | 个',
        '380余个 | 增设停车泊位 | level | actual | - | - | - | 个',
      ],
    ],
    [
      'the counted names a figure whose list is too long',
      '“智慧消防远程监控”“基层应急能力提升”“危化品运输全程监管”3项国家级试点通过验收。',
      ['3项 | 国家级试点 | level | actual | - | - | - | 项'],
    ],
    [
      'ranks without a verb',
      '财政衔接资金支出进度全省第一，农民人均纯收入全国第四，外商直接投资额中部第一。',
      [
        '第一 | 财政衔接资金支出进度全省位次 | rank | actual | - | - | - | 第',
        '第四 | 农民人均纯收入全国位次 | rank | actual | - | - | - | 第',
        '第一 | 外商直接投资额中部位次 | rank | actual | - | - | - | 第',
      ],
    ],
    [
      'ranks of a list',
      '位居全国百强县投资潜力第3、新型城镇化质量第4、绿色发展第5。',
      [
        '第3 | 位居全国百强县投资潜力位次 | rank | actual | - | - | - | 第',
        '第4 | 位居新型城镇化质量位次 | rank | actual | - | - | - | 第',
        '第5 | 绿色发展位次 | rank | actual | - | - | - | 第',
      ],
    ],
    [
      'a body before the date',
      '滨海大学2022年毕业生升学率为42.6%，2023年升至45.1%；东山医院2022年门诊量86万人次，出院患者3.2万人次。',
      [
        '42.6% | 滨海大学毕业生升学率 | rate | actual | - | - | - | %',
        '45.1% | 滨海大学毕业生升学率 | rate | actual | - | - | 2023-12-31 | %',
        '86万人次 | 东山医院门诊量 | level | actual | - | - | - | 万人次',
        '3.2万人次 | 出院患者 | level | actual | - | - | - | 万人次',
      ],
    ],
    [
      'a part that says what is measured',
      '港口货物吞吐量862万吨，增长9.3%，其中外贸货物吞吐量75万吨，增长31%。',
      [
        '862万吨 | 港口货物吞吐量 | level | actual | - | - | - | 万吨',
        '9.3% | 港口货物吞吐量 | growth | actual | up | - | - | %',
        '75万吨 | 外贸货物吞吐量 | level | actual | - | - | - | 万吨',
        '31% | 外贸货物吞吐量 | growth | actual | up | - | - | %',
      ],
    ],
    [
      'parcels are a noun',
      '邮政业务总量12.7亿元，增长13.2%；快递业务量1.26亿件，增长17.5%。',
      [
        '12.7亿元 | 邮政业务总量 | level | actual | - | - | - | 亿元',
        '13.2% | 邮政业务总量 | growth | actual | up | - | - | %',
        '1.26亿件 | 快递业务量 | level | actual | - | - | - | 亿件',
        '17.5% | 快递业务量 | growth | actual | up | - | - | %',
      ],
    ],
    [
      'a state with an either',
      '政协提案B类件23件，已经解决或基本解决16件，正在解决或列入规划逐步解决7件。',
      [
        '23件 | 政协提案B类件 | level | actual | - | - | - | 件',
        '16件 | 政协提案B类件解决或基本解决 | level | actual | - | - | - | 件',
        '7件 | 政协提案B类件正在解决或列入规划逐步解决 | level | actual | - | - | - | 件',
      ],
    ],
    [
      'offences told in the clause before',
      '严厉打击破坏市场经济秩序犯罪，批准逮捕犯罪嫌疑人395人；加大对行贿犯罪惩治，判处罪犯66人。',
      [
        '395人 | 批准逮捕破坏市场经济秩序犯罪嫌疑人 | level | actual | - | - | - | 人',
        '66人 | 判处行贿犯罪罪犯 | level | actual | - | - | - | 人',
      ],
    ],
    [
      'offences of a list stay',
      '批准逮捕故意杀人、放火、抢劫、绑架等犯罪嫌疑人269人。',
      ['269人 | 批准逮捕故意杀人、放火、抢劫、绑架等犯罪嫌疑人 | level | actual | - | - | - | 人'],
    ],
    [
      'whose share rose',
      '地方一般预算收入178.2亿元，增长23%，占到生产总值比重由上年的9.6%提高到10.8%。',
      [
        '178.2亿元 | 地方一般预算收入 | level | actual | - | - | - | 亿元',
        '23% | 地方一般预算收入 | growth | actual | up | - | - | %',
        '9.6% | 地方一般预算收入占生产总值比重 | rate | actual | - | - | 2022-12-31 | %',
        '10.8% | 地方一般预算收入占生产总值比重 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'another currency, by whom an average is reckoned',
      '按户籍人口算人均生产总值53613元，增长11%，按现行汇率折算是8301美元。',
      [
        '53613元 | 人均生产总值 | level | actual | - | - | - | 元',
        '11% | 人均生产总值 | growth | actual | up | - | - | %',
        '8301美元 | 人均生产总值 | level | actual | - | - | - | 美元',
      ],
    ],
    [
      'how far they have got',
      '新建幼儿园12所，其中2所投入使用，3所竣工验收，5所主体完工，2所基本建成。',
      [
        '12所 | 新建幼儿园 | level | actual | - | - | - | 所',
        '2所 | 幼儿园投入使用 | level | actual | - | - | - | 所',
        '3所 | 幼儿园竣工验收 | level | actual | - | - | - | 所',
        '5所 | 幼儿园主体完工 | level | actual | - | - | - | 所',
        '2所 | 幼儿园基本建成 | level | actual | - | - | - | 所',
      ],
    ],
    [
      'an aim reached or not',
      '其中8个项目完成年度目标，1个项目基本完成年度目标，1个项目未完成年度目标。',
      [
        '8个 | 完成年度目标项目 | level | actual | - | - | - | 个',
        '1个 | 基本完成年度目标项目 | level | actual | - | - | - | 个',
        '1个 | 未完成年度目标项目 | level | actual | - | - | - | 个',
      ],
    ],
    [
      'whose measures a list tells',
      '羊的存栏、出栏量分别增长2.4%、6.8%；实体类公司二季度营业收入、净利润环比分别增长6%、7.7%。',
      [
        '2.4% | 羊的存栏 | growth | actual | up | - | - | %',
        '6.8% | 羊的出栏量 | growth | actual | up | - | - | %',
        '6% | 实体类公司营业收入 | growth | actual | up | mom | 2023-06-30 | %',
        '7.7% | 实体类公司净利润 | growth | actual | up | mom | 2023-06-30 | %',
      ],
    ],
    [
      'the place something is done at',
      '设置了47个垃圾分类投放点，共有63个渔情采集点。',
      [
        '47个 | 设置垃圾分类投放点 | level | actual | - | - | - | 个',
        '63个 | 渔情采集点 | level | actual | - | - | - | 个',
      ],
    ],
    [
      'what part is ours',
      '全市法院受理案件3.2万件，其中我院受理4791件，办结4625件。',
      [
        '3.2万件 | 受理案件 | level | actual | - | - | - | 万件',
        '4791件 | 我院受理 | level | actual | - | - | - | 件',
        '4625件 | 我院受理案件办结 | level | actual | - | - | - | 件',
      ],
    ],
    [
      'taxes are no owners',
      '其中增值税、企业所得税和个人所得税分别为117.8亿元、461亿元和20亿元。',
      [
        '117.8亿元 | 增值税 | level | actual | - | - | - | 亿元',
        '461亿元 | 企业所得税 | level | actual | - | - | - | 亿元',
        '20亿元 | 个人所得税 | level | actual | - | - | - | 亿元',
      ],
    ],
    [
      'what opens the stretch tells which of its kind',
      '新型化工项目32个，总投资898亿元，开复工项目25个；\n现代装备项目25个，总投资499亿元，开复工项目23个。',
      [
        '32个 | 新型化工项目 | level | actual | - | - | - | 个',
        '898亿元 | 新型化工项目总投资 | level | actual | - | - | - | 亿元',
        '25个 | 新型化工开复工项目 | level | actual | - | - | - | 个',
        '25个 | 现代装备项目 | level | actual | - | - | - | 个',
        '499亿元 | 现代装备项目总投资 | level | actual | - | - | - | 亿元',
        '23个 | 现代装备开复工项目 | level | actual | - | - | - | 个',
      ],
    ],
    [
      'owners listed in a clause before',
      '东河县、西山县和南江市主要污染物为臭氧，臭氧浓度分别为136微克/立方米、128微克/立方米和132微克/立方米，超标天数为10天、7天、3天。',
      [
        '136微克/立方米 | 东河县臭氧浓度 | level | actual | - | - | - | 微克/立方米',
        '128微克/立方米 | 西山县臭氧浓度 | level | actual | - | - | - | 微克/立方米',
        '132微克/立方米 | 南江市臭氧浓度 | level | actual | - | - | - | 微克/立方米',
        '10天 | 东河县超标天数 | level | actual | - | - | - | 天',
        '7天 | 西山县超标天数 | level | actual | - | - | - | 天',
        '3天 | 南江市超标天数 | level | actual | - | - | - | 天',
      ],
    ],
    [
      'two industries listed before',
      '电子信息、装备制造两个千亿级产业支撑有力，全年产值分别达1344亿元和1424亿元。',
      [
        '1344亿元 | 电子信息产值 | level | actual | - | - | - | 亿元',
        '1424亿元 | 装备制造产值 | level | actual | - | - | - | 亿元',
      ],
    ],
    [
      'kinds of insurance listed before',
      '健康险和意外险快速增长，分别实现原保险保费收入857.5亿元和364.4亿元，同比分别增长27.9%和19.6%。',
      [
        '857.5亿元 | 健康险原保险保费收入 | level | actual | - | - | - | 亿元',
        '364.4亿元 | 意外险原保险保费收入 | level | actual | - | - | - | 亿元',
        '27.9% | 健康险原保险保费收入 | growth | actual | up | yoy | - | %',
        '19.6% | 意外险原保险保费收入 | growth | actual | up | yoy | - | %',
      ],
    ],
    [
      'owners of the list before',
      '东湖工业园、北港产业园建成区分别达10.8平方公里、8平方公里，集聚成长型企业121家、47家。',
      [
        '10.8平方公里 | 东湖工业园建成区 | level | actual | - | - | - | 平方公里',
        '8平方公里 | 北港产业园建成区 | level | actual | - | - | - | 平方公里',
        '121家 | 东湖工业园集聚成长型企业 | level | actual | - | - | - | 家',
        '47家 | 北港产业园集聚成长型企业 | level | actual | - | - | - | 家',
      ],
    ],
    [
      'what was lost in accidents',
      '发生特大交通事故2起，死亡6人，直接经济损失折款45000元。',
      [
        '2起 | 发生特大交通事故 | level | actual | - | - | - | 起',
        '6人 | 特大交通事故死亡 | level | actual | - | - | - | 人',
        '45000元 | 特大交通事故直接经济损失折款 | level | actual | - | - | - | 元',
      ],
    ],
    [
      'schools by their kind',
      '全县有小学34所，在校生28073人。全县初中14所，在校生14855人。',
      [
        '34所 | 小学 | level | actual | - | - | - | 所',
        '28073人 | 小学在校生 | level | actual | - | - | - | 人',
        '14所 | 初中 | level | actual | - | - | - | 所',
        '14855人 | 初中在校生 | level | actual | - | - | - | 人',
      ],
    ],
    [
      'what was given to enterprises',
      '全年向283万户企业发放稳岗返还231亿元。',
      [
        '283万户 | 发放稳岗返还 | level | actual | - | - | - | 万户',
        '231亿元 | 企业发放稳岗返还 | level | actual | - | - | - | 亿元',
      ],
    ],
    [
      'an empty deed',
      '种植烤烟6.36万亩，创下产值2亿元。',
      [
        '6.36万亩 | 种植烤烟 | level | actual | - | - | - | 万亩',
        '2亿元 | 烤烟产值 | level | actual | - | - | - | 亿元',
      ],
    ],
    [
      'who got the honour from whom',
      '参与志愿服务2万人次，3人被团省委评为“暖冬行动”优秀青年志愿者。',
      [
        '2万人次 | 参与志愿服务 | level | actual | - | - | - | 万人次',
        '3人 | 被团省委评为“暖冬行动”优秀青年志愿者 | level | actual | - | - | - | 人',
      ],
    ],
    [
      'museums of the first class',
      '123家国家一级博物馆举办教育活动3万场。',
      [
        '123家 | 国家一级博物馆 | level | actual | - | - | - | 家',
        '3万场 | 国家一级博物馆举办教育活动 | level | actual | - | - | - | 万场',
      ],
    ],
    [
      'the income is not the enterprise',
      '国有及国有控股药品流通企业主营业务收入138亿元；实现利润2.6亿元。',
      [
        '138亿元 | 国有及国有控股药品流通企业主营业务收入 | level | actual | - | - | - | 亿元',
        '2.6亿元 | 国有及国有控股药品流通企业利润 | level | actual | - | - | - | 亿元',
      ],
    ],
    [
      'what a stretch opens with tells its figures from those of the next',
      '公共场所实际监督73.3万户，进行经常性卫生监督135.7万户次，合格率99.4%。生活饮用水实际监督3.3万户，进行经常性卫生监督7.3万户次，合格率98.8%。',
      [
        '73.3万户 | 公共场所实际监督 | level | actual | - | - | - | 万户',
        '135.7万户次 | 公共场所经常性卫生监督 | level | actual | - | - | - | 万户次',
        '99.4% | 公共场所经常性卫生监督合格率 | rate | actual | - | - | - | %',
        '3.3万户 | 生活饮用水实际监督 | level | actual | - | - | - | 万户',
        '7.3万户次 | 生活饮用水经常性卫生监督 | level | actual | - | - | - | 万户次',
        '98.8% | 生活饮用水经常性卫生监督合格率 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'what is announced before a colon',
      '江苏暴雨灾情：55.3万人受灾，农作物受灾面积122.9千公顷。\n安徽洪涝灾情：22.1万人受灾，农作物受灾面积92.1千公顷。',
      [
        '55.3万人 | 江苏暴雨灾情受灾 | level | actual | - | - | - | 万人',
        '122.9千公顷 | 江苏暴雨灾情农作物受灾面积 | level | actual | - | - | - | 千公顷',
        '22.1万人 | 安徽洪涝灾情受灾 | level | actual | - | - | - | 万人',
        '92.1千公顷 | 安徽洪涝灾情农作物受灾面积 | level | actual | - | - | - | 千公顷',
      ],
    ],
    [
      'a province before those that are counted',
      '江西省36个重点景区接待游客139万人次，门票收入8042万元。山东省100个重点景区，共接待游客165.5万人次，门票收入7638.7万元。',
      [
        '36个 | 江西省重点景区 | level | actual | - | - | - | 个',
        '139万人次 | 江西省重点景区接待游客 | level | actual | - | - | - | 万人次',
        '8042万元 | 江西省重点景区接待游客门票收入 | level | actual | - | - | - | 万元',
        '100个 | 山东省重点景区 | level | actual | - | - | - | 个',
        '165.5万人次 | 山东省重点景区接待游客 | level | actual | - | - | - | 万人次',
        '7638.7万元 | 山东省重点景区门票收入 | level | actual | - | - | - | 万元',
      ],
    ],
    [
      'a bar at the beginning alone stands behind an empty cell',
      '一级指标 | 二级指标 | 单位 | 2018年 | 2019年\n经济指标 | 总收入 | 万元 | 21177 | 21740\n| 总支出 | 万元 | 19737 | 20977\n服务指标 | 门诊人次 | 人次 | 330303 | 364218\n| 出院人次 | 人次 | 12030 | 13421',
      [
        '21177 | 经济指标总收入 | level | actual | - | - | 2018-12-31 | 万元',
        '21740 | 经济指标总收入 | level | actual | - | - | 2019-12-31 | 万元',
        '19737 | 经济指标总支出 | level | actual | - | - | 2018-12-31 | 万元',
        '20977 | 经济指标总支出 | level | actual | - | - | 2019-12-31 | 万元',
        '330303 | 服务指标门诊人次 | level | actual | - | - | 2018-12-31 | 人次',
        '364218 | 服务指标门诊人次 | level | actual | - | - | 2019-12-31 | 人次',
        '12030 | 服务指标出院人次 | level | actual | - | - | 2018-12-31 | 人次',
        '13421 | 服务指标出院人次 | level | actual | - | - | 2019-12-31 | 人次',
      ],
    ],
  ])('%s: %s', (_, line, rows) => {
    expect(rowsOf(line)).toEqual(rows)
  })
})
