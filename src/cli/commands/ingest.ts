import { type IngestSummary, ingest, type PoolOptions, parseLimits } from '../../batch/index.js'
import { ERROR_CODES } from '../../errors.js'
import { loadRules } from '../../rules/index.js'
import { openStore, type Store } from '../../store/index.js'
import type { Context } from '../context.js'
import { EXIT, type ExitCode } from '../errors.js'
import { failureWords } from '../failure-words.js'
import { progressBar } from '../progress.js'
import { renderTable } from '../table.js'

export interface IngestFlags {
  readonly rules: readonly string[]
  readonly jobs?: number
  readonly max: readonly string[]
  readonly ocr?: boolean
}

/** `zhibiao ingest PATH…`: reads files and folders into the database and says what became of them. */
export async function runIngest(context: Context, paths: readonly string[], flags: IngestFlags): Promise<ExitCode> {
  const { summary, store } = await ingestInto(context, paths, flags)
  store.close()
  await context.output.data(summaryText(context, summary))
  return reportFailures(context, summary)
}

/** Reads `paths` into the database of `--db`; the store is left open for the caller. */
export async function ingestInto(
  { db, output }: Context,
  paths: readonly string[],
  flags: IngestFlags,
): Promise<{ summary: IngestSummary; store: Store }> {
  // A bad rule file must stop before the database is even made.
  loadRules({ packs: flags.rules })
  const run = runOptions(flags)
  const store = openStore(db)
  const bar = progressBar(output)
  try {
    const summary = await ingest(paths, { store, ...run, onProgress: bar.show })
    return { summary, store }
  } catch (error) {
    store.close()
    throw error
  } finally {
    bar.stop()
  }
}

/** How the documents are read: by which rules, in how many processes, within which limits. */
export const runOptions = ({ rules, jobs, max, ocr = false }: IngestFlags): PoolOptions => ({
  packs: rules,
  limits: parseLimits(max),
  ocr,
  ...(jobs !== undefined && { jobs }),
})

/** The counts of a run, by format of file. */
export function summaryText({ say, output }: Context, summary: IngestSummary): string {
  const head = (['column.format', 'column.files', 'column.figures', 'column.named', 'column.share'] as const).map(
    (key) => say(key),
  )
  const row = (label: string, files: number, figures: number, named: number) => [
    label,
    files,
    figures,
    named,
    figures === 0 ? null : `${((named / figures) * 100).toFixed(1)}%`,
  ]
  const formats = [...summary.byFormat].map(([format, { files, figures, named }]) => row(format, files, figures, named))
  const read = summary.files.length - summary.failed
  const total = formats.length > 1 ? [row(say('column.total'), read, summary.figures, summary.named)] : []
  const { added, replaced, unchanged, failed, ignored } = summary
  return [
    formats.length === 0 ? '' : `${renderTable(head, [...formats, ...total], output.columns)}\n`,
    `${say('ingest.counts', { added, replaced, unchanged, failed })}\n`,
    ignored === 0 ? '' : `${say('ingest.ignored', { count: ignored })}\n`,
  ].join('')
}

/** Names the files that failed, with the reason and, once a code, what to do; gives the run's exit code. */
export function reportFailures({ say, output, lang }: Context, summary: IngestSummary): ExitCode {
  if (summary.files.length === 0) {
    output.note(`${say('ingest.nothing')}\n`)
    return EXIT.failure
  }
  if (summary.failed === 0) return EXIT.fine
  output.note(`${say('ingest.failed', { count: summary.failed })}\n`)
  for (const code of summary.byFailure.keys()) {
    for (const { path, failure } of summary.files) {
      if (failure?.code === code) output.note(`zhibiao: [${code}] ${failureWords(failure.text, lang)} — ${path}\n`)
    }
    output.note(`  ${ERROR_CODES[code][lang]}\n`)
  }
  return EXIT.partial
}
