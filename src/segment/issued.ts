import type { Span } from '../model.js'
import type { RuleSet } from '../rules/types.js'
import { YEAR_DIGITS } from '../text/chinese-numeral.js'
import type { Line } from './blocks.js'
import { findPeriods, type PeriodMention } from './periods.js'
import type { ReportBounds } from './report-bounds.js'

/** When a report was handed in or read out. */
export interface Issued {
  readonly year: number
  /** From 1. */
  readonly month: number
  /** The line that says so; null for a date in the file's name. */
  readonly span: Span | null
}

/** How many lines from its head or its end a report may be dated at. */
const HEAD = 6
const TAIL = 6

/**
 * The date under a signature (县应急管理局 / 2024年7月5日), else the one a line of the head tells (2024-07-16,
 * 「(2024年1月20日在…会议上)」); null when a report has neither.
 */
export function findIssued({ lines }: ReportBounds, ruleSet: RuleSet): Issued | null {
  const signed = lines
    .slice(-TAIL)
    .toReversed()
    .map((line) => ({ line, tells: signs }))
  const heads = lines.slice(0, HEAD).map((line) => ({ line, tells: opensSpeech }))
  for (const { line, tells } of [...signed, ...heads]) {
    const date = isShort(line) ? findPeriods(line.text, ruleSet).find(isDate) : undefined
    if (date !== undefined && tells(line, date)) return { ...yearAndMonth(date), span: line.span }
  }
  return null
}

/** Nothing longer is a signature or dates a speech; dates are not looked for in it. */
const isShort = ({ text }: Line): boolean => text.length <= LONGEST && DIGIT.test(text)

const LONGEST = 60

const DIGIT = new RegExp(`[\\d${YEAR_DIGITS}]`, 'u')

/** The day that a file's name tells: 20240705-上半年工作总结.docx, 工作总结(2024.7.5).docx. */
export function issuedByName(name: string, ruleSet: RuleSet): Issued | null {
  const digits = /(?<!\d)(20\d{2})(0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/.exec(name)
  if (digits) return { year: Number(digits[1]), month: Number(digits[2]), span: null }
  const day = findPeriods(name, ruleSet).find(({ fields }) => fields.day !== null && fields.year !== null)
  return day ? { ...yearAndMonth(day), span: null } : null
}

const yearAndMonth = ({ fields: { year, month } }: PeriodMention): Pick<Issued, 'year' | 'month'> => ({
  year: year ?? 0,
  month: month ?? 0,
})

function isDate({ fields, resolve }: PeriodMention): boolean {
  return fields.year !== null && fields.month !== null && (resolve === 'day' || resolve === 'month')
}

/** What stands behind a date and the hour that pages put to it: 2024-07-16 16:40:47. */
const behindClock = (text: string, [, end]: Span): string => text.slice(end).replace(CLOCK, '')

const CLOCK = /^\s*\d{1,2}:\d{2}(?::\d{2})?/

/** A date alone, or behind a body's name: 「县司法局 2024年7月」. */
function signs({ text, block }: Line, { span }: PeriodMention): boolean {
  if (block.row !== null || !/^[)\s]*$/.test(behindClock(text, span))) return false
  return /^[(\s]*(?:[\p{Script=Han}A-Za-z]{2,20}\s*)?$/u.test(text.slice(0, span[0]))
}

/** 「——2024年1月9日在…会议上」, 「(2024年5月16日)」, 「发布时间:2024-07-16 …」, 「2024年7月16日 云山日报」. */
function opensSpeech({ text }: Line, { span, resolve }: PeriodMention): boolean {
  if (resolve !== 'day') return false
  const before = text.slice(0, span[0])
  const behind = behindClock(text, span)
  return (
    (/^[(—\s]*$/u.test(before) && /^(?:\)|在.*上\)?|于.*会议\)?)?$/u.test(behind.trim())) ||
    /(?:时间|日期):?\s*$/u.test(before) ||
    (before.trim() === '' && NEWSPAPER.test(behind))
  )
}

/** Where news comes from, behind its day. */
const NEWSPAPER =
  /^\s+(?:来源[于自]?[:\s][^。]{2,20}|\p{Script=Han}{2,10}(?:日报|晚报|[新报]网|新闻网?|电视台|在线))\s*$/u
