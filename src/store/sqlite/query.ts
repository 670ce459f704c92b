import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ZhibiaoError } from '../../errors.js'
import { launch } from '../../processes/fork.js'

export type SqlValue = string | number | null

export interface QueryLimits {
  /** Whole milliseconds, above 0. */
  readonly timeout: number
  /** Most rows to hand over; 0 for no limit of rows. */
  readonly rows: number
  /** Most bytes of UTF-8 to hand over. */
  readonly bytes: number
}

export interface QueryRows {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly SqlValue[])[]
  /** Which limit cut the rows off; null when they are all there. */
  readonly cut: 'rows' | 'bytes' | null
}

/** What the parent asks of the child. */
export interface QueryRequest {
  readonly path: string
  readonly sql: string
  readonly limits: QueryLimits
}

/** What the child answers. `offset` is the place in the statement, in UTF-16 units; null when it is not known. */
export type QueryAnswer =
  | { readonly kind: 'rows'; readonly rows: QueryRows }
  | { readonly kind: 'wrong'; readonly message: string; readonly offset: number | null }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'exhausted'; readonly message: string }

/**
 * Runs one reading statement of a user against the database at `path`.
 *
 * It runs in a child process: SQLite cannot be interrupted from outside, and a statement may never end
 * (`WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT * FROM c`).
 *
 * Fails with `store.missing`, `query.sql` (SQLite's message; the place is the line and the column in characters),
 * `query.refused` (not one reading statement) or `query.limit` (time or memory ran out).
 *
 * @example await runQuery('zhibiao.db', 'SELECT 指标, 数值 FROM 指标表', { timeout: 30_000, rows: 1000, bytes: 1e7 })
 */
export async function runQuery(path: string, sql: string, limits: QueryLimits): Promise<QueryRows> {
  if (!existsSync(path)) throw new ZhibiaoError('store.missing', 'no database', { file: path })
  const answer = await ask({ path, sql, limits })
  if (answer.kind === 'rows') return answer.rows
  if (answer.kind === 'refused') throw new ZhibiaoError('query.refused', answer.message)
  if (answer.kind === 'exhausted') throw new ZhibiaoError('query.limit', answer.message)
  throw new ZhibiaoError('query.sql', answer.message, answer.offset === null ? {} : placeOf(sql, answer.offset))
}

/** The line and column, in characters from 1, of a UTF-16 offset. */
function placeOf(sql: string, offset: number): { line: number; column: number } {
  const before = sql.slice(0, offset).split('\n')
  return { line: before.length, column: [...(before.at(-1) ?? '')].length + 1 }
}

function ask(request: QueryRequest): Promise<QueryAnswer> {
  // The child stands beside this file with its own extension: .js when built, .ts under a loader in the tests.
  const file = fileURLToPath(new URL(`./query-child${extname(import.meta.url)}`, import.meta.url))
  const { child } = launch({ script: file, flags: [], apart: false })
  return new Promise<QueryAnswer>((resolve, reject) => {
    const seconds = request.limits.timeout / 1000
    const timer = setTimeout(() => {
      reject(new ZhibiaoError('query.limit', `the statement took longer than ${seconds} s`))
    }, request.limits.timeout)
    child.once('message', (answer) => resolve(answer as QueryAnswer))
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      clearTimeout(timer)
      // Answered already in the good case. A child that is felled by a signal has filled its memory.
      if (code === null) reject(new ZhibiaoError('query.limit', `the statement ran out of memory (${signal})`))
      else reject(new ZhibiaoError('internal', `the process of the statement ended with ${code}`))
    })
    child.send(request)
  }).finally(() => end(child))
}

const end = (child: ChildProcess): void => {
  child.kill('SIGKILL')
}
