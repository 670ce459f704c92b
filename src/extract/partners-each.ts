import { saysOfBoth } from './distributive.js'
import { type Draft, textOf } from './draft.js'
import { RELATIVE } from './mention.js'
import type { Run } from './run.js'
import { leadOf, type Slot } from './strand.js'

/** The counts a clause of its own told one by one right before: 建议9件、意见47件,采纳率均为100%. */
export function listBefore(run: Run, slot: Slot): readonly Draft[] {
  const levels = run.drafts.filter((d) => d.slot.strand === slot.strand && d.measure === 'level')
  const last = levels.at(-1)
  if (last === undefined || last.slot.clause !== slot.clause - 1) return []
  return levels.filter(
    (d) =>
      d.slot.clause === last.slot.clause && d.mention.dimension === last.mention.dimension && d.subject.text !== '',
  )
}

/** 入库5.11亿元和2.87亿元,双双下降两成以上: what each of the list right before did. */
export function bothTold(run: Run, slot: Slot): readonly Draft[] {
  if (!saysOfBoth(run.reader.rules).test(leadOf(slot)) || !RELATIVE.has(slot.mention.dimension)) return []
  const own = run.drafts.filter((d) => d.slot.strand === slot.strand)
  const before = own.filter((d) => d.slot.clause === slot.clause - 1)
  // 工业投资12亿元,技改投资3亿元,均增长10%以上: or each had a clause of its own.
  const told = before.length > 1 ? before : own.slice(-2)
  const alike = told.every((d) => d.measure === 'level' && d.mention.dimension === told[0]?.mention.dimension)
  return alike && new Set(told.map((d) => textOf(d.naming.parts))).size === told.length ? told : []
}

/** Drafts that one quantity gave to several subjects: 屯溪区、高新区各1起. */
export const twins = (run: Run, draft: Draft): readonly Draft[] =>
  run.drafts.filter((d) => d.slot.start === draft.slot.start && d.slot.strand === draft.slot.strand)
