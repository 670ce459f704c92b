import type { Basis, Direction, Measure } from '../../model.js'
import type { RuleSet, Unit } from '../../rules/types.js'
import { basisOf } from '../basis.js'
import type { Cues } from '../cues.js'
import { countedIn, type Mention } from '../mention.js'
import type { CellReading } from './cells.js'
import type { Column } from './columns.js'
import type { TableWords } from './words.js'

/** What a cell's column, unit and label make of its number. */
export interface CellAttributes {
  readonly measure: Measure
  readonly direction: Direction | null
  readonly basis: Basis | null
}

export interface AttributeContext {
  readonly rules: RuleSet
  readonly cues: Cues
  /** Year of the report the table stands in; null when it is unknown. */
  readonly reportYear: number | null
}

/**
 * Measure, direction and basis: from the column, unless the cell says otherwise (增长5% among levels, 12家 among growth);
 * a row that is a growth by its label (地区生产总值增速) is one in the columns of levels.
 */
export function attributesOf(
  { rules, cues, reportYear }: AttributeContext,
  { mention, direction: told }: CellReading,
  column: Column,
  label: string,
): CellAttributes {
  const grown = growthLabel(rules, label)
  const levels = column.kind === 'value' || column.kind === 'prior' || column.kind === 'target'
  const byLabel = levels && grown !== null && mention.dimension === 'ratio'
  const measure = byLabel ? 'growth' : measureOf(column.kind, mention, told)
  if (measure !== 'growth' && measure !== 'change') return { measure, direction: null, basis: null }
  const stated = told ?? column.rule?.direction ?? grown ?? 'up'
  return {
    measure,
    direction: directionOf(mention, stated),
    basis: levels ? (byLabel ? 'yoy' : null) : (basisOf(cues, column.words, reportYear) ?? column.rule?.basis ?? null),
  }
}

function growthLabel({ lexicon }: RuleSet, label: string): 'up' | 'down' | null {
  const lower = label.toLowerCase()
  const ends = (id: string): boolean => lexicon.get(id)?.words.some((word) => lower.endsWith(word)) ?? false
  return ends('growth.property.up') ? 'up' : ends('growth.property.down') ? 'down' : null
}

function measureOf(
  kind: Column['kind'],
  { kind: numeral, dimension }: Mention,
  told: CellReading['direction'],
): Measure {
  if (numeral === 'rank' || kind === 'rank') return 'rank'
  if (dimension === 'points') return 'change'
  const relative = dimension === 'ratio' || dimension === 'multiple'
  if (kind === 'growth' || kind === 'change' || told !== null) return relative ? 'growth' : 'change'
  if (kind === 'rate' || kind === 'share' || kind === 'completion') return 'rate'
  return relative ? 'rate' : 'level'
}

function directionOf({ value, negative }: Mention, stated: 'up' | 'down'): Direction {
  if (value !== null && Number(value) === 0) return 'flat'
  return negative ? (stated === 'up' ? 'down' : 'up') : stated
}

/** A number with the unit its column, row or caption tells, when it has none of its own. */
export function withTableUnit(words: TableWords, mention: Mention, unit: string): Mention {
  if (mention.unit !== '' && !/^[十百千万亿]+$/u.test(mention.unit)) return mention
  const scaled =
    mention.unit !== '' && !unit.startsWith(mention.unit)
      ? mention.unit + unit.replace(/^[十百千万亿]+(?=.)/u, '')
      : unit
  const unitInfo: Unit | null = words.unit(scaled)
  return countedIn(mention, { unit: scaled, unitInfo, dimension: unitInfo?.dimension ?? mention.dimension })
}
