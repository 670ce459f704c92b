import { spanAt } from './lookup.js'
import { type PeriodContext, situate } from './period-context.js'
import { resolveScope } from './period-range.js'

/**
 * Does the sentence that begins at a place open with a time that comes after the report's own period: 下半年,…, 四季度,… in a
 * report on the first nine months, 9月底前…?
 */
export function opensAhead(at: number, context: PeriodContext): boolean {
  const block = spanAt(context.blocks, at)
  if (block === null || block.language === 'en') return false
  const scope = block.scopes.find(({ mention }) => mention.span[0] >= at)
  if (scope === undefined || !OPENING.test(context.folded.slice(at, (scope.from ?? scope.mention).span[0])))
    return false
  if (scope.asOf || scope.since || (scope.role !== 'scope' && scope.role !== 'deadline')) return false
  const situation = situate({ span: scope.mention.span, status: 'target' }, context)
  const end = situation.report?.period?.end
  const range = resolveScope(scope, situation)
  if (end === undefined || range === null) return false
  return (scope.role === 'deadline' ? range.end : range.start) > end
}

/** A list number, or nothing. */
const OPENING = /^\s*(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.]+|[一二三四五六七八九十]是)?\s*$/u
