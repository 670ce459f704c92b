import type { RuleSet } from '../rules/types.js'
import { HAN_YEAR } from '../text/chinese-numeral.js'
import type { ReportBounds } from './report-bounds.js'

const LONGEST_NAME = 30
// 2023年7月10日 · 2021-10-26 · 二〇二三年七月十日
const DATE_LINE = new RegExp(`^\\(?(?:\\d{4}|${HAN_YEAR})[ \\t]*(?:年|[-./]).{2,14}\\)?$`)

/** The body of a title stands before its date, 关于 or what is quoted. */
const BEFORE_MATTER = new RegExp(
  `^(.*?)(?=(?:\\d{4}|${HAN_YEAR})[ \\t]*年|关于|[一二三四前上下][一二三四两]?[季半]|\\d{1,2}[-—至]\\d{1,2}月|[Xx]{2}年|“)`,
)

/**
 * The body that issued a report: from its title (江州市…监督管理局2024年上半年…), a bracket behind the title
 * (县财政局), the signature over the date at the end, or the head lines (县统计局 2021-10-26).
 *
 * @returns null when none of them names one; the addressee (区政府办公室:) is never taken.
 */
export function findOrganization(bounds: ReportBounds, ruleSet: RuleSet): string | null {
  const isName = (text: string) => isBodyName(text, ruleSet)
  return fromTitle(bounds, isName) ?? fromSignature(bounds, isName) ?? fromHead(bounds, isName)
}

function fromTitle({ title }: ReportBounds, isName: (text: string) => boolean): string | null {
  const first = title[0]?.text ?? ''
  if (title.length > 1 && isName(first)) return first
  const text = title.map((line) => line.text).join('')
  const behind = /[(]([^()]+)[)](?:\[\d+\])?$/.exec(text)?.[1]
  const lead = BEFORE_MATTER.exec(text)?.[1]
  // 红寺堡区发展和改革局重点项目工作小结: no date parts the body from its matter.
  const head = /^.{2,20}?(?:局|委员会|管委会|集团|公司|政府|法院|检察院|办事处|厅)/.exec(text)?.[0]
  return [lead, behind, head].find((name) => name !== undefined && isName(name.trim()))?.trim() ?? null
}

// The signature stands over the date, or before it on the same line: 沅阳县教育体育局 / 2022年12月28日.
function fromSignature({ lines }: ReportBounds, isName: (text: string) => boolean): string | null {
  const last = lines.slice(-6)
  const at = last.findLastIndex(({ text }) => DATE_LINE.test(text))
  const over = at > 0 ? last[at - 1]?.text : undefined
  return over !== undefined && isName(over) ? over : null
}

function fromHead({ lines, title }: ReportBounds, isName: (text: string) => boolean): string | null {
  const head = lines.filter((line) => !title.includes(line)).slice(0, 4)
  for (const { text } of head) {
    const source = /来源[ \t]*:[ \t]*(\S+)/.exec(text)?.[1]
    const dated = /^(\S+)[ \t]+\(?\d{4}[ \t]*[年./-].{2,14}$/.exec(text)?.[1]
    const name = [source, dated, text].find((candidate) => candidate !== undefined && isName(candidate))
    if (name !== undefined) return name
  }
  return null
}

function isBodyName(text: string, ruleSet: RuleSet): boolean {
  if (text.length < 3 || text.length > LONGEST_NAME || /[\s,。;:!?“”]|\d年/.test(text)) return false
  if (/^[(\d一二三四五六七八九十]+[、.)]/.test(text)) return false
  if ((ruleSet.lexicon.get('report.organization-head')?.begins(text) ?? 0) > 0) return false
  return (ruleSet.lexicon.get('report.organization')?.ends(text) ?? 0) > 0
}
