import type { RuleSet } from '../rules/types.js'
import { distributes } from './distributive.js'
import type { FrameMatch } from './frames.js'
import { splitPair } from './groups.js'
import type { Phrase } from './phrase.js'
import type { Slot } from './strand.js'

/** More members than these are a list of something else. */
const MOST_MEMBERS = 6

/**
 * Those of a subject's members that one quantity is told of, each by itself: 入学率、巩固率均为100%; 办结率和满意率达99%;
 * 产值、增速居全市第一; 收支均增长8%. Null where the quantity is of them together, or of one.
 */
export function sharingOne(
  rules: RuleSet,
  slot: Slot,
  frame: FrameMatch | null,
  subject: Phrase,
  members: readonly Phrase[],
): readonly Phrase[] | null {
  const before = slot.strand.text.slice(subject.to, slot.start)
  const apart = before !== '' && distributes(rules).test(before)
  if (members.length === 1) return apart ? splitPair(rules, subject, 2) : null
  if (members.length > MOST_MEMBERS) return null
  return apart || areRates(slot, frame, subject, before) || areRanked(slot, subject) ? members : null
}

/** 办结率和满意率达99%: one percentage cannot be of two rates together. */
function areRates({ mention }: Slot, frame: FrameMatch | null, { text }: Phrase, before: string): boolean {
  const moves = frame !== null && ['growth', 'change'].includes(frame.rule.set.measure ?? '')
  return mention.dimension === 'ratio' && !moves && REACHED.test(before) && pieces(text).every((p) => RATE.test(p))
}

/** 办案数和追缴金额居全市第一: nor one rank of two measures. */
const areRanked = ({ mention }: Slot, { text }: Phrase): boolean =>
  mention.kind === 'rank' && pieces(text).every((piece) => MEASURE.test(piece))

const pieces = (text: string): readonly string[] => text.split(/[、和及与]/u)

const REACHED = /^(?:已|也)?(?:达到?|为|在|保持在?|稳定在|实现|超过?)?$/u

const RATE = /[一-鿿]率$/u

const MEASURE = /(?:[率量额数值]|增速|总量|面积|金额|里程)$/u
