/** The process in which users' SQL runs; started by query.ts, killed when it takes too long. */
import { Worker } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { locateError } from './locate.js'
import type { QueryAnswer, QueryLimits, QueryRequest, QueryRows, SqlValue } from './query.js'

/**
 * Bytes this process may hold: `SELECT hex(zeroblob(2e8)), hex(zeroblob(2e8)) …` must not swap the machine. better-sqlite3
 * compiles SQLite without memory statistics, so `PRAGMA hard_heap_limit` would be taken and do nothing.
 */
const MEMORY_LIMIT = 1024 * 1024 * 1024

/** A read-only connection still ATTACHes other files and writes one with VACUUM INTO; neither starts like these. */
const READING = /^(select|with|values|explain)\b/i
const READING_PRAGMA =
  /^pragma\s+(table_info|table_xinfo|table_list|index_list|index_info|foreign_key_list|user_version|application_id|compile_options|function_list)\s*(\([^()]*\)\s*)?;?\s*$/i
const LEADING_COMMENTS = /^(\s|--[^\n]*(\n|$)|\/\*[\s\S]*?\*\/)*/

process.once('message', (message) => {
  const request = message as QueryRequest
  guard(request.limits.timeout + 1000)
  // Leaves only when the answer has gone through the channel.
  process.send?.(answer(request), undefined, {}, () => process.exit(0))
})

/**
 * Ends this process when it has grown too large, or its time is up. The parent keeps the time as well, but may be gone
 * while this thread hangs in a statement that never ends; hence a thread of its own.
 */
function guard(milliseconds: number): void {
  const watch = `
    const end = () => process.kill(process.pid, 'SIGKILL')
    setTimeout(end, ${milliseconds})
    setInterval(() => process.memoryUsage.rss() > ${MEMORY_LIMIT} && end(), 50)`
  new Worker(watch, { eval: true }).unref()
}

function answer({ path, sql, limits }: QueryRequest): QueryAnswer {
  const db = new Database(path, { readonly: true, fileMustExist: true })
  try {
    db.pragma('query_only = ON')
    db.pragma('trusted_schema = OFF')
    const statement = db.prepare(sql)
    if (!statement.readonly || !statement.reader || !isReading(sql)) {
      return { kind: 'refused', message: 'the statement does not only read' }
    }
    return { kind: 'rows', rows: collect(statement, limits) }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    // better-sqlite3 reports several statements, or none, by a RangeError.
    if (error instanceof RangeError) return { kind: 'refused', message: refusal(error.message) }
    if ('code' in error && (error.code === 'SQLITE_NOMEM' || error.code === 'SQLITE_TOOBIG')) {
      return { kind: 'exhausted', message: error.message }
    }
    const probe = (part: string): string | null => failureOf(db, part)
    return { kind: 'wrong', message: error.message, offset: locateError(sql, error.message, probe) }
  } finally {
    db.close()
  }
}

const refusal = (message: string): string =>
  message.includes('more than one') ? 'more than one statement' : 'no statement'

function isReading(sql: string): boolean {
  const statement = sql.replace(LEADING_COMMENTS, '')
  return READING.test(statement) || READING_PRAGMA.test(statement)
}

function failureOf(db: Database.Database, sql: string): string | null {
  try {
    db.prepare(sql)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function collect(statement: Database.Statement, limits: QueryLimits): QueryRows {
  const columns = statement.columns().map(({ name }) => name)
  const rows: (readonly SqlValue[])[] = []
  let bytes = 0
  // Whole numbers beyond 2^53 would be rounded as floats.
  for (const raw of statement.raw().safeIntegers().iterate()) {
    if (limits.rows > 0 && rows.length === limits.rows) return { columns, rows, cut: 'rows' }
    const row = (raw as readonly unknown[]).map(toValue)
    bytes += row.reduce<number>((sum, value) => sum + (typeof value === 'string' ? Buffer.byteLength(value) : 8), 0)
    if (bytes > limits.bytes) return { columns, rows, cut: 'bytes' }
    rows.push(row)
  }
  return { columns, rows, cut: null }
}

/** Whole numbers beyond 2^53 and infinities as their digits, blobs as SQL writes them: x'00ff'. */
function toValue(value: unknown): SqlValue {
  if (value === null || typeof value === 'string') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (typeof value === 'bigint') {
    const number = Number(value)
    return Number.isSafeInteger(number) ? number : value.toString()
  }
  return Buffer.isBuffer(value) ? `x'${value.toString('hex')}'` : String(value)
}
