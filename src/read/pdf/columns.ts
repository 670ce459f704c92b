import { type Frame, gatherLines, type Line } from './lines.js'
import { cutRow, type Segment } from './segments.js'

/** A column has at least so many lines, */
const FEWEST_LINES = 4
/** and so many of them fill it: the others end paragraphs. */
const FILLED = 0.4

/** The place between two columns, and where the lines of the right one begin. */
export interface Gutter {
  readonly at: number
  readonly right: number
}

/**
 * The gutter of each page (its lines from top to bottom), null where it is set in one column. A page that ends two
 * columns may hold too little of them to tell by itself: it goes by the gutter of the others.
 */
export function findGutters(pages: readonly (readonly Line[])[]): readonly (Gutter | null)[] {
  // Rows of three cells and more are a table's.
  const segments = pages.map((lines) =>
    lines.map(({ fragments }) => cutRow(fragments, 1)).flatMap((row) => (row.length < 3 ? row : [])),
  )
  const found = segments.map(findGutter)
  const [known] = found.filter((gutter) => gutter !== null)
  return found.map((gutter, page) => gutter ?? (known && goesBy(segments[page] ?? [], known) ? known : null))
}

/** Lines that follow one another, set in two columns or in one. */
export interface Band {
  readonly columns: boolean
  /** In the order they are read in. */
  readonly lines: readonly Line[]
}

/**
 * Puts the lines of a page (from top to bottom) in the order they are read in: where the page is set in two columns,
 * first the left one, then the right one, between the lines and tables that go across both.
 */
export function orderColumns(lines: readonly Line[], gutter: Gutter | null): readonly Band[] {
  if (gutter === null) return [{ columns: false, lines }]
  const inColumns = lines.map((line) => standsInColumns(line, gutter))
  const bands: { columns: boolean; lines: Line[] }[] = []
  for (const [index, line] of lines.entries()) {
    const crossing = cutRow(line.fragments, 1).some((segment) => crosses(segment, gutter.at))
    // One line that is set out otherwise (names of signers) is no table.
    const columns = !crossing && (inColumns[index] || (inColumns[index - 1] && inColumns[index + 1])) === true
    const open = bands.at(-1)
    if (open?.columns === columns) open.lines.push(line)
    else bands.push({ columns, lines: [line] })
  }
  return bands.map((band) => (band.columns ? { ...band, lines: splitBand(band.lines, gutter.at) } : band))
}

/** Whether a line is one of the left column, of the right one, or of each. */
function standsInColumns({ fragments, size }: Line, { at, right }: Gutter): boolean {
  const segments = cutRow(fragments, 1)
  const [lefts, rights] = [segments.filter((each) => each.right <= at), segments.filter((each) => each.left > at)]
  const [first] = rights
  return lefts.length < 3 && rights.length < 3 && (!first || first.left < right + size * 8)
}

/** The place between the columns that the fewest lines go across; null when the page has but one. */
function findGutter(segments: readonly Segment[]): Gutter | null {
  if (segments.length < FEWEST_LINES * 2) return null
  const [left, right] = [
    Math.min(...segments.map((each) => each.left)),
    Math.max(...segments.map((each) => each.right)),
  ]
  const third = (right - left) / 3
  const places = [...new Set(segments.map((each) => Math.round(each.right + each.size * 0.5)))].filter(
    (x) => x > left + third && x < right - third,
  )
  const crossings = places.map((x) => segments.filter((segment) => crosses(segment, x)).length)
  const fewest = Math.min(...crossings)
  const best = places.find((_, index) => crossings[index] === fewest)
  if (best === undefined) return null
  const { lefts, rights } = beside(segments, best)
  const start = Math.min(...rights.map((each) => each.left))
  return isColumn(lefts) && isColumn(rights) ? { at: best, right: start } : null
}

/** Some lines on each side of it, of which several on the right begin where those of other pages do and are no cells. */
function goesBy(segments: readonly Segment[], { at, right }: Gutter): boolean {
  const { lefts, rights } = beside(segments, at)
  const starting = rights.filter((each) => Math.abs(each.left - right) < each.size * 0.3)
  const running = starting.filter((each) => each.right - each.left > each.size * 8)
  const most = starting.length > 1 && starting.length > rights.length * 0.6
  return lefts.length > 1 && (running.length > 3 || most)
}

function beside(
  segments: readonly Segment[],
  at: number,
): { readonly lefts: readonly Segment[]; readonly rights: readonly Segment[] } {
  const free = segments.filter((segment) => !crosses(segment, at))
  return { lefts: free.filter((each) => each.right <= at), rights: free.filter((each) => each.left > at) }
}

function crosses({ left, right }: Segment, x: number): boolean {
  return left < x && x < right
}

/** Running text fills its column; cells of a table and the ends of paragraphs do not. */
function isColumn(segments: readonly Segment[]): boolean {
  if (segments.length < FEWEST_LINES) return false
  const [left, right] = [
    Math.min(...segments.map((each) => each.left)),
    Math.max(...segments.map((each) => each.right)),
  ]
  const full = segments.filter((each) => each.right - each.left > (right - left) * 0.8)
  return full.length >= segments.length * FILLED && right - left > (segments[0]?.size ?? 0) * 8
}

/** Lines between two that go across the page. */
function splitBand(band: readonly Line[], gutter: number): readonly Line[] {
  const fragments = band.flatMap((line) => line.fragments)
  const [lefts, rights] = [fragments.filter(({ x }) => x < gutter), fragments.filter(({ x }) => x >= gutter)]
  const [first] = band
  if (!first || lefts.length === 0 || rights.length === 0) return band
  const column = (side: string): Frame => ({ ...first.frame, key: `${first.frame.key} ${side}` })
  return [
    ...gatherLines(lefts, { page: first.page, frame: column('left') }),
    ...gatherLines(rights, { page: first.page, frame: column('right') }),
  ]
}
