import type { Span } from '../model.js'
import { lastStartingBefore } from './lookup.js'

/** A stretch between brackets or quotation marks that sentence and clause splitting must not cut. */
export interface Island {
  readonly kind: 'parenthesis' | 'quotation'
  /** With the marks. */
  readonly span: Span
  /** Without the marks. */
  readonly inner: Span
  /** 0 for an island that stands in no other. */
  readonly depth: number
}

const PAIRS: readonly (readonly [opening: string, closing: string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['【', '】'],
  ['〔', '〕'],
  ['〈', '〉'],
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
]
const PARENTHESES: ReadonlySet<string> = new Set(['(', '[', '{', '【', '〔'])

/** Opening mark → its closing one, closing mark → minus its opening one; the others are absent. By UTF-16 unit. */
const PARTNERS: ReadonlyMap<number, number> = new Map(
  PAIRS.flatMap(([opening, closing]): [number, number][] => [
    [opening.charCodeAt(0), closing.charCodeAt(0)],
    [closing.charCodeAt(0), -opening.charCodeAt(0)],
  ]),
)

/** No mark stands behind these units, which is nearly all of a Chinese text; every text is looked through several times. */
const LAST_MARK = Math.max(...PARTNERS.keys())

/** The same by unit, 0 for what is no mark. */
const PARTNER_OF = Int32Array.from({ length: LAST_MARK + 1 }, (_, unit) => PARTNERS.get(unit) ?? 0)

/**
 * Finds the bracketed and quoted islands of `span` in width-folded text, outer ones before the ones they hold.
 *
 * A mark without its partner is no island: 「(二 农业农村扎实推进」 has lost its bracket, and everything behind it
 * must still be split. 药品经营企业(认领148家,已完成101家) → one island over (认领148家,已完成101家).
 */
export function findIslands(folded: string, span: Span): readonly Island[] {
  const open: { readonly at: number; readonly closing: number }[] = []
  const pairs: (readonly [number, number])[] = []
  for (let at = span[0]; at < span[1]; at++) {
    const unit = folded.charCodeAt(at)
    if (unit > LAST_MARK) continue
    const partner = PARTNER_OF[unit] as number
    if (partner === 0) continue
    if (unit === ROUND && CODE.test(folded.slice(at - 1, at + LONGEST_CODE))) {
      at = folded.indexOf(')', at)
      continue
    }
    if (partner > 0) open.push({ at, closing: partner })
    else {
      // No function that asks for `unit`: each character would be kept for it.
      let opening = open.length - 1
      while (opening >= 0 && open[opening]?.closing !== unit) opening--
      if (opening < 0) continue
      const from = open[opening]?.at ?? at
      if (!isSpeech(folded, from, at)) pairs.push([from, at + 1])
      while (open.length > opening) open.pop()
    }
  }
  if (pairs.length === 0) return NONE
  pairs.sort((a, b) => a[0] - b[0])
  return nest(folded, pairs)
}

/** “雨水偏多使秧苗受损,农户推迟插秧,…下降1.6%。”: what somebody says in sentences is read as they are; a title is short, or has no such marks. */
export const isSpeech = (folded: string, from: number, to: number): boolean =>
  to - from > LONGEST_TITLE && folded.charAt(from) === '“' && /[,;。]/.test(folded.slice(from, to))

const LONGEST_TITLE = 24

const ROUND = '('.charCodeAt(0)

/** A(H1N1)亚型: letters in brackets right behind a letter are part of a word. */
const CODE = /^[A-Za-z]\([A-Za-z][A-Za-z\d-]*\)(?=[一-鿿])/u
const LONGEST_CODE = 16

const NONE: readonly Island[] = []

function nest(folded: string, pairs: readonly Span[]): readonly Island[] {
  const enclosing: number[] = []
  return pairs.map((span) => {
    while (enclosing.length > 0 && (enclosing.at(-1) ?? 0) <= span[0]) enclosing.pop()
    const depth = enclosing.length
    enclosing.push(span[1])
    const kind = PARENTHESES.has(folded.charAt(span[0])) ? 'parenthesis' : 'quotation'
    return { kind, span, inner: [span[0] + 1, span[1] - 1], depth }
  })
}

/** The offset behind the outermost island that begins at `at`, or `at` itself when none does. */
export function skipIsland(islands: readonly Island[], at: number): number {
  const island = islands.find(({ depth, span }) => depth === 0 && span[0] === at)
  return island ? island.span[1] : at
}

/** The innermost island whose inside holds the offset; null when none does. `islands` as {@link findIslands} gives them. */
export function islandAt(islands: readonly Island[], at: number): Island | null {
  for (let i = lastStartingBefore(islands, at, ({ inner }) => inner[0]); i >= 0; i--) {
    const island = islands[i] as Island
    if (at < island.inner[1]) return island
    // What begins before an outermost island has ended before it.
    if (island.depth === 0) return null
  }
  return null
}
