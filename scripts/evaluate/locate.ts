import type { Span } from '../../src/model.js'
import { foldWidth } from '../../src/text/width.js'

/** Text without blanks, width-folded, with the way back to the offsets of the original. */
interface Compact {
  readonly text: string
  /** `offsets[i]` is where character i of `text` stands in the original. */
  readonly offsets: readonly number[]
}

/** NFKC would make a 4 of the ④ that stands before ④94项. */
function compact(text: string): Compact {
  const folded = foldWidth(text)
  const offsets = Array.from(folded.matchAll(/\S/g), ({ index }) => index)
  return { text: offsets.map((at) => folded.charAt(at)).join(''), offsets }
}

/** The last link of a chain of mentions located one behind the other. */
interface Link {
  readonly mention: number
  readonly span: Span
  readonly before: Link | null
}

/**
 * Finds quoted mentions in a text, in order, whatever their width and whatever blanks or line ends stand between their
 * characters. A text read from a docx may lack some of them (1. as an automatic number), so what is sought is the longest
 * chain of mentions that do not overlap, each as far to the front as it can be.
 *
 * @returns a span for each mention; null for those that cannot be placed.
 * @example locateMentions('办理12\n件,查处3件', ['12件', '2人', '3件']) // [[2, 6], null, [9, 11]]
 */
export function locateMentions(text: string, mentions: readonly string[]): readonly (Span | null)[] {
  const folded = compact(text)
  // chains[k] ends farthest to the front of all chains of k + 1 mentions.
  const chains: Link[] = []
  mentions.forEach((mention, index) => {
    // From the back, so that no chain takes the same mention twice.
    for (const span of occurrences(folded, compact(mention).text).reverse()) {
      const length = chains.findLastIndex((link) => link.span[1] <= span[0]) + 1
      const rival = chains[length]
      if (rival !== undefined && rival.span[1] <= span[1]) continue
      chains[length] = { mention: index, span, before: chains[length - 1] ?? null }
    }
  })
  const found = new Map<number, Span>()
  for (let link = chains.at(-1) ?? null; link !== null; link = link.before) found.set(link.mention, link.span)
  return mentions.map((_, index) => {
    const span = found.get(index)
    return span === undefined ? null : [folded.offsets[span[0]] ?? 0, (folded.offsets[span[1] - 1] ?? 0) + 1]
  })
}

/** Where a mention stands; 2件 does not stand in 12件, nor 第1 in 第12. */
function occurrences({ text, offsets }: Compact, mention: string): Span[] {
  const spans: Span[] = []
  if (mention === '') return spans
  // The cells of a row are numbers of their own: 2846.31⇥9.15.
  const joined = (at: number): boolean => offsets[at] === (offsets[at - 1] ?? -2) + 1
  for (let at = text.indexOf(mention); at >= 0; at = text.indexOf(mention, at + 1)) {
    const end = at + mention.length
    if (isDigit(mention.at(0)) && joined(at) && isDigit(text[at - 1])) continue
    if (isDigit(mention.at(-1)) && joined(end) && isDigit(text[end])) continue
    spans.push([at, end])
  }
  return spans
}

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9'
