import { type DiffSide, diffSides, hasDifferences, isPeriod, parsePeriod } from '../../diff/index.js'
import { ZhibiaoError } from '../../errors.js'
import { openStore, type ReportRecord, recordsOf } from '../../store/index.js'
import type { Context } from '../context.js'
import { diffJson, diffText } from '../diff-view.js'
import { EXIT, type ExitCode } from '../errors.js'

export interface DiffFlags {
  readonly format: 'table' | 'json'
  readonly org?: string
  readonly period?: readonly string[]
  readonly failIfDiff?: boolean
  readonly rules: readonly string[]
}

/** `zhibiao diff A B` and `zhibiao diff --org X --period P Q`. */
export async function runDiff(
  context: Context,
  files: readonly (string | undefined)[],
  flags: DiffFlags,
): Promise<ExitCode> {
  const { output, say } = context
  const [a, b] = await sidesOf(
    context,
    files.filter((file) => file !== undefined),
    flags,
  )
  const diff = diffSides(a, b)
  await output.data(flags.format === 'json' ? diffJson(diff) : diffText(diff, say, output.columns))
  return flags.failIfDiff && hasDifferences(diff) ? EXIT.findings : EXIT.fine
}

async function sidesOf(
  context: Context,
  files: readonly string[],
  flags: DiffFlags,
): Promise<readonly [DiffSide, DiffSide]> {
  const [a, b] = files
  const [first, second, ...more] = flags.period ?? []
  const { org } = flags
  if (a !== undefined && b !== undefined && org === undefined && first === undefined) {
    // Two periods of the database need neither rules nor readers.
    const { extract } = await import('../../pipeline.js')
    const { loadRules } = await import('../../rules/index.js')
    const rules = loadRules({ packs: flags.rules })
    const side = async (file: string): Promise<DiffSide> => ({
      label: file,
      records: recordsOf(await extract(file, { rules })),
    })
    return [await side(a), await side(b)]
  }
  if (a === undefined && org !== undefined && first !== undefined && second !== undefined && more.length === 0) {
    return storedSides(context, org, first, second)
  }
  throw new ZhibiaoError('usage', context.say('diff.usage'))
}

function storedSides(context: Context, org: string, first: string, second: string): readonly [DiffSide, DiffSide] {
  const store = openStore(context.db, { readonly: true })
  try {
    const reports = oneOrganization(context, org, store.reports(org))
    const side = (words: string): DiffSide => {
      const found = reportsOn(context, org, words, reports)
      return { label: words, records: found.flatMap(({ report }) => store.figures({ report: report.id })) }
    }
    return [side(first), side(second)]
  } finally {
    store.close()
  }
}

/** The reports of the organisation meant: the one of exactly that name, else the only one that contains it. */
function oneOrganization({ say }: Context, org: string, reports: readonly ReportRecord[]): readonly ReportRecord[] {
  const exact = reports.filter(({ report }) => report.organization === org)
  if (exact.length > 0) return exact
  const names = [...new Set(reports.map(({ report }) => report.organization))]
  if (names.length > 1) throw new ZhibiaoError('usage', say('diff.many-orgs', { org, known: names.join(', ') }))
  return reports
}

function reportsOn(
  { say }: Context,
  org: string,
  words: string,
  reports: readonly ReportRecord[],
): readonly ReportRecord[] {
  const dates = parsePeriod(words)
  if (dates === null) throw new ZhibiaoError('usage', say('diff.period', { words }))
  const found = reports.filter(({ report }) => isPeriod(report.period, dates))
  if (found.length > 0) return found
  const periods = reports.flatMap(({ report }) => report.period?.text ?? [])
  const known = periods.length === 0 ? say('diff.none') : [...new Set(periods)].join(', ')
  throw new ZhibiaoError('usage', say('diff.no-report', { org, period: words, known }))
}
