import type { Direction } from '../../model.js'
import { BARE, type Mention, standingAt } from '../mention.js'
import type { GridCell } from './lines.js'
import { isUnit } from './units.js'
import { NUMERAL, type TableWords } from './words.js'

/** A number of a cell with what the cell itself says of it. */
export interface CellReading {
  readonly mention: Mention
  /** Told by a word or an arrow: 增长5%, ↑3.2. */
  readonly direction: Exclude<Direction, 'flat'> | null
}

const PLAIN = new RegExp(`^(?<open>\\()?(?<sign>[-+])?(?<value>${NUMERAL})(?<percent>[%‰])?(?<close>\\))?$`, 'u')
const FRACTION = new RegExp(`^${NUMERAL}/${NUMERAL}$`, 'u')

/** Does the cell hold a number, and besides it only signs, an approximator, a unit? */
export function isValue(words: TableWords, text: string): boolean {
  const rest = words.value.exec(text)?.groups?.rest
  if (rest === undefined) return false
  const behind = rest.trim()
  return behind === '' || behind === '%' || behind === '‰' || isUnitTail(words, behind)
}

function isUnitTail(words: TableWords, text: string): boolean {
  if (words.language === 'en') return isUnit(words, text)
  const {
    scanner,
    rules: { units },
  } = words
  const gap = /^[余多]/u.test(text) ? 1 : 0
  const length = units.match(text, gap)
  if (length === 0 && !/^[位名]$/u.test(text)) return isApproximator(scanner.after, text)
  return (
    gap + length === text.length ||
    /^[位名]$/u.test(text) ||
    isApproximator(scanner.after, text.slice(gap + length)) ||
    text[gap + length] === '/'
  )
}

function isApproximator(after: RegExp, text: string): boolean {
  after.lastIndex = 0
  return after.exec(text)?.[0].length === text.length
}

/**
 * Reads the numbers of a cell: 21 846 · (3.5) for minus · 1.2亿元 · ≥95% · 增长5% · 第3位. Of 3/12 only the first is read,
 * and only where `fraction` says what it is.
 */
export function readCell(
  words: TableWords,
  cell: GridCell,
  fraction: 'first' | 'both' | 'none',
): readonly CellReading[] {
  const plain = readPlain(words, cell, 0, cell.text)
  if (plain !== null) return [{ mention: plain, direction: null }]
  if (FRACTION.test(cell.text)) return readFraction(words, cell, fraction)
  const direction = words.up.test(cell.text) ? 'up' : words.down.test(cell.text) ? 'down' : null
  const arrow = /^[↑↓▲△▼]\s*/u.exec(cell.text)?.[0].length ?? 0
  const bare = arrow === 0 ? null : readPlain(words, cell, arrow, cell.text.slice(arrow))
  if (bare !== null) return [{ mention: bare, direction }]
  // By itself, so that the neighbour's words have no part in it.
  const mention = words.quantity(cell.text)
  if (mention === null) return []
  const [from, to] = mention.span
  // ≥95%: the sign stands with its number.
  const start = /[≥≤<>]/.test(cell.text[from - 1] ?? '') ? from - 1 : from
  return [{ mention: standingAt(mention, [cell.span[0] + start, cell.span[0] + to]), direction }]
}

function readPlain(words: TableWords, cell: GridCell, at: number, text: string): Mention | null {
  const { open, sign, value, percent, close } = PLAIN.exec(text)?.groups ?? {}
  if (value === undefined || (open === undefined) !== (close === undefined)) return null
  const unit = percent ?? ''
  const info = words.rules.units.bySurface.get(unit) ?? null
  return {
    span: [cell.span[0] + at, cell.span[0] + at + text.length], kind: 'quantity', value: value.replace(/[, \u2009\u202f]/g, ''), valueMax: null,
    // Accountants put a loss in brackets: (3.5).
    negative: sign === '-' || open !== undefined, signed: sign !== undefined, unit, unitInfo: info,
    dimension: info?.dimension ?? BARE, comparator: null, each: false, chinese: false, rules: [],
  } // biome-ignore format: a record
}

function readFraction(words: TableWords, cell: GridCell, fraction: 'first' | 'both' | 'none'): readonly CellReading[] {
  const slash = cell.text.indexOf('/')
  const first = readPlain(words, cell, 0, cell.text.slice(0, slash))
  const second = readPlain(words, cell, slash + 1, cell.text.slice(slash + 1))
  const read = fraction === 'none' ? [] : fraction === 'first' ? [first] : [first, second]
  return read.flatMap((mention) => (mention === null ? [] : [{ mention, direction: null }]))
}
