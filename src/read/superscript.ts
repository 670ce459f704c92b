/**
 * What a raised text says behind `before`: 3.6×10⁴ is 3.6×10^4, not 3.6×104. Other raised signs stand as they are (m2,
 * [1]): only behind a ten of its own can a raised number be nothing but its power.
 */
export function raise(before: string, raised: string): string {
  return POWER_OF_TEN.test(before) && EXPONENT.test(raised.trim()) ? `^${raised.trim()}` : raised
}

const POWER_OF_TEN = /(?:^|[^\d.,])10\s*$/
const EXPONENT = /^[-−–+]?\d{1,2}$/
