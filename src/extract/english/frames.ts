import type { LanguageRules } from '../../rules/types.js'
import { type FrameMatch, fitting } from '../frames.js'
import { leadOf, type Slot, tailOf } from '../strand.js'
import { framesAt } from './frame-index.js'

/**
 * The first frame, in the order of the rule files, that fits the quantity of an English `slot`: what `matchFrame` finds, for
 * patterns of whole words, which all but a few frames are told off by at once.
 */
export function matchEnglishFrame(rules: Pick<LanguageRules, 'frames'>, slot: Slot): FrameMatch | null {
  const candidates = framesAt(rules, slot)
  if (candidates.length === 0) return null
  const lead = leadOf(slot)
  const tail = tailOf(slot)
  for (const { rule, lead: pattern, place } of candidates) {
    if (rule.tail !== null && !rule.tail.test(tail)) continue
    const match = pattern === null ? null : matchAt(pattern, lead, place - slot.leadStart)
    if (pattern === null || match !== null) return fitting(rule, slot, match)
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
