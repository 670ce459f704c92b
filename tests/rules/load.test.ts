import { describe, expect, test } from 'vitest'
import { loadRules } from '../../src/rules/index.js'
import { ruleFolder } from './folder.js'

const WORDS = `
kind: lexicon
rules:
  - { id: verb.up, words: 增 增长 增加, tag: v }
  - { id: adverb, words: [约, 约为] }
`

const FRAMES = `
kind: frame
defs: { reach: "(?:了|到)?", stem: "{verb.up|adverb}" }
rules:
  - id: growth.up
    value: [ratio]
    lead: "同比<<stem>><<reach>>"
    set: { measure: growth, direction: up, basis: yoy }
    relation: base
    examples: [{ text: "收入同比增长⟦5%⟧。", name: 收入, direction: up, period: 2023-01-01/2023-06-30 }]
    rejects: ["收入同比持平。"]
  - id: bound
    tail: "以上（含）"
    subject: after
    suffix: 下限
    knownGaps: [{ text: "A、B⟦各1件⟧", figures: [{ name: A, mark: 0 }, { name: B, mark: 0 }] }]
`

describe('loadRules', () => {
  test('compiles frames with macros expanded, words longest first, full-width brackets literal', () => {
    const { frames } = loadRules({ builtIn: ruleFolder({ 'a.yaml': WORDS, 'b.yaml': FRAMES }) })
    expect(frames).toEqual([
      {
        id: 'growth.up',
        lead: /(?:同比(?:(?:增长|增加|约为|增|约))(?:(?:了|到)?))$/u,
        tail: null,
        value: ['ratio'],
        set: { measure: 'growth', direction: 'up', basis: 'yoy' },
        subject: 'before',
        suffix: null,
        relation: 'base',
      },
      {
        id: 'bound',
        lead: null,
        tail: /^(?:以上\x28含\x29)/u,
        value: [],
        set: {},
        subject: 'after',
        suffix: '下限',
        relation: null,
      },
    ])
  })

  test('compiles word classes and the dictionary of tagged words', () => {
    const { lexicon, dictionary } = loadRules({ builtIn: ruleFolder({ 'a.yaml': WORDS }) })
    expect([...lexicon.values()].map(({ id, words }) => [id, words])).toEqual([
      ['verb.up', ['增长', '增加', '增']],
      ['adverb', ['约为', '约']],
    ])
    expect(lexicon.get('adverb')?.has('约为')).toBe(true)
    expect(lexicon.get('adverb')?.has('约有')).toBe(false)
    expect(dictionary).toEqual([
      { word: '增长', tag: 'v' },
      { word: '增加', tag: 'v' },
      { word: '增', tag: 'v' },
    ])
  })

  test('collects the examples with their places, marks and expectations', () => {
    const folder = ruleFolder({ 'a.yaml': WORDS, 'b.yaml': FRAMES })
    const file = `${folder}/b.yaml`
    const shared = { kind: 'frame', language: 'zh' }
    expect(loadRules({ builtIn: folder }).examples).toEqual([
      {
        ...shared,
        rule: 'growth.up',
        place: { file, line: 10, column: 16 },
        mode: 'accept',
        text: '收入同比增长5%。',
        spans: [[6, 8]],
        expected: [{ name: '收入', direction: 'up', period: '2023-01-01/2023-06-30' }],
      },
      {
        ...shared,
        rule: 'growth.up',
        place: { file, line: 11, column: 15 },
        mode: 'reject',
        text: '收入同比持平。',
        spans: [],
        expected: [],
      },
      {
        ...shared,
        rule: 'bound',
        place: { file, line: 16, column: 17 },
        mode: 'gap',
        text: 'A、B各1件',
        spans: [
          [3, 6],
          [3, 6],
        ],
        expected: [{ name: 'A' }, { name: 'B' }],
      },
    ])
  })

  test('compiles terms, headings and periods with their flags', () => {
    const { terms, headings, periods } = loadRules({
      builtIn: ruleFolder({
        'a.yaml': `
kind: term
rules:
  - { id: docno, class: docno, match: "〔\\\\d{4}〕\\\\d+号" }
  - { id: quoted, class: term, match: "“(?<term>\\\\d+)”" }
---
kind: heading
rules:
  - { id: level1, style: chinese, rank: 1, match: "(?<marker>(?<ordinal>[一二三])、)" }
  - { id: running, style: is, rank: 9, match: "(?<marker>(?<ordinal>[一二三])是)", inline: true }
---
kind: period
rules:
  - { id: half, resolve: half, class: period, match: "(?<h>[上下])半年" }
`,
      }),
    })
    expect(terms).toEqual([
      { id: 'docno', class: 'docno', regex: /〔\d{4}〕\d+号/gu },
      { id: 'quoted', class: 'term', regex: /“(?<term>\d+)”/dgu },
    ])
    expect(headings).toEqual([
      { id: 'level1', style: 'chinese', rank: 1, regex: /(?<marker>(?<ordinal>[一二三])、)/uy, inline: false },
      { id: 'running', style: 'is', rank: 9, regex: /(?<marker>(?<ordinal>[一二三])是)/uy, inline: true },
    ])
    expect(periods).toEqual([{ id: 'half', resolve: 'half', class: 'period', regex: /(?<h>[上下])半年/gu }])
  })

  test('reads files in the order of their names, and passes over what is no YAML or holds only comments', () => {
    const term = (id: string) => `kind: term\nrules: [{ id: ${id}, class: term, match: "${id}" }]\n`
    const folder = ruleFolder({
      'b.yaml': term('b'),
      'a.yml': term('a'),
      'c.txt': 'not a rule',
      'd.yaml': '# nothing\n',
      'e.yaml': '',
    })
    expect(loadRules({ builtIn: folder }).terms.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('gives a frozen set', () => {
    const rules = loadRules({ builtIn: ruleFolder({ 'a.yaml': WORDS, 'b.yaml': FRAMES }) })
    for (const value of [rules, rules.frames, rules.frames[0], rules.frames[0]?.set, rules.examples[0]?.expected]) {
      expect(Object.isFrozen(value)).toBe(true)
    }
  })

  test('makes the built-in set once', () => {
    expect(loadRules()).toBe(loadRules({ packs: [] }))
  })
})

describe('the hash', () => {
  const hash = (...texts: string[]) =>
    loadRules({ builtIn: ruleFolder(Object.fromEntries(texts.map((text, i) => [`${i}.yaml`, text]))) }).hash

  test('does not depend on formatting, comments, notes, examples, definitions or the division into files', () => {
    const plain = 'kind: term\nrules:\n  - { id: hotline, class: term, match: "1234[5-9]热线" }\n'
    const other = `# 热线
kind: term
defs: { last: "[5-9]" }
rules:
  - match: "1234[5-9]热线"
    class: term
    id: hotline
    note: 市民热线
    examples: [{ text: "⟦12345热线⟧受理30件" }]
`
    expect(hash(plain)).toMatch(/^[0-9a-f]{64}$/)
    expect(hash(other)).toBe(hash(plain))
    expect(hash(WORDS, FRAMES)).toBe(hash(`${WORDS}---${FRAMES}`))
  })

  test('changes with any pattern, word, factor or order that acts', () => {
    const unit = (factor: string) =>
      `kind: unit\nrules: [{ id: unit.mass, dimension: mass, canonical: 吨, surfaces: { 斤: ${factor} } }]\n`
    const hashes = [
      hash(WORDS, FRAMES),
      hash(WORDS.replace('增加', '增多'), FRAMES),
      hash(WORDS, FRAMES.replace('了|到', '到|了')),
      hash(WORDS, FRAMES.replace('suffix: 下限', 'suffix: 底线')),
      hash(unit('0.0005')),
      hash(unit('0.5')),
    ]
    expect(new Set(hashes).size).toBe(hashes.length)
    expect(hash(unit('5e-4'))).toBe(hash(unit('0.0005')))
  })
})
