import type { NamePart } from '../../model.js'
import type { Column } from './columns.js'
import type { Caption } from './grid.js'
import type { Told } from './pairs.js'
import type { Row } from './rows.js'
import type { TableWords } from './words.js'

/** What a figure of a table is named from. */
export interface NameSource {
  readonly words: TableWords
  readonly caption: Caption
  readonly row: Row
  readonly column: Column
  readonly told: Told | undefined
  /** The row it is part of, when that is told by 其中 or an indent. */
  readonly whole: Row | null
  /** Another group of the table has a row of the same label. */
  readonly ambiguous: boolean
}

/**
 * The name of a figure as a statistician would title it: row label, then what the head adds. A growth has the title of the
 * level it is told of; a bare 合计 and a row that only dates stand behind the title, and below a bare title the caption's.
 */
export function nameCell(source: NameSource): readonly NamePart[] {
  const { words, caption, row, column, told } = source
  const title = titleOf(words, column, told)
  const heads: readonly NamePart[] = title === '' || column.span === null ? [] : [{ text: title, source: 'table-head', span: column.span }]
  const label = row.labels.at(-1)
  const topic: readonly NamePart[] = caption.title === null ? [] : [{ text: caption.title.text, source: 'heading', span: caption.title.span }]
  if (label === undefined) return heads.length > 0 ? heads : topic
  if (isBareTotal(words, label.text)) return [...(heads.length > 0 ? heads : topic), ...row.labels.slice(0, -1), label]
  const things = [...outerLabels(source, label), ...row.labels]
  return [...things, ...heads.filter(({ text }) => !row.text.endsWith(text))]
}

/** 位次 and 占比 of several levels need the level's title too: 东港镇案件数排名. */
function titleOf(words: TableWords, column: Column, told: Told | undefined): string {
  const { kind, title } = column
  const measured = told?.about?.title ?? ''
  if (kind === 'growth' || kind === 'change') return title === '' ? measured : title
  if (kind === 'rank' || kind === 'share') return words.rules.columns.some(({ id, regex }) => id === column.rule?.id && title.replace(regex, '') === '') ? measured + title : title
  return title
}

const isBareTotal = (words: TableWords, text: string): boolean => words.is('total', text)

/** 城镇 below 低保人数, 收入 below 一般公共预算, 利润 in two groups of rows: such labels need what they belong to. */
function outerLabels({ words: { rules }, row, whole, ambiguous }: NameSource, label: NamePart): readonly NamePart[] {
  const isProperty = rules.lexicon.get('property')?.has(label.text) ?? false
  const isModifier = rules.lexicon.get('modifier')?.has(label.text) ?? false
  if (whole !== null && (isProperty || isModifier)) return whole.labels.slice(-1)
  return row.group !== null && (isProperty || isModifier || ambiguous) ? [row.group] : []
}
