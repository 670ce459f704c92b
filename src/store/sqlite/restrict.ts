import type { FigureFilter } from '../store.js'

export interface Restriction {
  /** `WHERE …` over `f` (figures) and `r` (reports), or ''. */
  readonly where: string
  /** Named parameters; `limit` is among them, -1 for no limit. */
  readonly values: Readonly<Record<string, string | number>>
}

/**
 * The condition of a filter. It names only what is asked: `@report IS NULL OR f.report_id = @report` would keep SQLite
 * from using the index, and read all figures once for every report.
 */
export function restrict({
  document,
  report,
  names,
  period,
  organization,
  organizationWith,
  limit,
}: FigureFilter): Restriction {
  const conditions: (readonly [condition: string, values: Restriction['values']])[] = []
  if (document !== undefined) conditions.push(['f.document_id = @document', { document }])
  if (report !== undefined) conditions.push(['f.report_id = @report', { report }])
  if (names !== undefined) {
    conditions.push(['f.name IN (SELECT value FROM json_each(@names))', { names: JSON.stringify(names) }])
  }
  if (period !== undefined) {
    const { start, end } = period
    conditions.push(['r.period_start = @start AND r.period_end = @end', { start, end }])
  }
  if (organization !== undefined) conditions.push(['r.organization = @organization', { organization }])
  if (organizationWith !== undefined) {
    conditions.push(['instr(r.organization, @organizationWith) > 0', { organizationWith }])
  }
  const where = conditions.map(([condition]) => condition).join(' AND ')
  return {
    where: where === '' ? '' : `WHERE ${where}`,
    values: Object.assign({ limit: limit ?? -1 }, ...conditions.map(([, values]) => values)),
  }
}
