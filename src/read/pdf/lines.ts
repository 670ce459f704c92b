import type { Fragment } from './fragments.js'

/** A printed line. */
export interface Line {
  readonly text: string
  readonly page: number
  readonly left: number
  readonly right: number
  /** The baseline, from the page's top. */
  readonly y: number
  readonly size: number
  /** Its fragments from left to right. */
  readonly fragments: readonly Fragment[]
}

/** Gathers the fragments of a page into lines, from top to bottom. */
export function gatherLines(fragments: readonly Fragment[], page: number): readonly Line[] {
  const rows: Fragment[][] = []
  for (const fragment of [...fragments].sort((a, b) => a.y - b.y)) {
    const row = rows.findLast((each) => isOnRow(fragment, each))
    if (row) row.push(fragment)
    else rows.push([fragment])
  }
  return rows
    .map((row) =>
      composeLine(
        row.sort((a, b) => a.x - b.x),
        page,
      ),
    )
    .sort((a, b) => a.y - b.y)
}

/** Small type may stand off the baseline (㎡ set as m and a raised 2). */
function isOnRow(fragment: Fragment, row: readonly Fragment[]): boolean {
  const [first] = row
  return first !== undefined && Math.abs(first.y - fragment.y) < Math.max(first.size, fragment.size) * 0.4
}

function composeLine(fragments: readonly Fragment[], page: number): Line {
  const main = fragments.reduce((widest, each) => (each.width > widest.width ? each : widest))
  const last = fragments.reduce((end, each) => Math.max(end, each.x + each.width), 0)
  const text = fragments.reduce((joined, fragment, index) => {
    const before = fragments[index - 1]
    return before ? joinRun(joined, fragment.text, (fragment.x - before.x - before.width) / main.size) : fragment.text
  }, '')
  return { text: text.trim(), page, left: fragments[0]?.x ?? 0, right: last, y: main.y, size: main.size, fragments }
}

/**
 * Joins two runs of one line that stand `gap` ems apart. Between Chinese and digits typesetting leaves a quarter of
 * an em that no one typed (2023 年 11 月); a gap of more than an em is one that somebody made.
 */
function joinRun(before: string, after: string, gap: number): string {
  const [left, right] = [before.trimEnd(), after.trimStart()]
  const spaced = gap > 0.15 || left !== before || right !== after
  if (!spaced) return left + right
  const typed = gap > 1.2 || (isLatin(left.at(-1)) && isLatin(right[0]))
  return typed ? `${left} ${right}` : left + right
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
  const pairs = text.match(WIDE_PAIR)?.length ?? 0
  const spaced = text.match(SPACED_PAIR)?.length ?? 0
  const closed = text.replace(MIXED_SPACE, '')
  return fullMeasure || spaced * 3 > pairs ? closed.replace(SPACED_PAIR, '$1') : closed
}

const WIDE_PAIR = /[\u2010-\uffff](?= ?[\u2010-\uffff])/g
const SPACED_PAIR = /([\u2010-\uffff]) (?=[\u2010-\uffff])/g
const MIXED_SPACE = /(?<=[\u2010-\uffff]) (?=[!-\u024f])|(?<=[!-\u024f]) (?=[\u2010-\uffff])/g
