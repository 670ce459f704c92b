import { ZhibiaoError } from '../../errors.js'
import type { Extraction } from '../../model.js'
import { extract } from '../../pipeline.js'
import { loadRules } from '../../rules/index.js'
import { recordsOf } from '../../store/record.js'
import { recordGrid, sampleGrid } from '../columns.js'
import type { Context } from '../context.js'
import { asZhibiaoError, describeError, EXIT, type ExitCode } from '../errors.js'
import { renderCsv } from '../formats.js'
import { renderTable } from '../table.js'

export interface ExtractFlags {
  readonly format: 'json' | 'ndjson' | 'csv' | 'table'
  readonly bom?: boolean
  readonly rules: readonly string[]
}

/** `zhibiao extract FILE…`: prints extractions in the order of the files; one that cannot be read is named on stderr. */
export async function runExtract(context: Context, files: readonly string[], flags: ExtractFlags): Promise<ExitCode> {
  const { output, say, lang } = context
  if (flags.format === 'json' && files.length > 1) throw new ZhibiaoError('usage', say('extract.several'))
  const rules = loadRules({ packs: flags.rules })
  const render = renderer(context, flags)
  let exit: ExitCode = EXIT.fine
  for (const file of files) {
    try {
      const extraction = await extract(file, { rules })
      await output.data(render(extraction))
    } catch (error) {
      output.note(describeError(asZhibiaoError(error), lang))
      exit = EXIT.partial
    }
  }
  return exit
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
