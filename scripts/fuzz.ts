/**
 * Reads the docx and PDF files of fixtures/read damaged at random, 10,000 times a format, and the docx files with other
 * words in their XML as often: `npm run fuzz -- --runs 10000`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { fuzzFile, fuzzParts } from './fuzz-files.js'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '10000' } } })
const folder = fileURLToPath(new URL('../fixtures/read', import.meta.url))

for (const [kind, extension, fuzz] of [
  ['bytes of docx', '.docx', fuzzFile],
  ['words of docx', '.docx', fuzzParts],
  ['bytes of PDF', '.pdf', fuzzFile],
] as const) {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .map((name) => readFileSync(join(folder, name)))
    .filter((bytes) => fuzz === fuzzFile || bytes.toString('latin1', 0, 2) === 'PK')
  const runs = Math.ceil(Number(values.runs) / files.length)
  for (const bytes of files) await fuzz(bytes, runs)
  console.log(`${kind}: ${files.length} files, ${runs} runs each, no failure but coded ones`)
}
