import type { ErrorCode } from '../errors.js'
import type { Format } from '../model.js'
import type { WriteOutcome } from '../store/index.js'

/** What became of one file. `missing` files leave no row in the database. */
export interface FileOutcome {
  readonly path: string
  readonly outcome: WriteOutcome | 'missing'
  /** Null for a file that was read. */
  readonly failure: { readonly code: ErrorCode; readonly text: string } | null
  readonly format: Format | null
  readonly figures: number
  readonly named: number
}

export interface Tally {
  readonly files: number
  readonly figures: number
  readonly named: number
}

export interface IngestSummary {
  readonly files: readonly FileOutcome[]
  /** How many files of folders were passed over because their kind holds no report. */
  readonly ignored: number
  /** How many files of folders were passed over because they were changed before the time asked for. */
  readonly older: number
  readonly added: number
  readonly replaced: number
  readonly unchanged: number
  readonly failed: number
  readonly figures: number
  /** Figures that have a name. */
  readonly named: number
  readonly byFormat: ReadonlyMap<Format, Tally>
  readonly byFailure: ReadonlyMap<ErrorCode, number>
}

export function summarize(
  files: readonly FileOutcome[],
  passedOver: Pick<IngestSummary, 'ignored' | 'older'>,
): IngestSummary {
  const read = files.filter(({ failure }) => failure === null)
  const count = (outcome: WriteOutcome): number => read.filter((file) => file.outcome === outcome).length
  return {
    files,
    ...passedOver,
    added: count('added'),
    replaced: count('replaced'),
    unchanged: count('unchanged'),
    failed: files.length - read.length,
    figures: sum(read, 'figures'),
    named: sum(read, 'named'),
    byFormat: tallyFormats(read),
    byFailure: countFailures(files),
  }
}

const sum = (files: readonly FileOutcome[], key: 'figures' | 'named'): number =>
  files.reduce((total, file) => total + file[key], 0)

function tallyFormats(read: readonly FileOutcome[]): ReadonlyMap<Format, Tally> {
  const tallies = new Map<Format, Tally>()
  for (const { format, figures, named } of read) {
    if (format === null) continue
    const tally = tallies.get(format) ?? { files: 0, figures: 0, named: 0 }
    tallies.set(format, { files: tally.files + 1, figures: tally.figures + figures, named: tally.named + named })
  }
  return tallies
}

function countFailures(files: readonly FileOutcome[]): ReadonlyMap<ErrorCode, number> {
  const counts = new Map<ErrorCode, number>()
  for (const { failure } of files) {
    if (failure !== null) counts.set(failure.code, (counts.get(failure.code) ?? 0) + 1)
  }
  return counts
}
