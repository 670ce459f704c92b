import type { Comparator } from '../../model.js'
import type { Unit } from '../../rules/types.js'
import { unitAt } from '../../text/unit-at.js'
import type { Mention } from '../mention.js'
import type { EnglishScanner } from './scanner.js'

/** A quantity with the words of comparison before it, which belong to no name: over 700,000. */
export interface EnglishMention extends Mention {
  /** Where those words begin; the mention's own start where there are none. */
  readonly from: number
  /** Written in words: nine schools. */
  readonly inWords: boolean
}

/** The mention as counted in another unit. */
export const inUnit = (
  mention: EnglishMention,
  { unit, unitInfo, dimension, rules }: Pick<EnglishMention, 'unit' | 'unitInfo' | 'dimension' | 'rules'>,
): EnglishMention => ({
  span: mention.span, kind: mention.kind, value: mention.value, valueMax: mention.valueMax, negative: mention.negative,
  signed: mention.signed, unit, unitInfo, dimension, comparator: mention.comparator, each: mention.each,
  chinese: mention.chinese, rules, from: mention.from, inWords: mention.inWords,
}) // biome-ignore format: a record

/** Where quantities are looked for. */
export interface Place {
  readonly folded: string
  /** Lower case, up to the paragraph's end. */
  readonly text: string
  /** Where the paragraph begins. */
  readonly start: number
}

/** What a mention is put together of. */
export interface Parts {
  readonly start: number
  readonly end: number
  readonly value: string | null
  readonly unit: string
  readonly info: Unit | null
  readonly rule: string
  readonly inWords: boolean
  /** Upper end of a range. */
  readonly valueMax: string | null
  /** What is no matter of its unit: rank. */
  readonly dimension: string | null
}

/** went up to 97.2 percent moves, and is no upper bound. */
const isMove = (before: string, words: string): boolean =>
  /up to $/.test(words) &&
  /\b(?:w[e]nt|gone?|moved?|rose|climb(?:ed)?|edged?|came?|brought|add(?:s|ed)?) ?$/.test(
    before.slice(0, -words.trimStart().length),
  )

const NONE: readonly (readonly [Comparator, RegExp])[] = []

/** The word before the blank a text ends with; '' where it ends with none. */
export function lastWord(text: string): string {
  const end = text.length - 1
  if (end < 0 || unitAt(text, end) !== 0x20) return ''
  let from = end
  for (; from > 0; from--) {
    const unit = unitAt(text, from - 1)
    if ((unit < 0x61 || unit > 0x7a) && unit !== 0x2e) break
  }
  return text.slice(from, end)
}

/** Puts a mention together with the approximator before it and the words of comparison around it. */
export function assemble(scanner: EnglishScanner, place: Place, parts: Parts, words = 0): EnglishMention {
  const { text } = place
  const lead = text.slice(Math.max(place.start, parts.start - words - 24), parts.start - words)
  const last = lastWord(lead)
  const led = scanner.leading.has(last)
  const about = led && scanner.approxEnds.has(last) ? scanner.approx.exec(lead)?.groups?.words : undefined
  const start = about === undefined ? parts.start : parts.start - words - about.length - 1
  const before = about === undefined ? lead : lead.slice(0, -(about.length + 1))
  let comparator: Comparator | null = parts.valueMax !== null ? 'range' : about === undefined ? null : 'approx'
  let from = Math.min(start, parts.start - words)
  const compared = led ? scanner.compare.get(about === undefined ? last : lastWord(before)) : undefined
  for (const [name, regex] of compared ?? NONE) {
    const found = regex.exec(before)
    if (found === null || isMove(before, found[0])) continue
    comparator ??= name
    from -= found[0].replace(/^[^a-z]/, '').length
    break
  }
  const tail = text.slice(parts.end, parts.end + 16)
  // or more, and above
  const bounded = tail.startsWith(' o') || tail.startsWith(' a')
  const bound = bounded ? scanner.bounds.find(([, regex]) => regex.test(tail)) : undefined
  const behind = bound?.[1].exec(tail)?.[0].length ?? 0
  if (bound !== undefined) comparator ??= bound[0]
  const sign = parts.start === 0 ? 0 : text.charCodeAt(parts.start - 1)
  const negative =
    (sign === 0x2d || sign === 0x2212) && /(?:^|[ (])[-−]$/.test(text.slice(Math.max(0, parts.start - 2), parts.start))
  return {
    span: [negative ? parts.start - 1 : start, parts.end + behind], kind: parts.dimension === 'rank' ? 'rank' : 'quantity', value: parts.value,
    valueMax: parts.valueMax, negative, signed: negative, unit: parts.unit, unitInfo: parts.info,
    dimension: parts.dimension ?? parts.info?.dimension ?? 'bare', comparator, each: false,
    chinese: false, rules: [parts.rule], from: negative ? parts.start - 1 : from, inWords: parts.inWords,
  } // biome-ignore format: a record
}
