import type { Span } from '../model.js'
import { anyOf } from '../rules/any-of.js'
import { rulesOf } from '../rules/language.js'
import { factsOf } from '../rules/regex-facts.js'
import type { Units } from '../rules/regex-units.js'
import type { HeadingRule, LanguageRules, RuleSet } from '../rules/types.js'
import type { Line } from './blocks.js'
import { readEnglishOrdinal, readOrdinal } from './ordinals.js'
import { isBlank } from './spans.js'

/** A list marker in the text, before it is known whether it opens a section and at what depth. */
export interface Marker {
  /** The marker without the blanks behind it: 一、 (一) 1. */
  readonly span: Span
  /** Where the words behind the marker begin. */
  readonly end: number
  readonly rule: HeadingRule
  /** Null when the number was lost (、存在的问题) or the style has none. */
  readonly ordinal: number | null
  /** True for a marker inside a paragraph. */
  readonly inline: boolean
}

const DAMAGED = 'damaged:'
const CAPTION = 'caption'

/** Whether the number lost a character, so that it counts only in the company of whole ones. */
export function isDamaged(marker: Marker): boolean {
  return marker.rule.style.startsWith(DAMAGED)
}

/** Whether the marker numbers a table or figure (表1) and opens no section. */
export function isCaption(marker: Marker): boolean {
  return marker.rule.style === CAPTION
}

/** The style a marker belongs to, a damaged one to the style it was before. */
export function styleOf(marker: Marker): string {
  const { style } = marker.rule
  return style.startsWith(DAMAGED) ? style.slice(DAMAGED.length) : style
}

/** The marker a line begins with, or null: 「(一)打击主业成效明显。」 → (一). Table rows have none. */
export function findLineMarker(folded: string, line: Line, ruleSet: RuleSet): Marker | null {
  if (line.block.row !== null) return null
  const known = markersOf.get(line)
  if (known !== undefined && known.ruleSet === ruleSet) return known.marker
  const marker = readLineMarker(folded, line, ruleSet)
  markersOf.set(line, { ruleSet, marker })
  return marker
}

/** Lines are asked for theirs when headings are looked for, and when all markers are gathered. */
const markersOf = new WeakMap<Line, { readonly ruleSet: RuleSet; readonly marker: Marker | null }>()

function readLineMarker(folded: string, line: Line, ruleSet: RuleSet): Marker | null {
  const { headings } = rulesOf(ruleSet, line.language)
  if (!opensMarker(headings, folded, line.span[0])) return null
  let damaged: Marker | null = null
  for (const rule of headings) {
    const marker = matchAt(folded, line, line.span[0], rule, false)
    if (marker !== null && !isDamaged(marker)) return marker
    damaged ??= marker
  }
  return damaged
}

/**
 * The markers inside a paragraph, behind the end of a sentence or clause: …成效明显。⒈营造林。…⒉四旁植树。 and
 * 一是…;二是…. A run of one style must begin with its first number, or follow a line that did; a number that stands
 * alone (…;2.4万人) is none.
 */
export function findInlineMarkers(folded: string, line: Line, first: Marker | null, ruleSet: RuleSet): Marker[] {
  const rules = inlineRules(rulesOf(ruleSet, line.language))
  const found: Marker[] = []
  for (const at of inlinePlaces(rules, folded, line.span, first)) {
    const marker = firstAt(rules, folded, line, at)
    if (marker && continuesRun(marker, first, found)) found.push(marker)
  }
  return found.filter((marker) => isCaption(marker) || hasCompany(marker, first, found))
}

function firstAt(rules: readonly HeadingRule[], folded: string, line: Line, at: number): Marker | null {
  for (const rule of rules) {
    const marker = matchAt(folded, line, at, rule, true)
    if (marker !== null) return marker
  }
  return null
}

/** Where a list inside a paragraph may go on, and any of the rules matches. */
function inlinePlaces(
  rules: readonly HeadingRule[],
  folded: string,
  [start, end]: Span,
  first: Marker | null,
): readonly number[] {
  const places: number[] = []
  if (first && opensMarker(rules, folded, first.end)) places.push(first.end)
  let opens = OPENS_BEHIND[folded.charCodeAt(start)] === 1
  for (let at = start + 1; at < end; at++) {
    const unit = folded.charCodeAt(at)
    if (isBlank(unit)) continue
    if ((opens || unit === TABLE || unit === FIGURE) && opensMarker(rules, folded, at)) places.push(at)
    opens = OPENS_BEHIND[unit] === 1
  }
  return places
}

/** What a list inside a paragraph goes on behind. */
const OPENS_BEHIND = new Uint8Array(0x10000)
for (const mark of '。;:,!?”') OPENS_BEHIND[mark.charCodeAt(0)] = 1

const TABLE = '表'.charCodeAt(0)
const FIGURE = '图'.charCodeAt(0)

const inlineRulesOf = new WeakMap<LanguageRules, readonly HeadingRule[]>()

function inlineRules(ruleSet: LanguageRules): readonly HeadingRule[] {
  const rules = inlineRulesOf.get(ruleSet) ?? ruleSet.headings.filter((rule) => rule.inline)
  inlineRulesOf.set(ruleSet, rules)
  return rules
}

/** What tells of several rules at once whether one of them may match. */
interface Opener {
  /** The characters they begin with; null when that may be any. */
  readonly units: Units
  readonly regex: RegExp
}

const openers = new WeakMap<readonly HeadingRule[], Opener>()

/** Whether any of the rules matches at the offset: hardly any place begins with one of their characters. */
function opensMarker(rules: readonly HeadingRule[], folded: string, at: number): boolean {
  const { units, regex } = openers.get(rules) ?? openerOf(rules)
  if (units !== null && !units.has(folded.charCodeAt(at))) return false
  regex.lastIndex = at
  return regex.test(folded)
}

function openerOf(rules: readonly HeadingRule[]): Opener {
  const regex = anyOf(rules.map((rule) => rule.regex))
  const { units, nullable } = factsOf(regex.source).first
  const opener = { units: nullable ? null : units, regex }
  openers.set(rules, opener)
  return opener
}

function continuesRun(marker: Marker, first: Marker | null, found: readonly Marker[]): boolean {
  if (isCaption(marker) || marker.ordinal === 1) return true
  const last = [...(first ? [first] : []), ...found].findLast((other) => styleOf(other) === styleOf(marker))
  return last !== undefined && last.ordinal !== null && marker.ordinal === last.ordinal + 1
}

// A lone first number («希望1.…») opens no list. 一是 alone does: 「主要问题:一是人手不足。」
function hasCompany(marker: Marker, first: Marker | null, found: readonly Marker[]): boolean {
  if (styleOf(marker) === 'firstly') return true
  return [...(first ? [first] : []), ...found].some((other) => other !== marker && styleOf(other) === styleOf(marker))
}

function matchAt(folded: string, line: Line, at: number, rule: HeadingRule, inline: boolean): Marker | null {
  const { regex } = rule
  regex.lastIndex = at
  const match = regex.exec(folded)
  const written = match?.groups?.marker
  if (!match || written === undefined || at + match[0].length > line.span[1]) return null
  const start = at + match[0].indexOf(written)
  return {
    span: [start, start + written.trimEnd().length],
    end: at + match[0].length,
    rule,
    ordinal: (line.language === 'en' ? readEnglishOrdinal : readOrdinal)(
      match.groups?.ordinal ?? match.groups?.ordinal2,
    ),
    inline,
  }
}
