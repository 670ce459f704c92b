import { writeFile } from 'node:fs/promises'
import { ZhibiaoError } from '../../errors.js'
import { type Catalogue, createNameReader, type NameReader, rulingPack } from '../../indicators/index.js'
import { loadRules } from '../../rules/index.js'
import { type FigureRecord, openStore, type RulingRecord, type Store } from '../../store/index.js'
import type { Context } from '../context.js'
import { EXIT, type ExitCode } from '../errors.js'
import { type Grid, renderCsv } from '../formats.js'
import { type Names, namesOf } from '../indicator-names.js'
import { entryGrid, entryJson, historyGrid, historyJson } from '../indicator-views.js'
import { renderTable } from '../table.js'
import { toRuling } from './rulings.js'

export interface IndicatorFlags {
  readonly format: 'table' | 'json' | 'csv'
  readonly bom?: boolean
  readonly org?: string
  /** Rows; 0 for all. */
  readonly limit?: number
  readonly rules: readonly string[]
}

/** `zhibiao indicators list`: every indicator of the database with the names it is written by, the most used first. */
export const runIndicatorList = (context: Context, flags: IndicatorFlags): Promise<ExitCode> =>
  withNames(context, flags, ({ names }) => printEntries(context, names.all(), flags))

/** `zhibiao indicators search WORDS`: the indicators that words may mean. */
export const runIndicatorSearch = (context: Context, words: string, flags: IndicatorFlags): Promise<ExitCode> =>
  withNames(context, flags, async ({ names }) => {
    const { entries, cut } = names.find(words, flags.limit || Number.POSITIVE_INFINITY)
    await printEntries(context, some(entries, words), flags)
    if (cut) context.output.note(`${context.say('indicators.cut')}\n`)
  })

/** `zhibiao indicators history NAME`: every value of an indicator over the reports. */
export const runIndicatorHistory = (context: Context, name: string, flags: IndicatorFlags): Promise<ExitCode> =>
  withNames(context, flags, async (opened) => {
    const records = indicatorHistory(opened, name, flags.org)
    const text = flags.format === 'json' ? historyJson(records) : null
    await print(context, text, historyGrid(records, context.say), flags)
  })

/** The values of the indicators that a name may mean, by organisation, measure and time; throws `indicator.missing`. */
export function indicatorHistory(
  { store, reader, names }: Opened,
  name: string,
  organizationWith?: string,
): readonly FigureRecord[] {
  const entries = some(names.find(name).entries, name)
  const keys = new Set(entries.map(({ nameKey }) => nameKey))
  const written = [...new Set(entries.flatMap((entry) => entry.names.map((use) => use.name)))]
  return [...store.figures({ names: written, ...(organizationWith !== undefined && { organizationWith }) })]
    .filter(({ figure, report }) => {
      const identity = reader.identity(figure, report)
      return identity !== null && keys.has(identity.nameKey)
    })
    .sort(
      (a, b) =>
        compare(a.report.organization, b.report.organization) ||
        compare(a.figure.measure, b.figure.measure) ||
        compare(a.figure.period?.end ?? null, b.figure.period?.end ?? null),
    )
}

const compare = (a: string | null, b: string | null): number =>
  (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0

/** `zhibiao indicators merge NAME INTO`: from now on NAME is taken for INTO. */
export const runIndicatorMerge = (context: Context, name: string, into: string): Promise<ExitCode> => {
  if (name === into) throw new ZhibiaoError('usage', context.say('indicators.same'))
  return rule(context, { kind: 'merge', name, into })
}

/** `zhibiao indicators split NAME`: from now on NAME is an indicator of its own. */
export const runIndicatorSplit = (context: Context, name: string): Promise<ExitCode> =>
  rule(context, { kind: 'split', name, into: null })

/** `zhibiao indicators restore NAME`: takes back what was ruled about NAME. */
export async function runIndicatorRestore({ db, say, output }: Context, name: string): Promise<ExitCode> {
  const store = openStore(db)
  try {
    const count = store.removeRulings(name)
    if (count === 0) throw new ZhibiaoError('indicator.missing', say('indicators.no-ruling', { name }))
    await output.data(`${say('indicators.restored', { name, count })}\n`)
    return EXIT.fine
  } finally {
    store.close()
  }
}

/** `zhibiao indicators export`: the rulings as a rule pack, for `--rules` and for colleagues. */
export async function runIndicatorExport(
  { db, say, output }: Context,
  flags: { readonly out?: string; readonly rules: readonly string[] },
): Promise<ExitCode> {
  const store = openStore(db, { readonly: true })
  try {
    const rulings = store.rulings().map(toRuling)
    if (rulings.length === 0) throw new ZhibiaoError('indicator.missing', say('indicators.no-rulings'))
    const { stringify } = await import('yaml')
    const pack = stringify(rulingPack(rulings, loadRules({ packs: flags.rules })))
    if (flags.out === undefined) await output.data(pack)
    else await writeFile(flags.out, pack)
    return EXIT.fine
  } finally {
    store.close()
  }
}

async function rule({ db, say, output }: Context, ruling: Omit<RulingRecord, 'id' | 'ruledAt'>): Promise<ExitCode> {
  // A database that is not there holds no indicator to rule about; it must not be made by a slip in its name.
  openStore(db, { readonly: true }).close()
  const store = openStore(db)
  try {
    store.addRuling({ ...ruling, ruledAt: new Date().toISOString() })
    const { kind, name, into } = ruling
    await output.data(
      `${say(kind === 'merge' ? 'indicators.merged' : 'indicators.split', { name, into: into ?? '' })}\n`,
    )
    return EXIT.fine
  } finally {
    store.close()
  }
}

interface Opened {
  readonly store: Store
  readonly reader: NameReader
  readonly names: Names
}

async function withNames(
  { db, say, output }: Context,
  { rules: packs }: IndicatorFlags,
  work: (opened: Opened) => Promise<void>,
): Promise<ExitCode> {
  const rules = loadRules({ packs })
  const store = openStore(db, { readonly: true })
  try {
    const reader = createNameReader(rules, store.rulings().map(toRuling))
    const noteMany = (count: number): void => output.note(`${say('indicators.reading', { count })}\n`)
    await work({ store, reader, names: namesOf(store, reader, noteMany) })
    return EXIT.fine
  } finally {
    store.close()
  }
}

/** Throws `indicator.missing` where there are none. */
function some(entries: Catalogue, words: string): Catalogue {
  if (entries.length === 0) throw new ZhibiaoError('indicator.missing', words)
  return entries
}

const printEntries = (context: Context, entries: Catalogue, flags: IndicatorFlags): Promise<void> =>
  print(context, flags.format === 'json' ? entryJson(entries) : null, entryGrid(entries, context.say), flags)

async function print({ output }: Context, json: string | null, grid: Grid, flags: IndicatorFlags): Promise<void> {
  if (json !== null) return output.data(json)
  return output.data(
    flags.format === 'csv' ? renderCsv(grid, flags.bom) : renderTable(grid.columns, grid.rows, output.columns),
  )
}
