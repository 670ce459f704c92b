import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadRules } from '../../src/rules/index.js'
import { LinearRegExp } from '../../src/rules/linear-regex.js'
import { foldWidth } from '../../src/text/width.js'
import { ruleFolder } from './folder.js'

const TEXTS = readdirSync('fixtures/corpus')
  .filter((name) => name.endsWith('.txt'))
  .slice(0, 12)
  .map((name) => foldWidth(readFileSync(`fixtures/corpus/${name}`, 'utf8')))

/** Every built-in pattern that RE2 takes, with its flags; those with lookaheads it refuses. */
function builtInPatterns(): { readonly native: RegExp; readonly linear: RegExp }[] {
  const { terms, periods, frames } = loadRules()
  const sides = frames.flatMap(({ lead, tail }) => [lead, tail].filter((side) => side !== null))
  return [...terms.map(({ regex }) => regex), ...periods.map(({ regex }) => regex), ...sides].flatMap((regex) => {
    const native = new RegExp(regex.source, regex.flags.includes('g') ? regex.flags : `g${regex.flags}`)
    try {
      return [{ native, linear: new LinearRegExp(native.source, native.flags) }]
    } catch {
      return []
    }
  })
}

const plain = (match: RegExpExecArray | null) =>
  match === null
    ? null
    : { index: match.index, all: [...match], groups: { ...match.groups }, spans: match.indices && [...match.indices] }

describe('LinearRegExp', () => {
  test('finds what V8 finds, with every built-in pattern that RE2 takes', () => {
    const patterns = builtInPatterns()
    expect(patterns.length).toBeGreaterThan(40)
    for (const { native, linear } of patterns) {
      for (const text of TEXTS.slice(0, 3)) {
        const found = [...text.matchAll(linear)].map(plain)
        expect({ pattern: native.source, found }).toEqual({
          pattern: native.source,
          found: [...text.matchAll(native)].map(plain),
        })
      }
    }
  }, 60_000)

  test('anchors at lastIndex when it is sticky', () => {
    const regex = new LinearRegExp('第(?<n>\\d+)条', 'uy')
    regex.lastIndex = 2
    expect(plain(regex.exec('根据第12条'))).toEqual(plain(Object.assign(/第(?<n>\d+)条/u.exec('根据第12条') as never)))
    expect(regex.lastIndex).toBe(6)
    regex.lastIndex = 1
    expect(regex.test('根据第12条')).toBe(false)
    expect(regex.lastIndex).toBe(0)
  })

  test('serves the methods of strings', () => {
    expect('供水1200户、工业35户'.replace(new LinearRegExp('(\\d+)户', 'gu'), '$1家')).toBe('供水1200家、工业35家')
    expect('一、二;三'.split(new LinearRegExp('[、;]', 'u'))).toEqual(['一', '二', '三'])
    expect([...'12,34'.matchAll(new LinearRegExp('(?<=,)\\d+', 'dgu'))].map(plain)).toEqual(
      [...'12,34'.matchAll(/(?<=,)\d+/dgu)].map(plain),
    )
  })

  test('needs no more than linear time where V8 needs 2ⁿ steps', () => {
    expect(new LinearRegExp('^(?:(?:a+)+)+$', 'u').test(`${'a'.repeat(100_000)}b`)).toBe(false)
  })
})

describe("users' patterns", () => {
  const pack = (match: string) =>
    ruleFolder({ 'pack.yaml': `kind: term\nrules:\n  - { id: ours, class: term, match: '${match}' }\n` })
  const load = (match: string) => loadRules({ packs: [pack(match)] }).terms.find(({ id }) => id === 'ours')?.regex

  test('run on it, built-in ones on V8', () => {
    expect(load('供水热线(?<term>96\\d{3})')).toBeInstanceOf(LinearRegExp)
    expect(loadRules().terms[0]?.regex).not.toBeInstanceOf(LinearRegExp)
  })

  test('may look behind', () => {
    expect('免费热线96106、营业热线96107'.match(load('(?<!免费)热线\\d+') as RegExp)).toEqual(['热线96107'])
  })

  test.each([
    ['a lookahead', 'G\\d{1,4}(?=高速)'],
    ['a backreference', '(\\d)\\1'],
  ])('are refused with the reason for %s', (_, match) => {
    expect(() => load(match)).toThrow("users' patterns run in linear time, without lookaheads, backreferences")
  })
})
