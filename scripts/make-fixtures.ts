/**
 * Makes the files of fixtures/read and fixtures/check, and renders the reports of fixtures/sources as the docx, pdf and txt files of
 * fixtures/reports. Run by `npm run fixtures`; `--force` renders again what is there already.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { badFiles, textFiles } from './fixtures/bad-files.js'
import { containerTraps } from './fixtures/container-traps.js'
import { docxTraps } from './fixtures/docx-traps.js'
import { odtTraps } from './fixtures/odt-traps.js'
import { ofdTraps } from './fixtures/ofd-traps.js'
import { pageTraps } from './fixtures/page-traps.js'
import { protectPdf } from './fixtures/pdf-protect.js'
import { pdfTraps } from './fixtures/pdf-traps.js'
import { parsePlanted } from './fixtures/planted.js'
import { REPORT_FORMS, renderReport } from './fixtures/report-forms.js'
import { rtfTraps } from './fixtures/rtf-traps.js'
import { sheetTraps } from './fixtures/sheet-traps.js'

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url))

mkdirSync(join(FIXTURES, 'read'), { recursive: true })
const traps = {
  ...docxTraps(),
  ...pdfTraps(),
  ...textFiles(),
  ...badFiles(),
  ...pageTraps(),
  ...rtfTraps(),
  ...odtTraps(),
  ...ofdTraps(),
  ...sheetTraps(),
  ...containerTraps(),
}
for (const [name, bytes] of Object.entries(traps)) {
  writeFileSync(join(FIXTURES, 'read', name), bytes)
}

const open = join(FIXTURES, 'read', 'ucs2-font.pdf')
for (const [name, passwords] of Object.entries({
  'owner-password.pdf': { user: '', owner: 'zhibiao' },
  'user-password.pdf': { user: 'zhibiao', owner: 'zhibiao' },
})) {
  const file = join(FIXTURES, 'read', name)
  if (!existsSync(file) || process.argv.includes('--force')) protectPdf(open, file, passwords)
}

for (const [name, form] of Object.entries(REPORT_FORMS)) {
  const file = join(FIXTURES, 'reports', `${name}.${form.extension}`)
  if (existsSync(file) && !process.argv.includes('--force')) continue
  const text = readFileSync(join(FIXTURES, 'sources', `${name}.txt`), 'utf8')
  writeFileSync(file, await renderReport(text, form))
  console.log(file)
}

const CHECK = join(FIXTURES, 'check')
for (const name of readdirSync(join(CHECK, 'marked'))) {
  const { text, relations } = parsePlanted(readFileSync(join(CHECK, 'marked', name), 'utf8'))
  const rows = relations.map((relation) => `  ${JSON.stringify(relation)}`)
  writeFileSync(join(CHECK, name), text)
  writeFileSync(join(CHECK, name.replace(/txt$/, 'relations.json')), `[\n${rows.join(',\n')}\n]\n`)
}
