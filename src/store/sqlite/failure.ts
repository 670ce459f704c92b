import { type ErrorCode, ZhibiaoError } from '../../errors.js'

/** What SQLite's result codes say of the file or the disk, in our words; `$` stands for SQLite's own message. */
const FAILURES: readonly (readonly [result: RegExp, code: ErrorCode, words: string])[] = [
  [/^SQLITE_FULL/, 'store.full', 'The disk is full'],
  [/^SQLITE_(BUSY|LOCKED)/, 'store.locked', 'Another program is writing into the database'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'store.damaged', 'The database is damaged: $'],
  [/^SQLITE_(READONLY|PERM)/, 'store.unwritable', 'The database may only be read'],
  [/^SQLITE_(IOERR|CANTOPEN)/, 'store.unwritable', 'The disk does not take what is written: $'],
]

/**
 * A failure of the file or the disk as our error; anything else as it is. A broken constraint is none of these: it is a
 * defect of the extraction and stays itself.
 */
export function asStoreFailure(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error
  const result = error.code
  const [, code, words] = FAILURES.find(([pattern]) => pattern.test(result)) ?? []
  if (code === undefined || words === undefined) return error
  return new ZhibiaoError(code, words.replace('$', `${error.message} (${result})`), { file }, { cause: error })
}

/** The same functions, whose failures are {@link asStoreFailure}. */
export function guarded<T extends object>(functions: T, file: string): T {
  const guard = (work: (...given: unknown[]) => unknown) => {
    return (...given: unknown[]): unknown => {
      try {
        return work(...given)
      } catch (error) {
        throw asStoreFailure(error, file)
      }
    }
  }
  return Object.fromEntries(Object.entries(functions).map(([name, work]) => [name, guard(work)])) as T
}
