import type { Report, Section } from '../model.js'
import type { RuleSet } from '../rules/types.js'
import type { Language } from '../text/language.js'
import { foldWidth } from '../text/width.js'
import type { BlockPeriods } from './block-periods.js'
import { yearOf } from './calendar.js'
import { announcesPlan } from './english/titles.js'
import { chainAt, lastStartingBefore, spanAt } from './lookup.js'
import type { PeriodContext, SectionPeriods } from './period-context.js'
import { namedYear, resolveMention } from './period-resolve.js'
import { isPlanTitle, LOOKS_BACK, tellsBoth, tellsProgress } from './plan-title.js'

/** The dates in a section's title, and whether its words announce a plan. */
export function describeSection(
  section: Section,
  folded: string,
  blocks: readonly BlockPeriods[],
  ruleSet: RuleSet,
): SectionPeriods {
  const start = section.span[0]
  const end = folded.indexOf(foldWidth(section.title), start + section.marker.length) + section.title.length
  const block = spanAt(blocks, start)
  const scopes = block?.scopes ?? []
  return {
    section,
    scopes: scopes.filter(({ mention: { span } }) => span[0] >= start && span[1] <= end),
    plan: isPlan(section.title, block?.language ?? 'zh', ruleSet),
  }
}

function isPlan(title: string, language: Language, ruleSet: RuleSet): boolean {
  if (language === 'en') return announcesPlan(title, ruleSet.english)
  return !tellsBoth(title) && !tellsProgress(title) && (ruleSet.lexicon.get('section.plan')?.occursIn(title) ?? false)
}

/** Whether what the sentence beginning at a place tells is to be done: its section says so, or the whole document is a plan. */
export function isPlannedAt(at: number, context: PeriodContext): boolean {
  const chain = chainAt(context.sections, at, ({ section }) => section)
  if (chain.some(({ plan }) => plan)) return true
  if (isListedAim(at, context)) return true
  const report = spanAt(context.reports, at)
  if (report == null || !isPlanTitle(report.title)) return false
  return !chain.some(({ section }) => LOOKS_BACK.test(section.title)) && !opensWithPast(at, report, context)
}

/** 发展目标: / 1、新建大棚36座。 / 2、…, 预期目标: / 投资增长11%; / 消费增长10%。: the lines of a list under what heads them. */
function isListedAim(at: number, context: PeriodContext): boolean {
  const { blocks, folded } = context
  const i = lastStartingBefore(blocks, at, ({ span }) => span[0])
  if (i < 0) return false
  const [start, end] = (blocks[i] as BlockPeriods).span
  const text = folded.slice(start, end)
  if (NUMBERED.test(text) || goesOnList(folded, start)) return headsAims(context, i - 1)
  return folded.slice(start, at).includes('\n') && announcesAims(text)
}

/** Whether a line stands behind a semicolon, or the colon that opens its list. */
const goesOnList = (folded: string, start: number): boolean =>
  /[;:]\s*$/u.test(folded.slice(Math.max(0, start - FARTHEST_MARK), start))

/** In characters, with the line ends and blanks between. */
const FARTHEST_MARK = 8

const announcesAims = (text: string): boolean =>
  (text.includes('目标') || text.includes('承诺') || text.includes('办法')) &&
  (AIMS.test(text) || AIMS_ALONE.test(text))

/** Whether a list that a block ends, or is the head of, is one of aims; every line of a long list asks for those before it. */
function headsAims({ blocks, folded }: PeriodContext, last: number): boolean {
  const known = aimsOf.get(blocks) ?? new Map<number, boolean>()
  aimsOf.set(blocks, known)
  let i = last
  let found = known.get(i)
  for (; found === undefined && i >= 0; i--) {
    const text = folded.slice(...(blocks[i] as BlockPeriods).span)
    const item = NUMBERED.test(text) || text.trimEnd().endsWith(';')
    found = item ? known.get(i - 1) : announcesAims(text)
  }
  for (let at = last; at > i; at--) known.set(at, found ?? false)
  return found ?? false
}

const aimsOf = new WeakMap<PeriodContext['blocks'], Map<number, boolean>>()

const NUMBERED = /^\s*(?:[(]?\d{1,2}[)、.]|[●■◆▲★•·【])/u

/** A line of its own: 全年经济社会发展预期目标, 政府承诺,在2014年——. */
const AIMS_ALONE =
  /^\s*(?:[^。;,:\d]{0,14}(?:预期|主要|奋斗)目标|[^。;:\d]{0,8}(?:承诺|目标),?(?:在?20\d{2}年)?——)\s*$/u

const AIMS =
  /(?:^|[。;,])[^。;,:]{0,16}(?:(?:发展|工作|主要|预期|总体|奋斗|具体|确切)目标(?:任务)?(?:是|为|如下)?|解决办法):\s*$/u

/** 今年上半年,接待…: a plan that tells what has been done before it. */
function opensWithPast(at: number, { period }: Report, { blocks, lexicon, folded }: PeriodContext): boolean {
  const scope = spanAt(blocks, at)?.scopes.find(({ sentence, role }) => sentence[0] === at && role === 'scope')
  if (scope === undefined || !period) return false
  // 对去年建成的13个食堂给予补贴: which they are, not when.
  if (/^[^,;。]{0,6}的/u.test(folded.slice(scope.mention.span[1], scope.clause[1]))) return false
  const anchor = { year: yearOf(period.end), month: null, current: period, lexicon }
  const range = resolveMention(scope.mention, anchor)
  return range !== null && range.end < period.start
}

/** 二、2019年经济社会发展总体要求: a year after the report's own makes a plan, whatever the words. */
export function markPlan(described: SectionPeriods, reports: readonly Report[], { lexicon }: RuleSet): SectionPeriods {
  const end = reports[described.section.report]?.period?.end
  if (!end) return described
  const anchor = { year: yearOf(end), month: null, current: null, lexicon }
  const ahead = described.scopes.some(({ mention }) => (namedYear(mention.fields, anchor) ?? 0) > anchor.year)
  return ahead && !tellsBoth(described.section.title) ? { ...described, plan: true } : described
}
