import type { Mark } from '../fixtures/pdf-writer.js'
import { parseSource } from '../fixtures/report-source.js'

/** How a report is set line by line, for the formats of fixed pages. */
export interface SetLayout {
  /** Points. */
  readonly size: number
  readonly pitch: number
  readonly left: number
  /** Characters a line. */
  readonly measure: number
  /** Characters by which the first line of a paragraph stands in. */
  readonly indent: number
  /** Points between paragraphs. */
  readonly gap: number
  /** Lines are spread to one right margin. */
  readonly justified: boolean
  readonly table: 'ruled' | 'across' | 'none'
  /** The page's number as it is printed. */
  readonly foot: (page: number) => string
}

/** 公文 as older programs set them. */
export const PLAIN_SET: SetLayout = {
  size: 12,
  pitch: 20,
  left: 85,
  measure: 35,
  indent: 2,
  gap: 0,
  justified: false,
  table: 'ruled',
  foot: (page) => `—${page}—`,
}

const TOP = 760
const BOTTOM = 80
/** Left edges of the columns of a table of up to six, and its right side. */
const EDGES = [85, 130, 290, 350, 410, 460, 505] as const

/** The pages of a report, line by line. */
export function typeset(text: string, layout: SetLayout = PLAIN_SET): readonly (readonly Mark[])[] {
  const { size, pitch, left, measure, indent, gap, justified } = layout
  const pages: Mark[][] = [[]]
  let y = TOP
  const advance = (height: number) => {
    if (y - height < BOTTOM) {
      pages.push([])
      y = TOP
    }
    y -= height
    return y
  }
  const put = (mark: Mark) => pages.at(-1)?.push(mark)
  for (const item of parseSource(text)) {
    if (item.kind === 'table') {
      for (const [index, cells] of item.rows.entries()) setRow(cells, index, item.rows.length, layout, advance, put)
      y -= pitch / 2
    } else if (item.kind === 'title') {
      for (const line of breakLines(item.text, Math.floor(measure / 1.5), 0)) {
        const x = left + (measure * size - widthOf(line) * size * 1.5) / 2
        put({ kind: 'text', x, y: advance(size * 2.6), size: size * 1.5, text: line })
      }
    } else {
      const whole = item.kind === 'heading' ? item.marker.text + item.text : item.text
      const lines = breakLines(whole, measure, indent)
      for (const [index, line] of lines.entries()) {
        const from = index === 0 ? indent : 0
        const free = (measure - from - widthOf(line)) * size
        const spread = justified && index < lines.length - 1 ? free / ([...line].length - 1) : 0
        put({ kind: 'text', x: left + from * size, y: advance(pitch), size, text: line, ...(spread > 0 && { spread }) })
      }
      y -= gap
    }
  }
  return pages.map((marks, index) => [
    ...marks,
    { kind: 'text', x: 285, y: 40, size: 10, text: layout.foot(index + 1) },
  ])
}

function setRow(
  cells: readonly string[],
  row: number,
  rows: number,
  { pitch, table }: SetLayout,
  advance: (height: number) => number,
  put: (mark: Mark) => void,
): void {
  const baseline = advance(pitch)
  const [top, bottom] = [baseline + 14, baseline + 14 - pitch]
  const edges = [...EDGES.slice(0, cells.length), EDGES[6]]
  const across = (y: number) => put({ kind: 'line', from: [EDGES[0], y], to: [EDGES[6], y] })
  if (table === 'ruled' || (table === 'across' && row < 2)) across(top)
  if (table === 'ruled' || (table === 'across' && row === rows - 1)) across(bottom)
  if (table === 'ruled') for (const x of edges) put({ kind: 'line', from: [x, bottom], to: [x, top] })
  for (const [index, text] of cells.entries()) {
    const room = (edges[index + 1] ?? 0) - (edges[index] ?? 0) - 6
    const size = Math.min(10, room / Math.max(widthOf(text), 1))
    put({ kind: 'text', x: (edges[index] ?? 0) + 3, y: baseline, size, text })
  }
}

/** The first line is shorter by its indent; a number, or a character with its point, is never broken. */
function breakLines(paragraph: string, measure: number, indent: number): readonly string[] {
  const broken: string[] = []
  let [line, width] = ['', indent]
  for (const token of paragraph.match(/[（《“]*(?:[\w.,%+\-/:∶·]+|.)[，。、；：）》”！？％]*/gu) ?? []) {
    const needed = widthOf(token)
    if (width + needed > measure) {
      broken.push(line)
      ;[line, width] = ['', 0]
    }
    line += token
    width += needed
  }
  return [...broken, line]
}

/** In ems: half of one for what is not Chinese. */
function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (char < '\u0080' ? 0.5 : 1), 0)
}
