import type { FigurePeriod, Span, Status } from '../../model.js'
import type { ColumnRole, ColumnRule } from '../../rules/types.js'
import { overlapping } from '../../segment/lookup.js'
import type { Segmented } from '../segmented.js'
import { isValue } from './cells.js'
import type { Grid } from './grid.js'
import { covering, type HeadStack, stackHeads, widthOf } from './heads.js'
import type { GridCell } from './lines.js'
import { headPeriod } from './periods.js'
import { isUnit, takeUnit } from './units.js'
import type { TableWords } from './words.js'

/** What a column holds: figures of a role, or what its rows are known by. */
export type ColumnKind = ColumnRole | 'label' | 'number' | 'unit' | 'period' | 'note'

export interface Column {
  readonly index: number
  readonly kind: ColumnKind
  readonly rule: ColumnRule | null
  /** Words of the head that join the names of its figures, without unit, period and empty words. */
  readonly title: string
  /** Words of the merged heads over it: columns of one group belong together. */
  readonly group: string
  readonly unit: string
  /** The whole head, for what is looked up in it: 同比增长, 完成/任务. */
  readonly words: string
  /** Where its words stand; null without a head. */
  readonly span: Span | null
  readonly period: FigurePeriod | null
  readonly status: Status
}

/** What reading a table takes besides the table. */
export interface TableContext {
  readonly words: TableWords
  readonly input: Segmented
  /** Dates and periods, in order. */
  readonly periods: readonly Span[]
}

/** Reads the columns of a table, left to right. */
export function readColumns(context: TableContext, grid: Grid): readonly Column[] {
  const { words } = context
  const width = widthOf([...grid.heads, ...grid.rows])
  const stacks = stackHeads(grid.heads, width)
  const bodies = Array.from({ length: width }, (_, column) =>
    grid.rows
      .flatMap((row) => covering(row, column) ?? [])
      .filter(({ text }) => text !== '' && !words.is('blank', text)),
  )
  const columns: Column[] = []
  for (const [index, stack] of stacks.entries()) {
    const pieces = stack.map((cell) => readPiece(context, cell))
    const kind = describes(words, pieces, bodies[index] ?? [], columns)
    columns.push(toColumn(context, { index, kind, stack, pieces }))
  }
  return columns
}

interface Piece {
  readonly cell: GridCell
  readonly unit: string
  /** Without unit: 1-5月累计, 同比增长. */
  readonly words: string
  /** And without what tells the time. */
  readonly title: string
  /** Without days only: the 年度 of 年度目标 belongs to the task. */
  readonly task: string
}

function readPiece({ words, periods }: TableContext, cell: GridCell): Piece {
  const { words: text, unit } = takeUnit(words, cell.text)
  const dates = overlapping(periods, cell.span).map(
    ([from, to]): Span => [Math.max(0, from - cell.span[0]), to - cell.span[0]],
  )
  const undated = without(text, dates)
  const task = without(
    text,
    dates.filter((date) => /\d/.test(text.slice(...date))),
  )
  const timeless = (/^(?:19|20)\d{2}$/.test(text) ? '' : undated)
    .replace(words.time, '')
    .replace(/\(\s*\)/g, '')
    .replace(words.language === 'en' ? AROUND_DATES : '', '')
    .trim()
  return { cell, unit, words: text, title: words.is('generic', timeless) ? '' : timeless, task }
}

/** in 2023, as of June: what is left of a head whose date is taken off. */
const AROUND_DATES =
  /^\s*(?:in|for|of|as of|as at|at|by|the)\s+|^\s*(?:in|for|of|as of|as at|at|by)$|\s+(?:in|for|of|as of|as at|at|by|,)\s*$/giu

const without = (text: string, spans: readonly Span[]): string =>
  spans.reduceRight((rest, [from, to]) => rest.slice(0, from) + rest.slice(to), text)

/** Which of the columns that hold no figures this is; null for one that does. */
function describes(
  words: TableWords,
  pieces: readonly Piece[],
  body: readonly GridCell[],
  before: readonly Column[],
): Exclude<ColumnKind, ColumnRole> | null {
  const head = pieces.at(-1)?.words ?? ''
  const values = body.filter(({ text }) => isValue(words, text)).length
  const figures = before.some(({ kind }) => !['label', 'number', 'unit', 'period', 'note'].includes(kind))
  const labelled = before.some(({ kind }) => kind === 'label' || kind === 'period')
  if (words.is('head.number', head) || (head === '' && before.length === 0 && countsRows(body))) return 'number'
  if (
    words.is('head.unit', head) &&
    body.filter(({ text }) => isUnit(words, text)).length * 2 >= body.length &&
    body.length > 0
  )
    return 'unit'
  if (words.is('head.period', head) && !figures) return 'period'
  if (words.is('head.note', head)) return 'note'
  if (words.is('head.label', head) && (!labelled || values * 2 < body.length)) return 'label'
  if (!labelled && !figures) return 'label'
  if (values > 0 || body.length === 0) return null
  return figures || before.filter(({ kind }) => kind === 'label').length >= MOST_LABELS ? 'note' : 'label'
}

/** 一级指标 | 二级指标 | 三级指标 */
const MOST_LABELS = 3

/** 1, 2, 3 … down a column without a head. */
const countsRows = (body: readonly GridCell[]): boolean =>
  body.length > 1 && body.every(({ text }, i) => text === String(i + 1))

interface ColumnParts {
  readonly index: number
  readonly kind: Exclude<ColumnKind, ColumnRole> | null
  readonly stack: HeadStack
  readonly pieces: readonly Piece[]
}

function toColumn(context: TableContext, { index, kind, stack, pieces }: ColumnParts): Column {
  const { words } = context
  const inner = pieces.at(-1)
  const rule = kind === null ? ruleOf(words, pieces) : null
  const named = pieces.filter(({ words: text }) => rule === null || rule.names || !rule.regex.test(words.lower(text)))
  const whole = pieces.map(({ words: text }) => text).join(words.joint)
  return {
    index,
    kind: kind ?? rule?.role ?? 'value',
    rule,
    title: named
      .map(({ title, task, words: text }) =>
        rule?.role === 'target' && rule.regex.test(words.lower(text)) ? task.trim() : title,
      )
      .filter((text) => text !== '')
      .join(words.joint),
    group: pieces
      .slice(0, -1)
      .map(({ title }) => title)
      .join(words.joint),
    unit:
      pieces.findLast(({ unit }) => unit !== '')?.unit ??
      (/个?百分点|percentage points?|\bpp\b/i.test(whole) ? words.points : ''),
    words: whole,
    span: inner === undefined ? null : inner.cell.span,
    period: headPeriod(context.input, stack, rule?.status ?? 'actual'),
    status: rule?.status ?? (rule?.role === 'target' ? 'target' : 'actual'),
  }
}

/** The first rule that fits the innermost head, else the merged heads over it, else all of them together. */
function ruleOf({ rules, lower, joint }: TableWords, pieces: readonly Piece[]): ColumnRule | null {
  const texts = [...pieces.map(({ words }) => words).toReversed(), pieces.map(({ words }) => words).join(joint)]
  for (const text of texts.map(lower)) {
    const found = rules.columns.find(({ regex }) => regex.test(text))
    if (found !== undefined) return found
  }
  return null
}
