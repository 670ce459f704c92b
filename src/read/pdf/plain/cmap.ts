import { isWord, Lexer } from './lexer.js'
import { Unsure } from './unsure.js'
import { isArray, isText, type Value } from './values.js'

/** What characters the codes of a font stand for. */
export type CodeTable = ReadonlyMap<number, string>

/** Of two bytes there are 65,536; a table may name each a few times. */
const MOST_CODES = 1 << 18

/**
 * Reads a font's ToUnicode table: `<12> <5de5>` and `<20> <7e> <0020>` between words that say how many follow.
 * Throws {@link Unsure} where it goes by another table, or gives one code two meanings.
 */
export function readCodeTable(content: Uint8Array): CodeTable {
  const lexer = new Lexer(content)
  const table = new Map<number, string>()
  let left = MOST_CODES
  let operands: Value[] = []
  const put = (code: number, text: string): void => {
    left -= 1
    const known = table.get(code)
    if (left < 0 || (known !== undefined && known !== text)) throw new Unsure('font', 'a code of several meanings')
    table.set(code, text)
  }
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    if (!isWord(token)) {
      operands.push(token)
      continue
    }
    if (token.word === 'endbfchar') putEach(operands, put)
    else if (token.word === 'endbfrange') putRanges(operands, put)
    else if (UNKNOWN.has(token.word)) throw new Unsure('font', `${token.word} in a table of characters`)
    operands = []
  }
  return table
}

/** They go by another table, or give glyphs instead of characters. */
const UNKNOWN = new Set(['usecmap', 'endcidchar', 'endcidrange', 'endnotdefchar', 'endnotdefrange'])

type Put = (code: number, text: string) => void

function putEach(operands: readonly Value[], put: Put): void {
  if (operands.length % 2 !== 0) throw new Unsure('font', 'bfchar without pairs')
  for (let index = 0; index < operands.length; index += 2) put(toCode(operands[index]), toUnits(operands[index + 1]))
}

function putRanges(operands: readonly Value[], put: Put): void {
  if (operands.length % 3 !== 0) throw new Unsure('font', 'bfrange without threes')
  for (let index = 0; index < operands.length; index += 3) {
    const [first, last] = [toCode(operands[index]), toCode(operands[index + 1])]
    const target = operands[index + 2]
    if (last < first || last - first > 0xffff) throw new Unsure('font', 'bfrange from behind')
    if (isArray(target)) {
      if (target.length !== last - first + 1) throw new Unsure('font', 'bfrange of another length')
      for (const [offset, each] of target.entries()) put(first + offset, toUnits(each))
      continue
    }
    const text = toUnits(target)
    const [before, final] = [text.slice(0, -1), text.charCodeAt(text.length - 1)]
    for (let offset = 0; offset <= last - first; offset += 1) {
      put(first + offset, before + String.fromCharCode(final + offset))
    }
  }
}

/** The number that a code of one or two bytes is. */
function toCode(value: Value | undefined): number {
  const bytes = isText(value) ? value.bytes : ''
  if (bytes.length === 1) return bytes.charCodeAt(0)
  if (bytes.length === 2) return bytes.charCodeAt(0) * 256 + bytes.charCodeAt(1)
  throw new Unsure('font', 'a code that is none')
}

/** Characters are given in UTF-16, a few in a byte. */
function toUnits(value: Value | undefined): string {
  const bytes = isText(value) ? value.bytes : ''
  if (bytes.length === 1) return bytes
  if (bytes.length === 0 || bytes.length % 2 !== 0) throw new Unsure('font', 'a character that is none')
  return decodeUtf16(bytes)
}

/** Text of UTF-16, the high byte first. */
export function decodeUtf16(bytes: string): string {
  let text = ''
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode((bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1))
  }
  return text
}
