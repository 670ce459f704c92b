import { holdsUnit, type UnitBits, unitBits } from '../text/unit-bits.js'
import type { WordClass } from './types.js'

/** A word class of the given words; the longest come first, so that an alternation of them takes 约为 before 约. */
export function makeWordClass(id: string, listed: readonly string[]): WordClass {
  const words = new Set(listed)
  const longestFirst = [...words].sort((a, b) => b.length - a.length)
  const byFirst = groupBy(longestFirst, (word) => word.charCodeAt(0))
  const byLast = groupBy(longestFirst, (word) => word.charCodeAt(word.length - 1))
  // Made when first asked: most classes are only parts of patterns.
  let first: UnitBits | null = null
  let last: UnitBits | null = null
  const begins = (text: string, at = 0): number => {
    first ??= unitBits(byFirst.keys())
    if (!holdsUnit(first, text.charCodeAt(at))) return 0
    for (const word of byFirst.get(text.charCodeAt(at)) ?? NONE) if (text.startsWith(word, at)) return word.length
    return 0
  }
  return Object.freeze({
    id,
    words: Object.freeze(longestFirst),
    has: (word: string) => words.has(word),
    begins,
    ends: (text: string, at = text.length) => {
      last ??= unitBits(byLast.keys())
      if (!holdsUnit(last, text.charCodeAt(at - 1))) return 0
      for (const word of byLast.get(text.charCodeAt(at - 1)) ?? NONE) if (text.endsWith(word, at)) return word.length
      return 0
    },
    occursIn: (text: string) => {
      for (let at = 0; at < text.length; at++) if (begins(text, at) > 0) return true
      return false
    },
  })
}

const NONE: readonly string[] = []

/** Words by a UTF-16 unit of theirs; each list keeps the order. */
function groupBy(words: readonly string[], unitOf: (word: string) => number): ReadonlyMap<number, readonly string[]> {
  const groups = new Map<number, string[]>()
  for (const word of words) {
    const group = groups.get(unitOf(word))
    if (group === undefined) groups.set(unitOf(word), [word])
    else group.push(word)
  }
  return groups
}
