import { extractFiles } from '../../batch/extract-files.js'
import { ZhibiaoError } from '../../errors.js'
import type { Extraction } from '../../model.js'
import { recordsOf } from '../../store/record.js'
import { recordGrid, sampleGrid } from '../columns.js'
import type { Context } from '../context.js'
import { asZhibiaoError, describeError, EXIT, type ExitCode } from '../errors.js'
import { renderCsv } from '../formats.js'
import { type ReadFlags, runOptions } from '../run-options.js'
import { renderTable } from '../table.js'

export interface ExtractFlags extends ReadFlags {
  readonly format: 'json' | 'ndjson' | 'csv' | 'table'
  readonly bom?: boolean
}

/**
 * `zhibiao extract FILE…`: prints extractions in the order of the files; one that cannot be read is named on stderr. An
 * archive stands for the files within it.
 */
export async function runExtract(context: Context, files: readonly string[], flags: ExtractFlags): Promise<ExitCode> {
  const { output, say, lang } = context
  const several = (): ZhibiaoError => new ZhibiaoError('usage', say('extract.several'))
  if (flags.format === 'json' && files.length > 1) throw several()
  // A bad rule file stops before anything is read; the built-in ones are none, and every process loads them itself.
  if (flags.rules.length > 0) (await import('../../rules/index.js')).loadRules({ packs: flags.rules })
  const render = renderer(context, flags)
  let whole: string | null = null
  let exit: ExitCode = EXIT.fine
  for await (const attempt of extractFiles(files, runOptions(flags))) {
    if ('error' in attempt) {
      output.note(describeError(asZhibiaoError(attempt.error), lang))
      exit = EXIT.partial
      continue
    }
    const { extraction } = attempt
    noteSkipped(context, extraction)
    // An archive has no text of its own; its files follow.
    if (extraction.source.format === 'zip') continue
    if (flags.format !== 'json') await output.data(render(extraction))
    // Whether an archive holds one document or several shows only at its end.
    else if (whole === null) whole = render(extraction)
    else throw several()
  }
  if (whole !== null) await output.data(whole)
  return exit
}

/** What an archive holds and was not read has no file to be told of with. */
function noteSkipped({ output }: Context, { messages, source }: Extraction): void {
  for (const { code, text } of messages) {
    if (code === 'read.skipped') output.note(`zhibiao: ${text} — ${source.path}\n`)
  }
}

/** Renders one extraction after another; CSV has its head before the first only. */
function renderer({ say, output }: Context, { format, bom }: ExtractFlags): (extraction: Extraction) => string {
  if (format === 'json') return (extraction) => `${JSON.stringify(extraction, null, 2)}\n`
  if (format === 'ndjson') return (extraction) => `${JSON.stringify(extraction)}\n`
  if (format === 'table') {
    return (extraction) => {
      const { columns, rows } = sampleGrid(recordsOf(extraction), say)
      return `${extraction.source.path}\n${renderTable(columns, rows, output.columns)}\n`
    }
  }
  let first = true
  return (extraction) => {
    const csv = renderCsv(recordGrid(recordsOf(extraction)), bom)
    const text = first ? csv : csv.slice(csv.indexOf('\n') + 1)
    first = false
    return text
  }
}
