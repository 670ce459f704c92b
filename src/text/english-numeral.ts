const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
const MONTHS = 'january february march april may june july august september october november december'

const VALUES: ReadonlyMap<string, number> = new Map([
  ...ONES.split(' ').map((word, n) => [word, n] as const),
  ...TENS.split(' ').map((word, n) => [word, 10 * (n + 2)] as const),
  ...ORDINALS.split(' ').map((word, n) => [word, n + 1] as const),
  ['a', 1],
  ['an', 1],
  ['dozen', 12],
  ['half', 0.5],
])

const SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1e6, billion: 1e9 }

const BY_NAME: ReadonlyMap<string, number> = new Map(
  MONTHS.split(' ').flatMap((name, n) => [[name, n + 1] as const, [name.slice(0, 3), n + 1] as const]),
)

/** Number of a month by its lower-case name or the first three letters of it, from 1; null for another word. */
export const monthNumber = (name: string): number | null => BY_NAME.get(name.replace(/\.$/, '')) ?? null

/**
 * The number that lower-case English words stand for: seventy-six → 76, two hundred and five → 205, fourth → 4, 14th → 14.
 *
 * @returns null when a word of them is no numeral.
 */
export function parseEnglishNumeral(text: string): number | null {
  const digits = /^(\d+)(?:st|nd|rd|th)?$/.exec(text)?.[1]
  if (digits !== undefined) return Number(digits)
  let total = 0
  let group = 0
  for (const word of text.split(/[\s-]+|\band\b/).filter((part) => part !== '')) {
    const scale = SCALES[word]
    const value = VALUES.get(word)
    if (scale === 100) group = (group || 1) * 100
    else if (scale !== undefined) {
      total += (group || 1) * scale
      group = 0
    } else if (value === undefined) return null
    else group += value
  }
  return total + group
}
