import { calibrationError, type ReliabilityLine } from '../evaluate/outcomes.js'
import { percent } from '../evaluate/tally.js'
import type { FittedRule } from './fit.js'

/** The rules as the text of `rules/confidence.yaml`. */
export function formatRules(rules: readonly FittedRule[]): string {
  return [
    '# How often figures are right: a logistic model. Written by `npm run fit-confidence`; do not edit, fit again.',
    '# The weights of the rules that apply add up to the log-odds that value, unit and name are right;',
    '# `measured` counts the figures each rule applied to when it was fitted, and how many of them were right.',
    'kind: confidence',
    'rules:',
    ...rules.map(formatRule),
    '',
  ].join('\n')
}

function formatRule({ id, rule, signal, weight, figures, right }: FittedRule): string {
  const condition = rule === null ? (signal === null ? '' : `signal: ${signal}, `) : `rule: ${rule}, `
  return `  - { id: ${id}, ${condition}weight: ${weight}, measured: { figures: ${figures}, right: ${right} } }`
}

/** A Markdown table of confidence held against the share of right rows. */
export function formatReliability(lines: readonly ReliabilityLine[]): string {
  const rows = lines
    .filter(({ of }) => of > 0)
    .map(
      (line) =>
        `| ${line.from.toFixed(2)}–${line.to.toFixed(2)} | ${line.of} | ${line.confidence?.toFixed(2)} | ${percent(line)} % |`,
    )
  return [
    '| confidence | figures | mean confidence | right rows |',
    '|---|---|---|---|',
    ...rows,
    '',
    `Mean distance between confidence and share of right rows: ${(100 * calibrationError(lines)).toFixed(1)} points.`,
  ].join('\n')
}

const MARKS = ['<!-- reliability: written by npm run fit-confidence -->', '<!-- /reliability -->'] as const

/**
 * Puts a table between the marks of docs/accuracy.md.
 *
 * @throws Error when the marks are not there.
 */
export function replaceTable(markdown: string, table: string): string {
  const [from, to] = MARKS.map((mark) => markdown.indexOf(mark))
  if (from === undefined || to === undefined || from < 0 || to < from) throw new Error(`No marks ${MARKS.join(' … ')}`)
  return `${markdown.slice(0, from)}${MARKS[0]}\n${table}\n${markdown.slice(to)}`
}
