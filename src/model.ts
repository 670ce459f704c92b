/**
 * The types of an extraction: what every stage hands to the next, and what users get.
 * This file imports nothing. All spans are `[start, end)` in UTF-16 units of the document's `text`.
 */

/** `[start, end)`, UTF-16 offsets into `Document.text`, end exclusive. */
export type Span = readonly [start: number, end: number]

// ── Reading ──────────────────────────────────────────────────────────────────────────────────────

/** Of the content, whatever the file is called: Kingsoft's .wps and .et are `doc` and `xls`. */
export type Format =
  | ('txt' | 'md' | 'html' | 'rtf' | 'docx' | 'doc' | 'odt' | 'pdf' | 'ofd' | 'xlsx' | 'xls' | 'ods')
  // Containers: a mail has a text of its own, an archive none.
  | ('eml' | 'zip')

/** One cell of a table row; `span` is empty (start = end) for an empty cell. */
export interface Cell {
  readonly span: Span
  /** Column of the cell's left edge, from 0, in the rectangular grid (merged cells occupy several). */
  readonly column: number
  /** How many grid columns the cell covers, 1 or more. */
  readonly columns: number
}

/** A row of table `table` (numbered from 0 in the document). */
export interface TableRow {
  readonly table: number
  /** Row number within the table, from 0. */
  readonly row: number
  readonly cells: readonly Cell[]
  /** The reader knows this row to be a head (docx `tblHeader`); readers that cannot tell leave it false. */
  readonly head: boolean
}

/** `[left, top, right, bottom]` in points (1/72 inch) from the upper left corner of a page as it is shown. */
export type Box = readonly [left: number, top: number, right: number, bottom: number]

/** Where a stretch of a block's text is printed: a line of a paragraph, a cell. */
export interface Place {
  readonly span: Span
  /** From 1. */
  readonly page: number
  readonly box: Box
}

/**
 * A paragraph or a table row: one line of the canonical text, several where a row's cells stand one below the other. Blocks
 * are in reading order and do not overlap.
 */
export interface Block {
  readonly span: Span
  /** Page the block starts on, from 1; null where the format has no pages. */
  readonly page: number | null
  /** Outline level the format itself declares (Word's 标题 1 → 1); null when it declares none. */
  readonly outline: number | null
  /** Present on table rows only. */
  readonly row: TableRow | null
  /** Where it is printed, line by line or cell by cell, in the order of the text; PDF only. */
  readonly places?: readonly Place[]
}

export type MessageLevel = 'info' | 'warning' | 'error'

/** Something a stage could not do, or did with a doubt. `code` is stable. */
export interface Message {
  readonly level: MessageLevel
  readonly code: string
  readonly text: string
  readonly span: Span | null
}

/** A file as read: canonical text, blocks over it, and what was lost on the way. */
export interface Document {
  readonly format: Format
  /** Canonical text: blocks joined by `\n`, cells of a row by `\t`. For UTF-8 LF text files the file's own content without a BOM. */
  readonly text: string
  readonly blocks: readonly Block[]
  /** Number of pages; null where the format has none. */
  readonly pages: number | null
  readonly messages: readonly Message[]
}

// ── Segmenting ───────────────────────────────────────────────────────────────────────────────────

export type PeriodSource = 'sentence' | 'paragraph' | 'heading' | 'report'

/** A resolved period. Dates are `YYYY-MM-DD`; an instant has `start === end`. */
export interface Period {
  readonly start: string
  readonly end: string
  /** The words it was read from: 截至6月27日. */
  readonly text: string
}

export interface FigurePeriod extends Period {
  readonly source: PeriodSource
}

/** One work report of the document; a compendium (汇编) holds several. */
export interface Report {
  readonly id: number
  readonly title: string | null
  readonly organization: string | null
  readonly period: Period | null
  readonly span: Span
}

/** A heading with what stands under it. */
export interface Section {
  readonly id: number
  readonly report: number
  /** Id of the enclosing section; null at the top. */
  readonly parent: number | null
  /** Depth from 1 within the report. */
  readonly level: number
  /** 一、, (一), 1. … as written; '' for a heading without a number. */
  readonly marker: string
  readonly title: string
  /** From the marker to the end of the last block under the heading. */
  readonly span: Span
}

// ── Extraction ───────────────────────────────────────────────────────────────────────────────────

export type Measure = 'level' | 'rate' | 'growth' | 'change' | 'rank'
export type Status = 'actual' | 'target' | 'forecast'
export type Direction = 'up' | 'down' | 'flat'
export type Comparator = 'approx' | 'ge' | 'gt' | 'le' | 'lt' | 'range'
/** `yoy`, `mom`, or `other:` with the basis as written (`other:较年初`). */
export type Basis = 'yoy' | 'mom' | `other:${string}`
export type RelationType = 'numerator' | 'denominator' | 'base' | 'target' | 'part_of' | 'same_as'

/** `figure` is the id of the other figure in the same extraction. */
export interface Relation {
  readonly type: RelationType
  readonly figure: number
}

/** A value scaled to its dimension's base unit; `value` is an exact decimal ("1.1102" for 111.02%). */
export interface NormalizedValue {
  readonly value: string
  readonly unit: string
  readonly dimension: string
}

export type NameSource = 'clause' | 'carried' | 'heading' | 'table-head' | 'row-label' | 'right' | 'frame'

/** One stretch of a name, with where it was taken from. `span` is null for words a rule supplied (完成率). */
export interface NamePart {
  readonly text: string
  readonly source: NameSource
  readonly span: Span | null
}

export interface TablePlace {
  readonly table: number
  readonly row: number
  readonly column: number
}

/** One measured number of the document with its evidence. Field meanings: docs/extraction.md. */
export interface Figure {
  readonly id: number
  readonly report: number
  readonly section: number | null
  readonly span: Span
  readonly text: string
  /** As a statistician would title the row; null when nothing in the text supports a name. */
  readonly name: string | null
  readonly nameParts: readonly NamePart[]
  /** As written, before unit scaling (1.12 for 1.12亿元); null for a redaction (XX亿元). */
  readonly value: number | null
  /** Upper end of a range (6-8家), else null. */
  readonly valueMax: number | null
  /** Exact decimal of `value`; null for a redaction. */
  readonly valueText: string | null
  readonly unit: string
  readonly normalized: NormalizedValue | null
  readonly measure: Measure
  readonly status: Status
  readonly direction: Direction | null
  readonly basis: Basis | null
  readonly comparator: Comparator | null
  readonly period: FigurePeriod | null
  readonly relations: readonly Relation[]
  readonly sentence: Span
  /** Ids of the rules that produced the figure, in the order they acted. */
  readonly rules: readonly string[]
  /** 0–1: how often figures read this way are right. */
  readonly confidence: number
  readonly page: number | null
  readonly table: TablePlace | null
}

export type NumeralClass = 'figure' | 'date' | 'period' | 'list' | 'docno' | 'term' | 'threshold' | 'name' | 'other'

/** An entry of the numeral ledger: every Arabic numeral and every XX of the document stands in one. */
export interface Numeral {
  readonly span: Span
  readonly text: string
  readonly class: NumeralClass
  /** Id of the figure it became; null for a non-figure. */
  readonly figure: number | null
}

export const SCHEMA = 'zhibiao/extraction@1'

export interface Source {
  /** As given by the caller; null for text that came from no file. */
  readonly path: string | null
  readonly format: Format
  /** Lower-case hex of the file's bytes (of the UTF-8 text when there is no file). */
  readonly sha256: string
  readonly bytes: number
}

export interface Extraction {
  readonly schema: typeof SCHEMA
  readonly source: Source
  /** SHA-256 of the rule set that was in force. */
  readonly ruleSet: string
  readonly text: string
  readonly pages: number | null
  readonly reports: readonly Report[]
  readonly sections: readonly Section[]
  readonly figures: readonly Figure[]
  readonly numerals: readonly Numeral[]
  readonly messages: readonly Message[]
}
