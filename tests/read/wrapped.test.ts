import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extractText } from '../../src/pipeline.js'
import { readText } from '../../src/read/index.js'
import { recordsOf } from '../../src/store/index.js'
import { fixture } from './show.js'

const linesOf = (text: string): readonly string[] => readText(text).blocks.map(({ span }) => text.slice(...span))

/** Breaks every paragraph at a column, as a text copied out of a PDF is: a number stays whole, no line begins with a mark. */
function broken(text: string, margin: number): string {
  const columns = (line: string) => Array.from(line, (char) => (char > '\u2000' ? 2 : 1)).reduce((n, c) => n + c, 0)
  const breakOne = (paragraph: string): string => {
    const lines: string[] = ['']
    for (const [token] of paragraph.matchAll(/[A-Za-z0-9.%]+|[\s\S][，。；：、”）]*/gu)) {
      const last = lines.at(-1) as string
      if (last !== '' && columns(last + token) > margin) lines.push(token)
      else lines[lines.length - 1] = last + token
    }
    return lines.join('\n')
  }
  return text.split('\n').map(breakOne).join('\n')
}

const TRANSPORT = [
  '二、交通和邮政',
  '全年公路客运量3126万人次，比上年增长5.4%；公路货',
  '运量1.86亿吨，增长4.7%。全年港口完成货物吞吐量862.40',
  '万吨，增长9.3%，其中外贸货物吞吐量64.3万吨，增长',
  '31.0%。年末民用汽车保有量48.62万辆，比上年末增长',
  '6.1%；其中私人汽车41.35万辆，增长6.6%。轿车保有量28.5',
  '万辆，增长5.9%。全年完成邮政业务总量12.74亿元，比上',
  '年增长13.2%；快递业务量1.26亿件，增长17.5%。',
  '年末固定电话用户18.4万户，比上年末减少1.2万户。',
].join('\n')

describe('text broken at a margin', () => {
  it('is read by paragraphs', () => {
    expect(linesOf(TRANSPORT)).toEqual([
      '二、交通和邮政',
      TRANSPORT.split('\n').slice(1, 8).join('\n'),
      '年末固定电话用户18.4万户，比上年末减少1.2万户。',
    ])
  })

  it('has its figures named as if it were not, and their places in the text as it is', () => {
    const { figures, text } = extractText(TRANSPORT)
    expect(text).toBe(TRANSPORT)
    expect(figures.map((f) => [f.text, f.unit, f.name, f.measure, text.slice(...f.span)])).toEqual([
      ['3126万人次', '万人次', '公路客运量', 'level', '3126万人次'],
      ['5.4%', '%', '公路客运量', 'growth', '5.4%'],
      ['1.86亿吨', '亿吨', '公路货运量', 'level', '1.86亿吨'],
      ['4.7%', '%', '公路货运量', 'growth', '4.7%'],
      ['862.40万吨', '万吨', '港口货物吞吐量', 'level', '862.40\n万吨'],
      ['9.3%', '%', '港口货物吞吐量', 'growth', '9.3%'],
      ['64.3万吨', '万吨', '外贸货物吞吐量', 'level', '64.3万吨'],
      ['31.0%', '%', '外贸货物吞吐量', 'growth', '31.0%'],
      ['48.62万辆', '万辆', '民用汽车保有量', 'level', '48.62万辆'],
      ['6.1%', '%', '民用汽车保有量', 'growth', '6.1%'],
      ['41.35万辆', '万辆', '私人汽车保有量', 'level', '41.35万辆'],
      ['6.6%', '%', '私人汽车保有量', 'growth', '6.6%'],
      ['28.5万辆', '万辆', '轿车保有量', 'level', '28.5\n万辆'],
      ['5.9%', '%', '轿车保有量', 'growth', '5.9%'],
      ['12.74亿元', '亿元', '邮政业务总量', 'level', '12.74亿元'],
      ['13.2%', '%', '邮政业务总量', 'growth', '13.2%'],
      ['1.26亿件', '亿件', '快递业务量', 'level', '1.26亿件'],
      ['17.5%', '%', '快递业务量', 'growth', '17.5%'],
      ['18.4万户', '万户', '固定电话用户', 'level', '18.4万户'],
      ['1.2万户', '万户', '固定电话用户', 'change', '1.2万户'],
    ])
  })

  it('shows sentences on one line', () => {
    expect(recordsOf(extractText(TRANSPORT)).map(({ sentence }) => sentence)).not.toContainEqual(
      expect.stringContaining('\n'),
    )
  })

  it('gives a whole report the figures it has with a line a paragraph', () => {
    const report = readFileSync(fixture('sources/township-2023.txt'), 'utf8')
    const told = (text: string) => extractText(text).figures.map((f) => [f.text, f.name, f.status, f.period?.end])
    expect(told(broken(report, 68))).toEqual(told(report))
  })
})

describe('lines of their own', () => {
  it.each([
    [
      'items, each with its mark',
      Array.from(
        { length: 8 },
        (_, i) => `${i + 1}.实施第${i + 1}批老旧小区改造工程，惠及居民三千二百户以上，年底前全部完工`,
      ),
    ],
    [
      'rows set out with bars',
      Array.from({ length: 8 }, (_, i) => `城市发展新区第${i + 1}片区 | 5906.0${i} | 11.${i} | 33.${i}`),
    ],
    [
      'a heading as long as a line',
      ['二、外贸货物吞吐量继续保持较快增长态势并且居全省前列', '1—2月份，全市完成外贸货物吞吐量432万吨。'],
    ],
    ['a damaged number', ['全年完成植树造林一千二百亩，森林覆盖率达到百分之三十六。', '、2024年工作计划']],
  ])('stay so: %s', (_, lines) => {
    expect(linesOf(lines.join('\n'))).toEqual(lines)
  })

  it('are joined where one is cut in the midst of a number and its unit, a list or a growth', () => {
    for (const text of [
      '县城集中供热面积已经达到三百二十万平方米，完成投资2.8\n亿元。',
      '先后组织集中宣传十余次，现场解答群众疑问六十余次，\n发放宣传资料4000余份。',
      '全年一般公共预算收入完成十二亿三千万元，同比增长\n5.6%。',
    ])
      expect(linesOf(text)).toEqual([text])
  })
})
