import type { Basis, Direction, Measure, Status } from '../../model.js'
import type { LanguageRules } from '../../rules/types.js'
import { escapeRegex } from '../../text/escape-regex.js'
import { type Cue, lastCue, makeCue } from '../cue.js'
import type { Draft } from '../draft.js'
import type { FrameMatch } from '../frames.js'
import { leadOf, type Strand } from '../strand.js'
import { FOLD, HALVED } from './scan.js'
import type { EnglishSlot } from './strand.js'
import { anyWord } from './words.js'

/** Regexes over word classes, made once a rule set. */
export interface EnglishCues {
  readonly yoy: RegExp
  readonly mom: RegExp
  readonly otherBasis: RegExp
  readonly target: Cue
  readonly forecast: Cue
  readonly actual: Cue
  /** Behind a quantity that is the subject: … will be upgraded, … are expected to fall. */
  readonly targetBehind: RegExp
  readonly forecastBehind: RegExp
  /** What either asks for. */
  readonly prospective: RegExp
  /** Any of the words of target, forecast and actual. */
  readonly governing: RegExp
}

export function createEnglishCues(rules: LanguageRules): EnglishCues {
  const words = (id: string): readonly string[] =>
    (rules.lexicon.get(id)?.words ?? []).toSorted((a, b) => b.length - a.length)
  const governing = ['status.target', 'status.forecast', 'status.actual'].flatMap(words).map(escapeRegex)
  return {
    governing: new RegExp(governing.length === 0 ? '(?!)' : `\\b(?:${governing.join('|')})`),
    yoy: new RegExp(`\\b(?:${anyWord(rules, 'basis.yoy')})`, 'u'),
    mom: new RegExp(`\\b(?:${anyWord(rules, 'basis.mom')})`, 'u'),
    otherBasis:
      /\b(?:from|than|over|compared (?:with|to)|against) ((?:that |those |the figure |the level )?(?:in |at |of )?(?:the )?(?:[a-z]+ ){0,3}?(?:(?:end|beginning) of [a-z0-9 ]{3,24}|(?:19|20)\d{2}|target|plan|average|schedule))/u,
    target: makeCue({
      words: words('status.target'),
      behind: "(?<!\\b(?:the|a|an|its|their|year's) )\\b",
      ahead: '\\b(?! of the)',
    }),
    forecast: makeCue({ words: words('status.forecast'), behind: '(?<!\\ban )\\b', ahead: '\\b' }),
    actual: makeCue({ words: words('status.actual'), behind: '\\b', ahead: '\\b' }),
    targetBehind: /^[^,;:\d]{0,60}?\b(?:will|shall|should|must|is to|are to|to be)\b/u,
    prospective: /will|shall|should|must|\bto\b/,
    forecastBehind: /^[^,;:\d]{0,60}?\b(?:expected to|projected to|estimated to|forecast to)\b/u,
  }
}

/** What a quantity measures, from its frame, else from its dimension. */
export function measureOf({ mention }: EnglishSlot, frame: FrameMatch | null): Measure {
  if (mention.rules.includes(FOLD) || mention.rules.includes(HALVED)) return 'growth'
  if (frame?.rule.set.measure !== undefined) return frame.rule.set.measure
  if (mention.dimension === 'rank') return 'rank'
  // inspected 2,360 times, which is no multiple of anything
  if (mention.dimension === 'ratio') return 'rate'
  return mention.dimension === 'points' ? 'change' : 'level'
}

/** growth, turnover growth: a percentage of it is a growth, as 增速 is; a ratio of so many times is no occasion. */
export function ofName(name: string, { mention }: EnglishSlot, measure: Measure): Measure {
  if (measure === 'rate' && mention.unit === '%' && /\bgrowth(?: rate)?$/i.test(name)) return 'growth'
  if (measure !== 'level') return measure
  // The current ratio stood at 1.7 times; the urban-rural income ratio narrowed to 2.21.
  const told = mention.dimension === 'multiple' ? RATIO_NAME : mention.unit === '' ? BARE_RATIO : null
  return told?.test(name) === true ? 'rate' : measure
}

const RATIO_NAME = /\b(?:ratio|multiple|leverage|cover)$/i
const BARE_RATIO = /\bratio$/i

/**
 * Does a percentage without a verb go on with the growth told before it: grew by 3.1 percent, compared with ⟦4.6 percent⟧ in
 * 2022; by 6.4%, but only by ⟦0.9%⟧ in real terms; 148,000 (⟦1.2%⟧) more?
 */
export function goesOnWith(slot: EnglishSlot, frame: FrameMatch | null, last: Draft | null): boolean {
  if (frame !== null || last === null || slot.mention.dimension !== 'ratio') return false
  if (last.measure !== 'growth' && last.measure !== 'change') return false
  const lead = leadOf(slot)
  if (slot.strand === last.slot.strand) return last.measure === 'growth' && ELLIPSIS.test(lead)
  const { outer } = slot.strand
  return outer !== null && lead.trim() === '' && outer.at - last.slot.end <= 1 && slot.tailEnd - slot.end < 2
}

const ELLIPSIS =
  /(?:^|,|\b(?:and|but|or)(?: [a-z-]+){0,4})(?: only| just| even)? by$|^,? (?:compared (?:with|to)|against|versus|up from|down from)$/

export function directionOf({ mention }: EnglishSlot, frame: FrameMatch | null, measure: Measure): Direction | null {
  if (measure !== 'growth' && measure !== 'change') return null
  if (mention.rules.includes(HALVED)) return 'down'
  if (mention.value !== null && Number(mention.value) === 0) return 'flat'
  const stated = frame?.rule.set.direction ?? 'up'
  if (!mention.negative) return stated
  return stated === 'up' ? 'down' : 'up'
}

/** What a growth or change is told against: English says it behind the quantity, or at the end of the list it stands in. */
export function basisOf(
  cues: EnglishCues,
  slot: EnglishSlot,
  lastOfGroup: EnglishSlot,
  reportYear: number | null,
): Basis | null {
  const { strand, leadStart, start } = slot
  const behind = strand.raw.slice(
    lastOfGroup.end,
    Math.min(lastOfGroup.tailEnd + 48, endOfClause(strand.raw, lastOfGroup.end)),
  )
  for (const text of [behind, strand.raw.slice(leadStart, start)]) {
    if (cues.mom.test(text)) return 'mom'
    if (cues.yoy.test(text)) return 'yoy'
    const other = cues.otherBasis.exec(text)
    if (other === null) continue
    const year = /^(?:that |those |the figure )?(?:in |of )?(\d{4})$/.exec(other[1] ?? '')?.[1]
    if (year !== undefined && reportYear !== null && Number(year) === reportYear - 1) return 'yoy'
    return `other:${other[0].trim()}`
  }
  return null
}

function endOfClause(text: string, from: number): number {
  const stop = text.slice(from).search(/[;.]|, (?!respectively)/)
  return stop < 0 ? text.length : from + stop
}

/** What a strand tells of the status of its quantities; it is asked once for all of them. */
interface Told {
  readonly cues: EnglishCues
  readonly strand: Strand
  /** Does any word of what is to come stand in it? Null before that is asked. */
  prospective: boolean | null
  /** Does any word that may govern a quantity? */
  readonly governed: boolean
}

let told: Told | null = null

function toldOf(cues: EnglishCues, strand: Strand): Told {
  if (told?.strand === strand && told.cues === cues) return told
  told = { cues, strand, prospective: null, governed: cues.governing.test(strand.raw) }
  return told
}

/** Status by the cues before the quantity in its sentence, those right behind it, else by its section. */
export function statusOf(
  cues: EnglishCues,
  { strand, start }: EnglishSlot,
  end: number,
  otherwise: Status | null,
): Status {
  const known = toldOf(cues, strand)
  const { governed } = known
  const target = governed ? lastCue(cues.target, strand, start) : -1
  const forecast = governed ? lastCue(cues.forecast, strand, start) : -1
  const actual = governed ? lastCue(cues.actual, strand, start) : -1
  const last = Math.max(target, forecast, actual)
  if (last >= 0 && last === actual) return 'actual'
  // It is expected that revenue will increase: the will is the forecast's.
  const foretold =
    forecast >= 0 &&
    / that\b/.test(strand.raw.slice(forecast, Math.max(forecast, target))) &&
    /^(?:will|shall)\b/.test(strand.raw.slice(target, start))
  if (last >= 0) return last === forecast || foretold ? 'forecast' : 'target'
  known.prospective ??= cues.prospective.test(strand.raw)
  if (known.prospective) {
    const behind = strand.raw.slice(end)
    if (cues.forecastBehind.test(behind)) return 'forecast'
    if (cues.targetBehind.test(behind)) return 'target'
  }
  return otherwise ?? 'actual'
}
