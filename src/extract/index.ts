import type { Figure, Message, NamePart, Numeral, Section, Span } from '../model.js'
import type { RuleSet } from '../rules/types.js'
import { lastStartingBefore, overlapping, overlaps, sectionsAt, spanAt } from '../segment/lookup.js'
import { assessFigures } from './confidence.js'
import { createCues } from './cues.js'
import { distinguish, type Placed } from './distinguish.js'
import type { Draft } from './draft.js'
import { readEnglishParagraph } from './english/paragraph.js'
import { createEnglishReader, type EnglishReader } from './english/reader.js'
import { scanEnglish } from './english/scan.js'
import { inOrder, tableFigures, toFigure } from './figure.js'
import { headingTopic } from './heading-topic.js'
import { headingUnits, inUnit } from './heading-unit.js'
import { buildLedger } from './ledger.js'
import { comparedIn, readParagraph, topicOf } from './paragraph.js'
import { createPhrasing } from './phrasing.js'
import { withPlaces } from './places-apart.js'
import type { Reader } from './reader.js'
import { relate } from './relations.js'
import { createScanner, type Scanner, scanMentions } from './scan.js'
import { endAt, type Segmented, yearAt } from './segmented.js'
import { mergeSpans } from './spans.js'
import { createTableWords, englishDialect, readTables, type TableWords } from './table/index.js'
import { findAllTerms } from './terms.js'

export type { Segmented } from './segmented.js'

export interface Extracted {
  readonly figures: readonly Figure[]
  readonly numerals: readonly Numeral[]
  readonly messages: readonly Message[]
}

/** A rule set made ready: compiled cues, scanner and tagger. */
export interface Extractor extends Reader {
  readonly scanner: Scanner
  readonly tables: TableWords
  readonly englishTables: TableWords
  readonly english: EnglishReader
}

/** What English needs is made when the first English text is read. */
export function createExtractor(rules: RuleSet): Extractor {
  let english: EnglishReader | undefined
  let englishTables: TableWords | undefined
  return {
    rules,
    scanner: createScanner(rules),
    cues: createCues(rules),
    tables: createTableWords(rules),
    get englishTables() {
      englishTables ??= createTableWords(rules, englishDialect(rules, this.english.scanner))
      return englishTables
    },
    get english() {
      english ??= createEnglishReader(rules.english)
      return english
    },
    phrasing: createPhrasing(rules),
  }
}

/** Finds every figure of a segmented document, names it and fills its attributes. */
export function extractFigures(extractor: Extractor, input: Segmented): Extracted {
  const { folded } = input
  const blocked: Span[] = []
  for (const { span } of input.periods) blocked.push(span)
  for (const marker of input.markers) blocked.push(marker)
  const blanks = mergeSpans(blocked)
  const terms = findAllTerms(extractor.rules, input.views).filter(({ span }) => !overlaps(blanks, span))
  const masked = [...blocked]
  for (const { span } of terms) masked.push(span)
  const masks = mergeSpans(masked)
  const around = (at: number): readonly Section[] => sectionsAt(input.sections, at)
  const tables = readTables(extractor, input, blanks)
  const running = input.document.blocks.map(({ span }) => span).filter((span) => !overlaps(tables.spans, span))
  const paragraphs = [...running, ...tables.prose].toSorted(([a], [b]) => a - b)
  let told: {
    readonly section: Section | undefined
    readonly topic: readonly NamePart[]
    readonly drafts: readonly Draft[]
  } | null = null
  let compared: ReturnType<typeof comparedIn> = null
  const units =
    input.views.chinese === null
      ? []
      : headingUnits(
          paragraphs.map((span) => ({ text: folded.slice(...span).trim(), section: around(span[0])[0] })),
          extractor.rules.units,
        )
  const drafts: Draft[] = []
  const { english } = input.views
  for (let i = 0; i < paragraphs.length; i++) {
    const span = paragraphs[i] as Span
    if (english !== null && input.languageAt(span[0]) === 'en') {
      const found = scanEnglish(extractor.english.scanner, { folded, lower: english }, span, overlapping(masks, span))
      if (found.length === 0) continue
      const read = readEnglishParagraph(extractor.english, {
        folded,
        span,
        mentions: found,
        blanks: overlapping(blanks, span),
        plannedAt: input.plannedAt,
        reportYear: yearAt(input, span[0]),
      })
      for (const draft of read) drafts.push(draft)
      continue
    }
    const found = scanMentions(extractor.scanner, folded, span, overlapping(masks, span))
    if (found.length === 0) continue
    const [section] = around(span[0])
    const unit = units[i] ?? null
    const before = (at: number): string => folded.slice(Math.max(span[0], at - 12), at)
    const mentions = unit === null ? found : found.map((one) => inUnit(extractor.rules, unit, one, before(one.span[0])))
    const read: Draft[] = readParagraph(extractor, {
      folded,
      span,
      mentions,
      blanks: overlapping(blanks, span),
      parts: input.partsOf(span),
      before: told !== null && told.section === section ? told.topic : [],
      earlier: told !== null && told.section === section ? told.drafts : [],
      compared,
      sectionsAt: around,
      plannedAt: input.plannedAt,
      openingOf: input.openingOf,
      reportYear: yearAt(input, span[0]),
      reportEnd: endAt(input, span[0]),
    })
    told = { section, topic: topicOf(read) ?? [], drafts: read }
    compared = comparedIn(folded.slice(...span), read, spanAt(input.reports, span[0])?.id ?? 0, compared)
    for (const draft of read) drafts.push(draft)
  }
  const relations = relate(drafts)
  const headings = new Map<Section | undefined, readonly NamePart[]>()
  const headingOf = (section: Section | undefined): readonly NamePart[] => {
    const known = headings.get(section)
    if (known !== undefined) return known
    const chinese = section !== undefined && input.languageAt(section.span[0]) === 'zh'
    const heading = chinese ? headingTopic(extractor, [section], ['full', 'modifier']) : []
    headings.set(section, heading)
    return heading
  }
  const placed: Placed[] = []
  for (const draft of drafts) {
    const [at] = draft.mention.span
    const section = around(at)[0]
    const paragraph = lastStartingBefore(paragraphs, at, ([start]) => start)
    placed.push({ draft, paragraph, section: section?.id ?? null, heading: headingOf(section) })
  }
  const names = withPlaces(extractor.phrasing, placed, distinguish(extractor.phrasing, placed))
  const made: Figure[] = []
  for (let id = 0; id < drafts.length; id++)
    made.push(toFigure(input, drafts[id] as Draft, id, names[id] ?? [], relations[id] ?? []))
  for (const figure of tableFigures(input, tables.figures, made.length)) made.push(figure)
  const unassessed = inOrder(made)
  const figures = assessFigures(extractor.rules.confidence, unassessed, input.document.messages)
  return {
    figures,
    numerals: buildLedger(
      folded,
      input.document.text,
      figures,
      input.periods,
      [...terms, ...tables.numerals],
      input.markers,
    ),
    messages: unnamed(figures),
  }
}

function unnamed(figures: readonly Figure[]): Message[] {
  return figures
    .filter(({ name }) => name === null)
    .map(({ text, span }) => ({ level: 'warning', code: 'name.none', text: `nothing names ${text}`, span }))
}
