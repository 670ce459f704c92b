import { basisOf, isStepBefore } from './basis.js'
import type { Draft } from './draft.js'
import type { Run, StrandState } from './run.js'
import { leadOf, type Slot } from './strand.js'

/**
 * What a growth or change is told against: the words of its clause, of the clauses since the figure before, a value of
 * the year before in a parenthesis (上年49454万元), else what the paragraph compared with last.
 */
export function basisFor(run: Run, state: StrandState, slot: Slot): Draft['basis'] {
  const { cues } = run.reader
  const text = slot.strand.raw
  // 与去年同期相比,刑事警情少发386起: a comparison that opens the sentence holds for its first figure.
  const opening = state.last === null && slot.strand.outer === null ? 0 : slot.clauseStart
  const from =
    state.last?.slot.strand === slot.strand && state.last.slot.clause !== slot.clause ? state.last.slot.end : opening
  // 超警戒3.13米、超保证1.18米: its own words before those of the list.
  const told = run.reportYear
  const own = leadOf(slot).startsWith('、') ? basisOf(cues, leadOf(slot), told) : null
  const said = text.slice(Math.min(from, slot.clauseStart), slot.start)
  const stated =
    own ??
    (isStepBefore(said, (run.resumes ? (run.earlier.at(-1)?.slot.strand.raw ?? '') : '') + text.slice(0, slot.start))
      ? 'mom'
      : basisOf(cues, said, told))
  if (stated !== null) return stated
  // 与去年同期相比,3个县增速提高,两县分别提高1.6和0.8个百分点: what the sentence opens with holds for all that it tells.
  if (run.setAgainst) return 'yoy'
  const before = run.drafts.at(-1)
  if (
    before !== undefined &&
    before.slot.strand.outer?.strand === slot.strand &&
    /^(?:上年|去年|上年同期|去年同期)/.test(before.slot.strand.raw)
  )
    return 'yoy'
  // 低于省控线0.9个百分点、市控线0.4个百分点: what stands beside is told against the same.
  const listed = state.last !== null && state.last.slot.end === slot.leadStart && leadOf(slot).startsWith('、')
  if (listed && state.last !== null && state.last.basis !== null) return state.last.basis
  // 增长6.6%,低于年度目标1.9个百分点。…增长5.3%: a line that is stood off from is none that what follows is told against.
  // Nor is what a growth has gained on: 增速比上半年加快2个百分点。…增长3%.
  const compares = (d: Draft): boolean =>
    d.basis !== null &&
    (d.basis === 'yoy' ||
      d.mention.dimension !== 'points' ||
      slot.mention.dimension === 'points' ||
      d === state.last) &&
    !/^other:(?:[高低快慢优好]于|低于|超|落后|欠)/u.test(d.basis)
  const last = run.drafts.findLast(compares) ?? run.earlier.findLast(compares)
  if (last === undefined) return run.compared
  // 比上月减少0.28天;评议率98.9%,提高1.5个百分点: what one part of a sentence is told against, the next are.
  const month =
    last.basis === 'mom' && slot.mention.dimension === 'points' && (run.resumes || last.slot.strand === slot.strand)
  return last.basis === 'yoy' || last === state.last || month ? last.basis : null
}
