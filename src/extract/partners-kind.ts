import { type Draft, textOf } from './draft.js'
import type { Phrase } from './phrase.js'
import type { Run } from './run.js'

/**
 * 火灾860起,死亡12人,受伤23人,…起数和伤人、损失分别上升…,亡人下降…: what a word for the number of incidents, the dead, the injured or the damage means is the
 * figure told so before. Null for other words, and where none was.
 */
export function toldByKind({ drafts, earlier }: Run, { text }: Phrase): Draft | null {
  const kind = KINDS.find(([word]) => word.test(text))
  if (kind === undefined) return null
  const [, unit, name] = kind
  return (
    [...earlier.slice(-FARTHEST), ...drafts].findLast(
      (d) => d.measure === 'level' && unit.test(d.mention.unit) && name.test(textOf(d.naming.base)),
    ) ?? null
  )
}

/** In figures. */
const FARTHEST = 12

/** The word, the unit of what it means, and what the name of that holds. */
const KINDS: readonly (readonly [RegExp, RegExp, RegExp])[] = [
  [/^(?:事故|火灾|案件)?起数$/u, /^起$/u, /./u],
  [/^(?:死亡|亡人)(?:人数|数)?$/u, /人$/u, /死亡|亡人/u],
  [/^(?:受伤|伤人)(?:人数|数)?$/u, /人$/u, /伤/u],
  [/^(?:直接)?(?:财产|经济)?损失$/u, /元$/u, /损失/u],
]
