/** Zhibiao's public face: reads Chinese work reports and gives every figure in them, named and traced to its sentence. */

export type {
  Attempt,
  FieldChange,
  FigureChange,
  IngestSummary,
  Limits,
  PoolOptions,
  Progress,
  Reextracted,
  ReextractRun,
  RunOptions,
} from './batch/index.js'
export { extractFiles, ingest, LIMITS, reextract } from './batch/index.js'
export type { Change, Claim, Diff, DiffPair, DiffSide, How, IncomparablePair, TargetReached } from './diff/index.js'
export { diffSides } from './diff/index.js'
export type { ErrorCode, ErrorPlace } from './errors.js'
export { ERROR_CODES, ZhibiaoError } from './errors.js'
export type { Identity, NameReader, Ruling } from './indicators/index.js'
export { createNameReader } from './indicators/index.js'
export type * from './model.js'
export { SCHEMA } from './model.js'
export type { ExtractOptions } from './pipeline.js'
export { extract, extractDocument, extractText } from './pipeline.js'
export type { LoadOptions, RuleFailure, RuleSet } from './rules/index.js'
export { checkRules, loadRules } from './rules/index.js'
export type { FigureRecord, Store } from './store/index.js'
export { openStore, recordsOf } from './store/index.js'
