// Runs an entry of the bundle and keeps what V8 has compiled of it when the process ends; see bundle.mjs.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf, loadBundle } from '../dist/launch.js'

const [name, folder, ...files] = process.argv.slice(2)
const { entries, code } = loadBundle(name)
process.on('exit', () => writeFileSync(codeOf(name), code()))
const module = await entries[name]()
if (name === 'cli/run') {
  const db = ['--db', join(folder, 'warm.db')]
  for (const args of [
    ['--help'],
    ['extract', files[0]],
    [...db, 'ingest', files[0], '--jobs', '1'],
    [...db, 'query', 'SELECT * FROM figure LIMIT 3'],
    [...db, 'explain', '3'],
    [...db, 'indicators', 'list'],
  ]) {
    await module.run(args)
    if (process.exitCode) process.exit()
  }
}
