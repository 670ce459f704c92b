import { ZhibiaoError } from '../../errors.js'
import type { Figure } from '../../model.js'
import { type FigureRecord, openStore, type RelatedFigure } from '../../store/index.js'
import { kindText, valueText } from '../columns.js'
import type { Context } from '../context.js'
import { EXIT, type ExitCode } from '../errors.js'
import { printable } from '../printable.js'
import { renderTable } from '../table.js'
import type { Say } from '../texts.js'
import { displayWidth, pad } from '../width.js'

export interface ExplainFlags {
  readonly format: 'table' | 'json'
}

/** `zhibiao explain FIGURE`: everything the database knows of one figure and how it came about. */
export async function runExplain(context: Context, given: string, { format }: ExplainFlags): Promise<ExitCode> {
  const { say, output } = context
  if (!/^[1-9]\d{0,14}$/.test(given)) throw new ZhibiaoError('usage', say('explain.number', { given }))
  const store = openStore(context.db, { readonly: true })
  try {
    const record = store.figure(Number(given))
    if (record === null) throw new ZhibiaoError('figure.missing', `no figure ${given}`, { file: context.db })
    const related = store.related(record.figure.id)
    // Also for a pager: what is laid out for people never steers their terminal.
    const text = () => printable(explainText(record, related, say, output.columns))
    await output.data(format === 'json' ? explainJson(record, related) : text())
    return EXIT.fine
  } finally {
    store.close()
  }
}

function explainJson(record: FigureRecord, related: readonly RelatedFigure[]): string {
  const others = related.map(({ type, side, record: other }) => ({ type, side, ...other }))
  return `${JSON.stringify({ ...record, related: others }, null, 2)}\n`
}

function explainText(
  record: FigureRecord,
  related: readonly RelatedFigure[],
  say: Say,
  columns: number | undefined,
): string {
  const { figure } = record
  const title = `#${figure.id}  ${titleOf(record, say)}`
  const fields: readonly (readonly [label: string, value: string])[] = [
    [say('explain.sentence'), markSpan(record)],
    [say('explain.place'), placeOf(record, say)],
    [say('explain.value'), `${valueText(record, say)} ${figure.unit}`.trimEnd()],
    [say('explain.normalized'), normalizedOf(figure)],
    [say('explain.kind'), kindText(record, say)],
    [say('explain.period'), periodOf(figure, say)],
    [say('explain.rules'), figure.rules.join(' → ')],
    [say('explain.confidence'), String(figure.confidence)],
  ]
  const width = Math.max(...fields.map(([label]) => displayWidth(label)))
  const lines = fields.filter(([, value]) => value !== '').map(([label, value]) => `${pad(label, width)}  ${value}\n`)
  return [`${title}\n\n${lines.join('')}`, namePartsText(record, say, columns), relationsText(related, say, columns)]
    .filter(Boolean)
    .join('\n')
}

const titleOf = (record: FigureRecord, say: Say): string =>
  `${record.figure.name ?? say('unnamed')} = ${valueText(record, say)} ${record.figure.unit}`.trimEnd()

/** The sentence with the figure between ⟦ and ⟧, on one line. */
function markSpan({ figure, sentence }: FigureRecord): string {
  const start = figure.span[0] - figure.sentence[0]
  const end = figure.span[1] - figure.sentence[0]
  return `${sentence.slice(0, start)}⟦${sentence.slice(start, end)}⟧${sentence.slice(end)}`.replace(/\s+/g, ' ')
}

function placeOf({ path, figure, section, report }: FigureRecord, say: Say): string {
  const { page, table } = figure
  const row =
    table === null ? null : say('explain.row', { table: table.table + 1, row: table.row + 1, column: table.column + 1 })
  const parts = [report.title, section, path, page === null ? null : say('explain.page', { page }), row]
  return parts.filter((part) => part !== null).join(' · ')
}

/** Ratios have no unit of their own: the contract writes it as 1. */
function normalizedOf({ normalized }: Figure): string {
  if (normalized === null) return ''
  const { value, unit, dimension } = normalized
  return `${value}${unit === '1' ? '' : ` ${unit}`} (${dimension})`
}

function periodOf({ period }: Figure, say: Say): string {
  if (period === null) return ''
  const dates = period.start === period.end ? period.start : `${period.start} – ${period.end}`
  const source = say(`period-source.${period.source}`)
  return `${dates} · ${say('explain.from', { words: period.text, source })}`
}

function namePartsText({ figure }: FigureRecord, say: Say, columns: number | undefined): string {
  if (figure.nameParts.length === 0) return ''
  const head = [say('column.words'), say('column.source'), say('column.place')]
  const rows = figure.nameParts.map(({ text, source, span }) => [
    text,
    say(`name-source.${source}`),
    span === null ? null : `${span[0]}–${span[1]}`,
  ])
  return `${say('explain.name')}\n${renderTable(head, rows, columns)}`
}

function relationsText(related: readonly RelatedFigure[], say: Say, columns: number | undefined): string {
  if (related.length === 0) return ''
  const head = (['column.relation', 'column.id', 'column.name', 'column.value', 'column.unit'] as const).map((key) =>
    say(key),
  )
  const rows = related.map(({ type, side, record }) => [
    say(`relation.${side}.${type}`),
    record.figure.id,
    record.figure.name ?? say('unnamed'),
    valueText(record, say),
    record.figure.unit,
  ])
  return `${say('explain.relations')}\n${renderTable(head, rows, columns)}`
}
