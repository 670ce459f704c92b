import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Document, Source } from '../model.js'
import type { Extracted } from '../pipeline.js'
import type { Place } from '../read/index.js'
import { LIMITS, type Limits, OCR_TIME } from './limits.js'
import type { Work } from './protocol.js'
import { WorkerProcess } from './worker-process.js'

export interface PoolOptions {
  /** How many processes read at once; as many as the machine has cores by default. */
  readonly jobs?: number
  /** Folders of users' rules, laid over the built-in ones. */
  readonly packs?: readonly string[]
  readonly limits?: Partial<Limits>
  /** Whether pages of a PDF without a text layer are recognised; a document may then take {@link OCR_TIME} seconds. */
  readonly ocr?: boolean
  /** The module that the processes run; the program's own by default. */
  readonly script?: string
}

/**
 * Processes that read documents: one that hangs, fills its memory or crashes costs the document it was about, and no
 * other. Processes, not threads: nodejieba ends the whole process when a thread that used it ends.
 */
export interface Pool {
  /** At most so many documents are read at once. */
  readonly jobs: number
  /** Starts all processes now: where much is to be read they are ready when the first document comes. */
  start(): void
  /** Reads a document as soon as a process is free; fails as {@link WorkerProcess.perform} does. */
  read(place: Place): Promise<Extracted>
  /** Extracts a document that was read before; fails likewise. */
  extract(document: Document, source: Source): Promise<Extracted>
  /** Ends all processes; what they were reading fails. */
  close(): void
}

/** How many documents are read ahead of the one that is written, for each process: a slow one holds up few others. */
export const AHEAD = 8

/** The child stands beside this file with its own extension: .js when built, .ts under a loader in the tests. */
const SCRIPT = fileURLToPath(new URL(`./worker${extname(import.meta.url)}`, import.meta.url))

/**
 * Processes start when they are first needed, so that one file costs one, or all with {@link Pool.start}.
 *
 * @param check whether the figures are checked too, in those processes
 */
export function createPool(options: PoolOptions = {}, check = false): Pool {
  const { jobs = availableParallelism(), packs = [], ocr = false, script = SCRIPT } = options
  const limits = { ...LIMITS, ...(ocr && { time: OCR_TIME }), ...options.limits }
  const idle: WorkerProcess[] = []
  const running = new Set<WorkerProcess>()
  const waiting: (() => void)[] = []
  let closed = false

  const launch = (): WorkerProcess => new WorkerProcess(script, { kind: 'start', packs, limits, ocr, check })
  const acquire = async (): Promise<WorkerProcess> => {
    while (!closed && running.size >= jobs) await new Promise<void>((resolve) => waiting.push(resolve))
    // A process launched for what still waited would keep the program alive for ever.
    if (closed) throw new Error('the pool is closed')
    const worker = idle.pop() ?? launch()
    running.add(worker)
    return worker
  }
  const release = (worker: WorkerProcess): void => {
    running.delete(worker)
    if (closed || worker.spent) worker.kill()
    else idle.push(worker)
    waiting.shift()?.()
  }

  const perform = async (work: Work): Promise<Extracted> => {
    const worker = await acquire()
    try {
      return await worker.perform(work)
    } finally {
      release(worker)
    }
  }

  return {
    jobs,
    start() {
      while (!closed && idle.length + running.size < jobs) idle.push(launch())
    },
    read: (place) => perform({ kind: 'read', place }),
    extract: (document, source) => perform({ kind: 'extract', document, source }),
    close() {
      closed = true
      for (const worker of [...idle, ...running]) worker.kill()
      idle.length = 0
      for (const wake of waiting.splice(0)) wake()
    },
  }
}
