import { type Mark, writePdf } from '../fixtures/pdf-writer.js'
import { parseSource } from '../fixtures/report-source.js'

const SIZE = 12
const PITCH = 20
const LEFT = 85
/** Characters a line. */
const MEASURE = 35
const TOP = 760
const BOTTOM = 80
/** Left edges of the columns of a table of up to six, and its right side. */
const EDGES = [85, 130, 290, 350, 410, 460, 505] as const

/** Sets a report in a font that is not embedded, as older Chinese programs do: 公文 with ruled tables. */
export function typeset(text: string): Buffer {
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
      for (const cells of item.rows) setRow(cells, advance, put)
      y -= PITCH / 2
    } else if (item.kind === 'title') {
      const width = widthOf(item.text) * 18
      put({ kind: 'text', x: (595 - width) / 2, y: advance(32), size: 18, text: item.text })
    } else {
      const whole = item.kind === 'heading' ? item.marker.text + item.text : item.text
      for (const [index, line] of breakLines(whole).entries()) {
        put({ kind: 'text', x: index === 0 ? LEFT + 2 * SIZE : LEFT, y: advance(PITCH), size: SIZE, text: line })
      }
    }
  }
  return writePdf(
    pages.map((marks, index) => [...marks, { kind: 'text', x: 285, y: 40, size: 10, text: `—${index + 1}—` }]),
  )
}

function setRow(cells: readonly string[], advance: (height: number) => number, put: (mark: Mark) => void): void {
  const baseline = advance(PITCH)
  const [top, bottom] = [baseline + 14, baseline - 6]
  const edges = [...EDGES.slice(0, cells.length), EDGES[6]]
  for (const y of [top, bottom]) put({ kind: 'line', from: [EDGES[0], y], to: [EDGES[6], y] })
  for (const x of edges) put({ kind: 'line', from: [x, bottom], to: [x, top] })
  for (const [index, text] of cells.entries()) {
    const room = (edges[index + 1] ?? 0) - (edges[index] ?? 0) - 6
    const size = Math.min(10, room / Math.max(widthOf(text), 1))
    put({ kind: 'text', x: (edges[index] ?? 0) + 3, y: baseline, size, text })
  }
}

/** The first line is two characters shorter; a number, or a character with its point, is never broken. */
function breakLines(paragraph: string): readonly string[] {
  const broken: string[] = []
  let [line, width] = ['', 2]
  for (const token of paragraph.match(/[（《“]*(?:[\w.,%+\-/:]+|.)[，。、；：）》”！？％]*/gu) ?? []) {
    const needed = widthOf(token)
    if (width + needed > MEASURE) {
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
