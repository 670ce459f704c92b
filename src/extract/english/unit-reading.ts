import type { Unit } from '../../rules/types.js'
import type { Place } from './assemble.js'
import type { EnglishScanner } from './scanner.js'

export interface UnitReading {
  readonly unit: string
  readonly info: Unit | null
  readonly end: number
}

/** The unit behind a numeral: ' million tons', '%', ' kilometers per 100 square kilometers'. */
export function readUnit(
  { rules: { units } }: EnglishScanner,
  { folded, text }: Place,
  at: number,
): UnitReading | null {
  if (at >= text.length) return null
  const before = text.charCodeAt(at)
  const gap = before === 0x20 || before === 0x2d ? 1 : 0
  const length = units.match(text, at + gap)
  if (length === 0) return null
  let end = at + gap + length
  // mu of 3 museums, ton of tonight
  if (end < text.length && isWordUnit(text.charCodeAt(end)) && isWordUnit(text.charCodeAt(end - 1))) return null
  const surface = text.slice(at + gap, end)
  const info = units.bySurface.get(surface) ?? null
  const per = !text.startsWith(' per ', end)
    ? undefined
    : /^ per (?:\d[\d,]* )?(?:square|cubic) [a-z]+/.exec(text.slice(end, end + 40))?.[0]
  if (per !== undefined) {
    end += per.length
    return { unit: folded.slice(at + gap, end), info: null, end }
  }
  return { unit: SIGNS.get(surface) ?? folded.slice(at + gap, end), info, end }
}

const isWordUnit = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)

/** percent is told by its sign, as 百分之 is. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['percent', '%'], ['per cent', '%'], ['pct', '%'], ['per thousand', '‰'], ['per mille', '‰'],
]) // biome-ignore format: a table
