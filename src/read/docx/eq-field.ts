import { raise } from '../superscript.js'
import { formatNumber } from './number-format.js'

/**
 * What a field EQ shows, which keeps no result beside it: 带圈字符 (`eq \o\ac(○,1)` is ①), the 拼音指南 of older files
 * (only the base is read), fractions and roots. Null for any other field.
 *
 * @example showEquation(' EQ \\f(119,128) ') // '119/128'
 */
export function showEquation(instruction: string): string | null {
  const found = /^\s*eq(?![a-z])/i.exec(instruction)
  if (!found) return null
  const source = instruction.slice(found[0].length).replace(/\\\*\s*(?:"[^"]*"|[^\s\\]+)/g, '')
  return readTerms(source, 0, false).text.trim()
}

interface Terms {
  readonly text: string
  /** Index behind what was read. */
  readonly end: number
}

/** A function of the field: `\o\ac(○,1)`, with the words between its letter and its bracket. */
const FUNCTION = /\\([abdfilorsx])((?:\s*\\[a-z]{2}\s*(?:\\.|-?\d+)?)*)\s*\(/iy

/** Text and functions up to the end, or within brackets to the next comma or closing bracket. */
function readTerms(source: string, from: number, within: boolean): Terms {
  let text = ''
  let at = from
  while (at < source.length) {
    const char = source.charAt(at)
    if (within && (char === ',' || char === ';' || char === ')')) break
    FUNCTION.lastIndex = at
    const call = FUNCTION.exec(source)
    if (call) {
      const { terms, end } = readArguments(source, FUNCTION.lastIndex)
      text += compose((call[1] ?? '').toLowerCase(), call[2] ?? '', terms, text)
      at = end
    } else if (char === '\\') {
      text += source.charAt(at + 1)
      at += 2
    } else {
      text += char
      at += 1
    }
  }
  return { text, end: at }
}

interface Argument {
  readonly text: string
  /** Set above or below the line: the ruby over its base. */
  readonly raised: boolean
}

function readArguments(source: string, from: number): { readonly terms: readonly Argument[]; readonly end: number } {
  const terms: Argument[] = []
  let at = from
  for (;;) {
    const { text, end } = readTerms(source, at, true)
    terms.push({ text: text.trim(), raised: /^\s*\\s\b/i.test(source.slice(at, end)) })
    at = end + 1
    if (end >= source.length || source.charAt(end) === ')') return { terms, end: at }
  }
}

function compose(name: string, options: string, terms: readonly Argument[], before: string): string {
  const texts = terms.map(({ text }) => text)
  switch (name) {
    case 'f':
      return texts.map(bracketSum).join('/')
    case 'r':
      return `√${bracketSum(texts.at(-1) ?? '')}`
    case 'o':
      return overlay(terms)
    case 's':
      return /\\up/i.test(options) ? raise(before, texts.join('')) : texts.join('')
    case 'b':
      return `(${texts.join(',')})`
    case 'd':
      return ''
    default:
      return texts.join(name === 'a' ? ' ' : ',')
  }
}

const ENCLOSING = /^[○〇◯O□◇△▽]$/

function overlay(terms: readonly Argument[]): string {
  const inside = terms.filter(({ text }) => !ENCLOSING.test(text))
  const [first] = inside
  if (first && inside.length < terms.length && /^\d{1,2}$/.test(first.text)) {
    return formatNumber(Number(first.text), 'decimalEnclosedCircle') ?? first.text
  }
  return inside.flatMap(({ text, raised }) => (raised ? [] : [text])).join('')
}

/** Sums keep together in a fraction and under a root: (365.8-323.5)/323.5. */
export const bracketSum = (text: string): string => (/.[-+−×÷/=]/.test(text) ? `(${text})` : text)
