import { readFileSync } from 'node:fs'
import { it } from 'vitest'
import { fuzzFile } from '../../scripts/fuzz-files.js'
import { fixture } from './show.js'

it.each(['tables.docx', 'runs.docx', 'tables.pdf', 'two-columns.pdf'])(
  '%s, damaged, is read or refused with a code',
  async (name) => {
    await fuzzFile(readFileSync(fixture(`read/${name}`)), 100)
  },
)
