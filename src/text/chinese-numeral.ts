import Big from 'big.js'

const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, '○': 0, '◯': 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
  壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9,
} // biome-ignore format: one line a numeral system

/** Zeros of years, as hands and scanners write them, as the inside of a character class: 二〇二四, 二○二四, 二O二四. */
export const YEAR_ZEROS = '〇○◯零Oo0'

/** The digits a year may be written in, likewise. */
export const YEAR_DIGITS = `${YEAR_ZEROS}一二三四五六七八九`

/** A year in Chinese digits, as a pattern. */
export const HAN_YEAR = `[一二][${YEAR_DIGITS}]{3}`

const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 }
const LARGE: Readonly<Record<string, string>> = { 万: '10000', 亿: '100000000' }

/**
 * Reads a Chinese numeral as an exact decimal string: 一百二十三点五 → "123.5", 二〇二三 → "2023", 十 → "10".
 *
 * @returns null when the text is not one well-formed numeral.
 */
export function parseChineseNumeral(text: string): string | null {
  const [whole = '', fraction, ...rest] = text.split('点')
  if (rest.length > 0 || whole === '') return null
  const integer = parseInteger(whole)
  if (integer === null) return null
  if (fraction === undefined) return integer
  const digits = readDigits(fraction)
  return digits === null || digits === '' ? null : `${integer}.${digits}`
}

/** 二〇二三 style: digit after digit, no place words. */
function readDigits(text: string): string | null {
  let out = ''
  for (const char of text) {
    const digit = DIGITS[char]
    if (digit === undefined) return null
    out += digit
  }
  return out
}

function parseInteger(text: string): string | null {
  const plain = readDigits(text)
  if (plain !== null) return plain.length > 1 ? plain.replace(/^0+(?=\d)/, '') : plain
  let total = Big(0)
  let section = 0 // below 万
  let digit = -1
  for (const char of text) {
    if (char in DIGITS) {
      digit = DIGITS[char] as number
    } else if (char in SMALL) {
      section += (digit < 0 ? 1 : digit) * (SMALL[char] as number)
      digit = -1
    } else if (char in LARGE) {
      const below = section + Math.max(digit, 0)
      // 万亿 multiplies what stands before it; a bare 万 counts as one of itself.
      total =
        below === 0
          ? (total.eq(0) ? Big(1) : total).times(LARGE[char] as string)
          : total.plus(Big(below).times(LARGE[char] as string))
      section = 0
      digit = -1
    } else {
      return null
    }
  }
  return total.plus(section + Math.max(digit, 0)).toFixed()
}
