import type { Span } from '../model.js'

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

const CLOSERS: ReadonlyMap<string, string> = new Map([
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
])
const CLOSING: ReadonlySet<string> = new Set(CLOSERS.values())
const PARENTHESES: ReadonlySet<string> = new Set(['(', '[', '{', '【', '〔'])

/**
 * Finds the bracketed and quoted islands of `span` in width-folded text, outer ones before the ones they hold.
 *
 * A mark without its partner is no island: 「(二 农业农村扎实推进」 has lost its bracket, and everything behind it
 * must still be split. 药品经营企业(认领148家,已完成101家) → one island over (认领148家,已完成101家).
 */
export function findIslands(folded: string, span: Span): readonly Island[] {
  const open: { readonly at: number; readonly mark: string }[] = []
  const pairs: (readonly [number, number])[] = []
  for (let at = span[0]; at < span[1]; at++) {
    const char = folded.charAt(at)
    if (CLOSERS.has(char)) open.push({ at, mark: char })
    else if (CLOSING.has(char)) {
      const partner = open.findLastIndex(({ mark }) => CLOSERS.get(mark) === char)
      if (partner < 0) continue
      pairs.push([open[partner]?.at ?? at, at + 1])
      open.length = partner
    }
  }
  pairs.sort((a, b) => a[0] - b[0])
  return nest(folded, pairs)
}

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
