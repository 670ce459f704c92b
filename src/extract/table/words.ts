import type { RuleSet } from '../../rules/types.js'
import { escapeRegex } from '../../text/escape-regex.js'
import { anyWord } from '../english/words.js'
import { createScanner, type Scanner } from '../scan.js'
import { chineseDialect, type Dialect } from './dialect.js'

/** Classes of words that tables are read by; `rules/tables.yaml` lists them. */
export type TableClass =
  | 'blank'
  | 'caption.tail'
  | 'generic'
  | 'head.label'
  | 'head.note'
  | 'head.number'
  | 'head.period'
  | 'head.unit'
  | 'part'
  | 'remark'
  | 'time'
  | 'total'
  | 'unit-line'

/** What the table reader knows of the language, compiled once a rule set. */
export interface TableWords extends Dialect {
  readonly scanner: Scanner
  /** A number with at most signs, approximators and a unit around it: 5.7个百分点, ≥95%, 增长5%, (3.5), 第3位. */
  readonly value: RegExp
  /** Words of time of a head, wherever they stand. */
  readonly time: RegExp
  /** 单位:万元、% of a caption or a row of its own; group `units`. */
  readonly unitLine: RegExp
  /** 其中: before the label of a part. */
  readonly part: RegExp
  readonly remark: RegExp
  readonly captionTail: RegExp
  readonly up: RegExp
  readonly down: RegExp
  /** Is the whole text one word of the class? Blanks in it do not count. */
  is(id: TableClass, text: string): boolean
}

/** 1,234 · 1 234 (plain, thin or no-break space between the thousands) · 12.5 */
export const NUMERAL = String.raw`(?:\d{1,3}(?:[, \u2009\u202f]\d{3})+|\d+)(?:\.\d+)?`

export function createTableWords(rules: RuleSet, dialect: Dialect = chineseDialect(rules)): TableWords {
  return dialect.language === 'en' ? englishWords(rules, dialect) : chineseWords(dialect)
}

function chineseWords(dialect: Dialect): TableWords {
  const { rules } = dialect
  const wordsOf = (id: string): readonly string[] => rules.lexicon.get(id)?.words ?? []
  const any = (...ids: readonly string[]): string =>
    `(?:${ids
      .flatMap(wordsOf)
      .toSorted((a, b) => b.length - a.length)
      .map(escapeRegex)
      .join('|')})`
  const lead = `(?:${any('approx.before', 'up', 'down', 'compare.gt', 'compare.ge', 'compare.le', 'compare.lt')}|[≥≤<>↑↓▲▼△±第])`
  const number = `(?:${NUMERAL}|[Xx×]{2,})`
  const range = `(?:[%‰]?[-—~～至/]${NUMERAL})?`
  return {
    ...dialect,
    scanner: createScanner(rules),
    value: new RegExp(`^${lead}{0,2} ?(?:[-+]?${number}${range}|\\(-?${number}%?\\))(?<rest>.*)$`, 'u'),
    time: new RegExp(any('table.time'), 'gu'),
    unitLine: new RegExp(
      `^[(\\s]*(?:.*[\\s(,;])?${any('table.unit-line')}\\s*:\\s*(?<units>[^\\s:)]+(?:、\\s?[^\\s:)]+)*)\\)?\\s*$`,
      'u',
    ),
    part: new RegExp(`^${any('table.part')}[:、,]?\\s*`, 'u'),
    remark: new RegExp(`^[(*]?${any('table.remark')}`, 'u'),
    captionTail: new RegExp(`${any('table.caption.tail')}$`, 'u'),
    up: new RegExp(`^(?:${any('up')}|[↑▲△])`, 'u'),
    down: new RegExp(`^(?:${any('down')}|[↓▼])`, 'u'),
    is: (id, text) => rules.lexicon.get(`table.${id}`)?.has(text.replaceAll(' ', '')) ?? false,
  }
}

/** @param rules those of Chinese, whose scanner knows the approximators behind numbers */
function englishWords(rules: RuleSet, dialect: Dialect): TableWords {
  const any = (id: string): string => anyWord(dialect.rules, id)
  const sign = '(?:(?:us|hk)?\\$|rmb ?|[€£¥≥≤<>~±↑↓▲▼△])'
  return {
    ...dialect,
    scanner: createScanner(rules),
    value: new RegExp(
      `^(?:${any('approx.before')} )?${sign}{0,2} ?(?:[-+]?${sign}?(?:${NUMERAL}|x{2,})|\\(${NUMERAL}%?\\))(?<rest>.*)$`,
      'iu',
    ),
    time: new RegExp(`\\b${any('table.time')}\\b`, 'giu'),
    unitLine: new RegExp(`(?:^|[(\\s,;])${any('table.unit-line')}:?\\s+(?<units>[^:()]+?)\\)?[:.]?\\s*$`, 'iu'),
    part: new RegExp(`^${any('table.part')}[:,]?\\s+`, 'iu'),
    remark: new RegExp(`^[(*]?${any('table.remark')}`, 'iu'),
    captionTail: /$^/u,
    up: /^[↑▲△]/u,
    down: /^[↓▼]/u,
    is: (id, text) => dialect.rules.lexicon.get(`table.${id}`)?.has(dialect.lower(text)) ?? false,
  }
}
