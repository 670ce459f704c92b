import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import {
  childEnvironment,
  endEarly,
  type Launch,
  launch,
  launchEarly,
  type OwnProcess,
} from '../../src/processes/fork.js'

let folder: string
let how: Launch
const started: OwnProcess[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhibiao-fork-'))
  const script = join(folder, 'echo.mjs')
  writeFileSync(script, "process.on('message', () => process.send([process.pid, process.env.TMPDIR ?? null]))")
  how = { script, flags: [], apart: true }
})
afterEach(() => {
  for (const { child, folder: own } of started.splice(0)) {
    child.kill('SIGKILL')
    if (own !== null) rmSync(own, { recursive: true, force: true })
  }
  rmSync(folder, { recursive: true })
  vi.unstubAllEnvs()
})

const take = (which: Launch): OwnProcess => {
  const own = launch(which)
  started.push(own)
  return own
}

async function answerOf({ child }: OwnProcess): Promise<unknown> {
  const answer = once(child, 'message')
  child.send('?')
  return (await answer)[0]
}

it('gives the process that was started ahead of time, once, with its temporary folder', async () => {
  launchEarly(how)
  const [first, second] = [take(how), take(how)]
  expect(await answerOf(first)).toEqual([first.child.pid, first.folder])
  expect(await answerOf(second)).toEqual([second.child.pid, second.folder])
  expect(first.folder).not.toBe(second.folder)
})

it('gives as many as were started ahead of time, each once', async () => {
  launchEarly(how)
  launchEarly(how)
  const own = [take(how), take(how), take(how)]
  const answers = await Promise.all(own.map(answerOf))
  expect(answers).toEqual(own.map(({ child, folder: its }) => [child.pid, its]))
  expect(new Set(own.map(({ child }) => child.pid)).size).toBe(3)
})

it('starts another where other flags are asked for, and ends the one that nobody asked for', async () => {
  launchEarly(how)
  const other = take({ ...how, flags: ['--no-warnings'], apart: false })
  expect([await answerOf(other), other.folder]).toEqual([[other.child.pid, process.env.TMPDIR ?? null], null])
  const early = take(how)
  launchEarly(how)
  endEarly()
  const later = take(how)
  expect(existsSync(later.folder ?? '')).toBe(true)
  expect(new Set([early, other, later].map(({ child }) => child.pid)).size).toBe(3)
})

it("hands the environment on to the program's own processes, but no certificates to be read", () => {
  vi.stubEnv('NODE_EXTRA_CA_CERTS', '/etc/ssl/certs/ca-certificates.crt')
  expect(childEnvironment()).toEqual({ ...process.env, NODE_EXTRA_CA_CERTS: undefined })
})
