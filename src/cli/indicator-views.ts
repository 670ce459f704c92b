import type { Catalogue } from '../indicators/index.js'
import type { FigureRecord } from '../store/index.js'
import { kindText, valueText } from './columns.js'
import type { Grid } from './formats.js'
import type { Say } from './texts.js'

/** Indicators as a table: what each is known as, and how it is written. */
export function entryGrid(entries: Catalogue, say: Say): Grid {
  const keys = [
    'column.indicator',
    'column.measure',
    'column.unit',
    'column.figures',
    'column.known',
    'column.names',
  ] as const
  return {
    columns: keys.map((key) => say(key)),
    rows: entries.map(({ name, measure, basis, unit, figures, indicator, names }) => [
      name,
      [basis === 'yoy' || basis === 'mom' ? say(`basis.${basis}`) : '', say(`measure.${measure}`)]
        .filter(Boolean)
        .join(' '),
      unit,
      figures,
      indicator,
      [...new Set(names.map((use) => use.name))].join(' / '),
    ]),
  }
}

export function entryJson(entries: Catalogue): string {
  const indicators = entries.map(({ name, indicator, measure, basis, unit, figures, names }) => ({
    ...{ name, indicator, measure, basis, unit, figures },
    names: names.map((use) => ({ name: use.name, figures: use.figures, reports: use.reports })),
  }))
  return `${JSON.stringify({ indicators }, null, 2)}\n`
}

/** The values of an indicator over the reports, as a table. */
export function historyGrid(records: readonly FigureRecord[], say: Say): Grid {
  const keys = [
    ...(['column.organization', 'column.period', 'column.value', 'column.unit', 'column.measure'] as const),
    ...(['column.name', 'column.id', 'column.sentence'] as const),
  ]
  return {
    columns: keys.map((key) => say(key)),
    rows: records.map((record) => [
      record.report.organization,
      periodText(record),
      valueText(record, say),
      record.figure.unit,
      kindText(record, say),
      record.figure.name,
      record.figure.id,
      record.sentence,
    ]),
  }
}

/** 2023-01-01..2023-06-30, or the one day of an instant. */
function periodText({ figure: { period } }: FigureRecord): string | null {
  if (period === null) return null
  return period.start === period.end ? period.end : `${period.start}..${period.end}`
}

export function historyJson(records: readonly FigureRecord[]): string {
  const values = records.map(({ figure, sentence, section, report, path }) => ({
    ...{ id: figure.id, name: figure.name, value: figure.valueText, valueMax: figure.valueMax, unit: figure.unit },
    ...{ normalized: figure.normalized, measure: figure.measure, status: figure.status, direction: figure.direction },
    ...{ basis: figure.basis, period: figure.period, organization: report.organization, sentence, section, path },
  }))
  return `${JSON.stringify({ values }, null, 2)}\n`
}
