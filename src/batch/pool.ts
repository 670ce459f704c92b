import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Document, Source } from '../model.js'
import type { Extracted } from '../pipeline.js'
import type { Place } from '../read/index.js'
import { LIMITS, type Limits, OCR_TIME } from './limits.js'
import type { Work } from './protocol.js'
import { NotBegun, WorkerProcess } from './worker-process.js'

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

/**
 * How many documents a process is given at once: one is read, the others wait there, so that it goes on while this process
 * writes to the database.
 */
const GIVEN = 2

/** The child stands beside this file with its own extension: .js when built, .ts under a loader in the tests. */
const SCRIPT = fileURLToPath(new URL(`./worker${extname(import.meta.url)}`, import.meta.url))

/** A document to be read. */
interface Task {
  readonly work: Work
  readonly resolve: (extracted: Extracted) => void
  readonly reject: (error: unknown) => void
  /** How many processes have it. */
  given: number
}

/**
 * Processes start when they are first needed, so that one file costs one, or all with {@link Pool.start}.
 *
 * @param check whether the figures are checked too, in those processes
 */
export function createPool(options: PoolOptions = {}, check = false): Pool {
  const { jobs = availableParallelism(), packs = [], ocr = false, script = SCRIPT } = options
  const limits = { ...LIMITS, ...(ocr && { time: OCR_TIME }), ...options.limits }
  const workers = new Map<WorkerProcess, Task[]>()
  const waiting: Task[] = []
  let closed = false

  const launch = (): WorkerProcess => {
    const worker = new WorkerProcess(script, { kind: 'start', packs, limits, ocr, check })
    workers.set(worker, [])
    return worker
  }
  const dismissSpent = (): void => {
    for (const worker of workers.keys()) {
      if (worker.load > 0 || !(closed || worker.spent)) continue
      worker.kill()
      workers.delete(worker)
    }
  }
  /** The process that has least to do; null while all have enough. */
  const findFree = (): WorkerProcess | null => {
    const [least] = [...workers.keys()].filter(({ spent }) => !spent).sort((a, b) => a.load - b.load)
    if (least?.load === 0) return least
    if (workers.size < jobs) return launch()
    return least !== undefined && least.load < GIVEN ? least : null
  }
  /** A document that waits behind another that takes long. */
  const findStuck = (): Task | null => {
    const last = [...workers.values()].filter((tasks) => tasks.length > 1).map((tasks) => tasks.at(-1))
    return last.find((task) => task?.given === 1) ?? null
  }
  const give = (task: Task, worker: WorkerProcess): void => {
    const tasks = workers.get(worker)
    tasks?.push(task)
    task.given += 1
    worker
      .perform(task.work)
      .then(task.resolve, (error) => {
        if (!(error instanceof NotBegun)) task.reject(error)
        else if (--task.given === 0) waiting.unshift(task)
      })
      .finally(() => {
        tasks?.splice(tasks.indexOf(task), 1)
        share()
      })
  }
  /** Gives out what waits, as long as a process can take it. */
  const share = (): void => {
    dismissSpent()
    if (closed) {
      for (const { reject } of waiting.splice(0)) reject(new Error('the pool is closed'))
      return
    }
    while (waiting.length > 0) {
      const worker = findFree()
      const task = worker && waiting.shift()
      if (!task) return
      give(task, worker)
    }
    // Nothing waits: an idle process reads what waits elsewhere, and the first answer counts.
    const idle = [...workers.keys()].find(({ load, spent }) => load === 0 && !spent)
    const stuck = idle && findStuck()
    if (stuck) give(stuck, idle)
  }
  const perform = (work: Work): Promise<Extracted> =>
    new Promise((resolve, reject) => {
      waiting.push({ work, resolve, reject, given: 0 })
      share()
    })

  return {
    jobs,
    start() {
      while (!closed && workers.size < jobs) launch()
    },
    read: (place) => perform({ kind: 'read', place }),
    extract: (document, source) => perform({ kind: 'extract', document, source }),
    close() {
      closed = true
      for (const worker of workers.keys()) worker.kill()
      share()
    },
  }
}
