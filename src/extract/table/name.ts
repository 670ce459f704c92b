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
  const { joint } = source.words
  // Parts behind the first begin with their blank, as in running text.
  return partsOf(source).map((part, i) => (i === 0 || joint === '' ? part : joined(joint, part)))
}

const joined = (joint: string, { text, source, span }: NamePart): NamePart => ({ text: joint + text, source, span })

function partsOf(source: NameSource): readonly NamePart[] {
  const { words, caption, row, column, told } = source
  const measured = measuredTitle(words, column, told)
  const title = [measured, column.title].filter((text) => text !== '').join(words.joint)
  const heads: readonly NamePart[] =
    title === '' || column.span === null ? [] : [{ text: title, source: 'table-head', span: column.span }]
  const label = row.labels.at(-1)
  const topic: readonly NamePart[] =
    caption.title === null ? [] : [{ text: caption.title.text, source: 'heading', span: caption.title.span }]
  if (label === undefined) return heads.length > 0 ? heads : topic
  if (words.is('total', label.text)) return nameTotal(source, label, { measured, topic })
  const things = [...outerLabels(source, label), ...row.labels]
  return [...things, ...heads.filter(({ text }) => !row.text.endsWith(text))]
}

/** The title of the level a growth, and a bare 位次 or 占比, is told of: 东港镇案件数排名. */
function measuredTitle({ rules, lower }: TableWords, { kind, title, rule }: Column, told: Told | undefined): string {
  const bare =
    title === '' || rules.columns.some(({ id, regex }) => id === rule?.id && lower(title).replace(regex, '') === '')
  return bare && (kind === 'growth' || kind === 'change' || kind === 'rank' || kind === 'share')
    ? (told?.about?.title ?? '')
    : ''
}

/** 合计 stands behind what it is the sum of: 案件数合计, 案件数合计占比. */
function nameTotal(
  { row, column }: NameSource,
  label: NamePart,
  { measured, topic }: { readonly measured: string; readonly topic: readonly NamePart[] },
): readonly NamePart[] {
  const head = (text: string): readonly NamePart[] =>
    text === '' || column.span === null ? [] : [{ text, source: 'table-head', span: column.span }]
  const [before, behind] = measured === '' ? [head(column.title), []] : [head(measured), head(column.title)]
  return [...(before.length > 0 ? before : topic), ...row.labels.slice(0, -1), label, ...behind]
}

/** 城镇 below 低保人数, 收入 below 一般公共预算, 利润 in two groups of rows: such labels need what they belong to. */
function outerLabels({ words: { rules }, row, whole, ambiguous }: NameSource, label: NamePart): readonly NamePart[] {
  const isProperty = rules.lexicon.get('property')?.has(label.text) ?? false
  const isModifier = rules.lexicon.get('modifier')?.has(label.text) ?? false
  if (whole !== null && (isProperty || isModifier)) return whole.labels.slice(-1)
  return row.group !== null && (isProperty || isModifier || ambiguous) ? [row.group] : []
}
