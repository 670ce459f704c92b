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

/** The mention in the unit of its heading, if it tells none itself. */
export const inUnit = (unit: Unit | null, mention: Mention): Mention =>
  unit === null || mention.dimension !== BARE || mention.unit !== '' || mention.kind !== 'quantity'
    ? mention
    : { ...mention, unit: unit.surface, unitInfo: unit, dimension: unit.dimension }
