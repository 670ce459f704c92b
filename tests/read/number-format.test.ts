import { describe, expect, it } from 'vitest'
import { formatNumber } from '../../src/read/docx/number-format.js'

describe('formatNumber', () => {
  it.each([
    [20, 'chineseCounting', '二十'],
    [21, 'chineseCounting', '二十一'],
    [105, 'chineseCounting', '一○五'],
    [105, 'chineseCountingThousand', '一百零五'],
    [110, 'japaneseCounting', '一百一十'],
    [2003, 'chineseLegalSimplified', '贰仟零叁'],
    [15, 'ideographDigital', '一五'],
    [21, 'decimalEnclosedCircle', '㉑'],
    [51, 'decimalEnclosedCircle', '51'],
    [3, 'decimalEnclosedParen', '⑶'],
    [7, 'ideographEnclosedCircle', '㊆'],
    [28, 'upperLetter', 'BB'],
    [1994, 'lowerRoman', 'mcmxciv'],
    [2, 'none', ''],
    [2, 'hebrew1', null],
  ])('writes %d in %s as %s', (value, format, written) => {
    expect(formatNumber(value, format)).toBe(written)
  })
})
