import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractText } from '../../src/pipeline.js'
import { loadRules } from '../../src/rules/index.js'
import { buildUnitTable } from '../../src/rules/unit-table.js'
import { ruleFolder } from './folder.js'

const UNITS = `
kind: unit
rules:
  - { id: unit.money, dimension: money, canonical: 元, scaled: true, surfaces: { 元: 1 } }
  - { id: unit.mass, dimension: mass, canonical: 吨, scaled: true, surfaces: { 千克: 0.001, 斤: "0.0005" } }
  - { id: unit.ratio, dimension: ratio, canonical: "1", surfaces: { ％: 0.01 } }
  - { id: unit.cases, dimension: cases, canonical: 件, surfaces: [件, 件（次）] }
  - { id: unit.bond, dimension: bond, canonical: 只, surfaces: { 百元: 7 } }
`

const load = () => loadRules({ builtIn: ruleFolder({ 'units.yaml': UNITS }) }).units

describe('the unit table', () => {
  test('keeps factors as exact decimals', () => {
    const factors = ['元', '千克', '斤', '%', '件'].map((surface) => load().bySurface.get(surface)?.factor)
    expect(factors).toEqual(['1', '0.001', '0.0005', '0.01', '1'])
  })

  test('gives a whole unit', () => {
    expect(load().bySurface.get('亿元')).toEqual({
      surface: '亿元',
      rule: 'unit.money',
      dimension: 'money',
      canonical: '元',
      factor: '100000000',
    })
  })

  test('scaled: true adds the scale words, and only to such rules', () => {
    const { bySurface } = load()
    const factors = ['千元', '万元', '十万元', '百万元', '千万元', '亿元', '万亿元', '万千克', '百斤'].map(
      (surface) => bySurface.get(surface)?.factor,
    )
    expect(factors).toEqual([
      '1000',
      '10000',
      '100000',
      '1000000',
      '10000000',
      '100000000',
      '1000000000000',
      '10',
      '0.05',
    ])
    expect(bySurface.has('万件')).toBe(false)
  })

  test('a surface that a rule lists goes before the same one made by scaling', () => {
    expect(load().bySurface.get('百元')).toMatchObject({ rule: 'unit.bond', factor: '7' })
  })

  test.each([
    ['1.12亿元', 4, '亿元'],
    ['1.12亿', 4, ''],
    ['30件(次)', 2, '件(次)'],
    ['30件(起)', 2, '件'],
    ['98.2%', 4, '%'],
    ['98.2', 4, ''],
    ['', 0, ''],
  ])('in %s at %i finds %j', (text, at, surface) => {
    expect(text.slice(at, at + load().match(text, at))).toBe(surface)
  })

  test('finds the longest surface, as trying each one would', () => {
    const surface = fc.string({ unit: fc.constantFrom('万', '元', '次'), minLength: 1, maxLength: 4 })
    const text = fc.string({ unit: fc.constantFrom('万', '元', '次', '5'), maxLength: 12 })
    fc.assert(
      fc.property(fc.array(surface), text, fc.nat(12), (surfaces, text, at) => {
        const units = surfaces.map((surface) => ({
          surface,
          rule: 'unit',
          dimension: 'count',
          canonical: '元',
          factor: '1',
        }))
        const lengths = surfaces.filter((surface) => text.startsWith(surface, at)).map(({ length }) => length)
        const expected = at < text.length ? Math.max(0, ...lengths) : 0
        expect(buildUnitTable(units).match(text, at)).toBe(expected)
      }),
    )
  })
})

test('a unit of a pack that would be no pattern is read as it stands', () => {
  const pack = ruleFolder({
    'pack.yaml': 'kind: unit\nrules:\n  - { id: unit.grade, dimension: count, canonical: 级++, surfaces: [级++] }\n',
  })
  const rules = loadRules({ packs: [pack] })
  const { figures } = extractText('清河县2023年工作总结\n评定牛肉36级++,其中五级++雪花牛肉。', { rules })
  expect(figures[0]).toMatchObject({ text: '36级++', unit: '级++', value: 36 })
})
