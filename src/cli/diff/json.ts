import type { Claim, Diff, IncomparablePair, TargetReached } from '../../diff/index.js'
import type { FigureRecord } from '../../store/index.js'
import { countsOf } from './counts.js'

/** A comparison for programs: `zhibiao/diff@2`. Counts come first; nothing is cut. */
export function diffJson(diff: Diff): string {
  const document = {
    schema: 'zhibiao/diff@2',
    a: diff.a,
    b: diff.b,
    counts: countsOf(diff),
    pairs: diff.pairs.map(({ name, indicator, a, b, change, how }) => ({
      name,
      indicator,
      a: figureOf(a),
      b: figureOf(b),
      change,
      how,
    })),
    onlyA: diff.onlyA.map(figureOf),
    onlyB: diff.onlyB.map(figureOf),
    incomparable: diff.incomparable.map(incomparableOf),
    claims: diff.claims.map(claimOf),
    targets: diff.targets.map(targetOf),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

const incomparableOf = ({ name, a, b, reason }: IncomparablePair) => ({ name, a: figureOf(a), b: figureOf(b), reason })

const claimOf = ({ figure, level, base, ...claim }: Claim) => ({
  ...claim,
  figure: figureOf(figure),
  level: figureOf(level),
  base: figureOf(base),
})

const targetOf = ({ target, actual, ...reached }: TargetReached) => ({
  ...reached,
  target: figureOf(target),
  actual: figureOf(actual),
})

/** What is needed to judge a figure and to find it again. */
function figureOf({ figure, sentence, section, report, path }: FigureRecord) {
  const { id, name, text, span, valueText: value, valueMax, unit, normalized, measure } = figure
  const { status, basis, direction, comparator, period, page } = figure
  return {
    ...{ id, name, text, span, value, valueMax, unit, normalized, measure, status, basis, direction, comparator },
    ...{ period, sentence, section, organization: report.organization, path, page },
  }
}
