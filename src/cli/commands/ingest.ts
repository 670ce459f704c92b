import { existsSync } from 'node:fs'
import { createPool, type IngestSummary, ingest, planFiles, programVersion, watchPaths } from '../../batch/index.js'
import { ERROR_CODES } from '../../errors.js'
import { failureWords } from '../../failure-words.js'
import { hashRules } from '../../rules/index.js'
import { openStore, type Store } from '../../store/index.js'
import type { Context } from '../context.js'
import { EXIT, type ExitCode } from '../errors.js'
import { progressBar } from '../progress.js'
import { type ReadFlags, runOptions } from '../run-options.js'
import { renderTable } from '../table.js'

export interface IngestFlags extends ReadFlags {
  readonly dryRun?: boolean
  readonly since?: Date
  readonly watch?: boolean
}

/** `zhibiao ingest PATH…`: reads files and folders into the database and says what became of them. */
export async function runIngest(context: Context, paths: readonly string[], flags: IngestFlags): Promise<ExitCode> {
  if (flags.dryRun) return runPlan(context, paths, flags)
  if (flags.watch) return runWatch(context, paths, flags)
  const { summary, store } = await ingestInto(context, paths, flags)
  store.close()
  await context.output.data(summaryText(context, summary))
  return reportFailures(context, summary)
}

/** `zhibiao ingest --watch PATH…`: ingests, then goes on with what comes and changes, until Ctrl-C. */
async function runWatch(context: Context, paths: readonly string[], flags: IngestFlags): Promise<ExitCode> {
  const { say, output } = context
  // Before anything is read, so that what comes meanwhile is noticed.
  const watcher = await watchPaths(paths)
  const stop = (): void => void watcher.close()
  process.once('SIGINT', stop).once('SIGTERM', stop)
  try {
    const { summary, store } = await ingestInto(context, paths, flags)
    try {
      await output.data(summaryText(context, summary))
      reportFailures(context, summary)
      output.note(`${say('ingest.watching')}\n`)
      for await (const { files, gone } of watcher.changes()) {
        for (const path of gone) output.note(`${say('ingest.gone', { path })}\n`)
        // What has gone again since is no slip of the user's.
        const there = files.filter((path) => existsSync(path))
        if (there.length === 0) continue
        const next = await ingest(there, { store, ...runOptions(flags) })
        await output.data(summaryText(context, next))
        reportFailures(context, next)
      }
    } finally {
      store.close()
    }
    return EXIT.fine
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
    await watcher.close()
  }
}

/** `zhibiao ingest --dry-run PATH…`: lists what an ingest would read. The database is not made when there is none. */
async function runPlan({ db, say, output }: Context, paths: readonly string[], flags: IngestFlags): Promise<ExitCode> {
  const ruleSet = hashRules({ packs: flags.rules })
  const store = existsSync(db) ? openStore(db, { readonly: true }) : null
  try {
    const { reading, known, missing, ignored, older } = await planFiles(paths, {
      store,
      ruleSet,
      version: programVersion(),
      ocr: flags.ocr ?? false,
      since: flags.since ?? null,
    })
    const head = [say('column.state'), say('column.file')]
    const rows = reading.map(({ path, why }) => [say(`ingest.plan.${why}`), path])
    if (rows.length > 0) await output.data(`${renderTable(head, rows, output.columns)}\n`)
    const counts = { reading: reading.length, known, missing: missing.length, ignored }
    await output.data(`${say('ingest.plan.counts', counts)}\n${olderText(say, older)}`)
    for (const path of missing) output.note(`zhibiao: [input.missing] ${path}\n`)
    return missing.length > 0 && reading.length + known === 0 ? EXIT.failure : EXIT.fine
  } finally {
    store?.close()
  }
}

/** Reads `paths` into the database of `--db`; the store is left open for the caller. */
export async function ingestInto(
  { db, say, output }: Context,
  paths: readonly string[],
  flags: IngestFlags,
): Promise<{ summary: IngestSummary; store: Store }> {
  const run = runOptions(flags)
  const pool = createPool(run, true)
  // All will have to be read: the processes get ready while this one does.
  if (!existsSync(db)) pool.start()
  let store: Store | undefined
  const bar = progressBar(output, say)
  try {
    // A bad rule file must stop before the database is even made.
    hashRules({ packs: flags.rules })
    store = openStore(db)
    const summary = await ingest(paths, { store, ...run, pool, since: flags.since ?? null, onProgress: bar.show })
    return { summary, store }
  } catch (error) {
    store?.close()
    throw error
  } finally {
    pool.close()
    bar.stop()
  }
}

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
  const { added, replaced, unchanged, failed, ignored, older } = summary
  return [
    formats.length === 0 ? '' : `${renderTable(head, [...formats, ...total], output.columns)}\n`,
    `${say('ingest.counts', { added, replaced, unchanged, failed })}\n`,
    ignored === 0 ? '' : `${say('ingest.ignored', { count: ignored })}\n`,
    olderText(say, older),
  ].join('')
}

const olderText = (say: Context['say'], count: number): string =>
  count === 0 ? '' : `${say('ingest.older', { count })}\n`

/** Names the files that failed, with the reason and, once a code, what to do; gives the run's exit code. */
export function reportFailures({ say, output, lang }: Context, summary: IngestSummary): ExitCode {
  if (summary.files.length === 0) {
    // With --since it is no slip that nothing was left to read.
    if (summary.older > 0) return EXIT.fine
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
  // Paths that are not there are a slip of the command, not inputs that failed.
  return summary.files.every(({ outcome }) => outcome === 'missing') ? EXIT.failure : EXIT.partial
}
