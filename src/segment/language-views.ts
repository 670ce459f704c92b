import type { RuleSet } from '../rules/types.js'
import type { Line } from './blocks.js'
import { findEnglishDates, findPeriods, type PeriodMention } from './periods.js'

/**
 * The folded text of a document by language: the paragraphs of the other one blanked, offsets kept. Null where no
 * paragraph is in it, so that nothing is looked for there.
 */
export interface LanguageViews {
  readonly chinese: string | null
  /** In lower case: English patterns are written so. */
  readonly english: string | null
}

export function viewsOf(folded: string, lines: readonly Line[]): LanguageViews {
  const english = lines.filter(({ language }) => language === 'en')
  if (english.length === 0) return { chinese: folded, english: null }
  if (english.length === lines.length) return { chinese: null, english: lowerCase(folded) }
  const chinese = lines.filter(({ language }) => language === 'zh')
  return { chinese: keepOnly(folded, chinese), english: lowerCase(keepOnly(folded, english)) }
}

function keepOnly(folded: string, lines: readonly Line[]): string {
  const parts: string[] = []
  let end = 0
  for (const { span } of lines) {
    parts.push(folded.slice(end, span[0]).replace(/[^\n]/g, ' '), folded.slice(...span))
    end = span[1]
  }
  parts.push(folded.slice(end).replace(/[^\n]/g, ' '))
  return parts.join('')
}

/** Lower case of the same length: İ alone would grow. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}

/** The dates and periods of both languages, in order. */
export function findAllPeriods({ chinese, english }: LanguageViews, ruleSet: RuleSet): readonly PeriodMention[] {
  const ofChinese = chinese === null ? [] : findPeriods(chinese, ruleSet)
  if (english === null) return ofChinese
  const ofEnglish = findEnglishDates(english, ruleSet.english)
  if (chinese === null) return ofEnglish
  return [...ofChinese, ...ofEnglish].sort((a, b) => a.span[0] - b.span[0])
}
