import type { DocumentRecord, Store } from '../store/index.js'
import { fingerprint } from './fingerprint.js'
import { isCurrent } from './ingest.js'
import { walk } from './walk.js'

/** A file an ingest would read, and why. */
export interface Planned {
  readonly path: string
  /**
   * `new`: not in the store; `changed`: other content; `outdated`: read by other rules or another version, or
   * without the OCR it needs; `failed`:
   * could not be read the last time; `unreadable`: its bytes cannot be read now.
   */
  readonly why: 'new' | 'changed' | 'outdated' | 'failed' | 'unreadable'
}

export interface Plan {
  readonly reading: readonly Planned[]
  /** How many files stand in the store as they are. */
  readonly known: number
  readonly missing: readonly string[]
  /** How many files of folders hold no report. */
  readonly ignored: number
  /** How many files of folders were passed over because they were changed before `since`. */
  readonly older: number
}

export interface PlanOptions {
  /** Null when there is no database yet. */
  readonly store: Store | null
  /** Hash of the rules that would read. */
  readonly ruleSet: string
  readonly version: string
  readonly ocr?: boolean
  readonly since?: Date | null
}

/**
 * What an ingest of `paths` would read, in its order; archives count as one file, since only reading shows what is in them.
 *
 * @example (await planFiles(['报告'], { store, ruleSet: rules.hash, version: '0.1.0' })).reading
 *          // [{ path: '/…/报告/2023年总结.docx', why: 'changed' }]
 */
export async function planFiles(paths: readonly string[], options: PlanOptions): Promise<Plan> {
  const { files, missing, ignored, older } = walk(paths, options.since)
  const reading: Planned[] = []
  for (const path of files) {
    const why = await reasonToRead(path, options)
    if (why !== null) reading.push({ path, why })
  }
  return { reading, known: files.length - reading.length, missing, ignored, older }
}

async function reasonToRead(path: string, options: PlanOptions): Promise<Planned['why'] | null> {
  const known = options.store?.document(path) ?? null
  if (known === null) return 'new'
  if (known.status === 'failed') return 'failed'
  const same = await hasContentOf(path, known)
  if (same === null) return 'unreadable'
  if (!same) return 'changed'
  return isCurrent(known, options) ? null : 'outdated'
}

async function hasContentOf(path: string, { sha256 }: DocumentRecord): Promise<boolean | null> {
  try {
    return (await fingerprint(path)).sha256 === sha256
  } catch {
    return null
  }
}
