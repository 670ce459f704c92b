import { describe, expect, test } from 'vitest'
import { loadRules } from '../../src/rules/index.js'
import { ruleFolder } from './folder.js'

const BASE = `
kind: term
rules:
  - { id: hotline, class: term, match: 12345热线 }
  - { id: road, class: term, match: "G\\\\d+" }
`

const pack = (...rules: string[]) => ruleFolder({ 'pack.yaml': `kind: term\nrules:\n${rules.join('\n')}\n` })
const ids = (...packs: string[]) =>
  loadRules({ builtIn: ruleFolder({ 'a.yaml': BASE }), packs }).terms.map(({ id, regex }) => `${id} ${regex.source}`)

describe('packs', () => {
  test('rules of later packs are tried first', () => {
    const first = pack('  - { id: ours, class: term, match: A1 }', '  - { id: ours.too, class: term, match: A2 }')
    const second = pack('  - { id: theirs, class: term, match: B1 }')
    expect(ids(first, second)).toEqual(['theirs B1', 'ours A1', 'ours.too A2', 'hotline 12345热线', 'road G\\d+'])
  })

  test('a rule with replace takes the place of the one with its id', () => {
    expect(ids(pack('  - { id: hotline, replace: true, class: term, match: 12315热线 }'))).toEqual([
      'hotline 12315热线',
      'road G\\d+',
    ])
  })

  test('a replaced rule can be replaced again by a later pack', () => {
    const replace = (match: string) => pack(`  - { id: road, replace: true, class: term, match: ${match} }`)
    expect(ids(replace('S1'), replace('S2'))).toEqual(['hotline 12345热线', 'road S2'])
  })

  test('a built-in id without replace is a duplicate', () => {
    const ours = pack('  - { id: hotline, class: term, match: 12315热线 }')
    expect(() => ids(ours)).toThrow(`${ours}/pack.yaml:3:11 duplicate id hotline; it stands at `)
  })

  test('a rule cannot be replaced by one of another kind', () => {
    const ours = ruleFolder({
      'pack.yaml': 'kind: frame\nrules: [{ id: hotline, replace: true, lead: 热线受理 }]\n',
    })
    expect(() => ids(ours)).toThrow('hotline is a term; a frame cannot replace it')
  })

  test('word classes have ids of their own', () => {
    const ours = ruleFolder({ 'pack.yaml': 'kind: lexicon\nrules: [{ id: hotline, words: 热线 }]\n' })
    expect(ids(ours)).toEqual(['hotline 12345热线', 'road G\\d+'])
  })

  test('a pack changes the words that built-in patterns expand to', () => {
    const builtIn = ruleFolder({
      'a.yaml':
        'kind: lexicon\nrules: [{ id: up, words: 增长 }]\n---\nkind: frame\nrules: [{ id: growth, lead: "{up}" }]\n',
    })
    const ours = ruleFolder({ 'pack.yaml': 'kind: lexicon\nrules: [{ id: up, replace: true, words: 增长 攀升 }]\n' })
    expect(loadRules({ builtIn, packs: [ours] }).frames[0]?.lead).toEqual(/(?:(?:增长|攀升))$/u)
  })
})
