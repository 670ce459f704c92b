import { createHash } from 'node:crypto'
import type { Extraction, Figure, Section, Span } from '../../src/model.js'

const TEXT = `某县市场监管局2023年上半年工作总结
一、主要指标
(一)抽检任务。应完成快检47370批次,实际完成52592批次,完成率111.02%。
二、投诉举报
受理投诉1,203件,同比下降5.2%。接到XX件举报。
`

/** The span of the nth (from 0) occurrence of some words in the sample's text. */
export const spanOf = (words: string, nth = 0, text = TEXT): Span => {
  let start = text.indexOf(words)
  for (let left = nth; left > 0; left--) start = text.indexOf(words, start + 1)
  return [start, start + words.length]
}

type Given = Pick<Figure, 'id' | 'text' | 'name' | 'valueText' | 'unit' | 'measure'> & Partial<Figure>

function figure(given: Given, sentence: Span): Figure {
  return {
    report: 0,
    section: 1,
    span: spanOf(given.text),
    nameParts: [],
    value: given.valueText === null ? null : Number(given.valueText),
    valueMax: null,
    normalized: null,
    status: 'actual',
    direction: null,
    basis: null,
    comparator: null,
    period: { start: '2023-01-01', end: '2023-06-30', text: '2023年上半年', source: 'report' },
    relations: [],
    sentence,
    rules: ['number.arabic'],
    confidence: 0.9,
    page: null,
    table: null,
    ...given,
  }
}

const section = (given: Pick<Section, 'id' | 'parent' | 'level' | 'marker' | 'title' | 'span'>): Section => ({
  report: 0,
  ...given,
})

/** A small report with a completion (target, actual, rate), a growth and a redaction; made by hand after the contract. */
export function sampleExtraction(changes: Partial<Extraction> = {}): Extraction {
  const completion = spanOf('应完成快检47370批次,实际完成52592批次,完成率111.02%。')
  const complaints = spanOf('受理投诉1,203件,同比下降5.2%。')
  const batches = (value: string) => ({ value, unit: '批次', dimension: 'count' })
  const figures: Figure[] = [
    figure(
      {
        id: 0,
        text: '47370批次',
        name: '快检',
        valueText: '47370',
        unit: '批次',
        measure: 'level',
        status: 'target',
        normalized: batches('47370'),
        nameParts: [{ text: '快检', source: 'clause', span: spanOf('快检') }],
      },
      completion,
    ),
    figure(
      {
        id: 1,
        text: '52592批次',
        name: '快检',
        valueText: '52592',
        unit: '批次',
        measure: 'level',
        normalized: batches('52592'),
        relations: [{ type: 'target', figure: 0 }],
        nameParts: [{ text: '快检', source: 'carried', span: spanOf('快检') }],
      },
      completion,
    ),
    figure(
      {
        id: 2,
        text: '111.02%',
        name: '快检完成率',
        valueText: '111.02',
        unit: '%',
        measure: 'rate',
        normalized: { value: '1.1102', unit: '1', dimension: 'ratio' },
        relations: [
          { type: 'numerator', figure: 1 },
          { type: 'denominator', figure: 0 },
        ],
        nameParts: [
          { text: '快检', source: 'carried', span: spanOf('快检') },
          { text: '完成率', source: 'clause', span: spanOf('完成率') },
        ],
        rules: ['number.arabic', 'frame.completion.rate'],
        confidence: 0.97,
      },
      completion,
    ),
    figure(
      {
        id: 3,
        section: 2,
        text: '1,203件',
        name: '受理投诉',
        valueText: '1203',
        unit: '件',
        measure: 'level',
        normalized: { value: '1203', unit: '件', dimension: 'count' },
        nameParts: [{ text: '受理投诉', source: 'clause', span: spanOf('受理投诉') }],
      },
      complaints,
    ),
    figure(
      {
        id: 4,
        section: 2,
        text: '5.2%',
        name: '受理投诉',
        valueText: '5.2',
        unit: '%',
        measure: 'growth',
        direction: 'down',
        basis: 'yoy',
        normalized: { value: '0.052', unit: '1', dimension: 'ratio' },
        relations: [{ type: 'base', figure: 3 }],
      },
      complaints,
    ),
    figure(
      { id: 5, section: 2, text: 'XX件', name: null, valueText: null, unit: '件', measure: 'level', confidence: 0.4 },
      spanOf('接到XX件举报。'),
    ),
  ]
  return {
    schema: 'zhibiao/extraction@1',
    source: {
      path: '2023.txt',
      format: 'txt',
      sha256: createHash('sha256').update(TEXT).digest('hex'),
      bytes: Buffer.byteLength(TEXT),
    },
    ruleSet: 'a'.repeat(64),
    text: TEXT,
    pages: null,
    reports: [
      {
        id: 0,
        title: '某县市场监管局2023年上半年工作总结',
        organization: '某县市场监管局',
        period: { start: '2023-01-01', end: '2023-06-30', text: '2023年上半年' },
        span: [0, TEXT.length],
      },
    ],
    sections: [
      section({
        id: 0,
        parent: null,
        level: 1,
        marker: '一、',
        title: '主要指标',
        span: spanOf(TEXT.slice(TEXT.indexOf('一、'), TEXT.indexOf('\n二、'))),
      }),
      section({
        id: 1,
        parent: 0,
        level: 2,
        marker: '(一)',
        title: '抽检任务',
        span: spanOf(TEXT.slice(TEXT.indexOf('(一)'), TEXT.indexOf('\n二、'))),
      }),
      section({
        id: 2,
        parent: null,
        level: 1,
        marker: '二、',
        title: '投诉举报',
        span: spanOf(TEXT.slice(TEXT.indexOf('二、'), TEXT.length - 1)),
      }),
    ],
    figures,
    numerals: [
      { span: spanOf('2023年'), text: '2023年', class: 'period', figure: null },
      ...figures.map(({ id, span, text }) => ({ span, text, class: 'figure' as const, figure: id })),
    ],
    messages: [{ level: 'info', code: 'name.none', text: 'no name', span: spanOf('XX件') }],
    ...changes,
  }
}
