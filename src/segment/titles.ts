import type { Span } from '../model.js'
import type { PeriodMention } from './periods.js'
import { type Clause, splitClauses, splitSentences } from './sentences.js'

/** What a heading line is made of behind its marker. */
export interface TitleQuery {
  readonly folded: string
  /** From behind the marker to the end of the block, trimmed; ends earlier where an inline sibling begins. */
  readonly rest: Span
  /** Dates and periods of the text: they may stand in a title, other numbers may not. */
  readonly periods: readonly PeriodMention[]
  /** The marker is 一是 or stands inside a paragraph: running text is likelier than a title. */
  readonly running: boolean
}

/** A line that is nothing but a heading may be this long. */
const LONGEST_LINE = 45
/** A heading with text behind it on its line may be this long. */
const LONGEST_TITLE = 30
/** What stands before a mere comma, or behind 一是, may be this long to count as a title. */
const LONGEST_PHRASE = 18

/**
 * The title of a numbered line, or null when it is running text from the first word on.
 *
 * 存在的问题 → all of it; 食品安全。一是严格… → 食品安全; 快检数据,截至6月27日,应完成47370批次… → 快检数据;
 * 引导企业发展线下无理由退货200家,… → null.
 */
export function findTitle(query: TitleQuery): Span | null {
  const { folded, rest, running } = query
  const [first, ...others] = splitSentences(folded, rest)
  if (!first) return null
  const head = trimEnd(folded, [first.span[0], first.span[1] - first.terminator.length])
  const clauses = splitClauses(folded, first.span)
  const bare = others.length === 0 && first.terminator === ''
  const longest = running ? LONGEST_PHRASE : bare ? LONGEST_LINE : LONGEST_TITLE
  const cut = titleBeforeText(query, clauses)
  if (isTitle(query, head, longest) && !(running && clauses.length > 1)) return cut ?? head
  return cut ?? (running ? null : (titleBeforeComma(query, clauses) ?? titleBeforeBlank(query, head)))
}

// 「2.快检数据,截至6月27日,应完成47370批次」, 「(五)环卫:清扫保洁面积612万平方米」: what stands before a colon is a
// title, and before a comma when a date opens the text behind it, or when the text says the title again
// (万人发明专利拥有量,全年万人发明专利拥有量达15件).
function titleBeforeText(query: TitleQuery, [first, second]: readonly Clause[]): Span | null {
  if (!first || !second || !isTitle(query, first.span, LONGEST_TITLE)) return null
  if (first.separator === ':' || startsWithPeriod(query, second.span[0])) return first.span
  const words = query.folded.slice(...first.span)
  return query.folded.slice(...second.span).includes(words) ? first.span : null
}

// 「6.整顿市场环境,开展2023年民生铁拳…」: a numbered line opens with its title even before a comma.
function titleBeforeComma(query: TitleQuery, [first]: readonly Clause[]): Span | null {
  return first && first.separator !== '' && isTitle(query, first.span, LONGEST_PHRASE) ? first.span : null
}

// 「1.馆藏建设 新增文献4.72万册」: a blank between Chinese words stands for the stop.
function titleBeforeBlank(query: TitleQuery, head: Span): Span | null {
  const blank = /^\S{2,16}(?=[ \t]+\p{Script=Han})/u.exec(query.folded.slice(...head))
  if (!blank || /[,:]/.test(blank[0])) return null
  const span: Span = [head[0], head[0] + blank[0].length]
  return isTitle(query, span, LONGEST_TITLE) ? span : null
}

// 「三、几点问题:」
function trimEnd(folded: string, [start, end]: Span): Span {
  return [start, folded.charAt(end - 1) === ':' ? end - 1 : end]
}

function startsWithPeriod({ folded, periods }: TitleQuery, at: number): boolean {
  const lead = /^(?:截至|截止|到|至|其中)?到?\s*/.exec(folded.slice(at, at + 8))?.[0].length ?? 0
  return periods.some(({ span }) => span[0] === at + lead)
}

function isTitle({ folded, periods }: TitleQuery, span: Span, longest: number): boolean {
  const length = span[1] - span[0]
  if (length < 2 || length > longest) return false
  let text = folded.slice(...span)
  for (const { span: period, text: words } of periods) {
    if (period[0] >= span[0] && period[1] <= span[1]) text = text.replace(words, '')
  }
  // 聚焦“1368”, 12345热线 are names; a number with anything else behind it is a figure.
  return !/\d/.test(text.replace(/[“"][^”"]*[”"]/g, '').replace(/(?<!\d)(?:12\d{3}|[A-Za-z]+\d+|\d+[A-Z]+)(?!\d)/g, ''))
}
