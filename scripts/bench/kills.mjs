/**
 * Kills an ingest again and again at random moments, lets it finish, and compares the database row by row with one that
 * was made without kills. Uses the compiled build: run `npm run build` first.
 *
 *     npm run bench:kills [-- --kills 200] [-- --documents 500] [-- --seed 1]
 *
 * The documents are copies of the fixtures, archives and mails among them. An ingest that gets done before the kills are
 * used up is compared and begun anew. Exits with 1 when a database differs.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { rowsOf } from './database-rows.ts'
import { randomFrom } from './random.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    documents: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
  },
})
const [kills, documents] = [Number(values.kills), Number(values.documents)]
const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'zhibiao-kills-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const kinds = new Set(['.txt', '.docx', '.pdf', '.zip', '.eml', '.xlsx', '.html', '.odt', '.ofd'])
const sources = readdirSync(fixtures, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && kinds.has(extname(entry.name)))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()
const input = join(folder, '报告')
mkdirSync(input)
for (let i = 0; i < documents; i++) {
  const source = sources[i % sources.length]
  copyFileSync(source, join(input, `${String(i).padStart(4, '0')}${extname(source)}`))
}

const command = (db) => [main, '--db', db, 'ingest', input]

function remove(db) {
  for (const end of ['', '-wal', '-shm']) rmSync(db + end, { force: true })
}

/** Names the tables whose rows differ. */
function differences(one, other) {
  return Object.keys(one).filter((table) => JSON.stringify(one[table]) !== JSON.stringify(other[table]))
}

const whole = join(folder, 'whole.db')
const start = performance.now()
const first = spawnSync(process.execPath, command(whole), { stdio: 'ignore' })
const span = performance.now() - start
if (first.status !== 0 && first.status !== 3) throw new Error(`the ingest without kills ended with ${first.status}`)
const wanted = rowsOf(whole)

const random = randomFrom(Number(values.seed))
const broken = join(folder, 'broken.db')
let [killed, finished, differing] = [0, 0, 0]
while (killed < kills) {
  const child = spawn(process.execPath, command(broken), { stdio: 'ignore' })
  const ended = once(child, 'exit')
  // Mostly within the reading, at times before its first row.
  const timer = setTimeout(() => child.kill('SIGKILL'), 200 + random() * Math.min(span, 4000))
  const [, signal] = await ended
  clearTimeout(timer)
  if (signal === 'SIGKILL') killed++
  else compare()
}
spawnSync(process.execPath, command(broken), { stdio: 'ignore' })
compare()

function compare() {
  finished++
  const differs = differences(wanted, rowsOf(broken))
  if (differs.length > 0) {
    differing++
    console.log(`differs in ${differs.join(', ')}`)
  }
  remove(broken)
}

console.log(
  `${documents} files, ${wanted.documents.length} documents, ${wanted.figures.length} figures, ${(span / 1000).toFixed(1)} s without kills`,
)
console.log(`${killed} kills, ${finished} ingests finished, ${differing} databases differ`)
process.exit(differing > 0 ? 1 : 0)
