import { ZhibiaoError } from '../errors.js'
import type { Extracted } from '../pipeline.js'
import { isRecognizable, type Place, showPlace } from '../read/index.js'
import type { DocumentRecord, Provenance, Store } from '../store/index.js'
import { createBudget } from './budget.js'
import { failureOf } from './failure.js'
import { checkFile, type Fingerprint, fingerprint } from './fingerprint.js'
import { inGroups } from './in-groups.js'
import { inOrder, type Outcome } from './in-order.js'
import { LIMITS, type Limits } from './limits.js'
import { type FileOutcome, type IngestSummary, summarize } from './summary.js'
import { walk } from './walk.js'

export interface Progress {
  /** Files done so far, and of how many; the total grows by what is found in archives. */
  readonly done: number
  readonly total: number
  readonly file: FileOutcome
}

export interface IngestOptions {
  readonly store: Store
  /** Reads and extracts one document; a failure it throws becomes the document's row. */
  readonly read: (place: Place) => Promise<Extracted>
  /** How many documents may be read ahead of the one to be written. */
  readonly width: number
  /** How many documents are written in one transaction; those of a slow folder in fewer. 4 by default. */
  readonly together?: number
  readonly limits?: Partial<Limits>
  /** Hash of the rules `read` works with, lower-case hex. */
  readonly ruleSet: string
  readonly version: string
  /** Whether `read` recognises pages without a text layer: documents with such pages, read without, are read again. */
  readonly ocr?: boolean
  /** Files of folders last changed before it are passed over. */
  readonly since?: Date | null
  readonly onProgress?: (progress: Progress) => void
  readonly now?: () => Date
}

const TOGETHER = 4
/** Milliseconds that a document which has been read waits for others to be written with. */
const WAIT = 200

/** A document to be looked at. `print` is of the file of the disk; null for a member. */
interface Item {
  readonly place: Place
  /** The archive around it has not changed since it was read. */
  readonly asBefore: boolean
}

/** What is to be written of a document; `known` stands in the database as it is. */
type Found =
  | { readonly kind: 'known'; readonly known: DocumentRecord }
  | { readonly kind: 'read'; readonly path: string; readonly extracted: Extracted }
  | { readonly kind: 'failed'; readonly path: string; readonly error: unknown; readonly print: Fingerprint | null }
  /** Was there when the folder was listed. */
  | { readonly kind: 'gone'; readonly path: string }

/**
 * Reads every file under `paths` into the store: each becomes a row `read`, with its figures, or `failed`, with a code.
 * Files in archives and attachments of mails become rows of their own (`报送.zip!/子目录/总结.docx`).
 *
 * A file whose content, rules and program version stand in the store already is passed over. Nothing that is wrong with
 * a file ends the run; only the store's own failures do (`store.full`, `store.locked` …).
 *
 * @example
 * const summary = await ingestFiles(['报告'], { store, read: pool.read, width: 8, ruleSet: rules.hash, version: '0.1.0' })
 * summary.byFailure // Map { 'input.encrypted' → 1 }
 */
export async function ingestFiles(paths: readonly string[], options: IngestOptions): Promise<IngestSummary> {
  const { now = () => new Date(), together = TOGETHER } = options
  const startedAt = now().toISOString()
  const { files, missing, ignored, older } = walk(paths, options.since)
  let total = files.length + missing.length
  const outcomes: FileOutcome[] = []
  const report = (file: FileOutcome): void => {
    outcomes.push(file)
    options.onProgress?.({ done: outcomes.length, total, file })
  }
  for (const path of missing) report(missingFile(path))
  const find = finder(options)
  const work = async (item: Item): Promise<Outcome<Item, Found>> => {
    const outcome = await find(item)
    total += outcome.within.length
    return outcome
  }
  const open = createOpenContainers(options)
  const writeOne = (found: Found): FileOutcome => {
    open.close(pathOf(found))
    if (found.kind === 'gone') open.tear()
    return write(found, options, { version: open.versionFor(found), readAt: now().toISOString() })
  }
  for await (const group of inGroups(inOrder(itemsOf(files), options.width, work), together, WAIT)) {
    const written = options.store.together(() => group.map(writeOne))
    for (const file of written) report(file)
  }
  open.close(null)
  const summary = summarize(outcomes, { ignored, older })
  // The same folder again must change nothing, and so leaves no trace either.
  if (outcomes.some(({ outcome }) => outcome === 'added' || outcome === 'replaced')) {
    const { added, replaced, unchanged, failed, figures, named } = summary
    const { version, ruleSet } = options
    const counts = { files: total, added, replaced, unchanged, failed, figures, named }
    options.store.recordRun({ startedAt, finishedAt: now().toISOString(), version, ruleSet, ...counts })
  }
  return summary
}

function* itemsOf(files: readonly string[]): Generator<Item> {
  for (const file of files) yield { place: { file, members: [] }, asBefore: false }
}

const pathOf = (found: Found): string => (found.kind === 'known' ? found.known.path : found.path)

/** Stands behind the version of an archive or a mail until all that is within it has been written. */
export const INCOMPLETE = '+incomplete'

/**
 * The archives and mails whose members are still being written. A known archive is not opened again, its members are
 * those of the store; so one that was cut off between two of them must not be taken for known.
 */
function createOpenContainers({ store, version }: IngestOptions) {
  const open: string[] = []
  return {
    /** Settles those that `next`, the path to be written now, is not within; all when nothing follows. */
    close(next: string | null): void {
      for (let last = open.at(-1); last !== undefined && !next?.startsWith(`${last}!/`); last = open.at(-1)) {
        store.settle(last, version)
        open.pop()
      }
    },
    /** A member of those that are open has gone with its archive: they stay unfinished, to be read again. */
    tear(): void {
      open.length = 0
    },
    versionFor(found: Found): string {
      if (found.kind !== 'read' || found.extracted.members.length === 0) return version
      open.push(found.path)
      return version + INCOMPLETE
    },
  }
}

const isGone = (error: unknown): boolean => error instanceof ZhibiaoError && error.code === 'input.missing'

/** Looks a document up in the store, or reads it; what is within it follows, as the store knows it or as it was read. */
function finder(options: IngestOptions): (item: Item) => Promise<Outcome<Item, Found>> {
  const { store, read } = options
  const budget = createBudget({ ...LIMITS, ...options.limits })
  const readWithin = async (place: Place): Promise<Extracted> => {
    const extracted = await read(place)
    budget.spend(place.file, extracted.members)
    return extracted
  }
  return async ({ place, asBefore }) => {
    const path = showPlace(place)
    const inside = (names: readonly string[], same: boolean): readonly Item[] =>
      names.map((name) => ({ place: { ...place, members: [...place.members, name] }, asBefore: same }))
    let print: Fingerprint | null = null
    try {
      const known = store.document(path)
      if (place.members.length === 0) {
        // What is not known is read anyway, and its hash comes with what was read.
        if (known === null) await checkFile(path)
        else print = await fingerprint(path)
      }
      const same = known !== null && (asBefore || known.sha256 === print?.sha256)
      if (same && isCurrent(known, options)) {
        const names = store.members(path).map((member) => member.slice(path.length + 2))
        return { done: { kind: 'known', known }, within: inside(names, true) }
      }
      const extracted = await readWithin(place).catch(async (error) => {
        if (place.members.length === 0) print ??= await fingerprint(path)
        throw error
      })
      const names = extracted.members.map(({ name }) => name)
      return { done: { kind: 'read', path, extracted }, within: inside(names, false) }
    } catch (error) {
      if (isGone(error)) return { done: { kind: 'gone', path }, within: [] }
      return { done: { kind: 'failed', path, error, print }, within: [] }
    }
  }
}

/** Writes what was found; members that the new content of an archive no longer has go with the old. */
function write(found: Found, options: IngestOptions, how: Pick<Provenance, 'version' | 'readAt'>): FileOutcome {
  if (found.kind === 'known') return fromStore(found.known, 'unchanged')
  // What the store knows of it stays, as of a file that had gone before.
  if (found.kind === 'gone') return missingFile(found.path, 'The file has gone since its folder was listed')
  const { store } = options
  const { path } = found
  const provenance = { path, ...how }
  if (found.kind === 'read') {
    const { extraction, members, checked } = found.extracted
    const { messages } = found.extracted.reading
    const { figures, source } = extraction
    const reading = {
      ...found.extracted.reading,
      version: options.version,
      recognizable: !options.ocr && isRecognizable(messages),
    }
    const outcome = store.write(extraction, { ...provenance, reading, ...(checked && { checked }) })
    const kept = members.map(({ name }) => showPlace({ file: path, members: [name] }))
    store.retainMembers(path, kept)
    const named = figures.filter(({ name }) => name !== null).length
    return { path, outcome, failure: null, format: source.format, figures: figures.length, named }
  }
  const failure = failureOf(found.error)
  // A database that cannot be read or written is no fault of the file, and the next one would meet it again.
  if (failure.code.startsWith('store.')) throw found.error
  const { sha256 = null, bytes = null } = found.print ?? {}
  const outcome = store.writeFailure({ ...failure, sha256, bytes }, provenance)
  store.retainMembers(path, [])
  return { path, outcome, failure, format: null, figures: 0, named: 0 }
}

/** Whether what stands in the store is what reading the same content would give now. */
export function isCurrent(
  known: DocumentRecord,
  { ruleSet, version, ocr = false }: Pick<IngestOptions, 'ruleSet' | 'version' | 'ocr'>,
): boolean {
  const { status, verified, readBy, recognizable } = known
  const extracted = known.ruleSet === ruleSet && known.version === version && verified !== null
  return status === 'read' && extracted && readBy === version && !(ocr && recognizable)
}

const fromStore = ({ path, format, figures, named }: DocumentRecord, outcome: 'unchanged'): FileOutcome => ({
  path,
  outcome,
  failure: null,
  format,
  figures,
  named,
})

const missingFile = (path: string, text = 'no such file'): FileOutcome => ({
  path,
  outcome: 'missing',
  failure: { code: 'input.missing', text },
  format: null,
  figures: 0,
  named: 0,
})
