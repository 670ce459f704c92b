import type { Block, Span } from '../../model.js'
import { overlapping } from '../../segment/lookup.js'
import type { Term } from '../terms.js'
import { isValue } from './cells.js'
import { alignCells, type GridCell, type GridRow, isRuled, lineCells, markedCells, separatorOf } from './lines.js'
import { captionUnits } from './units.js'
import type { TableWords } from './words.js'

/** What the lines above a table, or its first row, say of all of it. */
export interface Caption {
  /** 单位:万元、% → 万元, %. */
  readonly units: readonly string[]
  /** The table's title, as a cell of its own; null when it has none. */
  readonly title: GridCell | null
}

/** A table of the document: head rows, outermost first, and the rows below them. */
export interface Grid {
  readonly table: number
  readonly heads: readonly GridRow[]
  readonly rows: readonly GridRow[]
  readonly caption: Caption
  /** All its blocks, which prose is not looked for in. */
  readonly span: Span
  /** Rows of running text: 注:…. */
  readonly prose: readonly Span[]
  /** Numerals that count rows and columns or say a year. */
  readonly numerals: readonly Term[]
  /** Words of the table's language. */
  readonly words: TableWords
}

/** What tables are looked for in. */
export interface GridSource {
  readonly blocks: readonly Block[]
  readonly folded: string
  /** Dates and periods, in order: their numerals are no values. */
  readonly periods: readonly Span[]
  readonly words: TableWords
  /** Words of English tables, and where one stands; left out where there are none. */
  readonly english?: { readonly words: TableWords; readonly at: (line: Span) => boolean }
}

/** Finds the tables of a document: rows the reader marked, and in plain text lines that are set out like one. */
export function findGrids(all: GridSource): readonly Grid[] {
  const { blocks, english } = all
  const grids: Grid[] = []
  for (let i = 0; i < blocks.length; ) {
    const source: GridSource =
      english !== undefined && isEnglish(blocks, i, english.at) ? { ...all, words: english.words } : all
    const run = blocks[i]?.row != null ? markedRun(source, i) : plainRun(source, i)
    if (run.length === 0) {
      i++
      continue
    }
    const lines = blocks.slice(i, i + run.length)
    const grid = toGrid(source, run, lines, {
      table: lines[0]?.row?.table ?? grids.length,
      above: blocks.slice(Math.max(0, i - 2), i),
    })
    if (grid !== null) grids.push(grid)
    i += run.length
  }
  return grids
}

/** Is the line at `from`, or every row of the table that begins there, in English? English heads over Chinese rows are not. */
function isEnglish(blocks: readonly Block[], from: number, at: (line: Span) => boolean): boolean {
  const table = blocks[from]?.row?.table
  for (let i = from; i < blocks.length && (i === from || (table !== undefined && blocks[i]?.row?.table === table)); i++)
    if (!at(blocks[i]?.span ?? [0, 0])) return false
  return true
}

function markedRun({ blocks, folded }: GridSource, from: number): readonly GridRow[] {
  const table = blocks[from]?.row?.table
  let end = from
  while (end < blocks.length && blocks[end]?.row?.table === table) end++
  return blocks.slice(from, end).map((block) => markedCells(block, folded))
}

const MOST_HEADS = 3

/**
 * Lines of plain text that read as a table: one to three heads without values, then rows with values under as many
 * columns. Cells parted by single blanks need one head, and every row all of its columns or one less.
 */
function plainRun(source: GridSource, from: number): readonly GridRow[] {
  const { blocks, folded } = source
  const first = blocks[from] as Block
  const text = folded.slice(...first.span)
  // Blanks set out no table of English, whatever numbers stand in it.
  if (source.words.language === 'en' && !text.includes('|') && !/[│┃]/.test(text)) return []
  const separator = separatorOf(text)
  if (source.words.language === 'en' && separator !== 'bar') return []
  const rows: GridRow[] = []
  let head: GridRow | null = null
  for (let i = from; i < blocks.length && blocks[i]?.row === null; i++) {
    const line = folded.slice(...(blocks[i] as Block).span)
    if (/[。;]/.test(line)) break
    if (separator === 'bar' && isRuled(line)) {
      rows.push([])
      continue
    }
    // A row whose label fills its column has but one blank before the next: 规模以上工业增加值 14.8  5.2.
    const cells = lineCells(
      blocks[i] as Block,
      folded,
      separator === 'wide' && separatorOf(line) === 'blank' ? 'blank' : separator,
      i - from,
    )
    const filled = cells.filter((cell) => cell.text !== '').length
    const values = cells.filter((cell) => isData(source, cell)).length
    if (head === null || (values === 0 && rows.length < MOST_HEADS && separator !== 'blank' && isHead(rows))) {
      if (filled < 2 || values > 0) break
      head = head === null || cells.length >= head.length ? cells : head
      rows.push(cells)
      continue
    }
    const fits = separator === 'blank' ? cells.length >= head.length - 1 : cells.length >= 2
    const repeats = values === 0 && sameTexts(cells, head)
    if ((!repeats && values === 0 && !(separator === 'bar' && filled > 0)) || cells.length > head.length || !fits) break
    if (separator === 'blank' && values > 0 && opensWithValue(source, cells, head)) break
    rows.push(separator === 'wide' ? alignCells(cells, head, folded) : cells)
  }
  const data = rows.filter((row) => row.some((cell) => isData(source, cell)))
  return data.length === 0 ? [] : rows

  function isHead(seen: readonly GridRow[]): boolean {
    return seen.every((row) => !row.some((cell) => isData(source, cell)))
  }
}

/** A line of prose that begins with a number is no row, unless the column counts the rows. */
const opensWithValue = ({ words }: GridSource, [first]: GridRow, [head]: GridRow): boolean =>
  first !== undefined &&
  head !== undefined &&
  isValue(words, first.text) &&
  !words.is('head.number', head.text) &&
  !words.is('head.period', head.text)

const isYear = (text: string): boolean => /^(?:19|20)\d{2}$/.test(text)

/** Does the cell hold a value? A date is none; a bare year is settled by its row. */
const isData = ({ words, periods }: GridSource, cell: GridCell): boolean =>
  isValue(words, cell.text) && overlapping(periods, cell.span).length === 0

function toGrid(
  source: GridSource,
  run: readonly GridRow[],
  lines: readonly Block[],
  { table, above }: { readonly table: number; readonly above: readonly Block[] },
): Grid | null {
  const { words } = source
  const rows = run.filter((row) => row.some(({ text }) => text !== ''))
  const titles = leadingTitles(source, rows)
  const below = rows.slice(titles.length)
  const headCount = below.findIndex((row, i) =>
    startsData(source, row, lines[i + run.indexOf(below[0] ?? [])], i === 0),
  )
  if (headCount < 1) return null
  const heads = below.slice(0, headCount)
  const body = below.slice(headCount).filter((row) => !heads.some((head) => sameTexts(row, head)))
  const counted = body.filter((row) => countsColumns(source, row))
  const remarks = body.filter((row) => words.remark.test(row.find(({ text }) => text !== '')?.text ?? ''))
  const data = body.filter((row) => !counted.includes(row) && !remarks.includes(row))
  if (!data.some((row) => row.some((cell) => isData(source, cell)))) return null
  return {
    table,
    heads,
    rows: data,
    caption: readCaption(source, titles, above),
    span: [lines[0]?.span[0] ?? 0, lines.at(-1)?.span[1] ?? 0],
    prose: remarks.map(spanOf),
    numerals: [
      ...counted
        .flat()
        .filter(({ text }) => /\d/.test(text))
        .map(({ span }) => entry(span, 'list', 'table.head.number')),
      ...heads
        .flat()
        .filter(({ text }) => isYear(text))
        .map(({ span }) => entry(span, 'period', 'table.head.period')),
    ],
    words,
  }
}

export const entry = (span: Span, kind: Term['class'], rule: string): Term => ({ span, class: kind, rule })

export const spanOf = (row: GridRow): Span => [row[0]?.span[0] ?? 0, row.at(-1)?.span[1] ?? 0]

/** Rows before the heads that fill one cell only: the table's title, 单位:万元. */
function leadingTitles(source: GridSource, rows: readonly GridRow[]): readonly GridRow[] {
  const end = rows.findIndex((row) => {
    const filled = row.filter(({ text }) => text !== '')
    const [only] = filled
    if (filled.length !== 1 || only === undefined || isData(source, only)) return true
    // 地区 above merged heads is a head itself; a title lies over all columns or tells the unit.
    const width = Math.max(...rows.flat().map(({ column, columns }) => column + columns))
    return only.columns < width && row.length > 1 && captionUnits(source.words, only.text).length === 0
  })
  return rows.slice(0, Math.max(0, end))
}

/** The first row with values: a row of bare years is a head of periods, and so is what the reader knows to be a head. */
function startsData(source: GridSource, row: GridRow, block: Block | undefined, isFirst: boolean): boolean {
  if (block?.row?.head === true && isFirst) return false
  const values = row.filter((cell) => isData(source, cell))
  return values.length > 0 && !(isFirst && values.every(({ text }) => isYear(text)))
}

/** 甲 | 1 | 2 | 3 below the heads numbers the columns. */
function countsColumns({ words }: GridSource, row: GridRow): boolean {
  const [first, ...rest] = row
  if (first === undefined || rest.length < 2) return false
  const numbers = rest.map(({ text }) => /^\(?(\d{1,2})\)?(?:=.*)?$/.exec(text)?.[1])
  const from = Number(numbers[0])
  return (
    (/^[甲乙A-Z]?$/u.test(first.text) || words.is('head.number', first.text)) &&
    numbers.every((number, i) => Number(number) === from + i) &&
    (from === 1 || from === 2)
  )
}

const sameTexts = (a: GridRow, b: GridRow): boolean =>
  a.length === b.length && a.every(({ text }, i) => text.replaceAll(' ', '') === b[i]?.text.replaceAll(' ', ''))

/** 表1 主要指标 in the line above, 单位:万元 in the one below it, or either in rows of the table itself. */
function readCaption(
  { words, folded, periods }: GridSource,
  titles: readonly GridRow[],
  above: readonly Block[],
): Caption {
  const lines = above
    .filter(({ row }) => row === null)
    .map(({ span }): GridCell => {
      const text = folded.slice(...span)
      return {
        span: [span[0], span[0] + text.trimEnd().length],
        text: text.trim(),
        place: [-1, 0],
        line: span,
        column: 0,
        columns: 1,
        indent: 0,
      }
    })
  // Only a line right above counts, or the one above that when it tells nothing but the unit.
  const near = lines.filter(
    (_, i) => i === lines.length - 1 || captionUnits(words, lines[i + 1]?.text ?? '').length > 0,
  )
  const cells = [...near, ...titles.flat()].filter(({ text }) => text !== '')
  const units =
    cells
      .toReversed()
      .map(({ text }) => captionUnits(words, text))
      .find((told) => told.length > 0) ?? []
  const title = cells.findLast(({ text }) => isTitle(words, text) && captionTitle(words, text) !== '')
  if (title === undefined) return { units, title: null }
  const dated = overlapping(periods, title.span).reduceRight(
    (text, [from, to]) => text.slice(0, Math.max(0, from - title.span[0])) + text.slice(to - title.span[0]),
    title.text,
  )
  const text = captionTitle(words, dated)
  return { units, title: text === '' ? null : { ...title, text } }
}

/** A title is short and no sentence. */
const isTitle = ({ language }: TableWords, text: string): boolean =>
  text.length <= (language === 'en' ? 90 : 40) && !/[。;,:]$/.test(text) && !/[。;]/.test(text)

/** 附表1:一季度分税种收入情况(单位:万元) → 分税种收入. */
function captionTitle(words: TableWords, text: string): string {
  if (words.language === 'en') return englishTitle(words, text)
  const bare = text
    .replace(/\([^()]*\)/g, '')
    .replace(/^(?:续?附?[表件]\s*[-\d一二三四五六七八九十]*[-.\d]*)[:、\s]*/u, '')
    .trim()
  return words.unitLine.test(text) && !/\(/.test(text) ? '' : bare.replace(words.captionTail, '')
}

/** Table 3. Fiscal revenue (million yuan) → Fiscal revenue. */
function englishTitle(words: TableWords, text: string): string {
  const bare = text
    .replace(/\([^()]*\)/g, '')
    .replace(/^(?:table|annex|schedule|appendix)\s+(?:[\d.-]+|[ivx]+|[a-z])\b[.:]?\s*/i, '')
    .replace(/[\s,:.]+$/, '')
    .trim()
  return captionUnits(words, text).length > 0 && !/\(/.test(text) ? '' : bare
}
