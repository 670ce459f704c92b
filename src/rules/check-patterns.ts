import type { Extraction, Span } from '../model.js'
import { foldWidth } from '../text/width.js'
import type { CheckTools } from './check.js'
import type { LanguageRules, RuleExample } from './types.js'

/** Arabic numerals and XX: what the ledger accounts for. 去年底 has none and no entry. */
const NUMERAL = /[0-9]|[Xx]{2}/

/** Whether the pattern of a term or period rule matches anywhere in a text. */
export function matchesAnywhere(rules: LanguageRules, rule: string, text: string): boolean {
  return matchesOf(rules, rule, text).length > 0
}

/** Whether a heading rule is the first to read the beginning of a text's first line. */
export function winsAsHeading(rules: LanguageRules, rule: string, text: string): boolean {
  return readHeading(rules, text, text.search(/\S/))?.rule === rule
}

/** How an example of a term differs from the ledger: each mark is an entry of the class, and the rule covers it. */
export function compareTerms(rules: LanguageRules, example: RuleExample, extraction: Extraction): string[] {
  const ruleClass = rules.terms.find(({ id }) => id === example.rule)?.class
  return example.spans.flatMap((span, index) => [
    ...uncovered(rules, example, span),
    ...compareEntry(example, span, example.expected[index]?.class ?? ruleClass, extraction),
  ])
}

/** How an example of a period differs: as a term's, and in the days its words resolve to. */
export function comparePeriods(rules: LanguageRules, example: RuleExample, tools: CheckTools): string[] {
  const ruleClass = rules.periods.find(({ id }) => id === example.rule)?.class
  const extraction = tools.run(example.text)
  return example.spans.flatMap((span, index) => {
    const { class: stated = ruleClass, start, end } = example.expected[index] ?? {}
    return [
      ...uncovered(rules, example, span),
      ...compareEntry(example, span, stated, extraction),
      ...compareDays(example, span, { start, end }, { ...tools, extraction }),
    ]
  })
}

/** How an example of a heading differs: at each mark the rule is the first to match, and the mark is its marker. */
export function compareHeadings(rules: LanguageRules, example: RuleExample): string[] {
  return example.spans.flatMap((span, index) => {
    const { ordinal } = example.expected[index] ?? {}
    const read = readHeading(rules, example.text, span[0])
    const where = quote(example, span)
    if (read?.rule !== example.rule) return [`${where} is read by ${read?.rule ?? 'no heading rule'}`]
    if (read.marker.trim() !== example.text.slice(...span).trim()) return [`${where}: the marker is ${read.marker}`]
    if (ordinal !== undefined && read.ordinal !== ordinal) return [`${where}: the ordinal is ${read.ordinal}`]
    return []
  })
}

interface ReadHeading {
  readonly rule: string
  readonly marker: string
  readonly ordinal: string | undefined
}

function readHeading({ headings }: LanguageRules, text: string, at: number): ReadHeading | null {
  const folded = foldWidth(text)
  for (const { id, regex } of headings) {
    regex.lastIndex = Math.max(at, 0)
    const groups = regex.exec(folded)?.groups
    if (groups === undefined) continue
    const from = at + folded.slice(at).indexOf(groups.marker ?? '')
    return { rule: id, marker: text.slice(from, from + (groups.marker?.length ?? 0)), ordinal: groups.ordinal }
  }
  return null
}

function matchesOf({ terms, periods }: LanguageRules, rule: string, text: string): Span[] {
  const regex = [...terms, ...periods].find(({ id }) => id === rule)?.regex
  if (regex === undefined) return []
  return [...foldWidth(text).matchAll(regex)].map((match): Span => [match.index, match.index + match[0].length])
}

function uncovered(rules: LanguageRules, example: RuleExample, [start, end]: Span): string[] {
  const { language, text } = example
  const covered = matchesOf(rules, example.rule, language === 'en' ? text.toLowerCase() : text).some(
    (span) => span[0] < end && start < span[1],
  )
  return covered ? [] : [`${example.rule} does not match ${quote(example, [start, end])}`]
}

function compareEntry(example: RuleExample, span: Span, numeralClass: unknown, extraction: Extraction): string[] {
  const text = example.text.slice(...span)
  if (!NUMERAL.test(foldWidth(text))) return []
  const meeting = extraction.numerals.filter((entry) => entry.span[0] < span[1] && span[0] < entry.span[1])
  const exact = meeting.find((entry) => entry.span[0] === span[0] && entry.span[1] === span[1])
  if (exact?.class === numeralClass) return []
  const found = meeting.map((entry) => `${entry.text} (${entry.class})`).join(', ')
  return [`⟦${text}⟧ expected as ${numeralClass}, the ledger has ${found || 'nothing'}`]
}

type Days = Readonly<Record<'start' | 'end', unknown>>

function compareDays(
  example: RuleExample,
  span: Span,
  want: Days,
  { extraction, periodsOf }: CheckTools & { readonly extraction: Extraction },
): string[] {
  if (want.start === undefined && want.end === undefined) return []
  const candidates =
    periodsOf === undefined
      ? [...extraction.figures, ...extraction.reports].flatMap(({ period }) => (period === null ? [] : [period]))
      : periodsOf(example.text).filter((period) => period.span[0] < span[1] && span[0] < period.span[1])
  const fits = ({ start, end }: { start: string; end: string }) =>
    (want.start === undefined || want.start === start) && (want.end === undefined || want.end === end)
  if (candidates.some(fits)) return []
  const found = candidates.map(({ start, end }) => `${start}/${end}`).join(', ')
  return [`${quote(example, span)} expected ${want.start ?? ''}/${want.end ?? ''}, found ${found || 'no period'}`]
}

function quote({ text }: RuleExample, span: Span): string {
  return `⟦${text.slice(...span)}⟧`
}
