import { findGutters, type Gutter, orderColumns } from './columns.js'
import { splitFootnotes } from './footnotes.js'
import type { Fragment } from './fragments.js'
import { dropFurniture } from './furniture.js'
import { findGrids } from './grid.js'
import { dropLineNumbers } from './line-numbers.js'
import { type Frame, gatherLines, type Line } from './lines.js'
import { findLooseTables } from './loose-tables.js'
import { measureSize } from './margins.js'
import type { PrintedPage } from './page.js'
import { fillTables, type PageTable } from './tables.js'

/** What a page holds, in reading order. */
export interface PageLayout {
  readonly page: PrintedPage
  readonly parts: readonly PagePart[]
  /** Lines of its footnotes. */
  readonly notes: readonly Line[]
}

export type PagePart =
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'table'; readonly table: PageTable }

/** Tells tables, columns and footnotes of all pages apart, and leaves out heads, footers and line numbers. */
export function layOut(pages: readonly PrintedPage[]): readonly PageLayout[] {
  const ruled = pages.map((page) => fillTables(findGrids(page.rules), page.fragments))
  const lines = dropFurniture(ruled.map(({ rest }, index) => gatherPage(rest, pages[index])))
  const bodySize = measureSize(lines.flat())
  const noted = pages.map((page, index) => splitFootnotes(lines[index] ?? [], page.rules, bodySize))
  const gutters = findGutters(noted.map(({ body }) => body))
  return pages.map((page, index) => {
    const { body = [], notes = [] } = noted[index] ?? {}
    return { page, parts: arrange(body, ruled[index]?.tables ?? [], page, gutters[index] ?? null), notes }
  })
}

function gatherPage(fragments: readonly Fragment[], page: PrintedPage | undefined): readonly Line[] {
  if (!page) return []
  return gatherLines(dropLineNumbers(fragments), { page: page.number, frame: frameOf(page) })
}

/** Pages of one size are set alike. */
function frameOf({ width, height }: PrintedPage): Frame {
  return { key: `${Math.round(width)}x${Math.round(height)}`, width }
}

/** Tables and the lines between them from top to bottom; between two tables the lines go column by column. */
function arrange(
  lines: readonly Line[],
  ruled: readonly PageTable[],
  page: PrintedPage,
  gutter: Gutter | null,
): readonly PagePart[] {
  const bands = orderColumns(lines, gutter)
  const ordered = bands.flatMap((band) => band.lines)
  const loose = bands.flatMap((band) => (band.columns ? [] : findLooseTables(band.lines, page.rules)))
  const inLoose = new Set(loose.flatMap((table) => table.lines))
  const tables = [...ruled, ...loose].sort((a, b) => a.top - b.top)
  const parts: PagePart[] = []
  let rest = ordered.filter((line) => !inLoose.has(line))
  for (const table of tables) {
    const above = rest.filter(({ y }) => y < table.top + 1)
    rest = rest.filter(({ y }) => y >= table.top + 1)
    if (above.length > 0) parts.push({ kind: 'lines', lines: above })
    parts.push({ kind: 'table', table })
  }
  return rest.length > 0 ? [...parts, { kind: 'lines', lines: rest }] : parts
}
