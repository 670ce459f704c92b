import { createHash } from 'node:crypto'
import { createExtractor, type Extractor, extractFigures } from './extract/index.js'
import { type Document, type Extraction, SCHEMA, type Source } from './model.js'
import { loadRules } from './rules/index.js'
import type { RuleSet } from './rules/types.js'
import { resolvePeriod, segment } from './segment/index.js'

export interface ExtractOptions {
  /** Rules in force; the built-in ones by default. */
  readonly rules?: RuleSet
}

const extractors = new WeakMap<RuleSet, Extractor>()

function extractorFor(rules: RuleSet): Extractor {
  const known = extractors.get(rules)
  if (known !== undefined) return known
  const made = createExtractor(rules)
  extractors.set(rules, made)
  return made
}

/** Extracts the figures of a text, read as a txt file would be. */
export function extractText(text: string, options: ExtractOptions = {}): Extraction {
  const document: Document = {
    format: 'txt',
    text,
    blocks: [...text.matchAll(/[^\n]*\S[^\n]*/g)].map((m) => ({ span: [m.index, m.index + m[0].length], page: null, outline: null, row: null })),
    pages: null,
    messages: [],
  }
  const bytes = Buffer.from(text)
  return extractDocument(document, { path: null, format: 'txt', sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length }, options)
}

/** Extracts the figures of a document that has been read. */
export function extractDocument(document: Document, source: Source, options: ExtractOptions = {}): Extraction {
  const rules = options.rules ?? loadRules()
  const { folded, reports, sections, markers, periods, periodContext } = segment(document, rules)
  const extracted = extractFigures(extractorFor(rules), {
    document, folded, reports, sections, markers, periods,
    periodOf: (query) => resolvePeriod(query, periodContext),
  }) // biome-ignore format: a record
  return {
    schema: SCHEMA, source, ruleSet: rules.hash, text: document.text, pages: document.pages, reports, sections,
    figures: extracted.figures, numerals: extracted.numerals, messages: [...document.messages, ...extracted.messages],
  } // biome-ignore format: a record
}
