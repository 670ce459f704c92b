import type { Fragment } from './fragments.js'

/** Lines of one frame share their margins: those of one column on pages of one size. */
export interface Frame {
  readonly key: string
  /** Width of the page. */
  readonly width: number
}

/** A printed line. */
export interface Line {
  readonly text: string
  readonly page: number
  readonly frame: Frame
  readonly left: number
  readonly right: number
  /** The baseline, from the page's top. */
  readonly y: number
  readonly size: number
  /** Font of nearly all its Chinese; '' when it has several. */
  readonly font: string
  /** Its fragments from left to right. */
  readonly fragments: readonly Fragment[]
}

/** Where lines stand. */
export type Place = Pick<Line, 'page' | 'frame'>

/** Gathers the fragments of a page, or of a part of one, into lines from top to bottom. */
export function gatherLines(fragments: readonly Fragment[], place: Place): readonly Line[] {
  return gatherRows(fragments).map((row) => composeLine(row, place))
}

/** Fragments on one baseline from left to right, row by row from the top. */
export function gatherRows(fragments: readonly Fragment[]): readonly (readonly Fragment[])[] {
  const rows: Fragment[][] = []
  for (const fragment of [...fragments].sort((a, b) => a.y - b.y)) {
    const row = rows.findLast((each) => isOnRow(fragment, each))
    if (row) row.push(fragment)
    else rows.push([fragment])
  }
  return rows
    .map((row) => ({ row: row.sort((a, b) => a.x - b.x), y: widest(row).y }))
    .sort((a, b) => a.y - b.y)
    .map(({ row }) => row)
}

/** Small type may stand off the baseline (㎡ set as m and a raised 2). */
function isOnRow(fragment: Fragment, row: readonly Fragment[]): boolean {
  const [first] = row
  return first !== undefined && Math.abs(first.y - fragment.y) < Math.max(first.size, fragment.size) * 0.4
}

export function composeLine(fragments: readonly Fragment[], { page, frame }: Place): Line {
  const main = widest(fragments)
  return {
    text: joinTexts(fragments, main.size),
    page,
    frame,
    left: fragments[0]?.x ?? 0,
    right: fragments.reduce((end, each) => Math.max(end, each.x + each.width), 0),
    y: main.y,
    size: main.size,
    font: mainFont(fragments),
    fragments,
  }
}

/** The text of fragments from left to right. */
export function textOfFragments(fragments: readonly Fragment[]): string {
  return fragments.length === 0 ? '' : joinTexts(fragments, widest(fragments).size)
}

/** `size` is that of the widest. */
function joinTexts(fragments: readonly Fragment[], size: number): string {
  let text = ''
  let before: Fragment | null = null
  for (const fragment of fragments) {
    text = before ? joinRun(text, fragment.text, (fragment.x - before.x - before.width) / size) : fragment.text
    before = fragment
  }
  return text.trim()
}

function widest(fragments: readonly Fragment[]): Fragment {
  return fragments.reduce((widest, each) => (each.width > widest.width ? each : widest))
}

/** Digits and Latin are often of another font than the Chinese around them, and so may be a rare character. */
function mainFont(fragments: readonly Fragment[]): string {
  const chinese = fragments.filter(({ text }) => CHINESE.test(text))
  const total = chinese.reduce((sum, { width }) => sum + width, 0)
  // Nearly every line.
  if (chinese.every(({ font }) => font === chinese[0]?.font)) return total > 0 ? (chinese[0]?.font ?? '') : ''
  const widths = new Map<string, number>()
  for (const { font, width } of chinese) widths.set(font, (widths.get(font) ?? 0) + width)
  return [...widths].find(([, width]) => width > total * 0.9)?.[0] ?? ''
}

const CHINESE = /[\u3400-\u9fff]/

/**
 * Joins two runs of one line that stand `gap` ems apart. Between Chinese and digits typesetting leaves a quarter of
 * an em that no one typed (2023 年 11 月); a gap of more than an em is one that somebody made.
 */
function joinRun(before: string, after: string, gap: number): string {
  if (gap <= 0.15) return before + after
  const typed = gap > 1.2 || (isLatin(before.at(-1)) && isLatin(after[0]))
  return typed ? `${before} ${after}` : before + after
}

function isLatin(char: string | undefined): boolean {
  return char !== undefined && char > ' ' && char <= '\u024f'
}

/**
 * Drops the spaces of typesetting: all between Chinese and digits, and those between Chinese characters where they
 * were spaced out (和 市 场 监 管), as they may be on any line set to its full measure. Elsewhere a single one was
 * typed: 第一部分 三季度工作.
 */
export function closeSpaces(text: string, fullMeasure: boolean): string {
  if (!text.includes(' ')) return text
  const pairs = text.match(WIDE_PAIR)?.length ?? 0
  const spaced = text.match(SPACED_PAIR)?.length ?? 0
  const closed = text.replace(MIXED_SPACE, '')
  return fullMeasure || spaced * 3 > pairs ? closed.replace(SPACED_PAIR, '$1') : closed
}

const WIDE_PAIR = /[\u2010-\uffff](?= ?[\u2010-\uffff])/g
const SPACED_PAIR = /([\u2010-\uffff]) (?=[\u2010-\uffff])/g
const MIXED_SPACE = /(?<=[\u2010-\uffff]) (?=[!-\u024f])|(?<=[!-\u024f]) (?=[\u2010-\uffff])/g
