import type { Block, Document } from '../model.js'
import type { RuleSet } from '../rules/types.js'
import { type ColumnForm, FEWEST_ROWS, formsOf, type LineAt, type StackedTable, withBody } from './stacked-body.js'
import {
  createStackedWords,
  isCaptionLike,
  isContentsHead,
  type StackedLine,
  type StackedWords,
} from './stacked-lines.js'

const MOST_COLUMNS = 8
/** From the first head to the first number: all heads, a label over the rows, what counts and names the first. */
const REACH = MOST_COLUMNS + 3

/**
 * Makes rows of the tables whose cells a web page or a converter put on lines of their own: 指标 / 年末数(万人) / 比重(%) /
 * 常住人口 / 728 / 100 / 城镇 / 483 / 66.3 … Each row is one block from its first to its last cell; the text and all
 * offsets stay. What is not certain stays as it is: it takes a head of 2 to 8 short lines of which one tells when, in what
 * unit or how it measures (or is 指标, 项目 …), and two rows of a label and a number or dash for every other head.
 */
export function joinStackedTables(document: Document, rules: RuleSet): Document {
  const { text, blocks } = document
  const numbers = shortNumbers(text, blocks)
  if (numbers.length < FEWEST_ROWS) return document
  const tables = findStackedTables(blocks, numbers, createStackedWords(document, rules))
  return tables.length === 0 ? document : { ...document, blocks: numberTables(withRows(blocks, tables)) }
}

/** The blocks that may be a number alone: nearly all documents have none, and are looked at no further. */
function shortNumbers(text: string, blocks: readonly Block[]): readonly number[] {
  const found: number[] = []
  for (let i = 0; i < blocks.length; i++) {
    const { span, row } = blocks[i] as Block
    if (row === null && span[1] - span[0] < 40 && /^\s*[^\s\p{L}]?[\d０-９][^\p{L}]*$/u.test(text.slice(...span)))
      found.push(i)
  }
  return found
}

function findStackedTables(
  blocks: readonly Block[],
  numbers: readonly number[],
  words: StackedWords,
): readonly StackedTable[] {
  const known: StackedLine[] = []
  const lineAt = (i: number): StackedLine | null => {
    const block = blocks[i]
    if (block === undefined) return null
    known[i] ??= words.read(block)
    return known[i]
  }
  const tables: StackedTable[] = []
  let next = 0
  for (let at = 0; at < blocks.length; ) {
    while ((numbers[next] ?? Number.POSITIVE_INFINITY) <= at) next++
    const number = numbers[next]
    if (number === undefined) break
    at = Math.max(at, number - REACH)
    const table = tableAt(words, lineAt, at)
    if (table !== null) tables.push(table)
    at = table?.end ?? at + 1
  }
  return tables
}

/** The table whose head begins at a line; its fewest columns that fit the rows below. */
function tableAt(words: StackedWords, lineAt: LineAt, at: number): StackedTable | null {
  const heads: StackedLine[] = []
  for (let i = at; heads.length < MOST_COLUMNS; i++) {
    const line = lineAt(i)
    if (line === null || !words.isHead(line) || isContentsHead(line)) break
    heads.push(line)
    const table = headedBy(words, lineAt, at, heads)
    if (table !== null) return table
  }
  return null
}

function headedBy(words: StackedWords, lineAt: LineAt, at: number, heads: readonly StackedLine[]): StackedTable | null {
  const [corner, ...measured] = heads
  if (corner === undefined || measured.length === 0 || hasTwins(heads)) return null
  const named = words.isLabelHead(corner) || words.isCounterHead(corner) || words.isPeriodHead(corner)
  // 粮食 / 2012 / 棉花 / 35 …: one bare year among words may be a number like the others.
  if (!named && heads.filter(({ kind }) => kind === 'number').length === 1) return null
  // The rows first: they fail at their first lines nearly always.
  const forms = formsOf(words, heads)
  const table = forms === null ? null : withBody(words, lineAt, { at, forms, corner: 0, named })
  if (table !== null && (named || isHeadRow(words, heads)))
    return named || !isBelowLabelHead(words, lineAt, at) ? table : null
  // The corner was left empty: 2008年 / 2009年 / 食品 / 114.3 / 99.2.
  const bare: readonly ColumnForm[] = ['label', ...heads.map((): ColumnForm => 'value')]
  const cornerless = withBody(words, lineAt, { at, forms: bare, corner: 1, named: false })
  if (cornerless === null || !heads.every((head) => words.isEvident(head) && !words.isLabelHead(head))) return null
  return isBelowLabelHead(words, lineAt, at) ? null : cornerless
}

/** Does a row of heads whose first is not 指标, 项目 or the like read as one all the same? 主要产品 / 产量(吨) / 增长(%) does. */
const isHeadRow = (words: StackedWords, [corner, ...measured]: readonly StackedLine[]): boolean =>
  corner !== undefined &&
  !isCaptionLike(corner) &&
  !words.isEvident(corner) &&
  measured.some(words.isEvident) &&
  !measured.some(words.isLabelHead)

/** 绝对数 / 增长 / 绝对数 / 增长: below merged heads, which one line after the other cannot be told from. */
const hasTwins = (heads: readonly StackedLine[]): boolean => new Set(heads.map(({ text }) => text)).size < heads.length

/** 指标 / 全市 / 市区 / 绝对数 …: a head that is wider than the rows is of several lines, the first of which is further up. */
function isBelowLabelHead(words: StackedWords, lineAt: LineAt, at: number): boolean {
  for (let i = at - 1; i >= at - MOST_COLUMNS; i--) {
    const line = lineAt(i)
    if (line === null || !words.isHead(line)) return false
    if (words.isLabelHead(line)) return true
  }
  return false
}

/** The blocks with those of each row of the tables made one. */
function withRows(blocks: readonly Block[], tables: readonly StackedTable[]): readonly Block[] {
  const joined: Block[] = []
  const first = blocks.reduce((next, { row }) => Math.max(next, (row?.table ?? -1) + 1), 0)
  let done = 0
  for (const [n, { head, rows, end }] of tables.entries()) {
    for (; done < head.from; done++) joined.push(blocks[done] as Block)
    for (const [row, { from, columns }] of [head, ...rows].entries()) {
      const lines = blocks.slice(from, from + columns.length)
      const cells = lines.map(({ span }, i) => ({ span, column: columns[i] ?? i, columns: 1 }))
      joined.push(rowBlock(lines, { table: first + n, row, cells, head: row === 0 }))
    }
    done = end
  }
  return [...joined, ...blocks.slice(done)]
}

function rowBlock(lines: readonly Block[], row: NonNullable<Block['row']>): Block {
  const start = lines[0]?.span[0] ?? 0
  const places = lines.flatMap((line) => line.places ?? [])
  return {
    span: [start, lines.at(-1)?.span[1] ?? start],
    page: lines[0]?.page ?? null,
    outline: null,
    row,
    ...(places.length > 0 && { places }),
  }
}

/** Tables are numbered from 0 in the order of the text. */
function numberTables(blocks: readonly Block[]): readonly Block[] {
  const numbers = new Map<number, number>()
  return blocks.map((block) => {
    const { row } = block
    if (row === null) return block
    const table = numbers.get(row.table) ?? numbers.size
    numbers.set(row.table, table)
    return { ...block, row: { ...row, table } }
  })
}
