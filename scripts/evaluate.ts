/**
 * Compares extractions with the gold files beside the documents: `npm run evaluate -- fixtures/reports fixtures/corpus`.
 *
 * `--misses N` prints the first N mistakes, those of documents set aside only with `--set-aside`; `--json` prints the
 * whole evaluation as JSON; `--fail-under row=90,full=80` ends with 1 when a score of the total is lower. docs/gold.md
 * describes the gold files.
 */
import { parseArgs } from 'node:util'
import { findShortfalls, readFloors } from './evaluate/floors.js'
import { evaluateFolders, summarize } from './evaluate/index.js'
import { formatEvaluation, formatMisses } from './evaluate/print.js'

const DEFAULT_FOLDERS = ['fixtures/reports', 'fixtures/passages', 'fixtures/corpus']

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    misses: { type: 'string', default: '0' },
    'set-aside': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    'fail-under': { type: 'string', default: '' },
  },
})
const floors = readFloors(values['fail-under'])
const documents = await evaluateFolders(positionals.length > 0 ? positionals : DEFAULT_FOLDERS)
const evaluation = summarize(documents)
// Mistakes that are read are mistakes that get tuned for.
const shown = documents.filter((document) => values['set-aside'] || !document.case.setAside)
if (values.json) console.log(JSON.stringify(evaluation, null, 2))
else console.log([...formatMisses(shown, Number(values.misses)), formatEvaluation(evaluation)].join('\n'))
for (const shortfall of findShortfalls(evaluation.total.scores, floors)) {
  console.error(shortfall)
  process.exitCode = 1
}
