import type { Basis, Comparator, Direction, Measure, NumeralClass, Status } from '../model.js'
import type { Language } from '../text/language.js'

/** What is known of one language: its words, units and patterns. */
export interface LanguageRules {
  /** Word classes by id; a pattern of the same language names one as `{id}`. */
  readonly lexicon: ReadonlyMap<string, WordClass>
  readonly units: UnitTable
  readonly terms: readonly TermRule[]
  readonly headings: readonly HeadingRule[]
  readonly periods: readonly PeriodRule[]
  readonly frames: readonly FrameRule[]
  /** What the heads of tables say of the numbers below them; the first that fits decides. */
  readonly columns: readonly ColumnRule[]
  /** Words with a part of speech: words of lexicon rules that carry a tag. */
  readonly dictionary: readonly DictionaryWord[]
}

/**
 * A compiled rule set: everything the other stages know of the languages and the domain. Its own language rules are the
 * Chinese ones. It is made from `rules/*.yaml` and `rules/en/*.yaml` by `loadRules`, is frozen, and has a content hash.
 */
export interface RuleSet extends LanguageRules {
  /** SHA-256 over the canonical form of all rules in force, lower-case hex. */
  readonly hash: string
  readonly english: LanguageRules
  /** English names of the indicators. */
  readonly translations: readonly TranslationRule[]
  /** The terms of the model behind `Figure.confidence`; without any there is no knowing. */
  readonly confidence: readonly ConfidenceRule[]
  /** What is known of indicators' names; acts on names only, never on the reading of a text. */
  readonly indicators: readonly IndicatorRule[]
  readonly synonyms: readonly SynonymRule[]
  readonly contrasts: readonly ContrastRule[]
  /** Every example of every rule, to be run against the whole set. */
  readonly examples: readonly RuleExample[]
}

export interface RulePlace {
  readonly file: string
  readonly line: number
  readonly column: number
}

export interface WordClass {
  readonly id: string
  /** Longest first. */
  readonly words: readonly string[]
  has(word: string): boolean
  /** Length of the longest word that begins at `at` (0 by default); 0 when none does. */
  begins(text: string, at?: number): number
  /** Length of the longest word that ends at `at` (the text's end by default); 0 when none does. */
  ends(text: string, at?: number): number
  /** Whether one of the words stands anywhere in the text. */
  occursIn(text: string): boolean
}

export interface DictionaryWord {
  readonly word: string
  /** Part-of-speech tag in jieba's set: n, v, a, d, q … */
  readonly tag: string
}

export interface Unit {
  readonly surface: string
  /** Id of the rule that lists the surface. */
  readonly rule: string
  /** money, count, area, ratio, points, … */
  readonly dimension: string
  /** Base unit of the dimension within the rule: 元, m², 1, … */
  readonly canonical: string
  /** Exact decimal: 1 of the surface is `factor` of the canonical unit (亿元 → "100000000"). */
  readonly factor: string
}

export interface UnitTable {
  readonly bySurface: ReadonlyMap<string, Unit>
  /** Length of the unit surface (longest first) that starts at `at` in width-folded `text`; 0 when none does. */
  match(text: string, at: number): number
}

/** A stretch of text whose numerals measure nothing: 12345热线, 国发〔2021〕7号, 10亿元以上重大项目. */
export interface TermRule {
  readonly id: string
  readonly class: Exclude<NumeralClass, 'figure'>
  /** Flags `gu`… matched against width-folded text; a named group `term`, when present, is the entry's span, else the whole match. */
  readonly regex: RegExp
}

/** A heading's numbering: matched (sticky) at a block's first non-blank character. */
export interface HeadingRule {
  readonly id: string
  /** Style of numbering; headings of one style in one report stand at one depth. */
  readonly style: string
  /** Rank of the style from outermost (1: 第一部分) to innermost; used where the nesting seen does not settle the depth. */
  readonly rank: number
  /** Group `marker` is the numbering, group `ordinal` its number. */
  readonly regex: RegExp
  /** True when such numbering may also stand inside a paragraph (一是 … 二是). */
  readonly inline: boolean
}

/** How a period's words become dates; groups of the regex: y y2 y3 m m2 d d2 q h word. */
export interface PeriodRule {
  readonly id: string
  /** Name of a resolver in `segment/period-resolve.ts`. */
  readonly resolve: string
  /** Ledger class of the numerals inside. */
  readonly class: 'date' | 'period'
  readonly regex: RegExp
}

/** What a frame settles of the quantity it is about. */
export interface FrameSettings {
  readonly measure?: Measure
  readonly status?: Status
  readonly direction?: Direction
  readonly basis?: Basis
  readonly comparator?: Comparator
}

/**
 * A small pattern around ONE quantity of a clause. `lead` ends where the quantity begins, `tail` starts where it ends;
 * what stands in the lead before the match names the quantity, and when that is empty the carried subject does.
 */
export interface FrameRule {
  readonly id: string
  /** Compiled as `(?:…)$`, matched against the text between the previous quantity or clause start and this quantity. */
  readonly lead: RegExp | null
  /** Compiled as `^(?:…)`, matched against the text from this quantity to the next quantity or clause end. */
  readonly tail: RegExp | null
  /** Classes the quantity may have (ratio, points, money, count, rank, multiple, bare, any dimension id); empty = any. */
  readonly value: readonly string[]
  readonly set: FrameSettings
  /** Where the name's words come from: before the match (default), the group `keep`, the carried subject, or after the quantity. */
  readonly subject: 'before' | 'kept' | 'carried' | 'after'
  /** Words the name ends in (完成率), unless it already does. */
  readonly suffix: string | null
  /** Relation the frame proposes, resolved by `extract/relations`. */
  readonly relation: 'base' | 'completion' | 'share' | 'target' | 'part' | null
}

/**
 * What the numbers of a table's column are.
 * - `value`: counts, amounts, scores; `prior`: the same of an earlier period (上年同期); `target`: what was to be reached
 * - `completion`: how much of the row's target is reached; `share`: the row's part of its total; `rate`: any other rate
 * - `growth`: relative change; an absolute one when the column's unit or its arithmetic says so; `change`: absolute change
 * - `rank`: 位次
 */
export type ColumnRole = 'value' | 'prior' | 'target' | 'completion' | 'share' | 'rate' | 'growth' | 'change' | 'rank'

/** The head of a table's column: 同比增长(%), 年度计划, 完成率. */
export interface ColumnRule {
  readonly id: string
  readonly role: ColumnRole
  /** Searched for in the head's words, unit and brackets taken off: the innermost row's first, then all rows' joined. */
  readonly regex: RegExp
  readonly status: Status | null
  /** Of growth and change written without a sign: 降幅(%). */
  readonly direction: Exclude<Direction, 'flat'> | null
  readonly basis: Basis | null
  /** Whether the head's words join the figure's name: 完成率 does, 同比 does not. */
  readonly names: boolean
}

/** What `extract/confidence.ts` can see of a figure besides the rules that produced it. */
export type ConfidenceSignal =
  /** A rate that follows from its parts. */
  | 'confirmed'
  /** Another figure of the sentence has the same name, unit, measure, status and period. */
  | 'duplicate'
  | 'no-name'
  | 'short-name'
  | 'long-name'
  /** The name joins several things: 药品、医疗器械案件. */
  | 'compound-name'
  /** A word of the name comes from another sentence. */
  | 'far-name'
  /** The nearest word of the name is a long way off. */
  | 'distant-name'
  /** The name holds words of a clause: 对, 的, 了. */
  | 'wordy-name'
  | 'one-part-name'
  /** Fifth or later in its sentence. */
  | 'late'
  /** Its sentence has eight figures or more. */
  | 'crowded'
  | 'rate'
  | 'growth'
  | 'change'
  | 'rank'
  | 'target'
  | 'forecast'
  | 'redacted'
  | 'no-unit'
  | 'no-period'
  /** It stands where the text was recognised on a picture (OCR). */
  | 'recognized'

/**
 * Adds `weight` to the log-odds that a figure is right when its condition holds: a rule had a part in it, a signal is
 * seen, or neither is asked for (the intercept).
 */
export interface ConfidenceRule {
  readonly id: string
  /** Id of a rule among `Figure.rules`: name.carried, table.cell… */
  readonly rule: string | null
  readonly signal: ConfidenceSignal | null
  readonly weight: number
}

/** An indicator with all the names it goes by, the canonical one first among `aliases`. */
export interface IndicatorRule {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  /** Dimensions its figures may have; empty = any. */
  readonly dimensions: readonly string[]
  /** Measures its figures may have; empty = any. */
  readonly measures: readonly Measure[]
}

/** The names an indicator goes by in English reports: gross domestic product, GDP for 地区生产总值. */
export interface TranslationRule {
  readonly id: string
  /** Id of the indicator. */
  readonly of: string
  readonly names: readonly string[]
}

/** Words that stand for `word` in the name of an indicator. */
export interface SynonymRule {
  readonly id: string
  readonly word: string
  readonly variants: readonly string[]
  /** Words of a kindred meaning: they help names to be found alike, and never make them the same. */
  readonly near: readonly string[]
}

/** Groups of words that exclude each other: a name holding one of a side is no name of another side. */
export interface ContrastRule {
  readonly id: string
  readonly sides: readonly (readonly string[])[]
}

/** An example: text with ⟦spans⟧ marked, and what the whole rule set must make of each. */
export interface RuleExample {
  readonly rule: string
  readonly kind: string
  /** Language of the rule: the rules of one never act on paragraphs of the other. */
  readonly language: Language
  readonly place: RulePlace
  /** Text without the marks. */
  readonly text: string
  /** One per ⟦…⟧, in order. */
  readonly spans: readonly (readonly [number, number])[]
  /** Expected fields of each marked figure or numeral (subset of the contract's fields, whole values); empty for `rejects`. */
  readonly expected: readonly Readonly<Record<string, unknown>>[]
  /** Examples of indicators, synonyms and contrasts: the name, or the two names, they are about. */
  readonly names?: readonly string[]
  /** `accept`: exactly the marked spans, with these values. `reject`: the rule must not fire. `gap`: must still fail. */
  readonly mode: 'accept' | 'reject' | 'gap'
}
