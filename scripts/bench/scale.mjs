/**
 * Ingests folders of 1,000, 10,000 and 100,000 generated documents and tells what a document costs in each, and the most
 * memory that the main process and any of its children held. Uses the compiled build: run `npm run build` first.
 *
 *     npm run bench:scale [-- --documents 1000,10000] [-- --jobs 2]
 *
 * A document is a passage of fixtures/corpus whose digits are others each time. Memory is read from /proc (Linux).
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { documents: { type: 'string', default: '1000,10000,100000' }, jobs: { type: 'string', default: '2' } },
})
const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
const corpus = fileURLToPath(new URL('../../fixtures/corpus/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'zhibiao-scale-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const passages = readdirSync(corpus)
  .filter((name) => name.startsWith('passage-c') && name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(join(corpus, name), 'utf8'))
const MEGABYTE = 2 ** 20

/** Writes `count` documents, a thousand to a folder; the digits of each follow from its number. */
function generate(count) {
  const input = join(folder, String(count))
  for (let i = 0; i < count; i++) {
    const within = join(input, String(Math.floor(i / 1000)).padStart(3, '0'))
    if (i % 1000 === 0) mkdirSync(within, { recursive: true })
    let state = i + 1
    // Years, months and counts keep their first digit, so that dates stay dates.
    const text = passages[i % passages.length].replace(/(?<=\d)\d(?!\d{0,2}[年月日])/g, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return String(state >>> 29)
    })
    writeFileSync(join(within, `${String(i).padStart(6, '0')}.txt`), text)
  }
  return input
}

/** The most a process has held so far, in bytes; 0 once it has gone. */
function peakOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}

function childrenOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
  } catch {
    return []
  }
}

async function measure(count) {
  const input = generate(count)
  const db = join(folder, `${count}.db`)
  const start = performance.now()
  const child = spawn(process.execPath, [main, '--db', db, 'ingest', input, '--jobs', values.jobs], { stdio: 'ignore' })
  const peaks = { main: 0, child: 0 }
  const timer = setInterval(() => {
    peaks.main = Math.max(peaks.main, peakOf(child.pid))
    for (const pid of childrenOf(child.pid)) peaks.child = Math.max(peaks.child, peakOf(pid))
  }, 100)
  const code = await new Promise((resolve) => child.on('exit', resolve))
  clearInterval(timer)
  const seconds = (performance.now() - start) / 1000
  if (code !== 0) throw new Error(`ingest ended with ${code}`)
  const size = statSync(db).size
  rmSync(input, { recursive: true })
  rmSync(db)
  return { count, seconds, each: (seconds / count) * 1000, size, peaks }
}

const megabytes = (bytes) => `${Math.round(bytes / MEGABYTE)} MB`
let first
for (const count of values.documents.split(',').map(Number)) {
  const { seconds, each, size, peaks } = await measure(count)
  first ??= each
  const cells = [`${seconds.toFixed(1)} s`, `${each.toFixed(2)} ms each (${(each / first).toFixed(2)} × the first)`]
  const memory = `main ${megabytes(peaks.main)}, child ${megabytes(peaks.child)}`
  console.log(`${String(count).padStart(7)} documents  ${cells.join('  ')}  ${memory}  database ${megabytes(size)}`)
}
