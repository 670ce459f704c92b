import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { type DiffSide, parsePeriod } from '../../diff/index.js'
import { ZhibiaoError } from '../../errors.js'
import type { RuleSet } from '../../rules/types.js'
import { type FigureRecord, openStore, type ReportRecord, recordsOf, type Store } from '../../store/index.js'
import type { Context } from '../context.js'
import { asZhibiaoError, describeError } from '../errors.js'

/** Both sides of a comparison, and how many files of folders could not be read. */
export interface Sides {
  readonly a: DiffSide
  readonly b: DiffSide
  readonly failed: number
}

/** Both sides from files or folders. A file that is named must be readable; of a folder, those that are not are told. */
export async function readSides(context: Context, a: string, b: string, rules: RuleSet): Promise<Sides> {
  let failed = 0
  const side = async (path: string): Promise<DiffSide> => {
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
    const { extract } = await import('../../pipeline.js')
    if (!isFolder) return { label: basename(path), records: recordsOf(await extract(path, { rules })) }
    const { walk } = await import('../../batch/walk.js')
    const records: FigureRecord[] = []
    for (const file of walk([path]).files) {
      try {
        records.push(...recordsOf(await extract(file, { rules })))
      } catch (error) {
        context.output.note(describeError(asZhibiaoError(error), context.lang))
        failed++
      }
    }
    return { label: basename(path), records }
  }
  const sides = { a: await side(a), b: await side(b) }
  // Of two files of one name (2022/总结.docx, 2023/总结.docx) the paths tell which is which.
  const alike = sides.a.label === sides.b.label
  return {
    a: alike ? { ...sides.a, label: a } : sides.a,
    b: alike ? { ...sides.b, label: b } : sides.b,
    failed,
  }
}

/** Both sides from the database: two periods, of one organisation or of all. */
export function storedSides(context: Context, org: string | undefined, periods: readonly [string, string]): Sides {
  const store = openStore(context.db, { readonly: true })
  try {
    const organization = org === undefined ? null : oneOrganization(context, org, store.reports(org))
    const side = (words: string): DiffSide => ({
      label: words,
      records: recordsOn(context, store, words, organization),
    })
    return { a: side(periods[0]), b: side(periods[1]), failed: 0 }
  } finally {
    store.close()
  }
}

interface Organization {
  readonly asked: string
  /** As the database has it. */
  readonly name: string
  readonly reports: readonly ReportRecord[]
}

/** The organisation meant: the one of exactly that name, else the only one that contains it. */
function oneOrganization({ say }: Context, org: string, reports: readonly ReportRecord[]): Organization {
  const exact = reports.filter(({ report }) => report.organization === org)
  if (exact.length > 0) return { asked: org, name: org, reports: exact }
  const names = [...new Set(reports.map(({ report }) => report.organization))]
  if (names.length > 1) throw new ZhibiaoError('usage', say('diff.many-orgs', { org, known: names.join(', ') }))
  return { asked: org, name: names[0] ?? org, reports }
}

function recordsOn(
  { say }: Context,
  store: Store,
  words: string,
  organization: Organization | null,
): readonly FigureRecord[] {
  const period = parsePeriod(words)
  if (period === null) throw new ZhibiaoError('usage', say('diff.period', { words }))
  const records = store.figures({ period, ...(organization === null ? {} : { organization: organization.name }) })
  if (records.length > 0) return records
  const reports = organization?.reports ?? store.reports()
  const known = [...new Set(reports.flatMap(({ report }) => report.period?.text ?? []))]
  throw new ZhibiaoError(
    'usage',
    say('diff.no-report', {
      org: organization?.asked ?? say('diff.all-orgs'),
      period: words,
      known: known.length === 0 ? say('diff.none') : known.join(', '),
    }),
  )
}
