import { type Field, type FieldChange, type FigureChange, type Reextracted, reextract } from '../../batch/index.js'
import { ERROR_CODES } from '../../errors.js'
import { failureWords } from '../../failure-words.js'
import { hashRules } from '../../rules/index.js'
import { openStore } from '../../store/index.js'
import type { Context } from '../context.js'
import { EXIT, type ExitCode } from '../errors.js'
import { type Grid, renderCsv, renderJson } from '../formats.js'
import { progressBar } from '../progress.js'
import { type ReadFlags, runOptions } from '../run-options.js'
import { renderTable } from '../table.js'
import type { TextKey } from '../texts.js'

export interface ReextractFlags extends Omit<ReadFlags, 'ocr'> {
  readonly format: 'table' | 'json' | 'csv'
  readonly bom?: boolean
  readonly dryRun?: boolean
}

/** `zhibiao reextract`: runs the rules over the stored texts and tells which figures are others now. */
export async function runReextract(context: Context, flags: ReextractFlags): Promise<ExitCode> {
  const { db, say, output } = context
  const dryRun = flags.dryRun ?? false
  // A bad rule file must stop before the database is opened.
  hashRules({ packs: flags.rules })
  // Opened for reading first: a database that is not there must not be made.
  openStore(db, { readonly: true }).close()
  const store = openStore(db, { readonly: dryRun })
  const bar = progressBar(output, say)
  let found: Reextracted
  try {
    const onProgress = ({ done, total, path }: { done: number; total: number; path: string }) =>
      bar.show({ done, total, file: { path } })
    found = await reextract({ store, dryRun, ...runOptions(flags), onProgress })
  } finally {
    bar.stop()
    store.close()
  }
  await output.data(render(context, found.changes, flags))
  const summary = summaryText(context, found, dryRun)
  if (flags.format === 'table') await output.data(summary)
  else output.note(summary)
  return reportLeft(context, found)
}

interface Row extends Omit<FigureChange, 'fields'>, FieldChange {}

/** One row a field that changed, a figure that appeared or vanished. */
const rowsOf = (changes: readonly FigureChange[]): readonly Row[] =>
  changes.flatMap(({ fields, ...figure }) => fields.map((field): Row => ({ ...figure, ...field })))

const changeGrid = (rows: readonly Row[]): Grid => ({
  columns: ['change', 'text', 'field', 'before', 'after', 'sentence', 'path'],
  rows: rows.map(({ kind, text, field, before, after, sentence, path }) => [
    ...[kind, text, field, before, after],
    ...[sentence, path],
  ]),
})

function render({ say, output }: Context, changes: readonly FigureChange[], { format, bom }: ReextractFlags): string {
  const rows = rowsOf(changes)
  if (format === 'json') return renderJson(changeGrid(rows))
  if (format === 'csv') return renderCsv(changeGrid(rows), bom)
  if (rows.length === 0) return ''
  const head = (['change', 'text', 'field', 'before', 'after', 'sentence'] as const).map((key) => say(`column.${key}`))
  const cells = rows.map(({ kind, text, field, before, after, sentence }) => [
    ...[say(`reextract.${kind}`), text, say(`field.${field}`)],
    ...[words(say, field, before), words(say, field, after), sentence],
  ])
  return `${renderTable(head, cells, output.columns)}\n`
}

const WORDED: ReadonlySet<Field> = new Set(['measure', 'status', 'direction', 'comparator', 'basis'])

/** A value in the words of the language, where it is one of a few. */
function words(say: Context['say'], field: Field, value: string | null): string | null {
  if (value === null || !WORDED.has(field)) return value
  if (field === 'basis' && value !== 'yoy' && value !== 'mom') return value
  return say(`${field}.${value}` as TextKey)
}

function summaryText({ say }: Context, { documents, changes }: Reextracted, dryRun: boolean): string {
  const count = (kind: FigureChange['kind']): number => changes.filter((change) => change.kind === kind).length
  const counts = { documents, changed: count('changed'), appeared: count('appeared'), vanished: count('vanished') }
  return `${say(dryRun ? 'reextract.plan' : 'reextract.counts', counts)}\n`
}

/** Names the documents that are as before, with the reason; gives the run's exit code. */
function reportLeft({ say, output, lang }: Context, { unread, failed }: Reextracted): ExitCode {
  for (const { path, failure } of failed) {
    output.note(`zhibiao: [${failure.code}] ${failureWords(failure.text, lang)} — ${path}\n`)
    output.note(`  ${ERROR_CODES[failure.code][lang]}\n`)
  }
  if (unread.length > 0) output.note(`${say('reextract.unread', { count: unread.length })}\n`)
  return failed.length + unread.length > 0 ? EXIT.partial : EXIT.fine
}
