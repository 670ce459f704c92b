import Big from 'big.js'
import type { Figure } from '../model.js'
import type { Certainty, Claim } from './claim.js'
import { type Context, isPlain, type Place } from './context.js'
import { minus, rangeOf, times } from './range.js'

const SCHEDULE = /序时进度|时序进度|时间进度/
const AHEAD = /超|快于|高于|领先|快|好于/
const BEHIND = /慢于|低于|落后|滞后|慢|欠|差/

/** Completion against the calendar: 完成全年任务的54.87%,快于序时进度4.87个百分点, at the end of June. */
export function progressClaims(context: Context): readonly Claim[] {
  return context.places.flatMap((gap) => {
    const { figure } = gap
    if (figure.normalized?.dimension !== 'points' || figure.value === null || !SCHEDULE.test(gap.clause)) return []
    const rate = rateBefore(context, gap)
    const ahead = BEHIND.test(gap.clause) ? false : AHEAD.test(gap.clause) ? true : null
    // 分别完成85.5%、79.5%,超序时进度10.5个和4.5个百分点: told of several in turn.
    const next = context.places[gap.index + 1]
    const several = /^[、和及与]/.test(rate?.lead ?? '') || (next !== undefined && /^[、和及与]$/.test(next.lead))
    if (rate === undefined || ahead === null || several) return []
    return calendarShares(context, rate.figure).flatMap((schedule) => claimOf(figure, rate.figure, schedule, ahead))
  })
}

function rateBefore(context: Context, gap: Place): Place | undefined {
  const before = context.places[gap.index - 1]
  return before !== undefined &&
    before.sentence === gap.sentence &&
    before.figure.unit === '%' &&
    before.figure.status === 'actual' &&
    isPlain(before.figure)
    ? before
    : undefined
}

function claimOf(stated: Figure, rate: Figure, { share, certainty }: Schedule, ahead: boolean): readonly Claim[] {
  const done = rangeOf(rate)
  if (done === null) return []
  const percent = times(done, Big(100))
  const due = { low: share, high: share }
  const computed = ahead ? minus(percent, due) : minus(due, percent)
  const text = `${share.toFixed(2).replace(/\.?0+$/, '')}%`
  const formula = () => (ahead ? `${rate.text} − ${text}` : `${text} − ${rate.text}`)
  const needed = () => [
    { figure: rate, value: share.plus(ahead ? (stated.value ?? 0) : -(stated.value ?? 0)).div(100) },
  ]
  return [{ kind: 'progress', stated, parts: [rate], computed, formula, certainty, exact: true, needed }]
}

/** How much of the year had passed, in percent: by months, and by days. */
function calendarShares({ extraction }: Context, rate: Figure): readonly Schedule[] {
  const report = extraction.reports.find(({ id }) => id === rate.report)
  const own = rate.period?.source === 'report' ? undefined : rate.period?.end
  const ends = [report?.period?.end, own].filter((end) => end !== undefined)
  return ends.flatMap((end) => {
    const [year = 0, month = 0, day = 0] = end.split('-').map(Number)
    const days = (Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / DAY + 1
    const length = (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / DAY
    const monthly = day === new Date(Date.UTC(year, month, 0)).getUTCDate()
    // 截至6月20日: offices reckon a month's part in more ways than one.
    const certainty = monthly && (own === undefined || own === end) ? 'proven' : 'likely'
    return [
      { share: Big(month).div(12).times(100), certainty },
      { share: Big(days).div(length).times(100), certainty: 'likely' },
    ] as const
  })
}

const DAY = 86_400_000

interface Schedule {
  readonly share: Big
  readonly certainty: Certainty
}
