import type { Unit, UnitTable } from '../rules/types.js'
import { BARE, type Mention } from './mention.js'

/** 基金(万元), 收支情况(单位:万元): the unit a heading gives to the numbers under it that tell none; null where it gives none. */
export function headingUnit(title: string, units: UnitTable): Unit | null {
  const told = /[（(](?:单位[:：]?)?([^（）()\d]{1,5})[）)]$/u.exec(title)?.[1]
  return told === undefined ? null : (units.bySurface.get(told) ?? null)
}

/** A line that heads what follows without a number of its own: short, and no sentence. */
export const isBareHeading = (line: string): boolean =>
  line.length > 0 && line.length <= 20 && !/[,，。;；:：]/.test(line)

/** What is told in no unit of money or counts, whatever heads it: 失业率3.2, 价格指数102.6, 同比增长8.6, 第12号. */
const OF_ANOTHER_KIND =
  /(?:率|指数|系数|比重?|占比|结构|月数|年限|[增降]幅|增速|幅度|增长|下降|上升|提高|降低|回落|[增降升]|[〔[(（第])[^,，。;；、\d]{0,3}$/u

/** The mention in the unit of its heading, if neither it nor the words before it tell of another. */
export const inUnit = (unit: Unit, mention: Mention, before: string): Mention =>
  mention.dimension !== BARE || mention.unit !== '' || mention.kind !== 'quantity' || OF_ANOTHER_KIND.test(before)
    ? mention
    : { ...mention, unit: unit.surface, unitInfo: unit, dimension: unit.dimension }
