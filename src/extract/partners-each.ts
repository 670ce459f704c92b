import { saysOfBoth } from './distributive.js'
import { type Draft, textOf } from './draft.js'
import { COUNTED, RELATIVE } from './mention.js'
import type { Run } from './run.js'
import { leadOf, type Slot } from './strand.js'

/** The counts a clause of its own told one by one right before: 建议9件、意见47件,采纳率均为100%. */
export function listBefore(run: Run, slot: Slot): readonly Draft[] {
  const levels = run.drafts.filter((d) => d.slot.strand === slot.strand && d.measure === 'level')
  const last = levels.at(-1)
  if (last === undefined) return []
  const inClause = levels.filter(({ slot: { clause } }) => clause === last.slot.clause)
  if (slot.mention.kind === 'rank' && grewBefore(run, slot, inClause)) return inClause
  if (last.slot.clause !== slot.clause - 1) return []
  return inClause.filter((d) => d.mention.dimension === last.mention.dimension && d.subject.text !== '')
}

/** 分别为36亿元、820万人次,分别增长8.6%、9.3%,增速均居全市第一: a list, and how much each of it grew in the clause between. */
function grewBefore(run: Run, slot: Slot, listed: readonly Draft[]): boolean {
  const between = run.drafts.filter((d) => d.slot.strand === slot.strand && d.slot.clause === slot.clause - 1)
  const clause = listed[0]?.slot.clause
  return (
    listed.length > 1 &&
    (clause === slot.clause - 2 || clause === slot.clause - 1) &&
    between.filter((d) => d.measure === 'growth').length === listed.length
  )
}

/** 入库5.11亿元和2.87亿元,双双下降两成以上: what each of the list right before did. */
export function bothTold(run: Run, slot: Slot): readonly Draft[] {
  const ranked = slot.mention.kind === 'rank'
  if (!saysOfBoth(run.reader.rules).test(leadOf(slot))) return []
  if (!ranked && !RELATIVE.has(slot.mention.dimension)) return []
  const own = run.drafts.filter((d) => d.slot.strand === slot.strand)
  const before = own.filter((d) => d.slot.clause === slot.clause - 1)
  if (ranked) {
    const levels = own.filter((d) => d.measure === 'level')
    const listed = levels.filter((d) => d.slot.clause === levels.at(-1)?.slot.clause)
    return grewBefore(run, slot, listed) ? listed : []
  }
  // 工业投资12亿元,技改投资3亿元,均增长10%以上: or each had a clause of its own.
  const told = before.length > 1 ? before : own.slice(-2)
  const alike =
    told.every((d) => d.measure === 'level' && d.mention.dimension === told[0]?.mention.dimension) ||
    countedTogether(told)
  return alike && new Set(told.map((d) => textOf(d.naming.parts))).size === told.length ? told : []
}

/** 事故12起、死亡4人,同比均下降20%: two counts of one clause, whatever each is counted in. */
const countedTogether = ([first, second, ...rest]: readonly Draft[]): boolean =>
  first !== undefined &&
  second !== undefined &&
  rest.length === 0 &&
  first.slot.clause === second.slot.clause &&
  [first, second].every((d) => d.measure === 'level' && COUNTED.has(d.mention.dimension)) &&
  /^、/.test(leadOf(second.slot))

/** Drafts that one quantity gave to several subjects: 屯溪区、高新区各1起. */
export const twins = (run: Run, draft: Draft): readonly Draft[] =>
  run.drafts.filter((d) => d.slot.start === draft.slot.start && d.slot.strand === draft.slot.strand)
