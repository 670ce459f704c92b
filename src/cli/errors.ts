import { ERROR_CODES, ZhibiaoError } from '../errors.js'
import { failureWords } from '../failure-words.js'
import type { Lang } from './lang.js'

/** What the program's end tells its caller. */
export const EXIT = {
  fine: 0,
  /** Findings or differences, where they were asked for (`--fail-if-diff`, `rules check`). */
  findings: 1,
  /** Wrong usage, or nothing could be done at all. */
  failure: 2,
  /** Some inputs failed; the others were done. */
  partial: 3,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Anything thrown, as one of our errors; what is none of ours is a defect. */
export function asZhibiaoError(error: unknown): ZhibiaoError {
  if (error instanceof ZhibiaoError) return error
  const message = error instanceof Error ? error.message : String(error)
  return new ZhibiaoError('internal', message, {}, { cause: error })
}

/**
 * An error for a person: what, where, and what to do.
 *
 * @example
 * zhibiao: [input.encrypted] the file is encrypted — 报告/2023.pdf
 *   请先解除密码保护再试。
 */
export function describeError(error: ZhibiaoError, lang: Lang): string {
  const where = error.where === '' ? '' : ` — ${error.where}`
  const { cause } = error
  const stack = error.code === 'internal' && cause instanceof Error && cause.stack ? `${cause.stack}\n` : ''
  return `zhibiao: [${error.code}] ${failureWords(error.message, lang)}${where}\n  ${ERROR_CODES[error.code][lang]}\n${stack}`
}
