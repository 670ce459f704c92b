import type { Figure } from '../../../src/model.js'
import { extractText } from '../../../src/pipeline.js'

/** A report whose own period ends on 2023-06-30. */
const TITLE = 'Work Report of Qinghe County for the First Half of 2023'

/** The figures of English lines as rows: `text | name | measure | status | direction | basis | comparator | period end | unit`. */
export const rowsOf = (...lines: readonly string[]): readonly string[] =>
  extractText([TITLE, ...lines].join('\n')).figures.map(rowOf)

/** One figure as a row; `-` for what is not there, and for the period that is only the report's own. */
function rowOf({ text, name, measure, status, direction, basis, comparator, period, unit }: Figure): string {
  const end = period === null || period.source === 'report' ? null : period.end
  return [text, name, measure, status, direction, basis, comparator, end, unit].map((field) => field || '-').join(' | ')
}

/** The relations of English lines: `text type text`. */
export function relationsOf(...lines: readonly string[]): readonly string[] {
  const { figures } = extractText([TITLE, ...lines].join('\n'))
  return figures.flatMap(({ text, relations }) =>
    relations.map(({ type, figure }) => `${text} ${type} ${figures[figure]?.text}`),
  )
}

/** The numerals of an English line that are no figures: `text class`. */
export const numeralsOf = (line: string): readonly string[] =>
  extractText(line).numerals.flatMap(({ text, class: kind, figure }) => (figure === null ? [`${text} ${kind}`] : []))
