import type { FrameRule, LanguageRules } from '../rules/types.js'
import { candidateFrames, type IndexedFrame, leadMatches, mayMatch } from './frame-index.js'
import { leadOf, type Slot, tailOf } from './strand.js'

/** A frame that fits a quantity: the rule, where its match begins in the lead, and the words it adds to the name. */
export interface FrameMatch {
  readonly rule: FrameRule
  /** Position in the strand's text where the match begins; the lead before it is the subject. */
  readonly from: number
  /** Words the frame keeps for the name (占常住人口), with their place; null when none. */
  readonly keep: { readonly from: number; readonly to: number } | null
}

/** 分别下降:3.2%、4.1%: a colon may stand between. */
const withoutColon = (lead: string): string => (lead.endsWith(':') && MOVED.test(lead) ? lead.slice(0, -1) : lead)

const MOVED = /(?:下降|增长|上升|增加|减少|提高):$/u

/** The first frame, in the order of the rule files, that fits the quantity of `slot`. */
export function matchFrame(rules: Pick<LanguageRules, 'frames'>, slot: Slot): FrameMatch | null {
  const lead = withoutColon(leadOf(slot))
  const tail = tailOf(slot)
  const list = candidateFrames(rules, slot.mention.dimension, lead)
  const { frames } = list
  if (frames.length === 0) return null
  const tried = leadMatches(rules, list, lead)
  const opening = tail.charCodeAt(0)
  for (let i = 0; i < frames.length; i++) {
    const frame = frames[i] as IndexedFrame
    const { rule, tail: begins } = frame
    if (begins !== null && !begins.has(opening)) continue
    if (rule.tail !== null && !rule.tail.test(tail)) continue
    if (rule.lead === null) return fitting(rule, slot, null)
    while (tried.length <= i) tried.push(undefined)
    const known = tried[i]
    const match = known !== undefined ? known : mayMatch(frame, lead) ? rule.lead.exec(lead) : null
    tried[i] = match
    if (match !== null) return fitting(rule, slot, match)
  }
  return null
}

/** @param match of the frame's lead in the slot's; null when the frame asks for none */
export function fitting(rule: FrameRule, { leadStart, start }: Slot, match: RegExpExecArray | null): FrameMatch {
  if (match === null) return { rule, from: start, keep: null }
  const from = leadStart + match.index
  const kept = match.groups?.keep
  if (kept === undefined || kept === '') return { rule, from, keep: null }
  const at = from + match[0].indexOf(kept)
  return { rule, from, keep: { from: at, to: at + kept.length } }
}
