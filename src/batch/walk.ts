import { readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, extname, join, resolve } from 'node:path'

/** Files found under the paths a user named. */
export interface Walk {
  /** Absolute paths, in the order named and sorted within a folder; no file twice. */
  readonly files: readonly string[]
  /** Absolute paths that do not exist. */
  readonly missing: readonly string[]
  /** How many files of folders were passed over because their kind holds no report (databases, JSON, YAML, CSV). */
  readonly ignored: number
  /** How many files of folders were passed over because they were changed before `since`. */
  readonly older: number
}

/** Files that come beside reports but are none: databases, and the data that tools keep. They are read when named themselves. */
const NO_REPORT = new Set(['.json', '.ndjson', '.yaml', '.yml', '.csv', '.db', '.db-wal', '.db-shm', '.sqlite'])

/** Hidden files, and the lock files Word leaves beside an open document (`~$2023年总结.docx`). */
const isPassedOver = (name: string): boolean => name.startsWith('.') || name.startsWith('~$')

/** Whether a file found in a folder is one that an ingest reads. */
export const holdsReport = (path: string): boolean =>
  !isPassedOver(basename(path)) && !NO_REPORT.has(extname(path).toLowerCase())

/** Sorted by code point: the same order on every machine, whatever its locale. */
const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Lists the files under `paths`: files as they are named, folders with all that is in them.
 *
 * Links are followed; what two links reach is listed once, so that a loop ends.
 *
 * @param since files of folders that were last changed before it are passed over; a file named itself never is
 * @example walk(['报告']).files // ['/home/li/报告/2022年.docx', '/home/li/报告/2023年.pdf']
 */
export function walk(paths: readonly string[], since: Date | null = null): Walk {
  const seen = new Set<string>()
  const files: string[] = []
  const missing: string[] = []
  let ignored = 0
  let older = 0

  const visit = (path: string, named: boolean): void => {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat === undefined) {
      // A link in a folder that leads nowhere is a file that is missing just as well.
      missing.push(path)
      return
    }
    const real = realPathOf(path)
    if (real === null) missing.push(path)
    if (real === null || seen.has(real)) return
    seen.add(real)
    if (stat.isDirectory()) {
      for (const name of childrenOf(path)) visit(join(path, name), false)
    } else if (named || stat.isFile()) {
      if (!named && !holdsReport(path)) ignored++
      else if (!named && since !== null && stat.mtime < since) older++
      else files.push(path)
    }
  }

  for (const path of paths) visit(resolve(path), true)
  return { files, missing, ignored, older }
}

/** Null for what has gone since it was looked at. */
function realPathOf(path: string): string | null {
  try {
    return realpathSync(path)
  } catch {
    return null
  }
}

/** Nothing for a folder that may not be listed: one locked folder does not end the walk. */
function childrenOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !isPassedOver(name))
      .sort(byName)
  } catch {
    return []
  }
}
