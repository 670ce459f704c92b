import type { Span } from '../model.js'
import type { RuleSet } from '../rules/types.js'
import { HAN_YEAR } from '../text/chinese-numeral.js'
import type { Line } from './blocks.js'
import { findEnglishTitle, isEnglishHeading } from './english/titles.js'
import { findInlineMarkers, findLineMarker, isCaption, isDamaged, type Marker, styleOf } from './headings.js'
import { findLabelLines } from './label-lines.js'
import type { PeriodMention } from './periods.js'
import type { Heading } from './section-tree.js'
import { within } from './spans.js'
import { findTitle } from './titles.js'

/** A line with the list markers at its beginning and inside it. */
export interface MarkedLine {
  readonly line: Line
  /** Marker at the line's beginning; null for a heading without a number, or a line that only has inline ones. */
  readonly first: Marker | null
  readonly inline: readonly Marker[]
  /** Level of a heading without a number, by its outline level (Word's 标题 2), its words (2024年工作安排 → 1) or its look alone. */
  readonly bare: number | null
}

/**
 * The lines with markers, and those that are headings by their outline level or their words.
 *
 * @param skipped titles and tables of contents: they open no sections
 */
export function findMarkedLines(
  folded: string,
  lines: readonly Line[],
  skipped: ReadonlySet<Line>,
  ruleSet: RuleSet,
): readonly MarkedLine[] {
  const last: LastNumbers = new Map()
  const marked: MarkedLine[] = []
  for (const line of lines) {
    if (skipped.has(line) || line.block.row !== null) continue
    const marker = findLineMarker(folded, line, ruleSet)
    const first = marker && !isCaption(marker) && isCredible(marker, line, last) ? marker : null
    const inline = findInlineMarkers(folded, line, first, ruleSet)
    if (first) noteNumber(first, last)
    for (const seen of inline) noteNumber(seen, last)
    const bare = first ? null : (line.block.outline ?? (isBare(line, ruleSet) ? 1 : null))
    if (first || inline.length > 0 || bare !== null) marked.push({ line, first, inline, bare })
  }
  return withLabels(lines, skipped, marked)
}

/** The same with the lines that head what stands under them by their look alone. */
function withLabels(
  lines: readonly Line[],
  skipped: ReadonlySet<Line>,
  marked: readonly MarkedLine[],
): readonly MarkedLine[] {
  const heading = new Set(marked.filter(({ first, bare }) => first !== null || bare !== null).map(({ line }) => line))
  const labels = findLabelLines(lines, skipped, (line) => heading.has(line))
  if (labels.size === 0) return marked
  const known = new Map(marked.map((one) => [one.line, one]))
  return lines.flatMap((line) =>
    labels.has(line) ? { line, first: null, inline: [], bare: LABEL_LEVEL } : (known.get(line) ?? []),
  )
}

/** Below every numbered heading. */
const LABEL_LEVEL = 99

const isBare = (line: Line, ruleSet: RuleSet): boolean =>
  line.language === 'en' ? isEnglishHeading(line) : isBareHeading(line, ruleSet)

const LONGEST_BARE = 24

const OPENS_WITH_YEAR = new RegExp(`^(?:(?:19|20)\\d{2}|${HAN_YEAR})年`)

// 「2023年工作回顾」 … 「2024年工作安排」: parts of a speech, above its 一、二、, that carry no number.
// 「附:2022年主要预期目标(市人大通过)」: that it is an annex and who passed it stand around the words that tell.
function isBareHeading(line: Line, { lexicon }: RuleSet): boolean {
  const text = line.text.replace(/^附:/, '').replace(/(?<=.)\([^()]*\)$/, '')
  if (text.length > LONGEST_BARE || /[。;:,!?\t]/.test(text)) return false
  // 上半年圆满完成各项目标任务: that targets are reached heads no plan.
  if (/目标/.test(text) && /完成|实现|超额|围绕|紧扣|锚定|聚焦|对标|冲刺/.test(text)) return false
  const opens = (lexicon.get('section.bare-head')?.begins(text) ?? 0) > 0
  const dated = opens || OPENS_WITH_YEAR.test(text)
  return dated && (lexicon.get('section.bare-tail')?.ends(text) ?? 0) > 0
}

/** The last marker seen of each style still open, for damaged numbers to go on from. */
type LastNumbers = Map<string, { readonly rank: number; readonly ordinal: number }>

// An outer heading closes the lists below it: a 5 behind 二、 does not go on from 4、 before it.
function noteNumber(marker: Marker, last: LastNumbers): void {
  const { rank } = marker.rule
  for (const [style, seen] of last) if (seen.rank > rank) last.delete(style)
  const style = styleOf(marker)
  last.set(style, { rank, ordinal: marker.ordinal ?? (last.get(style)?.ordinal ?? 0) + 1 })
}

// What is left of a lost number must be punctuation (、存在的问题), or go on with a list: 2、… 3巩固脱贫成果。
function isCredible(marker: Marker, line: Line, last: LastNumbers): boolean {
  if (!isDamaged(marker)) return true
  const before = last.get(styleOf(marker))?.ordinal
  if (marker.ordinal !== null) return before !== undefined && marker.ordinal === before + 1
  return /^[(.、]/.test(line.text) || before !== undefined
}

/** The headings of a marked line, in order; marker and title as written, in `text`'s own width. */
export function toHeadings(
  { text, folded }: { readonly text: string; readonly folded: string },
  { line, first, inline, bare }: MarkedLine,
  report: number,
  periods: readonly PeriodMention[],
): readonly Heading[] {
  const inner = within(periods, line.span)
  const markers = [...(first ? [first] : []), ...inline.filter((marker) => !isCaption(marker))]
  const headings = markers.map((marker, n): Heading => {
    const end = markers[n + 1]?.span[0] ?? line.span[1]
    const running = marker.inline || styleOf(marker) === 'firstly'
    const read = line.language === 'en' ? findEnglishTitle : findTitle
    const title = read({ folded, rest: [marker.end, end], periods: inner, running })
    return {
      report,
      style: styleOf(marker),
      rank: marker.rule.rank,
      ordinal: marker.ordinal,
      marker: text.slice(...marker.span),
      title: title ? text.slice(...title) : '',
      start: marker.span[0],
      blockEnd: line.span[1],
      inline: marker.inline || marker !== first,
    }
  })
  return bare === null ? headings : [bareHeading(text, line, bare, report), ...headings]
}

function bareHeading(text: string, { span }: Line, level: number, report: number): Heading {
  return {
    report,
    style: `outline-${level}`,
    rank: level,
    ordinal: null,
    marker: '',
    title: text.slice(...span),
    start: span[0],
    blockEnd: span[1],
    inline: false,
  }
}

/** Every list marker of the document, those of captions and of the table of contents too. */
export function collectMarkers(
  folded: string,
  lines: readonly Line[],
  { contents, marked }: { readonly contents: ReadonlySet<Line>; readonly marked: readonly MarkedLine[] },
  ruleSet: RuleSet,
): readonly Span[] {
  const spans = new Map<number, Span>()
  const collect = ({ span }: Marker): unknown => spans.set(span[0], span)
  for (const line of contents) {
    const marker = findLineMarker(folded, line, ruleSet)
    if (marker) collect(marker)
  }
  for (const line of lines) {
    const marker = findLineMarker(folded, line, ruleSet)
    if (marker && isCaption(marker)) collect(marker)
  }
  for (const { first, inline } of marked) {
    if (first) collect(first)
    for (const marker of inline) collect(marker)
  }
  return [...spans.values()].sort((a, b) => a[0] - b[0])
}
