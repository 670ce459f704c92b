import { Big } from 'big.js'
import type { Change, Claim, DiffPair, How, TargetReached } from '../../diff/index.js'
import type { FigureRecord } from '../../store/index.js'
import { kindText, valueText } from '../columns.js'
import type { Say } from '../texts.js'

/** The parts of a comparison as words, the same in every format for people. */

const endsText = (low: string | null, high: string | null): string =>
  low === null ? '' : high === null ? low : `${low}-${high}`

export const signed = (decimal: string): string =>
  decimal.startsWith('-') || Number(decimal) === 0 ? decimal : `+${decimal}`

export const valueA = ({ a, change }: DiffPair, say: Say): string =>
  endsText(change.a, change.aMax) || valueText(a, say)
export const valueB = ({ b, change }: DiffPair, say: Say): string =>
  endsText(change.b, change.bMax) || valueText(b, say)

/** +2200, +3.5个百分点; of a rank by how many places it rose or fell. */
export function changeText({ b, change }: DiffPair, say: Say): string {
  if (change.absolute === null) return ''
  if (b.figure.measure === 'rank') return rankText(change, say)
  return `${signed(change.absolute)}${change.unit === change.absoluteUnit ? '' : change.absoluteUnit}`
}

function rankText({ absolute }: Change, say: Say): string {
  const places = new Big(absolute ?? '0')
  if (places.eq(0)) return '0'
  return say(places.lt(0) ? 'diff.rank.up' : 'diff.rank.down', { count: places.abs().toFixed() })
}

export const relativeText = ({ change: { relative } }: DiffPair): string =>
  relative === null ? '' : `${signed(new Big(relative).times(100).round(2).toFixed())}%`

/** 目标 → 实际 where one side set a goal and the other reached it; else what kind of figure both are. */
export function pairKind({ a, b }: DiffPair, say: Say): string {
  if (a.figure.status === b.figure.status) return kindText(b, say)
  return `${say(`status.${a.figure.status}`)} → ${say(`status.${b.figure.status}`)} ${say(`measure.${b.figure.measure}`)}`
}

/** How a pair was found: 同一指标; 相近 0.82: 合格率 市场主体=经营主体 | A: 重点 | B: 工业. */
export function howText(how: How, say: Say): string {
  const parts = [
    how.by === 'similarity'
      ? say('diff.how.similarity', { score: how.score.toFixed(2) })
      : say(how.by === 'identity' ? 'diff.how.identity' : 'diff.how.translation'),
    how.matched.length === 0 ? '' : how.matched.join(' '),
    how.onlyA.length === 0 ? '' : `A: ${how.onlyA.join(' ')}`,
    how.onlyB.length === 0 ? '' : `B: ${how.onlyB.join(' ')}`,
    how.units === null ? '' : say('diff.how.units', { units: how.units }),
    how.ambiguous ? say('diff.how.ambiguous') : '',
  ]
  return parts.filter(Boolean).join(' | ')
}

export const figureText = ({ figure }: FigureRecord): string => figure.text

export const claimVerdict = ({ agrees }: Claim, say: Say): string => say(agrees ? 'diff.agrees' : 'diff.refuted')

/** 97.4% 未达 */
export function reachedText({ ratio, reached }: TargetReached, say: Say): string {
  const percent = ratio === null ? '' : `${new Big(ratio).times(100).round(2).toFixed()}% `
  return reached === null ? percent.trim() : `${percent}${say(reached ? 'diff.reached' : 'diff.missed')}`
}
