import { describe, expect, it } from 'vitest'
import { rowsOf } from './rows.js'

type Case = [lines: string, rows: string[]]

/** Lines of one case are parted by `\n`. */
const rows = (lines: string): readonly string[] => rowsOf(...lines.split('\n'))

describe('status', () => {
  it.each<Case>([
    [
      '预计全年接待游客520万人次，实现旅游收入38亿元。',
      [
        '520万人次 | 接待游客 | level | forecast | - | - | 2023-12-31 | 万人次',
        '38亿元 | 旅游收入 | level | forecast | - | - | 2023-12-31 | 亿元',
      ],
    ],
    [
      '预计全年粮食产量15万吨；油料产量2.1万吨。',
      [
        '15万吨 | 粮食产量 | level | forecast | - | - | 2023-12-31 | 万吨',
        '2.1万吨 | 油料产量 | level | forecast | - | - | 2023-12-31 | 万吨',
      ],
    ],
    ['有望全年实现税收26亿元。', ['26亿元 | 税收 | level | forecast | - | - | 2023-12-31 | 亿元']],
  ])('forecast reaches on over commas and semicolons: %s', (lines, expected) => {
    expect(rows(lines)).toEqual(expected)
  })

  it.each<Case>([
    ['力争全年财政收入增长6%。', ['6% | 财政收入 | growth | target | up | - | 2023-12-31 | %']],
    ['确保粮食产量稳定在15万吨以上。', ['15万吨以上 | 粮食产量 | level | target | - | - | - | 万吨']],
    ['争取全年外贸进出口总额突破30亿元。', ['30亿元 | 外贸进出口总额 | level | target | - | - | 2023-12-31 | 亿元']],
  ])('target is set by a word of aiming: %s', (lines, expected) => {
    expect(rows(lines)).toEqual(expected)
  })

  it('target ends at a semicolon, where what was done is told', () => {
    expect(rows('确保农村饮水安全覆盖率达到100%；查处案件12件。')).toEqual([
      '100% | 农村饮水安全覆盖率 | rate | target | - | - | - | %',
      '12件 | 查处案件 | level | actual | - | - | - | 件',
    ])
  })

  it('target is set by the section of plans it stands in', () => {
    expect(rows('二、下半年工作安排\n改造农贸市场8个。')).toEqual([
      '8个 | 改造农贸市场 | level | target | - | - | 2023-12-31 | 个',
    ])
    expect(rows('三、2024年工作目标\n地区生产总值增长6.5%左右，城镇新增就业8000人以上。')).toEqual([
      '6.5%左右 | 地区生产总值 | growth | target | up | - | 2024-12-31 | %',
      '8000人以上 | 城镇新增就业 | level | target | - | - | 2024-12-31 | 人',
    ])
  })

  it('actual is what a section on problems tells', () => {
    expect(rows('二、存在问题\n工业投资同比下降6.2%。')).toEqual([
      '6.2% | 工业投资 | growth | actual | down | yoy | - | %',
    ])
  })

  it('target is what a deadline behind is set for, what is left included, but not what is done', () => {
    expect(rows('新建校舍5处,8月底前投用。')).toEqual(['5处 | 新建校舍 | level | actual | - | - | - | 处'])
    expect(rows('改造险段5处8月底前完工。')).toEqual(['5处 | 改造险段 | level | target | - | - | 2023-08-31 | 处'])
    expect(rows('剩余5处险段8月底前治理完毕。')).toEqual(['5处 | 剩余险段 | level | target | - | - | 2023-08-31 | 处'])
    expect(rows('其余28个村已于5月底前完成改厕。')).toEqual(['28个 | 其余村 | level | actual | - | - | - | 个'])
  })

  it('target is what a later year opens', () => {
    expect(rows('2024年，新增规上企业10家。')).toEqual([
      '10家 | 新增规上企业 | level | target | - | - | 2024-12-31 | 家',
    ])
  })

  it('actual is what 已 and 实际 tell of behind a plan', () => {
    expect(rows('应完成管网改造15公里，实际完成16公里。')).toEqual([
      '15公里 | 管网改造 | level | target | - | - | - | 公里',
      '16公里 | 管网改造 | level | actual | - | - | - | 公里',
    ])
  })
})

describe('basis and direction', () => {
  it.each<Case>([
    ['信访总量同比下降18.6%。', ['18.6% | 信访总量 | growth | actual | down | yoy | - | %']],
    ['财政收入比上年增长5.6%。', ['5.6% | 财政收入 | growth | actual | up | yoy | - | %']],
    ['固定资产投资较去年同期增长8.6%。', ['8.6% | 固定资产投资 | growth | actual | up | yoy | - | %']],
    ['进出口总额与2019年同期相比增长26%。', ['26% | 进出口总额 | growth | actual | up | yoy | - | %']],
    ['物流总额环比增长3.2%。', ['3.2% | 物流总额 | growth | actual | up | mom | - | %']],
    ['存款余额比年初增加16亿元。', ['16亿元 | 存款余额 | change | actual | up | other:比年初 | - | 亿元']],
    [
      '人均住房面积比五年前增加6.2平方米。',
      ['6.2平方米 | 人均住房面积 | change | actual | up | other:比五年前 | - | 平方米'],
    ],
    [
      '城镇化率比2019年提高4.2个百分点。',
      ['4.2个百分点 | 城镇化率 | change | actual | up | other:比2019年 | - | 个百分点'],
    ],
    ['居民消费价格指数上涨2.1%。', ['2.1% | 居民消费价格指数 | growth | actual | up | - | - | %']],
    ['收入增长-1.4%。', ['-1.4% | 收入 | growth | actual | down | - | - | %']],
  ])('are those of the words of comparison: %s', (lines, expected) => {
    expect(rows(lines)).toEqual(expected)
  })

  it('are handed on to the clauses behind', () => {
    expect(rows('生猪出栏42.6万头，同比增长3.2%；存栏28.3万头，下降1.5%。')).toEqual([
      '42.6万头 | 生猪出栏 | level | actual | - | - | - | 万头',
      '3.2% | 生猪出栏 | growth | actual | up | yoy | - | %',
      '28.3万头 | 生猪存栏 | level | actual | - | - | - | 万头',
      '1.5% | 生猪存栏 | growth | actual | down | yoy | - | %',
    ])
  })

  it('are a gap against a peer', () => {
    expect(rows('贷款余额比年初增长8.1%，比全市平均水平高1.4个百分点。')).toEqual([
      '8.1% | 贷款余额 | growth | actual | up | other:比年初 | - | %',
      '1.4个百分点 | 贷款余额增速 | change | actual | up | other:比全市平均水平 | - | 个百分点',
    ])
  })
})

describe('measure', () => {
  it.each<Case>([
    ['城镇登记失业率3.1%。', ['3.1% | 城镇登记失业率 | rate | actual | - | - | - | %']],
    ['群众满意度提升2.6个百分点。', ['2.6个百分点 | 群众满意度 | change | actual | up | - | - | 个百分点']],
    ['农民人均收入增长1.5倍。', ['1.5倍 | 农民人均收入 | growth | actual | up | - | - | 倍']],
    ['接待量是上年的1.8倍。', ['1.8倍 | 接待量 | rate | actual | - | - | - | 倍']],
    ['农产品网络零售额翻一番。', ['一番 | 农产品网络零售额 | growth | actual | up | - | - | 番']],
    ['游客满意度提高到96.5%。', ['96.5% | 游客满意度 | rate | actual | - | - | - | %']],
    ['新增规上工业企业6-8家。', ['6-8家 | 新增规上工业企业 | level | actual | - | - | - | 家']],
    ['城镇登记失业率控制在3.2%以内。', ['3.2%以内 | 城镇登记失业率 | rate | actual | - | - | - | %']],
    [
      '综合考核得分96.5分，位列全省第6位。',
      [
        '96.5分 | 综合考核得分 | level | actual | - | - | - | 分',
        '第6位 | 综合考核得分全省位次 | rank | actual | - | - | - | 第',
      ],
    ],
    [
      '外贸进出口总额18.6亿元（+12.3%）。',
      [
        '18.6亿元 | 外贸进出口总额 | level | actual | - | - | - | 亿元',
        '+12.3% | 外贸进出口总额 | growth | actual | up | - | - | %',
      ],
    ],
  ])('is told by the frame, else by the unit: %s', (lines, expected) => {
    expect(rows(lines)).toEqual(expected)
  })
})

describe('period', () => {
  it.each<Case>([
    [
      '截至5月底，累计拨付资金3.6亿元，支付进度92.6%。',
      [
        '3.6亿元 | 累计拨付资金 | level | actual | - | - | 2023-05-31 | 亿元',
        '92.6% | 拨付资金支付进度 | rate | actual | - | - | 2023-05-31 | %',
      ],
    ],
    ['去年底全县户籍人口42.6万人。', ['42.6万人 | 户籍人口 | level | actual | - | - | 2022-12-31 | 万人']],
    ['一季度完成税收2.3亿元。', ['2.3亿元 | 税收 | level | actual | - | - | 2023-03-31 | 亿元']],
    [
      '1-5月，实现税收收入6.3亿元，环比增长2.1%。',
      [
        '6.3亿元 | 税收收入 | level | actual | - | - | 2023-05-31 | 亿元',
        '2.1% | 税收收入 | growth | actual | up | mom | 2023-05-31 | %',
      ],
    ],
    [
      '接种率从去年底的86.5%提升到93.2%。',
      ['86.5% | 接种率 | rate | actual | - | - | 2022-12-31 | %', '93.2% | 接种率 | rate | actual | - | - | - | %'],
    ],
  ])('is the one the sentence states: %s', (lines, expected) => {
    expect(rows(lines)).toEqual(expected)
  })
})
