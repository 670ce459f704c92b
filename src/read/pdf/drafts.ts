import type { Draft, PlaceDraft } from '../document.js'
import { apply, type QuarterTurns, type Rectangle, spanCorners, turnMatrix } from './geometry.js'
import type { PageLayout } from './layout.js'
import type { Line } from './lines.js'
import { type Margins, measureFrames } from './margins.js'
import type { PrintedPage } from './page.js'
import { type Paragraph, reflow } from './reflow.js'
import { continueTable, isContinued, type StitchedTable, startTable } from './stitch.js'

/** Paragraphs and rows of all pages, footnotes at the end. Only a table ends a paragraph for sure, a page's end does not. */
export function composeDrafts(layouts: readonly PageLayout[]): readonly Draft[] {
  const pages = layouts.map(({ page }) => page)
  const frames = measureFrames(
    layouts.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'lines' ? part.lines : []))),
  )
  const drafts: Draft[] = []
  let lines: Line[] = []
  let table: StitchedTable | null = null
  let tables = 0
  const flushLines = () => {
    drafts.push(...toParagraphs(lines, frames, pages))
    lines = []
  }
  const flushTable = () => {
    if (table) drafts.push(...toRows(table, tables, pages))
    tables += table ? 1 : 0
    table = null
  }
  for (const { page, parts } of layouts) {
    for (const [index, part] of parts.entries()) {
      if (part.kind === 'lines') {
        flushTable()
        lines.push(...part.lines)
        continue
      }
      flushLines()
      const open: StitchedTable | null = table
      if (open && index === 0 && isContinued(open, part.table)) table = continueTable(open, part.table, page.number)
      else {
        flushTable()
        table = startTable(part.table, page.number)
      }
    }
  }
  flushTable()
  flushLines()
  const notes = layouts.flatMap((layout) => layout.notes)
  return [...drafts, ...toParagraphs(notes, measureFrames(notes), pages)]
}

function toParagraphs(
  lines: readonly Line[],
  frames: ReadonlyMap<string, Margins>,
  pages: readonly PrintedPage[],
): readonly Draft[] {
  return reflow(lines, frames).map((paragraph) => ({
    kind: 'paragraph',
    text: paragraph.text,
    page: paragraph.lines[0]?.line.page ?? null,
    outline: null,
    places: placeLines(paragraph, pages),
  }))
}

function placeLines({ lines }: Paragraph, pages: readonly PrintedPage[]): readonly PlaceDraft[] {
  return lines.map(({ line, start, end }) => {
    const { left, right, y, size, page } = line
    const box = { left, top: y - size * 0.9, right, bottom: y + size * 0.25 }
    return toPlace(box, start, end, page, pages)
  })
}

function toRows({ rows }: StitchedTable, table: number, pages: readonly PrintedPage[]): readonly Draft[] {
  return rows.map(({ page, cells }, row) => ({
    kind: 'row',
    table,
    row,
    head: false,
    page,
    cells: cells.map(({ text, column, columns, pieces }) => ({
      text,
      column,
      columns,
      places: pieces.map((piece) => toPlace(piece.box, piece.start, piece.end, piece.page, pages)),
    })),
  }))
}

/** In points of the page as it is shown, also where it was turned for reading. */
function toPlace(box: Rectangle, start: number, end: number, page: number, pages: readonly PrintedPage[]): PlaceDraft {
  const { turns, width, height } = pages[page - 1] ?? { turns: 0, width: 0, height: 0 }
  const back = turnMatrix(((4 - turns) % 4) as QuarterTurns, width, height)
  const { left, top, right, bottom } = spanCorners(
    apply(back, [box.left, box.top]),
    apply(back, [box.right, box.bottom]),
  )
  const round = (value: number) => Math.round(value * 10) / 10
  return { page, start, end, box: [round(left), round(top), round(right), round(bottom)] }
}
