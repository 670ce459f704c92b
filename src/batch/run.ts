import type { Extraction } from '../model.js'
import type { Extracted } from '../pipeline.js'
import { findPlace, type Place, showPlace } from '../read/index.js'
import { loadRules } from '../rules/index.js'
import type { Store } from '../store/index.js'
import { createBudget } from './budget.js'
import { inOrder, type Outcome } from './in-order.js'
import { ingestFiles, type Progress } from './ingest.js'
import { LIMITS } from './limits.js'
import { createPool, type Pool, type PoolOptions } from './pool.js'
import type { IngestSummary } from './summary.js'
import { programVersion } from './version.js'

export interface RunOptions extends PoolOptions {
  readonly store: Store
  readonly since?: Date | null
  readonly onProgress?: (progress: Progress) => void
}

/** How many documents are read ahead of the one that is written, for each process: a slow one holds up few others. */
const AHEAD = 4

/**
 * Reads every file under `paths` into the store, with this program's own reader, each document in a process that can be
 * ended; see {@link ingestFiles}.
 *
 * @example
 * const store = openStore('zhibiao.db')
 * const { figures, failed } = await ingest(['报告'], { store, jobs: 4, limits: { time: 120 } })
 */
export async function ingest(paths: readonly string[], options: RunOptions): Promise<IngestSummary> {
  // Rules first: a bad rule file must stop the run before anything is read or written.
  const { hash } = loadRules({ packs: options.packs ?? [] })
  const pool = createPool(options)
  try {
    const { store, since = null, onProgress, limits = {} } = options
    return await ingestFiles(paths, {
      store,
      since,
      ...(onProgress && { onProgress }),
      limits,
      read: pool.read,
      width: pool.jobs * AHEAD,
      ruleSet: hash,
      version: programVersion(),
    })
  } finally {
    pool.close()
  }
}

/** What came of one document; `error` is what the reader threw. */
export type Attempt =
  | { readonly path: string; readonly extraction: Extraction }
  | { readonly path: string; readonly error: unknown }

/**
 * Extracts files in their order, each in a process that can be ended. An archive is followed by the files within it, a
 * mail by its attachments; `报送.zip!/总结.docx` names one file of an archive alone.
 *
 * @example for await (const attempt of extractFiles(['报送.zip'])) console.log(attempt.path)
 */
export async function* extractFiles(paths: readonly string[], options: PoolOptions = {}): AsyncGenerator<Attempt> {
  const pool = createPool(options)
  try {
    const places = await Promise.all(paths.map(findPlace))
    yield* inOrder(places, pool.jobs * AHEAD, attempter(pool, options))
  } finally {
    pool.close()
  }
}

function attempter(pool: Pool, { limits }: PoolOptions): (place: Place) => Promise<Outcome<Place, Attempt>> {
  const budget = createBudget({ ...LIMITS, ...limits })
  return async (place) => {
    const path = showPlace(place)
    try {
      const { extraction, members }: Extracted = await pool.read(place)
      budget.spend(place.file, members)
      const within = members.map(({ name }) => ({ ...place, members: [...place.members, name] }))
      return { done: { path, extraction }, within }
    } catch (error) {
      return { done: { path, error }, within: [] }
    }
  }
}
