import { basename } from 'node:path'
import cliProgress from 'cli-progress'
import type { Progress } from '../batch/index.js'
import type { Output } from './output.js'
import { truncate } from './width.js'

const NAME_WIDTH = 40

export interface ProgressBar {
  readonly show: (progress: Progress) => void
  readonly stop: () => void
}

/** A bar on stderr that counts files; silent where stderr is no terminal. */
export function progressBar({ interactive }: Output): ProgressBar {
  if (!interactive) return { show: () => {}, stop: () => {} }
  const bar = new cliProgress.SingleBar({
    format: '{bar} {value}/{total} {file}',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    barsize: 24,
  })
  let started = false
  return {
    show: ({ done, total, file }) => {
      const payload = { file: truncate(basename(file.path), NAME_WIDTH) }
      if (started) bar.update(done, payload)
      else bar.start(total, done, payload)
      started = true
    },
    stop: () => bar.stop(),
  }
}
