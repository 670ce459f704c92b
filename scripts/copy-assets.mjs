// Copies what tsc leaves behind into dist: files that the program reads at run time from beside its code.
import { chmodSync, copyFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

const ASSETS = ['store/sqlite/schema.sql']

for (const asset of ASSETS) {
  const target = new URL(`../dist/${asset}`, import.meta.url)
  mkdirSync(dirname(target.pathname), { recursive: true })
  copyFileSync(new URL(`../src/${asset}`, import.meta.url), target)
}

// tsc writes plain files; npm marks a bin as executable only where it links it.
chmodSync(new URL('../dist/cli/main.js', import.meta.url), 0o755)
