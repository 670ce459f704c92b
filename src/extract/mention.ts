import type { Comparator, Span } from '../model.js'
import type { Unit } from '../rules/types.js'

/** Class of a quantity that has no unit of the table: 人车比由2.51降至2.43. */
export const BARE = 'bare'

/** A numeric expression of the text: numeral, unit and attached approximators; not yet named. */
export interface Mention {
  /** With attached approximators (约 … 余 … 以上). */
  readonly span: Span
  /** `rank` for 第3位, else `quantity`. */
  readonly kind: 'quantity' | 'rank'
  /** Exact decimal as written, without sign; null for a redaction (XX亿元). */
  readonly value: string | null
  /** Upper end of a range (6-8家). */
  readonly valueMax: string | null
  /** Written with a minus sign (-1.4%). */
  readonly negative: boolean
  /** Written with a sign at all: in a parenthesis behind a level a signed percentage is its growth, 38.26亿元(+4.6%). */
  readonly signed: boolean
  /** As written, scale included, approximators left out: 41万余元 → 万元. */
  readonly unit: string
  readonly unitInfo: Unit | null
  /** Dimension of the unit, or {@link BARE}, `rank`. */
  readonly dimension: string
  readonly comparator: Comparator | null
  /** 各N件: the figure holds for each of several subjects. */
  readonly each: boolean
  /** Written in Chinese numerals (三次). */
  readonly chinese: boolean
  /** Ids of the rules that recognised it. */
  readonly rules: readonly string[]
}

/** The mention at another place. */
export const standingAt = (
  { kind, value, valueMax, negative, signed, unit, unitInfo, dimension, comparator, each, chinese, rules }: Mention,
  span: Span,
): Mention => ({
  span, kind, value, valueMax, negative, signed, unit, unitInfo, dimension, comparator, each, chinese, rules,
}) // biome-ignore format: a record

/** The mention as counted in another unit. */
export const countedIn = (
  { span, kind, value, valueMax, negative, signed, comparator, each, chinese, rules }: Mention,
  { unit, unitInfo, dimension }: Pick<Mention, 'unit' | 'unitInfo' | 'dimension'>,
): Mention => ({
  span, kind, value, valueMax, negative, signed, unit, unitInfo, dimension, comparator, each, chinese, rules,
}) // biome-ignore format: a record

/** The mention with an upper end, or compared in another way. */
export const comparedAs = (
  { span, kind, value, negative, signed, unit, unitInfo, dimension, each, chinese, rules }: Mention,
  valueMax: Mention['valueMax'],
  comparator: Mention['comparator'],
): Mention => ({
  span, kind, value, valueMax, negative, signed, unit, unitInfo, dimension, comparator, each, chinese, rules,
}) // biome-ignore format: a record

/** How much a mention tells in the unit its own is scaled from: 1.2 of 万元 is 12000; 0 for a redaction. Rounded. */
export const sizeOf = ({ value, unitInfo }: Mention): number => Number(value ?? 0) * Number(unitInfo?.factor ?? 1)

/** Figures rounded each by itself may make a little more than the figure they are held against. */
export const ROUNDED = 1.001

/** Dimensions of things that are counted, whose name may stand behind the counter: 17个部门. */
export const COUNTED: ReadonlySet<string> = new Set([
  'count',
  'people',
  'establishments',
  'cases',
  'events',
  'person-times',
  'establishment-times',
  'places',
])

/** Dimension of a number without a counter, as English has them: 62,300 urban jobs. */
export const UNCOUNTED = 'number'

/** Dimensions that say how one quantity stands to another. */
export const RELATIVE: ReadonlySet<string> = new Set(['ratio', 'multiple', 'points'])
