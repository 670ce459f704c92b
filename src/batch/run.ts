import { extract } from '../pipeline.js'
import { loadRules, type RuleSet } from '../rules/index.js'
import type { Store } from '../store/index.js'
import { ingestFiles, type Progress } from './ingest.js'
import type { IngestSummary } from './summary.js'
import { programVersion } from './version.js'

export interface RunOptions {
  readonly store: Store
  /** Rules in force; the built-in ones by default. */
  readonly rules?: RuleSet
  readonly onProgress?: (progress: Progress) => void
}

/**
 * Reads every file under `paths` into the store, with this program's own reader; see {@link ingestFiles}.
 *
 * @example
 * const store = openStore('zhibiao.db')
 * const { figures, failed } = await ingest(['报告'], { store })
 */
export async function ingest(paths: readonly string[], options: RunOptions): Promise<IngestSummary> {
  // Rules first: a bad rule file must stop the run before anything is read or written.
  const { rules = loadRules(), ...rest } = options
  return ingestFiles(paths, {
    ...rest,
    extract: (path) => extract(path, { rules }),
    ruleSet: rules.hash,
    version: programVersion(),
  })
}
