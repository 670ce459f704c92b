import { describe, expect, it } from 'vitest'
import { extractText } from '../../src/index.js'

describe('names by labels, members and what was done', () => {
  it.each<[string, string[]]>([
    // Lines that head what stands under them tell whose it is.
    [
      '2023年各市工作情况\n一、重点项目建设\n临江市:\n完成投资36亿元，增长5%。新开工项目12个。\n青山市:\n完成投资26亿元，增长3%。新开工项目8个。',
      [
        '36亿元 临江市投资',
        '5% 临江市投资',
        '12个 临江市新开工项目',
        '26亿元 青山市投资',
        '3% 青山市投资',
        '8个 青山市新开工项目',
      ],
    ],
    // Of members told by name the kind is counted.
    [
      '拆除东风口、天山路等5个现有收费站，建设龙池变、白塔变等4座110千伏变电站。',
      ['5个 拆除现有收费站', '4座 建设变电站'],
    ],
    // What was completed is the work.
    [
      '完成5000户居家环境适老化改造，建设200个球类运动场地，新建提升20处街旁游园。',
      ['5000户 居家环境适老化改造', '200个 建设球类运动场地', '20处 新建提升街旁游园'],
    ],
    // Whom something was given to before a feast.
    ['春节前向13690户发放一次性生活补贴629万元。', ['13690户 发放一次性生活补贴', '629万元 发放一次性生活补贴']],
    // Money that opens its clause was put into what is behind it.
    [
      '另投入500万元采购洗扫车5辆，1000万元采购压缩箱50套。',
      ['500万元 采购洗扫车投入', '5辆 采购洗扫车', '1000万元 采购压缩箱投入', '50套 采购压缩箱'],
    ],
    // Grades in letters stay whole.
    [
      '36家企业申报质量信用A级，10家申报AA级，2家申报AAA级。',
      ['36家 企业申报质量信用A', '10家 申报AA级', '2家 申报AAA级'],
    ],
    // A place is told of what was told before.
    [
      '规上工业研发费用占营收比重4.57%，居临江第2；高新技术产业投资增长24.6%。',
      ['4.57% 规上工业研发费用占营收比重', '第2 规上工业研发费用占营收比重临江位次', '24.6% 高新技术产业投资'],
    ],
    // How long a place was kept says nothing of what.
    [
      '规上工业增加值增长23.5%，持续6个月稳居全市第一。',
      ['23.5% 规上工业增加值', '6个月 规上工业增加值', '第一 规上工业增加值全市位次'],
    ],
    // A ranking that the clause before names.
    ['在全省县域经济综合排名中，我县由第12位上升到第6位。', ['第12位 县域经济综合排名', '第6位 县域经济综合排名']],
    // Of one project what is to be invested, and what was.
    [
      '东湖治理工程总投资8645万元，年度计划投资3000万元，完成投资2200万元。',
      ['8645万元 东湖治理工程总投资', '3000万元 东湖治理工程计划投资', '2200万元 东湖治理工程完成投资'],
    ],
    // Offences of drivers are things.
    [
      '公安机关查处酒驾1216起、醉驾203起、超员87起、疲劳驾驶64起。',
      ['1216起 查处酒驾', '203起 查处醉驾', '87起 查处超员', '64起 查处疲劳驾驶'],
    ],
    // Kinds of the cases that were counted.
    [
      '全市法院办结案件2100件，同比增长5%。刑事270件，同比增加27件；行政30件，同比减少12件。',
      [
        '2100件 办结案件',
        '5% 办结案件',
        '270件 办结刑事案件',
        '27件 办结刑事案件',
        '30件 办结行政案件',
        '12件 办结行政案件',
      ],
    ],
    // By what it is told names nothing.
    ['分县区：东河县新建公路16公里，改善工程18.6公里。', ['16公里 东河县新建公路', '18.6公里 改善工程']],
    // Exclamation marks end names.
    ['完成956个老旧小区改造！建成12个公园！', ['956个 老旧小区改造', '12个 建成公园']],
    // The currency is no unit of its own.
    ['注册资金总额24.3亿元人民币，增长6%。', ['24.3亿元人民币 注册资金总额', '6% 注册资金总额']],
  ])('%s', (text, expected) => {
    expect(extractText(text).figures.map((figure) => `${figure.text} ${figure.name}`)).toEqual(expected)
  })
})
