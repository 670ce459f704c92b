import { completeUnit } from './groups.js'
import { RELATIVE } from './mention.js'
import type { Context } from './name.js'
import type { Run } from './run.js'
import { countingAs, leadOf, type Slot } from './strand.js'

const SCALES = '十百千万亿'

/** 集装箱318.6万标箱,其中外贸箱121.3万: a part told by its scale alone is counted as its total. */
export function scaled(run: Run, slot: Slot, { total, last }: Context): Slot {
  const { mention } = slot
  if (!SCALES.includes(mention.unit.charAt(0)) || !/^[十百千万亿]+$/.test(mention.unit)) return slot
  if (/^[一-鿿A-Za-z]/u.test(slot.strand.text.charAt(slot.end))) return slot
  // …,其中中央1.53亿、省0.82亿: a list goes on in what its first member was completed by.
  const goesOn =
    last !== null &&
    leadOf(slot).startsWith('、') &&
    /[十百千万亿]$/.test(slot.strand.raw.slice(last.slot.start, last.slot.end))
  const like = total ?? (goesOn ? last : null)
  if (like === null || like.measure !== 'level' || RELATIVE.has(like.mention.dimension)) return slot
  return countingAs(slot, completeUnit(mention, like.mention, run.reader.rules.units))
}
