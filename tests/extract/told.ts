import type { Extraction } from '../../src/index.js'

/** One line a figure: text, unit, measure, status, direction, comparator, basis, last day of its period; `-` for what is not there. */
export const told = ({ figures }: Extraction): readonly string[] =>
  figures.map(({ text, unit, measure, status, direction, comparator, basis, period }) =>
    [text, unit || '-', measure, status, direction ?? '-', comparator ?? '-', basis ?? '-', period?.end ?? '-'].join(
      ' ',
    ),
  )

/** One line a relation: figure, relation, the other figure. */
export const linked = ({ figures }: Extraction): readonly string[] =>
  figures.flatMap(({ text, relations }) =>
    relations.map(({ type, figure }) => [text, type, figures[figure]?.text].join(' ')),
  )
