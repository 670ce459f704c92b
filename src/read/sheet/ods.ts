import { ZhibiaoError } from '../../errors.js'
import type { ReadLimits } from '../limits.js'
import { childAt, childrenNamed, childrenOf, decodeXml, parseXml, textOf, type XmlElement } from '../xml.js'
import type { Zip } from '../zip.js'
import type { Losses } from './losses.js'
import type { SheetRow } from './sheet.js'

/** A cell or row that stands repeated more often than this is paper, not a report. */
const MOST_REPEATS = 1000

/**
 * The rows that show of every sheet that shows of an OpenDocument workbook. Its cells hold what is shown beside what is
 * meant, so SheetJS is not asked, which knows of nothing that is hidden there.
 *
 * Throws `input.truncated`, `input.xml`.
 */
export async function readOdsRows(zip: Zip, limits: ReadLimits, losses: Losses): Promise<readonly SheetRow[][]> {
  const member = zip.find('content.xml')
  if (member === null) throw new ZhibiaoError('input.truncated', 'The workbook lacks its part content.xml')
  const content = parseXml(decodeXml(await member.read()), limits)
  const hidden = hiddenStyles(content)
  return childrenNamed(childAt(content, 'body', 'spreadsheet'), 'table').flatMap((sheet) => {
    if (!hidden.has(sheet.attributes['style-name'] ?? '')) return [readRows(sheet, losses)]
    losses.sheets.push(sheet.attributes.name ?? '')
    return []
  })
}

/** Styles of sheets that do not show. */
function hiddenStyles(content: XmlElement): ReadonlySet<string> {
  const styles = childrenNamed(childAt(content, 'automatic-styles'), 'style')
  const hidden = styles.filter((style) => childAt(style, 'table-properties')?.attributes.display === 'false')
  return new Set(hidden.map(({ attributes }) => attributes.name ?? ''))
}

interface Repeated {
  readonly element: XmlElement
  readonly repeats: number
}

/** Rows also stand in groups and among those that are repeated on every page; so do columns. */
function gather(parent: XmlElement, name: string, wrapper: RegExp, repeats: string): readonly Repeated[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === name) return [{ element: child, repeats: repeatsOf(child, repeats) }]
    return wrapper.test(child.name) ? gather(child, name, wrapper, repeats) : []
  })
}

const repeatsOf = ({ attributes }: XmlElement, name: string): number =>
  Math.max(1, Math.floor(Number(attributes[name] ?? 1)) || 1)

const isHidden = ({ attributes }: XmlElement): boolean => /^(collapse|filter)$/.test(attributes.visibility ?? '')

function readRows(sheet: XmlElement, losses: Losses): SheetRow[] {
  const isColumnHidden = columnsOf(sheet)
  const seenColumns = new Set<number>()
  const rows: SheetRow[] = []
  let number = 0
  for (const { element, repeats } of gather(sheet, 'table-row', ROW_GROUPS, 'number-rows-repeated')) {
    const cells = readCells(element).filter(({ column }) => {
      if (!isColumnHidden(column)) return true
      seenColumns.add(column)
      return false
    })
    const copies = cells.length === 0 ? 0 : Math.min(repeats, MOST_REPEATS)
    if (isHidden(element)) losses.rows += copies
    else for (let copy = 0; copy < copies; copy += 1) rows.push({ number: number + copy, cells })
    // Hidden rows leave no gap.
    if (!isHidden(element)) number += repeats
  }
  losses.columns += seenColumns.size
  return rows
}

const ROW_GROUPS = /^table-(header-rows|row-group|rows)$/
const COLUMN_GROUPS = /^table-(header-columns|column-group|columns)$/

function columnsOf(sheet: XmlElement): (column: number) => boolean {
  let start = 0
  const hidden = gather(sheet, 'table-column', COLUMN_GROUPS, 'number-columns-repeated').flatMap((each) => {
    const from = start
    start += each.repeats
    return isHidden(each.element) ? [[from, start] as const] : []
  })
  return (column) => hidden.some(([from, to]) => from <= column && column < to)
}

function readCells(row: XmlElement): SheetRow['cells'] {
  let column = 0
  return childrenOf(row).flatMap((cell) => {
    if (cell.name !== 'table-cell' && cell.name !== 'covered-table-cell') return []
    const from = column
    const repeats = repeatsOf(cell, 'number-columns-repeated')
    column += repeats
    const text = cell.name === 'table-cell' ? shownText(cell) : ''
    if (text === '') return []
    const columns = Math.min(repeatsOf(cell, 'number-columns-spanned'), MOST_REPEATS)
    return Array.from({ length: Math.min(repeats, MOST_REPEATS) }, (_, copy) => ({
      text,
      column: from + copy,
      columns,
    }))
  })
}

/** Comments (`office:annotation`) stand beside the paragraphs. */
const shownText = (cell: XmlElement): string =>
  childrenNamed(cell, 'p')
    .map((paragraph) => readParagraph(paragraph))
    .join('\n')
    .trim()

function readParagraph(paragraph: XmlElement): string {
  return paragraph.children
    .map((child) => {
      if (typeof child === 'string') return child.replace(/[ \t\r\n]+/g, ' ')
      if (child.name === 's') return ' '.repeat(Math.min(repeatsOf(child, 'c'), MOST_REPEATS))
      if (child.name === 'tab') return '\t'
      if (child.name === 'line-break') return '\n'
      return child.name === 'ruby' ? textOf(childAt(child, 'ruby-base')) : readParagraph(child)
    })
    .join('')
}
