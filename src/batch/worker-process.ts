import type { ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { ZhibiaoError } from '../errors.js'
import type { Extracted } from '../pipeline.js'
import { readingFlags } from '../processes/flags.js'
import { launch } from '../processes/fork.js'
import { showPlace } from '../read/index.js'
import type { Answer, Request, Start, Work } from './protocol.js'

/** A process is renewed after so many documents, or when it keeps more than this share of what it may hold. */
const MOST_DOCUMENTS = 1000
const MOST_KEPT = 0.6

/** What a process that died says of its end. */
interface Death {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

/** A document that the process was given. */
interface Job {
  readonly file: string
  readonly resolve: (extracted: Extracted) => void
  readonly reject: (error: unknown) => void
}

/** How {@link WorkerProcess.perform} fails for a document that waited behind the one its process died of. */
export class NotBegun extends Error {}

/**
 * One process that reads documents, one at a time; what else it is given waits in it, so that it goes on while this process
 * has no time for it. It has a temporary folder of its own, and a process group of its own, so that what it starts
 * (LibreOffice) ends with it.
 */
export class WorkerProcess {
  readonly #child: ChildProcess
  readonly #folder: string | null
  readonly #start: Start
  /** The first is being read. */
  readonly #jobs: Job[] = []
  #ready = false
  #timer: NodeJS.Timeout | undefined
  /** Its time was over; the process is being killed. */
  #late: Job | undefined
  #death: Death | undefined
  #documents = 0
  #held = 0

  /** `script` is the module the process runs; it speaks as protocol.ts describes. */
  constructor(script: string, start: Start) {
    this.#start = start
    const { child, folder } = launch({ script, flags: readingFlags(start.limits.memory), apart: true })
    this.#child = child
    this.#folder = folder
    this.#child.on('message', (answer) => this.#take(answer as Answer))
    this.#child.on('error', () => this.#end({ code: null, signal: null }))
    // 'exit' may come before the answers that were sent till then; a document that was answered is not what it died of.
    this.#child.on('close', (code, signal) => this.#end({ code, signal }))
    this.#send(start)
  }

  /** How many documents it has been given and has not answered. */
  get load(): number {
    return this.#jobs.length
  }

  /** Whether it should read no more documents: it died, has grown, or read its share. */
  get spent(): boolean {
    const { memory } = this.#start.limits
    return this.#death !== undefined || this.#documents >= MOST_DOCUMENTS || this.#held > memory * MOST_KEPT
  }

  /**
   * Reads or extracts one document, after those it was given before. Fails as the document does, with `input.timeout`,
   * `input.memory` or `input.crashed` when that ends the process, with {@link NotBegun} when another one does, and with a
   * plain error when the process cannot start at all.
   */
  perform(work: Work): Promise<Extracted> {
    const file = work.kind === 'read' ? showPlace(work.place) : (work.source.path ?? '')
    return new Promise((resolve, reject) => {
      if (this.#death) return reject(new NotBegun())
      this.#jobs.push({ file, resolve, reject })
      this.#send({ kind: 'task', work })
      if (this.#jobs.length === 1) this.#watch()
    })
  }

  /** Ends the process and all that it started. */
  kill(): void {
    const { pid } = this.#child
    if (pid === undefined || this.#death) return
    try {
      if (process.platform === 'win32') this.#child.kill('SIGKILL')
      else process.kill(-pid, 'SIGKILL')
    } catch {
      // It is gone already.
    }
  }

  #send(request: Request): void {
    this.#child.send(request, (error) => {
      if (error) this.kill()
    })
  }

  /** Gives the first document its time, from when the process is ready for it. */
  #watch(): void {
    clearTimeout(this.#timer)
    if (!this.#ready || this.#jobs.length === 0) return
    this.#timer = setTimeout(() => {
      this.#late = this.#jobs[0]
      this.kill()
    }, this.#start.limits.time * 1000)
  }

  #take(answer: Answer): void {
    if (answer.kind === 'ready') this.#ready = true
    else {
      const job = this.#jobs.shift()
      this.#documents += 1
      this.#held = answer.held
      if (answer.kind === 'done') job?.resolve(answer.extracted)
      else job?.reject(new ZhibiaoError(answer.code, answer.message, answer.place))
    }
    this.#watch()
  }

  #end(death: Death): void {
    if (this.#death) return
    // What it had started goes on in its group.
    this.kill()
    this.#death = death
    clearTimeout(this.#timer)
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true })
    const jobs = this.#jobs.splice(0)
    // It may have been answered while its process was being killed.
    const guilty = this.#late ?? jobs[0]
    for (const job of jobs) {
      // A process that does not start would not start for the others either.
      job.reject(job === guilty || !this.#ready ? this.#failureOf(death, job) : new NotBegun())
    }
  }

  #failureOf(death: Death, job: Job): Error {
    const { time, memory } = this.#start.limits
    if (job === this.#late) return tooLate(time, job.file)
    if (!this.#ready && death.signal !== 'SIGUSR2') return new Error('the reading process does not start')
    return failureOf(death, memory, job.file)
  }
}

const tooLate = (seconds: number, file: string): ZhibiaoError =>
  new ZhibiaoError('input.timeout', `Reading the file took longer than ${seconds} s`, { file })

/** SIGUSR2 is the process's own end for memory, SIGABRT that of V8; SIGKILL the system's, which then has none left. */
function failureOf({ code, signal }: Death, memory: number, file: string): ZhibiaoError {
  if (signal === 'SIGUSR2' || signal === 'SIGABRT' || signal === 'SIGKILL' || code === 134) {
    const megabytes = Math.ceil(memory / 2 ** 20)
    return new ZhibiaoError('input.memory', `Reading the file takes more than ${megabytes} MB of memory`, { file })
  }
  return new ZhibiaoError('input.crashed', `Reading the file ended its process (${signal ?? code})`, { file })
}
