// Makes one file of the compiled program and keeps the code V8 compiles of it while it reads some reports: a process then
// starts without finding, reading and compiling two hundred modules. Runs after tsc and copy-assets.
import { fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const warm = fileURLToPath(new URL('./warm.mjs', import.meta.url))
const reports = fileURLToPath(new URL('../fixtures/reports/', import.meta.url))
const program = join(dist, 'bundle/program.cjs')
const ENTRIES = ['cli/run', 'batch/work']

// Native modules, what comes with files of its own, and what is seldom needed and large.
const external = [
  ...['better-sqlite3', 'nodejieba', '@embedpdf/pdfium', 'tesseract.js', 'compromise', '@e965/xlsx', 'word-extractor'],
  ...['chokidar', 'write-excel-file/node'],
]

/** In the bundle modules stand where they stood: what they read from beside them is found there. */
const inPlace = {
  name: 'in-place',
  setup({ onLoad }) {
    onLoad({ filter: /dist\/.*\.js$/ }, ({ path }) => {
      const module = relative(dist, path)
      const contents = readFileSync(path, 'utf8')
        .replaceAll('import.meta.url', `(__dist + ${JSON.stringify(module)})`)
        .replace(/\bimport\('([^.'][^']*)'\)/g, (whole, name) =>
          external.includes(name) ? `__load('${name}')` : whole,
        )
      return { contents, loader: 'js' }
    })
  },
}

// V8 tells code of another source by its length only: what was kept of the last build must not be there.
rmSync(join(dist, 'bundle'), { recursive: true, force: true })
await build({
  stdin: {
    contents: `module.exports = { ${ENTRIES.map((name) => `'${name}': () => import('./${name}.js')`).join(', ')} }`,
    resolveDir: dist,
  },
  outfile: program,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external,
  plugins: [inPlace],
  banner: { js: '(function (require, __load, __dist) { const module = { exports: {} }; let exports = module.exports;' },
  footer: { js: 'return module.exports })' },
  minifyWhitespace: true,
  legalComments: 'linked',
  logLevel: 'warning',
})

// ASCII, as launch.ts reads it: esbuild leaves the characters of regular expressions as they are.
const escaped = readFileSync(program, 'utf8').replace(
  /[^\0-\x7f]/g,
  (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
)
writeFileSync(program, escaped)

const folder = mkdtempSync(join(tmpdir(), 'zhibiao-bundle-'))
try {
  await keepCode()
} catch (error) {
  // The program runs as well without; a bundle that does not run would only stand in its way.
  console.warn(`The program runs from its modules, not from one file: ${error.message}`)
  rmSync(join(dist, 'bundle'), { recursive: true })
} finally {
  rmSync(folder, { recursive: true })
}

/** Runs both entries over some reports, with the flags they will have, so that V8 compiles what they need. */
async function keepCode() {
  const { readingFlags } = await import('../dist/processes/flags.js')
  const { LIMITS } = await import('../dist/batch/limits.js')
  const names = readdirSync(reports)
  // All of them: what is compiled only as the process reads costs each process its time again.
  const files = ['.txt', '.docx', '.pdf']
    .flatMap((kind) => names.filter((name) => name.endsWith(kind)))
    .map((name) => join(reports, name))
  const command = spawnSync(process.execPath, [warm, 'cli/run', folder, ...files], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  if (command.status !== 0) throw new Error(`the command fails: ${command.stderr}`)
  const child = fork(warm, ['batch/work'], { execArgv: readingFlags(LIMITS.memory), serialization: 'advanced' })
  const ended = once(child, 'exit')
  const ask = async (message) => {
    child.send(message)
    const [answer] = await Promise.race([once(child, 'message'), ended])
    if (answer?.kind !== 'ready' && answer?.kind !== 'done') throw new Error(answer?.message ?? 'a process ends')
  }
  await ask({ kind: 'start', packs: [], limits: LIMITS, ocr: false, check: true })
  for (const file of files) await ask({ kind: 'task', work: { kind: 'read', place: { file, members: [] } } })
  child.disconnect()
  await ended
}
