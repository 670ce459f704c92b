import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exponentOf, shiftDecimal } from '../../src/text/decimal.js'

describe('exponentOf', () => {
  it.each([
    ['1', 0],
    ['10000', 4],
    ['0.1', -1],
    ['0.000001', -6],
    ['0.05', null],
    ['365', null],
    ['0', null],
  ])('%s → %s', (decimal, exponent) => {
    expect(exponentOf(decimal)).toBe(exponent)
  })
})

describe('shiftDecimal', () => {
  it.each([
    ['111.02', -2, '1.1102'],
    ['1.12', 8, '112000000'],
    ['5316.270', 0, '5316.27'],
    ['007', 1, '70'],
    ['0.0', 4, '0'],
    ['100', -2, '1'],
    ['3', -4, '0.0003'],
  ])('%s × 10^%s is %s', (decimal, exponent, shifted) => {
    expect(shiftDecimal(decimal, exponent)).toBe(shifted)
  })

  it('leaves what is no unsigned decimal', () => {
    expect(shiftDecimal('-1.4', 2)).toBeNull()
    expect(shiftDecimal('1e3', 2)).toBeNull()
  })

  it('agrees with a decimal library', () => {
    const decimals = fc.stringMatching(/^\d{1,12}(?:\.\d{1,8})?$/)
    fc.assert(
      fc.property(decimals, fc.integer({ min: -12, max: 24 }), (decimal, exponent) => {
        expect(shiftDecimal(decimal, exponent)).toBe(Big(decimal).times(Big(10).pow(exponent)).toFixed())
      }),
    )
  })
})
