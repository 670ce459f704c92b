import type { Diff } from '../../diff/index.js'
import type { FigureRecord } from '../../store/index.js'
import { kindText, valueText } from '../columns.js'
import type { Grid } from '../formats.js'
import type { CellValue } from '../table.js'
import type { Say } from '../texts.js'
import type { NamedGrid } from '../xlsx.js'
import {
  changeText,
  claimVerdict,
  figureText,
  howText,
  pairKind,
  reachedText,
  relativeText,
  valueA,
  valueB,
} from './words.js'

/** Every part of a comparison as a table; sentences last, where they may be cut on a narrow terminal. */
export function diffGrids(diff: Diff, say: Say): readonly NamedGrid[] {
  const several = new Set([...diff.pairs.map(({ b }) => b.report.organization)]).size > 1
  const who = (record: FigureRecord): readonly CellValue[] => (several ? [record.report.organization] : [])
  const whose = several ? [say('column.organization')] : []
  return [
    {
      name: say('diff.sheet.pairs'),
      columns: [
        ...whose,
        ...[say('column.name'), say('column.measure'), say('column.unit'), diff.a, diff.b],
        ...[say('column.change'), say('column.relative'), say('column.how')],
        ...[say('diff.sentence', { side: diff.a }), say('diff.sentence', { side: diff.b })],
      ],
      rows: diff.pairs.map((pair) => [
        ...who(pair.b),
        ...[pair.name, pairKind(pair, say), pair.change.unit, valueA(pair, say), valueB(pair, say)],
        ...[changeText(pair, say), relativeText(pair), howText(pair.how, say), pair.a.sentence, pair.b.sentence],
      ]),
    },
    {
      name: say('diff.sheet.claims'),
      columns: [
        ...whose,
        ...[say('column.name'), say('column.stated'), say('column.computed'), say('column.verdict')],
        ...[say('column.working'), say('diff.sentence', { side: diff.a }), say('diff.sentence', { side: diff.b })],
      ],
      rows: diff.claims.map((claim) => [
        ...who(claim.figure),
        ...[claim.level.figure.name, `${claim.stated}${claim.unit}`, `${claim.computed}${claim.unit}`],
        ...[claimVerdict(claim, say), claim.working, claim.base.sentence, claim.figure.sentence],
      ]),
    },
    {
      name: say('diff.sheet.targets'),
      columns: [
        ...whose,
        ...[say('column.name'), say('status.target'), say('status.actual'), say('column.reached')],
        ...[say('diff.sentence', { side: diff.a }), say('diff.sentence', { side: diff.b })],
      ],
      rows: diff.targets.map((reached) => [
        ...who(reached.actual),
        ...[reached.actual.figure.name, figureText(reached.target), figureText(reached.actual)],
        ...[reachedText(reached, say), reached.target.sentence, reached.actual.sentence],
      ]),
    },
    {
      name: say('diff.sheet.incomparable'),
      columns: [
        ...whose,
        ...[say('column.name'), diff.a, diff.b, say('column.reason')],
        ...[say('diff.sentence', { side: diff.a }), say('diff.sentence', { side: diff.b })],
      ],
      rows: diff.incomparable.map(({ name, a, b, reason }) => [
        ...who(b),
        ...[name, figureText(a), figureText(b), say(`diff.reason.${reason}`), a.sentence, b.sentence],
      ]),
    },
    onlyGrid(diff.onlyB, say('diff.sheet.onlyB'), say, { whose, who }),
    onlyGrid(diff.onlyA, say('diff.sheet.onlyA'), say, { whose, who }),
  ]
}

interface Owners {
  readonly whose: readonly string[]
  readonly who: (record: FigureRecord) => readonly CellValue[]
}

function onlyGrid(records: readonly FigureRecord[], name: string, say: Say, { whose, who }: Owners): NamedGrid {
  const keys = ['column.name', 'column.measure', 'column.value', 'column.unit', 'column.sentence'] as const
  return {
    name,
    columns: [...whose, ...keys.map((key) => say(key))],
    rows: records.map((record) => [
      ...who(record),
      ...[record.figure.name, kindText(record, say), valueText(record, say), record.figure.unit, record.sentence],
    ]),
  }
}

/** The whole comparison as one table: a row a pair, a claim, a figure of one side; `kind` tells them apart. */
export function flatGrid(diff: Diff): Grid {
  const columns = [
    ...['kind', 'name', 'indicator', 'organization', 'measure', 'status_a', 'status_b', 'unit', 'a', 'b', 'absolute'],
    ...['absolute_unit', 'relative', 'how', 'score', 'matched', 'stated', 'computed', 'agrees', 'reason', 'working'],
    ...['text_a', 'text_b', 'sentence_a', 'sentence_b', 'path_a', 'path_b'],
  ]
  const row = (
    kind: string,
    a: FigureRecord | null,
    b: FigureRecord | null,
    rest: Readonly<Record<string, CellValue>>,
  ) => {
    const one = b ?? a
    const cells: Readonly<Record<string, CellValue>> = {
      kind,
      name: one?.figure.name ?? null,
      organization: one?.report.organization ?? null,
      measure: one?.figure.measure ?? null,
      status_a: a?.figure.status ?? null,
      status_b: b?.figure.status ?? null,
      text_a: a?.figure.text ?? null,
      text_b: b?.figure.text ?? null,
      sentence_a: a?.sentence ?? null,
      sentence_b: b?.sentence ?? null,
      path_a: a?.path ?? null,
      path_b: b?.path ?? null,
      ...rest,
    }
    return columns.map((column) => cells[column] ?? null)
  }
  return {
    columns,
    rows: [
      ...diff.pairs.map(({ name, indicator, a, b, change, how }) =>
        row('pair', a, b, {
          ...{ name, indicator, unit: change.unit, a: change.a, b: change.b, absolute: change.absolute },
          ...{ absolute_unit: change.absoluteUnit, relative: change.relative, how: how.by, score: how.score },
          matched: how.matched.join(' '),
        }),
      ),
      ...diff.claims.map(({ kind, base, figure, stated, computed, unit, agrees, working }) =>
        row(`claim.${kind}`, base, figure, { stated, computed, unit, agrees: agrees ? 1 : 0, working }),
      ),
      ...diff.targets.map(({ target, actual, ratio, reached }) =>
        row('target', target, actual, { relative: ratio, agrees: reached === null ? null : reached ? 1 : 0 }),
      ),
      ...diff.incomparable.map(({ name, a, b, reason }) => row('incomparable', a, b, { name, reason })),
      ...diff.onlyA.map((record) =>
        row('onlyA', record, null, { a: record.figure.valueText, unit: record.figure.unit }),
      ),
      ...diff.onlyB.map((record) =>
        row('onlyB', null, record, { b: record.figure.valueText, unit: record.figure.unit }),
      ),
    ],
  }
}
