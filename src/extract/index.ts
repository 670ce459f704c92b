import type { Document, Figure, FigurePeriod, Message, Numeral, Report, Section, Span, Status } from '../model.js'
import type { RuleSet } from '../rules/types.js'
import type { PeriodMention } from '../segment/periods.js'
import { createTagger } from '../text/words.js'
import { createCues } from './attributes.js'
import { type Draft, textOf } from './draft.js'
import { buildLedger } from './ledger.js'
import { normalize } from './normalize.js'
import { type Reader, readParagraph } from './paragraph.js'
import { relate } from './relations.js'
import { createScanner, type Scanner, scanMentions } from './scan.js'
import { findTerms } from './terms.js'

/** What the stages before have found out about a document. */
export interface Segmented {
  readonly document: Document
  readonly folded: string
  readonly reports: readonly Report[]
  readonly sections: readonly Section[]
  readonly markers: readonly Span[]
  readonly periods: readonly PeriodMention[]
  readonly periodOf: (query: { readonly span: Span; readonly status: Status }) => FigurePeriod | null
}

export interface Extracted {
  readonly figures: readonly Figure[]
  readonly numerals: readonly Numeral[]
  readonly messages: readonly Message[]
}

/** A rule set made ready: compiled cues, scanner and tagger. */
export interface Extractor extends Reader {
  readonly scanner: Scanner
}

export function createExtractor(rules: RuleSet): Extractor {
  return { rules, scanner: createScanner(rules), cues: createCues(rules), phrasing: { rules, tag: createTagger(rules.dictionary) } }
}

/** Finds every figure of a segmented document, names it and fills its attributes. */
export function extractFigures(extractor: Extractor, input: Segmented): Extracted {
  const { folded } = input
  const blocked = [...input.periods.map((p) => p.span), ...input.markers]
  const terms = findTerms(extractor.rules, folded).filter((t) => !blocked.some((b) => b[0] < t.span[1] && b[1] > t.span[0]))
  const masks = mergeSpans([...blocked, ...terms.map((t) => t.span)])
  const blanks = mergeSpans(blocked)
  const sectionsAt = (at: number): readonly Section[] => input.sections.filter(({ span }) => span[0] <= at && at < span[1]).toSorted((a, b) => b.level - a.level)
  const drafts = input.document.blocks.flatMap(({ span }) => {
    const own = masks.filter(([from, to]) => from < span[1] && to > span[0])
    const mentions = scanMentions(extractor.scanner, folded, span, own)
    return mentions.length === 0 ? [] : readParagraph(extractor, { folded, span, mentions, blanks, sectionsAt })
  })
  const relations = relate(drafts)
  const figures = drafts.map((draft, id) => toFigure(input, draft, id, relations[id] ?? []))
  return { figures, numerals: buildLedger(folded, input.document.text, figures, input.periods, terms, input.markers), messages: unnamed(figures) }
}

function unnamed(figures: readonly Figure[]): Message[] {
  return figures
    .filter(({ name }) => name === null)
    .map(({ text, span }) => ({ level: 'warning', code: 'name.none', text: `nothing names ${text}`, span }))
}

function toFigure(input: Segmented, draft: Draft, id: number, relations: Figure['relations']): Figure {
  const { mention, naming, frame } = draft
  const name = textOf(naming.parts)
  const at = mention.span[0]
  const block = input.document.blocks.find(({ span }) => span[0] <= at && at < span[1])
  const section = input.sections.filter(({ span }) => span[0] <= at && at < span[1]).toSorted((a, b) => b.level - a.level)[0]
  return {
    id,
    report: input.reports.find(({ span }) => span[0] <= at && at < span[1])?.id ?? 0,
    section: section?.id ?? null,
    span: mention.span,
    text: input.document.text.slice(...mention.span),
    name: name === '' ? null : name,
    nameParts: naming.parts,
    value: mention.value === null ? null : Number(mention.value),
    valueMax: mention.valueMax === null ? null : Number(mention.valueMax),
    valueText: mention.value,
    unit: mention.unit,
    normalized: normalize(mention),
    measure: draft.measure,
    status: draft.status,
    direction: draft.direction,
    basis: draft.basis,
    comparator: draft.comparator,
    period: input.periodOf({ span: mention.span, status: draft.status }),
    relations,
    sentence: draft.sentence,
    rules: [...mention.rules, ...(frame === null ? [] : [frame.rule.id]), naming.rule],
    confidence: 0.5,
    page: block?.page ?? null,
    table: null,
  }
}

export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: [number, number][] = []
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last !== undefined && from < last[1]) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  return merged
}
