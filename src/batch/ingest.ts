import { type ErrorCode, ZhibiaoError } from '../errors.js'
import type { Extraction } from '../model.js'
import type { DocumentRecord, Provenance, Store } from '../store/index.js'
import { type Fingerprint, fingerprint } from './fingerprint.js'
import { type FileOutcome, type IngestSummary, summarize } from './summary.js'
import { walk } from './walk.js'

export interface Progress {
  /** Files done so far, and of how many. */
  readonly done: number
  readonly total: number
  readonly file: FileOutcome
}

export interface IngestOptions {
  readonly store: Store
  /** Reads and extracts one file; a failure it throws becomes the file's row. */
  readonly extract: (path: string) => Promise<Extraction>
  /** Hash of the rules `extract` works with, lower-case hex. */
  readonly ruleSet: string
  readonly version: string
  readonly onProgress?: (progress: Progress) => void
  readonly now?: () => Date
}

/**
 * Reads every file under `paths` into the store: each becomes a row `read`, with its figures, or `failed`, with a code.
 *
 * A file whose content, rules and program version stand in the store already is passed over. Nothing that is wrong with
 * a file ends the run; only the store's own failures do (`store.unwritable`).
 *
 * @example
 * const summary = await ingestFiles(['报告'], { store, extract, ruleSet: rules.hash, version: '0.1.0' })
 * summary.byFailure // Map { 'input.encrypted' → 1 }
 */
export async function ingestFiles(paths: readonly string[], options: IngestOptions): Promise<IngestSummary> {
  const now = options.now ?? (() => new Date())
  const startedAt = now().toISOString()
  const { files, missing, ignored } = walk(paths)
  const total = files.length + missing.length
  const outcomes: FileOutcome[] = []
  const report = (file: FileOutcome): void => {
    outcomes.push(file)
    options.onProgress?.({ done: outcomes.length, total, file })
  }
  for (const path of missing) report(missingFile(path))
  for (const path of files) {
    report(await ingestFile(options, { path, version: options.version, readAt: now().toISOString() }))
  }
  const summary = summarize(outcomes, ignored)
  // The same folder again must change nothing, and so leaves no trace either.
  if (outcomes.some(({ outcome }) => outcome === 'added' || outcome === 'replaced')) {
    const { added, replaced, unchanged, failed, figures, named } = summary
    const { version, ruleSet } = options
    const counts = { files: total, added, replaced, unchanged, failed, figures, named }
    options.store.recordRun({ startedAt, finishedAt: now().toISOString(), version, ruleSet, ...counts })
  }
  return summary
}

async function ingestFile(options: IngestOptions, provenance: Provenance): Promise<FileOutcome> {
  const { path } = provenance
  let print: Fingerprint | null = null
  try {
    print = await fingerprint(path)
    const known = options.store.document(path)
    if (known !== null && isCurrent(known, print, options)) return fromStore(known, 'unchanged')
    const extraction = await options.extract(path)
    const outcome = options.store.write(extraction, provenance)
    const { figures, source } = extraction
    const named = figures.filter(({ name }) => name !== null).length
    return { path, outcome, failure: null, format: source.format, figures: figures.length, named }
  } catch (error) {
    const failure = failureOf(error)
    // A database that cannot be written is no fault of the file, and the next one would meet it again.
    if (failure.code.startsWith('store.')) throw error
    const { sha256 = null, bytes = null } = print ?? {}
    const outcome = options.store.writeFailure({ ...failure, sha256, bytes }, provenance)
    return { path, outcome, failure, format: null, figures: 0, named: 0 }
  }
}

const isCurrent = (known: DocumentRecord, print: Fingerprint, { ruleSet, version }: IngestOptions): boolean =>
  known.status === 'read' &&
  known.sha256 === print.sha256 &&
  known.ruleSet === ruleSet &&
  known.version === version &&
  known.verified !== null

const fromStore = ({ path, format, figures, named }: DocumentRecord, outcome: 'unchanged'): FileOutcome => ({
  path,
  outcome,
  failure: null,
  format,
  figures,
  named,
})

const missingFile = (path: string): FileOutcome => ({
  path,
  outcome: 'missing',
  failure: { code: 'input.missing', text: 'no such file' },
  format: null,
  figures: 0,
  named: 0,
})

/** A failure that is none of ours is a defect met by this one file; the others can still be read. */
function failureOf(error: unknown): { code: ErrorCode; text: string } {
  if (error instanceof ZhibiaoError) return { code: error.code, text: error.message }
  return { code: 'internal', text: error instanceof Error ? error.message : String(error) }
}
