import type { ErrorCode, ErrorPlace } from '../errors.js'
import type { Document, Source } from '../model.js'
import type { Extracted } from '../pipeline.js'
import type { Place } from '../read/index.js'
import type { Limits } from './limits.js'

/** What the main process tells a new reading process. */
export interface Start {
  readonly kind: 'start'
  /** Folders of users' rules. */
  readonly packs: readonly string[]
  readonly limits: Limits
  /** Whether pages without a text layer are recognised. */
  readonly ocr: boolean
  /** Whether the figures are checked too. */
  readonly check: boolean
}

/** What is asked about one document: to read and extract it, or to extract once more what was read before. */
export type Work =
  | { readonly kind: 'read'; readonly place: Place }
  | { readonly kind: 'extract'; readonly document: Document; readonly source: Source }

export interface Task {
  readonly kind: 'task'
  readonly work: Work
}

export type Request = Start | Task

/** What a reading process answers: once that it is ready, then one answer to every task. */
export type Answer =
  | { readonly kind: 'ready' }
  /** `held` is what the process holds afterwards, in bytes. */
  | { readonly kind: 'done'; readonly extracted: Extracted; readonly held: number }
  | {
      readonly kind: 'failed'
      readonly code: ErrorCode
      readonly message: string
      readonly place: ErrorPlace
      readonly held: number
    }
