import type { Span } from '../model.js'
import { type Matched, matchLines } from '../rules/line-matches.js'
import { datesAndTerms, matchText } from '../rules/text-matches.js'
import type { LanguageRules, PeriodRule } from '../rules/types.js'
import { parseChineseNumeral } from '../text/chinese-numeral.js'
import { monthNumber, parseEnglishNumeral } from '../text/english-numeral.js'

/** What the groups of a period rule caught, numbers already read (六 → 6, 二〇二三 → 2023). */
export interface PeriodFields {
  readonly year: number | null
  readonly year2: number | null
  readonly month: number | null
  readonly month2: number | null
  readonly day: number | null
  /** Quarter, or the last one of a range; number of a five-year plan. */
  readonly quarter: number | null
  /** 上/下 of a half year, 末/底/初 of a month, quarter or year, 度 of 年度. */
  readonly edge: string | null
  /** The year named relatively: 去年, 今年, 明年. */
  readonly word: string | null
}

/** A date or period as it stands in the text, not yet resolved to days. */
export interface PeriodMention {
  /** The date alone, without 截至, 前 or 以来: the numeral ledger's entry. */
  readonly span: Span
  readonly text: string
  /** Id of the rule that found it. */
  readonly rule: string
  readonly class: 'date' | 'period'
  /** Name of its resolver in `period-resolve.ts`. */
  readonly resolve: string
  readonly fields: PeriodFields
}

/**
 * Finds every date and period in width-folded text, in order and without overlaps; of two that start together the
 * longer one wins. 截至6月27日,1-5月… → 6月27日 (date), 1-5月 (period). Durations (3年, 3个月) are none.
 */
export const findPeriods = (folded: string, { periods }: Pick<LanguageRules, 'periods'>): readonly PeriodMention[] =>
  withoutOverlaps(matchLines(periods, folded))

/** The same in English text in lower case: in the first half of 2023 → first half of 2023 (period). */
export const findEnglishPeriods = (
  lower: string,
  { periods }: Pick<LanguageRules, 'periods'>,
): readonly PeriodMention[] => withoutOverlaps(matchText(periods, lower))

/** The same in a text whose terms are looked for too. */
export const findEnglishDates = (
  lower: string,
  rules: Pick<LanguageRules, 'periods' | 'terms'>,
): readonly PeriodMention[] => withoutOverlaps(datesAndTerms(rules, lower).periods)

function withoutOverlaps(matches: readonly Matched<PeriodRule>[]): readonly PeriodMention[] {
  const found: PeriodMention[] = []
  for (const { match, rule } of matches) found.push(toMention(match, rule))
  found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  const kept: PeriodMention[] = []
  for (const mention of found) {
    if (mention.span[0] >= (kept.at(-1)?.span[1] ?? 0)) kept.push(mention)
  }
  return kept
}

function toMention(match: RegExpExecArray, rule: PeriodRule): PeriodMention {
  const text = match[0].trim()
  const start = match.index + match[0].indexOf(text)
  return {
    span: [start, start + text.length],
    text,
    rule: rule.id,
    class: rule.class,
    resolve: rule.resolve,
    fields: readFields(match.groups ?? {}),
  }
}

function readFields(groups: Readonly<Record<string, string | undefined>>): PeriodFields {
  return {
    year: readYear(groups.y ?? groups.y3),
    year2: readYear(groups.y2),
    month: groups.m === '元' ? 1 : readNumber(groups.m),
    month2: readNumber(groups.m2),
    day: readNumber(groups.d),
    quarter: readNumber(groups.q ?? groups.d2),
    edge: EDGES.get(groups.h) ?? groups.h ?? groups.d2 ?? null,
    word: groups.word ?? null,
  }
}

/** English words and numbers (22H1) for the ends and halves of a period, by the resolvers' own. */
const EDGES: ReadonlyMap<string | undefined, string> = new Map([
  ['1', '上'], ['2', '下'], ['first', '上'], ['second', '下'], ['latter', '下'], ['beginning', '初'], ['start', '初'], ['end', '末'], ['year-end', '末'],
]) // biome-ignore format: a table

/** 二○二四, 二O二四, 二0二四 and 2 0 2 4, as hands and scanners write them; 09 is 2009. */
export function readYear(text: string | undefined): number | null {
  const plain = text?.replace(/[ \t]/g, '')
  if (plain !== undefined && /^\d\d$/.test(plain)) return 2000 + Number(plain)
  return readNumber(plain !== undefined && /[一二]/.test(plain) ? plain.replace(ZEROS, '〇') : plain)
}

const ZEROS = /[Oo0]/g

function readNumber(text: string | undefined): number | null {
  if (text === undefined) return null
  if (/[a-z]/.test(text)) return monthNumber(text) ?? parseEnglishNumeral(text)
  const digits = /^\d+$/.test(text) ? text : parseChineseNumeral(text)
  return digits === null ? null : Number(digits)
}
