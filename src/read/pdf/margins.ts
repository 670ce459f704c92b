import type { Line } from './lines.js'

/** The measures of a type area, in points. */
export interface Margins {
  readonly left: number
  readonly right: number
  /** Distance of baselines within a paragraph; null when the lines' distances vary. */
  readonly pitch: number | null
  /** Height of the body's type. */
  readonly size: number
  /** First lines of paragraphs stand in by two characters. */
  readonly indented: boolean
  /** Paragraphs stand apart from one another, so that lines at the usual distance are of one. */
  readonly spaced: boolean
  /** Lines that go on are spread to end at the right margin. */
  readonly justified: boolean
  /** Punctuation may stand beyond the right margin. */
  readonly hanging: boolean
}

/** Margins by the frames of the lines. */
export function measureFrames(lines: readonly Line[]): ReadonlyMap<string, Margins> {
  const frames = new Map<string, Line[]>()
  for (const line of lines) {
    const members = frames.get(line.frame.key)
    if (members) members.push(line)
    else frames.set(line.frame.key, [line])
  }
  const measured = [...frames].map(([key, members]) => [key, measureMargins(members)] as const)
  return new Map(measured.map(([key, margins]) => [key, widenOver(key, margins, measured)]))
}

/** Lines across two columns, often only a title, have the whole width of both. */
function widenOver(key: string, margins: Margins, all: readonly (readonly [string, Margins])[]): Margins {
  const columns = all.filter(([other]) => other.startsWith(`${key} `)).map(([, each]) => each)
  return {
    ...margins,
    left: Math.min(margins.left, ...columns.map(({ left }) => left)),
    right: Math.max(margins.right, ...columns.map(({ right }) => right)),
  }
}

/** Measures a type area from the lines themselves, since a PDF does not say. */
export function measureMargins(lines: readonly Line[]): Margins {
  const size = measureSize(lines)
  const body = lines.filter((line) => Math.abs(line.size - size) < size * 0.1)
  const left = findEdge(
    body.map((line) => line.left).sort((a, b) => a - b),
    size,
  )
  const right = measureRight(body, left, size)
  const starts = body.filter((line, index) => {
    const before = body[index - 1]
    return before !== undefined && before.right < right - size * 3 && line.right > left + size * 8
  })
  const indents = starts.filter((line) => isIndented(line, left, size))
  const pitch = measurePitch(body)
  return {
    left,
    right,
    size,
    pitch,
    spaced: areSpaced(body, right, pitch),
    indented: indents.length * 2 > starts.length,
    justified: areJustified(body, right, size),
    hanging: body.some((line) => line.right > right + size * 0.4 && textRight(line) < line.right),
  }
}

/** Height of the type most of the text is set in. */
export function measureSize(lines: readonly Line[]): number {
  const widths = new Map<number, number>()
  for (const { size, left, right } of lines) {
    const rounded = Math.round(size * 2) / 2
    widths.set(rounded, (widths.get(rounded) ?? 0) + right - left)
  }
  return [...widths].reduce((most, each) => (each[1] > most[1] ? each : most), [12, 0] as const)[0]
}

/** Where hardly a line reaches the right margin, it is taken to be as wide as the left one. */
function measureRight(body: readonly Line[], left: number, size: number): number {
  const right = findEdge(
    body.map(textRight).sort((a, b) => b - a),
    size,
  )
  const reaching = body.filter((line) => textRight(line) > right - size * 1.5)
  const width = body[0]?.frame.width ?? right + left
  const whole = !/ (?:left|right)$/.test(body[0]?.frame.key ?? '')
  return whole && reaching.length < Math.max(3, body.length * 0.1) ? Math.max(right, width - left) : right
}

/** The right end without a point or comma that may hang into the margin. */
function textRight({ text, right, size }: Line): number {
  return /[，。、；：]$/.test(text) ? right - size : right
}

/** Of the lines that come near the margin nearly all end at it, as of lines that are not spread only some do. */
function areJustified(body: readonly Line[], right: number, size: number): boolean {
  const near = body.filter((line) => line.right > right - size * 2)
  const ending = near.filter((line) => line.right > right - size * 0.1)
  return near.length >= FEWEST_SPREAD && ending.length >= near.length * 0.85
}

const FEWEST_SPREAD = 12

export function isIndented(line: Line, left: number, size: number): boolean {
  return line.left > left + size * 1.4 && line.left < left + size * 3
}

/** The outermost position that two lines share; one line that stands out, as by a wide table row, does not move it. */
function findEdge(positions: readonly number[], size: number): number {
  const [first = 0] = positions
  const near = (at: number, other: number | undefined) => other !== undefined && Math.abs(other - at) < size * 0.3
  return positions.find((at, index) => near(at, positions[index + 1])) ?? first
}

/** Judged by the lines that certainly end a paragraph: those that end four characters early. */
function areSpaced(lines: readonly Line[], right: number, pitch: number | null): boolean {
  if (pitch === null) return false
  const gaps = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    return next && next.page === line.page && line.right < right - line.size * 4 ? [next.y - line.y] : []
  })
  return gaps.length > 2 && gaps.filter((gap) => gap > pitch * LOOSE).length > gaps.length * 0.8
}

/** Baselines further apart than this many pitches have a paragraph's end between them. */
export const LOOSE = 1.2

/** The smallest distance that lines often have: where most paragraphs are of one line, the usual one is between those. */
function measurePitch(lines: readonly Line[]): number | null {
  const gaps = lines
    .flatMap((line, index) => {
      const before = lines[index - 1]
      return before && before.page === line.page && line.y > before.y ? [line.y - before.y] : []
    })
    .sort((a, b) => a - b)
  const often = Math.max(2, gaps.length * 0.15)
  return gaps.find((gap, index) => (gaps[index + Math.ceil(often) - 1] ?? Number.POSITIVE_INFINITY) - gap <= 1) ?? null
}
