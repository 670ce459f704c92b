import { statSync } from 'node:fs'
import { walk } from '../../batch/walk.js'
import { checkExtraction } from '../../check/index.js'
import { ZhibiaoError } from '../../errors.js'
import { extract } from '../../pipeline.js'
import { loadRules } from '../../rules/index.js'
import { openStore } from '../../store/index.js'
import { type Checked, checkGrid, checkHtml, checkSummary } from '../check-view.js'
import type { Context } from '../context.js'
import { asZhibiaoError, describeError, EXIT, type ExitCode } from '../errors.js'
import { renderCsv } from '../formats.js'
import { saveFile } from '../output.js'
import { renderTable } from '../table.js'

export interface CheckFlags {
  readonly format: 'table' | 'json' | 'csv' | 'html'
  /** Earlier reports that claims on the year before are held against. */
  readonly against: readonly string[]
  readonly out?: string
  readonly bom?: boolean
  readonly failIfFound?: boolean
  readonly rules: readonly string[]
}

/** `zhibiao check [PATH…]`: the numbers of reports that do not follow from each other; of the database without paths. */
export async function runCheck(context: Context, paths: readonly string[], flags: CheckFlags): Promise<ExitCode> {
  if (paths.length === 0 && flags.against.length > 0)
    throw new ZhibiaoError('usage', context.say('check.against-paths'))
  const { failed, ...checked } = paths.length === 0 ? storedFindings(context) : await checkPaths(context, paths, flags)
  const text = render(context, checked, flags)
  if (flags.out === undefined) await context.output.data(text)
  else await saveFile(flags.out, text)
  if (failed > 0) return EXIT.partial
  return flags.failIfFound && checked.findings.length > 0 ? EXIT.findings : EXIT.fine
}

type Outcome = Checked & { readonly failed: number }

function storedFindings(context: Context): Outcome {
  const store = openStore(context.db, { readonly: true })
  try {
    const findings = store.findings().map(({ finding }) => finding)
    return { findings, ...store.checkCounts(), failed: 0 }
  } finally {
    store.close()
  }
}

async function checkPaths({ output, lang }: Context, paths: readonly string[], flags: CheckFlags): Promise<Outcome> {
  const rules = loadRules({ packs: flags.rules })
  const against = await Promise.all(flags.against.map((path) => extract(path, { rules })))
  const results = []
  let failed = 0
  for (const path of paths.flatMap(filesOf)) {
    try {
      results.push(checkExtraction(await extract(path, { rules }), { against }))
    } catch (error) {
      output.note(describeError(asZhibiaoError(error), lang))
      failed++
    }
  }
  return {
    findings: results.flatMap(({ findings }) => findings),
    verified: results.reduce((sum, { verified }) => sum + verified.length, 0),
    documents: results.length,
    unchecked: 0,
    failed,
  }
}

const filesOf = (path: string): readonly string[] =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ? walk([path]).files : [path]

function render({ output, say, lang }: Context, checked: Checked, { format, out, bom }: CheckFlags): string {
  const { findings } = checked
  switch (format) {
    case 'json':
      return `${JSON.stringify({ schema: 'zhibiao/check@1', verified: checked.verified, findings }, null, 2)}\n`
    case 'csv':
      return renderCsv(checkGrid(findings, say), bom)
    case 'html':
      return checkHtml(checked, say, lang)
    default: {
      const { columns, rows } = checkGrid(findings, say)
      const table =
        rows.length === 0 ? '' : `\n${renderTable(columns, rows, out === undefined ? output.columns : undefined)}`
      return `${checkSummary(checked, say).join('\n')}\n${table}`
    }
  }
}
