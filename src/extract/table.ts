import type { Block, NamePart, Span, TablePlace } from '../model.js'
import type { RuleSet, Unit } from '../rules/types.js'
import type { Draft } from './draft.js'
import type { Mention } from './mention.js'

/** A cell as the table reader sees it: trimmed span and its text, width-folded. */
export interface GridCell {
  readonly span: Span
  readonly text: string
  readonly column: number
}

/** A table of the document: heads by column, rows below them. */
export interface Grid {
  readonly heads: readonly GridCell[]
  readonly rows: readonly (readonly GridCell[])[]
  /** Unit told for the whole table (单位:万元). */
  readonly unit: string
  readonly place: (row: number, column: number) => TablePlace
}

const NUMBER = /^[-+−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:%|‰)?$/
const BLANK = /^(?:[-—–/]+|无|…+|\*+)?$/

/** Finds the tables of a document: rows the reader marked, and in plain text runs of lines with as many columns as their head. */
export function findGrids(blocks: readonly Block[], folded: string): readonly Grid[] {
  const grids: Grid[] = []
  let tables = 0
  for (let i = 0; i < blocks.length; ) {
    const run = blocks[i]?.row != null ? markedRun(blocks, i) : plainRun(blocks, folded, i)
    if (run === 0) {
      i++
      continue
    }
    const lines = blocks.slice(i, i + run)
    const number = lines[0]?.row?.table ?? tables
    const grid = toGrid(lines, folded, number, captionUnit(blocks[i - 1], folded))
    if (grid !== null) {
      grids.push(grid)
      tables++
    }
    i += run
  }
  return grids
}

function markedRun(blocks: readonly Block[], from: number): number {
  const table = blocks[from]?.row?.table
  let end = from
  while (end < blocks.length && blocks[end]?.row?.table === table && table !== undefined) end++
  return end - from
}

/** Lines of a txt file that read as a table: a head without numbers, then at least one line of as many columns with numbers. */
function plainRun(blocks: readonly Block[], folded: string, from: number): number {
  const head = cellsOf(blocks[from] as Block, folded)
  if (
    head.length < 2 ||
    head.some(({ text }) => NUMBER.test(text)) ||
    /[。;]/.test(folded.slice(...(blocks[from] as Block).span))
  )
    return 0
  let end = from + 1
  while (end < blocks.length) {
    const row = cellsOf(blocks[end] as Block, folded)
    const numbers = row.filter(({ text }) => NUMBER.test(text)).length
    if (
      numbers === 0 ||
      row.length < 2 ||
      row.length > head.length ||
      row.length < head.length - 1 ||
      NUMBER.test(row[0]?.text ?? '0')
    )
      break
    end++
  }
  return end - from >= 2 ? end - from : 0
}

function cellsOf(block: Block, folded: string): GridCell[] {
  if (block.row !== null) {
    return block.row.cells.map(({ span, column }) => trimCell(folded, span, column))
  }
  const text = folded.slice(...block.span)
  const separator = text.includes('\t') ? /[^\t]+/g : /[^\s]+/g
  return Array.from(text.matchAll(separator), (m, column) =>
    trimCell(folded, [block.span[0] + m.index, block.span[0] + m.index + m[0].length], column),
  )
}

function trimCell(folded: string, [from, to]: Span, column: number): GridCell {
  const text = folded.slice(from, to)
  const start = from + (text.length - text.trimStart().length)
  return { span: [start, start + text.trim().length], text: text.trim(), column }
}

/** 单位:万元 in the line above the table. */
const captionUnit = (block: Block | undefined, folded: string): string =>
  block === undefined ? '' : (/单位[:：]\s*([^\s,，。、)）]+)/.exec(folded.slice(...block.span))?.[1] ?? '')

function toGrid(lines: readonly Block[], folded: string, table: number, unit: string): Grid | null {
  const rows = lines.map((block) => cellsOf(block, folded))
  const headRows = rows.findIndex((row) => row.some(({ text }) => NUMBER.test(text)))
  if (headRows < 1) return null
  const heads = rows.slice(0, headRows).flat()
  return {
    heads: mergeHeads(heads),
    rows: rows.slice(headRows),
    unit,
    place: (row, column) => ({ table, row: row + headRows, column }),
  }
}

/** Two-row heads: each column's head is the words above it, outer first. */
function mergeHeads(cells: readonly GridCell[]): GridCell[] {
  const byColumn = new Map<number, GridCell>()
  for (const cell of cells) {
    const above = byColumn.get(cell.column)
    if (cell.text === '') continue
    byColumn.set(cell.column, above === undefined ? cell : { ...cell, text: above.text + cell.text })
  }
  return [...byColumn.values()]
}

/** What the head of a column says of the numbers below it. */
interface Column {
  readonly cell: GridCell
  /** Head without unit and period: 年度计划, 同比. */
  readonly title: string
  readonly unit: string
  readonly role: 'label' | 'unit' | 'value' | 'target' | 'rate' | 'growth' | 'change' | 'rank'
}

const PERIOD_WORDS =
  /(?:\d{4}年)?(?:第?[一二三四1-4]季度|上半年|下半年|前三季度|全年|\d{1,2}[-—至]\d{1,2}月|\d{1,2}月份?|本期|本年|本月|当年|当月|今年|\d{4}年度?|上年同期|去年同期)(?:累计|末)?/g
const GENERIC =
  /^(?:数值|数量|总量|绝对量|绝对数|完成数|完成量|完成|实际完成|实际|实绩|指标值|数额|本期数|本年数|发生数|累计|累计数|合计|情况)?$/

function readColumn(cell: GridCell, index: number): Column {
  const bracket = /[(（]([^()（）]+)[)）]$/.exec(cell.text)
  const unit = bracket?.[1]?.replace(/^单位[:：]?/, '') ?? ''
  const title = (bracket === null ? cell.text : cell.text.slice(0, bracket.index)).replace(/[±+-]+$/, '')
  const role = roleOf(title, unit, index)
  return { cell, title: title.replace(PERIOD_WORDS, ''), unit, role }
}

function roleOf(title: string, unit: string, index: number): Column['role'] {
  if (/^(?:计量)?单位$/.test(title)) return 'unit'
  if (index === 0 || /^(?:序号|指标|项目|名称|指标名称|品名|地区|单位名称|科目|类别|事项)/.test(title))
    return index === 0 || title !== '序号' ? 'label' : 'unit'
  if (/(?:增速|增幅|增长率|降幅|增减幅|涨幅)|^(?:比|较|同比|环比|增长|增减|增减率)/.test(title))
    return /百分点/.test(unit) || /增减[量额]|增加[量额数]/.test(title) ? 'change' : 'growth'
  if (/(?:排名|位次|名次)$/.test(title)) return 'rank'
  if (/(?:计划|目标|任务|预算|指标)(?:数|值|额|量)?$/.test(title)) return 'target'
  if (/(?:率|占比|比重|进度|完成比例|比例)$/.test(title)) return 'rate'
  return 'value'
}

/** A number of a table with what its row and column say of it. */
export interface TableFigure {
  readonly mention: Mention
  readonly parts: readonly NamePart[]
  readonly measure: Draft['measure']
  readonly status: Draft['status']
  readonly direction: Draft['direction']
  readonly basis: Draft['basis']
  readonly place: TablePlace
  readonly row: Span
  /** Head whose period is the figure's. */
  readonly head: Span
  /** Key of the row, for relations between its columns. */
  readonly key: string
  readonly role: Column['role']
  readonly part: boolean
}

/** Reads every number of a table under its row's label and its column's head. */
export function readGrid(rules: RuleSet, grid: Grid): TableFigure[] {
  const columns = new Map(grid.heads.map((cell, i) => [cell.column, readColumn(cell, i)]))
  let total = ''
  return grid.rows.flatMap((row, r) => {
    const label =
      row.find(({ text, column }) => columns.get(column)?.role === 'label' && text !== '' && !NUMBER.test(text)) ??
      row.find(({ text }) => text !== '' && !NUMBER.test(text))
    if (label === undefined) return []
    const part = /^其中/.test(label.text)
    const name = label.text.replace(/^(?:其中[:：]?|[一二三四五六七八九十]+、|[(（]?\d+[)）.、]|[—-]+)/, '')
    if (!part) total = name
    const unitCell = row.find(({ column }) => columns.get(column)?.role === 'unit' && column > 0)
    const span: Span = [row[0]?.span[0] ?? 0, row.at(-1)?.span[1] ?? 0]
    let measured = ''
    return row.flatMap((cell): TableFigure[] => {
      const column = columns.get(cell.column)
      if (
        column === undefined ||
        cell === label ||
        column.role === 'unit' ||
        BLANK.test(cell.text) ||
        !NUMBER.test(cell.text)
      )
        return []
      const signed = /^[-+−]/.test(cell.text)
      const negative = /^[-−]/.test(cell.text)
      const percent = /[%‰]$/.exec(cell.text)?.[0]
      const relative = column.role === 'growth' || column.role === 'rate'
      const unit =
        percent ??
        (column.unit !== ''
          ? column.unit
          : relative
            ? '%'
            : column.role === 'rank'
              ? '第'
              : (unitCell?.text ?? labelUnit(label.text) ?? grid.unit))
      const info: Unit | null = rules.units.bySurface.get(unit) ?? null
      const title =
        GENERIC.test(column.title) || (relative && column.role === 'growth') || column.role === 'change'
          ? ''
          : column.title
      if (column.role === 'value') measured = title
      const spoken = column.role === 'growth' || column.role === 'change' || column.role === 'rank' ? measured : title
      const thing: NamePart = { text: name.replace(/[(（][^()（）]*[)）]$/, ''), source: 'row-label', span: label.span }
      const head: NamePart[] =
        spoken === '' || thing.text.endsWith(spoken)
          ? []
          : [{ text: spoken, source: 'table-head', span: column.cell.span }]
      return [
        {
          mention: {
            span: cell.span, kind: column.role === 'rank' ? 'rank' : 'quantity', value: cell.text.replace(/^[-+−]/, '').replace(/[%‰]$/, '').replaceAll(',', ''),
            valueMax: null, negative, signed, unit, unitInfo: info, dimension: info?.dimension ?? 'bare', comparator: null, each: false, chinese: false,
            rules: ['table.cell'],
          }, // biome-ignore format: a record
          parts: [thing, ...head],
          measure: measureFor(column.role, info),
          status: column.role === 'target' ? 'target' : 'actual',
          direction: column.role === 'growth' || column.role === 'change' ? (negative ? 'down' : 'up') : null,
          basis:
            column.role === 'growth' || column.role === 'change'
              ? /环比/.test(column.cell.text)
                ? 'mom'
                : /同比|上年|增速|增长/.test(column.cell.text)
                  ? 'yoy'
                  : null
              : null,
          place: grid.place(r, cell.column),
          row: span,
          head: column.cell.span,
          key: part ? `${total}/${name}` : name,
          role: column.role,
          part,
        },
      ]
    })
  })
}

/** 客运量(万人次): a unit in the row's label. */
const labelUnit = (label: string): string | undefined => /[(（]([^()（）]+)[)）]$/.exec(label)?.[1]

const measureFor = (role: Column['role'], unit: Unit | null): Draft['measure'] => {
  if (role === 'growth') return 'growth'
  if (role === 'change') return 'change'
  if (role === 'rank') return 'rank'
  if (role === 'rate') return 'rate'
  return unit?.dimension === 'ratio' ? 'rate' : 'level'
}
