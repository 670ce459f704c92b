import { Big } from 'big.js'
import type { Change, Diff, DiffRow } from '../diff/index.js'
import type { FigureRecord } from '../store/index.js'
import { kindText, valueText } from './columns.js'
import { renderTable } from './table.js'
import type { Say } from './texts.js'

/** A comparison for people: what changed, then what stands on one side only, then the counts of the rest. */
export function diffText(diff: Diff, say: Say, columns: number | undefined): string {
  const { changed, same, onlyA, onlyB, unnamedA, unnamedB } = diff
  const head = [say('column.name'), say('column.measure'), say('column.unit'), diff.a, diff.b]
  const rows = changed.map((row) => changedRow(row, say))
  const ambiguous = changed.some((row) => row.ambiguous) ? `${say('diff.ambiguous')}\n` : ''
  return [
    `${say('diff.changed', { count: changed.length })}\n`,
    rows.length === 0
      ? ''
      : renderTable([...head, say('column.change'), say('column.relative')], rows, columns) + ambiguous,
    onlyText(onlyA, diff.a, say, columns),
    onlyText(onlyB, diff.b, say, columns),
    `\n${say('diff.same', { count: same.length })}\n`,
    unnamedA + unnamedB === 0 ? '' : `${say('diff.unnamed', { a: unnamedA, b: unnamedB })}\n`,
  ].join('')
}

function changedRow({ name, a, b, change, ambiguous }: DiffRow, say: Say): readonly string[] {
  return [
    ambiguous ? `${name} *` : name,
    kindText(b, say),
    change.unit,
    endsText(change.a, change.aMax) || valueText(a, say),
    endsText(change.b, change.bMax) || valueText(b, say),
    change.absolute === null ? '' : `${signed(change.absolute)}${changeUnit(change)}`,
    change.relative === null ? '' : `${signed(new Big(change.relative).times(100).round(2).toFixed())}%`,
  ]
}

/** The unit of a change where it is not the row's own: 3.5个百分点 beside 92.1 and 95.6 %. */
const changeUnit = ({ unit, absoluteUnit }: Change): string => (unit === absoluteUnit ? '' : absoluteUnit)

const endsText = (low: string | null, high: string | null): string =>
  low === null ? '' : high === null ? low : `${low}-${high}`

const signed = (decimal: string): string => (decimal.startsWith('-') || decimal === '0' ? decimal : `+${decimal}`)

function onlyText(records: readonly FigureRecord[], side: string, say: Say, columns: number | undefined): string {
  if (records.length === 0) return ''
  const head = [
    say('column.name'),
    say('column.measure'),
    say('column.value'),
    say('column.unit'),
    say('column.sentence'),
  ]
  const rows = records.map((record) => [
    record.figure.name,
    kindText(record, say),
    valueText(record, say),
    record.figure.unit,
    record.sentence,
  ])
  return `\n${say('diff.only', { side, count: records.length })}\n${renderTable(head, rows, columns)}`
}

/** A comparison for programs: `zhibiao/diff@1`. */
export function diffJson(diff: Diff): string {
  const row = ({ name, a, b, change, ambiguous }: DiffRow) => ({
    name,
    ...change,
    ambiguous,
    from: evidence(a),
    to: evidence(b),
  })
  const { changed, same, onlyA, onlyB, unnamedA, unnamedB } = diff
  const document = {
    schema: 'zhibiao/diff@1',
    a: diff.a,
    b: diff.b,
    changed: changed.map(row),
    same: same.map(row),
    onlyA: onlyA.map(evidence),
    onlyB: onlyB.map(evidence),
    unnamedA,
    unnamedB,
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function evidence({ figure, sentence, section, path }: FigureRecord) {
  const { id, name, valueText: value, unit, measure, status, basis, direction, period } = figure
  return { id, name, value, unit, measure, status, basis, direction, period, sentence, section, path }
}
