import { AMONG, standsAmong } from './context.js'
import { begins } from './phrase.js'
import type { Run } from './run.js'
import type { Slot } from './strand.js'

/** 压缩为2个环节、平均9.6天: how much of a lead the figure right before it was named with, the mark behind it included. */
export function namedBehind(run: Run, slot: Slot, lead: string): number {
  const { strand, leadStart } = slot
  const last = run.strands.get(strand)?.last
  // 在全国87家企业中排位前移11位: among whom.
  if (last != null && standsAmong(slot, last)) return AMONG.exec(lead)?.[0].length ?? 0
  if (last?.slot.end !== leadStart || last.naming.rule !== 'name.right') return 0
  const told = last.naming.parts.findLast(({ source }) => source === 'right')?.text ?? ''
  const mark = lead.charAt(told.length)
  const apart = JOINTS.includes(mark) || begins(run.reader.rules, 'told.apart', lead.slice(told.length))
  return told !== '' && lead.startsWith(told) && mark !== '' && apart ? told.length : 0
}

const JOINTS = '、和及'
