import type { FrameRule, LanguageRules } from '../rules/types.js'
import { candidateFrames, type IndexedFrame } from './frame-index.js'
import { leadOf, type Slot, tailOf } from './strand.js'

/** A frame that fits a quantity: the rule, where its match begins in the lead, and the words it adds to the name. */
export interface FrameMatch {
  readonly rule: FrameRule
  /** Position in the strand's text where the match begins; the lead before it is the subject. */
  readonly from: number
  /** Words the frame keeps for the name (占常住人口), with their place; null when none. */
  readonly keep: { readonly from: number; readonly to: number } | null
}

/**
 * The first frame, in the order of the rule files, that fits the quantity of `slot`.
 *
 * @param candidates the frames to try, in order; by default those of the dimension and the lead's last character
 */
export function matchFrame(
  rules: Pick<LanguageRules, 'frames'>,
  slot: Slot,
  candidates?: readonly IndexedFrame[],
): FrameMatch | null {
  const lead = leadOf(slot)
  const tail = tailOf(slot)
  for (const { rule, tail: begins, seek } of candidates ?? candidateFrames(rules, slot.mention.dimension, lead)) {
    if (begins !== null && !begins.has(tail.charCodeAt(0))) continue
    if (rule.tail !== null && !rule.tail.test(tail)) continue
    if (seek === null) return { rule, from: slot.start, keep: null }
    const match = seek(lead)
    if (match === null) continue
    const from = slot.leadStart + match.index
    const kept = match.groups?.keep
    if (kept === undefined || kept === '') return { rule, from, keep: null }
    const at = from + match[0].indexOf(kept)
    return { rule, from, keep: { from: at, to: at + kept.length } }
  }
  return null
}
