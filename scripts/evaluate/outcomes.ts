import type { Figure } from '../../src/model.js'
import type { Comparison, Ratio } from './compare.js'
import { count } from './tally.js'

/** Whether a figure that was given is right; optional ones are left out, spurious ones are wrong. */
export interface Outcome {
  readonly figure: Figure
  /** Value, unit and name. */
  readonly right: boolean
  /** The name alone; null when no row asks for the figure. */
  readonly named: boolean | null
}

export function outcomesOf({ rows, spurious }: Comparison): readonly Outcome[] {
  const judged = rows.flatMap(({ gold, figure, verdict }): Outcome[] =>
    figure === null || verdict === null || gold.o === true ? [] : [{ figure, right: verdict.row, named: verdict.name }],
  )
  return [...judged, ...spurious.map((figure) => ({ figure, right: false, named: null }))]
}

/** How figures named by a rule were named. */
export interface NamingLine {
  /** The last of a figure's rules: name.clause, name.carried, table.cell… */
  readonly rule: string
  readonly figures: number
  readonly wrong: number
}

/** Wrong names by the rule that found them, the most wrong first. */
export function namingErrors(outcomes: readonly Outcome[]): readonly NamingLine[] {
  const wanted = outcomes.filter(({ named }) => named !== null)
  const rules = [...new Set(wanted.map(({ figure }) => namingRule(figure)))]
  const lines = rules.map((rule) => {
    const own = wanted.filter(({ figure }) => namingRule(figure) === rule)
    return { rule, figures: own.length, wrong: own.filter(({ named }) => named === false).length }
  })
  return lines.sort((a, b) => b.wrong - a.wrong || b.figures - a.figures || (a.rule < b.rule ? -1 : 1))
}

export const namingRule = ({ rules }: Figure): string => rules.at(-1) ?? 'none'

/** Figures whose confidence lies in `[from, to)`, and how many of them are right. */
export interface ReliabilityLine extends Ratio {
  readonly from: number
  readonly to: number
  /** Mean confidence; null without figures. */
  readonly confidence: number | null
}

const TENTHS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]

/** Confidence held against the share of right rows, between the `edges`: tenths unless told otherwise. */
export function reliability(
  outcomes: readonly Outcome[],
  edges: readonly number[] = TENTHS,
): readonly ReliabilityLine[] {
  return edges.slice(1).map((to, i) => {
    const from = edges[i] ?? 0
    const own = outcomes.filter(({ figure: { confidence } }) => confidence >= from && confidence < to)
    const sum = own.reduce((total, { figure }) => total + figure.confidence, 0)
    return {
      from,
      to,
      confidence: own.length === 0 ? null : Math.round((100 * sum) / own.length) / 100,
      ...count(own, ({ right }) => right),
    }
  })
}

/** How far confidence and share of right rows lie apart, on the mean over all figures: the expected calibration error. */
export function calibrationError(lines: readonly ReliabilityLine[]): number {
  const figures = lines.reduce((total, { of }) => total + of, 0)
  const apart = lines.reduce((total, { of, right, confidence }) => total + Math.abs((confidence ?? 0) * of - right), 0)
  return figures === 0 ? 0 : apart / figures
}
