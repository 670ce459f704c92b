import type { RuleSet, Unit } from '../../rules/types.js'
import { shiftDecimal } from '../../text/decimal.js'
import type { Language } from '../../text/language.js'
import { scanEnglish } from '../english/scan.js'
import type { EnglishScanner } from '../english/scanner.js'
import type { Mention } from '../mention.js'
import { createScanner, scanMentions } from '../scan.js'

/** What of reading a table depends on its language. */
export interface Dialect {
  readonly language: Language
  /** Rules whose words, units and columns are those of the language. */
  readonly rules: RuleSet
  /** Stands between the words of a name. */
  readonly joint: '' | ' '
  /** Unit of the difference of two percentages, and of a rank. */
  readonly points: string
  readonly rank: string
  /** A text as words and patterns of heads are written: English in lower case. */
  lower(text: string): string
  /** A unit as it is told; null for what is none. Of a table's own: 10,000 tons, RMB'000. */
  unit(text: string): Unit | null
  /** A unit as figures show it: percent → %. */
  shown(unit: string): string
  /** The quantity of a cell that is no bare number: 1.2亿元, US$264 million; null when it holds none. */
  quantity(text: string): Mention | null
}

export function chineseDialect(rules: RuleSet): Dialect {
  const scanner = createScanner(rules)
  return {
    language: 'zh',
    rules,
    joint: '',
    points: '个百分点',
    rank: '第',
    lower: (text) => text,
    unit: (text) => rules.units.bySurface.get(text) ?? null,
    shown: (unit) => unit,
    quantity: (text) => scanMentions(scanner, text, [0, text.length], [])[0] ?? null,
  }
}

export function englishDialect(rules: RuleSet, scanner: EnglishScanner): Dialect {
  const own = laidOver(rules, rules.english)
  return {
    language: 'en',
    rules: own,
    joint: ' ',
    points: 'percentage points',
    rank: '',
    lower: (text) => text.toLowerCase().replace(/\s+/g, ' ').trim(),
    unit: (text) => englishUnit(own, text.toLowerCase().trim()),
    shown: (unit) => (/^per ?cent$|^pct$/i.test(unit) ? '%' : unit),
    quantity: (text) =>
      scanEnglish(scanner, { folded: text, lower: text.toLowerCase() }, [0, text.length], [])[0] ?? null,
  }
}

/** As spreading both would give, but what is worked out when it is asked for, the examples, is left to that. */
const laidOver = (rules: RuleSet, over: RuleSet['english']): RuleSet =>
  Object.defineProperties(
    {},
    {
      ...Object.getOwnPropertyDescriptors(rules),
      ...Object.getOwnPropertyDescriptors(over),
    },
  ) as RuleSet

/** 10,000 tons, 100 million yuan: so many of a unit are one; RMB'000; persons, which running text counts without a unit. */
function englishUnit(rules: RuleSet, text: string): Unit | null {
  const { units, lexicon } = rules
  const known = units.bySurface.get(text)
  if (known !== undefined) return known
  if (lexicon.get('table.counted')?.has(text)) return counted(rules, text, '1')
  const [, many = '', of = ''] = /^(10*(?:,000)*) (.+)$/.exec(text) ?? []
  const [, thousands = ''] = /^(.+?) ?['’]000$/.exec(text) ?? []
  const base = of !== '' ? englishUnit(rules, of) : thousands !== '' ? (units.bySurface.get(thousands) ?? null) : null
  if (base === null) return /^['’]000$/.test(text) ? counted(rules, text, '1000') : null
  const times = of !== '' ? many.replaceAll(',', '') : '1000'
  return { ...base, surface: text, factor: shiftDecimal(base.factor, times.length - 1) ?? base.factor }
}

const counted = ({ units }: RuleSet, surface: string, factor: string): Unit | null => {
  const million = units.bySurface.get('million')
  return million === undefined ? null : { ...million, surface, factor }
}
