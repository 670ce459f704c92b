import type { Diff } from '../../diff/index.js'
import { renderTable } from '../table.js'
import type { Say } from '../texts.js'
import { countsOf } from './counts.js'
import { diffGrids } from './grids.js'

/** A comparison for the terminal: the counts first, then each part that is not empty as a table. */
export function diffText(diff: Diff, say: Say, columns: number | undefined): string {
  const tables = diffGrids(diff, say)
    .filter(({ rows }) => rows.length > 0)
    .map(({ name, columns: head, rows }) => `\n${name} (${rows.length})\n${renderTable(head, rows, columns)}`)
  return [`${summaryLines(diff, say).join('\n')}\n`, ...tables].join('')
}

/** The counts in sentences. */
export function summaryLines(diff: Diff, say: Say): readonly string[] {
  const counts = countsOf(diff)
  const { repeated, unnamed } = counts
  return [
    say('diff.summary.sides', { a: diff.a, b: diff.b }),
    say('diff.summary.pairs', { pairs: counts.pairs, changed: counts.changed, same: counts.same }),
    say('diff.summary.only', { onlyA: counts.onlyA, onlyB: counts.onlyB, incomparable: counts.incomparable }),
    counts.claims === 0 ? '' : say('diff.summary.claims', { claims: counts.claims, refuted: counts.refuted }),
    counts.targets === 0 ? '' : say('diff.summary.targets', { targets: counts.targets }),
    repeated.a + repeated.b === 0 ? '' : say('diff.summary.repeated', repeated),
    unnamed.a + unnamed.b === 0 ? '' : say('diff.unnamed', unnamed),
  ].filter(Boolean)
}
