import type { Span } from '../../model.js'
import type { LanguageRules } from '../../rules/types.js'
import type { Line } from '../blocks.js'
import type { TitleQuery } from '../titles.js'
import { splitEnglishClauses, splitEnglishSentences } from './sentences.js'

/** Words of a heading that is one whole line, and of one with text behind it. */
const MOST_WORDS = 14
const MOST_WORDS_BEFORE_TEXT = 10
const LONGEST = 110

/**
 * The title of a numbered English line, or null when it is running text from the first word on.
 *
 * 1. General Outlook → all of it; Part One: Air and Water → Air and Water; (1) Pensions. In 2023, … → Pensions.
 */
export function findEnglishTitle({ folded, rest }: TitleQuery): Span | null {
  const [first, ...others] = splitEnglishSentences(folded, rest)
  if (first === undefined) return null
  const { span, terminator } = first
  const alone = others.length === 0 && terminator === ''
  const head: Span = [span[0], span[1] - terminator.length]
  if (isTitle(folded.slice(...head), alone ? MOST_WORDS : MOST_WORDS_BEFORE_TEXT)) return head
  const [clause] = splitEnglishClauses(folded, span)
  const opens = clause?.separator === ':' && isTitle(folded.slice(...clause.span), MOST_WORDS_BEFORE_TEXT)
  return opens ? clause.span : null
}

/** Verbs of a sentence: with one of them a line without a stop at its end is no heading. */
const FINITE = /\b(?:is|are|was|were|has|have|had|will|reached|rose|grew|fell|increased|decreased|totaled|shall)\b/i

/** Numerals in a heading are years and list numbers, else it tells figures. */
const FIGURE =
  /(?<![\w.-])(?!(?:19|20)\d{2}\b)\d[\d,.]*(?!(?:st|nd|rd|th|[A-Z]|-level)\b)(?![\w-])(?!\))|%|\bpercent\b/i

function isTitle(text: string, mostWords: number): boolean {
  return (
    text.length >= 2 &&
    text.length <= LONGEST &&
    text.split(/\s+/).length <= mostWords &&
    !FINITE.test(text) &&
    !FIGURE.test(text.replace(/\b(?:No\.|COVID-|PM) ?\d+(?:\.\d+)?/gi, ''))
  )
}

/** A line that is nothing but words, without a stop at its end: CAPITAL EXPENDITURE, Work Plan for the Second Half of 2023. */
export function isEnglishHeading({ text, block }: Line): boolean {
  return block.row === null && /^[A-Z“"]/.test(text) && !/[.;:,!?]$/.test(text) && isTitle(text, MOST_WORDS)
}

/** Whether the words of a title announce what is to be done: Work Plan for 2024, Outlook, Tasks for 2024. */
export function announcesPlan(title: string, { lexicon }: LanguageRules): boolean {
  const plan = pattern(lexicon.get('section.plan')?.words ?? [])
  const review = pattern(lexicon.get('section.review')?.words ?? [])
  const text = title.toLowerCase()
  const at = text.search(plan)
  if (text === 'outlook') return true
  return at >= 0 && !(text.search(review) >= 0 && text.search(review) < at)
}

const patterns = new WeakMap<readonly string[], RegExp>()

function pattern(words: readonly string[]): RegExp {
  const made = patterns.get(words) ?? new RegExp(`\\b(?:${words.join('|') || '(?!)'})\\b`)
  patterns.set(words, made)
  return made
}

const TITLE_ZONE = 3

/** I. Achievements, Part One, Review of Work in 2023: the first heading. */
const NUMBERED =
  /^(?:[A-Z]|[IVX]{1,5}|\d{1,2})[.)] |^\((?:[IVX]+|\d+)\)|^(?:Part|Chapter|Section|Review|Work|Tasks|Plan|PART|CHAPTER|SECTION)\b/

/** The one or two lines an English report begins with before its first heading or paragraph. */
export function findEnglishReportTitle(lines: readonly Line[]): readonly Line[] {
  const zone = lines.slice(0, TITLE_ZONE)
  const [first, second] = zone
  if (first === undefined || isProse(first)) return []
  const dated = /\b(?:19|20)\d{2}\b/
  const goesOn =
    second !== undefined &&
    !isProse(second) &&
    !NUMBERED.test(second.text) &&
    !dated.test(first.text) &&
    dated.test(second.text)
  return goesOn || (second !== undefined && /^\(.*\)$/.test(second.text)) ? [first, second as Line] : [first]
}

const isProse = ({ text, block }: Line): boolean =>
  block.row !== null || /[.;!?]$/.test(text) || text.length > LONGEST_NAME

const LONGEST_NAME = 160
