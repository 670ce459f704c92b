import type { FigurePeriod, NamePart } from '../../model.js'
import type { Term } from '../terms.js'
import { isValue } from './cells.js'
import type { Column, TableContext } from './columns.js'
import { entry, type Grid } from './grid.js'
import { covering } from './heads.js'
import type { GridCell, GridRow } from './lines.js'
import { periodIn } from './periods.js'
import { takeUnit } from './units.js'
import type { TableWords } from './words.js'

/** A row with figures, and what it is known by. */
export interface Row {
  readonly cells: GridRow
  /** Its labels, outer first, without numbering, 其中 and unit. */
  readonly labels: readonly NamePart[]
  readonly text: string
  /** The label of the last row without values above: 一、工业. */
  readonly group: NamePart | null
  /** 合计, 全市. */
  readonly isTotal: boolean
  /** 其中 stands before it. */
  readonly isPart: boolean
  /** How deep the label is set in, in blanks. */
  readonly indent: number
  /** Depth of its numbering: 一、 1, (一) 2, 1. 3, (1) 4; 0 without one. */
  readonly depth: number
  readonly unit: string
  /** The period its label tells: 2021年, 1月. */
  readonly period: FigurePeriod | null
}

const MARKERS: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}、\s*/u,
  /^\([一二三四五六七八九十]{1,3}\)[、.]?\s*/u,
  /^\d{1,2}(?:\.(?!\d)|、)\s*/u,
  /^(?:\(\d{1,2}\)|[①-⑳])[、.]?\s*/u,
]

/** Reads the labels of all rows; one left empty goes on from the row above, as merged cells do. */
export function readRows(context: TableContext, grid: Grid, columns: readonly Column[]): readonly Row[] {
  const { words } = context
  const labelled = columns.filter(({ kind }) => kind === 'label')
  const dated = columns.find(({ kind }) => kind === 'period')
  const united = columns.find(({ kind }) => kind === 'unit')
  const rows: Row[] = []
  let above: readonly (GridCell | null)[] = []
  let group: NamePart | null = null
  for (const cells of grid.rows) {
    const own = labelled
      .map(({ index }) => covering(cells, index))
      .map((cell) => (cell === null || cell.text === '' ? null : cell))
    if (!holdsValue(words, cells, columns)) {
      const head = own.find((cell) => cell !== null)
      if (head != null) group = labelPart(words, head)
      continue
    }
    const carried = carryDown(own, above)
    above = carried
    const first = carried.findLast((cell) => cell !== null) ?? null
    const when = dated === undefined ? first : covering(cells, dated.index)
    const period = when === null ? null : periodIn(context.input, when.span, when.text, 'actual')
    const isWhen = dated !== undefined || (period !== null && first !== null && saysOnlyWhen(context, first))
    const labels = (isWhen && dated === undefined ? [] : distinct(carried)).map((cell) => labelPart(words, cell))
    const bare = first?.text.replace(words.part, '') ?? ''
    rows.push({
      cells, labels, group, text: labels.map(({ text }) => text).join(words.joint), isPart: first !== null && words.part.test(first.text),
      isTotal: first !== null && isTotal(words, labelPart(words, first).text), indent: first?.indent ?? 0, depth: MARKERS.findIndex((marker) => marker.test(bare)) + 1,
      unit: unitOf(words, cells, united, first), period: isWhen ? period : null,
    }) // biome-ignore format: a record
  }
  return rows
}

const holdsValue = (words: TableWords, cells: GridRow, columns: readonly Column[]): boolean =>
  cells.some(({ text, column }) => {
    const kind = columns[column]?.kind
    return (
      kind !== undefined &&
      !['label', 'number', 'unit', 'period', 'note'].includes(kind) &&
      (isValue(words, text) || words.is('blank', text))
    )
  })

/** An outer label holds until the next one; the innermost only where the whole label is empty. */
function carryDown(
  own: readonly (GridCell | null)[],
  above: readonly (GridCell | null)[],
): readonly (GridCell | null)[] {
  const from = own.findIndex((cell) => cell !== null)
  return from < 0 ? above : own.map((cell, i) => (i < from ? (above[i] ?? null) : cell))
}

/** A label merged over two columns is one, and an outer label the inner one repeats is not said twice. */
function distinct(labels: readonly (GridCell | null)[]): readonly GridCell[] {
  const cells = [...new Set(labels.filter((cell) => cell !== null))]
  return cells.filter(({ text }, i) => !cells.slice(i + 1).some((inner) => inner.text.includes(text)))
}

function labelPart(words: TableWords, { text, span }: GridCell): NamePart {
  const bare = MARKERS.reduce((rest, marker) => rest.replace(marker, ''), text.replace(words.part, ''))
  const label = takeUnit(words, bare.replace(words.part, '').replace(/^[—-]+\s*/u, '')).words.replace(/[:#*]+$/, '')
  // 合  计 is set apart to fill the cell.
  const joined = /^[一-鿿](?: +[一-鿿])+$/u.test(label) ? label.replaceAll(' ', '') : label
  return { text: joined, source: 'row-label', span }
}

const isTotal = (words: TableWords, label: string): boolean =>
  words.is('total', label) ||
  (words.rules.lexicon.get('region')?.has(label) ?? false) ||
  /(?:合计|总计|小计|共计)$/u.test(label)

/** 2021年, 1-3月: nothing but a period. */
function saysOnlyWhen({ periods }: TableContext, { span, text }: GridCell): boolean {
  const inside = periods.filter(([from, to]) => from >= span[0] && to <= span[1])
  const dated = inside.reduce((sum, [from, to]) => sum + to - from, 0)
  return /^(?:19|20)\d{2}$/.test(text) || text.length - dated <= 2
}

function unitOf(words: TableWords, cells: GridRow, united: Column | undefined, label: GridCell | null): string {
  const cell = united === undefined ? null : covering(cells, united.index)
  if (cell !== null && cell.text !== '' && !words.is('blank', cell.text)) return words.shown(cell.text)
  return label === null ? '' : takeUnit(words, label.text).unit
}

/** Cells whose numerals count rows or say a year: entries of the ledger. */
export function countingNumerals(grid: Grid, columns: readonly Column[]): readonly Term[] {
  return columns.flatMap(({ kind, index }) => {
    if (kind !== 'number' && kind !== 'period') return []
    return grid.rows.flatMap((row) => {
      const cell = covering(row, index)
      if (cell === null || !/^\d+$/.test(cell.text)) return []
      return [
        kind === 'number'
          ? entry(cell.span, 'list', 'table.head.number')
          : entry(cell.span, 'period', 'table.head.period'),
      ]
    })
  })
}
