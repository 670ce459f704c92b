import { describe, expect, it } from 'vitest'
import { rowsOf } from './rows.js'

type Case = [construction: string, line: string, rows: string[]]

describe('what other reports of many bodies wrote', () => {
  it.each<Case>([
    [
      'a noun keeps its whole word',
      '公司资产总额86.4亿元、所有者权益总额31.5亿元；招收继续教育类学生8630人。',
      [
        '86.4亿元 | 公司资产总额 | level | actual | - | - | - | 亿元',
        '31.5亿元 | 所有者权益总额 | level | actual | - | - | - | 亿元',
        '8630人 | 招收继续教育类学生 | level | actual | - | - | - | 人',
      ],
    ],
    [
      'the sign that old word processors have for care of is a percent sign',
      '引进企业完成投资8.2亿元，增长31.5℅。',
      [
        '8.2亿元 | 引进企业完成投资 | level | actual | - | - | - | 亿元',
        '31.5℅ | 引进企业完成投资 | growth | actual | up | - | - | %',
      ],
    ],
    [
      'how it was turned into another currency names nothing',
      '城区人均地区生产总值38650元，按当年平均汇率折算为5486美元。',
      [
        '38650元 | 城区人均地区生产总值 | level | actual | - | - | - | 元',
        '5486美元 | 城区人均地区生产总值 | level | actual | - | - | 2023-06-30 | 美元',
      ],
    ],
    [
      'nor does the standard it was done by',
      '按照“五个有”标准建成我市第三批18个社区食堂。',
      ['18个 | 建成我市第三批社区食堂 | level | actual | - | - | - | 个'],
    ],
    [
      'a mark that is passed tells which',
      '新签约项目42个，其中过十亿元项目6个，过亿元项目15个。',
      [
        '42个 | 新签约项目 | level | actual | - | - | - | 个',
        '6个 | 过十亿元项目 | level | actual | - | - | - | 个',
        '15个 | 过亿元项目 | level | actual | - | - | - | 个',
      ],
    ],
    ['a ratio of what is paid back', '全市住院补偿比61.32%。', ['61.32% | 住院补偿比 | rate | actual | - | - | - | %']],
    [
      'what is half of one kind and half of the other',
      '开展8场线上线下招聘会，走访17家外省市高等院校。',
      [
        '8场 | 线上线下招聘会 | level | actual | - | - | - | 场',
        '17家 | 走访外省市高等院校 | level | actual | - | - | - | 家',
      ],
    ],
    [
      'a station and a point are things',
      '7个林业站共有技术人员23名；设置了9个试验点。',
      [
        '7个 | 林业站 | level | actual | - | - | - | 个',
        '23名 | 林业站技术人员 | level | actual | - | - | - | 名',
        '9个 | 设置试验点 | level | actual | - | - | - | 个',
      ],
    ],
    [
      'a project told by 工程 alone is the one in the clause before',
      '柳河水库枢纽正推进坝体填筑，工程累计完成投资6.35亿元，占中央投资计划7亿元的90.7%。',
      [
        '6.35亿元 | 柳河水库枢纽累计完成投资 | level | actual | - | - | - | 亿元',
        '7亿元 | 柳河水库枢纽累计完成投资中央投资计划 | level | target | - | - | - | 亿元',
        '90.7% | 柳河水库枢纽累计完成投资中央投资计划完成率 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'how many are in what is counted stands between',
      '组建6支200余人防汛抢险队伍；加固12个万亩圩堤。',
      [
        '6支 | 组建防汛抢险队伍 | level | actual | - | - | - | 支',
        '200余人 | 防汛抢险队伍 | level | actual | - | - | - | 人',
        '12个 | 加固万亩圩堤 | level | actual | - | - | - | 个',
      ],
    ],
    [
      'what leads a list names nothing',
      '以创新基金、民生证券旗下基金等为引领的14个金融项目已落地；金河科技、泰和股份等5家企业实现新三板挂牌。',
      [
        '14个 | 金融项目 | level | actual | - | - | - | 个',
        '5家 | 实现新三板挂牌企业 | level | actual | - | - | - | 家',
      ],
    ],
    [
      'a change is told of what is counted alike',
      '新登记企业526户，注册资本21.3亿元，比上年增加143户，同比增长37.3%。',
      [
        '526户 | 新登记企业 | level | actual | - | - | - | 户',
        '21.3亿元 | 新登记企业注册资本 | level | actual | - | - | - | 亿元',
        '143户 | 新登记企业 | change | actual | up | yoy | - | 户',
        '37.3% | 新登记企业 | growth | actual | up | yoy | - | %',
      ],
    ],
    [
      'an honour says who got it',
      '2人获全省“工匠杯”职工数控技能大赛二等奖，3人获市级“岗位能手”荣誉称号；李明华等7人被评为省级优秀志愿者；4名民警被国务院授予“全国模范”荣誉称号。',
      [
        '2人 | 获全省“工匠杯”职工数控技能大赛二等奖 | level | actual | - | - | - | 人',
        '3人 | 获市级“岗位能手”荣誉称号 | level | actual | - | - | - | 人',
        '7人 | 被评为省级优秀志愿者 | level | actual | - | - | - | 人',
        '4名 | 授予“全国模范”荣誉称号民警 | level | actual | - | - | - | 名',
      ],
    ],
    [
      'a property before its thing, behind a deed',
      '送去价值3.2万元的防暑物资；设立了总规模25亿元的全省首支乡村振兴产业基金；建成面积1.6万平方米的桂花新苑。',
      [
        '3.2万元 | 防暑物资价值 | level | actual | - | - | - | 万元',
        '25亿元 | 全省首支乡村振兴产业基金总规模 | level | actual | - | - | - | 亿元',
        '1.6万平方米 | 桂花新苑面积 | level | actual | - | - | - | 万平方米',
      ],
    ],
    [
      'what was given stands behind the money',
      '为23名困难职工子女发放6.9万元助学救助金。',
      [
        '23名 | 困难职工子女 | level | actual | - | - | - | 名',
        '6.9万元 | 发放助学救助金 | level | actual | - | - | - | 万元',
      ],
    ],
    [
      'of a long list the word for all of them is left',
      '种植赤松茸、黑皮鸡枞、羊肚菌、竹荪等食用菌38万袋；现建有水域、山地、城市搜寻、破拆、通信五类救援队86支。',
      [
        '38万袋 | 种植食用菌 | level | actual | - | - | - | 万袋',
        '86支 | 建有救援队 | level | actual | - | - | - | 支',
      ],
    ],
    [
      'listed projects stand before what they are',
      '全速推动东江二期、金秋养殖项目、华源环保等4个拟开工项目；推出户籍、签证、窗口服务等方面16项改革举措。',
      ['4个 | 拟开工项目 | level | actual | - | - | - | 个', '16项 | 推出改革举措 | level | actual | - | - | - | 项'],
    ],
    [
      'a measure before its thing',
      '完成镇区中山路东段320米排水管网改造；新建沙坪260亩“紫玉”茶叶基地；1850平方米的明德书院和960平方米的双溪书院投入使用。',
      [
        '320米 | 镇区中山路东段排水管网改造 | level | actual | - | - | - | 米',
        '260亩 | 新建沙坪“紫玉”茶叶基地 | level | actual | - | - | - | 亩',
        '1850平方米 | 明德书院 | level | actual | - | - | - | 平方米',
        '960平方米 | 双溪书院 | level | actual | - | - | - | 平方米',
      ],
    ],
    [
      'to raise what is counted is no change',
      '全面提升6条美丽乡村精品线。',
      ['6条 | 提升美丽乡村精品线 | level | actual | - | - | - | 条'],
    ],
    [
      'a deed before a list of the counted is told of all',
      '产业扶贫覆盖86个贫困村、3900户贫困户。',
      [
        '86个 | 产业扶贫覆盖贫困村 | level | actual | - | - | - | 个',
        '3900户 | 产业扶贫覆盖贫困户 | level | actual | - | - | - | 户',
      ],
    ],
    [
      'whose staff the clause before tells',
      '林政大队属公益一类事业单位，有人员8名。',
      ['8名 | 林政大队人员 | level | actual | - | - | - | 名'],
    ],
    [
      'what they have come to tells which of them',
      '9个街道中6个街道配备了专职安全监管人员和执法车辆；有326万城镇失业人员实现再就业。',
      [
        '9个 | 街道 | level | actual | - | - | - | 个',
        '6个 | 配备专职安全监管人员和执法车辆街道 | level | actual | - | - | - | 个',
        '326万 | 城镇失业人员再就业 | level | actual | - | - | - | 万',
      ],
    ],
    [
      'a place behind a semicolon is measured as the one before',
      '一季度开发区直接利用外资合同额8.14亿美元，增长1.3倍；保税区2.6亿美元，增长51.2%。',
      [
        '8.14亿美元 | 开发区直接利用外资合同额 | level | actual | - | - | 2023-03-31 | 亿美元',
        '1.3倍 | 开发区直接利用外资合同额 | growth | actual | up | - | 2023-03-31 | 倍',
        '2.6亿美元 | 保税区直接利用外资合同额 | level | actual | - | - | 2023-03-31 | 亿美元',
        '51.2% | 保税区直接利用外资合同额 | growth | actual | up | - | 2023-03-31 | %',
      ],
    ],
    [
      'an owner of parts',
      '其中经济开发区注册协议外资1.83亿美元，实际利用外资0.92亿美元，分别占全市总量的58.1%和61.4%。',
      [
        '1.83亿美元 | 经济开发区注册协议外资 | level | actual | - | - | - | 亿美元',
        '0.92亿美元 | 经济开发区实际利用外资 | level | actual | - | - | - | 亿美元',
        '58.1% | 经济开发区注册协议外资占全市总量比重 | rate | actual | - | - | - | %',
        '61.4% | 经济开发区实际利用外资占全市总量比重 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'the industry that is said to have moved',
      '服务业吸收外资猛增，合同外资额为9.27亿美元，增长1.2倍。',
      [
        '9.27亿美元 | 服务业合同外资额 | level | actual | - | - | - | 亿美元',
        '1.2倍 | 服务业合同外资额 | growth | actual | up | - | - | 倍',
      ],
    ],
    [
      'stages of cases',
      '行政案件收案486件（含旧存52件），新收案件同比增加31.2%；结案421件，同比增加28.6%，结案率86.6%。',
      [
        '486件 | 行政案件收案 | level | actual | - | - | - | 件',
        '52件 | 行政案件旧存 | level | actual | - | - | - | 件',
        '31.2% | 行政案件新收案件 | growth | actual | up | yoy | - | %',
        '421件 | 行政案件结案 | level | actual | - | - | - | 件',
        '28.6% | 行政案件结案 | growth | actual | up | yoy | - | %',
        '86.6% | 行政案件结案率 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'cases that are done and not yet',
      '刑事案件已结案件同比增长6.24%，未结案件同比下降7.35%。',
      [
        '6.24% | 刑事案件已结案件 | growth | actual | up | yoy | - | %',
        '7.35% | 刑事案件未结案件 | growth | actual | down | yoy | - | %',
      ],
    ],
    [
      'nothing is part of an average',
      '法官人均结案231.5件。其中市法院审结各类案件1.9万件，上升7.2%。',
      [
        '231.5件 | 法官人均结案 | level | actual | - | - | - | 件',
        '1.9万件 | 市法院审结各类案件 | level | actual | - | - | - | 万件',
        '7.2% | 市法院审结各类案件 | growth | actual | up | - | - | %',
      ],
    ],
    [
      'money of a kind of project',
      '全市共有重点项目27个。其中：省级5项，概算投资86.4亿元，当年计划投资12亿元。',
      [
        '27个 | 重点项目 | level | actual | - | - | - | 个',
        '5项 | 省级重点项目 | level | actual | - | - | - | 项',
        '86.4亿元 | 省级重点项目概算投资 | level | actual | - | - | - | 亿元',
        '12亿元 | 省级重点项目计划投资 | level | target | - | - | 2023-12-31 | 亿元',
      ],
    ],
    [
      'among what a share is told',
      '企业中长期贷款增加5.3万亿元，在全部企业贷款中占比62.4%。',
      [
        '5.3万亿元 | 企业中长期贷款 | change | actual | up | - | - | 万亿元',
        '62.4% | 企业中长期贷款企业贷款中占比 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'what money was put into',
      '投资1260万元实施白沙河堤治理工程；投入财政资金96万元建设区政府能耗监测系统。',
      [
        '1260万元 | 白沙河堤治理工程投资 | level | actual | - | - | - | 万元',
        '96万元 | 建设区政府能耗监测系统投入财政资金 | level | actual | - | - | - | 万元',
      ],
    ],
    [
      'which cases the clause before tells',
      '严惩敲诈、绑架等恶性犯罪，审结案件316件；强化民事裁判监督，办理案件216件；常态化推进扫黑除恶，审结案件48件。',
      [
        '316件 | 审结恶性犯罪案件 | level | actual | - | - | - | 件',
        '216件 | 办理民事裁判监督案件 | level | actual | - | - | - | 件',
        '48件 | 审结扫黑除恶案件 | level | actual | - | - | - | 件',
      ],
    ],
    [
      'a standard for each',
      '城市低保对象1820户2960人，保障标准人均月310元；农村低保对象3650户，保障标准人均月165元。',
      [
        '1820户 | 城市低保对象 | level | actual | - | - | - | 户',
        '2960人 | 城市低保对象 | level | actual | - | - | - | 人',
        '310元 | 城市低保对象保障标准人均月 | level | actual | - | - | - | 元',
        '3650户 | 农村低保对象 | level | actual | - | - | - | 户',
        '165元 | 农村低保对象保障标准人均月 | level | actual | - | - | - | 元',
      ],
    ],
    [
      'a second count that changed',
      '死亡事故26起、死亡28人，同比增加5起、6人，分别上升23.8%和27.3%。',
      [
        '26起 | 死亡事故 | level | actual | - | - | - | 起',
        '28人 | 事故死亡 | level | actual | - | - | - | 人',
        '5起 | 死亡事故 | change | actual | up | yoy | - | 起',
        '6人 | 事故死亡 | change | actual | up | yoy | - | 人',
        '23.8% | 死亡事故 | growth | actual | up | yoy | - | %',
        '27.3% | 事故死亡 | growth | actual | up | yoy | - | %',
      ],
    ],
    [
      'numbers of what a thing is counted by',
      '居民火灾起数、亡人数、损失数同比分别下降1.3%、16.5%、7.7%。',
      [
        '1.3% | 居民火灾起数 | growth | actual | down | yoy | - | %',
        '16.5% | 居民火灾亡人数 | growth | actual | down | yoy | - | %',
        '7.7% | 居民火灾损失数 | growth | actual | down | yoy | - | %',
      ],
    ],
    [
      'what is listed behind a colon is told before it',
      '再就业完成目标的比例依次为：河西区163.80%、江东区142.35%、市开发区121.40%。',
      [
        '163.80% | 河西区再就业完成目标的比例 | rate | actual | - | - | - | %',
        '142.35% | 江东区再就业完成目标的比例 | rate | actual | - | - | - | %',
        '121.40% | 市开发区再就业完成目标的比例 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'what is ranked',
      '生产总值62.8亿元，同比增长8.4%，高于计划1.9个百分点，全市排位第6。',
      [
        '62.8亿元 | 生产总值 | level | actual | - | - | - | 亿元',
        '8.4% | 生产总值 | growth | actual | up | yoy | - | %',
        '1.9个百分点 | 生产总值增速 | change | actual | up | other:高于计划 | - | 个百分点',
        '第6 | 生产总值排位 | rank | actual | - | - | - | 第',
      ],
    ],
    [
      'the sum of a budget',
      '加转移性收入11.6亿元，收入总计15.8亿元。',
      [
        '11.6亿元 | 转移性收入 | level | actual | - | - | - | 亿元',
        '15.8亿元 | 收入总计 | level | actual | - | - | - | 亿元',
      ],
    ],
    [
      'for whom it was done',
      '组织对0.86万名失业人员实施就业援助，完成年度目标126.4%。',
      [
        '0.86万名 | 失业人员就业援助 | level | actual | - | - | - | 万名',
        '126.4% | 失业人员就业援助目标完成率 | rate | actual | - | - | - | %',
      ],
    ],
    [
      '及 and 和 within a member',
      '衣着、居住、生活用品及服务、其他用品和服务价格分别上涨4.7%、1.9%、0.8%、2.6%，文化和娱乐、交通和通信价格分别下降1.2%、0.4%。',
      [
        '4.7% | 衣着价格 | growth | actual | up | - | - | %',
        '1.9% | 居住价格 | growth | actual | up | - | - | %',
        '0.8% | 生活用品及服务价格 | growth | actual | up | - | - | %',
        '2.6% | 其他用品和服务价格 | growth | actual | up | - | - | %',
        '1.2% | 文化和娱乐价格 | growth | actual | down | - | - | %',
        '0.4% | 交通和通信价格 | growth | actual | down | - | - | %',
      ],
    ],
    [
      'commas that part members',
      '信息传输和软件业，租赁和商务服务业，居民服务和修理业增加值分别增长5.6%、4.7%和3.4%。',
      [
        '5.6% | 信息传输和软件业增加值 | growth | actual | up | - | - | %',
        '4.7% | 租赁和商务服务业增加值 | growth | actual | up | - | - | %',
        '3.4% | 居民服务和修理业增加值 | growth | actual | up | - | - | %',
      ],
    ],
    [
      'two that are felt',
      '居民幸福感和对城管工作满意度分别达到95.6%、91.4%。',
      [
        '95.6% | 居民幸福感 | rate | actual | - | - | - | %',
        '91.4% | 对城管工作满意度 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'who wards off floods',
      '各级水利部门有效抵御主要江河7次编号洪水。',
      ['7次 | 有效抵御主要江河编号洪水 | level | actual | - | - | - | 次'],
    ],
    [
      'a name in quotation marks goes on behind them',
      '自治区同18个“一带一路”沿线国家和地区有贸易往来。',
      ['18个 | 自治区“一带一路”沿线国家和地区 | level | actual | - | - | - | 个'],
    ],
    [
      'what was done in cases',
      '在63件案件里适用惩罚性赔偿。',
      ['63件 | 适用惩罚性赔偿案件 | level | actual | - | - | - | 件'],
    ],
    [
      'what a fund has left',
      '工伤保险基金（含省级调剂金）年末累计结存186.5亿元，其中储备金累计结存93亿元。',
      [
        '186.5亿元 | 工伤保险基金累计结存 | level | actual | - | - | - | 亿元',
        '93亿元 | 工伤保险基金储备金累计结存 | level | actual | - | - | - | 亿元',
      ],
    ],
    [
      'four figures told before',
      '全市共接报火灾860起，死亡12人，受伤23人，直接财产损失6.4亿元，较上年，火灾四项指标分别下降1.6%、12.6%、8.8%和0.7%。',
      [
        '860起 | 接报火灾 | level | actual | - | - | - | 起',
        '12人 | 火灾死亡 | level | actual | - | - | - | 人',
        '23人 | 火灾受伤 | level | actual | - | - | - | 人',
        '6.4亿元 | 直接财产损失 | level | actual | - | - | - | 亿元',
        '1.6% | 接报火灾 | growth | actual | down | yoy | - | %',
        '12.6% | 火灾死亡 | growth | actual | down | yoy | - | %',
        '8.8% | 火灾受伤 | growth | actual | down | yoy | - | %',
        '0.7% | 直接财产损失 | growth | actual | down | yoy | - | %',
      ],
    ],
    [
      'words for incidents, the injured, the damage and the dead',
      '全市接报火灾860起，死亡12人，受伤23人，直接财产损失6.4亿元，较上年，起数和亡人、损失分别下降9.6%、23.1%和18.4%，伤人上升3.8%。',
      [
        '860起 | 接报火灾 | level | actual | - | - | - | 起',
        '12人 | 火灾死亡 | level | actual | - | - | - | 人',
        '23人 | 火灾受伤 | level | actual | - | - | - | 人',
        '6.4亿元 | 直接财产损失 | level | actual | - | - | - | 亿元',
        '9.6% | 接报火灾 | growth | actual | down | yoy | - | %',
        '23.1% | 火灾死亡 | growth | actual | down | yoy | - | %',
        '18.4% | 直接财产损失 | growth | actual | down | yoy | - | %',
        '3.8% | 火灾受伤 | growth | actual | up | yoy | - | %',
      ],
    ],
    [
      'speech is cut into clauses',
      '“雨水偏多使秧苗受损，农户推迟插秧，早稻面积略有减少，同比下降1.6%。”',
      ['1.6% | 早稻面积 | growth | actual | down | yoy | - | %'],
    ],
    [
      'money behind a programme, where another has the like',
      '城市低保累计保障5.62万人次，发放保障金2630万元；农村低保累计保障2.87万人次，发放保障金1160万元。',
      [
        '5.62万人次 | 城市低保累计保障 | level | actual | - | - | - | 万人次',
        '2630万元 | 城市低保发放保障金 | level | actual | - | - | - | 万元',
        '2.87万人次 | 农村低保累计保障 | level | actual | - | - | - | 万人次',
        '1160万元 | 农村低保发放保障金 | level | actual | - | - | - | 万元',
      ],
    ],
    [
      'a class of projects',
      '续建类项目126个，完成投资186.3亿元，是年投资计划的76%。',
      [
        '126个 | 续建类项目 | level | actual | - | - | - | 个',
        '186.3亿元 | 续建类项目投资 | level | actual | - | - | - | 亿元',
        '76% | 续建类项目投资年投资计划完成率 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'from one year to another',
      '功能区噪声昼间达标率98%，夜间达标率由2010年的36%提升至2022年的78.6%。',
      [
        '98% | 功能区噪声昼间达标率 | rate | actual | - | - | - | %',
        '36% | 功能区噪声夜间达标率 | rate | actual | - | - | 2010-12-31 | %',
        '78.6% | 功能区噪声夜间达标率 | rate | actual | - | - | 2022-12-31 | %',
      ],
    ],
    [
      'a reckoning of growth is no subject',
      '农林牧渔业增加值实现26.4亿元，可比增长3.6%。',
      [
        '26.4亿元 | 农林牧渔业增加值 | level | actual | - | - | - | 亿元',
        '3.6% | 农林牧渔业增加值 | growth | actual | up | - | - | %',
      ],
    ],
    [
      'a height that is reached names nothing',
      '日供水量创历史新高，达到28.6万吨。',
      ['28.6万吨 | 日供水量 | level | actual | - | - | - | 万吨'],
    ],
    [
      'contributions in a list',
      '第一、二、三产业占生产总值的比重分别为36.0%、18.7%和45.3%，对经济增长的贡献率分别为65.3%、-4.5%、39.2%。',
      [
        '36.0% | 第一产业占生产总值比重 | rate | actual | - | - | - | %',
        '18.7% | 第二产业占生产总值比重 | rate | actual | - | - | - | %',
        '45.3% | 第三产业占生产总值比重 | rate | actual | - | - | - | %',
        '65.3% | 第一产业对经济增长的贡献率 | rate | actual | - | - | - | %',
        '-4.5% | 第二产业对经济增长的贡献率 | rate | actual | - | - | - | %',
        '39.2% | 第三产业对经济增长的贡献率 | rate | actual | - | - | - | %',
      ],
    ],
    [
      'stages of schooling',
      '义务教育阶段，全省学校共有1.26万所，在校生860万人，专任教师56.2万人；高中阶段，全省学校共有960所，在校生126万人，专任教师9.8万人。',
      [
        '1.26万所 | 义务教育阶段学校 | level | actual | - | - | - | 万所',
        '860万人 | 义务教育阶段学校在校生 | level | actual | - | - | - | 万人',
        '56.2万人 | 义务教育阶段专任教师 | level | actual | - | - | - | 万人',
        '960所 | 高中阶段学校 | level | actual | - | - | - | 所',
        '126万人 | 高中阶段学校在校生 | level | actual | - | - | - | 万人',
        '9.8万人 | 高中阶段专任教师 | level | actual | - | - | - | 万人',
      ],
    ],
    [
      'how many there are fewer of stands behind',
      '与上年同期相比减少2种乙类传染病。',
      ['2种 | 乙类传染病 | change | actual | down | yoy | - | 种'],
    ],
    [
      'a growth that turned',
      '猪肉产量由下降1.6%转为增长2.3%。',
      ['1.6% | 猪肉产量 | growth | actual | down | - | - | %', '2.3% | 猪肉产量 | growth | actual | up | - | - | %'],
    ],
    [
      'among whom it was the first',
      '造血干细胞捐献累计达到308例，在各自治区中率先突破300例。',
      [
        '308例 | 造血干细胞捐献 | level | actual | - | - | - | 例',
        '300例 | 造血干细胞捐献 | level | actual | - | - | - | 例',
      ],
    ],
    [
      'a group for a task is no working day',
      '组建13个工作组，成立6个工作专班，评选5个年度人物，布设4个点位。',
      [
        '13个 | 组建工作组 | level | actual | - | - | - | 个',
        '6个 | 成立工作专班 | level | actual | - | - | - | 个',
        '5个 | 工作专班评选 | level | actual | - | - | - | 个',
        '4个 | 布设点位 | level | actual | - | - | - | 个',
      ],
    ],
    [
      'what was done with money, however it is described',
      '投资130万元对北苑社区进行管网改造；投资86万元铺设了长2.8公里的水泥路。',
      [
        '130万元 | 北苑社区进行管网改造投资 | level | actual | - | - | - | 万元',
        '86万元 | 水泥路投资 | level | actual | - | - | - | 万元',
        '2.8公里 | 铺设了长水泥路 | level | actual | - | - | - | 公里',
      ],
    ],
    [
      'what the money is',
      '公安机关准备了80万元的奖励资金。',
      ['80万元 | 奖励资金 | level | actual | - | - | - | 万元'],
    ],
    [
      'what stands behind a document and 和',
      '起草了《管理办法》和7项配套规划。',
      ['7项 | 起草配套规划 | level | actual | - | - | - | 项'],
    ],
    [
      'capital is of those that were set up',
      '新设立外资企业126户，投资总额3.6亿美元，注册资本1.2亿美元。',
      [
        '126户 | 新设立外资企业 | level | actual | - | - | - | 户',
        '3.6亿美元 | 外资企业投资总额 | level | actual | - | - | - | 亿美元',
        '1.2亿美元 | 外资企业注册资本 | level | actual | - | - | - | 亿美元',
      ],
    ],
    [
      'the second of two volumes',
      '专利申请量和授权量分别为3421件和1649件。',
      [
        '3421件 | 专利申请量 | level | actual | - | - | - | 件',
        '1649件 | 专利授权量 | level | actual | - | - | - | 件',
      ],
    ],
    [
      'a list that ends in 及',
      '金融、房地产、住宿和餐饮、仓储及其他服务业分别增长8.8%、6.5%、4.4%、9.6%和3.7%。',
      [
        '8.8% | 金融服务业 | growth | actual | up | - | - | %',
        '6.5% | 房地产服务业 | growth | actual | up | - | - | %',
        '4.4% | 住宿和餐饮 | growth | actual | up | - | - | %',
        '9.6% | 仓储服务业 | growth | actual | up | - | - | %',
        '3.7% | 其他服务业 | growth | actual | up | - | - | %',
      ],
    ],
    [
      'a share that moved',
      '一般预算总收入126.4亿元，增长12.6%，占生产总值的比重提高0.8个百分点。',
      [
        '126.4亿元 | 一般预算总收入 | level | actual | - | - | - | 亿元',
        '12.6% | 一般预算总收入 | growth | actual | up | - | - | %',
        '0.8个百分点 | 一般预算总收入占生产总值的比重 | change | actual | up | - | - | 个百分点',
      ],
    ],
    [
      'a growth that is ranked',
      '生产总值220亿元，居全市第3位，增速3.1%，全市排名第12位。',
      [
        '220亿元 | 生产总值 | level | actual | - | - | - | 亿元',
        '第3位 | 生产总值全市位次 | rank | actual | - | - | - | 第',
        '3.1% | 生产总值 | growth | actual | up | - | - | %',
        '第12位 | 生产总值增速全市位次 | rank | actual | - | - | - | 第',
      ],
    ],
    [
      'what it concerned, and who paid',
      '跨省直接结算56.8万人次，涉及医疗总费用127.3亿元，医保基金支付76.2亿元。',
      [
        '56.8万人次 | 跨省直接结算 | level | actual | - | - | - | 万人次',
        '127.3亿元 | 跨省直接结算医疗总费用 | level | actual | - | - | - | 亿元',
        '76.2亿元 | 跨省直接结算医保基金支付 | level | actual | - | - | - | 亿元',
      ],
    ],
    [
      'projects that passed',
      '3个项目通过市级环保审批，项目总投资达37.3亿元。',
      [
        '3个 | 市级环保审批项目 | level | actual | - | - | - | 个',
        '37.3亿元 | 市级环保审批项目总投资 | level | actual | - | - | - | 亿元',
      ],
    ],
    [
      'a condition that was reached',
      '6个贫困县达到摘帽条件。',
      ['6个 | 达到摘帽条件贫困县 | level | actual | - | - | - | 个'],
    ],
    [
      'a colon behind what moved',
      '化学需氧量、氨氮排放量较上年分别下降：3.2%、4.1%。',
      [
        '3.2% | 化学需氧量 | growth | actual | down | yoy | - | %',
        '4.1% | 氨氮排放量 | growth | actual | down | yoy | - | %',
      ],
    ],
    [
      'a budget and its date',
      '财政支出年初预算1184万元。',
      ['1184万元 | 财政支出预算 | level | target | - | - | 2023-12-31 | 万元'],
    ],
    [
      'payments to two groups in one sentence',
      '发放低保金2860万元，其中城市低保3120户，发放低保金1640万元，农村低保4260户，发放低保金1220万元。',
      [
        '2860万元 | 发放低保金 | level | actual | - | - | - | 万元',
        '3120户 | 城市低保 | level | actual | - | - | - | 户',
        '1640万元 | 城市低保发放低保金 | level | actual | - | - | - | 万元',
        '4260户 | 农村低保 | level | actual | - | - | - | 户',
        '1220万元 | 农村低保发放低保金 | level | actual | - | - | - | 万元',
      ],
    ],
    [
      'a quotation mark without its partner',
      '推进26座“厕所革命改造项目，竣工率100%，投资130万元。',
      [
        '26座 | 厕所革命改造项目 | level | actual | - | - | - | 座',
        '100% | 厕所革命改造项目竣工率 | rate | actual | - | - | - | %',
        '130万元 | 厕所革命改造项目投资 | level | actual | - | - | - | 万元',
      ],
    ],
    [
      'a bound that begins with a scale',
      '引进31个亿元以上项目，新建5个千万元以上的技改项目。',
      [
        '31个 | 引进亿元以上项目 | level | actual | - | - | - | 个',
        '5个 | 新建千万元以上的技改项目 | level | actual | - | - | - | 个',
      ],
    ],
    [
      'years whose mean is compared with',
      '倒塌房屋数量和直接经济损失与近5年均值相比分别下降15.1%、25.4%。',
      [
        '15.1% | 倒塌房屋数量 | growth | actual | down | other:与近5年均值相比 | - | %',
        '25.4% | 直接经济损失 | growth | actual | down | other:与近5年均值相比 | - | %',
      ],
    ],
    [
      'what else is measured of a part',
      '校园占地面积14.5万平方米，建筑面积8.3万平方米，其中小学占地面积5.3万平方米，建筑面积3.1万平方米。',
      [
        '14.5万平方米 | 校园占地面积 | level | actual | - | - | - | 万平方米',
        '8.3万平方米 | 校园建筑面积 | level | actual | - | - | - | 万平方米',
        '5.3万平方米 | 校园小学占地面积 | level | actual | - | - | - | 万平方米',
        '3.1万平方米 | 校园小学建筑面积 | level | actual | - | - | - | 万平方米',
      ],
    ],
  ])('%s: %s', (_, line, rows) => {
    expect(rowsOf(line)).toEqual(rows)
  })
})
