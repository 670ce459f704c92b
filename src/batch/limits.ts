import { ZhibiaoError } from '../errors.js'
import { MEMORY } from '../processes/flags.js'
import { READ_LIMITS, type ReadLimits } from '../read/index.js'

/** Limits of a document that is read in a process of its own. */
export interface Limits extends ReadLimits {
  /** Longest it may take, in seconds. */
  readonly time: number
  /** Most its process may hold, in bytes; the program itself takes some 300 MB of it. */
  readonly memory: number
}

export const LIMITS: Limits = { ...READ_LIMITS, time: 60, memory: MEMORY }

/** The time of a document whose pages may have to be recognised, in seconds: a hundred pages at three to six each. */
export const OCR_TIME = 600

/** Those given in bytes, which may be written as 200MB. */
const SIZES: ReadonlySet<string> = new Set<keyof Limits>(['file', 'unpacked', 'member', 'memory'])

const UNITS: Readonly<Record<string, number>> = { '': 1, KB: 2 ** 10, MB: 2 ** 20, GB: 2 ** 30 }

/**
 * Reads limits as users write them. Throws `usage` for one that there is not, or a value that is none.
 *
 * @example parseLimits(['file=200MB', 'time=120']) // { file: 209715200, time: 120 }
 */
export function parseLimits(given: readonly string[]): Partial<Limits> {
  return Object.fromEntries(given.map(parseLimit))
}

function parseLimit(text: string): readonly [name: string, value: number] {
  const [, name = '', digits = '', unit = ''] = /^(\w+)=(\d+(?:\.\d+)?)\s*([KMG]B)?$/i.exec(text.trim()) ?? []
  const scale = UNITS[unit.toUpperCase()]
  const value = Number(digits) * (scale ?? 1)
  const valid = Object.hasOwn(LIMITS, name) && value > 0 && (unit === '' || SIZES.has(name))
  if (!valid) throw new ZhibiaoError('usage', `--max ${text}: ${Object.keys(LIMITS).join(', ')} (file=200MB, time=120)`)
  return [name, value]
}
