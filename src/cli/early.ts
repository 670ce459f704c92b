import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MEMORY, readingFlags } from '../processes/flags.js'
import { launchEarly } from '../processes/fork.js'

/** Arguments with which a command starts no process, or one with other flags. */
const OTHERWISE = /^(?:-h|--help|--dry-run|--max(?:=.*)?)$/

/** How many an ingest starts may be told. */
const JOBS = /^--jobs(?:=.*)?$/

/** Options that stand before the command, with a value each. */
const BEFORE = /^--(?:db|lang)$/

const own = (module: string): string =>
  fileURLToPath(new URL(`../${module}${extname(import.meta.url)}`, import.meta.url))

/**
 * Starts the processes that `extract FILE…`, `query SQL` or the first `ingest PATH…` into a database will need, before the
 * program itself is loaded.
 */
export function startEarly(args: readonly string[]): void {
  if (args.some((arg) => OTHERWISE.test(arg))) return
  const at = args.findIndex((arg, index) => !arg.startsWith('-') && !BEFORE.test(args[index - 1] ?? ''))
  if (at < 0 || at === args.length - 1) return
  const reader = { script: own('batch/worker'), flags: readingFlags(MEMORY), apart: true }
  if (args[at] === 'query') launchEarly({ script: own('store/sqlite/query-child'), flags: [], apart: false })
  else if (args[at] === 'extract') launchEarly(reader)
  // What stands in a database already may not have to be read.
  else if (args[at] === 'ingest' && !args.some((arg) => JOBS.test(arg)) && !existsSync(databaseOf(args))) {
    for (let n = availableParallelism(); n > 0; n--) launchEarly(reader)
  }
}

function databaseOf(args: readonly string[]): string {
  const given = args.flatMap((arg, index) => {
    if (arg === '--db') return args[index + 1] ?? []
    return arg.startsWith('--db=') ? arg.slice('--db='.length) : []
  })
  return given.at(-1) ?? 'zhibiao.db'
}
