import { describe, expect, it } from 'vitest'
import { checkExtraction } from '../../src/check/index.js'
import { extractText } from '../../src/pipeline.js'

const HALF_YEAR = '某县农业农村局2023年上半年工作总结\n'
const TABLE = [
  '乡镇\t户数（户）\t面积（亩）',
  '东乡\t120\t860',
  '西乡\t95\t742',
  '南乡\t138\t915',
  '合计\t353\t2571',
].join('\n')

/** A text, and what is found in it: kind, severity, the figures by their words, the arithmetic, the likeliest slip. */
const CASES: readonly (readonly [kind: string, text: string, found: readonly unknown[]])[] = [
  [
    'a rate whose counts are told before it',
    '受理2917件，办结2864件，办结率97.18%。',
    ['rate', 'error', ['97.18%', '2864件', '2917件'], '2864 ÷ 2917 = 98.18%', 'digit'],
  ],
  [
    'a share whose whole stands before 的',
    '公办园在园幼儿14926人，占在园幼儿总数26185人的75.00%。',
    ['rate', 'error', ['75.00%', '14926人', '26185人'], '14926 ÷ 26185 = 57.00%', 'swap'],
  ],
  [
    'a share whose whole is named again',
    '未结案件2387件，其中长期未结案件43件，占未结案件的1.18%。',
    ['rate', 'error', ['1.18%', '43件', '2387件'], '43 ÷ 2387 = 1.80%', undefined],
  ],
  [
    'a growth divided by the later value',
    '有效专利2487件，较去年同期2135件增长14.15%。',
    ['growth', 'error', ['14.15%', '2487件', '2135件'], '(2487 − 2135) ÷ 2135 = 16.49%', 'divisor'],
  ],
  [
    'a fall told as a rise',
    '事故由去年同期的703起降至612起，增长12.94%。',
    ['growth', 'error', ['12.94%', '612起', '703起'], '(612 − 703) ÷ 703 = -12.94%', 'direction'],
  ],
  [
    'a change',
    '去年底有效量为357件，目前有效量为360件，仅增加4件。',
    ['change', 'error', ['4件', '360件', '357件'], '360 − 357 = 3件', 'digit'],
  ],
  [
    'a change in points',
    '自来水普及率由94.2%提高到97.5%，提高3.8个百分点。',
    ['points', 'error', ['3.8个百分点', '97.5%', '94.2%'], '97.5% − 94.2% = 3.3个百分点', 'digit'],
  ],
  [
    'a total told after its parts',
    '下发整改通知书563份、停工通知书47份，共计601份。',
    ['sum', 'error', ['601份', '563份', '47份'], '563 + 47 = 610份', 'swap'],
  ],
  [
    'what was there and what came to it',
    '新建监控点位128个，累计达到1526个，新建前为1388个。',
    ['sum', 'error', ['1526个', '1388个', '128个'], '1388 + 128 = 1516个', 'digit'],
  ],
  [
    'what is left',
    '排查隐患427处，已整改419处，整改率98.13%，剩余10处正在整改。',
    ['rest', 'error', ['10处', '427处', '419处'], '427 − 419 = 8处', 'digit'],
  ],
  [
    'an average of an amount in another unit',
    '落实小额信贷126笔、587万元，笔均5.66万元。',
    ['average', 'error', ['5.66万元', '587万元', '126笔'], '587万元 ÷ 126笔 = 4.66万元', 'digit'],
  ],
  [
    'one thing told twice',
    '上半年实现旅游收入81.54亿元。\n一、主要工作\n全市实现旅游收入85.14亿元。',
    ['contradiction', 'error', ['85.14亿元', '81.54亿元'], '81.54亿元 ≠ 85.14亿元', 'swap'],
  ],
  [
    'completion against the calendar',
    `${HALF_YEAR}完成投资24.38亿元，完成年度计划46亿元的53%，超序时进度8个百分点。`,
    ['progress', 'error', ['8个百分点', '53%'], '53% − 50% = 3个百分点', 'digit'],
  ],
  ['a share above the whole', '产品抽检合格率102.3%。', ['bound', 'error', ['102.3%'], '102.3% > 100%', undefined]],
  [
    'shares of one whole',
    '客源结构上，省内游客占61.4%、省外游客占37.9%、境外游客占2.7%。',
    ['shares', 'error', ['2.7%', '61.4%', '37.9%'], '61.4% + 37.9% + 2.7% = 102.0%', 'digit'],
  ],
  [
    'a total of a table whose other column adds up',
    TABLE,
    ['table', 'error', ['2571', '860', '742', '915'], '860 + 742 + 915 = 2517亩', 'swap'],
  ],
]

describe('a finding of', () => {
  it.each(CASES)('%s', (_, text, expected) => {
    const { findings } = checkExtraction(extractText(text))
    expect(
      findings.map(({ kind, severity, figures, computation, readings: [reading] }) => [
        kind,
        severity,
        figures.map((figure) => figure.text),
        computation,
        reading?.slip,
      ]),
    ).toEqual([expected])
  })
})

describe('a claim on the year before', () => {
  const then = extractText('某市文旅局2022年上半年工作总结\n上半年，A级景区接待游客286.5万人次，罚款27.6万元。')

  it('is held against that year’s report', () => {
    const now = extractText(
      '某市文旅局2023年上半年工作总结\n上半年，A级景区接待游客461.3万人次，同比增长62.11%；罚款31.2万元，同比增长13.04%。',
    )
    const { findings, verified } = checkExtraction(now, { against: [then] })
    expect(findings.map(({ kind, stated, computed, sentences }) => ({ kind, stated, computed, sentences }))).toEqual([
      {
        kind: 'against',
        stated: '62.11%',
        computed: '61.01%',
        sentences: [
          '上半年，A级景区接待游客461.3万人次，同比增长62.11%；',
          '上半年，A级景区接待游客286.5万人次，罚款27.6万元。',
        ],
      },
    ])
    expect(verified.filter(({ kind }) => kind === 'against')).toHaveLength(1)
  })

  it('is left alone when the other report is on other months', () => {
    const now = extractText('某市文旅局2023年工作总结\n全年，A级景区接待游客961.3万人次，同比增长62.11%。')
    expect(checkExtraction(now, { against: [then] })).toEqual({ findings: [], verified: [] })
  })
})
