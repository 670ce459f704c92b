import type { Span } from '../../model.js'
import type { RuleSet } from '../../rules/types.js'
import { trimSpan } from '../../segment/spans.js'
import type { Cues } from '../cues.js'
import type { Segmented } from '../segmented.js'
import type { Term } from '../terms.js'
import { findGrids, type Grid } from './grid.js'
import { covering } from './heads.js'
import { type ReadGrid, readGrid, type TableFigure } from './read.js'
import { countingNumerals } from './rows.js'
import { uprightGrid } from './transpose.js'
import type { TableWords } from './words.js'

export { englishDialect } from './dialect.js'
export type { TableFigure } from './read.js'
export { createTableWords, type TableWords } from './words.js'

/** What reads tables: rules, cues and words made ready. */
export interface TableReader {
  readonly rules: RuleSet
  readonly cues: Cues
  readonly tables: TableWords
  readonly englishTables: TableWords
}

/** The tables of a document. */
export interface Tables {
  /** `relations` count these figures from 0. */
  readonly figures: readonly TableFigure[]
  /** Stretches that hold tables: prose is not looked for in them… */
  readonly spans: readonly Span[]
  /** …but for these: notes below a table, columns of remarks. */
  readonly prose: readonly Span[]
  /** Numerals that count rows and columns, and bare years. */
  readonly numerals: readonly Term[]
}

/**
 * Reads every table of a segmented document: 指标 | 单位 | 年度计划 | 实际完成 | 完成率.
 *
 * @param blocked spans that hold no figures, dates and list numbers, in order.
 */
export function readTables(reader: TableReader, input: Segmented, blocked: readonly Span[]): Tables {
  const { cues, tables } = reader
  const { document, folded } = input
  const periods = input.periods.map(({ span }) => span)
  // Lines are known by where their words begin; a row left empty is of any language.
  const isEnglish = (line: Span): boolean => {
    const [start, end] = trimSpan(folded, line)
    return start === end || input.languageAt(start) === 'en'
  }
  const grids = findGrids({
    blocks: document.blocks,
    folded,
    periods,
    words: tables,
    ...(input.views.english === null ? {} : { english: { words: reader.englishTables, at: isEnglish } }),
  })
  const figures: TableFigure[] = []
  const prose: Span[] = []
  const numerals: Term[] = []
  for (const found of grids) {
    const { words } = found
    const grid = uprightGrid(words, found)
    const read = readGrid({ words, cues, input, periods, blocked }, grid)
    const first = figures.length
    for (const figure of read.figures) figures.push(countedFrom(first, figure))
    prose.push(...grid.prose, ...notesOf(grid, read))
    numerals.push(...grid.numerals, ...countingNumerals(grid, read.columns))
  }
  return { figures, spans: grids.map(({ span }) => span), prose, numerals }
}

/** The figure with its relations counted from another's place. */
function countedFrom(first: number, figure: TableFigure): TableFigure {
  if (first === 0 || figure.relations.length === 0) return figure
  const { measure, direction, basis, mention, parts, status, period, place, line, rules } = figure
  const relations = figure.relations.map(({ type, figure: to }) => ({ type, figure: first + to }))
  return { measure, direction, basis, mention, parts, status, period, place, line, relations, rules }
}

/** Cells of 备注, 进展情况: running text. */
const notesOf = ({ rows }: Grid, { columns }: ReadGrid): readonly Span[] =>
  columns
    .filter(({ kind }) => kind === 'note')
    .flatMap(({ index }) => rows.flatMap((row) => covering(row, index) ?? []))
    .filter(({ text }) => text !== '')
    .map(({ span }) => span)
