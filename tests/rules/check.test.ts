import { describe, expect, test } from 'vitest'
import type { Extraction, Figure, Numeral } from '../../src/model.js'
import { type CheckTools, checkRules, loadRules } from '../../src/rules/index.js'
import { ruleFolder } from './folder.js'

const FIGURE: Omit<Figure, 'id' | 'span' | 'text'> = {
  report: 0,
  section: null,
  name: '投诉',
  nameParts: [],
  value: 30,
  valueMax: null,
  valueText: '30',
  unit: '件',
  normalized: { value: '30', unit: '件', dimension: 'cases' },
  measure: 'level',
  status: 'actual',
  direction: null,
  basis: null,
  comparator: null,
  period: null,
  relations: [],
  sentence: [0, 0],
  rules: ['unit.cases'],
  confidence: 1,
  page: null,
  table: null,
}

interface Found {
  readonly figures?: readonly (Partial<Figure> & { readonly text: string })[]
  readonly numerals?: readonly Pick<Numeral, 'text' | 'class'>[]
}

/** An extractor that finds the given figures and numerals, each where its text first stands. */
function extractor({ figures = [], numerals = [] }: Found): (text: string) => Extraction {
  const spanOf = (text: string, part: string) => [text.indexOf(part), text.indexOf(part) + part.length] as const
  return (text) => ({
    schema: 'zhibiao/extraction@1',
    source: { path: null, format: 'txt', sha256: '', bytes: 0 },
    ruleSet: '',
    text,
    pages: null,
    reports: [],
    sections: [],
    figures: figures.map((figure, id) => ({ ...FIGURE, id, span: spanOf(text, figure.text), ...figure })),
    numerals: numerals.map((numeral) => ({ ...numeral, span: spanOf(text, numeral.text), figure: null })),
    messages: [],
  })
}

/** The differences of the examples of one YAML document, by example. */
function differences(yaml: string, found: Found, tools: Partial<CheckTools> = {}): (readonly string[])[] {
  const rules = loadRules({ builtIn: ruleFolder({ 'a.yaml': yaml }) })
  return checkRules(rules, { run: extractor(found), ...tools }).map((failure) => failure.differences)
}

const unit = (proof: string) => `
kind: unit
rules:
  - { id: unit.cases, dimension: cases, canonical: 件, surfaces: [件], ${proof} }
`

describe('examples of figures', () => {
  const example = 'examples: [{ text: "受理投诉⟦30件⟧。", name: 投诉, value: 30 }]'

  test('pass when the figures are exactly the marked ones', () => {
    expect(differences(unit(example), { figures: [{ text: '30件' }] })).toEqual([])
  })

  test('fail when the figure is not there', () => {
    expect(differences(unit(example), {})).toEqual([['no figure ⟦30件⟧']])
  })

  test('fail when a figure is not marked', () => {
    const figures = [{ text: '30件' }, { text: '受理', name: '受理' }]
    expect(differences(unit(example), { figures })).toEqual([['unmarked figure ⟦受理⟧ 受理']])
  })

  test('fail when a stated field differs, a period or a record as a whole', () => {
    const stated = `examples: [{ text: "受理投诉⟦30件⟧。", name: 投诉举报, comparator: ge, period: 2023-01-01/2023-06-30,
      normalized: { value: "30", unit: 件, dimension: count } }]`
    const period = { start: '2023-01-01', end: '2023-05-31', text: '1-5月', source: 'sentence' } as const
    expect(differences(unit(stated), { figures: [{ text: '30件', period }] })).toEqual([
      [
        '⟦30件⟧ name: expected "投诉举报", found "投诉"',
        '⟦30件⟧ normalized: expected {"value":"30","unit":"件","dimension":"count"}, found {"value":"30","unit":"件","dimension":"cases"}',
        '⟦30件⟧ comparator: expected "ge", found null',
        '⟦30件⟧ period: expected "2023-01-01/2023-06-30", found "2023-01-01/2023-05-31"',
      ],
    ])
  })

  test('fail when the rule had no part in any figure', () => {
    const figures = [{ text: '30件', unit: '起', rules: ['unit.events', 'level'] }]
    expect(differences(unit(example), { figures })).toEqual([['unit.cases did not act; unit.events, level did']])
  })

  test('count the figures of relations as the example does', () => {
    const stated = `examples: [{ text: "应检⟦40件⟧,实检⟦30件⟧。", figures: [{}, { relations: [{ type: target, figure: 0 }] }] }]`
    const figures = (target: number) => [
      { text: '40件', id: 7 },
      { text: '30件', id: 9, relations: [{ type: 'target', figure: target } as const] },
    ]
    expect(differences(unit(stated), { figures: figures(7) })).toEqual([])
    expect(differences(unit(stated), { figures: figures(9) })).toEqual([
      [expect.stringContaining('⟦30件⟧ relations: expected [{"type":"target","figure":0}], found')],
    ])
  })

  test('take several figures on one mark in turn', () => {
    const stated = `examples: [{ text: "A、B⟦各30件⟧。", figures: [{ name: A, mark: 0 }, { name: B, mark: 0 }] }]`
    const figures = ['A', 'B'].map((name) => ({ text: '各30件', name }))
    expect(differences(unit(stated), { figures })).toEqual([])
    expect(differences(unit(stated), { figures: figures.slice(1) })).toEqual([
      ['no figure ⟦各30件⟧', '⟦各30件⟧ name: expected "A", found "B"'],
    ])
  })
})

describe('rejects and known gaps', () => {
  test('a reject fails when the rule acts', () => {
    const yaml = unit('rejects: ["一件大事。"]')
    expect(differences(yaml, { figures: [{ text: '一件' }] })).toEqual([['unit.cases acts on the text']])
    expect(differences(yaml, { figures: [{ text: '一件', unit: '', rules: [] }] })).toEqual([])
  })

  test('a known gap fails when it has come to pass', () => {
    const yaml = unit('knownGaps: [{ text: "受理⟦卅件⟧。" }]')
    expect(differences(yaml, {})).toEqual([])
    expect(differences(yaml, { figures: [{ text: '卅件' }] })).toEqual([
      ['the gap is closed: move the example from knownGaps to examples'],
    ])
  })
})

describe('examples of terms and periods', () => {
  const term = `
kind: term
rules:
  - id: hotline
    class: term
    match: "\\\\d{5}热线"
    examples: [{ text: "⟦12345热线⟧受理30件" }]
    rejects: ["受理12345件", "96366热线"]
`

  test('a mark is an entry of the ledger with the class of the rule; a reject does not match', () => {
    expect(differences(term, { numerals: [{ text: '12345热线', class: 'term' }] })).toEqual([
      ['hotline acts on the text'],
    ])
    expect(differences(term, { numerals: [{ text: '12345', class: 'figure' }] })).toEqual([
      ['⟦12345热线⟧ expected as term, the ledger has 12345 (figure)'],
      ['hotline acts on the text'],
    ])
  })

  const period = `
kind: period
rules:
  - id: half
    resolve: half
    class: period
    match: "(?:(?<y>\\\\d{4})年)?(?<h>[上下])半年"
    examples:
      - { text: "⟦2023年上半年⟧受理30件", start: 2023-01-01, end: 2023-06-30 }
      - { text: "⟦下半年⟧", class: date }
`

  test('words of time resolve to the days stated; without a numeral they have no ledger entry', () => {
    const numerals = [{ text: '2023年上半年', class: 'period' }] as const
    const days = (end: string) => ({ periodsOf: () => [{ span: [0, 8] as const, start: '2023-01-01', end }] })
    expect(differences(period, { numerals }, days('2023-06-30'))).toEqual([])
    expect(differences(period, { numerals }, days('2023-12-31'))).toEqual([
      ['⟦2023年上半年⟧ expected 2023-01-01/2023-06-30, found 2023-01-01/2023-12-31'],
    ])
  })

  test('without a resolver the days are those of a figure', () => {
    const numerals = [{ text: '2023年上半年', class: 'period' }] as const
    const figure = (end: string): NonNullable<Found['figures']> => [
      { text: '30件', period: { start: '2023-01-01', end, text: '2023年上半年', source: 'sentence' } },
    ]
    expect(differences(period, { numerals, figures: figure('2023-06-30') })).toEqual([])
    expect(differences(period, { numerals })).toEqual([
      ['⟦2023年上半年⟧ expected 2023-01-01/2023-06-30, found no period'],
    ])
  })
})

describe('examples of headings', () => {
  const headings = (second: string) => `
kind: heading
rules:
  - { id: chapter, style: chapter, rank: 1, match: "第(?<ordinal>[一二三])(?<marker>章)" }
  - id: chinese
    style: chinese
    rank: 2
    match: "(?<marker>[（(]?(?<ordinal>[一二三])[、）)])[ ]*"
    ${second}
`

  test('pass when the rule is the first to match at the mark, and the mark is its marker', () => {
    const yaml = headings('examples: [{ text: "⟦（二）⟧ 主要指标", ordinal: 二 }, { text: "抓好⟦一、⟧二" }]')
    expect(differences(yaml, {})).toEqual([])
  })

  test.each([
    ['examples: [{ text: "⟦第一章⟧总则" }]', ['⟦第一章⟧ is read by chapter']],
    ['examples: [{ text: "⟦四、⟧其他" }]', ['⟦四、⟧ is read by no heading rule']],
    ['examples: [{ text: "⟦一⟧、其他" }]', ['⟦一⟧: the marker is 一、']],
    ['examples: [{ text: "⟦一、⟧其他", ordinal: "1" }]', ['⟦一、⟧: the ordinal is 一']],
    ['rejects: ["　二、其他"]', ['chinese acts on the text']],
  ])('%s fails', (proof, expected) => {
    expect(differences(headings(proof), {})).toEqual([expected])
  })

  test('a reject passes when another rule is first', () => {
    expect(differences(headings('rejects: ["第一章、总则", "其中一、二"]'), {})).toEqual([])
  })
})
