import { HAN_YEAR, YEAR_DIGITS } from '../../text/chinese-numeral.js'
import type { Line } from './lines.js'
import { isIndented, LOOSE, type Margins } from './margins.js'

/**
 * Whether a paragraph ends with the last of `open` and `next` starts another. `before` and `margins` are those of the
 * frames the two stand in: the next line may stand in another column or on another page.
 */
export function isBreak(open: readonly Line[], next: Line, before: Margins, margins: Margins): boolean {
  const last = open.at(-1) ?? next
  const { size } = margins
  if (Math.abs(last.size - next.size) > size * 0.15) return true
  if (last.font !== '' && next.font !== '' && last.font !== next.font) return true
  if (DATE_LINE.test(next.text) || BULLET.test(next.text) || LEADER.test(last.text)) return true
  const centred = [isCentred(last, before), isCentred(next, margins)]
  if (centred.some(Boolean)) return !centred.every(Boolean) || !hasNoRoom(last, next, before)
  if (isApart(last, before) || isApart(next, margins)) return true
  const gap = next.page === last.page && next.frame.key === last.frame.key ? next.y - last.y : null
  if (gap !== null && margins.pitch !== null && (gap > margins.pitch * LOOSE || gap < 0)) return true
  const hang = hangOf(open, before)
  if (hang !== null) {
    const depth = next.left - margins.left - hang
    if (Math.abs(depth) < size * 0.4) return !isFull(last, next, before)
    if (depth < 0 && open.length > 1) return true
  }
  if (gap !== null && margins.spaced) return false
  if (!isFull(last, next, before)) return true
  if (margins.indented && isIndented(next, margins.left, size)) return true
  return HEADING.test(next.text) && SENTENCE_END.test(last.text)
}

const SENTENCE_END = /[。！？；：:;!?]$/

/** （2023年10月11日） under a title, 2023年7月5日 under a signature. */
const DATE_LINE = new RegExp(
  `^(?:[（(][\\d${YEAR_DIGITS}年月日 ]+[）)]|(?:\\d{4} ?|${HAN_YEAR})年 ?[\\d一二三四五六七八九十]+ ?月 ?[\\d一二三四五六七八九十]+ ?日)$`,
)

/** ● 完成投资12亿元 */
const BULLET = /^[●•◆■▪★▲◇□➢➤]/

/** The dots of a contents line, with its page. */
const LEADER = /[.·…．]{4,}\s*\d+$/

/** 一、 （一） (1) 1. 第一章 ①; not 1.5, nor 一是, which most often goes on in its paragraph. */
const HEADING =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、](?!\d)|\d{1,2}[）)]|第[一二三四五六七八九十]+[章节条]|[①-⑳])/

/** The margins left free alike: by more than any indent, or around the larger type of a title. */
function isCentred({ left, right, size }: Line, margins: Margins): boolean {
  const [before, after] = [left - margins.left, margins.right - right]
  const alike = Math.abs(before - after) < size * 0.8
  return alike && (before > margins.size * 3 || size > margins.size * 1.15)
}

/** A signature or date at the right, farther in than any indent. */
function isApart({ left, size }: Line, margins: Margins): boolean {
  return left > margins.left + Math.max(size * 6, (margins.right - margins.left) * 0.3)
}

/**
 * How far in from the margin the lines of a list paragraph stand below its text: 1.⇥完成投资… The number hangs
 * outside. Null when the paragraph hangs by nothing.
 */
function hangOf(open: readonly Line[], margins: Margins): number | null {
  const [first, second] = open
  // In the next column everything stands further in.
  if (!first || (second && second.frame.key !== first.frame.key)) return null
  if (second) return second.left > first.left + second.size * 0.8 ? second.left - margins.left : null
  const marker = LIST_MARKER.exec(first.text)?.[0]
  if (marker === undefined) return null
  const gap = first.fragments.find(({ x }) => x > first.left + first.size * 0.4)
  const behind = first.fragments.length > 1 && gap ? gap.x : first.left + widthOf(first, marker.length)
  return behind - first.left < first.size * 4.5 ? behind - margins.left : null
}

const LIST_MARKER =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}(?:\.\d{1,2})*(?:[.．、）)]|\s)|[①-⑳]|[●•◆■▪★▲◇□➢➤-])\s*/

/**
 * Whether the paragraph may go on behind `last`. Where lines are spread, one that ends with its sentence and is not
 * spread is a last one; LibreOffice leaves some others unspread.
 */
function isFull(last: Line, next: Line, margins: Margins): boolean {
  const spread = !margins.justified || last.right + scriptGap(last, next) > margins.right - last.size * 0.15
  return (spread || !SENTENCE_END.test(last.text)) && hasNoRoom(last, next, margins)
}

/** Whether what `next` begins with had no more room on `last`. */
function hasNoRoom(last: Line, next: Line, margins: Margins): boolean {
  return last.right + scriptGap(last, next) + firstToken(next, margins) >= margins.right - last.size * 0.05
}

/**
 * Width of what would have had to fit on the line before: a line also ends early because the next number, or a
 * character with its punctuation (会，), cannot be broken.
 */
function firstToken(line: Line, { hanging }: Margins): number {
  const whole = TOKEN.exec(line.text)?.[0] ?? ''
  // A point behind a number or a per cent stays with it.
  return widthOf(line, (hanging ? whole.replace(/(?<![\w%％‰])[，。、]$/, '') : whole).length)
}

/** Width of a line's first `length` characters. */
function widthOf(line: Line, length: number): number {
  let needed = 0
  let rest = length
  for (const { text, width } of line.fragments) {
    if (rest <= 0) break
    const part = text.slice(0, rest)
    needed += (width * weigh(part)) / Math.max(weigh(text), 1)
    rest -= text.length
  }
  return needed
}

/** The quarter of an em that typesetting puts between Chinese and digits. */
function scriptGap(line: Line, next: Line): number {
  const latin = [line.text.at(-1), next.text[0]].map((char) => char !== undefined && /[\w%]/.test(char))
  return latin[0] === latin[1] ? 0 : line.size / 4
}

/** 91.11%、86.67% is not broken either. */
const BASE = String.raw`(?:(?:[\w.]+%、)*[\w.,%+\-/:·∶]+|——|……|.)`
const CLOSING = `[，。、；：！？）》」』】〉%％…),.;:!?]*`

/** Browsers break a line on neither side of a quotation mark: 月”活 and 个。“临 stay whole. */
const TOKEN = new RegExp(`^[（《“‘「『【(〈]*${BASE}(?:${CLOSING}[“”‘’]+${BASE}?)*${CLOSING}`, 'u')

/** Width in half ems, near enough to share out a run's width. */
function weigh(text: string): number {
  let sum = 0
  for (const char of text) sum += char < '\u2000' ? 1 : 2
  return sum
}
