import { describe, expect, it } from 'vitest'
import { rowsOf } from './rows.js'

type Case = [construction: string, line: string, rows: string[]]

describe('what reports on one place, body or class after the other wrote', () => {
  it.each<Case>([
    [
      'what is level with the year before names nothing',
      '牧业产值18.6亿元，与上年持平，增加值7.2亿元，与上年持平；渔业产值2.4亿元，增长3.1%。',
      [
        '18.6亿元 | 牧业产值 | level | actual | - | - | - | 亿元',
        '7.2亿元 | 牧业增加值 | level | actual | - | - | - | 亿元',
        '2.4亿元 | 渔业产值 | level | actual | - | - | - | 亿元',
        '3.1% | 渔业产值 | growth | actual | up | - | - | %',
      ],
    ],
    [
      'neither does that it was reckoned',
      '全镇共有农家乐52户，其中星级农家乐16户，据测算，实现收入236万元。',
      [
        '52户 | 农家乐 | level | actual | - | - | - | 户',
        '16户 | 星级农家乐 | level | actual | - | - | - | 户',
        '236万元 | 星级农家乐收入 | level | actual | - | - | - | 万元',
      ],
    ],
    [
      'what is quoted belongs to a whole list',
      '全县共创建“无烟”机关42家、学校36家、医院8家。',
      [
        '42家 | 创建“无烟”机关 | level | actual | - | - | - | 家',
        '36家 | 创建“无烟”学校 | level | actual | - | - | - | 家',
        '8家 | 创建“无烟”医院 | level | actual | - | - | - | 家',
      ],
    ],
    [
      'of two groups one is the contrary of the other',
      '收费景区共接待游客8.4万人次，旅游收入726万元；非收费景区共接待游客3.1万人次，旅游收入158万元。',
      [
        '8.4万人次 | 收费景区共接待游客 | level | actual | - | - | - | 万人次',
        '726万元 | 收费景区旅游收入 | level | actual | - | - | - | 万元',
        '3.1万人次 | 非收费景区共接待游客 | level | actual | - | - | - | 万人次',
        '158万元 | 非收费景区旅游收入 | level | actual | - | - | - | 万元',
      ],
    ],
    [
      'what is called something goes on',
      '毁林开荒案件依然是数量最多的林业案件，全年查处1260起，占比31.2%。',
      [
        '1260起 | 毁林开荒案件查处 | level | actual | - | - | - | 起',
        '31.2% | 毁林开荒案件查处占比 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'a size with one of a kind before it',
      '市红会设立了一座面积860平方米的备灾仓库，建成全长12.6公里的环湖绿道。',
      [
        '860平方米 | 备灾仓库面积 | level | actual | - | - | - | 平方米',
        '12.6公里 | 环湖绿道全长 | level | actual | - | - | - | 公里',
      ],
    ],
    [
      'what is still being done',
      '热线受理诉求86万件，办结79万件，正在办理中7万件。',
      [
        '86万件 | 热线受理诉求 | level | actual | - | - | - | 万件',
        '79万件 | 热线受理诉求办结 | level | actual | - | - | - | 万件',
        '7万件 | 正在办理中 | level | actual | - | - | - | 万件',
      ],
    ],
    [
      'classes that share one thing',
      '咨询类占43.2%，投诉类占31.6%，求助类占18.9%，建议类占6.3%。',
      [
        '43.2% | 咨询类占比 | rate | actual | - | - | - | %',
        '31.6% | 投诉类占比 | rate | actual | - | - | - | %',
        '18.9% | 求助类占比 | rate | actual | - | - | - | %',
        '6.3% | 建议类占比 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'a label of what is measured',
      '全年完成起降架次62.4万架次，增长5.2%。起降架次中：国内航线55.1万架次，增长4.8%。',
      [
        '62.4万架次 | 起降架次 | level | actual | - | - | - | 万架次',
        '5.2% | 起降架次 | growth | actual | up | - | - | %',
        '55.1万架次 | 国内航线起降架次 | level | actual | - | - | - | 万架次',
        '4.8% | 国内航线起降架次 | growth | actual | up | - | - | %',
      ],
    ],
    [
      'a share behind a rank is not of the rank',
      '全市生产原煤3860万吨，居全省第2位，占全省原煤产量的21.4%，比重较上年提高0.6个百分点。',
      [
        '3860万吨 | 生产原煤 | level | actual | - | - | - | 万吨',
        '第2位 | 生产原煤全省位次 | rank | actual | - | - | - | 第',
        '21.4% | 生产原煤占全省原煤产量比重 | rate | actual | - | - | - | %',
        '0.6个百分点 | 生产原煤比重 | change | actual | up | yoy | - | 个百分点',
      ],
    ],
    [
      'two sides of one fund',
      '机关事业养老保险基金总收入86.4亿元，基金支出79.2亿元。',
      [
        '86.4亿元 | 机关事业养老保险基金总收入 | level | actual | - | - | - | 亿元',
        '79.2亿元 | 机关事业养老保险基金支出 | level | actual | - | - | - | 亿元',
      ],
    ],
    [
      'of which projects money is told',
      '全市新签约亿元以上工业项目68个，总投资412亿元。其中来自外省的新签约亿元以上工业项目26个，占比38.2%，总投资187亿元。',
      [
        '68个 | 新签约亿元以上工业项目 | level | actual | - | - | - | 个',
        '412亿元 | 新签约亿元以上工业项目总投资 | level | actual | - | - | - | 亿元',
        '26个 | 来自外省的新签约亿元以上工业项目 | level | actual | - | - | - | 个',
        '38.2% | 来自外省的新签约亿元以上工业项目占比 | rate | actual | - | - | - | %',
        '187亿元 | 来自外省的新签约亿元以上工业项目总投资 | level | actual | - | - | - | 亿元',
      ],
    ],
    [
      'places told to members',
      '桂圆、荔枝、芒果分列前三位，产量分别为18.2万吨、15.6万吨和9.4万吨。',
      [
        '18.2万吨 | 桂圆产量 | level | actual | - | - | - | 万吨',
        '15.6万吨 | 荔枝产量 | level | actual | - | - | - | 万吨',
        '9.4万吨 | 芒果产量 | level | actual | - | - | - | 万吨',
      ],
    ],
    [
      'the mark of a footnote',
      '国有企业营业总收入8620亿元，同比②增长6.4%。',
      [
        '8620亿元 | 国有企业营业总收入 | level | actual | - | - | - | 亿元',
        '6.4% | 国有企业营业总收入 | growth | actual | up | yoy | - | %',
      ],
    ],
    [
      'nouns of one kind have one rate',
      '3月末，国有企业资产负债率62.4%，上升0.2个百分点，中央企业64.1%，上升0.1个百分点。',
      [
        '62.4% | 国有企业资产负债率 | rate | actual | - | - | 2023-03-31 | %',
        '0.2个百分点 | 国有企业资产负债率 | change | actual | up | - | 2023-03-31 | 个百分点',
        '64.1% | 中央企业资产负债率 | rate | actual | - | - | 2023-03-31 | %',
        '0.1个百分点 | 中央企业资产负债率 | change | actual | up | - | 2023-03-31 | 个百分点',
      ],
    ],
    [
      'what growth is reckoned from',
      '建筑业总产值428亿元，同比增长9.6%，以2019年同期为基数，两年平均增长7.2%。',
      [
        '428亿元 | 建筑业总产值 | level | actual | - | - | - | 亿元',
        '9.6% | 建筑业总产值 | growth | actual | up | yoy | - | %',
        '7.2% | 建筑业总产值两年平均 | growth | actual | up | yoy | - | %',
      ],
    ],
    [
      'of which of two budgets',
      '一般公共预算收入4.86亿元，完成年初预算的103.2%，完成调整预算的98.6%。',
      [
        '4.86亿元 | 一般公共预算收入 | level | actual | - | - | - | 亿元',
        '103.2% | 一般公共预算收入年初预算完成率 | rate | actual | - | - | - | %',
        '98.6% | 一般公共预算收入调整预算完成率 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'the year that money is carried to',
      '支出总计12.6亿元，收支相抵，结转下年支出1.2亿元。',
      [
        '12.6亿元 | 支出总计 | level | actual | - | - | - | 亿元',
        '1.2亿元 | 结转下年支出 | level | actual | - | - | - | 亿元',
      ],
    ],
    [
      'a share of what is told with its number',
      '13项民生支出合计15.2亿元，占一般公共预算支出18.4亿元的82.6%。',
      [
        '13项 | 民生支出合计 | level | actual | - | - | - | 项',
        '15.2亿元 | 民生支出合计 | level | actual | - | - | - | 亿元',
        '18.4亿元 | 一般公共预算支出 | level | actual | - | - | - | 亿元',
        '82.6% | 民生支出合计占一般公共预算支出比重 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'the total of a part that is a place',
      '全市财政总收入86.4亿元（市本级52.1亿元，高新区12.6亿元），完成预算的101.2%。',
      [
        '86.4亿元 | 财政总收入 | level | actual | - | - | - | 亿元',
        '52.1亿元 | 市本级财政总收入 | level | actual | - | - | - | 亿元',
        '12.6亿元 | 高新区财政总收入 | level | actual | - | - | - | 亿元',
        '101.2% | 财政总收入预算完成率 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'what is compared with is told as what it is',
      '本级收入4.95亿元，比报告数4.94亿元增加80万元，比上年下降2.1%。',
      [
        '4.95亿元 | 本级收入 | level | actual | - | - | - | 亿元',
        '4.94亿元 | 本级收入报告数 | level | actual | - | - | - | 亿元',
        '80万元 | 本级收入 | change | actual | up | other:比报告数4.94亿元 | - | 万元',
        '2.1% | 本级收入 | growth | actual | down | yoy | - | %',
      ],
    ],
    [
      'the word for all of a list',
      '举办滨江大讲堂系列讲座和“科普周”“道德讲堂”等讲座活动46场。',
      ['46场 | 讲座活动 | level | actual | - | - | - | 场'],
    ],
    [
      'the first of a long list stands for all',
      '争取到老旧校舍改造项目、饮水安全巩固提升工程、生态移民后续扶持等项目12个。',
      ['12个 | 老旧校舍改造项目等项目 | level | actual | - | - | - | 个'],
    ],
    [
      'who and what a disaster came over',
      '洪涝灾害造成江州、临水等8市35个县（市、区）55.3万人受灾，0.3万间房屋倒塌，2.4万间不同程度损坏。',
      [
        '8市 | 洪涝灾害受灾市 | level | actual | - | - | - | 市',
        '35个 | 受灾县 | level | actual | - | - | - | 个',
        '55.3万人 | 受灾人口 | level | actual | - | - | - | 万人',
        '0.3万间 | 倒塌房屋 | level | actual | - | - | - | 万间',
        '2.4万间 | 房屋不同程度损坏 | level | actual | - | - | - | 万间',
      ],
    ],
    [
      'provinces told one after the other',
      '湖北26个重点景区接待游客52.4万人次，门票收入6820万元，同比增长8%。湖南72个直报景区共接待游客118万人次，实现门票收入8460万元。',
      [
        '26个 | 湖北重点景区 | level | actual | - | - | - | 个',
        '52.4万人次 | 湖北重点景区接待游客 | level | actual | - | - | - | 万人次',
        '6820万元 | 湖北重点景区接待游客门票收入 | level | actual | - | - | - | 万元',
        '8% | 湖北重点景区接待游客门票收入 | growth | actual | up | yoy | - | %',
        '72个 | 湖南直报景区 | level | actual | - | - | - | 个',
        '118万人次 | 湖南直报景区共接待游客 | level | actual | - | - | - | 万人次',
        '8460万元 | 湖南直报景区共接待游客门票收入 | level | actual | - | - | - | 万元',
      ],
    ],
    [
      'cities told one after the other',
      '江州市接待游客86万人次，同比增长12%，旅游收入4.2亿元；临水市接待游客42万人次，旅游总收入2.6亿元。',
      [
        '86万人次 | 江州市接待游客 | level | actual | - | - | - | 万人次',
        '12% | 江州市接待游客 | growth | actual | up | yoy | - | %',
        '4.2亿元 | 旅游收入 | level | actual | - | - | - | 亿元',
        '42万人次 | 临水市接待游客 | level | actual | - | - | - | 万人次',
        '2.6亿元 | 旅游总收入 | level | actual | - | - | - | 亿元',
      ],
    ],
    [
      'a body with a place in its name',
      '山西焦煤集团原煤产量7690万吨，增长4.5%；华能集团4540万吨，增长10.6%。',
      [
        '7690万吨 | 山西焦煤集团原煤产量 | level | actual | - | - | - | 万吨',
        '4.5% | 山西焦煤集团原煤产量 | growth | actual | up | - | - | %',
        '4540万吨 | 华能集团原煤产量 | level | actual | - | - | - | 万吨',
        '10.6% | 华能集团原煤产量 | growth | actual | up | - | - | %',
      ],
    ],
    [
      'parts announced behind their total',
      '全市新签约项目共146个，分别为：东河县52个、西山县47个、江州区47个。',
      [
        '146个 | 新签约项目 | level | actual | - | - | - | 个',
        '52个 | 东河县新签约项目 | level | actual | - | - | - | 个',
        '47个 | 西山县新签约项目 | level | actual | - | - | - | 个',
        '47个 | 江州区新签约项目 | level | actual | - | - | - | 个',
      ],
    ],
    [
      'a level of one revenue',
      '政府性基金收入10.2亿元，增长7.3%。其中：省级收入1.65亿元，增长9.3%；市县级收入8.55亿元。',
      [
        '10.2亿元 | 政府性基金收入 | level | actual | - | - | - | 亿元',
        '7.3% | 政府性基金收入 | growth | actual | up | - | - | %',
        '1.65亿元 | 省级政府性基金收入 | level | actual | - | - | - | 亿元',
        '9.3% | 省级政府性基金收入 | growth | actual | up | - | - | %',
        '8.55亿元 | 市县级政府性基金收入 | level | actual | - | - | - | 亿元',
      ],
    ],
    [
      'a place that opens a paragraph, before that of another',
      '江州市统计，7月29日有3个区遭受洪涝。截至8月2日，1.1万人受灾；农作物受灾面积1400公顷。\n东平市统计，7月30日有9个县遭受洪涝。截至8月2日，7.8万人受灾；农作物受灾面积5600公顷。',
      [
        '3个 | 江州市区遭受洪涝 | level | actual | - | - | - | 个',
        '1.1万人 | 江州市受灾人口 | level | actual | - | - | 2023-08-02 | 万人',
        '1400公顷 | 江州市农作物受灾面积 | level | actual | - | - | 2023-08-02 | 公顷',
        '9个 | 东平市县遭受洪涝 | level | actual | - | - | - | 个',
        '7.8万人 | 东平市受灾人口 | level | actual | - | - | 2023-08-02 | 万人',
        '5600公顷 | 东平市农作物受灾面积 | level | actual | - | - | 2023-08-02 | 公顷',
      ],
    ],
    [
      'how it went with whom',
      '去年车险业务一枝独秀，保费收入174亿元，增长11.7%；农险业务高速增长，保费收入40亿元。',
      [
        '174亿元 | 车险业务保费收入 | level | actual | - | - | 2022-12-31 | 亿元',
        '11.7% | 车险业务保费收入 | growth | actual | up | - | 2022-12-31 | %',
        '40亿元 | 农险业务保费收入 | level | actual | - | - | - | 亿元',
      ],
    ],
    [
      'who takes the lead',
      '看投资者，建筑业占主导地位，对外投资额18.2亿美元，占比62%。',
      [
        '18.2亿美元 | 建筑业对外投资额 | level | actual | - | - | - | 亿美元',
        '62% | 建筑业对外投资额占比 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'a measure goes on being told of nobody',
      '工业经济稳步增长，园区实现总产值106亿元，同比增长10.1%。',
      [
        '106亿元 | 园区总产值 | level | actual | - | - | - | 亿元',
        '10.1% | 园区总产值 | growth | actual | up | yoy | - | %',
      ],
    ],
    [
      'parts in a paragraph of their own',
      '机场货邮吞吐量完成128万吨，增长4.9%。\n其中，国内航线83万吨，增长5.7%。',
      [
        '128万吨 | 机场货邮吞吐量 | level | actual | - | - | - | 万吨',
        '4.9% | 机场货邮吞吐量 | growth | actual | up | - | - | %',
        '83万吨 | 机场货邮国内航线吞吐量 | level | actual | - | - | - | 万吨',
        '5.7% | 机场货邮国内航线吞吐量 | growth | actual | up | - | - | %',
      ],
    ],
    [
      'a list that bare commas separate',
      '到馆的博士、硕士、本科生依次为126人，862人，2186人。',
      [
        '126人 | 到馆的博士 | level | actual | - | - | - | 人',
        '862人 | 硕士 | level | actual | - | - | - | 人',
        '2186人 | 本科生 | level | actual | - | - | - | 人',
      ],
    ],
    [
      'a rank in the world',
      '港口吞吐量5.4亿吨，居全球第6，集装箱吞吐量2300万标箱，居世界第五位。',
      [
        '5.4亿吨 | 港口吞吐量 | level | actual | - | - | - | 亿吨',
        '第6 | 港口吞吐量全球位次 | rank | actual | - | - | - | 第',
        '2300万标箱 | 集装箱吞吐量 | level | actual | - | - | - | 万标箱',
        '第五位 | 集装箱吞吐量世界位次 | rank | actual | - | - | - | 第',
      ],
    ],
    [
      'what was told in the year before',
      '一般公共预算收入18.6亿元，比上年决算数18.2亿元增长2.2%。',
      [
        '18.6亿元 | 一般公共预算收入 | level | actual | - | - | - | 亿元',
        '18.2亿元 | 一般公共预算收入决算数 | level | actual | - | - | 2022-12-31 | 亿元',
        '2.2% | 一般公共预算收入 | growth | actual | up | yoy | - | %',
      ],
    ],
    [
      'money left from the year before',
      '调入资金1.2亿元、动用稳定调节基金2.6亿元、上年结余0.8亿元，收入合计41.6亿元。',
      [
        '1.2亿元 | 调入资金 | level | actual | - | - | - | 亿元',
        '2.6亿元 | 动用稳定调节基金 | level | actual | - | - | - | 亿元',
        '0.8亿元 | 上年结余 | level | actual | - | - | - | 亿元',
        '41.6亿元 | 收入合计 | level | actual | - | - | - | 亿元',
      ],
    ],
    [
      'places alone are measured as those before',
      '东部地区固定资产投资4.2万亿元，增长10.1%。广东、福建分别增长15.2%和14.1%。辽宁同比下降17.6%。',
      [
        '4.2万亿元 | 东部地区固定资产投资 | level | actual | - | - | - | 万亿元',
        '10.1% | 东部地区固定资产投资 | growth | actual | up | - | - | %',
        '15.2% | 广东固定资产投资 | growth | actual | up | - | - | %',
        '14.1% | 福建固定资产投资 | growth | actual | up | - | - | %',
        '17.6% | 辽宁固定资产投资 | growth | actual | down | yoy | - | %',
      ],
    ],
    [
      'members of a ranking',
      '全市接待游客排名前三的景区分别是云顶景区9.3万人次、增长12%；石门景区7.35万人次；青龙湖景区7.14万人次。',
      [
        '9.3万人次 | 云顶景区接待游客 | level | actual | - | - | - | 万人次',
        '12% | 云顶景区接待游客 | growth | actual | up | - | - | %',
        '7.35万人次 | 石门景区接待游客 | level | actual | - | - | - | 万人次',
        '7.14万人次 | 青龙湖景区接待游客 | level | actual | - | - | - | 万人次',
      ],
    ],
    [
      'superlatives',
      '细颗粒物浓度最低的城市为江州市，为31微克/立方米，最高的城市为东平市，为74微克/立方米。人均可支配收入最高的是滨海区，达5.2万元。',
      [
        '31微克/立方米 | 江州市细颗粒物浓度 | level | actual | - | - | - | 微克/立方米',
        '74微克/立方米 | 东平市细颗粒物浓度 | level | actual | - | - | - | 微克/立方米',
        '5.2万元 | 滨海区人均可支配收入 | level | actual | - | - | - | 万元',
      ],
    ],
    [
      'a growth that is the fastest',
      '规上工业增加值增速最快的是东河县，增长12.6%，最慢的是西山县，增长2.1%。',
      [
        '12.6% | 东河县规上工业增加值 | growth | actual | up | - | - | %',
        '2.1% | 西山县规上工业增加值 | growth | actual | up | - | - | %',
      ],
    ],
    [
      'whose staff it is',
      '全市共有乡镇卫生院337个，床位1.5万张，卫生人员1.6万人。全市共有社区卫生服务中心37个，床位0.28万张，卫生人员0.78万人。',
      [
        '337个 | 乡镇卫生院 | level | actual | - | - | - | 个',
        '1.5万张 | 乡镇卫生院床位 | level | actual | - | - | - | 万张',
        '1.6万人 | 乡镇卫生院卫生人员 | level | actual | - | - | - | 万人',
        '37个 | 社区卫生服务中心 | level | actual | - | - | - | 个',
        '0.28万张 | 社区卫生服务中心床位 | level | actual | - | - | - | 万张',
        '0.78万人 | 社区卫生服务中心卫生人员 | level | actual | - | - | - | 万人',
      ],
    ],
    [
      'behind a semicolon what opened the sentence',
      '小学招生人数10.2万人，比去年减少1.1万人；在校生人数62.1万人。初中招生人数8.2万人，比去年减少1350人；在校生人数24.3万人。',
      [
        '10.2万人 | 小学招生人数 | level | actual | - | - | - | 万人',
        '1.1万人 | 小学招生人数 | change | actual | down | yoy | - | 万人',
        '62.1万人 | 小学在校生人数 | level | actual | - | - | - | 万人',
        '8.2万人 | 初中招生人数 | level | actual | - | - | - | 万人',
        '1350人 | 初中招生人数 | change | actual | down | yoy | - | 人',
        '24.3万人 | 初中在校生人数 | level | actual | - | - | - | 万人',
      ],
    ],
    [
      'what ends alike is told apart',
      '全年审结刑事案件860件，法定审限内结案率99%。审结民事案件4200件，法定审限内结案率98%。',
      [
        '860件 | 审结刑事案件 | level | actual | - | - | - | 件',
        '99% | 刑事法定审限内结案率 | rate | actual | - | - | - | %',
        '4200件 | 审结民事案件 | level | actual | - | - | - | 件',
        '98% | 民事法定审限内结案率 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'parts of the product of a territory',
      '一季度，全市生产总值420亿元。分县区看，东河县131亿元、西山县109亿元。',
      [
        '420亿元 | 生产总值 | level | actual | - | - | 2023-03-31 | 亿元',
        '131亿元 | 东河县生产总值 | level | actual | - | - | 2023-03-31 | 亿元',
        '109亿元 | 西山县生产总值 | level | actual | - | - | 2023-03-31 | 亿元',
      ],
    ],
  ])('%s', (_, line, rows) => {
    expect(rowsOf(line)).toEqual(rows)
  })
})
