import type { Figure, Message, NamePart, Numeral, Section } from '../model.js'
import type { RuleSet } from '../rules/types.js'
import { overlapping, sectionsAt } from '../segment/lookup.js'
import { createCues } from './attributes.js'
import { assessFigures } from './confidence.js'
import { distinguish } from './distinguish.js'
import { inOrder, tableFigures, toFigure } from './figure.js'
import { headingTopic } from './heading-topic.js'
import { buildLedger } from './ledger.js'
import { readParagraph } from './paragraph.js'
import type { Reader } from './reader.js'
import { relate } from './relations.js'
import { createScanner, type Scanner, scanMentions } from './scan.js'
import { type Segmented, yearAt } from './segmented.js'
import { mergeSpans } from './spans.js'
import { findGrids, readGrid } from './table.js'
import { findTerms } from './terms.js'
import { createTagger } from './words.js'

export type { Segmented } from './segmented.js'

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
  return {
    rules,
    scanner: createScanner(rules),
    cues: createCues(rules),
    phrasing: { rules, tag: createTagger(rules.dictionary) },
  }
}

/** Finds every figure of a segmented document, names it and fills its attributes. */
export function extractFigures(extractor: Extractor, input: Segmented): Extracted {
  const { folded } = input
  const blocked = [...input.periods.map((p) => p.span), ...input.markers]
  const blanks = mergeSpans(blocked)
  const terms = findTerms(extractor.rules, folded).filter(({ span }) => overlapping(blanks, span).length === 0)
  const masks = mergeSpans([...blocked, ...terms.map((t) => t.span)])
  const around = (at: number): readonly Section[] => sectionsAt(input.sections, at)
  const grids = findGrids(input.document.blocks, folded)
  const tabled = grids
    .flatMap((grid) => readGrid(extractor.rules, grid))
    .filter(({ mention }) => overlapping(blanks, mention.span).length === 0)
  const gridSpans = mergeSpans(tabled.flatMap(({ row, head }) => [row, head]))
  const drafts = input.document.blocks.flatMap(({ span }) => {
    if (overlapping(gridSpans, span).length > 0) return []
    const mentions = scanMentions(extractor.scanner, folded, span, overlapping(masks, span))
    return mentions.length === 0
      ? []
      : readParagraph(extractor, {
          folded,
          span,
          mentions,
          blanks: overlapping(blanks, span),
          sectionsAt: around,
          plannedAt: input.plannedAt,
          reportYear: yearAt(input, span[0]),
        })
  })
  const relations = relate(drafts)
  const headings = new Map<Section | undefined, readonly NamePart[]>()
  const headingOf = (section: Section | undefined): readonly NamePart[] => {
    const known = headings.get(section)
    if (known !== undefined) return known
    const heading = section === undefined ? [] : headingTopic(extractor, [section], ['full', 'modifier'])
    headings.set(section, heading)
    return heading
  }
  const names = distinguish(
    drafts.map((draft) => {
      const [section] = around(draft.mention.span[0])
      return { draft, section: section?.id ?? null, heading: headingOf(section) }
    }),
  )
  const prose = drafts.map((draft, id) => toFigure(input, draft, id, names[id] ?? [], relations[id] ?? []))
  const unassessed = inOrder([...prose, ...tableFigures(input, tabled, prose.length)])
  const figures = assessFigures(extractor.rules.confidence, unassessed)
  return {
    figures,
    numerals: buildLedger(folded, input.document.text, figures, input.periods, terms, input.markers),
    messages: unnamed(figures),
  }
}

function unnamed(figures: readonly Figure[]): Message[] {
  return figures
    .filter(({ name }) => name === null)
    .map(({ text, span }) => ({ level: 'warning', code: 'name.none', text: `nothing names ${text}`, span }))
}
