import { describe, expect, it } from 'vitest'
import { extractText } from '../../src/pipeline.js'
import { splitEnglishClauses, splitEnglishSentences } from '../../src/segment/english/sentences.js'

const sections = (...lines: readonly string[]) =>
  extractText(lines.join('\n')).sections.map(({ level, marker, title }) => [level, marker, title])

describe('English headings', () => {
  it('Part, Roman and Arabic numbers, capitals and bare lines nest', () => {
    expect(
      sections(
        'Annual Report of the Bureau, 2023',
        'Part One: Air and Water',
        'I. Air',
        '1. Monitoring',
        'The network was complete.',
        'PART TWO OUTLOOK',
        'CAPITAL EXPENDITURE',
        'It was high.',
        '2.5 million trees were planted.',
      ),
    ).toEqual([
      [1, 'Part One', 'Air and Water'],
      [2, 'I.', 'Air'],
      [3, '1.', 'Monitoring'],
      [1, 'PART TWO', 'OUTLOOK'],
      [2, '', 'CAPITAL EXPENDITURE'],
    ])
  })
})

describe('English reports', () => {
  it.each([
    ['Work Summary of the Education Bureau for the First Half of 2023', 'Education Bureau', '2023-01-01', '2023-06-30'],
    [
      'Report on the Work of the Qinghe Municipal Government, 2023',
      'Qinghe Municipal Government',
      '2023-01-01',
      '2023-12-31',
    ],
  ])('%s', (title, organization, start, end) => {
    const [report] = extractText(`${title}\nAll went well.`).reports
    expect([report?.title, report?.organization, report?.period?.start, report?.period?.end]).toEqual([
      title,
      organization,
      start,
      end,
    ])
  })

  it('a speech of 2024 with tasks for 2024 looks back on 2023', () => {
    const text =
      'Report on the Work of the Government, 2024\nLast year, exports rose 5 percent.\nTasks for 2024\nWe will add 300 jobs this year.'
    const { reports, figures } = extractText(text)
    expect(reports[0]?.period?.end).toBe('2023-12-31')
    expect(figures.map(({ text: t, period }) => [t, period?.start, period?.end])).toEqual([
      ['5 percent', '2023-01-01', '2023-12-31'],
      ['300', '2024-01-01', '2024-12-31'],
    ])
  })
})

describe('English sentences', () => {
  it('end behind a stop and a capital, not in No. 1, Co., Ltd. or 5.2', () => {
    const text =
      'Document No. 1 of Port Co., Ltd. came into force. It covers 5.2 percent; the rest (e.g. 3. Ports) is open.'
    expect(splitEnglishSentences(text, [0, text.length]).map(({ span }) => text.slice(...span))).toEqual([
      'Document No. 1 of Port Co., Ltd. came into force.',
      'It covers 5.2 percent;',
      'the rest (e.g. 3. Ports) is open.',
    ])
  })

  it('have clauses between commas, colons and dashes, not between thousands', () => {
    const text = 'In 2023, output: 12,480 tons – a record'
    expect(splitEnglishClauses(text, [0, text.length]).map(({ span }) => text.slice(...span))).toEqual([
      'In 2023',
      'output',
      '12,480 tons',
      'a record',
    ])
  })
})

it('languages go paragraph by paragraph', () => {
  const { figures } = extractText(
    '2023年工作总结\n全市粮食产量52.3万吨。\nGrain output reached 523,000 tons.\n2024年计划完成53万吨。',
  )
  expect(figures.map(({ text, name, status }) => [text, name, status])).toEqual([
    ['52.3万吨', '粮食产量', 'actual'],
    ['523,000 tons', 'Grain output', 'actual'],
    ['53万吨', null, 'target'],
  ])
})
