import { describe, expect, it } from 'vitest'
import { extractText } from '../../../src/pipeline.js'
import { rowsOf } from './rows.js'

describe('constructions of results announcements and work reports', () => {
  it.each([
    [
      'Earnings were RMB0.42 (2022: RMB0.34).',
      [
        'RMB0.42 | Earnings | level | actual | - | - | - | - | RMB',
        'RMB0.34 | Earnings | level | actual | - | - | - | 2022-12-31 | RMB',
      ],
    ],
    [
      'Revenue from cranes was RMB5,127.4 million, accounting for 59.3% of total revenue (2022: 61.7%).',
      [
        'RMB5,127.4 million | Revenue from cranes | level | actual | - | - | - | - | RMB million',
        '59.3% | Revenue from cranes share of total revenue | rate | actual | - | - | - | - | %',
        '61.7% | Revenue from cranes | rate | actual | - | - | - | 2022-12-31 | %',
      ],
    ],
    [
      'The Group expects capital expenditure of RMB700 million to RMB800 million.',
      ['RMB700 million to RMB800 million | capital expenditure | level | forecast | - | - | range | - | RMB million'],
    ],
    [
      'Profit moved from RMB3 million to RMB5 million.',
      [
        'RMB3 million | Profit | level | actual | - | - | - | - | RMB million',
        'RMB5 million | Profit | level | actual | - | - | - | - | RMB million',
      ],
    ],
    [
      'Market entities increased by a net 412,000.',
      ['412,000 | Market entities | change | actual | up | - | - | - | -'],
    ],
    [
      'Tax and fee cuts saved businesses more than 93 billion yuan.',
      ['93 billion yuan | Tax and fee cuts saved | level | actual | - | - | gt | - | billion yuan'],
    ],
    [
      'Incomes grew 6.9 percent, narrowing the urban-rural income ratio to 2.21.',
      [
        '6.9 percent | Incomes | growth | actual | up | - | - | - | %',
        '2.21 | urban-rural income ratio | rate | actual | - | - | - | - | -',
      ],
    ],
  ])('%s', (line, rows) => {
    expect(rowsOf(line)).toEqual(rows)
  })

  it('what a year’s rise began at is the year before’s; the year of planned work is the next', () => {
    const { figures } = extractText(
      [
        'Work Report of Qinghe County for 2023',
        'I. Review of 2023',
        'Service revenue increased from RMB688 million to RMB921 million.',
        'II. Tasks for 2024',
        'We will build 12 schools by the end of the year.',
      ].join('\n'),
    )
    expect(figures.map(({ text, period }) => [text, period?.end])).toEqual([
      ['RMB688 million', '2022-12-31'],
      ['RMB921 million', '2023-12-31'],
      ['12', '2024-12-31'],
    ])
  })
})
