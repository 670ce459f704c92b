import { type ChildProcess, fork } from 'node:child_process'
import { rmSync } from 'node:fs'
import { makeTemporaryFolder } from './temporary.js'

const STATE = Symbol.for('zhibiao.processes')

/** A process of the program's own, and its temporary folder where it has one. */
export interface OwnProcess {
  readonly child: ChildProcess
  readonly folder: string | null
}

export interface Launch {
  /** Path of the module it runs. */
  readonly script: string
  /** Flags of Node. */
  readonly flags: readonly string[]
  /**
   * Whether it has a temporary folder of its own, and a process group of its own, so that what it starts (LibreOffice)
   * ends with it.
   */
  readonly apart: boolean
}

/** Starts a process that talks by messages, or gives one that was started for this ahead of time. */
export function launch(how: Launch): OwnProcess {
  const key = keyOf(how)
  const at = state.early.findIndex((early) => early.key === key && isAlive(early.started.child))
  const [early] = at < 0 ? [] : state.early.splice(at, 1)
  if (early === undefined) return start(how)
  early.started.child.ref()
  early.started.child.channel?.ref()
  return early.started
}

/** Starts a process that {@link launch} will be asked for: it gets ready while this one does. */
export function launchEarly(how: Launch): void {
  const started = start(how)
  // Whether it will be asked for is not known yet; till then it holds up nothing.
  started.child.unref()
  started.child.channel?.unref()
  state.early.push({ key: keyOf(how), started })
}

/** Ends the processes that were started ahead of time and not asked for. */
export function endEarly(): void {
  for (const { started } of state.early.splice(0)) {
    started.child.kill('SIGKILL')
    if (started.folder !== null) rmSync(started.folder, { recursive: true, force: true })
  }
}

function start({ script, flags, apart }: Launch): OwnProcess {
  const folder = apart ? makeTemporaryFolder() : null
  const child = fork(script, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    detached: apart && process.platform !== 'win32',
    execArgv: [...process.execArgv, ...flags],
    env: { ...childEnvironment(), ...(folder !== null && { TMPDIR: folder, TMP: folder, TEMP: folder }) },
  })
  return { child, folder }
}

/**
 * The environment of the program's own processes. They open no connections: certificates that Node would read at every
 * start (the system's 140 take it 70 ms, twice what it takes without) are left out.
 */
export const childEnvironment = (): NodeJS.ProcessEnv => ({ ...process.env, NODE_EXTRA_CA_CERTS: undefined })

const keyOf = ({ script, flags, apart }: Launch): string => JSON.stringify([script, flags, apart])

const isAlive = ({ pid, exitCode, signalCode, connected }: ChildProcess): boolean =>
  pid !== undefined && exitCode === null && signalCode === null && connected

interface State {
  readonly early: { readonly key: string; readonly started: OwnProcess }[]
}

/** One for this module and for its copy in the bundle: they are started by the first, and asked for by the second. */
const state = stateOf(globalThis as { [STATE]?: State })

function stateOf(holder: { [STATE]?: State }): State {
  holder[STATE] ??= { early: [] }
  return holder[STATE]
}
