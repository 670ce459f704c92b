/** What a reading process does: answers, one at a time, what it is asked about documents; protocol.ts has the words. */
import { Worker } from 'node:worker_threads'
import { ZhibiaoError } from '../errors.js'
import { createFileExtractor, type Extracted, extractDocument } from '../pipeline.js'
import { loadRules } from '../rules/index.js'
import type { Limits } from './limits.js'
import type { Answer, Request, Work } from './protocol.js'

let perform: ((work: Work) => Promise<Extracted>) | undefined

/** Documents are given ahead, and read one after another. */
let last = Promise.resolve()

process.on('message', (message) => {
  last = last.then(() => handle(message as Request))
})
process.on('disconnect', () => process.exit(0))

async function handle(request: Request): Promise<void> {
  if (request.kind === 'start') {
    const { packs, limits, ocr, check } = request
    guard(limits)
    const rules = loadRules({ packs })
    const read = createFileExtractor({ rules, limits, ocr })
    const extract = async (work: Work): Promise<Extracted> => {
      if (work.kind === 'read') return read(work.place)
      const { document, source } = work
      const { blocks, messages } = document
      return { extraction: extractDocument(document, source, { rules }), reading: { blocks, messages }, members: [] }
    }
    // Loaded only where it is asked for: a single file is to be extracted at once.
    const checked = check ? (await import('../check/index.js')).checked : null
    perform = async (work) => {
      const extracted = await extract(work)
      return checked === null ? extracted : { ...extracted, checked: checked(extracted.extraction) }
    }
    await send({ kind: 'ready' })
  } else if (perform) await send(await answer(perform(request.work)))
}

async function answer(work: Promise<Extracted>): Promise<Answer> {
  try {
    return { kind: 'done', extracted: await work, held: process.memoryUsage.rss() }
  } catch (error) {
    const { code, message, place: where } = asFailure(error)
    return { kind: 'failed', code, message, place: where, held: process.memoryUsage.rss() }
  }
}

/** What is none of our errors is a defect met by this one document; the others can still be read. */
function asFailure(error: unknown): Pick<ZhibiaoError, 'code' | 'message' | 'place'> {
  if (error instanceof ZhibiaoError) return error
  return { code: 'internal', message: error instanceof Error ? error.message : String(error), place: {} }
}

/** Waits until the answer is out: should the next document end this process, it must not be lost. */
const send = (message: Answer): Promise<void> =>
  new Promise((sent) => {
    process.send?.(message, undefined, undefined, () => sent())
  })

/**
 * Ends this process when it has grown too large, or when the main process is gone while a document keeps this thread
 * busy; hence a thread of its own. SIGUSR2 tells the main process that it was for memory.
 */
function guard({ memory }: Limits): void {
  const watch = `
    const parent = process.ppid
    setInterval(() => {
      if (process.memoryUsage.rss() > ${memory}) process.kill(process.pid, 'SIGUSR2')
      if (process.ppid !== parent) process.kill(process.platform === 'win32' ? process.pid : -process.pid, 'SIGKILL')
    }, 50)`
  new Worker(watch, { eval: true }).unref()
}
