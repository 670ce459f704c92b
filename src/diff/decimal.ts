import { Big } from 'big.js'

// Big's precision of division is a setting of its constructor; one of our own leaves other users' alone.
const Precise = Big()
Precise.DP = 16
const Short = Big()
Short.DP = 6

/** Quotient rounded to six digits after the point. */
export const divideShort = (dividend: Big, divisor: Big): Big => new Short(dividend).div(divisor)

/** Quotient to 16 digits after the point. */
export function divide(dividend: Big, divisor: Big): Big {
  return sameDigits(dividend, divisor) ? powerBetween(dividend, divisor) : new Precise(dividend).div(divisor)
}

/** 120000000 ÷ 1.2: most quotients here are units' scales, and need no division. */
const sameDigits = (a: Big, b: Big): boolean =>
  a.c.length === b.c.length && a.c[0] !== 0 && a.c.every((digit, index) => digit === b.c[index])

function powerBetween(dividend: Big, divisor: Big): Big {
  const power = new Big(`1e${dividend.e - divisor.e}`)
  return dividend.s === divisor.s ? power : power.times(-1)
}

/** Digits after the point of a decimal as written: 2 for 16.91. */
export const decimalsOf = (valueText: string): number => valueText.split('.')[1]?.length ?? 0
