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

/**
 * One process that reads documents, one at a time. It has a temporary folder of its own, and a process group of its own,
 * so that what it starts (LibreOffice) ends with it.
 */
export class WorkerProcess {
  readonly #child: ChildProcess
  readonly #folder: string | null
  readonly #start: Start
  /** Null once it can read; else how it died before. */
  readonly #ready: Promise<Death | null>
  #answered: ((answer: Answer) => void) | undefined
  #died: ((death: Death) => void) | undefined
  #death: Death | undefined
  #documents = 0
  #held = 0

  /** `script` is the module the process runs; it speaks as protocol.ts describes. */
  constructor(script: string, start: Start) {
    this.#start = start
    const { child, folder } = launch({ script, flags: readingFlags(start.limits.memory), apart: true })
    this.#child = child
    this.#folder = folder
    this.#child.on('message', (answer) => this.#answered?.(answer as Answer))
    this.#child.on('error', () => this.#end({ code: null, signal: null }))
    this.#child.on('exit', (code, signal) => this.#end({ code, signal }))
    this.#ready = this.#ask(start).then((answer) => ('signal' in answer ? answer : null))
  }

  /** Whether it should read no more documents: it died, has grown, or read its share. */
  get spent(): boolean {
    const { memory } = this.#start.limits
    return this.#death !== undefined || this.#documents >= MOST_DOCUMENTS || this.#held > memory * MOST_KEPT
  }

  /**
   * Reads or extracts one document. Fails as the document does, with `input.timeout`, `input.memory` or `input.crashed` when that ends
   * the process, and with a plain error when the process cannot start at all.
   */
  async perform(work: Work): Promise<Extracted> {
    const file = work.kind === 'read' ? showPlace(work.place) : (work.source.path ?? '')
    const stillborn = await this.#ready
    if (stillborn?.signal === 'SIGUSR2') throw failureOf(stillborn, this.#start.limits.memory, file)
    if (stillborn !== null) throw new Error('the reading process does not start')
    const { time } = this.#start.limits
    let late = false
    const timer = setTimeout(() => {
      late = true
      this.kill()
    }, time * 1000)
    try {
      const answer = await this.#ask({ kind: 'task', work })
      this.#documents += 1
      if ('signal' in answer) throw late ? tooLate(time, file) : failureOf(answer, this.#start.limits.memory, file)
      if (answer.kind === 'done') {
        this.#held = answer.held
        return answer.extracted
      }
      if (answer.kind === 'failed') {
        this.#held = answer.held
        throw new ZhibiaoError(answer.code, answer.message, answer.place)
      }
      throw new Error('the reading process answers what it was not asked')
    } finally {
      clearTimeout(timer)
    }
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

  #ask(request: Request): Promise<Answer | Death> {
    if (this.#death) return Promise.resolve(this.#death)
    return new Promise<Answer | Death>((resolve) => {
      this.#answered = resolve
      this.#died = resolve
      this.#child.send(request, (error) => {
        if (error) this.kill()
      })
    })
  }

  #end(death: Death): void {
    if (this.#death) return
    // What it had started goes on in its group.
    this.kill()
    this.#death = death
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true })
    this.#died?.(death)
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
