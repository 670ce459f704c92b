import type { Period } from '../model.js'
import type { RuleSet } from '../rules/types.js'
import { resolveMention } from './period-resolve.js'
import type { PeriodScope } from './period-roles.js'

/** 热线受理情况通报, but not 工作总结: what is told of single matters may be of less than a year. */
export const isOnMatters = (title: string): boolean =>
  title === '' ||
  (/情况|通报|数据|统计|分析/u.test(title) && !/总结|年度|全年|计划|要点|汇报|报告|决算|预算|公报/u.test(title))

/**
 * 2018年受理情况 / 今年1至11月,受理群众诉求708件: the stretch from the year's start that a text tells of and no other; where the title
 * names no year, the single month of it (4月份,受理诉求2877件). Null when the text speaks of another time as well, or
 * counts something before.
 */
export function soleStretch(
  scopes: readonly PeriodScope[],
  year: number,
  { title, folded }: { readonly title: string; readonly folded: string },
  months: boolean,
  ruleSet: RuleSet,
): Period | null {
  const anchor = { year, month: null, current: null, lexicon: ruleSet.lexicon }
  const told = scopes.filter(
    ({ role, sentence, mention: { resolve } }) =>
      role !== 'basis' && resolve !== 'same-period' && !title.includes(folded.slice(...sentence).trim()),
  )
  const first = told.find(({ leads, role }) => leads && role === 'scope')
  if (first === undefined || first.prospective || first.since || first.from !== null) return null
  const range = resolveMention(first.mention, anchor)
  const whole = first.mention.resolve === 'month-range' && range?.start === `${year}-01-01`
  const month = months && first.mention.resolve === 'month'
  if (
    range === null ||
    !(whole || month) ||
    !/^份?,[^。;]*\d/u.test(folded.slice(first.mention.span[1], first.sentence[1]))
  )
    return null
  const same = told.every(({ mention, role }) => {
    const other = role === 'scope' || role === 'local' ? resolveMention(mention, anchor) : null
    return other?.end === range.end && other.start === range.start
  })
  return same ? { start: range.start, end: range.end, text: first.mention.text } : null
}
