import { ZhibiaoError } from '../../errors.js'
import { type QueryRows, runQuery } from '../../store/sqlite/query.js'
import type { Context } from '../context.js'
import { describeError, EXIT, type ExitCode } from '../errors.js'
import { renderCsv, renderJson, renderMarkdown } from '../formats.js'
import { renderTable } from '../table.js'
import { displayWidth } from '../width.js'

export interface QueryFlags {
  readonly format: 'table' | 'json' | 'csv' | 'markdown'
  readonly bom?: boolean
  /** Rows; 0 for all. */
  readonly limit: number
  /** Seconds. */
  readonly timeout: number
}

const MAX_MEGABYTES = 256

/** `zhibiao query SQL`: runs one reading statement and prints its rows. */
export async function runQueryCommand(context: Context, sql: string, flags: QueryFlags): Promise<ExitCode> {
  const { output, lang } = context
  try {
    const limits = { timeout: flags.timeout * 1000, rows: flags.limit, bytes: MAX_MEGABYTES * 1024 * 1024 }
    const answer = await runQuery(context.db, sql, limits)
    await output.data(render(answer, flags, output.columns))
    noteCut(context, answer)
    return EXIT.fine
  } catch (error) {
    if (!(error instanceof ZhibiaoError) || error.code !== 'query.sql') throw error
    output.note(describeError(error, lang) + pointAt(sql, error) + fullWidthHint(context, sql))
    return EXIT.failure
  }
}

function render(answer: QueryRows, { format, bom }: QueryFlags, columns: number | undefined): string {
  switch (format) {
    case 'table':
      return renderTable(answer.columns, answer.rows, columns)
    case 'json':
      return renderJson(answer)
    case 'csv':
      return renderCsv(answer, bom)
    case 'markdown':
      return renderMarkdown(answer)
  }
}

function noteCut({ output, say }: Context, { cut, rows }: QueryRows): void {
  if (cut === null) return
  const notice = say(`query.cut.${cut}`, { rows: rows.length, bytes: MAX_MEGABYTES })
  output.note(`zhibiao: [query.limit] ${notice}\n`)
}

/** The line of the statement that is wrong, with a caret under the place; '' when SQLite names none. */
function pointAt(sql: string, { place }: ZhibiaoError): string {
  if (place.line === undefined || place.column === undefined) return ''
  const line = (sql.split('\n')[place.line - 1] ?? '').replaceAll('\t', ' ')
  const before = [...line].slice(0, place.column - 1).join('')
  return `\n  ${line}\n  ${' '.repeat(displayWidth(before))}^\n`
}

/** Full-width marks look like the ones SQL wants, and Chinese keyboards give them unasked: SELECT 指标，数值. */
function fullWidthHint({ say }: Context, sql: string): string {
  const outsideQuotes = sql.replace(/'[^']*'|"[^"]*"/g, '')
  const mark = /[，；（）‘’“”＝＜＞＊。]/.exec(outsideQuotes)?.[0]
  return mark === undefined ? '' : `  ${say('query.full-width', { mark })}\n`
}
