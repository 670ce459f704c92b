import { describe, expect, it } from 'vitest'
import { rowsOf } from './rows.js'

type Case = readonly [construction: string, text: string, rows: readonly string[]]

/** Constructions that documents of bodies not seen before showed to be read wrongly. */
const CASES: Readonly<Record<string, readonly Case[]>> = {
  'what stands behind a quantity': [
    [
      'ends at the mark before the next quantity',
      '建成3个项目、在建5个。',
      ['3个 | 建成项目 | level | actual | - | - | - | 个', '5个 | 在建项目 | level | actual | - | - | - | 个'],
    ],
    [
      'goes on where the words behind the mark tell a deed',
      '组织120名党员、干部参加活动5次。',
      [
        '120名 | 党员、干部 | level | actual | - | - | - | 名',
        '5次 | 党员、干部参加活动 | level | actual | - | - | - | 次',
      ],
    ],
    [
      'is not told again before the next',
      '低压小微企业办电压缩为2个环节、平均9.6天，较承诺少5.4天。',
      [
        '2个 | 低压小微企业办电环节 | level | actual | - | - | - | 个',
        '9.6天 | 低压小微企业办电环节平均 | level | actual | - | - | - | 天',
        '5.4天 | 低压小微企业办电环节平均 | change | actual | down | other:较承诺 | - | 天',
      ],
    ],
    [
      'names a measure that only its place stands before',
      '东校区12.6万平方米学生宿舍交付使用。',
      ['12.6万平方米 | 东校区学生宿舍 | level | actual | - | - | - | 万平方米'],
    ],
    [
      'counts what two lists of projects did',
      '9个省重点项目、31个市重点项目分别完成投资24.6亿元、38.9亿元。',
      [
        '9个 | 省重点项目 | level | actual | - | - | - | 个',
        '31个 | 市重点项目 | level | actual | - | - | - | 个',
        '24.6亿元 | 省重点项目投资 | level | actual | - | - | - | 亿元',
        '38.9亿元 | 市重点项目投资 | level | actual | - | - | - | 亿元',
      ],
    ],
  ],
  'lists told one by one': [
    [
      'pairs: cases with cases, people with people',
      '违规吃喝、违规收送礼品礼金分别为13起19人和9起11人。',
      [
        '13起 | 违规吃喝 | level | actual | - | - | - | 起',
        '19人 | 违规吃喝 | level | actual | - | - | - | 人',
        '9起 | 违规收送礼品礼金 | level | actual | - | - | - | 起',
        '11人 | 违规收送礼品礼金 | level | actual | - | - | - | 人',
      ],
    ],
    [
      'of two kinds: money of the balance, points of the rate',
      '不良贷款余额2.02亿元、不良率1.40%，比年初分别上升3310万元和0.15个百分点。',
      [
        '2.02亿元 | 不良贷款余额 | level | actual | - | - | - | 亿元',
        '1.40% | 贷款不良率 | rate | actual | - | - | - | %',
        '3310万元 | 不良贷款余额 | change | actual | up | other:比年初 | - | 万元',
        '0.15个百分点 | 贷款不良率 | change | actual | up | other:比年初 | - | 个百分点',
      ],
    ],
    [
      'members in a clause before, the deed behind',
      '土地增值税、契税受市场影响，仅入库5.11亿元和2.87亿元，双双下降两成以上。',
      [
        '5.11亿元 | 土地增值税入库 | level | actual | - | - | - | 亿元',
        '2.87亿元 | 契税入库 | level | actual | - | - | - | 亿元',
        '两成以上 | 土地增值税入库 | growth | actual | down | - | - | 成',
        '两成以上 | 契税入库 | growth | actual | down | - | - | 成',
      ],
    ],
    [
      'a rank told of the first is every one’s',
      '省级奖状、奖章、先锋号分别为5、18、16个。',
      [
        '5 | 省级奖状 | level | actual | - | - | - | 个',
        '18 | 省级奖章 | level | actual | - | - | - | 个',
        '16个 | 省级先锋号 | level | actual | - | - | - | 个',
      ],
    ],
    [
      'one rate of two answers is no list',
      '办理人大代表建议118件、政协提案135件，满意和基本满意率均达100%。',
      [
        '118件 | 办理人大代表建议 | level | actual | - | - | - | 件',
        '135件 | 政协提案 | level | actual | - | - | - | 件',
        '100% | 办理人大代表建议满意和基本满意率 | rate | actual | - | - | - | %',
        '100% | 政协提案满意和基本满意率 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'counts that repeat the units before them',
      '轻伤事故3起3人，同比减少1起、1人。',
      [
        '3起 | 轻伤事故 | level | actual | - | - | - | 起',
        '3人 | 轻伤事故 | level | actual | - | - | - | 人',
        '1起 | 轻伤事故 | change | actual | down | yoy | - | 起',
        '1人 | 轻伤事故 | change | actual | down | yoy | - | 人',
      ],
    ],
    [
      'pronouns for the two told last',
      '其中外贸箱121.3万标箱、内贸箱197.3万标箱，前者微降1.2%，后者大增17.1%。',
      [
        '121.3万标箱 | 外贸箱 | level | actual | - | - | - | 万标箱',
        '197.3万标箱 | 内贸箱 | level | actual | - | - | - | 万标箱',
        '1.2% | 外贸箱 | growth | actual | down | - | - | %',
        '17.1% | 内贸箱 | growth | actual | up | - | - | %',
      ],
    ],
    [
      'dates in a row have a number each',
      '分月看，3月、4月、5月税收分别为13.02亿元、7.94亿元、8.76亿元。',
      [
        '13.02亿元 | 税收 | level | actual | - | - | 2023-03-31 | 亿元',
        '7.94亿元 | 税收 | level | actual | - | - | 2023-04-30 | 亿元',
        '8.76亿元 | 税收 | level | actual | - | - | 2023-05-31 | 亿元',
      ],
    ],
  ],
  'what ought to be done': [
    [
      'is told apart from what was by its 应',
      '应上缴财政5412.6万元，应归还原渠道资金1.08亿元。',
      [
        '5412.6万元 | 应上缴财政 | level | target | - | - | - | 万元',
        '1.08亿元 | 应归还原渠道资金 | level | target | - | - | - | 亿元',
      ],
    ],
    [
      'of what is counted alike, done is told apart',
      '年初确定的26项重点工作，截至6月20日已完成17项，正在实施8项。',
      [
        '26项 | 确定重点工作 | level | actual | - | - | - | 项',
        '17项 | 重点工作完成 | level | actual | - | - | 2023-06-20 | 项',
        '8项 | 重点工作正在实施 | level | actual | - | - | 2023-06-20 | 项',
      ],
    ],
    [
      'whose task a bracket tells',
      '外资到位额不到全年任务（9000万美元）的三分之一。',
      [
        '9000万美元 | 外资到位额全年任务 | level | target | - | - | 2023-12-31 | 万美元',
        '三分之一 | 外资到位额任务完成率 | rate | actual | - | - | - | -',
      ],
    ],
    [
      'a plan beside what came of it',
      '病险水库除险加固计划24座、完工21座。',
      [
        '24座 | 病险水库除险加固 | level | target | - | - | - | 座',
        '21座 | 病险水库除险加固完工 | level | actual | - | - | - | 座',
      ],
    ],
    [
      'a limit compared with',
      '水质达标率88.9%，比省考要求的90%还低1.1个百分点。',
      [
        '88.9% | 水质达标率 | rate | actual | - | - | - | %',
        '90% | 水质达标率省考要求 | rate | target | - | - | - | %',
        '1.1个百分点 | 水质达标率 | change | actual | down | other:比省考要求 | - | 个百分点',
      ],
    ],
    [
      'what is left, with its deadline',
      '整治内涝点14处，已完成5处，剩9处9月底前全部扫尾。',
      [
        '14处 | 整治内涝点 | level | actual | - | - | - | 处',
        '5处 | 整治内涝点完成 | level | actual | - | - | - | 处',
        '9处 | 剩整治内涝点 | level | target | - | - | 2023-09-30 | 处',
      ],
    ],
  ],
  plans: [
    [
      'a coming period opens them, to the paragraph’s end',
      '下半年，存量违建拆除8万平方米，结案率稳定在98%以上；新建停车位1200个。',
      [
        '8万平方米 | 存量违建拆除 | level | target | - | - | 2023-12-31 | 万平方米',
        '98%以上 | 存量违建拆除结案率 | rate | target | - | - | 2023-12-31 | %',
        '1200个 | 新建停车位 | level | target | - | - | 2023-12-31 | 个',
      ],
    ],
    [
      'where a rise begins ends none',
      '下半年，审计覆盖率由目前的82%提到100%；投资审计核减额突破1亿元。',
      [
        '82% | 审计覆盖率 | rate | actual | - | - | - | %',
        '100% | 审计覆盖率 | rate | target | - | - | 2023-12-31 | %',
        '1亿元 | 投资审计核减额 | level | target | - | - | 2023-12-31 | 亿元',
      ],
    ],
    [
      '指标 alone makes none',
      '效率指标：船舶平均在港停时1.92天，同比压缩0.21天。',
      [
        '1.92天 | 船舶平均在港停时 | level | actual | - | - | - | 天',
        '0.21天 | 船舶平均在港停时 | change | actual | down | yoy | - | 天',
      ],
    ],
  ],
  words: [
    [
      'a quotient is no comparison',
      '高炉燃料比由538千克/吨压到521千克/吨，喷煤比152千克/吨。GDP增速比一季度加快0.4个百分点。',
      [
        '538千克/吨 | 高炉燃料比 | level | actual | - | - | - | 千克/吨',
        '521千克/吨 | 高炉燃料比 | level | actual | - | - | - | 千克/吨',
        '152千克/吨 | 喷煤比 | level | actual | - | - | - | 千克/吨',
        '0.4个百分点 | GDP增速 | change | actual | up | other:比一季度 | - | 个百分点',
      ],
    ],
    [
      'letters in brackets belong to their word',
      '核酸阳性113份，其中A(H1N1)亚型71份、A(H3N2)亚型24份。',
      [
        '113份 | 核酸阳性 | level | actual | - | - | - | 份',
        '71份 | 核酸阳性A(H1N1)亚型 | level | actual | - | - | - | 份',
        '24份 | 核酸阳性A(H3N2)亚型 | level | actual | - | - | - | 份',
      ],
    ],
    [
      'since when it was counted names nothing',
      '云岭水库扩建工程概算2.87亿元，开工以来累计完成投资1.94亿元。',
      [
        '2.87亿元 | 云岭水库扩建工程概算 | level | actual | - | - | - | 亿元',
        '1.94亿元 | 云岭水库扩建工程投资 | level | actual | - | - | - | 亿元',
      ],
    ],
    [
      'a part told by its scale alone',
      '集装箱318.6万标箱，其中外贸箱121.3万、内贸箱197.3万。',
      [
        '318.6万标箱 | 集装箱 | level | actual | - | - | - | 万标箱',
        '121.3万 | 集装箱外贸箱 | level | actual | - | - | - | 万标箱',
        '197.3万 | 集装箱内贸箱 | level | actual | - | - | - | 万标箱',
      ],
    ],
    [
      'the same of another time stands in a bracket',
      '流感样病例比例5.82%，低于2022年同期水平（9.37%）。',
      [
        '5.82% | 流感样病例比例 | rate | actual | - | - | - | %',
        '9.37% | 流感样病例比例 | rate | actual | - | - | 2022-06-30 | %',
      ],
    ],
    [
      'how many there are to be ranked among',
      '利润总额1.83亿元，在全国87家钢铁企业中排位前移11位。',
      [
        '1.83亿元 | 利润总额 | level | actual | - | - | - | 亿元',
        '87家 | 钢铁企业 | level | actual | - | - | - | 家',
        '11位 | 排位 | change | actual | up | - | - | 位',
      ],
    ],
  ],
  quantities: [
    [
      'ranges in Chinese',
      '预计下半年降雨偏多一至两成。走访三至五家企业。',
      [
        '一至两成 | 降雨 | growth | forecast | up | - | 2023-12-31 | 成',
        '三至五家 | 走访企业 | level | actual | - | - | - | 家',
      ],
    ],
    [
      'hundreds without a number',
      '出动挖掘机、装载机百余台。任务一件接着一件。',
      ['百余台 | 出动挖掘机、装载机 | level | actual | - | - | - | 台'],
    ],
    [
      'ranks that rise',
      '存款市场份额由第三升至第二。',
      [
        '第三 | 存款市场份额位次 | rank | actual | - | - | - | 第',
        '第二 | 存款市场份额位次 | rank | actual | - | - | - | 第',
      ],
    ],
    [
      'cuts behind a comparison, and of what is cut',
      '欠税余额6230万元，较年初压减1840万元。压减“三公”经费5.3%。',
      [
        '6230万元 | 欠税余额 | level | actual | - | - | - | 万元',
        '1840万元 | 欠税余额 | change | actual | down | other:较年初 | - | 万元',
        '5.3% | “三公”经费 | growth | actual | down | - | - | %',
      ],
    ],
    [
      'a day with its hour',
      '截至6月18日17时，灾害造成12.84万人受灾。',
      ['12.84万人 | 受灾人口 | level | actual | - | - | 2023-06-18 | 万人'],
    ],
  ],
  pronouns: [
    [
      'for two of different kinds, past what only says that they moved',
      '货运量2874.3万吨、货值1926.8亿元，同比一升一降，前者升8.9%，后者降3.1%。',
      [
        '2874.3万吨 | 货运量 | level | actual | - | - | - | 万吨',
        '1926.8亿元 | 货值 | level | actual | - | - | - | 亿元',
        '8.9% | 货运量 | growth | actual | up | yoy | - | %',
        '3.1% | 货值 | growth | actual | down | yoy | - | %',
      ],
    ],
    [
      'for the first two of three, and a name’s first words for the third',
      'PM2.5、PM10、臭氧浓度分别为36微克/立方米、67微克/立方米和168微克/立方米，前两项同比上升5.9%和8.1%，臭氧下降2.3%。',
      [
        '36微克/立方米 | PM2.5浓度 | level | actual | - | - | - | 微克/立方米',
        '67微克/立方米 | PM10浓度 | level | actual | - | - | - | 微克/立方米',
        '168微克/立方米 | 臭氧浓度 | level | actual | - | - | - | 微克/立方米',
        '5.9% | PM2.5浓度 | growth | actual | up | yoy | - | %',
        '8.1% | PM10浓度 | growth | actual | up | yoy | - | %',
        '2.3% | 臭氧浓度 | growth | actual | down | yoy | - | %',
      ],
    ],
    [
      'for the last two, ranked together',
      '毛入园率、普惠率、公办率为97.2%、92.6%、58.4%，后两项均列全市第2。',
      [
        '97.2% | 毛入园率 | rate | actual | - | - | - | %',
        '92.6% | 普惠率 | rate | actual | - | - | - | %',
        '58.4% | 公办率 | rate | actual | - | - | - | %',
        '第2 | 普惠率全市位次 | rank | actual | - | - | - | 第',
        '第2 | 公办率全市位次 | rank | actual | - | - | - | 第',
      ],
    ],
    [
      'against a peer',
      '离网率移动月均1.62%、宽带月均0.94%，前者高于省均0.11个百分点、后者低于省均0.07个百分点。',
      [
        '1.62% | 移动月均离网率 | rate | actual | - | - | - | %',
        '0.94% | 宽带月均离网率 | rate | actual | - | - | - | %',
        '0.11个百分点 | 移动月均离网率 | change | actual | up | other:高于省均 | - | 个百分点',
        '0.07个百分点 | 宽带月均离网率 | change | actual | down | other:低于省均 | - | 个百分点',
      ],
    ],
  ],
  'how a figure is reckoned': [
    [
      'what was left out stays in its name',
      '扣除烟草后，规上工业增速只有3.6%。',
      ['3.6% | 扣除烟草后规上工业 | growth | actual | up | - | - | %'],
    ],
    [
      'an average a case keeps its 均',
      '立案143件，罚款1185.6万元，件均8.29万元。',
      [
        '143件 | 立案 | level | actual | - | - | - | 件',
        '1185.6万元 | 罚款 | level | actual | - | - | - | 万元',
        '8.29万元 | 罚款件均 | level | actual | - | - | - | 万元',
      ],
    ],
    [
      'days counted are a thing of their own',
      '市区优良天数247天，比例81.3%。',
      [
        '247天 | 市区优良天数 | level | actual | - | - | - | 天',
        '81.3% | 市区优良天数比例 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'ordinals share what they number',
      '林业一、二、三产产值分别为13.6、21.9、13.2亿元。',
      [
        '13.6 | 林业一产产值 | level | actual | - | - | - | 亿元',
        '21.9 | 二产产值 | level | actual | - | - | - | 亿元',
        '13.2亿元 | 三产产值 | level | actual | - | - | - | 亿元',
      ],
    ],
  ],
  changes: [
    [
      'told with 快了 and 再压',
      '审批平均用时41天，快了27天。存量案件320件，再压45件。',
      [
        '41天 | 审批平均用时 | level | actual | - | - | - | 天',
        '27天 | 审批平均用时 | change | actual | down | - | - | 天',
        '320件 | 存量案件 | level | actual | - | - | - | 件',
        '45件 | 存量案件 | change | actual | down | - | - | 件',
      ],
    ],
    [
      'signed, of an amount',
      '户均话费44.7元，同比-0.6元。',
      [
        '44.7元 | 户均话费 | level | actual | - | - | - | 元',
        '-0.6元 | 户均话费 | change | actual | down | yoy | - | 元',
      ],
    ],
    [
      'of two bases the one told last',
      '受理402起，环比+11.4%、同比-3.8%。',
      [
        '402起 | 受理 | level | actual | - | - | - | 起',
        '+11.4% | 受理 | growth | actual | up | mom | - | %',
        '-3.8% | 受理 | growth | actual | down | yoy | - | %',
      ],
    ],
    [
      'from one tenth to another',
      '复议案件预计上涨两成到三成。',
      ['两成到三成 | 复议案件 | growth | forecast | up | - | - | 成'],
    ],
  ],
  'ordinary sentences that the same words stand in': [
    [
      'a verb is not cut in two',
      '全市信访总量减少了320件，下降12.6%。平均等待时间缩短了18分钟。',
      [
        '320件 | 信访总量 | change | actual | down | - | - | 件',
        '12.6% | 信访总量 | growth | actual | down | - | - | %',
        '18分钟 | 平均等待时间 | change | actual | down | - | - | 分钟',
      ],
    ],
    [
      '计划 governs a date and an amount',
      '林业局计划2023年12月底前完成退化林修复3.6万亩，投资1.2亿元。',
      [
        '3.6万亩 | 退化林修复 | level | target | - | - | 2023-12-31 | 万亩',
        '1.2亿元 | 林修复投资 | level | target | - | - | - | 亿元',
      ],
    ],
    [
      'who ought to do something is not what was done',
      '督促企业要按期整改，共整改隐患36处，整改率98%。',
      ['36处 | 整改隐患 | level | actual | - | - | - | 处', '98% | 隐患整改率 | rate | actual | - | - | - | %'],
    ],
    [
      'what has come since is told of a month',
      '7月上旬，全市检查企业360家，发现问题120个。',
      ['360家 | 检查企业 | level | actual | - | - | - | 家', '120个 | 发现问题 | level | actual | - | - | - | 个'],
    ],
    [
      'a time within the report’s own ends a plan',
      '下半年，将再立案12件。一季度检查企业36家。',
      [
        '12件 | 立案 | level | target | - | - | 2023-12-31 | 件',
        '36家 | 检查企业 | level | actual | - | - | 2023-03-31 | 家',
      ],
    ],
    [
      'what is left may be done with',
      '其余28个村已于5月底前完成改厕。',
      ['28个 | 其余村 | level | actual | - | - | - | 个'],
    ],
    [
      '均 behind a noun distributes',
      '刑事案件、治安案件均下降12%。',
      ['12% | 刑事案件 | growth | actual | down | - | - | %', '12% | 治安案件 | growth | actual | down | - | - | %'],
    ],
    [
      'what was counted is no target',
      '水质监测109项指标，合格率100%。',
      ['109项 | 水质监测指标 | level | actual | - | - | - | 项', '100% | 指标合格率 | rate | actual | - | - | - | %'],
    ],
    [
      '提前 takes a percentage',
      '工期提前12%，节约成本360万元。',
      ['12% | 工期 | growth | actual | up | - | - | %', '360万元 | 节约成本 | level | actual | - | - | - | 万元'],
    ],
    [
      'the same of the year before is a level',
      '受理案件1260件，上年同期1180件。',
      [
        '1260件 | 受理案件 | level | actual | - | - | - | 件',
        '1180件 | 受理案件 | level | actual | - | - | 2022-06-30 | 件',
      ],
    ],
    [
      '不 begins many a noun',
      '完成不良贷款处置计划的82%。',
      ['82% | 不良贷款处置计划完成率 | rate | actual | - | - | - | %'],
    ],
    [
      'what is not up to something is no bound',
      '对整改不到位的12家企业立案查处。',
      ['12家 | 立案查处整改不到位企业 | level | actual | - | - | - | 家'],
    ],
    [
      'a word that begins another name is no figure of it',
      '出口企业360家，出口增长8.2%。',
      ['360家 | 出口企业 | level | actual | - | - | - | 家', '8.2% | 出口 | growth | actual | up | - | - | %'],
    ],
    [
      'money is not counted as people',
      '惠及职工12万人，减负1.2亿。',
      ['12万人 | 惠及职工 | level | actual | - | - | - | 万人', '1.2亿 | 职工减负 | level | actual | - | - | - | 亿'],
    ],
    [
      'phases are numbered, not counted',
      '一至三期项目投资36亿元。',
      ['36亿元 | 一至三期项目投资 | level | actual | - | - | - | 亿元'],
    ],
  ],
}

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases)('%s: %s', (_construction, text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
  })
})
