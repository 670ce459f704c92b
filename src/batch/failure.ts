import { type ErrorCode, ZhibiaoError } from '../errors.js'

/** A failure that is none of ours is a defect met by this one file; the others can still be read. */
export function failureOf(error: unknown): { code: ErrorCode; text: string } {
  if (error instanceof ZhibiaoError) return { code: error.code, text: error.message }
  return { code: 'internal', text: error instanceof Error ? error.message : String(error) }
}
