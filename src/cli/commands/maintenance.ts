import { createRequire } from 'node:module'
import { programVersion } from '../../batch/index.js'
import { ZhibiaoError } from '../../errors.js'
import { jiebaCutter } from '../../extract/words.js'
import { failureWords } from '../../failure-words.js'
import { extractText } from '../../pipeline.js'
import { loadRules } from '../../rules/index.js'
import { backupStore, type Inspection, inspectStore, vacuumStore } from '../../store/index.js'
import type { Context } from '../context.js'
import { EXIT, type ExitCode } from '../errors.js'
import { renderTable } from '../table.js'
import type { TextKey } from '../texts.js'

/** `note`: worth knowing; `fault`: results cannot be trusted until it is mended. */
type State = 'ok' | 'note' | 'fault'

/** One thing looked at. */
interface Checked {
  readonly check: string
  readonly state: State
  readonly detail: string
}

export interface DoctorFlags {
  readonly format: 'table' | 'json'
  readonly rules: readonly string[]
}

/** Paths named in a line at most; the count says how many there are. */
const NAMED = 3

/** `zhibiao doctor`: looks the installation and the database over; exits with 1 when something is at fault. */
export async function runDoctor(context: Context, flags: DoctorFlags): Promise<ExitCode> {
  const { say, output } = context
  const checks = [...checkProgram(context, flags), ...checkDatabase(context, flags)]
  if (flags.format === 'json') await output.data(`${JSON.stringify({ checks }, null, 2)}\n`)
  else {
    const head = (['column.check', 'column.state', 'column.detail'] as const).map((key) => say(key))
    const rows = checks.map(({ check, state, detail }) => [
      say(`doctor.${check}` as TextKey),
      say(`doctor.state.${state}`),
      detail,
    ])
    await output.data(`${renderTable(head, rows, output.columns)}\n`)
  }
  return checks.some(({ state }) => state === 'fault') ? EXIT.findings : EXIT.fine
}

function checkProgram(context: Context, { rules: packs }: DoctorFlags): readonly Checked[] {
  return [
    attempt(context, 'versions', () => {
      const installed = createRequire(import.meta.url)
      const of = (name: string) => (installed(`${name}/package.json`) as { version: string }).version
      const modules = ['better-sqlite3', 'nodejieba'].map((name) => `${name} ${of(name)}`)
      return [`zhibiao ${programVersion()}`, `node ${process.version}`, ...modules].join(', ')
    }),
    attempt(context, 'rules', () => loadRules({ packs }).hash.slice(0, 12)),
    // One sentence needs the rules and the dictionary; nodejieba is asked for itself, as words of users' rules need it.
    attempt(context, 'sentence', () => {
      jiebaCutter(loadRules({ packs }).dictionary)
      const { name, value } = extractText('全年完成食品抽检52592批次。').figures[0] ?? {}
      if (name === undefined || name === null || value !== 52592) throw new Error('the figure was not found')
      return `${name} ${value}`
    }),
  ]
}

function checkDatabase(context: Context, { rules: packs }: DoctorFlags): readonly Checked[] {
  const { db, say } = context
  let found: Inspection
  try {
    found = inspectStore(db, { ruleSet: loadRules({ packs }).hash, version: programVersion() })
  } catch (error) {
    // A database is made by the first ingest: before that there is none to look at.
    const state = error instanceof ZhibiaoError && error.code === 'store.missing' ? 'note' : 'fault'
    return [{ check: 'database', state, detail: `${reasonOf(error, context)} — ${db}` }]
  }
  const { bytes, outdated, damage, dangling, documents, failed, stale, miscounted, orphans, vanished } = found
  const counts = say('doctor.documents', { documents, failed, size: megabytes(bytes) })
  const listed = (paths: readonly string[]): string =>
    paths.length === 0 ? '0' : `${paths.length}: ${paths.slice(0, NAMED).join(', ')}${paths.length > NAMED ? ' …' : ''}`
  return [
    { check: 'database', state: outdated ? 'note' : 'ok', detail: outdated ? say('doctor.outdated') : counts },
    {
      check: 'integrity',
      state: damage.length > 0 ? 'fault' : 'ok',
      detail: damage.slice(0, NAMED).join('; ') || 'ok',
    },
    { check: 'references', state: dangling > 0 ? 'fault' : 'ok', detail: String(dangling) },
    {
      check: 'names',
      state: miscounted > 0 ? 'fault' : 'ok',
      detail: miscounted > 0 ? say('doctor.miscounted', { miscounted }) : '0',
    },
    { check: 'orphans', state: orphans.length > 0 ? 'fault' : 'ok', detail: listed(orphans) },
    { check: 'stale', state: stale > 0 ? 'note' : 'ok', detail: stale > 0 ? say('doctor.again', { stale }) : '0' },
    { check: 'vanished', state: vanished.length > 0 ? 'note' : 'ok', detail: listed(vanished) },
  ]
}

function attempt(context: Context, check: string, look: () => string): Checked {
  try {
    return { check, state: 'ok', detail: look() }
  } catch (error) {
    return { check, state: 'fault', detail: reasonOf(error, context) }
  }
}

const reasonOf = (error: unknown, { lang }: Context): string =>
  failureWords(error instanceof Error ? error.message : String(error), lang)

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

/** `zhibiao vacuum`: gives the space of replaced documents back to the disk. */
export async function runVacuum({ db, say, output }: Context): Promise<ExitCode> {
  const { before, after } = vacuumStore(db)
  await output.data(`${say('vacuum.done', { before: megabytes(before), after: megabytes(after) })}\n`)
  return EXIT.fine
}

/** `zhibiao backup FILE`: copies the database, whole, while others may go on writing into it. */
export async function runBackup({ db, say, output }: Context, target: string): Promise<ExitCode> {
  const bytes = await backupStore(db, target)
  await output.data(`${say('backup.done', { target, size: megabytes(bytes) })}\n`)
  return EXIT.fine
}
