import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { IngestSummary } from '../../batch/index.js'
import { periodWords } from '../../diff/index.js'
import type { FigureRecord, Store } from '../../store/index.js'
import { sampleGrid } from '../columns.js'
import type { Context } from '../context.js'
import type { ExitCode } from '../errors.js'
import { renderTable } from '../table.js'
import { type IngestFlags, ingestInto, reportFailures, summaryText } from './ingest.js'

/** The reports that come with the package; three folders up from src/cli/commands and dist/cli/commands alike. */
const EXAMPLE_REPORTS = fileURLToPath(new URL('../../../fixtures/reports', import.meta.url))

const SAMPLE_ROWS = 12

/** How many figures of a file the sample is chosen from. */
const LOOKED_AT = 50

/** `zhibiao start [PATH…]`: the first meeting — reads, shows a part of what it found, and says how to go on. */
export async function runStart(context: Context, paths: readonly string[], flags: IngestFlags): Promise<ExitCode> {
  const { say, output } = context
  const { summary, store } = await ingestInto(context, paths.length === 0 ? [EXAMPLE_REPORTS] : paths, flags)
  const sample = sampleRecords(store, summary)
  const next = nextSteps(context, store, sample)
  store.close()
  const { columns, rows } = sampleGrid(sample, say)
  const found = { files: summary.files.length - summary.failed, figures: summary.figures, db: context.db }
  await output.data(`${say('start.found', found)}\n\n${summaryText(context, summary)}\n`)
  if (sample.length > 0) await output.data(`${say('start.sample')}\n${renderTable(columns, rows, output.columns)}\n`)
  await output.data(`${say('start.next')}\n${next.map((line) => `  ${line}\n`).join('')}`)
  return reportFailures(context, summary)
}

/** A few named figures of each file that was read, so that the first file does not fill the table; a rate with both its parts shows the most. */
function sampleRecords(store: Store, { files }: IngestSummary): readonly FigureRecord[] {
  const documents = files.flatMap(({ path, failure }) => {
    const document = failure === null ? store.document(path) : null
    return document === null ? [] : [document]
  })
  const each = Math.max(1, Math.floor(SAMPLE_ROWS / Math.max(1, documents.length)))
  return documents.slice(0, SAMPLE_ROWS).flatMap(({ id }) => {
    const named = store.figures({ document: id, limit: LOOKED_AT }).filter(({ figure }) => figure.name !== null)
    const rates = named.filter(({ figure }) => figure.relations.length > 1)
    const others = named.filter(({ figure }) => figure.relations.length <= 1)
    return [...rates, ...others].slice(0, each)
  })
}

function nextSteps({ db, say }: Context, store: Store, sample: readonly FigureRecord[]): readonly string[] {
  const zhibiao = `node ${relative('', fileURLToPath(new URL('../main.js', import.meta.url)))}`
  const named = db === 'zhibiao.db' ? '' : ` --db ${db}`
  const related = sample.find(({ figure }) => figure.relations.length > 0) ?? sample[0]
  const pair = comparablePeriods(store)
  return [
    `${zhibiao} query "SELECT 指标, 数值, 单位, 期间, 单位名称 FROM 指标表 WHERE 性质 = '比率' LIMIT 20"${named}`,
    related === undefined ? '' : `${zhibiao} explain ${related.figure.id}${named}`,
    pair === null ? '' : `${zhibiao} diff --org ${pair.organization} --period ${pair.periods.join(' ')}${named}`,
    `npm start -- ${say('start.folder')}`,
  ].filter(Boolean)
}

/** The first organisation with reports on two periods of one length, a year apart or more. */
function comparablePeriods(store: Store): { organization: string; periods: readonly string[] } | null {
  const reports = store.reports().map(({ report }) => report)
  for (const a of reports) {
    for (const b of reports) {
      if (a.organization === null || a.organization !== b.organization || !a.period || !b.period) continue
      const sameMonths =
        a.period.start.slice(5) === b.period.start.slice(5) && a.period.end.slice(5) === b.period.end.slice(5)
      if (sameMonths && a.period.start < b.period.start) {
        return { organization: a.organization, periods: [periodWords(a.period), periodWords(b.period)] }
      }
    }
  }
  return null
}
