/**
 * Reads the files of fixtures/read damaged at random, 10,000 times a format, and those that are packages of XML with other
 * words in it as often: `npm run fuzz -- --runs 10000 [--only html] [--seed 6]`. A failure without a code, more than ten
 * seconds or a gigabyte of memory is told with the file, and what had been done to it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { fuzzFile, fuzzParts, isPackage } from './fuzz-files.js'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    only: { type: 'string' },
    seed: { type: 'string', default: '5' },
  },
})
const folder = fileURLToPath(new URL('../fixtures/read', import.meta.url))
// LibreOffice is a program of its own, and takes seconds a file.
process.env.PATH = ''

const LONGEST = 10
const MOST_MEMORY = 2 ** 30

/** What is being read: a thread can still tell it when this one hangs. */
const beat = new Int32Array(new SharedArrayBuffer(8))
const watch = new Worker(
  `const { workerData: { beat, names, longest } } = require('node:worker_threads')
   let [seen, since] = [-1, Date.now()]
   setInterval(() => {
     if (beat[1] !== seen) [seen, since] = [beat[1], Date.now()]
     else if (Date.now() - since > longest * 1000) {
       require('node:fs').writeSync(2, 'hangs: ' + names[beat[0]] + ', run ' + seen + '\\n')
       process.kill(process.pid, 'SIGKILL')
     }
   }, 500)`,
  { eval: true, workerData: { beat, names: readdirSync(folder), longest: LONGEST } },
)

const names = readdirSync(folder)
const byFormat = new Map<string, string[]>()
for (const name of names) {
  const format = extname(name).slice(1)
  byFormat.set(format, [...(byFormat.get(format) ?? []), name])
}

for (const [format, files] of byFormat) {
  if (values.only !== undefined && values.only !== format) continue
  await fuzzFormat(`bytes of ${format}`, files, fuzzFile)
  const packages: string[] = []
  for (const name of files) if (await isPackage(readFileSync(join(folder, name)))) packages.push(name)
  if (packages.length > 0) await fuzzFormat(`words of ${format}`, packages, fuzzParts)
}
await watch.terminate()

async function fuzzFormat(kind: string, files: readonly string[], fuzz: typeof fuzzFile): Promise<void> {
  const runs = Math.ceil(Number(values.runs) / files.length)
  const started = performance.now()
  let largest = 0
  for (const name of files) {
    beat[0] = names.indexOf(name)
    const onRun = (): void => {
      beat[1] = (beat[1] ?? 0) + 1
      const { rss } = process.memoryUsage
      largest = Math.max(largest, rss())
      if (largest > MOST_MEMORY) throw new Error(`${name}: ${largest} bytes of memory`)
    }
    try {
      await fuzz(readFileSync(join(folder, name)), runs, { seed: Number(values.seed), onRun, name })
    } catch (error) {
      console.error(`${kind}: ${name}`, error)
      process.exitCode = 1
      return
    }
  }
  const [seconds, megabytes] = [Math.round((performance.now() - started) / 1000), Math.round(largest / 2 ** 20)]
  console.log(
    `${kind}: ${files.length} files, ${runs} runs each, ${seconds} s, ${megabytes} MB: no failure but coded ones`,
  )
}
