import type { Fragment } from './fragments.js'
import { composeLine, type Line } from './lines.js'
import type { Rule } from './rules.js'

/** The lines of a page without its footnotes, and those of the notes. */
export interface Annotated {
  readonly body: readonly Line[]
  readonly notes: readonly Line[]
}

/**
 * Takes the footnotes off a page's foot (lines from top to bottom): smaller lines below a short rule, or smaller
 * lines that begin with a mark the text above refers to. The raised marks in the text go with them, as 10亿元¹ would
 * else read 10亿元1.
 */
export function splitFootnotes(lines: readonly Line[], rules: readonly Rule[], bodySize: number): Annotated {
  const from = findNotes(lines, rules, bodySize)
  if (from === lines.length) return { body: lines, notes: [] }
  const notes = lines.slice(from)
  const marks = new Set(notes.flatMap(({ text }) => MARK.exec(text)?.[0] ?? []))
  return { body: lines.slice(0, from).map((line) => dropReferences(line, marks)), notes: notes.map(dropMark) }
}

/** ①, [1], 1, *: at the beginning of a note. */
const MARK = /^(?:[①-⑳*†‡]|[[［〔]\d{1,2}[\]］〕]|\d{1,2}(?![\d.、．)）年月日]))/

/** Index of the first line of the notes; the number of lines when there are none. */
function findNotes(lines: readonly Line[], rules: readonly Rule[], bodySize: number): number {
  const small = lines.findLastIndex(({ size }) => size > bodySize * 0.93) + 1
  if (small === lines.length || small === 0) return lines.length
  const [above, first] = [lines[small - 1], lines[small]]
  if (!above || !first) return lines.length
  const ruled = rules.some(
    ({ direction, at, from, to }) =>
      direction === 'horizontal' &&
      at > above.y &&
      at < first.y &&
      to - from > bodySize * 3 &&
      to - from < first.frame.width * 0.5 &&
      Math.abs(from - first.left) < bodySize * 2,
  )
  if (ruled) return small
  const mark = MARK.exec(first.text)?.[0]
  const referred =
    mark !== undefined &&
    lines.slice(0, small).some((line) => line.fragments.some((each) => isReference(each, line, new Set([mark]))))
  return referred ? small : lines.length
}

function dropReferences(line: Line, marks: ReadonlySet<string>): Line {
  const kept = line.fragments.filter((fragment) => !isReference(fragment, line, marks))
  return kept.length === line.fragments.length || kept.length === 0 ? line : composeLine(kept, line)
}

/** 1 据县统计局快报数: the 1 is no figure. */
function dropMark(line: Line): Line {
  const [first, ...others] = line.fragments
  return first && others.length > 0 && MARK.exec(first.text)?.[0] === first.text ? composeLine(others, line) : line
}

/** A mark in small type above the baseline, other than the 2 of m². */
function isReference({ text, size, y }: Fragment, line: Line, marks: ReadonlySet<string>): boolean {
  return marks.has(text) && size < line.size * 0.8 && y < line.y - line.size * 0.15
}
