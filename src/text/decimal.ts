const POWER_OF_TEN = /^(?:10*|0\.0*1)$/

/** The exponent of a decimal that is a power of ten: 10000 → 4, 0.01 → -2; null for any other. */
export function exponentOf(decimal: string): number | null {
  if (!POWER_OF_TEN.test(decimal)) return null
  return decimal.startsWith('1') ? decimal.length - 1 : 1 - (decimal.length - 1)
}

/**
 * An unsigned decimal times 10ⁿ, by moving its point, without zeros that say nothing: shiftDecimal('111.02', -2) is
 * '1.1102', shiftDecimal('1.12', 8) is '112000000'. Nine units of ten scale by a power of ten, and a decimal library
 * takes twenty times as long.
 *
 * @returns null for what is no unsigned decimal.
 */
export function shiftDecimal(decimal: string, exponent: number): string | null {
  if (!isPlain(decimal)) return null
  const dot = decimal.indexOf('.')
  const whole = dot < 0 ? decimal : decimal.slice(0, dot)
  const digits = dot < 0 ? whole : whole + decimal.slice(dot + 1)
  const point = whole.length + exponent
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0')
  const at = Math.max(1, point)
  return trimmed(padded, at)
}

/** Digits, with at most one point between them. */
function isPlain(decimal: string): boolean {
  let point = -1
  for (let at = 0; at < decimal.length; at++) {
    const unit = decimal.charCodeAt(at)
    if (unit >= 0x30 && unit <= 0x39) continue
    if (unit !== POINT || point >= 0) return false
    point = at
  }
  return decimal.length > 0 && point !== 0 && point !== decimal.length - 1
}

const POINT = 0x2e

/** Digits with a point before the one at `at`, without leading and trailing zeros. */
function trimmed(digits: string, at: number): string {
  let [start, end] = [0, digits.length]
  while (start < at - 1 && digits.charCodeAt(start) === ZERO) start++
  while (end > at && digits.charCodeAt(end - 1) === ZERO) end--
  return end === at ? digits.slice(start, at) : `${digits.slice(start, at)}.${digits.slice(at, end)}`
}

const ZERO = 0x30
