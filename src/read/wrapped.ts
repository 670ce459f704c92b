import { eastAsianWidth } from 'get-east-asian-width'
import type { Block, Span } from '../model.js'

/**
 * Joins the lines of a text that was broken at a right margin (copied out of a PDF, sent as mail) to its paragraphs: a block then
 * reaches over the line ends, which stay in the text as they are, so that all offsets do. Any other text keeps a block a line.
 *
 * A text is broken when nearly all long lines that end in the midst of a sentence end near one margin, and few reach past it. In any
 * text two lines are one where they can't be two.
 */
export function joinWrapped(text: string, blocks: readonly Block[]): readonly Block[] {
  const lines = blocks.map((block) => lineOf(text, block))
  const margin = marginOf(lines) ?? Number.POSITIVE_INFINITY
  const indented = indents(lines)
  const joined: Block[] = []
  let last: Line | null = null
  for (const line of lines) {
    const before = joined.at(-1)
    if (last !== null && before !== undefined && (isCut(last, line) || continues(last, line, margin, indented)))
      joined[joined.length - 1] = { ...before, span: [before.span[0], line.block.span[1]] }
    else joined.push(line.block)
    last = line
  }
  return joined
}

interface Line {
  readonly block: Block
  /** Without the blanks around it. */
  readonly text: string
  /** In columns. */
  readonly indent: number
}

function lineOf(text: string, block: Block): Line {
  const line = text.slice(...block.span).trimEnd()
  const bare = line.trimStart()
  return { block, text: bare, indent: columnsOf(line.slice(0, line.length - bare.length)) }
}

/** In columns: a Chinese character takes two. Reckoned where it is asked for: most lines end a sentence, and are not. */
const widthOf = ({ text, indent }: Line): number => indent + columnsOf(text)

function columnsOf(text: string): number {
  let columns = 0
  for (const char of text) columns += eastAsianWidth(char.codePointAt(0) as number, { ambiguousAsWide: true })
  return columns
}

/** The column the lines are broken at; null where they are not. */
function marginOf(lines: readonly Line[]): number | null {
  const open = lines.filter((line) => line.block.row === null && endsOpen(line) && isLong(line))
  if (open.length < FEWEST) return null
  const widths = open.map(widthOf).sort((a, b) => a - b)
  // The band of columns that most of them end in.
  let margin = 0
  let most = 0
  let first = 0
  for (const [i, width] of widths.entries()) {
    while ((widths[first] as number) < width - RAGGED) first++
    if (i + 1 - first >= most) [most, margin] = [i + 1 - first, width]
  }
  if (most < FEWEST || most < open.length * MOST) return null
  const past = lines.filter((line) => widthOf(line) > margin + PROTRUDING).length
  // Items of a list are long and open too, and each begins with its mark; so are rows of a table set out with bars.
  const marked = open.filter(({ text }) => MARK.test(text) || BAR.test(text)).length
  return past <= lines.length * FEW_PAST && marked * 2 < open.length ? margin : null
}

/** Columns of the shortest margin. */
const SHORTEST = 30

/** How far from the margin a line ends that is full: a word, or a number with its unit, that did not fit. */
const RAGGED = 10

/** Punctuation may stand past the margin. */
const PROTRUDING = 2

/** Lines that make a margin. */
const FEWEST = 6

/** Of the long lines that end in the midst of a sentence, how many end near the margin. */
const MOST = 0.75

/** Of all lines, how many may reach past it: a title, a table. */
const FEW_PAST = 0.12

const isLong = (line: Line): boolean => line.text.length * 2 >= SHORTEST && widthOf(line) >= SHORTEST

const endsOpen = ({ text }: Line): boolean => !/[。！？!?；;：:.…][”’」』）)]?$/u.test(text)

/** Whether paragraphs are told by an indent of their first line. */
function indents(lines: readonly Line[]): boolean {
  const indented = lines.filter(({ indent }) => indent >= 2 && indent <= 8).length
  return indented >= 2 && indented <= lines.length / 2
}

/** Whether a line goes on in the next one: it is full, or ends in the midst of a sentence near the margin. */
function continues(line: Line, next: Line, margin: number, indented: boolean): boolean {
  if (margin === Number.POSITIVE_INFINITY || line.block.row !== null || next.block.row !== null) return false
  if (!isNext(line.block.span, next.block.span) || MARK.test(next.text) || BAR.test(line.text + next.text)) return false
  if (widthOf(line) < margin - RAGGED) return false
  if (indented) return next.indent < 2
  return endsOpen(line)
}

/** 增长↵5.6%, 726.81↵亿元, 达到全省前列,↵同比…: a line that is cut, whatever its length, by what it ends or the next begins with. */
function isCut(line: Line, next: Line): boolean {
  if (line.block.row !== null || next.block.row !== null || !isNext(line.block.span, next.block.span)) return false
  if (!endsOpen(line) || !isLong(line) || next.indent > 0 || MARK.test(next.text) || BAR.test(line.text + next.text))
    return false
  const [end, opening] = [line.text, next.text]
  return (
    /[,，、]$/u.test(end) ||
    /^[,，。；;、）)％%]/u.test(opening) ||
    (/[\d０-９]$/u.test(end) && UNIT.test(opening)) ||
    (/(?:增长|下降|上升|增加|减少|提高|达到?|为|至)$/u.test(end) && QUANTITY.test(opening)) ||
    (/[\p{L}％%]$/u.test(end) && /^(?:分别|依次|均)?为?[约近]?[\d０-９]/u.test(opening) && /^[分依均为]/u.test(opening))
  )
}

const UNIT = /^[十百千万亿]?(?:[元吨户亩件辆人]|平方米|公里|千瓦|标箱|个百分点)/u

/** A number that is no date, range or marker. */
const QUANTITY = /^[\d０-９][\d０-９.．,]* ?(?![\d０-９.．,年月日季、)）\-—–~～至到])/u

/** No blank line stands in between. */
const isNext = (before: Span, after: Span): boolean => after[0] === before[1] + 1

const BAR = /[|｜│┃]/u

/** What opens a paragraph or an item: 一、 (一) 1. 第一章 ● — but not 5.6%. */
const MARK =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:[、．]|\.(?!\d))|第[一二三四五六七八九十]{1,3}[章节部]|[●○◆◇■□▲△★☆►➤※•·*—-]|[①-⑳])/u
