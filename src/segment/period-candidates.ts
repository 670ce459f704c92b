import type { PeriodSource, Span } from '../model.js'
import type { BlockPeriods } from './block-periods.js'
import { lastStartingBefore } from './lookup.js'
import type { PeriodContext, PeriodQuery, Situation } from './period-context.js'
import type { Reach } from './period-eligibility.js'
import type { PeriodScope } from './period-roles.js'
import { contains, sameSpan } from './spans.js'

/** A date that may govern a figure. */
export interface Candidate {
  readonly scope: PeriodScope
  readonly source: PeriodSource
  readonly reach: Reach
}

/** The dates that may govern the figure, nearest first: its sentence's, its paragraph's, its headings'. */
export function* findCandidates({ query, block, sections, context }: Situation): Generator<Candidate> {
  if (block) yield* candidatesOfBlock(query, block, context.folded)
  if (block) yield* columnHeads(query, block, context)
  const start = query.span[0]
  for (const { scopes } of sections.toReversed()) {
    for (const scope of scopes.toReversed()) {
      if (scope.mention.span[1] <= start) yield { scope, source: 'heading', reach: 'heading' }
    }
  }
}

/** The date in the head of the figure's table column: 税种 | 本期收入 | 上年同期. */
function* columnHeads(
  { span: [start] }: PeriodQuery,
  { cells, span }: BlockPeriods,
  { blocks }: PeriodContext,
): Generator<Candidate> {
  const column = cells.findIndex((cell) => contains(cell, start))
  if (cells.length < 2 || column < 0) return
  for (let i = lastStartingBefore(blocks, span[0], (block) => block.span[0]) - 1; i >= 0; i--) {
    const head = blocks[i] as BlockPeriods
    if (head.cells.length !== cells.length) return
    const scope = head.scopes.find(({ mention }) => contains(head.cells[column] ?? [0, 0], mention.span[0]))
    if (scope) yield { scope, source: 'heading', reach: 'column' }
  }
}

function* candidatesOfBlock(query: PeriodQuery, block: BlockPeriods, folded: string): Generator<Candidate> {
  if (block.scopes.length === 0) return
  const [start, end] = query.span
  const place = block.placeOf(start)
  const upTo = (at: number) => lastStartingBefore(block.scopes, at, ({ mention }) => mention.span[0]) + 1
  const inSentence = block.scopes.slice(upTo(place.sentence[0] - 1), upTo(place.sentence[1] - 1))
  const apposed = inSentence.find((scope) => isApposed(scope, end, folded))
  if (apposed) yield { scope: apposed, source: 'sentence', reach: 'apposition' }
  if (query.status !== 'actual') yield* deadlines(query, block, inSentence, folded)
  for (let i = inSentence.length - 1; i >= 0; i--) {
    const scope = inSentence[i] as PeriodScope
    const { mention, island, fills } = scope
    const visible = island === null || fills || contains(island.inner, start)
    if (mention.span[1] > start || !visible || isApposedToOther(scope, folded, end)) continue
    yield { scope, source: 'sentence', reach: sameSpan(scope.clause, place.clause) ? 'clause' : 'sentence' }
  }
  for (let i = block.scopes.length - 1; i >= 0; i--) {
    const scope = block.scopes[i] as PeriodScope
    const earlier = scope.mention.span[1] <= place.sentence[0]
    if (earlier && (scope.island === null || scope.fills)) yield { scope, source: 'paragraph', reach: 'paragraph' }
  }
}

/**
 * The deadline of a target: in its clause, before or behind it, ahead of all else; behind it in a later clause
 * (剩余7处均为校舍附属工程,计划2023年3月底前完成) when no other date or number stands between. A bracket with a date of
 * its own (全年计划12个) does not look outside.
 */
function* deadlines(
  { span: [start, end] }: PeriodQuery,
  block: BlockPeriods,
  inSentence: readonly PeriodScope[],
  folded: string,
): Generator<Candidate> {
  const place = block.placeOf(start)
  const inClause = (clause: Span) => inSentence.filter((scope) => sameSpan(scope.clause, clause))
  const own = inClause(place.clause)
  const outer = own.length === 0 && place.island ? inClause(block.placeOf(place.island.span[0]).clause) : own
  const due = outer.filter(({ role }) => role === 'deadline')
  const before = due.findLast(({ mention }) => mention.span[1] <= start)
  const behind = due.find(({ mention }) => mention.span[0] >= end)
  if (before) yield { scope: before, source: 'sentence', reach: 'clause' }
  if (behind) yield { scope: behind, source: 'sentence', reach: 'behind' }
  const next = inSentence.find(({ mention }) => mention.span[0] >= end)
  const nearby = next?.role === 'deadline' && concludes(next, place.clause[1], folded)
  if (outer.length === 0 && next && nearby) yield { scope: next, source: 'sentence', reach: 'behind' }
}

// 「,计划2023年3月底前完成」 and 「新建幼儿园3所、改扩建5所,8月底前全部投用」, but not 「,6月底前开工3个」 or
// 「,6月底前完成残疾人状况调查」, which have an object of their own.
function concludes({ mention, clause }: PeriodScope, from: number, folded: string): boolean {
  const behind = folded.slice(mention.span[1], clause[1])
  return !/\d/.test(folded.slice(from, mention.span[0]) + behind) && behind.trim().length <= LONGEST_VERB
}

/** 前全部完成整改 */
const LONGEST_VERB = 8

// 单日最高9,716人次(8月6日): the bracket right behind the figure begins with a date and holds no figure of its own.
function isApposed({ island, mention, from }: PeriodScope, figureEnd: number, folded: string): boolean {
  if (island === null || island.kind !== 'parenthesis' || island.span[0] < figureEnd) return false
  if (folded.slice(figureEnd, island.span[0]).trim() !== '') return false
  const lead = folded.slice(island.inner[0], (from ?? mention).span[0])
  return /^(?:[从自于在]|截[至止]到?)?$/.test(lead.trim()) && !/\d/.test(folded.slice(mention.span[1], island.inner[1]))
}

/** A bracket that dates the figure before it says nothing of those behind, but for 「213.5万件(6月18日),是平日的1.9倍」. */
function isApposedToOther({ island, fills }: PeriodScope, folded: string, end: number): boolean {
  if (!fills || island === null || island.span[1] > end) return false
  if (/^,(?:是|同比|环比|较|比)[^,;]*$/.test(folded.slice(island.span[1], end))) return false
  return /[\d%][\p{Script=Han}%A-Za-z²]{0,4}[ \t]*$/u.test(
    folded.slice(Math.max(0, island.span[0] - 8), island.span[0]),
  )
}
