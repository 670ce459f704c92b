import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MEMORY, readingFlags } from '../processes/flags.js'
import { launchEarly } from '../processes/fork.js'

/** Arguments with which the command starts no process, or one with other flags. */
const OTHERWISE = /^(?:-h|--help|--max(?:=.*)?)$/

const own = (module: string): string =>
  fileURLToPath(new URL(`../${module}${extname(import.meta.url)}`, import.meta.url))

/** Starts the process that `extract FILE…` or `query SQL` will need, before the program itself is loaded. */
export function startEarly(args: readonly string[]): void {
  if (args.some((arg) => OTHERWISE.test(arg))) return
  if (args[0] === 'query') launchEarly({ script: own('store/sqlite/query-child'), flags: [], apart: false })
  else launchEarly({ script: own('batch/worker'), flags: readingFlags(MEMORY), apart: true })
}
