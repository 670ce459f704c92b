/**
 * Writes a list number in one of Word's number formats (ECMA-376 part 1, 17.18.59 ST_NumberFormat).
 * Null for a format it does not know.
 *
 * @example formatNumber(12, 'chineseCounting') // '十二'
 */
export function formatNumber(value: number, format: string): string | null {
  const write = FORMATS.get(format)
  if (write === undefined) return null
  return (value >= 0 && value <= MOST ? write(value) : undefined) ?? String(value)
}

/** The highest number of Word's lists: a damaged file may name one of a hundred thousand million, in Roman numerals. */
const MOST = 32_767

/** Undefined where the format ends (⑳): Word goes on in plain digits. */
type Writer = (value: number) => string | undefined

const FORMATS: ReadonlyMap<string, Writer> = new Map(
  Object.entries<Writer>({
    none: () => '',
    bullet: () => '',
    decimal: String,
    decimalHalfWidth: String,
    decimalZero: (value) => String(value).padStart(2, '0'),
    decimalFullWidth: toFullWidth,
    decimalFullWidth2: toFullWidth,
    numberInDash: (value) => `- ${value} -`,
    decimalEnclosedCircle: circled,
    decimalEnclosedCircleChinese: circled,
    decimalEnclosedParen: within('⑴', 20),
    decimalEnclosedFullstop: within('⒈', 20),
    ideographEnclosedCircle: within('㊀', 10),
    lowerLetter: (value) => letters(value)?.toLowerCase(),
    upperLetter: letters,
    lowerRoman: (value) => roman(value).toLowerCase(),
    upperRoman: roman,
    chineseCounting: (value) => (value < 100 ? count(value, COUNTING) : spell(value, '○')),
    chineseCountingThousand: (value) => count(value, COUNTING),
    japaneseCounting: (value) => count(value, COUNTING),
    taiwaneseCounting: (value) => (value < 100 ? count(value, COUNTING) : spell(value, '○')),
    taiwaneseCountingThousand: (value) => count(value, COUNTING),
    koreanDigital2: (value) => spell(value, '零'),
    ideographDigital: (value) => spell(value, '〇'),
    japaneseDigitalTenThousand: (value) => spell(value, '〇'),
    taiwaneseDigital: (value) => spell(value, '○'),
    chineseLegalSimplified: (value) => count(value, LEGAL),
    ideographLegalTraditional: (value) => count(value, LEGAL_TRADITIONAL),
    ideographTraditional: cycle('甲乙丙丁戊己庚辛壬癸'),
    ideographZodiac: cycle('子丑寅卯辰巳午未申酉戌亥'),
  }),
)

interface Numerals {
  readonly digits: string
  readonly places: readonly string[]
  /** Whether ten is 壹拾 rather than 十. */
  readonly spelledTen: boolean
}

const COUNTING: Numerals = { digits: '零一二三四五六七八九', places: ['', '十', '百', '千'], spelledTen: false }
const LEGAL: Numerals = { digits: '零壹贰叁肆伍陆柒捌玖', places: ['', '拾', '佰', '仟'], spelledTen: true }
const LEGAL_TRADITIONAL: Numerals = { digits: '零壹貳參肆伍陸柒捌玖', places: ['', '拾', '佰', '仟'], spelledTen: true }

function count(value: number, { digits, places, spelledTen }: Numerals): string | undefined {
  if (value < 0 || value > 9999) return undefined
  if (value === 0) return digits[0]
  const written = [...String(value)]
    .map((digit, index, all) => (digit === '0' ? '0' : `${digits[Number(digit)]}${places[all.length - 1 - index]}`))
    .join('')
    .replace(/0+$/, '')
    .replace(/0+/g, digits[0] ?? '')
  return spelledTen || value >= 20 || value < 10 ? written : written.slice(1)
}

function spell(value: number, zero: string): string {
  return [...String(value)].map((digit) => (digit === '0' ? zero : (COUNTING.digits[Number(digit)] ?? digit))).join('')
}

function toFullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

/** ①–⑳ stand together in Unicode, ㉑–㉟ and ㊱–㊿ elsewhere. */
function circled(value: number): string | undefined {
  if (value < 1 || value > 50) return undefined
  const [first, base] = value <= 20 ? [1, 0x2460] : value <= 35 ? [21, 0x3251] : [36, 0x32b1]
  return String.fromCharCode(base + value - first)
}

function within(first: string, last: number): Writer {
  return (value) => (value >= 1 && value <= last ? String.fromCharCode(first.charCodeAt(0) + value - 1) : undefined)
}

function cycle(signs: string): Writer {
  return (value) => (value >= 1 ? signs[(value - 1) % signs.length] : undefined)
}

/** A … Z, AA, BB …, as Word counts (not AA, AB). */
function letters(value: number): string | undefined {
  if (value < 1 || value > 26 * 30) return undefined
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  const next = ROMAN.find(([size]) => size <= value)
  return next ? next[1] + roman(value - next[0]) : ''
}
