import type { Extraction, Figure } from '../../src/model.js'
import { extractText } from '../../src/pipeline.js'

/** A report whose own period ends on 2023-06-30, so that 5月底, 去年底 and 年底前 have a year to resolve in. */
const TITLE = '清河县2023年上半年工作总结'

/** Extracts lines that stand under the title of a report on the first half of 2023. */
export const extractReport = (...lines: readonly string[]): Extraction => extractText([TITLE, ...lines].join('\n'))

/** The figures of a report's lines as rows: `text | name | measure | status | direction | basis | period end | unit`. */
export const rowsOf = (...lines: readonly string[]): readonly string[] => extractReport(...lines).figures.map(rowOf)

/** One figure as a row; `-` for what is not there, and for the period that is only the report's own. */
function rowOf({ text, name, measure, status, direction, basis, period, unit }: Figure): string {
  const end = period === null || period.source === 'report' ? null : period.end
  return [text, name, measure, status, direction, basis, end, unit].map((field) => field || '-').join(' | ')
}

/** The relations of a report's lines: `text type text`. */
export function relationsOf(...lines: readonly string[]): readonly string[] {
  const { figures } = extractReport(...lines)
  return figures.flatMap(({ text, relations }) =>
    relations.map(({ type, figure }) => `${text} ${type} ${figures[figure]?.text}`),
  )
}
