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
  const told = ofBody(scopes, title, folded)
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

/** The times that the text below the title tells of. */
const ofBody = (scopes: readonly PeriodScope[], title: string, folded: string): readonly PeriodScope[] =>
  scopes.filter(
    ({ role, sentence, mention: { resolve } }) =>
      role !== 'basis' && resolve !== 'same-period' && !title.includes(folded.slice(...sentence).trim()),
  )

/**
 * 2025年攻坚战报 / 截至9月15日,竣工13个。…: the part of its year up to a day or month, which the text opens with and goes beyond nowhere
 * but in what is still to come. Null for what is on a whole year by its title, as 工作总结 is.
 */
export function openingStretch(
  scopes: readonly PeriodScope[],
  year: number,
  { title, folded }: { readonly title: string; readonly folded: string },
  ruleSet: RuleSet,
): Period | null {
  if (title === '' || ANNUAL.test(title)) return null
  const anchor = { year, month: null, current: null, lexicon: ruleSet.lexicon }
  const told = ofBody(scopes, title, folded).filter(({ role }) => role !== 'range-start')
  const first = told.find((scope) => !isWhole(scope))
  if (first === undefined || !opensText(first, folded) || first.prospective || first.since) return null
  const range = resolveMention(first.mention, anchor)
  const start = first.from === null ? null : (resolveMention(first.from, anchor)?.start ?? null)
  if (range === null || !range.end.startsWith(String(year))) return null
  const partial =
    first.asOf ||
    start !== null ||
    opensBracket(first, folded) ||
    (PARTS.has(first.mention.resolve) && range.start === `${year}-01-01`)
  if (!partial || !/^[^。;]*\d/u.test(folded.slice(first.mention.span[1], first.sentence[1]))) return null
  const within = told.every((other) => {
    if (other.prospective || other.role === 'deadline' || other.task) return true
    const end = resolveMention(other.mention, anchor)?.end
    return end === undefined || end <= range.end || other.mention.resolve === 'year' || isWhole(other)
  })
  const from = start ?? (opensBracket(first, folded) ? range.start : `${year}-01-01`)
  return within ? { start: from, end: range.end, text: first.mention.text } : null
}

/** 截至5月底,…, 今夏(6月1日至7月31日)…: what the text opens with. */
const opensText = (scope: PeriodScope, folded: string): boolean =>
  (scope.role === 'scope' && scope.leads) || opensBracket(scope, folded)

/** 今年夏季(7—8月)…: the stretch in brackets behind its name. */
const opensBracket = ({ mention, from, sentence }: PeriodScope, folded: string): boolean =>
  (from !== null || mention.resolve === 'month-range') &&
  /^\s*(?:今|本次|今年)[^,。;:\d]{0,4}\($/u.test(folded.slice(sentence[0], (from ?? mention).span[0]))

/** 2024年春运(1月26日至3月5日)工作总结: the days that a title tells behind its year. Null where it tells none. */
export function titleDays(title: string, year: number): Period | null {
  const [text, month, day, month2, day2] = TITLE_DAYS.exec(title) ?? []
  if (text === undefined) return null
  const date = (m = '', d = ''): string => `${year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  const period = { start: date(month, day), end: date(month2 ?? month, day2), text: text.slice(1) }
  return period.start <= period.end ? period : null
}

const TITLE_DAYS = /\((1[0-2]|[1-9])月([12]\d|3[01]|[1-9])日?[至到—–~-]+(?:(1[0-2]|[1-9])月)?([12]\d|3[01]|[1-9])日/u

const PARTS: ReadonlySet<string> = new Set(['month-range', 'months-so-far', 'quarters-so-far'])

/** 全年任务的76%, 今年以来: no time of its own. */
const isWhole = ({ mention: { resolve, fields } }: PeriodScope): boolean =>
  resolve === 'whole-year' || (fields.word !== null && /^[今本]年/u.test(fields.word))

const ANNUAL = /总结|年度|全年|计划|要点|汇报|决算|预算|公报|工作报告|年报|述职|白皮书|规划/u
