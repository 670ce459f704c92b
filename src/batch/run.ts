import { hashRules } from '../rules/index.js'
import type { Store } from '../store/index.js'
import { ingestFiles, type Progress } from './ingest.js'
import { AHEAD, createPool, type Pool, type PoolOptions } from './pool.js'
import type { IngestSummary } from './summary.js'
import { programVersion } from './version.js'

export interface RunOptions extends PoolOptions {
  readonly store: Store
  readonly since?: Date | null
  /** Reads in the place of a pool made by these options; it checks, and is closed in the end. */
  readonly pool?: Pool
  readonly onProgress?: (progress: Progress) => void
}

/**
 * Reads every file under `paths` into the store, with this program's own reader, each document in a process that can be
 * ended; see {@link ingestFiles}.
 *
 * @example
 * const store = openStore('zhibiao.db')
 * const { figures, failed } = await ingest(['报告'], { store, jobs: 4, limits: { time: 120 } })
 */
export async function ingest(paths: readonly string[], options: RunOptions): Promise<IngestSummary> {
  const pool = options.pool ?? createPool(options, true)
  try {
    // Rules first: a bad rule file must stop the run before anything is read or written.
    const ruleSet = hashRules({ packs: options.packs ?? [] })
    const { store, since = null, onProgress, limits = {}, ocr = false } = options
    return await ingestFiles(paths, {
      store,
      since,
      ocr,
      ...(onProgress && { onProgress }),
      limits,
      read: pool.read,
      width: pool.jobs * AHEAD,
      ruleSet,
      version: programVersion(),
    })
  } finally {
    pool.close()
  }
}
