// Adds to dist what tsc leaves out: files that the program reads at run time from beside its code, the snapshot of
// the built-in rules, which spares every start the parsing of their YAML, and the tables of the segmenter.
import { chmodSync, copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const sql = new URL('../src/store/sqlite/', import.meta.url)
for (const name of readdirSync(sql, { recursive: true }).filter((path) => path.endsWith('.sql'))) {
  const target = fileURLToPath(new URL(`../dist/store/sqlite/${name}`, import.meta.url))
  mkdirSync(dirname(target), { recursive: true })
  copyFileSync(fileURLToPath(new URL(name, sql)), target)
}

// The compiled code takes the snapshot, so that the two always agree.
const { loadRules, writeSnapshot } = await import('../dist/rules/index.js')
writeSnapshot()
const { writeWordTable } = await import('../dist/extract/segmenter/index.js')
writeWordTable(loadRules().dictionary)

// tsc writes plain files; npm marks a bin as executable only where it links it.
chmodSync(fileURLToPath(new URL('../dist/cli/main.js', import.meta.url)), 0o755)
