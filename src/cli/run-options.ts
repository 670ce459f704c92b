// The parts themselves and not batch/index.js: `extract` starts its process without waiting for the database's modules.
import { parseLimits } from '../batch/limits.js'
import type { PoolOptions } from '../batch/pool.js'

/** The options that all commands share which read documents. */
export interface ReadFlags {
  readonly rules: readonly string[]
  readonly jobs?: number
  readonly max: readonly string[]
  readonly ocr?: boolean
}

/** How the documents are read: by which rules, in how many processes, within which limits. */
export const runOptions = ({ rules, jobs, max, ocr = false }: ReadFlags): PoolOptions => ({
  packs: rules,
  limits: parseLimits(max),
  ocr,
  ...(jobs !== undefined && { jobs }),
})
