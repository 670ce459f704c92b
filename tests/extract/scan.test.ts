import { describe, expect, it } from 'vitest'
import type { Mention } from '../../src/extract/mention.js'
import { createScanner, scanMentions } from '../../src/extract/scan.js'
import type { Span } from '../../src/model.js'
import { loadRules } from '../../src/rules/index.js'
import { foldWidth } from '../../src/text/width.js'

const scanner = createScanner(loadRules())

/** The mentions of a text as rows: `text | value | unit | comparator`, a range's ends joined by `..`. */
const scan = (text: string, masks: readonly Span[] = []): readonly string[] =>
  scanMentions(scanner, foldWidth(text), [0, text.length], masks).map((mention) => rowOf(text, mention))

function rowOf(text: string, { span, value, valueMax, negative, unit, comparator }: Mention): string {
  const size = value === null ? 'redacted' : `${negative ? '-' : ''}${value}${valueMax === null ? '' : `..${valueMax}`}`
  return [text.slice(...span), size, unit || '-', comparator ?? '-'].join(' | ')
}

type Table = readonly (readonly [text: string, rows: readonly string[]])[]

describe('Arabic numerals', () => {
  it.each<Table[number]>([
    ['清理河道12.50公里。', ['12.50公里 | 12.50 | 公里 | -']],
    ['全年共立案1,203件。', ['1,203件 | 1203 | 件 | -']],
    ['累计投资12,345,678.90元。', ['12,345,678.90元 | 12345678.90 | 元 | -']],
    ['清退车辆１２辆，罚款３．６万元。', ['１２辆 | 12 | 辆 | -', '３．６万元 | 3.6 | 万元 | -']],
    ['发放补贴１，２３４．５万元。', ['１，２３４．５万元 | 1234.5 | 万元 | -']],
    ['合格率达９８．７％。', ['９８．７％ | 98.7 | % | -']],
    ['筹集救灾资金1.2亿元，受益4.2万户。', ['1.2亿元 | 1.2 | 亿元 | -', '4.2万户 | 4.2 | 万户 | -']],
    ['收入增长-1.4%，支出增长+2.6%。', ['-1.4% | -1.4 | % | -', '+2.6% | 2.6 | % | -']],
    ['发放贷款3 亿元。', ['3 亿元 | 3 | 亿元 | -']],
    ['供水25.37（万吨）。', ['25.37（万吨） | 25.37 | 万吨 | -']],
  ])('keep every digit written: %s', (text, rows) => {
    expect(scan(text)).toEqual(rows)
  })

  it('are passed over where a mask lies on them', () => {
    const text = '2023年建成泵站6座。'
    expect(scan(text, [[0, 5]])).toEqual(['6座 | 6 | 座 | -'])
  })
})

describe('Chinese numerals', () => {
  it.each<Table[number]>([
    ['培训农民一百二十三点五万人次。', ['一百二十三点五万人次 | 123.5 | 万人次 | -']],
    ['返贫发生率降至百分之五点二。', ['百分之五点二 | 5.2 | % | -']],
    ['费率下调千分之三。', ['千分之三 | 3 | ‰ | -']],
    ['客房入住率仅三成。', ['三成 | 3 | 成 | -']],
    ['按期办结率达到九成五。', ['九成五 | 9.5 | 成 | -']],
    ['网络零售额翻一番。', ['一番 | 1 | 番 | -']],
    ['养老中心三分之一公建民营。', ['三分之一 | 0.33333333333333333333 | - | -']],
    ['改造任务完成四分之三。', ['四分之三 | 0.75 | - | -']],
    ['一半行政村建成污水设施。', ['一半 | 0.5 | - | -']],
    ['减免租金四万余元。', ['四万余元 | 4 | 万元 | approx']],
    ['接待游客三百万人次。', ['三百万人次 | 300 | 万人次 | -']],
    ['建成高标准农田十二万亩。', ['十二万亩 | 12 | 万亩 | -']],
    ['召开联席会议十余次，印发简报五十余期。', ['十余次 | 10 | 次 | approx', '五十余期 | 50 | 期 | approx']],
    ['约谈企业三次。', ['三次 | 3 | 次 | -']],
  ])('measure where a unit follows: %s', (text, rows) => {
    expect(scan(text)).toEqual(rows)
  })

  it.each([
    '一是统一思想认识，进一步压实责任。',
    '推进一体化建设，落实“四个一”机制。',
    '第三产业稳步回升，第二批整改有序开展。',
    '编制“十四五”规划，落实三品一特政策。',
    '一方面抓生产，另一方面抓安全。',
  ])('inside words measure nothing: %s', (text) => {
    expect(scan(text)).toEqual([])
  })
})

describe('redactions', () => {
  it.each<Table[number]>([
    ['完成投资XX亿元，培育企业xx家。', ['XX亿元 | redacted | 亿元 | -', 'xx家 | redacted | 家 | -']],
    ['增长ＸＸ％。', ['ＸＸ％ | redacted | % | -']],
    ['合格率为百分之××。', ['百分之×× | redacted | % | -']],
  ])('stand for a number where a unit follows: %s', (text, rows) => {
    expect(scan(text)).toEqual(rows)
  })
})

describe('ranks', () => {
  it.each<Table[number]>([
    ['营商环境考核排名全市第三。', ['第三 | 3 | 第 | -']],
    ['综合评价居全省第3位。', ['第3位 | 3 | 第 | -']],
    ['排名由第8位上升至第5位。', ['第8位 | 8 | 第 | -', '第5位 | 5 | 第 | -']],
    ['获团体第一名。', ['第一名 | 1 | 第 | -']],
  ])('are told by 第 with 位 or 名, or behind a word of ranking: %s', (text, rows) => {
    expect(scan(text)).toEqual(rows)
  })
})

describe('ranges', () => {
  it.each<Table[number]>([
    ['新增规上企业6-8家。', ['6-8家 | 6..8 | 家 | range']],
    ['新增绿地30～50公顷。', ['30～50公顷 | 30..50 | 公顷 | range']],
    ['新增床位3至5张。', ['3至5张 | 3..5 | 张 | range']],
    ['降幅在10%~15%之间。', ['10%~15% | 10..15 | % | range']],
  ])('are one mention with two ends: %s', (text, rows) => {
    expect(scan(text)).toEqual(rows)
  })

  it('are two mentions where the text goes from one to the other', () => {
    expect(scan('执法车辆从10辆到15辆。')).toEqual(['10辆 | 10 | 辆 | -', '15辆 | 15 | 辆 | -'])
  })
})

describe('approximators', () => {
  it.each<Table[number]>([
    ['化解积案约300件。', ['约300件 | 300 | 件 | approx']],
    ['走访近2万户。', ['近2万户 | 2 | 万户 | approx']],
    ['发放宣传册5000余份。', ['5000余份 | 5000 | 份 | approx']],
    ['调解纠纷120多起。', ['120多起 | 120 | 起 | approx']],
    ['帮扶群众800人左右。', ['800人左右 | 800 | 人 | approx']],
    ['新增贷款12.5亿余元。', ['12.5亿余元 | 12.5 | 亿元 | approx']],
    ['三产占比提高2个多百分点。', ['2个多百分点 | 2 | 个百分点 | approx']],
  ])('belong to the mention: %s', (text, rows) => {
    expect(scan(text)).toEqual(rows)
  })

  it.each<Table[number]>([
    ['最近3个月新增订单52份。', ['3个月 | 3 | 个月 | -', '52份 | 52 | 份 | -']],
    ['履约12份合同。', ['12份 | 12 | 份 | -']],
  ])('are no part of it when they end another word: %s', (text, rows) => {
    expect(scan(text)).toEqual(rows)
  })
})

describe('comparators', () => {
  it.each<Table[number]>([
    ['水质达标率不低于95%。', ['95% | 95 | % | ge']],
    ['安全投入超过600万元。', ['600万元 | 600 | 万元 | gt']],
    ['快递业务量突破2亿件。', ['2亿件 | 2 | 亿件 | gt']],
    ['煤炭消费不超过40万吨。', ['40万吨 | 40 | 万吨 | le']],
    ['事故起数少于3起。', ['3起 | 3 | 起 | lt']],
    ['水损率低于8%。', ['8% | 8 | % | lt']],
    ['达标率≥95%，损耗率≤3%。', ['95% | 95 | % | ge', '3% | 3 | % | le']],
  ])('of the verb or sign before stay outside the mention: %s', (text, rows) => {
    expect(scan(text)).toEqual(rows)
  })

  it.each<Table[number]>([
    ['体质优良率58.3%以上。', ['58.3%以上 | 58.3 | % | ge']],
    ['投入资金200万元以内。', ['200万元以内 | 200 | 万元 | le']],
  ])('behind it belong to it: %s', (text, rows) => {
    expect(scan(text)).toEqual(rows)
  })
})

describe('units', () => {
  it.each<Table[number]>([
    ['更换设备86台(套)，处警12起（次）。', ['86台(套) | 86 | 台(套) | -', '12起（次） | 12 | 起(次) | -']],
    ['粮食单产412.5公斤/亩。', ['412.5公斤/亩 | 412.5 | 公斤/亩 | -']],
    ['城镇化率提高1.2个百分点。', ['1.2个百分点 | 1.2 | 个百分点 | -']],
    ['出动执法人员1800人次。', ['1800人次 | 1800 | 人次 | -']],
    ['能源消费总量86.4万吨标煤。', ['86.4万吨标煤 | 86.4 | 万吨标煤 | -']],
  ])('are read at their longest: %s', (text, rows) => {
    expect(scan(text)).toEqual(rows)
  })

  it('leave the first half of the next word alone', () => {
    expect(scan('对12处理事项和3家庭农场开展回访，日常开展5日常巡查。')).toEqual([
      '12 | 12 | - | -',
      '3 | 3 | - | -',
      '5 | 5 | - | -',
    ])
  })

  it('are none in a ratio of numbers to one', () => {
    expect(scan('医护比降至2.5:1。')).toEqual(['2.5:1 | 2.5 | - | -'])
  })
})
