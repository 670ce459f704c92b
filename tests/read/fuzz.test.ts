import { readFileSync } from 'node:fs'
import { it } from 'vitest'
import { fuzzFile, fuzzParts } from '../../scripts/fuzz-files.js'
import { fixture } from './show.js'

it.each(['tables.docx', 'runs.docx', 'tables.pdf', 'two-columns.pdf'])(
  '%s, damaged, is read or refused with a code',
  async (name) => {
    await fuzzFile(readFileSync(fixture(`read/${name}`)), 100)
  },
)

it.each(['numbering-styles.docx', 'numbering-articles.docx', 'tables.docx'])(
  '%s, with other words in its XML, is read or refused with a code',
  async (name) => {
    await fuzzParts(readFileSync(fixture(`read/${name}`)), 100)
  },
)
