import { hash } from 'node:crypto'
import type { Checked } from './check/index.js'
import { createExtractor, type Extractor, extractFigures } from './extract/index.js'
import { type Document, type Extraction, SCHEMA, type Source } from './model.js'
import {
  createOpener,
  findPlace,
  type Opener,
  type OpenOptions,
  ownDocument,
  type Place,
  type ReadLimits,
  readText,
  showPlace,
} from './read/index.js'
import { loadRules } from './rules/index.js'
import type { RuleSet } from './rules/types.js'
import {
  isPlannedAt,
  joinStackedTables,
  openingOf,
  partsOf,
  resolvePeriod,
  segment,
  withoutBreaks,
} from './segment/index.js'

export interface ExtractOptions {
  /** Rules in force; the built-in ones by default. */
  readonly rules?: RuleSet
  /** Limits of reading; READ_LIMITS by default. */
  readonly limits?: Partial<ReadLimits>
  /** Whether pages of a PDF without a text layer are recognised (OCR); each takes seconds. False by default. */
  readonly ocr?: boolean
}

/**
 * Extracts the figures of a file of any format that is read, told apart by content; a file in an archive is named with
 * `!/`. Of a mail it is the mail's own text.
 *
 * Throws the `input.*` errors of reading (`input.archive` for an archive itself) and the `rules.*` errors of the rule files.
 *
 * @example (await extract('2023年上半年工作总结.docx')).figures[0]?.name // '新增经营主体'
 * @example await extract('报送.zip!/子目录/总结.docx')
 */
export async function extract(path: string, options: ExtractOptions = {}): Promise<Extraction> {
  const { bytes, ...opened } = await createOpener()(await findPlace(path), reading(options))
  const document = ownDocument(opened, path)
  return extractDocument(document, sourceOf(bytes, document.format, path), options)
}

const reading = ({ limits = {}, ocr = false }: ExtractOptions): OpenOptions => ({ limits, ocr })

/** What came of one file, and the files within it, which are yet to be read. */
export interface Extracted {
  /** Of an archive: without text and figures, its messages saying what was skipped. */
  readonly extraction: Extraction
  /** What reading gave beside the text, so that the document can be extracted again without its file. */
  readonly reading: Pick<Document, 'blocks' | 'messages'>
  /** What checking the figures found, where that was asked. */
  readonly checked?: Checked
  readonly members: readonly MemberSize[]
}

export interface MemberSize {
  readonly name: string
  /** Unpacked. */
  readonly bytes: number
}

/** Extracts files, archives and their members one after another; throws what {@link extract} throws but `input.archive`. */
export function createFileExtractor(options: ExtractOptions = {}): (place: Place) => Promise<Extracted> {
  const open: Opener = createOpener()
  return async (place) => {
    const { bytes, document, members } = await open(place, reading(options))
    const extraction = extractDocument(document, sourceOf(bytes, document.format, showPlace(place)), options)
    const { blocks, messages } = document
    return {
      extraction,
      reading: { blocks, messages },
      members: members.map(({ name, bytes: size }) => ({ name, bytes: size })),
    }
  }
}

/**
 * Extracts the figures of a text, read as a txt file would be.
 *
 * @example extractText('上半年,应完成47370批次,实际完成52592批次,完成率111.02%。').figures.length // 3
 */
export function extractText(text: string, options: ExtractOptions = {}): Extraction {
  const document = readText(text)
  return extractDocument(document, sourceOf(text, document.format, null), options)
}

/** Extracts the figures of a document that has been read: segments it, reads its figures, resolves their periods. */
export function extractDocument(read: Document, source: Source, options: ExtractOptions = {}): Extraction {
  const rules = options.rules ?? loadRules()
  const unbroken = withoutBreaks(read)
  return unbroken === null
    ? extractLines(read, source, rules)
    : unbroken.restore(extractLines(unbroken.document, source, rules))
}

/** Of a document each of whose blocks is on one line. */
function extractLines(read: Document, source: Source, rules: RuleSet): Extraction {
  const document = joinStackedTables(read, rules)
  const { folded, views, languageAt, reports, sections, markers, periods, periodContext } = segment(
    document,
    rules,
    nameOf(source.path),
  )
  const extracted = extractFigures(extractorFor(rules), {
    document,
    folded,
    views,
    languageAt,
    reports,
    sections,
    markers,
    periods,
    periodOf: (query) => resolvePeriod(query, periodContext),
    partsOf: (span) => partsOf(span, periodContext),
    openingOf: (at) => openingOf(at, periodContext),
    plannedAt: (at) => isPlannedAt(at, periodContext),
  })
  return {
    schema: SCHEMA,
    source,
    ruleSet: rules.hash,
    text: document.text,
    pages: document.pages,
    reports,
    sections,
    figures: extracted.figures,
    numerals: extracted.numerals,
    messages: [...document.messages, ...extracted.messages],
  }
}

/** The name of a file without folder and ending, of a member of an archive its own: 报送.zip!/总结.docx → 总结. */
const nameOf = (path: string | null): string => /([^/\\]*?)(?:\.[A-Za-z0-9]{1,5})?$/.exec(path ?? '')?.[1] ?? ''

/** @param content a text stands for its UTF-8 */
const sourceOf = (content: Uint8Array | string, format: Document['format'], path: string | null): Source => ({
  path,
  format,
  sha256: hash('sha256', content, 'hex'),
  bytes: Buffer.byteLength(content),
})

const extractors = new WeakMap<RuleSet, Extractor>()

/** Cues and scanner are compiled once a rule set. */
function extractorFor(rules: RuleSet): Extractor {
  const made = extractors.get(rules) ?? createExtractor(rules)
  extractors.set(rules, made)
  return made
}
