import { describe, expect, it } from 'vitest'
import { extractText } from '../../../src/pipeline.js'
import { numeralsOf, relationsOf, rowsOf } from './rows.js'

const valuesOf = (line: string) =>
  extractText(line).figures.map(({ text, valueText, valueMax, unit, normalized }) => [
    text,
    valueText,
    valueMax,
    unit,
    normalized && `${normalized.value} ${normalized.unit} ${normalized.dimension}`,
  ])

describe('numbers and units come out exact, in the base units of the Chinese rules', () => {
  it.each([
    ['The city added 12.44 million urban jobs.', ['12.44 million', '12.44', null, 'million', '12440000 1 number']],
    ['The debt was 1.3 trillion yuan.', ['1.3 trillion yuan', '1.3', null, 'trillion yuan', '1300000000000 元 money']],
    ['Exports were US$3.2 trillion.', ['US$3.2 trillion', '3.2', null, 'US$ trillion', '3200000000000 美元 money.usd']],
    ['Revenue was RMB 5.3 billion.', ['RMB 5.3 billion', '5.3', null, 'RMB billion', '5300000000 元 money']],
    ['The pass rate was 5.2 per cent.', ['5.2 per cent', '5.2', null, '%', '0.052 1 ratio']],
    [
      'The rate fell by 0.6 percentage points.',
      ['0.6 percentage points', '0.6', null, 'percentage points', '0.6 个百分点 points'],
    ],
    ['The rate was 3–4 percent.', ['3–4 percent', '3', 4, '%', '0.03 1 ratio']],
    ['The rate was between 5 and 6 percent.', ['5 and 6 percent', '5', 6, '%', '0.05 1 ratio']],
    ['One fourth of the villages took part.', ['One fourth', '0.25', null, '', '0.25 1 ratio']],
    ['We opened seventy-six workshops.', ['seventy-six', '76', null, '', '76 1 number']],
    ['Sales tripled.', ['tripled', '2', null, 'times', '2 倍 multiple']],
    [
      'Water use was 42 million cubic meters.',
      ['42 million cubic meters', '42', null, 'million cubic meters', '42000000 m³ volume'],
    ],
    ['Aid worth XX million yuan was paid.', ['XX million yuan', null, null, 'million yuan', null]],
  ])('%s', (line, row) => {
    expect(valuesOf(line)).toEqual([row])
  })
})

describe('frames of English', () => {
  it.each([
    [
      'GDP grew by 5.8 percent year on year to reach 486.2 billion yuan.',
      [
        '5.8 percent | GDP | growth | actual | up | yoy | - | - | %',
        '486.2 billion yuan | GDP | level | actual | - | - | - | - | billion yuan',
      ],
    ],
    ['A total of 62,300 urban jobs were added.', ['62,300 | urban jobs added | level | actual | - | - | - | - | -']],
    [
      'Retail sales were down 3 percent from 2022.',
      ['3 percent | Retail sales | growth | actual | down | yoy | - | - | %'],
    ],
    [
      'Tax revenue accounted for 71.5 percent of the total.',
      ['71.5 percent | Tax revenue share | rate | actual | - | - | - | - | %'],
    ],
    [
      'We will build at least 12 schools by the end of September.',
      ['12 | schools built | level | target | - | - | ge | 2023-09-30 | -'],
    ],
    ['Coverage is expected to exceed 97 percent.', ['97 percent | Coverage | rate | forecast | - | - | gt | - | %']],
    [
      'The stay was cut from 8.6 days to 8.1 days.',
      [
        '8.6 days | stay | level | actual | - | - | - | - | days',
        '8.1 days | stay | level | actual | - | - | - | - | days',
      ],
    ],
    [
      'The people covered by old-age insurance and work injury insurance reached 3.2 million and 1.1 million, respectively.',
      [
        '3.2 million | people covered by old-age insurance | level | actual | - | - | - | - | million',
        '1.1 million | people covered by work injury insurance | level | actual | - | - | - | - | million',
      ],
    ],
    ['The county ranked third in the province.', ['third | county rank | rank | actual | - | - | - | - | -']],
    [
      'Revenue was RMB 14.2 billion (2022: RMB 12.8 billion).',
      [
        'RMB 14.2 billion | Revenue | level | actual | - | - | - | - | RMB billion',
        'RMB 12.8 billion | Revenue | level | actual | - | - | - | 2022-12-31 | RMB billion',
      ],
    ],
    [
      'Grain output was 50,000 tons, of which summer grain made up 30 percent; that of fruit was 9,000 tons.',
      [
        '50,000 tons | Grain output | level | actual | - | - | - | - | tons',
        '30 percent | summer grain share | rate | actual | - | - | - | - | %',
        '9,000 tons | Grain output of fruit | level | actual | - | - | - | - | tons',
      ],
    ],
  ])('%s', (line, rows) => {
    expect(rowsOf(line)).toEqual(rows)
  })

  it('a plan makes targets', () => {
    expect(rowsOf('Work Plan for the Second Half of 2023', 'A total of 300 nurses are recruited.')).toEqual([
      '300 | nurses recruited | level | target | - | - | - | 2023-12-31 | -',
    ])
  })
})

/** Each of a construction that passages of other bodies showed to be misread. */
describe('constructions of other bodies', () => {
  it.each([
    [
      'Exports to Japan, which had peaked at 14.8 percent in May, eased to 8.9 percent in June.',
      [
        '14.8 percent | Exports to Japan | rate | actual | - | - | - | 2023-05-31 | %',
        '8.9 percent | Exports to Japan | rate | actual | - | - | - | 2023-06-30 | %',
      ],
    ],
    [
      'Coal, at 2.7 million tons, made up half of freight.',
      [
        '2.7 million tons | Coal | level | actual | - | - | - | - | million tons',
        'half | Coal share of freight | rate | actual | - | - | - | - | -',
      ],
    ],
    [
      'Total staff costs, including bonuses, rose to 2.1 billion yuan.',
      ['2.1 billion yuan | Total staff costs | level | actual | - | - | - | - | billion yuan'],
    ],
    [
      'Official figures show that the output of steel was 3 million tons.',
      ['3 million tons | output of steel | level | actual | - | - | - | - | million tons'],
    ],
    [
      'Peak load set five records and peaked at 18.7 million kilowatts.',
      [
        'five | records set | level | actual | - | - | - | - | -',
        '18.7 million kilowatts | Peak load | level | actual | - | - | - | - | million kilowatts',
      ],
    ],
    [
      'Wind farms supplied 3.4 billion kWh.',
      ['3.4 billion kWh | Wind farms supplied | level | actual | - | - | - | - | billion kWh'],
    ],
    [
      'Freight was up 3 percent, compared with 4 percent in 2022.',
      [
        '3 percent | Freight | growth | actual | up | - | - | - | %',
        '4 percent | Freight | growth | actual | up | - | - | 2022-12-31 | %',
      ],
    ],
    [
      'Pay rose by 6 percent, but only by 1 percent in real terms.',
      [
        '6 percent | Pay | growth | actual | up | - | - | - | %',
        '1 percent | Pay | growth | actual | up | - | - | - | %',
      ],
    ],
    [
      'Grain output was 5 million tons, 0.3 million tons (6%) more than a year earlier.',
      [
        '5 million tons | Grain output | level | actual | - | - | - | - | million tons',
        '0.3 million tons | Grain output | change | actual | up | yoy | - | - | million tons',
        '6% | Grain output | growth | actual | up | yoy | - | - | %',
      ],
    ],
    [
      'Visitors came from Japan (34,000) and Italy (9,000).',
      [
        '34,000 | Visitors from Japan | level | actual | - | - | - | - | -',
        '9,000 | Visitors from Italy | level | actual | - | - | - | - | -',
      ],
    ],
    [
      'The pass rate was 98% in towns and 91% in villages.',
      [
        '98% | pass rate in towns | rate | actual | - | - | - | - | %',
        '91% | pass rate in villages | rate | actual | - | - | - | - | %',
      ],
    ],
    ['Growth is expected to reach 5 percent.', ['5 percent | Growth | growth | forecast | up | - | - | - | %']],
    [
      'Capital spending was cut by almost a quarter.',
      ['almost a quarter | Capital spending | growth | actual | down | - | approx | - | -'],
    ],
    ['Four in ten villages took part.', ['Four in ten | villages | rate | actual | - | - | - | - | -']],
    ['About 31% of the unemployed took part.', ['About 31% | unemployed | rate | actual | - | - | approx | - | %']],
    [
      'The ratio of pupils to teachers was 15.1 to 1, up from 14.8 five years ago.',
      [
        '15.1 | ratio of pupils to teachers | level | actual | - | - | - | - | -',
        '14.8 | ratio of pupils to teachers | level | actual | - | - | - | - | -',
      ],
    ],
    [
      'The number of fires and that of deaths fell by 15 percent and 20 percent.',
      [
        '15 percent | number of fires | growth | actual | down | - | - | - | %',
        '20 percent | number of deaths | growth | actual | down | - | - | - | %',
      ],
    ],
    [
      'RMB 7 million was spent upgrading rural grids.',
      ['RMB 7 million | spending on upgrading rural grids | level | actual | - | - | - | - | RMB million'],
    ],
  ])('%s', (line, rows) => {
    expect(rowsOf(line)).toEqual(rows)
  })
})

describe('a name runs across a further number, which is no word of it', () => {
  it.each([
    [
      'A total of 8 million yuan was spent on the protection of 39 cultural relics.',
      ['spending on the protection of cultural relics', 'cultural relics'],
    ],
    ['Loans to 1,200 farmers reached 3 million yuan.', ['farmers', 'Loans to farmers']],
    [
      'The income of 3,000 households in 12 villages rose by 5 percent.',
      ['households in villages', 'villages', 'income of households in villages'],
    ],
    ['The firm invested 3 billion yuan in 25 projects.', ['investment in projects', 'projects']],
  ])('%s', (line, names) => {
    expect(extractText(line).figures.map(({ name }) => name)).toEqual(names)
  })
})

describe('relations of English', () => {
  it('a growth is told of what it led to, a part of its total, a completion of its task', () => {
    expect(relationsOf('Sales rose by 18 percent to 2 billion yuan.')).toEqual(['18 percent base 2 billion yuan'])
    expect(relationsOf('Of 128 hazards found, 96 were eliminated, a rate of 75.0 percent.')).toEqual([
      '75.0 percent numerator 96',
      '75.0 percent denominator 128',
    ])
    expect(relationsOf('A total of 62,400 jobs were added, 104 percent of the annual target of 60,000.')).toEqual([
      '62,400 target 60,000',
      '104 percent numerator 62,400',
      '104 percent denominator 60,000',
    ])
  })
})

describe('numerals that measure nothing', () => {
  it.each([
    ['In line with Document No. 1 and Article 5 of the law, we acted.', ['1 docno', '5 docno']],
    [
      'Guided by the 20th National Congress, 5G and PM2.5 stations were put up after COVID-19.',
      ['20th term', '5G term', 'PM2.5 term', 'COVID-19 term'],
    ],
    [
      'The 14th Five-Year Plan period (2021-2025) has begun.',
      ['14th Five-Year Plan period period', '2021-2025 period'],
    ],
    ['As of December 31, the work was done.', ['December 31 date']],
    ['The number of nurses per 1,000 people went up.', ['1,000 term']],
  ])('%s', (line, numerals) => {
    expect(numeralsOf(line)).toEqual(numerals)
  })
})
