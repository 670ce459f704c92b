import type { Span } from '../model.js'
import type { RuleSet } from '../rules/types.js'
import type { Line } from './blocks.js'
import { findEnglishReportTitle } from './english/titles.js'
import { isPlanTitle } from './plan-title.js'

/** Where a report begins and the lines its title stands on; `title` is empty when it has none. */
export interface ReportBounds {
  readonly title: readonly Line[]
  readonly lines: readonly Line[]
}

const LONGEST_TITLE = 60
const TITLE_ZONE = 6

/**
 * Splits the lines of a document into reports. One report is the rule; a compendium (…汇编(4篇)) is cut at every
 * further line that reads as the title of a report.
 *
 * @param contents lines of a table of contents, which name reports without beginning them
 */
export function findReports(
  lines: readonly Line[],
  contents: ReadonlySet<Line>,
  ruleSet: RuleSet,
): readonly ReportBounds[] {
  const body = lines.filter((line) => !contents.has(line))
  if (body[0]?.language === 'en') return [{ title: findEnglishReportTitle(body), lines }]
  const first = findTitle(body, ruleSet)
  if (body.length === 0) return []
  if (!isCompendium(first, ruleSet)) return [{ title: first, lines }]
  const starts = body.filter((line) => !first.includes(line) && isReportTitle(line, ruleSet))
  if (starts.length === 0) return [{ title: first, lines }]
  const from = (line: Line) => lines.indexOf(line)
  const bounds = starts.map((line, n) => {
    const next = starts[n + 1]
    return { title: [line], lines: lines.slice(from(line), next ? from(next) : lines.length) }
  })
  const head = lines.slice(0, from(starts[0] as Line))
  return head.some((line) => isProse(line) && !contents.has(line)) ? [{ title: first, lines: head }, ...bounds] : bounds
}

/** The one or two lines of the title among the first lines; none when the text begins without one. */
function findTitle(lines: readonly Line[], ruleSet: RuleSet): readonly Line[] {
  const zone = lines.slice(0, TITLE_ZONE)
  const prose = zone.findIndex(isProse)
  const at = zone.findIndex((line, n) => (prose < 0 || n < prose) && isTitleLine(line, ruleSet))
  const line = zone[at]
  if (!line) {
    const headline = lines.length > 1 ? zone.find((one) => !isBanner(one)) : undefined
    return headline !== undefined && isHeadline(headline) ? [headline] : []
  }
  const before = zone[at - 1]
  return before && isFirstHalf(before, line, ruleSet) ? [before, line] : [line]
}

function isTitleLine({ text, block }: Line, ruleSet: RuleSet): boolean {
  if (block.row !== null || text.length > LONGEST_TITLE || /[。;!?>]/.test(text) || /:$/.test(text)) return false
  if (/^(?:[(]?[一二三四五六七八九十\d]{1,3}[、.)])/.test(text)) return false
  const bare = titleWords(text)
    .replace(/(?:\([^()]*\)|\[\d+\])[ \t]*$/g, '')
    .trimEnd()
  return (ruleSet.lexicon.get('report.title')?.ends(bare) ?? 0) > 0
}

/** 城建攻坚2025年“百日会战”战报, 2024年民生实事项目公布: whatever it ends in, a first line that names its year and no more heads the text. */
function isHeadline({ text, block }: Line): boolean {
  if (block.row !== null || text.length > LONGEST_TITLE || /[,:]$|[。;?>]/.test(text)) return false
  return (
    (HEADLINE_YEAR.test(text) || isPlanTitle(text)) &&
    !/^(?:[(]?[一二三四五六七八九十\d]{1,3}[、.)])/.test(text) &&
    !BYLINE.test(text)
  )
}

/** 新华网>>地方: what a page has over its headline. */
const isBanner = ({ text }: Line): boolean => text.length <= LONGEST_BANNER && (/>/.test(text) || BYLINE.test(text))

const LONGEST_BANNER = 30

/** A year, but not one that dates the page: 2022年3月2日. */
const HEADLINE_YEAR = /20\d{2}(?:年(?!\d{1,2}月\d{1,2}日)|[-—–~]20\d{2}|\.\d{1,2}[-—–~])/u

const BYLINE = /来源|作者|记者|发布时间|发布日期|时间:|点击|浏览/u

// 《云山区2024年上半年工作总结》, 关于印发《…》的通知, 工作总结2024, 2024年工作述评暨2025年打法: what the words of a title end in.
function titleWords(text: string): string {
  const quoted = /^(?:关于(?:印发|转发|报送|上报))?《([^《》]+)》(?:的(?:通知|函|报告))?$/u.exec(text)?.[1]
  return (quoted ?? text).replace(
    /[ \t]*20\d{2}年?$|(?:暨|及|和|与)(?:20\d{2}年|明年|下半年|下一?步|今后)[^,，]{1,12}$/u,
    '',
  )
}

// 「宁川市公共交通集团有限公司」 / 「2023年第三季度工作报告」: a body's name, or an open 关于…, over the title.
function isFirstHalf(before: Line, title: Line, ruleSet: RuleSet): boolean {
  if (before.block.row !== null || before.text.length > 40 || /[。;:!?>,]/.test(before.text)) return false
  const isBody = (ruleSet.lexicon.get('report.organization')?.ends(before.text) ?? 0) > 0
  return (isBody && !title.text.includes(before.text)) || /^关于|关于[^的]*$/.test(before.text)
}

function isCompendium(title: readonly Line[], ruleSet: RuleSet): boolean {
  const text = title.map((line) => line.text).join('')
  return (
    /\([一二三四五六七八九十\d]+篇\)/.test(text) || (ruleSet.lexicon.get('report.compendium')?.occursIn(text) ?? false)
  )
}

// In the body of a compendium only a line that says who or when, and 总结 or 报告, is a title: 三、上半年工作总结 is not.
function isReportTitle(line: Line, ruleSet: RuleSet): boolean {
  const unnumbered = {
    ...line,
    text: line.text.replace(/^(?:篇[一二三四五六七八九十\d]+[:、]?|\d{1,2}[.、])[ \t]*/, ''),
  }
  return isTitleLine(unnumbered, ruleSet) && unnumbered.text.length >= 8 && /(?:19|20)\d{2}年/.test(unnumbered.text)
}

function isProse({ text, block }: Line): boolean {
  return block.row === null && (/。/.test(text) || text.length > LONGEST_TITLE)
}

/** The year of the report's own number, on a line of its own at the head: 沐政督〔2023〕19号, 〔2023〕第12期, (园管发〔2022〕14号) → the year. */
export function findDocumentYear({ lines }: ReportBounds): number | null {
  const years = lines.slice(0, TITLE_ZONE).flatMap(({ text }) => {
    const year = /^\(?[\p{Script=Han}A-Za-z]{0,15}[〔[(【]((?:19|20)\d{2})[〕\])】][ \t]*第?\d+[号期]\)?$/u.exec(
      text,
    )?.[1]
    return year === undefined ? [] : [Number(year)]
  })
  return years[0] ?? null
}

/**
 * The line under the title that says of when it is, in folded width: 「——2024年上半年」, 「(2024年1月—6月)」; of a report
 * without a title its first line when that is none of its paragraphs (区司法局2023年干了哪些事), else the title that its text runs
 * on behind, or what one of its first says it tells (现将全县2024年1至10月运行情况通报如下); '' when there is none of these.
 */
export function subtitleOf({ lines, title }: ReportBounds): string {
  const last = title.at(-1)
  const line = lines[last === undefined ? 0 : lines.indexOf(last) + 1]
  if (line === undefined || line.block.row !== null) return ''
  if (last === undefined) {
    // 三、2025年工作计划 heads a section, whatever its page has lost before it.
    const heads = line.text.length <= LONGEST_TITLE && !/[。;:!?]/.test(line.text) && !NUMBERED_PLAN.test(line.text)
    return heads ? line.text : (runTogether(line.text) ?? announced(lines.slice(0, TITLE_ZONE)))
  }
  // 生态环境质量月报 / 2024年10月: only under a monthly is the month what is told of, not when it was written.
  if (/月报|月度/.test(last.text) && /^20\d{2}年\d{1,2}月份?$/.test(line.text)) return line.text
  return /^(?:—|\().{2,24}$/u.test(line.text) && !/[。;:]|在.*上/u.test(line.text) ? line.text.replace(/^—+/u, '') : ''
}

const NUMBERED_PLAN = /^[(]?[二三四五六七八九十]{1,3}[)、].*(?:计划|打算|安排|思路|目标|任务|重点|要点)$/u

/**
 * 云山街道2023年工作报告一、2022年回顾2022年…: a title, its first heading and the text, as pages lose their line breaks. Of
 * the two what tells the year.
 */
function runTogether(text: string): string | null {
  const [, title, heading] = RUN_TOGETHER.exec(text) ?? []
  return title === undefined || heading === undefined || /20\d{2}年/u.test(title) ? (title ?? null) : heading
}

const RUN_TOGETHER =
  /^([^,。;:!?]{4,50}?(?:总结|报告|汇报|小结|规划|要点|计划|安排))[ \t]?[一1][、.](20\d{2}年[^,。;:\d]{0,8}?(?:总结|回顾|情况))?/u

function announced(lines: readonly Line[]): string {
  const told = lines.flatMap(({ text }) => ANNOUNCED.exec(text)?.[1] ?? [])
  const looked = lines.flatMap(({ text }) => LOOKED_INTO.exec(text)?.[1] ?? [])
  return told.find((words) => /20\d{2}年/u.test(words)) ?? looked[0] ?? told[0] ?? ''
}

/** 对2020年重点任务上半年推进情况作了督查; 回顾2018年工作,安排2019年任务. */
const LOOKED_INTO =
  /(20\d{2}年[^,。;:\d]{0,24}(?:完成|进展|落实|执行|推进)情况|(?<=总结了?)20\d{2}年(?:全年|度)?[^,。;:\d]{0,8}工作(?=[,、。]))/u

const ANNOUNCED = /现(?:将|就)([^,。;:]{4,40}?)(?:通报|报告|汇报|总结|公布|说明|公告)如下/u

/** From the first to the last line of a report. */
export function boundsSpan({ lines }: ReportBounds): Span {
  return [lines[0]?.span[0] ?? 0, lines.at(-1)?.span[1] ?? 0]
}
