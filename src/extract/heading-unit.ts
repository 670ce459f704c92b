import type { Section } from '../model.js'
import type { RuleSet, Unit, UnitTable } from '../rules/types.js'
import { BARE, countedIn, type Mention } from './mention.js'
import { anyWord, ofRules } from './rule-words.js'

/** A paragraph's text and the innermost section it stands in. */
export interface Placed {
  readonly text: string
  readonly section: Section | undefined
}

/** For each paragraph the unit that the line above it or its section's heading gives: 基金(万元), 收支情况(单位:万元); null for none. */
export function headingUnits(paragraphs: readonly Placed[], units: UnitTable): readonly (Unit | null)[] {
  let above: { readonly section: Section | undefined; readonly unit: Unit | null } | null = null
  return paragraphs.map(({ text, section }) => {
    if (isBareHeading(text)) above = { section, unit: unitOf(text, units) }
    return (above?.section === section ? above?.unit : null) ?? unitOf(section?.title ?? '', units)
  })
}

function unitOf(title: string, units: UnitTable): Unit | null {
  const told = /[（(](?:单位[:：]?)?([^（）()\d]{1,5})[）)]$/u.exec(title)?.[1]
  return told === undefined ? null : (units.bySurface.get(told) ?? null)
}

/** A line that heads what follows without a number of its own: short, without figures, and no sentence. */
const isBareHeading = (line: string): boolean => line.length > 0 && line.length <= 20 && !/[,，。;；:：\d]/.test(line)

const tellsItsOwn = ofRules(
  (rules) => new RegExp(`(?:${anyWord(rules, 'unit.own')}|[〔[(（第])[^,，。;；、\\d]{0,3}$`, 'u'),
)

/** The mention in the unit of its heading, if neither it nor the words before it (失业率3.2, 同比增长8.6, 第12号) tell of another. */
export const inUnit = (rules: RuleSet, unit: Unit, mention: Mention, before: string): Mention =>
  mention.dimension !== BARE || mention.unit !== '' || mention.kind !== 'quantity' || tellsItsOwn(rules).test(before)
    ? mention
    : countedIn(mention, { unit: unit.surface, unitInfo: unit, dimension: unit.dimension })
