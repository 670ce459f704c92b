import { wrapSpace } from '../document.js'
import { closeSpaces, type Line } from './lines.js'
import { isIndented, LOOSE, type Margins } from './margins.js'

/** A paragraph put together from the lines it was printed in. */
export interface Paragraph {
  readonly text: string
  /** Page it starts on. */
  readonly page: number
  readonly last: Line
}

/** Joins lines into paragraphs, over page breaks too. The lines must follow one another without a table between. */
export function reflow(lines: readonly Line[], margins: Margins): readonly Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const line of lines) {
    const open = paragraphs.at(-1)
    const text = closeSpaces(line.text, line.right > margins.right - line.size)
    if (open && !isBreak(open.last, line, margins)) {
      paragraphs[paragraphs.length - 1] = { ...open, text: open.text + wrapSpace(open.text, text) + text, last: line }
    } else paragraphs.push({ text, page: line.page, last: line })
  }
  return paragraphs
}

/** Whether a paragraph ends with `line` and `next` starts another. */
function isBreak(line: Line, next: Line, margins: Margins): boolean {
  const { pitch, indented, left, size } = margins
  if (Math.abs(line.size - next.size) > size * 0.15) return true
  if (DATE_LINE.test(next.text)) return true
  if (isCentred(line, margins) || isCentred(next, margins)) {
    return (
      !(isCentred(line, margins) && isCentred(next, margins)) ||
      line.right - line.left + firstToken(next, margins) <= margins.right - left
    )
  }
  const gap = next.page === line.page ? next.y - line.y : null
  if (gap !== null && pitch !== null && (gap > pitch * LOOSE || gap < 0)) return true
  if (gap !== null && margins.spaced) return false
  if (indented && isIndented(next, left, size)) return true
  if (line.right + scriptGap(line, next) + firstToken(next, margins) < margins.right - size * 0.05) return true
  return HEADING.test(next.text) && /[。！？；：:;!?]$/.test(line.text)
}

/** （2023年10月11日） under a title. */
const DATE_LINE = /^[（(][\d一二三四五六七八九〇年月日 ]+[）)]$/

/** 一、 （一） (1) 1. 第一章; not 1.5. */
const HEADING =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十]+[章节])/

/** The margins left free alike: by more than any indent, or around the larger type of a title. */
function isCentred({ left, right, size }: Line, margins: Margins): boolean {
  const [before, after] = [left - margins.left, margins.right - right]
  const alike = Math.abs(before - after) < size * 0.8
  return alike && (before > margins.size * 3 || size > margins.size * 1.15)
}

/**
 * Width of what would have had to fit on the line before: a line also ends early because the next number, or a
 * character with its punctuation (会，), cannot be broken.
 */
function firstToken(line: Line, { hanging }: Margins): number {
  const whole = TOKEN.exec(line.text)?.[0] ?? ''
  const token = hanging ? whole.replace(/[，。、；：]$/, '') : whole
  let needed = 0
  let rest = token.length
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

const TOKEN = /^[（《“‘「『【(〈]*(?:[\w.,%+\-/:]+|——|……|.)[，。、；：！？）》”’」』】〉%％…)]*/u

/** Width in half ems, near enough to share out a run's width. */
function weigh(text: string): number {
  return [...text].reduce((sum, char) => sum + (char < '\u2000' ? 1 : 2), 0)
}
