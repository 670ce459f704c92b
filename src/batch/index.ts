export { FIELDS, type Field, type FieldChange, type FigureChange } from './changes.js'
export { type Attempt, extractFiles } from './extract-files.js'
export type { IngestOptions, Progress } from './ingest.js'
export { ingestFiles } from './ingest.js'
export { LIMITS, type Limits, parseLimits } from './limits.js'
export { type Plan, type Planned, planFiles } from './plan.js'
export { createPool, type Pool, type PoolOptions } from './pool.js'
export {
  type Reextracted,
  type ReextractOptions,
  type ReextractRun,
  reextract,
  reextractDocuments,
} from './reextract.js'
export type { RunOptions } from './run.js'
export { ingest } from './run.js'
export type { FileOutcome, IngestSummary, Tally } from './summary.js'
export { programVersion } from './version.js'
export type { Walk } from './walk.js'
export { walk } from './walk.js'
export { type Watcher, watchPaths } from './watch.js'
