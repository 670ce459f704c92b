import { isDeepStrictEqual } from 'node:util'
import type { Extraction, Figure, Span } from '../model.js'
import { foldWidth } from '../text/width.js'
import type { RuleExample, RuleSet } from './types.js'

/** Whether a rule had a part in a figure: it is named among the figure's rules, or lists its unit. */
export function hasActed({ units }: RuleSet, rule: string, figure: Figure): boolean {
  return figure.rules.includes(rule) || units.bySurface.get(foldWidth(figure.unit))?.rule === rule
}

/** How the figures of a text differ from those an example marks; every figure has to be marked. */
export function compareFigures(ruleSet: RuleSet, example: RuleExample, extraction: Extraction): string[] {
  const { figures } = extraction
  const paired = pairFigures(example.spans, figures)
  const numbers = new Map(paired.flatMap((figure, index) => (figure === null ? [] : [[figure.id, index] as const])))
  const missing = paired.flatMap((figure, index) => (figure === null ? [`no figure ${quote(example, index)}`] : []))
  const surplus = figures
    .filter(({ id }) => !numbers.has(id))
    .map(({ text, name }) => `unmarked figure ⟦${text}⟧ ${name}`)
  const unlike = paired.flatMap((figure, index) =>
    figure === null
      ? []
      : compareFields(example.expected[index] ?? {}, figure, numbers).map((what) => `${quote(example, index)} ${what}`),
  )
  return [...missing, ...surplus, ...unlike, ...idle(ruleSet, example, paired)]
}

/** The figure that stands on each span; of several on one span, each in turn. */
function pairFigures(spans: readonly Span[], figures: readonly Figure[]): (Figure | null)[] {
  const free = new Set(figures)
  return spans.map(([start, end]) => {
    const found = [...free].find(({ span }) => span[0] === start && span[1] === end) ?? null
    if (found !== null) free.delete(found)
    return found
  })
}

/** An example on which its rule has no part proves nothing. Word classes act through others' patterns. */
function idle(ruleSet: RuleSet, { kind, rule }: RuleExample, figures: readonly (Figure | null)[]): string[] {
  if (kind === 'lexicon' || figures.every((figure) => figure === null)) return []
  const acted = figures.some((figure) => figure !== null && hasActed(ruleSet, rule, figure))
  const others = new Set(figures.flatMap((figure) => figure?.rules ?? []))
  return acted ? [] : [`${rule} did not act; ${[...others].join(', ') || 'no rule'} did`]
}

function compareFields(
  expected: Readonly<Record<string, unknown>>,
  figure: Figure,
  numbers: ReadonlyMap<number, number>,
): string[] {
  return Object.entries(expected).flatMap(([field, want]) => {
    const found = fieldOf(figure, field, want, numbers)
    return isDeepStrictEqual(found, field === 'relations' ? sortRelations(want) : want)
      ? []
      : [`${field}: expected ${JSON.stringify(want)}, found ${JSON.stringify(found)}`]
  })
}

/** A figure's field in the form the example states it in. */
function fieldOf(figure: Figure, field: string, want: unknown, numbers: ReadonlyMap<number, number>): unknown {
  if (field === 'relations') {
    return sortRelations(figure.relations.map(({ type, figure: id }) => ({ type, figure: numbers.get(id) ?? null })))
  }
  if (field === 'period' && typeof want === 'string') {
    return figure.period === null ? null : `${figure.period.start}/${figure.period.end}`
  }
  return figure[field as keyof Figure]
}

/** Relations have no order of their own. */
function sortRelations(relations: unknown): unknown {
  return Array.isArray(relations)
    ? relations.map((relation) => JSON.stringify(relation, ['type', 'figure'])).sort()
    : relations
}

function quote({ text, spans }: RuleExample, index: number): string {
  const [start, end] = spans[index] ?? [0, 0]
  return `⟦${text.slice(start, end)}⟧`
}
