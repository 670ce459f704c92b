import type { Document, Source } from '../model.js'
import type { Extracted } from '../pipeline.js'
import { hashRules } from '../rules/index.js'
import { type Extractor, recordsOf, type Store } from '../store/index.js'
import { changesBetween, type FigureChange } from './changes.js'
import { failureOf } from './failure.js'
import { inOrder, type Outcome } from './in-order.js'
import { INCOMPLETE } from './ingest.js'
import { AHEAD, createPool, type PoolOptions } from './pool.js'
import type { FileOutcome } from './summary.js'
import { programVersion } from './version.js'

export interface ReextractProgress {
  readonly done: number
  readonly total: number
  readonly path: string
}

export interface ReextractOptions extends Extractor {
  readonly store: Store
  readonly extract: (document: Document, source: Source) => Promise<Extracted>
  /** How many documents may be extracted ahead of the one to be written. */
  readonly width: number
  /** Nothing is written; the changes are those that would be. */
  readonly dryRun?: boolean
  readonly onProgress?: (progress: ReextractProgress) => void
  readonly now?: () => Date
}

export interface Reextracted {
  /** How many documents were extracted again. */
  readonly documents: number
  readonly changes: readonly FigureChange[]
  /** Paths of documents that only reading their files again brings up to date: the database holds no reading of them. */
  readonly unread: readonly string[]
  /** Documents that could not be extracted again; they stand in the database as before. */
  readonly failed: readonly { readonly path: string; readonly failure: NonNullable<FileOutcome['failure']> }[]
}

type Found =
  | { readonly kind: 'unread'; readonly path: string }
  | { readonly kind: 'failed'; readonly path: string; readonly error: unknown }
  | { readonly kind: 'done'; readonly path: string; readonly extracted: Extracted }

/**
 * Extracts every document of the store anew that other rules or another version extracted, from what was read of it then:
 * no file is opened. Afterwards the store is what reading the same files by these rules would have made it.
 *
 * What a document read by another version would give when read by this one stays unknown: the next ingest reads it again.
 */
export async function reextractDocuments(options: ReextractOptions): Promise<Reextracted> {
  const { store, width, ruleSet, version, dryRun = false } = options
  const now = options.now ?? (() => new Date())
  const startedAt = now().toISOString()
  // One that was cut off between its members is read again by the next ingest, and must be taken for unfinished till then.
  const paths = store.outdated({ ruleSet, version }).filter((path) => !isIncomplete(store, path))
  const changes: FigureChange[] = []
  const unread: string[] = []
  const failed: Reextracted['failed'][number][] = []
  const tally = { documents: 0, figures: 0, named: 0 }
  let done = 0
  const take = (found: Found): void => {
    if (found.kind === 'unread') unread.push(found.path)
    else if (found.kind === 'failed') failed.push({ path: found.path, failure: failureOf(found.error) })
    else {
      const { extraction } = found.extracted
      changes.push(...replace(found.path, found.extracted, options))
      tally.documents += 1
      tally.figures += extraction.figures.length
      tally.named += extraction.figures.filter(({ name }) => name !== null).length
    }
  }
  for await (const batch of inOrder(paths, width, (path) => find(path, options))) {
    if (dryRun) batch.forEach(take)
    else store.together(() => batch.forEach(take))
    for (const { path } of batch) options.onProgress?.({ done: ++done, total: paths.length, path })
  }
  const { documents, figures, named } = tally
  if (documents > 0 && !dryRun) {
    const counts = { files: paths.length, added: 0, replaced: documents, unchanged: 0, failed: failed.length }
    store.recordRun({ startedAt, finishedAt: now().toISOString(), version, ruleSet, ...counts, figures, named })
  }
  return { documents, changes, unread, failed }
}

const isIncomplete = (store: Store, path: string): boolean =>
  store.document(path)?.version.endsWith(INCOMPLETE) ?? false

async function find(path: string, { store, extract }: ReextractOptions): Promise<Outcome<string, Found>> {
  try {
    const stored = store.reading(path)
    if (stored === null) return { done: { kind: 'unread', path }, within: [] }
    return { done: { kind: 'done', path, extracted: await extract(stored.document, stored.source) }, within: [] }
  } catch (error) {
    return { done: { kind: 'failed', path, error }, within: [] }
  }
}

/** Writes a document's new figures in the place of the old; tells what became of them. */
function replace(
  path: string,
  { extraction, checked }: Extracted,
  { store, version, dryRun }: ReextractOptions,
): readonly FigureChange[] {
  const known = store.document(path)
  const stored = store.reading(path)
  if (known === null || stored === null) return []
  const changes = changesBetween(path, store.figures({ document: known.id }), recordsOf(extraction))
  const { readAt, reading } = stored
  if (!dryRun) store.write(extraction, { path, version, readAt, reading, ...(checked && { checked }) })
  return changes
}

export interface ReextractRun
  extends Omit<PoolOptions, 'ocr'>,
    Pick<ReextractOptions, 'store' | 'dryRun' | 'onProgress'> {}

/**
 * Extracts the outdated documents of a store by this program, each in a process that can be ended; see
 * {@link reextractDocuments}.
 *
 * @example (await reextract({ store, packs: ['我的规则'], dryRun: true })).changes // what the rules would change
 */
export async function reextract({ store, dryRun = false, onProgress, ...pooled }: ReextractRun): Promise<Reextracted> {
  const ruleSet = hashRules({ packs: pooled.packs ?? [] })
  const pool = createPool(pooled, true)
  try {
    return await reextractDocuments({
      store,
      dryRun,
      ...(onProgress && { onProgress }),
      extract: pool.extract,
      width: pool.jobs * AHEAD,
      ruleSet,
      version: programVersion(),
    })
  } finally {
    pool.close()
  }
}
