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
      '位居全国百强县营商环境第7、数字经济第9、生态建设第6。',
      [
        '第7 | 位居全国百强县营商环境位次 | rank | actual | - | - | - | 第',
        '第9 | 位居数字经济位次 | rank | actual | - | - | - | 第',
        '第6 | 生态建设位次 | rank | actual | - | - | - | 第',
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
      '严厉打击涉税虚开骗税犯罪，批准逮捕犯罪嫌疑人86人；加大对行贿犯罪惩治，判处罪犯21人。',
      [
        '86人 | 批准逮捕涉税虚开骗税犯罪嫌疑人 | level | actual | - | - | - | 人',
        '21人 | 判处行贿犯罪罪犯 | level | actual | - | - | - | 人',
      ],
    ],
    [
      'offences of a list stay',
      '批准逮捕诈骗、盗窃、抢夺、非法拘禁等犯罪嫌疑人184人。',
      ['184人 | 批准逮捕诈骗、盗窃、抢夺、非法拘禁等犯罪嫌疑人 | level | actual | - | - | - | 人'],
    ],
    [
      'whose share rose',
      '一般公共预算收入46.5亿元，增长8%，占到生产总值比重由上年的7.2%提高到7.9%。',
      [
        '46.5亿元 | 一般公共预算收入 | level | actual | - | - | - | 亿元',
        '8% | 一般公共预算收入 | growth | actual | up | - | - | %',
        '7.2% | 一般公共预算收入占生产总值比重 | rate | actual | - | - | 2022-12-31 | %',
        '7.9% | 一般公共预算收入占生产总值比重 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'another currency, by whom an average is reckoned',
      '按户籍人口算人均生产总值41208元，增长11%，按现行汇率折算是5980美元。',
      [
        '41208元 | 人均生产总值 | level | actual | - | - | - | 元',
        '11% | 人均生产总值 | growth | actual | up | - | - | %',
        '5980美元 | 人均生产总值 | level | actual | - | - | - | 美元',
      ],
    ],
    [
      'how far they have got',
      '新建敬老院14所，其中3所交付使用，6所主体完工，4所基本建成。',
      [
        '14所 | 新建敬老院 | level | actual | - | - | - | 所',
        '3所 | 敬老院交付使用 | level | actual | - | - | - | 所',
        '6所 | 敬老院主体完工 | level | actual | - | - | - | 所',
        '4所 | 敬老院基本建成 | level | actual | - | - | - | 所',
      ],
    ],
    [
      'an aim reached or not',
      '其中11个工程完成年度任务，2个工程基本完成年度任务，1个工程未完成年度任务。',
      [
        '11个 | 完成年度任务工程 | level | actual | - | - | - | 个',
        '2个 | 基本完成年度任务工程 | level | actual | - | - | - | 个',
        '1个 | 未完成年度任务工程 | level | actual | - | - | - | 个',
      ],
    ],
    [
      'whose measures a list tells',
      '肉牛的存栏、出栏量分别增长3.1%、4.6%；制造类企业一季度营业收入、净利润环比分别增长4%、5.2%。',
      [
        '3.1% | 肉牛的存栏 | growth | actual | up | - | - | %',
        '4.6% | 肉牛的出栏量 | growth | actual | up | - | - | %',
        '4% | 制造类企业营业收入 | growth | actual | up | mom | 2023-03-31 | %',
        '5.2% | 制造类企业净利润 | growth | actual | up | mom | 2023-03-31 | %',
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
      '生物制药项目18个，总投资236亿元，开复工项目13个；\n新能源项目11个，总投资158亿元，开复工项目9个。',
      [
        '18个 | 生物制药项目 | level | actual | - | - | - | 个',
        '236亿元 | 生物制药项目总投资 | level | actual | - | - | - | 亿元',
        '13个 | 生物制药开复工项目 | level | actual | - | - | - | 个',
        '11个 | 新能源项目 | level | actual | - | - | - | 个',
        '158亿元 | 新能源项目总投资 | level | actual | - | - | - | 亿元',
        '9个 | 新能源开复工项目 | level | actual | - | - | - | 个',
      ],
    ],
    [
      'owners listed in a clause before',
      '东河县、西山县和南江市以机动车污染为主，臭氧浓度分别为118微克/立方米、124微克/立方米和131微克/立方米，超标天数为12天、9天、6天。',
      [
        '118微克/立方米 | 东河县臭氧浓度 | level | actual | - | - | - | 微克/立方米',
        '124微克/立方米 | 西山县臭氧浓度 | level | actual | - | - | - | 微克/立方米',
        '131微克/立方米 | 南江市臭氧浓度 | level | actual | - | - | - | 微克/立方米',
        '12天 | 东河县超标天数 | level | actual | - | - | - | 天',
        '9天 | 西山县超标天数 | level | actual | - | - | - | 天',
        '6天 | 南江市超标天数 | level | actual | - | - | - | 天',
      ],
    ],
    [
      'two industries listed before',
      '纺织服装、食品加工两个百亿级产业支撑有力，全年产值分别达218亿元和164亿元。',
      [
        '218亿元 | 纺织服装产值 | level | actual | - | - | - | 亿元',
        '164亿元 | 食品加工产值 | level | actual | - | - | - | 亿元',
      ],
    ],
    [
      'kinds of insurance listed before',
      '车险和农业险增势较好，分别实现保费收入86.2亿元和31.5亿元，同比分别增长12.4%和9.8%。',
      [
        '86.2亿元 | 车险保费收入 | level | actual | - | - | - | 亿元',
        '31.5亿元 | 农业险保费收入 | level | actual | - | - | - | 亿元',
        '12.4% | 车险保费收入 | growth | actual | up | yoy | - | %',
        '9.8% | 农业险保费收入 | growth | actual | up | yoy | - | %',
      ],
    ],
    [
      'owners of the list before',
      '东湖工业园、北港物流园建成区分别达6.4平方公里、5.2平方公里，集聚规上企业86家、38家。',
      [
        '6.4平方公里 | 东湖工业园建成区 | level | actual | - | - | - | 平方公里',
        '5.2平方公里 | 北港物流园建成区 | level | actual | - | - | - | 平方公里',
        '86家 | 东湖工业园集聚规上企业 | level | actual | - | - | - | 家',
        '38家 | 北港物流园集聚规上企业 | level | actual | - | - | - | 家',
      ],
    ],
    [
      'what was lost in accidents',
      '发生较大生产事故3起，死亡4人，直接经济损失折款86000元。',
      [
        '3起 | 发生较大生产事故 | level | actual | - | - | - | 起',
        '4人 | 较大生产事故死亡 | level | actual | - | - | - | 人',
        '86000元 | 较大生产事故直接经济损失折款 | level | actual | - | - | - | 元',
      ],
    ],
    [
      'schools by their kind',
      '全区有小学26所，在校生19460人。全区初中9所，在校生8215人。',
      [
        '26所 | 小学 | level | actual | - | - | - | 所',
        '19460人 | 小学在校生 | level | actual | - | - | - | 人',
        '9所 | 初中 | level | actual | - | - | - | 所',
        '8215人 | 初中在校生 | level | actual | - | - | - | 人',
      ],
    ],
    [
      'what was given to enterprises',
      '全年向56万户企业发放稳岗返还18亿元。',
      [
        '56万户 | 发放稳岗返还 | level | actual | - | - | - | 万户',
        '18亿元 | 企业发放稳岗返还 | level | actual | - | - | - | 亿元',
      ],
    ],
    [
      'an empty deed',
      '种植油茶4.2万亩，创下产值1.6亿元。',
      [
        '4.2万亩 | 种植油茶 | level | actual | - | - | - | 万亩',
        '1.6亿元 | 油茶产值 | level | actual | - | - | - | 亿元',
      ],
    ],
    [
      'who got the honour from whom',
      '参与助老服务3万人次，4人被团市委评为“邻里守望”优秀志愿者。',
      [
        '3万人次 | 参与助老服务 | level | actual | - | - | - | 万人次',
        '4人 | 被团市委评为“邻里守望”优秀志愿者 | level | actual | - | - | - | 人',
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
      '国有及国有控股零售连锁企业主营业务收入86亿元；实现利润1.9亿元。',
      [
        '86亿元 | 国有及国有控股零售连锁企业主营业务收入 | level | actual | - | - | - | 亿元',
        '1.9亿元 | 国有及国有控股零售连锁企业利润 | level | actual | - | - | - | 亿元',
      ],
    ],
    [
      'what a stretch opens with tells its figures from those of the next',
      '美容场所实际检查4210户，进行日常性抽查6850户次，合格率96.4%。理发场所实际检查3120户，进行日常性抽查5240户次，合格率97.1%。',
      [
        '4210户 | 美容场所实际检查 | level | actual | - | - | - | 户',
        '6850户次 | 美容日常性抽查 | level | actual | - | - | - | 户次',
        '96.4% | 美容日常性抽查合格率 | rate | actual | - | - | - | %',
        '3120户 | 理发场所实际检查 | level | actual | - | - | - | 户',
        '5240户次 | 理发日常性抽查 | level | actual | - | - | - | 户次',
        '97.1% | 理发日常性抽查合格率 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'what is announced before a colon',
      '东平县暴雨灾情：5.3万人受灾，农作物受灾面积12.9千公顷。\n西宁县洪涝灾情：2.1万人受灾，农作物受灾面积9.1千公顷。',
      [
        '5.3万人 | 东平县受灾人口 | level | actual | - | - | - | 万人',
        '12.9千公顷 | 东平县农作物受灾面积 | level | actual | - | - | - | 千公顷',
        '2.1万人 | 西宁县受灾人口 | level | actual | - | - | - | 万人',
        '9.1千公顷 | 西宁县农作物受灾面积 | level | actual | - | - | - | 千公顷',
      ],
    ],
    [
      'a province before those that are counted',
      '湖北省28个重点景区接待游客96万人次，门票收入5120万元。云南省64个重点景区，共接待游客118.2万人次，门票收入6214万元。',
      [
        '28个 | 湖北省重点景区 | level | actual | - | - | - | 个',
        '96万人次 | 湖北省重点景区接待游客 | level | actual | - | - | - | 万人次',
        '5120万元 | 湖北省重点景区接待游客门票收入 | level | actual | - | - | - | 万元',
        '64个 | 云南省重点景区 | level | actual | - | - | - | 个',
        '118.2万人次 | 云南省重点景区接待游客 | level | actual | - | - | - | 万人次',
        '6214万元 | 云南省重点景区门票收入 | level | actual | - | - | - | 万元',
      ],
    ],
    [
      'a bar at the beginning alone stands behind an empty cell',
      '类别 | 指标 | 单位 | 2021年 | 2022年\n收支情况 | 总收入 | 万元 | 8620 | 9140\n| 总支出 | 万元 | 8410 | 8930\n服务情况 | 门诊人次 | 人次 | 120450 | 131280\n| 出院人次 | 人次 | 5130 | 5460',
      [
        '8620 | 收支情况总收入 | level | actual | - | - | 2021-12-31 | 万元',
        '9140 | 收支情况总收入 | level | actual | - | - | 2022-12-31 | 万元',
        '8410 | 收支情况总支出 | level | actual | - | - | 2021-12-31 | 万元',
        '8930 | 收支情况总支出 | level | actual | - | - | 2022-12-31 | 万元',
        '120450 | 服务情况门诊人次 | level | actual | - | - | 2021-12-31 | 人次',
        '131280 | 服务情况门诊人次 | level | actual | - | - | 2022-12-31 | 人次',
        '5130 | 服务情况出院人次 | level | actual | - | - | 2021-12-31 | 人次',
        '5460 | 服务情况出院人次 | level | actual | - | - | 2022-12-31 | 人次',
      ],
    ],
  ])('%s: %s', (_, line, rows) => {
    expect(rowsOf(line)).toEqual(rows)
  })
})
