/**
 * Reads a folder of 50 docx, 50 PDF and 50 txt into a new database, and has pandoc and pdftotext convert the same docx
 * and PDF files to text, as many at once as the machine has cores; each three times in turn, the fastest counts. Uses the
 * compiled build: run `npm run build` first. pandoc and pdftotext (poppler-utils) must be installed.
 *
 *     npm run bench:folder [-- --each 50]
 *
 * The files are the reports of the fixtures in turn, each made its own by its name alone.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { each: { type: 'string', default: '50' } } })
const each = Number(values.each)
const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
const reports = fileURLToPath(new URL('../../fixtures/reports/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'zhibiao-folder-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

mkdirSync(join(folder, 'in'))
mkdirSync(join(folder, 'out'))
const names = readdirSync(reports)
for (const extension of ['.docx', '.pdf', '.txt']) {
  const kind = names.filter((name) => extname(name) === extension)
  for (let i = 0; i < each; i++)
    copyFileSync(join(reports, kind[i % kind.length]), join(folder, 'in', `${String(i).padStart(4, '0')}${extension}`))
}

/** Seconds a command takes; it must succeed. */
function timed(command, args) {
  const start = performance.now()
  const { status, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command}: ${stderr}`)
  return (performance.now() - start) / 1000
}

const cores = availableParallelism()
const spread = (pattern, command) => `ls in/*.${pattern} | xargs -P ${cores} -I{} ${command}`
const convert = [
  spread('docx', 'sh -c \'pandoc -t plain -o "out/$(basename {}).txt" {}\''),
  spread('pdf', 'sh -c \'pdftotext -layout {} "out/$(basename {}).txt"\''),
].join(' && ')

const rounds = Array.from({ length: 3 }, (_, i) => ({
  converting: timed('sh', ['-c', convert]),
  ingest: timed(process.execPath, [main, '--db', `bench-${i}.db`, 'ingest', 'in']),
}))
const fastest = (of) => Math.min(...rounds.map((round) => round[of]))
const counted = JSON.parse(
  execFileSync(process.execPath, [
    main, '--db', join(folder, 'bench-0.db'), 'query', '--format', 'json', 'SELECT count(*) AS n FROM figures',
  ], { encoding: 'utf8' }), // biome-ignore format: arguments
)
console.log(`node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cores} cores`)
console.log(`${3 * each} files, ${counted[0]?.n} figures`)
console.log(`ingest into a new database            ${fastest('ingest').toFixed(2)} s`)
console.log(`pandoc (docx) and pdftotext (PDF)     ${fastest('converting').toFixed(2)} s, converting only`)
console.log(`ratio                                 ${(fastest('ingest') / fastest('converting')).toFixed(2)}`)
