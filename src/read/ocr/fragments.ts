import type { Line, Symbol as RecognizedSymbol, Word } from 'tesseract.js'
import type { Fragment } from '../pdf/fragments.js'
import type { Rule } from '../pdf/rules.js'

/** Words that stand so many ems apart are of different cells or columns. */
const APART = 1.3

/** The boxes of recognised words reach a little too far, in points. */
const OVERLAP = 2

/** Type whose sizes differ by less is of one size: they are measured on pictures. */
const ALIKE = 0.18

/**
 * The lines of a recognised page as a text layer would give them, in points from the upper left. Tesseract sets every
 * Chinese character or word apart (新 增 经 营 主 体); here they stand together again.
 *
 * @param scale pixels a point
 * @param rules lines drawn on the page, in points: what stands on both sides of one is of two cells.
 */
export function toFragments(lines: readonly Line[], scale: number, rules: readonly Rule[] = []): readonly Fragment[] {
  const printed = lines.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  const sizes = printed.map((line) => measureType(line) / scale)
  const usual = median(printed.flatMap(({ words }, index) => words.map(() => sizes[index] ?? 0)))
  return printed.flatMap((line, index) => {
    const measured = sizes[index] ?? usual
    const size = Math.abs(measured - usual) < usual * ALIKE ? usual : measured
    const parted = (left: number, right: number): boolean =>
      right - left >= size * scale * APART || isCrossed(rules, left / scale, right / scale, line.bbox.y0 / scale)
    return cutLine(line, parted).map((words) => toFragment(words, line, size, scale))
  })
}

/**
 * Height of a line's type in pixels. Chinese characters are square and stand side by side, so it is how far they are apart
 * from middle to middle; the boxes around their ink are of any height (一).
 */
function measureType({ words, bbox }: Line): number {
  const symbols = words.flatMap((word) => word.symbols)
  const steps = symbols.slice(1).flatMap((symbol, index) => {
    const before = symbols[index]
    return before && isChinese(before) && isChinese(symbol) ? [middle(symbol) - middle(before)] : []
  })
  if (steps.length >= 2) return median(steps)
  const height = median(symbols.filter(isTall).map((symbol) => symbol.bbox.y1 - symbol.bbox.y0))
  return height > 0 ? height * 1.1 : bbox.y1 - bbox.y0
}

const isChinese = ({ text }: RecognizedSymbol): boolean => /[\u3400-\u9fff]/.test(text)

/** Neither a point nor 一. */
const isTall = ({ text }: RecognizedSymbol): boolean => /[\u3400-\u9fff\w]/.test(text) && !/[一_]/.test(text)

const middle = ({ bbox }: RecognizedSymbol): number => (bbox.x0 + bbox.x1) / 2

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}

/** Whether a vertical rule stands between two words of a line. */
function isCrossed(rules: readonly Rule[], left: number, right: number, y: number): boolean {
  return rules.some(
    (rule) =>
      rule.direction === 'vertical' &&
      left - OVERLAP <= rule.at &&
      rule.at <= right + OVERLAP &&
      rule.from <= y + OVERLAP &&
      y <= rule.to,
  )
}

function cutLine({ words }: Line, parted: (left: number, right: number) => boolean): readonly (readonly Word[])[] {
  const pieces: Word[][] = []
  for (const word of words) {
    const piece = pieces.at(-1)
    const before = piece?.at(-1)
    if (piece && before && !parted(before.bbox.x1, word.bbox.x0)) piece.push(word)
    else pieces.push([word])
  }
  return pieces
}

function toFragment(words: readonly Word[], { baseline }: Line, size: number, scale: number): Fragment {
  const [left, right] = [words[0]?.bbox.x0 ?? 0, words.at(-1)?.bbox.x1 ?? 0]
  const slope = (baseline.y1 - baseline.y0) / Math.max(baseline.x1 - baseline.x0, 1)
  const y = baseline.y0 + slope * ((left + right) / 2 - baseline.x0)
  return {
    text: mendBrackets(words.reduce((joined, { text }) => joined + spaceBetween(joined, text) + text.trim(), '')),
    x: left / scale,
    y: y / scale,
    width: (right - left) / scale,
    size,
    font: '',
  }
}

/**
 * 《计划170名): the one bracket was taken for another, as it is closed by a round one. A speck at the edge of a cell looks
 * like a quotation mark that closes (”86).
 */
const mendBrackets = (text: string): string =>
  text.replace(/^[”’]+(?=.)/, '').replace(/[〈《]([^〈《〉》()（）]{1,30})[)）]/g, '（$1）')

/** Only Latin words are set apart by spaces; 98 .2% is one number. */
const spaceBetween = (before: string, after: string): '' | ' ' =>
  /[A-Za-z,;:]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : ''
