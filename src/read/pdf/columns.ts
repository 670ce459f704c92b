import { type Frame, gatherLines, type Line } from './lines.js'
import { cutRow, type Segment } from './segments.js'

/** A column has at least so many lines, */
const FEWEST_LINES = 4
/** and so many of them fill it: the others end paragraphs. */
const FILLED = 0.4

/**
 * Puts the lines of a page (from top to bottom) in the order they are read in: where the page is set in two columns,
 * first the left one, then the right one, between the lines that go across both.
 */
export function orderColumns(lines: readonly Line[]): readonly Line[] {
  const segments = lines.flatMap(({ fragments }) => cutRow(fragments, 1))
  const gutter = findGutter(segments)
  if (gutter === null) return lines
  const ordered: Line[] = []
  let band: Line[] = []
  const flush = () => {
    ordered.push(...splitBand(band, gutter))
    band = []
  }
  for (const line of lines) {
    if (cutRow(line.fragments, 1).some((segment) => crosses(segment, gutter))) {
      flush()
      ordered.push(line)
    } else band.push(line)
  }
  flush()
  return ordered
}

/** The place between the columns that the fewest lines go across; null when the page has but one. */
function findGutter(segments: readonly Segment[]): number | null {
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
  const beside = segments.filter((segment) => !crosses(segment, best))
  const [lefts, rights] = [beside.filter((each) => each.right <= best), beside.filter((each) => each.left > best)]
  return isColumn(lefts) && isColumn(rights) ? best : null
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
