import type { Figure, FigurePeriod, NamePart, Status } from '../model.js'
import { sectionsAt, spanAt } from '../segment/lookup.js'
import { type Draft, textOf } from './draft.js'
import type { Mention } from './mention.js'
import { normalize } from './normalize.js'
import { type Segmented, yearAt, yearOf } from './segmented.js'
import type { TableFigure } from './table/index.js'

/**
 * What a sentence dates in a year after the report's own has not come about yet: 2024年,新增规上企业10家. 截至2023年6月底
 * in a report on 2022 has.
 */
function inTime(input: Segmented, draft: Draft): { readonly status: Status; readonly period: Figure['period'] } {
  const {
    status,
    mention: { span },
    sentence,
  } = draft
  const told = input.periodOf({ span, status })
  const period = told === null || !isYearsTask(draft) ? told : wholeYear(told)
  if (status !== 'actual' || period === null || period.source === 'report') return { status, period }
  const year = yearAt(input, span[0])
  if (year === null || yearOf(period.start) <= year) return { status, period }
  // So has 今年一季度 in a report on 2022 that is dated in April 2023.
  if (/截[至止]/.test(input.folded.slice(sentence[0], span[0])) || /^[今本]年/.test(period.text))
    return { status, period }
  return { status: 'target', period: input.periodOf({ span, status: 'target' }) }
}

/** 上半年…完成任务数62亿元的59.5%: a task that is told with how far it has got is the year's, unless it names a shorter time. */
function isYearsTask({ frame, status, slot }: Draft): boolean {
  if (status !== 'target' || frame === null) return false
  // 下达的32万亩的年度绿化任务.
  if (frame.rule.id === 'target.tail') return /^的?(?:年度|全年)/u.test(slot.strand.raw.slice(slot.end))
  if (!/^target\.(?:inline|of(?:\.|$))/u.test(frame.rule.id)) return false
  return !/月|季|半年|序时|时序|阶段|周|旬/u.test(slot.strand.raw.slice(frame.from, slot.start))
}

function wholeYear(period: FigurePeriod): FigurePeriod {
  const year = yearOf(period.end)
  return period.end.endsWith('-12-31') ? period : { ...period, start: `${year}-01-01`, end: `${year}-12-31` }
}

/** Figures by place, their ids and relations renumbered to match. */
export function inOrder(figures: readonly Figure[]): readonly Figure[] {
  if (figures.every(({ id, span }, i) => id === i && (i === 0 || span[0] >= (figures[i - 1] as Figure).span[0])))
    return figures
  const sorted = figures.toSorted((a, b) => a.span[0] - b.span[0] || a.id - b.id)
  const ids = new Map(sorted.map(({ id }, i) => [id, i]))
  return sorted.map((figure, id) => ({
    ...figure,
    id,
    relations: figure.relations.map(({ type, figure: to }) => ({ type, figure: ids.get(to) ?? to })),
  }))
}

/** The figures of tables; their relations count from `first`. */
export function tableFigures(input: Segmented, cells: readonly TableFigure[], first: number): Figure[] {
  return cells.map((cell, i) => {
    const { mention, measure, status, direction, basis, parts, rules } = cell
    return figureAt(
      input,
      { mention, measure, status, direction, basis, parts, rules },
      {
        id: first + i,
        period: cell.period,
        relations: cell.relations.map(({ type, figure }) => ({ type, figure: first + figure })),
        sentence: cell.line,
        table: cell.place,
      },
    )
  })
}

/** What a figure is made of, from prose or from a table. */
interface Made {
  readonly mention: Mention
  readonly measure: Figure['measure']
  readonly status: Status
  readonly direction: Figure['direction']
  readonly basis: Figure['basis']
  readonly parts: readonly NamePart[]
  readonly rules: readonly string[]
}

export function toFigure(
  input: Segmented,
  draft: Draft,
  id: number,
  parts: readonly NamePart[],
  relations: Figure['relations'],
): Figure {
  const { naming, frame } = draft
  const comparator = draft.comparator ?? roundedBehindBlank(input.folded, draft.mention.span)
  const mention = comparator === draft.mention.comparator ? draft.mention : { ...draft.mention, comparator }
  const rules = [...mention.rules]
  if (frame !== null) rules.push(frame.rule.id)
  if (parts.length > naming.parts.length) rules.push('name.distinguish')
  rules.push(naming.rule)
  const { status, period } = inTime(input, draft)
  const { measure, direction, basis, sentence } = draft
  return figureAt(
    input,
    { mention, measure, status, direction, basis, parts, rules },
    { id, period, relations, sentence, table: null },
  )
}

/** 总产值超 4.4万亿元, 增产近 17万吨: a word of rounding that a blank parts from its number. */
function roundedBehindBlank(folded: string, [start, end]: Mention['span']): Mention['comparator'] {
  if (!isGap(folded.charCodeAt(start - 1)) && !isGap(folded.charCodeAt(start + 1))) return null
  const before = folded.slice(Math.max(0, start - 4), start)
  if (/(?:^|[^高])超[ \t]+$/u.test(before)) return 'gt'
  return /[近约][ \t]+$/u.test(before) || /^[近约][ \t]/u.test(folded.slice(start, end)) ? 'approx' : null
}

const isGap = (unit: number): boolean => unit === 0x20 || unit === 0x09

/** What a figure's place gives it. */
type Placed = Pick<Figure, 'id' | 'period' | 'relations' | 'sentence' | 'table'>

function figureAt(
  input: Segmented,
  { mention, measure, status, direction, basis, parts, rules }: Made,
  { id, period, relations, sentence, table }: Placed,
): Figure {
  const at = mention.span[0]
  const section = sectionsAt(input.sections, at)[0]
  const name = textOf(parts)
  // The sign of a growth or change is its direction; a negative level or rate keeps its own.
  const sign = mention.negative && direction === null ? -1 : 1
  return {
    id,
    report: spanAt(input.reports, at)?.id ?? 0,
    section: section?.id ?? null,
    span: mention.span,
    text: input.document.text.slice(...mention.span),
    name: name === '' ? null : name,
    nameParts: parts,
    value: mention.value === null ? null : sign * Number(mention.value),
    valueMax: mention.valueMax === null ? null : Number(mention.valueMax),
    valueText: mention.value === null ? null : (sign < 0 ? '-' : '') + mention.value,
    unit: mention.unit,
    normalized: normalize(mention, sign),
    measure,
    status,
    direction,
    basis,
    comparator: mention.comparator,
    period,
    relations,
    sentence,
    rules,
    confidence: 0.5,
    page: spanAt(input.document.blocks, at)?.page ?? null,
    table,
  }
}
