import { resolve } from 'node:path'
import { holdsReport } from './walk.js'

/** What has changed under watched paths since it was last asked: absolute paths, sorted. */
export interface Changes {
  /** New and changed files that have stopped growing. */
  readonly files: readonly string[]
  /** Files that are there no longer. */
  readonly gone: readonly string[]
}

export interface Watcher {
  /** Waits for changes and hands them out together; ends when the watcher is closed. */
  changes(): AsyncGenerator<Changes>
  close(): Promise<void>
}

/** A file is read once its size has stood still for this long: a copy over the network grows for a while. */
const SETTLED_MS = 1000

/** Changes that come within this time of each other are handed out together. */
const TOGETHER_MS = 200

/**
 * Watches files and folders for reports that come, change or go. Changes that come while others are being dealt with
 * wait for the next turn; none is lost.
 *
 * @example
 * const watcher = await watchPaths(['报告'])
 * for await (const { files } of watcher.changes()) await ingest(files, { store })
 */
export async function watchPaths(paths: readonly string[]): Promise<Watcher> {
  const { watch } = await import('chokidar')
  const files = new Set<string>()
  const gone = new Set<string>()
  let closed = false
  let wake: () => void = () => {}
  const watcher = watch(
    paths.map((path) => resolve(path)),
    {
      ignoreInitial: true,
      awaitWriteFinish: { stabilityThreshold: SETTLED_MS, pollInterval: 100 },
      ignored: (path, stats) => stats?.isFile() === true && !holdsReport(path),
    },
  )
  const note = (into: Set<string>, other: Set<string>) => (path: string) => {
    other.delete(path)
    into.add(path)
    wake()
  }
  watcher.on('add', note(files, gone)).on('change', note(files, gone)).on('unlink', note(gone, files))
  // A folder that may not be listed is no reason to stop watching the others.
  watcher.on('error', () => {})
  await new Promise<void>((ready) => watcher.once('ready', ready))

  const take = (from: Set<string>): readonly string[] => {
    const taken = [...from].sort()
    from.clear()
    return taken
  }
  return {
    async *changes() {
      while (!closed) {
        if (files.size + gone.size === 0) {
          await new Promise<void>((woken) => {
            wake = woken
          })
          await new Promise((soon) => setTimeout(soon, TOGETHER_MS))
        }
        if (!closed) yield { files: take(files), gone: take(gone) }
      }
    },
    async close() {
      closed = true
      wake()
      await watcher.close()
    },
  }
}
