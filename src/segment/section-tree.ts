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

/** Style → style of the section it last stood in; null at the top. */
type Nesting = Map<string, string | null>

/**
 * Nests headings into sections. A style already open closes everything down to itself; a new one goes one deeper,
 * unless it ranks above the open ones and the report does not show that it belongs below them: by where the style
 * stood before (1、›(一), 2、›(一)), or because the open ones go on behind it. Numbers out of order or lost change
 * nothing.
 *
 * @param ends the end of the last block of each report, by report id
 */
export function buildSections(headings: readonly Heading[], ends: ReadonlyMap<number, number>): readonly Section[] {
  const parents: (number | null)[] = []
  const levels: number[] = []
  const nesting: Nesting = new Map()
  let open: Open[] = []
  headings.forEach((heading, index) => {
    if (headings[index - 1]?.report !== heading.report) nesting.clear()
    open = closeFor({ heading, index, headings, nesting }, open)
    const parent = open.at(-1)
    parents.push(parent?.index ?? null)
    levels.push(open.length + 1)
    nesting.set(heading.style, parent?.heading.style ?? null)
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

interface Step {
  readonly heading: Heading
  readonly index: number
  readonly headings: readonly Heading[]
  readonly nesting: Nesting
}

/** What stays open around the heading. */
function closeFor(step: Step, open: readonly Open[]): Open[] {
  const { heading, nesting } = step
  const still = open.filter(
    ({ heading: { report, inline, blockEnd } }) => report === heading.report && (!inline || blockEnd > heading.start),
  )
  const same = still.findLastIndex((other) => isSameStyle(other.heading, heading))
  if (same >= 0 && !isRestartBelow(heading, still, same)) return still.slice(0, same)
  const outer = still.findIndex(({ heading: other }) => other.rank > heading.rank)
  if (outer < 0) return still
  const usual = still.findLastIndex(({ heading: other }) => other.style === nesting.get(heading.style))
  if (usual >= outer) return still.slice(0, usual + 1)
  return resumes(step, still, outer) ? still : still.slice(0, outer)
}

// 1. (1) 1. : the inner 1. is a second list within (1) only when it stands inside a paragraph.
function isRestartBelow(heading: Heading, open: readonly Open[], same: number): boolean {
  const other = open[same]?.heading
  return heading.inline && other !== undefined && !other.inline && heading.ordinal === 1
}

function isSameStyle(a: Heading, b: Heading): boolean {
  return a.style === b.style
}

/** Whether the open headings from `outer` on are continued behind the heading, so that it stands inside them. */
function resumes({ heading, index, headings }: Step, open: readonly Open[], outer: number): boolean {
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
  let next = id + 1
  while (next < headings.length && (levels[next] ?? 0) > (levels[id] ?? 0)) next++
  const nextStart = headings[next]
  const reportEnd = ends.get(heading.report) ?? heading.blockEnd
  const end = nextStart?.report === heading.report ? nextStart.start : reportEnd
  return [heading.start, heading.inline ? Math.min(end, heading.blockEnd) : end]
}
