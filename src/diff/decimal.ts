import { Big } from 'big.js'

// Big's precision of division is a setting of its constructor; one of our own leaves other users' alone.
const Precise = Big()
Precise.DP = 30

/** Quotient to 30 digits. */
export const divide = (dividend: Big, divisor: Big): Big => new Precise(dividend).div(divisor)

/** Digits after the point of a decimal as written: 2 for 16.91. */
export const decimalsOf = (valueText: string): number => valueText.split('.')[1]?.length ?? 0
