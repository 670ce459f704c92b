import type { Span } from '../model.js'
import type { WordClass } from '../rules/types.js'
import type { Language } from '../text/language.js'
import { findIslands, type Island, islandAt } from './islands.js'
import { spanAt } from './lookup.js'
import { describeScopes, type PeriodScope, type ScopePlace } from './period-roles.js'
import type { PeriodMention } from './periods.js'
import { type Clause, type Sentence, splitClauses, splitSentences } from './sentences.js'

/** A block cut into sentences and clauses, with the dates in it. */
export interface BlockPeriods {
  readonly language: Language
  readonly span: Span
  /** The cells of a table row, which the canonical text joins by tabs, or lines; the whole block of a paragraph. */
  readonly cells: readonly Span[]
  readonly scopes: readonly PeriodScope[]
  /** Where an offset of the block stands. */
  placeOf(at: number): ScopePlace
  /** The same without its clause: its sentence need not be cut for that. */
  standingOf(at: number): Standing
  /** Its sentences, and what stands in it in brackets and quotation marks. */
  parts(): BlockParts
}

export interface BlockParts {
  readonly sentences: readonly Sentence[]
  readonly islands: readonly Island[]
}

export type Standing = Pick<ScopePlace, 'sentence' | 'island'>

/** Reads the dates of one block; `mentions` are those that lie in it. */
export function describeBlock(
  folded: string,
  span: Span,
  mentions: readonly PeriodMention[],
  lexicon: ReadonlyMap<string, WordClass>,
): BlockPeriods {
  const cells = columnsOf(folded, span)
  const { placeOf, standingOf, parts } = placesIn(folded, span, CHINESE)
  const scopes = mentions.length === 0 ? NONE : describeScopes(folded, mentions, placeOf, lexicon)
  return { language: 'zh', span, cells, placeOf, standingOf, parts, scopes }
}

const NONE: readonly PeriodScope[] = []

/** How a language cuts a paragraph. */
export interface Splitter {
  /** @param islands of the block */
  readonly sentences: (folded: string, block: Span, islands: readonly Island[]) => readonly Sentence[]
  readonly islands: (folded: string, block: Span) => readonly Island[]
  /** @param islands of the block */
  readonly clauses: (folded: string, sentence: Span, islands: readonly Island[]) => readonly Clause[]
}

const CHINESE: Splitter = { sentences: splitSentences, islands: findIslands, clauses: splitClauses }

/** Where offsets of a block stand. A block is cut when first asked about: most hold no date. */
export function placesIn(
  folded: string,
  span: Span,
  splitter: Splitter,
): Pick<BlockPeriods, 'placeOf' | 'standingOf' | 'parts'> {
  let made: BlockParts | null = null
  const parts = (): BlockParts => {
    if (made === null) {
      const islands = splitter.islands(folded, span)
      made = { sentences: splitter.sentences(folded, span, islands), islands }
    }
    return made
  }
  const clausesOf = new Map<Span, readonly Clause[]>()
  // A figure asks for its place once for each date of its paragraph.
  let last: { readonly at: number; readonly place: ScopePlace } | null = null
  const standingOf = (at: number): Standing => {
    const { sentences, islands } = parts()
    return { sentence: spanAt(sentences, at)?.span ?? span, island: islandAt(islands, at) }
  }
  const find = (at: number): ScopePlace => {
    const { sentence, island } = standingOf(at)
    const whole = island?.inner ?? sentence
    const clauses = clausesOf.get(whole) ?? splitter.clauses(folded, whole, parts().islands)
    clausesOf.set(whole, clauses)
    return { sentence, island, clause: spanAt(clauses, at)?.span ?? whole }
  }
  const placeOf = (at: number): ScopePlace => {
    if (last?.at !== at) last = { at, place: find(at) }
    return last.place
  }
  return { placeOf, standingOf, parts }
}

function columnsOf(folded: string, [start, end]: Span): readonly Span[] {
  const text = folded.slice(start, end)
  const isStacked = text.includes('\n')
  if (!isStacked && !text.includes('\t')) return [[start, end]]
  let from = start
  const cells = text.split(isStacked ? '\n' : '\t').map((cell): Span => {
    const span: Span = [from, from + cell.length]
    from = span[1] + 1
    return span
  })
  // Between cells on lines of their own blank lines may stand.
  return isStacked ? cells.filter(([a, b]) => folded.slice(a, b).trim() !== '') : cells
}
