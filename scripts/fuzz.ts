/** Reads the docx and PDF files of fixtures/read damaged at random, 10,000 times a format: `npm run fuzz -- --runs 10000`. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { fuzzFile } from './fuzz-files.js'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '10000' } } })
const folder = fileURLToPath(new URL('../fixtures/read', import.meta.url))

for (const extension of ['.docx', '.pdf']) {
  const files = readdirSync(folder).filter((name) => name.endsWith(extension))
  const runs = Math.ceil(Number(values.runs) / files.length)
  for (const name of files) await fuzzFile(readFileSync(join(folder, name)), runs)
  console.log(`${extension}: ${files.length} files, ${runs} runs each, no failure but coded ones`)
}
