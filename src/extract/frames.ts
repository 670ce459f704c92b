import type { FrameRule, LanguageRules } from '../rules/types.js'
import { candidateFrames } from './frame-index.js'
import { leadOf, type Slot, tailOf } from './strand.js'

/** A frame that fits a quantity: the rule, where its match begins in the lead, and the words it adds to the name. */
export interface FrameMatch {
  readonly rule: FrameRule
  /** Position in the strand's text where the match begins; the lead before it is the subject. */
  readonly from: number
  /** Words the frame keeps for the name (占常住人口), with their place; null when none. */
  readonly keep: { readonly from: number; readonly to: number } | null
}

/** The first frame, in the order of the rule files, that fits the quantity of `slot`. */
export function matchFrame(rules: Pick<LanguageRules, 'frames'>, slot: Slot): FrameMatch | null {
  const candidates = candidateFrames(rules, slot)
  if (candidates.length === 0) return null
  const lead = leadOf(slot)
  const tail = tailOf(slot)
  for (const { rule, lead: pattern, place } of candidates) {
    if (rule.tail !== null && !rule.tail.test(tail)) continue
    if (pattern === null) return { rule, from: slot.start, keep: null }
    const match = matchAt(pattern, lead, place - slot.leadStart)
    if (match === null) continue
    const from = slot.leadStart + match.index
    const kept = match.groups?.keep
    if (kept === undefined || kept === '') return { rule, from, keep: null }
    const at = from + match[0].indexOf(kept)
    return { rule, from, keep: { from: at, to: at + kept.length } }
  }
  return null
}

/** The match that begins at a place, or the first one where that was not told; every match ends where the lead does. */
function matchAt(pattern: RegExp, lead: string, place: number): RegExpExecArray | null {
  if (!pattern.sticky) return pattern.exec(lead)
  for (let at = Math.max(0, place); ; at++) {
    pattern.lastIndex = at
    const match = pattern.exec(lead)
    if (match !== null || place >= 0 || at >= lead.length) return match
  }
}
