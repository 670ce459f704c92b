import { describe, expect, it } from 'vitest'
import type { Figure } from '../../../src/model.js'
import { extract, extractText } from '../../../src/pipeline.js'

const TITLE = 'Work Report of Qinghe County for 2023'

/** `text | name | measure | status | direction | period end | unit`; `-` for what is not there. */
const rowOf = ({ text, name, measure, status, direction, period, unit }: Figure): string =>
  [text, name, measure, status, direction, period?.end, unit].map((field) => field || '-').join(' | ')

const rowsOf = (...lines: readonly string[]): readonly string[] =>
  extractText([TITLE, ...lines].join('\n')).figures.map(rowOf)

describe('tables of English reports', () => {
  it('have names of label and head, units and periods of the head', () => {
    expect(
      rowsOf(
        'Indicator\tUnit\t2023\t2022\tGrowth (%)',
        'Gross regional product\tbillion yuan\t42.6\t39.9\t6.1',
        'Foreign trade\tUS$ million\t264\t281\t-6.0',
      ),
    ).toEqual([
      '42.6 | Gross regional product | level | actual | - | 2023-12-31 | billion yuan',
      '39.9 | Gross regional product | level | actual | - | 2022-12-31 | billion yuan',
      '6.1 | Gross regional product | growth | actual | up | 2023-12-31 | %',
      '264 | Foreign trade | level | actual | - | 2023-12-31 | US$ million',
      '281 | Foreign trade | level | actual | - | 2022-12-31 | US$ million',
      '-6.0 | Foreign trade | growth | actual | down | 2023-12-31 | %',
    ])
  })

  it('have the unit of the line above, and totals behind what they are the sum of', () => {
    const { figures, numerals } = extractText(
      [
        TITLE,
        'Output by township (unit: 10,000 tons)',
        'Township\tGrain',
        'Beishan\t4.62',
        'Nanhe\t6.17',
        'Total\t10.79',
      ].join('\n'),
    )
    expect(figures.map(rowOf)).toEqual([
      '4.62 | Beishan Grain | level | actual | - | 2023-12-31 | 10,000 tons',
      '6.17 | Nanhe Grain | level | actual | - | 2023-12-31 | 10,000 tons',
      '10.79 | Grain Total | level | actual | - | 2023-12-31 | 10,000 tons',
    ])
    expect(figures.map(({ normalized, relations }) => [normalized?.value, relations])).toEqual([
      ['46200', [{ type: 'part_of', figure: 2 }]],
      ['61700', [{ type: 'part_of', figure: 2 }]],
      ['107900', []],
    ])
    expect(numerals.filter(({ class: kind }) => kind === 'other').map(({ text }) => text)).toEqual(['10,000'])
  })

  it('tell targets, completion and parts of years', () => {
    expect(
      rowsOf(
        'Sector\tAnnual target (million yuan)\tCompleted investment (million yuan)\tCompletion rate (%)',
        'Transport\t1,200\t1,284\t107.0',
        'Closing words.',
        'Item\tFirst half of 2023\tSecond half of 2023',
        'New urban jobs (persons)\t3,120\t3,460',
      ),
    ).toEqual([
      '1,200 | Transport Annual target | level | target | - | 2023-12-31 | million yuan',
      '1,284 | Transport Completed investment | level | actual | - | 2023-12-31 | million yuan',
      '107.0 | Transport Completion rate | rate | actual | - | 2023-12-31 | %',
      '3,120 | New urban jobs | level | actual | - | 2023-06-30 | persons',
      '3,460 | New urban jobs | level | actual | - | 2023-12-31 | persons',
    ])
  })

  it('may be parted by bars, and have losses in brackets and a unit over the labels', () => {
    expect(
      rowsOf(
        '| Item (RMB million) | 2023 | 2022 | Change (%) |',
        '|---|---|---|---|',
        '| Finance costs | (27.8) | (55.1) | (49.5) |',
        '| Gross profit margin (%) | 21.0 | 19.4 | 1.6 pp |',
      ),
    ).toEqual([
      '(27.8) | Finance costs | level | actual | - | 2023-12-31 | RMB million',
      '(55.1) | Finance costs | level | actual | - | 2022-12-31 | RMB million',
      '(49.5) | Finance costs | growth | actual | down | 2023-12-31 | %',
      '21.0 | Gross profit margin | rate | actual | - | 2023-12-31 | %',
      '19.4 | Gross profit margin | rate | actual | - | 2022-12-31 | %',
      '1.6 pp | Gross profit margin | change | actual | up | 2023-12-31 | pp',
    ])
  })

  it('are read of pages and Word files too', async () => {
    const { figures } = await extract('fixtures/read/english-table.html')
    expect(figures.map(rowOf)).toEqual([
      '5,360 | Tax revenue | level | actual | - | 2023-06-30 | 10,000 yuan',
      '7.2 | Tax revenue | growth | actual | up | 2023-06-30 | %',
      '10,000 | Tax revenue Whole year Plan | level | target | - | 2023-12-31 | 10,000 yuan',
      '53.6 | Tax revenue Whole year Completion | rate | actual | - | 2023-12-31 | %',
      '2,058 | VAT | level | actual | - | 2023-06-30 | 10,000 yuan',
      '-1.3 | VAT | growth | actual | down | 2023-06-30 | %',
      '4,200 | VAT Whole year Plan | level | target | - | 2023-12-31 | 10,000 yuan',
      '49.0 | VAT Whole year Completion | rate | actual | - | 2023-12-31 | %',
    ])
  })

  it('are Chinese where English heads stand over Chinese rows', () => {
    expect(rowsOf('Indicator\t2023\t2022', '一般公共预算收入\t42.6\t39.9', '社会消费品零售总额\t12.1\t11.8')[0]).toBe(
      '42.6 | 一般公共预算收入 | level | actual | - | 2023-12-31 | -',
    )
  })
})
