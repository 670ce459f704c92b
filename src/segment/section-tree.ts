import type { Section, Span } from '../model.js'

/** A heading in reading order, ready to be put into the tree. */
export interface Heading {
  readonly report: number
  readonly style: string
  /** 1 for the outermost usual style; settles the depth where the report itself does not. */
  readonly rank: number
  readonly ordinal: number | null
  readonly marker: string
  readonly title: string
  readonly start: number
  /** End of the block the heading stands in. */
  readonly blockEnd: number
  /** An inline heading (一是) ends with its block at the latest. */
  readonly inline: boolean
}

interface Open {
  readonly index: number
  readonly heading: Heading
}

/**
 * Nests headings into sections. A style already open closes everything down to itself; a new one goes one deeper,
 * unless it ranks above the open ones and they do not go on behind it (五、 behind (四) of a passage that began with
 * (三)). Numbers out of order or lost change nothing.
 *
 * @param ends the end of the last block of each report, by report id
 */
export function buildSections(headings: readonly Heading[], ends: ReadonlyMap<number, number>): readonly Section[] {
  const parents: (number | null)[] = []
  const levels: number[] = []
  let open: Open[] = []
  headings.forEach((heading, index) => {
    open = closeFor(heading, index, open, headings)
    const parent = open.at(-1)
    parents.push(parent?.index ?? null)
    levels.push(open.length + 1)
    open.push({ index, heading })
  })
  return headings.map((heading, id) => ({
    id,
    report: heading.report,
    parent: parents[id] ?? null,
    level: levels[id] ?? 1,
    marker: heading.marker,
    title: heading.title,
    span: spanOf(headings, levels, id, ends),
  }))
}

function closeFor(heading: Heading, index: number, open: readonly Open[], headings: readonly Heading[]): Open[] {
  const still = open.filter(
    ({ heading: { report, inline, blockEnd } }) => report === heading.report && (!inline || blockEnd > heading.start),
  )
  const same = still.findLastIndex((other) => isSameStyle(other.heading, heading))
  if (same >= 0 && !isRestartBelow(heading, still, same)) return still.slice(0, same)
  const outer = still.findIndex(({ heading: other }) => other.rank > heading.rank)
  return outer >= 0 && !resumes(still, outer, heading, index, headings) ? still.slice(0, outer) : still
}

// 1. (1) 1. : the inner 1. is a second list within (1) only when it stands inside a paragraph.
function isRestartBelow(heading: Heading, open: readonly Open[], same: number): boolean {
  const other = open[same]?.heading
  return heading.inline && other !== undefined && !other.inline && heading.ordinal === 1
}

function isSameStyle(a: Heading, b: Heading): boolean {
  return a.style === b.style
}

/** Whether the open headings from `outer` on are continued behind `heading`, so that it stands inside them. */
function resumes(
  open: readonly Open[],
  outer: number,
  heading: Heading,
  index: number,
  headings: readonly Heading[],
): boolean {
  const last = open.at(-1)?.heading
  const first = open[outer]?.heading
  if (!last || !first || last.inline !== heading.inline || heading.ordinal !== 1 || first.ordinal === null) return false
  const next = headings.slice(index + 1).find((other) => other.report === heading.report && isSameStyle(other, first))
  return next?.ordinal === first.ordinal + 1
}

function spanOf(
  headings: readonly Heading[],
  levels: readonly number[],
  id: number,
  ends: ReadonlyMap<number, number>,
): Span {
  const heading = headings[id] as Heading
  const next = headings.findIndex((_, at) => at > id && (levels[at] ?? 0) <= (levels[id] ?? 0))
  const nextStart = next < 0 ? undefined : headings[next]
  const reportEnd = ends.get(heading.report) ?? heading.blockEnd
  const end = nextStart?.report === heading.report ? nextStart.start : reportEnd
  return [heading.start, heading.inline ? Math.min(end, heading.blockEnd) : end]
}
