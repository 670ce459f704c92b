import type { Extraction, Figure, Span } from '../../src/model.js'
import type { GoldEntry, GoldFigure, GoldNumeral } from './gold.js'
import { isAcceptableName, isSameValue, judge, type Verdict, type WantedRow } from './judge.js'
import { locateMentions } from './locate.js'

/** A row of the gold file with the figure that stands for it, if there is one. */
export interface ComparedRow extends WantedRow {
  /** Where its mention stands in the extraction's text; null when it cannot be found there. */
  readonly span: Span | null
  readonly figure: Figure | null
  readonly verdict: Verdict | null
}

/** A non-figure of the gold file with what the numeral ledger says of it. */
export interface ComparedNumeral {
  readonly gold: GoldNumeral
  readonly span: Span | null
  readonly covered: boolean
  readonly classed: boolean
}

export interface Comparison {
  readonly rows: readonly ComparedRow[]
  /** Figures that no row of the gold file asks for. */
  readonly spurious: readonly Figure[]
  readonly numerals: readonly ComparedNumeral[]
  readonly links: Ratio
  /** Arabic numerals and XX of the text that are in the ledger or a figure. */
  readonly accounted: Ratio
}

export interface Ratio {
  readonly of: number
  readonly right: number
}

/** Compares an extraction with the annotation of its document. Offsets of the annotation are not used. */
export function compare(entries: readonly GoldEntry[], extraction: Extraction): Comparison {
  const spans = locateMentions(
    extraction.text,
    entries.map(({ t }) => t),
  )
  const { rows, spurious } = pairRows(entries, spans, extraction.figures)
  return {
    rows,
    spurious,
    numerals: entries.flatMap((gold, index) =>
      gold.x === undefined ? [] : [compareNumeral(gold, spans[index] ?? null, extraction)],
    ),
    links: countLinks(rows),
    accounted: countAccounted(extraction),
  }
}

const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1]

function wantedRows(gold: GoldFigure, entry: number): readonly WantedRow[] {
  const { n, k } = gold
  if (typeof n === 'string') return [{ entry, gold, name: n, keys: k as WantedRow['keys'] }]
  return n.map((name, index) => ({ entry, gold, name, keys: (k[index] ?? []) as WantedRow['keys'] }))
}

/** Gives each row, in order, a figure on its mention: of several (各1件) the one whose value and name fit. */
function pairRows(
  entries: readonly GoldEntry[],
  spans: readonly (Span | null)[],
  figures: readonly Figure[],
): Pick<Comparison, 'rows' | 'spurious'> {
  const free = new Set(figures)
  const rows = entries.flatMap((gold, entry) => {
    if (gold.x !== undefined) return []
    const span = spans[entry] ?? null
    return wantedRows(gold, entry).map((wanted): ComparedRow => {
      const here = span === null ? [] : [...free].filter((figure) => overlaps(figure.span, span))
      const valued = here.filter((figure) => isSameValue(gold, figure))
      const named = valued.find(({ name }) => isAcceptableName(name, wanted.name, wanted.keys))
      const figure = named ?? valued[0] ?? here[0] ?? null
      if (figure !== null) free.delete(figure)
      return { ...wanted, span, figure, verdict: figure === null ? null : judge(wanted, figure) }
    })
  })
  return { rows, spurious: [...free] }
}

function compareNumeral(gold: GoldNumeral, span: Span | null, { numerals }: Extraction): ComparedNumeral {
  const here = span === null ? [] : numerals.filter((numeral) => overlaps(numeral.span, span))
  return { gold, span, covered: here.length > 0, classed: here.some((numeral) => numeral.class === gold.x) }
}

/** A link counts as found when the two figures are related, whichever of them says so. */
function countLinks(rows: readonly ComparedRow[]): Ratio {
  const figureOf = new Map<number, Figure>()
  for (const { entry, figure } of rows) if (figure !== null && !figureOf.has(entry)) figureOf.set(entry, figure)
  const entries = new Map(rows.map((row) => [row.entry, row.gold]))
  const links = [...entries].flatMap(([entry, { L = [] }]) =>
    [L].flat().flatMap((link) => Object.values(link).map((to) => [figureOf.get(entry), figureOf.get(to)] as const)),
  )
  return { of: links.length, right: links.filter(([a, b]) => a && b && (isRelated(a, b) || isRelated(b, a))).length }
}

const isRelated = (from: Figure, to: Figure): boolean => from.relations.some(({ figure }) => figure === to.id)

const NUMERAL = /[0-9０-９]+(?:[.．][0-9０-９]+)?|[XxＸ×]{2,}/gu

function countAccounted({ text, numerals, figures }: Extraction): Ratio {
  const known = [...numerals, ...figures]
  const found = [...text.matchAll(NUMERAL)].map(({ 0: match, index }): Span => [index, index + match.length])
  return { of: found.length, right: found.filter((span) => known.some((entry) => overlaps(entry.span, span))).length }
}
