import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

/** Runs the command as a process of its own, from its sources, in English unless `env` says otherwise. */
export function zhibiao(args: readonly string[], { env = {}, cwd = ROOT }: RunOptions = {}): Promise<Ran> {
  const { PATH, HOME, TMPDIR } = process.env
  const loader = fileURLToPath(import.meta.resolve('tsx'))
  const child = spawn(process.execPath, ['--import', `file://${loader}`, `${ROOT}/src/cli/main.ts`, ...args], {
    cwd,
    env: { PATH, HOME, TMPDIR, LANG: 'C.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    )
  })
}
