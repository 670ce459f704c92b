import type { FigureRecord } from '../store/index.js'
import type { Grid } from './formats.js'
import type { CellValue } from './table.js'
import type { Say, TextKey } from './texts.js'

/** The columns of `extract --format csv`, named as in the view `figure`. */
const COLUMNS: Readonly<Record<string, (record: FigureRecord) => CellValue>> = {
  id: ({ figure }) => figure.id,
  name: ({ figure }) => figure.name,
  value: ({ figure }) => figure.valueText,
  value_max: ({ figure }) => figure.valueMax,
  unit: ({ figure }) => figure.unit,
  measure: ({ figure }) => figure.measure,
  status: ({ figure }) => figure.status,
  direction: ({ figure }) => figure.direction,
  basis: ({ figure }) => figure.basis,
  comparator: ({ figure }) => figure.comparator,
  period_start: ({ figure }) => figure.period?.start ?? null,
  period_end: ({ figure }) => figure.period?.end ?? null,
  period_text: ({ figure }) => figure.period?.text ?? null,
  organization: ({ report }) => report.organization,
  report: ({ report }) => report.title,
  section: ({ section }) => section,
  sentence: ({ sentence }) => sentence,
  text: ({ figure }) => figure.text,
  path: ({ path }) => path,
  page: ({ figure }) => figure.page,
  normalized_text: ({ figure }) => figure.normalized?.value ?? null,
  normalized_unit: ({ figure }) => figure.normalized?.unit ?? null,
  dimension: ({ figure }) => figure.normalized?.dimension ?? null,
  confidence: ({ figure }) => figure.confidence,
}

export const recordGrid = (records: readonly FigureRecord[]): Grid => ({
  columns: Object.keys(COLUMNS),
  rows: records.map((record) => Object.values(COLUMNS).map((cell) => cell(record))),
})

/** The value of a figure as it is written: 6-8, 111.02; the word for a redaction. */
export function valueText({ figure }: FigureRecord, say: Say): string {
  if (figure.valueText === null) return say('redacted')
  return figure.valueMax === null ? figure.valueText : `${figure.valueText}-${figure.valueMax}`
}

/** 增长 同比 下降: what kind of figure it is, in words; `actual` goes without saying. */
export function kindText({ figure }: FigureRecord, say: Say): string {
  const { measure, status, direction, basis, comparator } = figure
  const words = [
    status === 'actual' ? '' : say(`status.${status}`),
    basis === null ? '' : basis === 'yoy' || basis === 'mom' ? say(`basis.${basis}`) : basis.slice('other:'.length),
    say(`measure.${measure}`),
    direction === null ? '' : say(`direction.${direction}`),
    comparator === null ? '' : say(`comparator.${comparator}`),
  ]
  return words.filter(Boolean).join(' ')
}

const SAMPLE: readonly TextKey[] = ['column.id', 'column.name', 'column.value', 'column.unit', 'column.measure']

/** A short table of figures for people. */
export function sampleGrid(records: readonly FigureRecord[], say: Say): Grid {
  return {
    columns: [...SAMPLE, 'column.period' as const, 'column.sentence' as const].map((key) => say(key)),
    rows: records.map((record) => [
      record.figure.id,
      record.figure.name ?? say('unnamed'),
      valueText(record, say),
      record.figure.unit,
      kindText(record, say),
      record.figure.period?.text ?? null,
      record.sentence,
    ]),
  }
}
