import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'

/** The host's name too, as containers that share a temporary folder count their processes each for itself. */
const HERE = `zhibiao-read-${hostname()}-`

let cleared = false

/**
 * Makes a temporary folder for a reading process (`zhibiao-read-office-4711-x5Tq0b`, with the id of this process, which
 * removes it). The first one made clears what processes left that were killed before they could.
 */
export function makeTemporaryFolder(): string {
  if (!cleared) clearLeftovers()
  cleared = true
  return mkdtempSync(join(tmpdir(), `${HERE}${process.pid}-`))
}

/** Removes the user's own folders of processes of this host that no longer live. What cannot be removed stays. */
export function clearLeftovers(): void {
  const folder = tmpdir()
  for (const name of attempt(() => readdirSync(folder)) ?? []) {
    const owner = name.startsWith(HERE) ? /^([1-9]\d*)-\w{6}$/.exec(name.slice(HERE.length))?.[1] : undefined
    if (owner === undefined || isAlive(Number(owner))) continue
    const path = join(folder, name)
    // Another start may be clearing the same one.
    attempt(() => {
      if (isOwnFolder(path)) rmSync(path, { recursive: true, force: true })
    })
  }
}

/** A link to a folder is none. */
function isOwnFolder(path: string): boolean {
  const stats = lstatSync(path)
  return stats.isDirectory() && (process.getuid === undefined || stats.uid === process.getuid())
}

/** A process of another user answers that it may not be asked. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

function attempt<T>(action: () => T): T | null {
  try {
    return action()
  } catch {
    return null
  }
}
