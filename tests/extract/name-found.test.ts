import { describe, expect, it } from 'vitest'
import { extractText } from '../../src/pipeline.js'
import { rowsOf } from './rows.js'

type Case = [construction: string, line: string, rows: string[]]

describe('what reports of many bodies wrote', () => {
  it.each<Case>([
    [
      'the structure of the three industries',
      '三次产业结构比为11:42:47；产业结构由12:43:45调整为11:42:47。',
      [
        '11 | 第一产业结构比 | rate | actual | - | - | - | -',
        '42 | 第二产业结构比 | rate | actual | - | - | - | -',
        '47 | 第三产业结构比 | rate | actual | - | - | - | -',
        '12 | 第一产业结构 | rate | actual | - | - | - | -',
        '43 | 第二产业结构 | rate | actual | - | - | - | -',
        '45 | 第三产业结构 | rate | actual | - | - | - | -',
        '11 | 第一产业结构 | rate | actual | - | - | - | -',
        '42 | 第二产业结构 | rate | actual | - | - | - | -',
        '47 | 第三产业结构 | rate | actual | - | - | - | -',
      ],
    ],
    [
      'colons of other scripts part them too',
      '三次产业比优化为8.1︰40.2︰51.7。',
      [
        '8.1 | 第一产业比 | rate | actual | - | - | - | -',
        '40.2 | 第二产业比 | rate | actual | - | - | - | -',
        '51.7 | 第三产业比 | rate | actual | - | - | - | -',
      ],
    ],
    [
      'industries may be numbered without 第',
      '一、二、三产业结构比为9:41:50。',
      [
        '9 | 第一产业结构比 | rate | actual | - | - | - | -',
        '41 | 第二产业结构比 | rate | actual | - | - | - | -',
        '50 | 第三产业结构比 | rate | actual | - | - | - | -',
      ],
    ],
    [
      'what an industry adds stands whole in the total',
      '全市地区生产总值312.6亿元，其中第一产业增加值30.2亿元，增长3.1%。',
      [
        '312.6亿元 | 地区生产总值 | level | actual | - | - | - | 亿元',
        '30.2亿元 | 第一产业增加值 | level | actual | - | - | - | 亿元',
        '3.1% | 第一产业增加值 | growth | actual | up | - | - | %',
      ],
    ],
    [
      'how a rate is reckoned is kept in its name',
      '受理来信共210件；按件数计算的化解率为96.3%，同比提高2.1个百分点。',
      [
        '210件 | 受理来信 | level | actual | - | - | - | 件',
        '96.3% | 按件数计算的化解率 | rate | actual | - | - | - | %',
        '2.1个百分点 | 按件数计算的化解率 | change | actual | up | yoy | - | 个百分点',
      ],
    ],
    [
      'an industry pulls by what it contributed',
      '建筑业增加值增长7.2%，对经济增长的贡献率为18.5%，上拉经济增速0.9个百分点。',
      [
        '7.2% | 建筑业增加值 | growth | actual | up | - | - | %',
        '18.5% | 建筑业对经济增长的贡献率 | rate | actual | - | - | - | %',
        '0.9个百分点 | 建筑业上拉经济增速 | change | actual | up | - | - | 个百分点',
      ],
    ],
    [
      'what incomes grew by and came to',
      '一般公共预算收入增长4%达8.6亿元，支出增长2.5%达17.2亿元，城乡常住居民人均可支配收入分别增长7%和8%，分别达38600元和19200元。',
      [
        '4% | 一般公共预算收入 | growth | actual | up | - | - | %',
        '8.6亿元 | 一般公共预算收入 | level | actual | - | - | - | 亿元',
        '2.5% | 一般公共预算支出 | growth | actual | up | - | - | %',
        '17.2亿元 | 一般公共预算支出 | level | actual | - | - | - | 亿元',
        '7% | 城镇常住居民人均可支配收入 | growth | actual | up | - | - | %',
        '8% | 农村常住居民人均可支配收入 | growth | actual | up | - | - | %',
        '38600元 | 城镇常住居民人均可支配收入 | level | actual | - | - | - | 元',
        '19200元 | 农村常住居民人均可支配收入 | level | actual | - | - | - | 元',
      ],
    ],
    [
      'offices end in a word that is elsewhere a particle',
      '新建规范化税务所6个，派驻司法所9个。',
      [
        '6个 | 新建规范化税务所 | level | actual | - | - | - | 个',
        '9个 | 派驻司法所 | level | actual | - | - | - | 个',
      ],
    ],
    ['an organization is no deed', '12家社会组织已建立党组织。', ['12家 | 社会组织 | level | actual | - | - | - | 家']],
    [
      'whom it was done for is followed by what he got',
      '为216户508人发放临时救助金43.2万元。',
      [
        '216户 | 发放临时救助金 | level | actual | - | - | - | 户',
        '508人 | 发放临时救助金 | level | actual | - | - | - | 人',
        '43.2万元 | 发放临时救助金 | level | actual | - | - | - | 万元',
      ],
    ],
    [
      'all there have been so far',
      '签订代理协议35份（累计182份），调解劳动争议61件（累计430件）。',
      [
        '35份 | 签订代理协议 | level | actual | - | - | - | 份',
        '182份 | 累计签订代理协议 | level | actual | - | - | - | 份',
        '61件 | 调解劳动争议 | level | actual | - | - | - | 件',
        '430件 | 累计调解劳动争议 | level | actual | - | - | - | 件',
      ],
    ],
    [
      'a stem told in full before',
      '新设产业引导基金5支，基金规模8.6亿元。',
      [
        '5支 | 新设产业引导基金 | level | actual | - | - | - | 支',
        '8.6亿元 | 新设产业引导基金规模 | level | actual | - | - | - | 亿元',
      ],
    ],
    [
      'a bare noun beside one that was measured',
      '国有企业增加值增长4.2%，民营企业增长9.6%。',
      [
        '4.2% | 国有企业增加值 | growth | actual | up | - | - | %',
        '9.6% | 民营企业增加值 | growth | actual | up | - | - | %',
      ],
    ],
    [
      'the same behind a semicolon',
      '水路口岸完成货物吞吐量861.2万吨，增长6.1%；公路口岸92.4万吨，增长11.3%。',
      [
        '861.2万吨 | 水路口岸货物吞吐量 | level | actual | - | - | - | 万吨',
        '6.1% | 水路口岸货物吞吐量 | growth | actual | up | - | - | %',
        '92.4万吨 | 公路口岸货物吞吐量 | level | actual | - | - | - | 万吨',
        '11.3% | 公路口岸货物吞吐量 | growth | actual | up | - | - | %',
      ],
    ],
    [
      'a rate told of its neighbour behind a copula',
      '城区学生体质达标率为93.2%，农村学生为91.8%。',
      [
        '93.2% | 城区学生体质达标率 | rate | actual | - | - | - | %',
        '91.8% | 农村学生体质达标率 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'among whom a share is told',
      '1260名村干部中，大专以上学历占41.2%；326名社区干部中，大专以上学历占68.7%。',
      [
        '1260名 | 村干部 | level | actual | - | - | - | 名',
        '41.2% | 村干部大专以上学历占比 | rate | actual | - | - | - | %',
        '326名 | 社区干部 | level | actual | - | - | - | 名',
        '68.7% | 社区干部大专以上学历占比 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'two kinds of graduates',
      '本科毕业生中，女生落实率为88.2%，男生为86.9%；专科毕业生中，女生为92.1%，男生为90.3%。',
      [
        '88.2% | 本科毕业生女生落实率 | rate | actual | - | - | - | %',
        '86.9% | 本科毕业生男生落实率 | rate | actual | - | - | - | %',
        '92.1% | 专科毕业生女生落实率 | rate | actual | - | - | - | %',
        '90.3% | 专科毕业生男生落实率 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'a part counted in two ways is what money went to',
      '低保对象6210户10230人，发放低保金2860万元，其中城市低保1820户2610人，发放1120万元，农村低保4390户7620人，发放1740万元。',
      [
        '6210户 | 低保对象 | level | actual | - | - | - | 户',
        '10230人 | 低保对象 | level | actual | - | - | - | 人',
        '2860万元 | 发放低保金 | level | actual | - | - | - | 万元',
        '1820户 | 城市低保对象 | level | actual | - | - | - | 户',
        '2610人 | 城市低保对象 | level | actual | - | - | - | 人',
        '1120万元 | 城市低保对象发放 | level | actual | - | - | - | 万元',
        '4390户 | 农村低保对象 | level | actual | - | - | - | 户',
        '7620人 | 农村低保对象 | level | actual | - | - | - | 人',
        '1740万元 | 农村低保对象发放 | level | actual | - | - | - | 万元',
      ],
    ],
    [
      'a parenthesis tells of what it stands behind',
      '受理行政复议案件86件（旧存12件，新收74件）。',
      [
        '86件 | 受理行政复议案件 | level | actual | - | - | - | 件',
        '12件 | 行政复议案件旧存 | level | actual | - | - | - | 件',
        '74件 | 行政复议案件新收 | level | actual | - | - | - | 件',
      ],
    ],
    [
      'what is the same as last year names nothing',
      '危化品领域：发生事故2起，同比持平，受伤1人，同比减少3人。',
      [
        '2起 | 危化品领域发生事故 | level | actual | - | - | - | 起',
        '1人 | 危化品领域发生事故受伤 | level | actual | - | - | - | 人',
        '3人 | 危化品领域发生事故受伤 | change | actual | down | yoy | - | 人',
      ],
    ],
    [
      'what has not happened for so long',
      '全区连续26个月无较大火灾事故。',
      ['26个月 | 无较大火灾事故连续月数 | level | actual | - | - | - | 个月'],
    ],
    [
      'where a change leads to',
      '窗口日均办件量由启用之初的860件增至现在的2100件。',
      [
        '860件 | 窗口日均办件量 | level | actual | - | - | - | 件',
        '2100件 | 窗口日均办件量 | level | actual | - | - | - | 件',
      ],
    ],
    [
      'products told behind what is measured of them',
      '主要农产品产量：小麦26.3万吨，增长2.1%，其中优质小麦18.6万吨；玉米31.2万吨，下降1.8%。',
      [
        '26.3万吨 | 小麦产量 | level | actual | - | - | - | 万吨',
        '2.1% | 小麦产量 | growth | actual | up | - | - | %',
        '18.6万吨 | 优质小麦产量 | level | actual | - | - | - | 万吨',
        '31.2万吨 | 玉米产量 | level | actual | - | - | - | 万吨',
        '1.8% | 玉米产量 | growth | actual | down | - | - | %',
      ],
    ],
    [
      'where those lie that are counted on the way',
      '汉江流域12个监测断面水质优良率91.7%，上升8.3个百分点。',
      [
        '12个 | 汉江流域监测断面水质 | level | actual | - | - | - | 个',
        '91.7% | 汉江流域监测断面水质优良率 | rate | actual | - | - | - | %',
        '8.3个百分点 | 汉江流域监测断面水质优良率 | change | actual | up | - | - | 个百分点',
      ],
    ],
    [
      'a size stands between the number and what is counted',
      '新建5条总长3.6公里的产业园道路，投资4200万元。',
      [
        '5条 | 新建产业园道路 | level | actual | - | - | - | 条',
        '3.6公里 | 产业园道路总长 | level | actual | - | - | - | 公里',
        '4200万元 | 产业园道路投资 | level | actual | - | - | - | 万元',
      ],
    ],
    [
      'a bound in the midst of the words',
      '全年落地23个总投资亿元以上项目。',
      ['23个 | 落地总投资亿元以上项目 | level | actual | - | - | - | 个'],
    ],
    [
      'who reached more, and how much',
      '规上工业增加值增长6.5%，增速高于全国5.1%、全省5.8%的水平。',
      [
        '6.5% | 规上工业增加值 | growth | actual | up | - | - | %',
        '5.1% | 规上工业增加值全国 | growth | actual | up | - | - | %',
        '5.8% | 规上工业增加值全省 | growth | actual | up | - | - | %',
      ],
    ],
    [
      'two lines that a rate stands off from',
      '城镇调查失业率4.6%，分别低于省控线0.9个百分点、市控线0.4个百分点。',
      [
        '4.6% | 城镇调查失业率 | rate | actual | - | - | - | %',
        '0.9个百分点 | 城镇调查失业率 | change | actual | down | other:低于省控线 | - | 个百分点',
        '0.4个百分点 | 城镇调查失业率 | change | actual | down | other:低于省控线 | - | 个百分点',
      ],
    ],
    [
      'a task that is compared with is no subject',
      '农村自来水普及率93.1%，较95%的年度目标低1.9个百分点。',
      [
        '93.1% | 农村自来水普及率 | rate | actual | - | - | - | %',
        '95% | 农村自来水普及率目标 | rate | target | - | - | - | %',
        '1.9个百分点 | 农村自来水普及率 | change | actual | down | other:较95%的年度目标 | - | 个百分点',
      ],
    ],
    [
      'a few are told by name',
      '招引晶科、隆基等12个光伏项目。',
      ['12个 | 招引光伏项目 | level | actual | - | - | - | 个'],
    ],
    [
      'a whole territory told by its households',
      '全镇8630户31200人，耕地2.6万亩。',
      [
        '8630户 | 全镇户数 | level | actual | - | - | - | 户',
        '31200人 | 全镇人口 | level | actual | - | - | - | 人',
        '2.6万亩 | 耕地 | level | actual | - | - | - | 万亩',
      ],
    ],
    [
      'what the next sentence compares',
      '参保率为97.2%，居全市第二。较上年提高1.1个百分点。',
      [
        '97.2% | 参保率 | rate | actual | - | - | - | %',
        '第二 | 参保率全市位次 | rank | actual | - | - | - | 第',
        '1.1个百分点 | 参保率 | change | actual | up | yoy | - | 个百分点',
      ],
    ],
    [
      'the number stands before what is counted by times',
      '开展6次安全隐患排查、2次数据质量清洗。',
      ['6次 | 安全隐患排查 | level | actual | - | - | - | 次', '2次 | 数据质量清洗 | level | actual | - | - | - | 次'],
    ],
    [
      'a share of what was told before',
      '研究开发费4.2亿元，占营业收入比重提高到3.1%。',
      [
        '4.2亿元 | 研究开发费 | level | actual | - | - | - | 亿元',
        '3.1% | 研究开发费占营业收入比重 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'how heads are counted',
      '按户籍人口计算，人均GDP为58200元，增长5.2%；按常住人口计算，人均GDP为66900元，增长4.6%。',
      [
        '58200元 | 按户籍人口计算人均GDP | level | actual | - | - | - | 元',
        '5.2% | 按户籍人口计算人均GDP | growth | actual | up | - | - | %',
        '66900元 | 按常住人口计算人均GDP | level | actual | - | - | - | 元',
        '4.6% | 按常住人口计算人均GDP | growth | actual | up | - | - | %',
      ],
    ],
    [
      'what a target grows by is aimed at',
      '社会消费品零售总额：底线目标126亿元，增长8%；奋斗目标129亿元，增长10.5%。',
      [
        '126亿元 | 社会消费品零售总额底线目标 | level | target | - | - | - | 亿元',
        '8% | 社会消费品零售总额底线目标 | growth | target | up | - | - | %',
        '129亿元 | 社会消费品零售总额奋斗目标 | level | target | - | - | - | 亿元',
        '10.5% | 社会消费品零售总额奋斗目标 | growth | target | up | - | - | %',
      ],
    ],
    [
      'a list by name is no figure',
      '引进世界500强企业2家、中国民企500强企业3家。',
      [
        '2家 | 引进世界500强企业 | level | actual | - | - | - | 家',
        '3家 | 引进中国民企500强企业 | level | actual | - | - | - | 家',
      ],
    ],
    [
      'a second place is of what the first one is',
      '平安建设满意度列全省第七、全市第二。',
      [
        '第七 | 平安建设满意度全省位次 | rank | actual | - | - | - | 第',
        '第二 | 平安建设满意度全市位次 | rank | actual | - | - | - | 第',
      ],
    ],
    [
      'whose figure it is where another has the same name',
      '滨江景区接待游客53180人次，实现旅游收入482万元；云岭景区接待游客28460人次，实现旅游收入148万元。',
      [
        '53180人次 | 滨江景区接待游客 | level | actual | - | - | - | 人次',
        '482万元 | 滨江景区旅游收入 | level | actual | - | - | - | 万元',
        '28460人次 | 云岭景区接待游客 | level | actual | - | - | - | 人次',
        '148万元 | 云岭景区旅游收入 | level | actual | - | - | - | 万元',
      ],
    ],
    [
      "a budget's progress without 的",
      '公共财政收入16500万元，完成年初预算24.6%，同比增收2300万元，增长16.2%。',
      [
        '16500万元 | 公共财政收入 | level | actual | - | - | - | 万元',
        '24.6% | 公共财政收入年初预算完成率 | rate | actual | - | - | - | %',
        '2300万元 | 公共财政收入 | change | actual | up | yoy | - | 万元',
        '16.2% | 公共财政收入 | growth | actual | up | yoy | - | %',
      ],
    ],
    [
      'a gap against a schedule',
      '税收收入完成预算的46.2%，较均衡进度慢3.8%。',
      [
        '46.2% | 税收收入预算完成率 | rate | actual | - | - | - | %',
        '3.8% | 税收收入 | change | actual | down | other:较均衡进度 | - | %',
      ],
    ],
    [
      'what a sentence of its own is about',
      '水上运输方面。全市发生事故12起，同比增加3起；死亡5人，同比减少2人。',
      [
        '12起 | 水上运输发生事故 | level | actual | - | - | - | 起',
        '3起 | 水上运输发生事故 | change | actual | up | yoy | - | 起',
        '5人 | 水上运输死亡 | level | actual | - | - | - | 人',
        '2人 | 水上运输死亡 | change | actual | down | yoy | - | 人',
      ],
    ],
    [
      'kinds told with their share',
      '群众诉求较集中的有：市场监管类，占31.2%；城乡建设类，占22.6%。',
      [
        '31.2% | 市场监管类占比 | rate | actual | - | - | - | %',
        '22.6% | 城乡建设类占比 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'what the weather is compared with',
      '本年平均气温14.2℃，较历年平均值12.9℃偏高1.3℃。',
      [
        '14.2℃ | 平均气温 | level | actual | - | - | 2023-06-30 | ℃',
        '12.9℃ | 平均气温 | level | actual | - | - | 2023-06-30 | ℃',
        '1.3℃ | 平均气温 | change | actual | up | other:较历年平均值12.9℃ | 2023-06-30 | ℃',
      ],
    ],
    [
      'what the year before came to',
      '预算支出107088万元，比上年同期59368万元增支47720万元，增长80.4%。',
      [
        '107088万元 | 预算支出 | level | actual | - | - | - | 万元',
        '59368万元 | 预算支出 | level | actual | - | - | 2022-06-30 | 万元',
        '47720万元 | 预算支出 | change | actual | up | yoy | - | 万元',
        '80.4% | 预算支出 | growth | actual | up | yoy | - | %',
      ],
    ],
    [
      'how far the task of a rank has got',
      '城镇新增就业8630人，省级指标完成率132.5%；失业人员再就业3120人，省级指标完成率148.6%。',
      [
        '8630人 | 城镇新增就业 | level | actual | - | - | - | 人',
        '132.5% | 城镇新增就业省级指标完成率 | rate | actual | - | - | - | %',
        '3120人 | 失业人员再就业 | level | actual | - | - | - | 人',
        '148.6% | 失业人员再就业省级指标完成率 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'of what deed there were so many',
      '共查处涉税违法86件112人，同比件数下降21.4%、人数下降30.2%。',
      [
        '86件 | 查处涉税违法 | level | actual | - | - | - | 件',
        '112人 | 查处涉税违法 | level | actual | - | - | - | 人',
        '21.4% | 查处涉税违法件数 | growth | actual | down | yoy | - | %',
        '30.2% | 查处涉税违法人数 | growth | actual | down | yoy | - | %',
      ],
    ],
    [
      'whom a cause acted on',
      '建材行业受需求回升拉动，实现主营业务收入307.6亿元、利税38.0亿元。',
      [
        '307.6亿元 | 建材行业主营业务收入 | level | actual | - | - | - | 亿元',
        '38.0亿元 | 建材行业利税 | level | actual | - | - | - | 亿元',
      ],
    ],
    [
      'several do the same',
      '灯具及配件、家具、玩具和箱包分别出口12.6亿元、9.8亿元、7.4亿元和5.1亿元。',
      [
        '12.6亿元 | 灯具及配件出口 | level | actual | - | - | - | 亿元',
        '9.8亿元 | 家具出口 | level | actual | - | - | - | 亿元',
        '7.4亿元 | 玩具出口 | level | actual | - | - | - | 亿元',
        '5.1亿元 | 箱包出口 | level | actual | - | - | - | 亿元',
      ],
    ],
    [
      'less was added',
      '各项存款比年初增加1613亿元，同比少增448亿元。',
      [
        '1613亿元 | 各项存款 | change | actual | up | other:比年初 | - | 亿元',
        '448亿元 | 各项存款 | change | actual | down | yoy | - | 亿元',
      ],
    ],
    [
      'more than the budget',
      '全国财政收入38731亿元，比预算超收3307亿元。',
      [
        '38731亿元 | 财政收入 | level | actual | - | - | - | 亿元',
        '3307亿元 | 财政收入 | change | actual | up | other:比预算超收 | - | 亿元',
      ],
    ],
    [
      'grew for short',
      '蔬菜产量20.8万吨，比增4%。',
      ['20.8万吨 | 蔬菜产量 | level | actual | - | - | - | 万吨', '4% | 蔬菜产量 | growth | actual | up | yoy | - | %'],
    ],
    [
      'whom it is given to tells which',
      '供应给农户的化肥总量达26.5万吨。',
      ['26.5万吨 | 供应给农户的化肥总量 | level | actual | - | - | - | 万吨'],
    ],
    [
      'the measure that holds the word for goods',
      '规上企业出口交货值16.8亿元，其中民营企业9.2亿元。',
      [
        '16.8亿元 | 规上企业出口交货值 | level | actual | - | - | - | 亿元',
        '9.2亿元 | 民营企业出口交货值 | level | actual | - | - | - | 亿元',
      ],
    ],
    [
      'a noun that does what another does',
      '桃源花谷接待游客61270人次，门票收入208万元；青石坪接待游客28460人次，门票收入148万元。',
      [
        '61270人次 | 桃源花谷接待游客 | level | actual | - | - | - | 人次',
        '208万元 | 桃源花谷接待游客门票收入 | level | actual | - | - | - | 万元',
        '28460人次 | 青石坪接待游客 | level | actual | - | - | - | 人次',
        '148万元 | 青石坪接待游客门票收入 | level | actual | - | - | - | 万元',
      ],
    ],
    [
      'whose turnover it is',
      '铁路客运量和周转量分别为1.2亿人和86.4亿人公里，同比增长5.1%和4.2%。',
      [
        '1.2亿人 | 铁路客运量 | level | actual | - | - | - | 亿人',
        '86.4亿人公里 | 铁路客运周转量 | level | actual | - | - | - | 亿人公里',
        '5.1% | 铁路客运量 | growth | actual | up | yoy | - | %',
        '4.2% | 铁路客运周转量 | growth | actual | up | yoy | - | %',
      ],
    ],
    [
      'pupils of each kind of school',
      '普通高中招生1230人，在校生3560人，毕业生1120人。',
      [
        '1230人 | 普通高中招生 | level | actual | - | - | - | 人',
        '3560人 | 普通高中在校生 | level | actual | - | - | - | 人',
        '1120人 | 普通高中毕业生 | level | actual | - | - | - | 人',
      ],
    ],
    [
      'the words of a balance sheet',
      '规上工业企业资产总计14876亿元，增长2.2%；负债合计10031亿元，增长2.9%。',
      [
        '14876亿元 | 规上工业企业资产总计 | level | actual | - | - | - | 亿元',
        '2.2% | 规上工业企业资产总计 | growth | actual | up | - | - | %',
        '10031亿元 | 规上工业企业负债合计 | level | actual | - | - | - | 亿元',
        '2.9% | 规上工业企业负债合计 | growth | actual | up | - | - | %',
      ],
    ],
    [
      'enterprises told sentence by sentence',
      '国有企业营业总收入86.2亿元，增长11.2%。（1）中央企业52.1亿元，增长13.7%。（2）地方国有企业34.1亿元，增长18.1%。',
      [
        '86.2亿元 | 国有企业营业总收入 | level | actual | - | - | - | 亿元',
        '11.2% | 国有企业营业总收入 | growth | actual | up | - | - | %',
        '52.1亿元 | 中央企业营业总收入 | level | actual | - | - | - | 亿元',
        '13.7% | 中央企业营业总收入 | growth | actual | up | - | - | %',
        '34.1亿元 | 地方国有企业营业总收入 | level | actual | - | - | - | 亿元',
        '18.1% | 地方国有企业营业总收入 | growth | actual | up | - | - | %',
      ],
    ],
    [
      'branches beside each other',
      '石油加工业利润增长85.7%，设备制造业增长72.7%，食品制造业下降7.6%。',
      [
        '85.7% | 石油加工业利润 | growth | actual | up | - | - | %',
        '72.7% | 设备制造业利润 | growth | actual | up | - | - | %',
        '7.6% | 食品制造业利润 | growth | actual | down | - | - | %',
      ],
    ],
    [
      'how far it has got stands before the task',
      '拆除违建230户，100%完成市级任务数。',
      [
        '230户 | 拆除违建 | level | actual | - | - | - | 户',
        '100% | 拆除违建任务完成率 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'a growth that has been reached',
      '二季度收入继续回升，收入增速达到10.7%。',
      ['10.7% | 收入 | growth | actual | up | - | 2023-06-30 | %'],
    ],
    [
      'money of money',
      '36个交通项目完成投资126.4亿元，18个社会发展项目完成投资52.3亿元，分别占计划的99%、102.8%。',
      [
        '36个 | 交通项目 | level | actual | - | - | - | 个',
        '126.4亿元 | 交通项目完成投资 | level | actual | - | - | - | 亿元',
        '18个 | 社会发展项目 | level | actual | - | - | - | 个',
        '52.3亿元 | 社会发展项目完成投资 | level | actual | - | - | - | 亿元',
        '99% | 交通项目完成投资计划完成率 | rate | actual | - | - | - | %',
        '102.8% | 社会发展项目完成投资计划完成率 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'what grows is said before it',
      '跨境电商进出口增长较快，进出口86亿元，增长21.3%。',
      [
        '86亿元 | 跨境电商进出口 | level | actual | - | - | - | 亿元',
        '21.3% | 跨境电商进出口 | growth | actual | up | - | - | %',
      ],
    ],
  ])('%s: %s', (_, line, rows) => {
    expect(rowsOf(line)).toEqual(rows)
  })
})

/** Each figure as its mention, status and the last day of its period. */
const told = (title: string, ...lines: string[]): readonly unknown[] =>
  extractText([title, ...lines].join('\n')).figures.map(({ text, status, period }) => [
    text,
    status,
    period?.end ?? null,
  ])

describe('when what reports of many bodies wrote was', () => {
  it('a past year that opens a paragraph is what all of it is about', () => {
    expect(
      told(
        '市残联2021年工作务虚会',
        '2021年，做好无障碍改造。',
        '2020年，纳入特困供养10809名；发放护理补贴82620名。扶持基地27家。',
      ),
    ).toEqual([
      ['10809名', 'actual', '2020-12-31'],
      ['82620名', 'actual', '2020-12-31'],
      ['27家', 'actual', '2020-12-31'],
    ])
  })

  it('how far aims have got was done, not planned', () => {
    expect(
      told(
        '云山区2023年上半年工作汇报',
        '一、主要目标完成情况',
        '完成地区生产总值312亿元，同比增长4.1%。',
        '二、下半年工作目标',
        '完成投资120亿元。',
      ),
    ).toEqual([
      ['312亿元', 'actual', '2023-06-30'],
      ['4.1%', 'actual', '2023-06-30'],
      ['120亿元', 'target', '2023-12-31'],
    ])
  })

  it('ten days of a month last no longer than their sentence', () => {
    expect(told('区水利局2021年工作总结', '3月中旬开展汛前检查，检查水库12座。整改隐患37处。')).toEqual([
      ['12座', 'actual', '2021-03-20'],
      ['37处', 'actual', '2021-12-31'],
    ])
  })

  it('what has recovered is compared with a year, and of its own', () => {
    expect(told('云州2023年一季度文旅工作总结', '一季度接待游客260万人次，恢复至2019年同期水平的九成。')).toEqual([
      ['260万人次', 'actual', '2023-03-31'],
      ['九成', 'actual', '2023-03-31'],
    ])
  })

  it("how far a forecast has got in the year's plan is told of the forecast's time", () => {
    expect(told('沙河镇2015年上半年工作总结', '预计1-6月，完成总产值10.3亿元，占年计划的53.3%。')).toEqual([
      ['10.3亿元', 'forecast', '2015-06-30'],
      ['53.3%', 'forecast', '2015-06-30'],
    ])
  })

  it("a task told with how far it has got is the year's", () => {
    expect(told('云州招商情况', '2014年上半年，到位资金12.6亿元，完成任务数20亿元的63%。')).toEqual([
      ['12.6亿元', 'actual', '2014-06-30'],
      ['20亿元', 'target', '2014-12-31'],
      ['63%', 'actual', '2014-06-30'],
    ])
  })

  it('since when is told, not up to when', () => {
    expect(
      told('工业企业效益分析', '2013年以来，企业效益较好。1-11月，实现利税721.6亿元。其中，电子行业实现利税50.1亿元。'),
    ).toEqual([
      ['721.6亿元', 'actual', '2013-11-30'],
      ['50.1亿元', 'actual', '2013-11-30'],
    ])
  })

  it('what a report to the congress set is of its year', () => {
    expect(told('2023年《政府工作报告》重点任务完成情况', '本年度接举报线索413起。')).toEqual([
      ['413起', 'actual', '2023-12-31'],
    ])
  })

  it('early in the next year the last one is the one reported', () => {
    expect(
      told('临江外贸再创新高', '2023-02-02', '2022年，临江进出口总值1101亿元。', '去年，对东盟进出口94.7亿元。'),
    ).toEqual([
      ['1101亿元', 'actual', '2022-12-31'],
      ['94.7亿元', 'actual', '2022-12-31'],
    ])
  })

  it('a report without a title says what it looked into', () => {
    expect(
      told('市督查室近期对2020年重点任务上半年推进情况作了督查，现通报如下：', '上半年，完成地区生产总值312.6亿元。'),
    ).toEqual([['312.6亿元', 'actual', '2020-06-30']])
  })

  it('first reckonings tell what has come about', () => {
    expect(
      told('清河县2015年统计公报', '据初步测算，全县地区生产总值268500万元。据初步预计，旅游收入9.2亿元。'),
    ).toEqual([
      ['268500万元', 'actual', '2015-12-31'],
      ['9.2亿元', 'forecast', '2015-12-31'],
    ])
  })

  it('what is told up to now is done, whatever the heading', () => {
    expect(
      told('某县城管局2020年工作总结', '（三）两违工作任务', '截至目前，查处违建39户。工作中，解决来访90次。'),
    ).toEqual([
      ['39户', 'actual', '2020-12-31'],
      ['90次', 'actual', '2020-12-31'],
    ])
  })

  it('tasks that are listed are targets', () => {
    expect(told('2010年上半年水利工作情况', '2010年我县水利建设主要任务为：完成水利工程1911件；治理河道2条。')).toEqual(
      [
        ['1911件', 'target', '2010-12-31'],
        ['2条', 'target', '2010-12-31'],
      ],
    )
  })
})
