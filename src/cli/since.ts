import { InvalidArgumentError } from 'commander'

/** Milliseconds in each unit a stretch of time is told in. */
const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 }

/**
 * The moment an option names: a date (`2026-11-01`, the beginning of that day here), a date and time
 * (`2026-11-01T08:30`), or a stretch back from now (`30m`, `12h`, `7d`, `2w`).
 *
 * @throws InvalidArgumentError for anything else, a day that no calendar has among them
 */
export function parseSince(text: string, now: Date = new Date()): Date {
  const [, count = '', unit = ''] = /^(\d{1,6})([mhdw])$/.exec(text) ?? []
  if (count !== '') return new Date(now.getTime() - Number(count) * (UNITS[unit] ?? 0))
  const [, day = '', time = '00:00'] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?$/.exec(text) ?? []
  const moment = new Date(`${day}T${time}`)
  // Date reads 2026-02-30 as 2 March.
  if (Number.isNaN(moment.getTime()) || moment.getDate() !== Number(day.slice(8))) throw new InvalidArgumentError('')
  return moment
}
