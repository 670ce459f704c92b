import { type ErrorCode, ZhibiaoError } from '../errors.js'
import type { RulePlace } from './types.js'

export type ProblemCode = Extract<ErrorCode, `rules.${string}`>

/** Something wrong with a rule file, and where. */
export interface Problem {
  readonly code: ProblemCode
  readonly message: string
  readonly place: RulePlace
}

/** `rules/units.yaml:4:7`, lines and columns from 1. */
export function formatPlace({ file, line, column }: RulePlace): string {
  return `${file}:${line}:${column}`
}

/** Throws one error that lists every problem, one a line; its code and place are the first one's. Does nothing when there is none. */
export function throwProblems(problems: readonly Problem[]): void {
  const [first] = problems
  if (first === undefined) return
  const lines = problems.map(({ place, message }) => `${formatPlace(place)} ${message}`)
  throw new ZhibiaoError(first.code, lines.join('\n'), first.place)
}
