import { basename } from 'node:path'
import cliProgress from 'cli-progress'
import type { Output } from './output.js'
import { printable } from './printable.js'
import type { Say } from './texts.js'
import { truncate } from './width.js'

const NAME_WIDTH = 40

/** How far a run is, and the file it has done last. */
interface Progress {
  readonly done: number
  readonly total: number
  readonly file: { readonly path: string }
}

export interface ProgressBar {
  readonly show: (progress: Progress) => void
  readonly stop: () => void
}

/** A bar on stderr that counts files, with their rate and the time left; silent where stderr is no terminal. */
export function progressBar({ interactive }: Output, say: Say): ProgressBar {
  if (!interactive) return { show: () => {}, stop: () => {} }
  const bar = new cliProgress.SingleBar({
    format: '{bar} {value}/{total} {pace} {file}',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    barsize: 24,
  })
  const start = performance.now()
  let started = false
  return {
    show: ({ done, total, file }) => {
      const pace = paceOf(say, { done, total, seconds: (performance.now() - start) / 1000 })
      const payload = { file: truncate(printable(basename(file.path)), NAME_WIDTH), pace }
      if (started) {
        // The total grows by what is found in archives.
        bar.setTotal(total)
        bar.update(done, payload)
      } else bar.start(total, done, payload)
      started = true
    },
    stop: () => bar.stop(),
  }
}

/** Files a second and the time left at that rate: 12.3/s, 0:41 left. */
export function paceOf(say: Say, { done, total, seconds }: { done: number; total: number; seconds: number }): string {
  const rate = done / Math.max(seconds, 0.001)
  const left = Math.ceil((total - done) / rate)
  return say('progress.pace', { rate: rate.toFixed(1), left: clock(left) })
}

/** 4000 seconds → 1:06:40; 41 → 0:41. */
function clock(seconds: number): string {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (n: number): string => String(n).padStart(2, '0')
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}
