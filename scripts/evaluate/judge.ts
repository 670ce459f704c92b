import type { Figure } from '../../src/model.js'
import type { GoldFigure, KeyTerm } from './gold.js'

/** A row that the gold file wants, one for each name of a mention. */
export interface WantedRow {
  /** Index of its entry in the gold file. */
  readonly entry: number
  readonly gold: GoldFigure
  readonly name: string
  readonly keys: readonly KeyTerm[]
}

export const ATTRIBUTES = ['measure', 'status', 'direction', 'basis', 'comparator', 'periodEnd'] as const
export type Attribute = (typeof ATTRIBUTES)[number]

/** The attributes a row must have besides its value, unit and name to be right in full. */
const FULL: readonly Attribute[] = ['measure', 'status', 'direction', 'periodEnd']

export interface JudgedAttribute {
  readonly attribute: Attribute
  readonly want: string
  readonly got: string | null
}

/** How a figure compares with the row wanted. */
export interface Verdict {
  readonly value: boolean
  readonly unit: boolean
  readonly name: boolean
  /** Value, unit and name. */
  readonly row: boolean
  /** The row with its measure, status, direction and period end. */
  readonly full: boolean
  /** Those the gold file states. */
  readonly attributes: readonly JudgedAttribute[]
}

export function judge({ gold, name: ideal, keys }: WantedRow, figure: Figure): Verdict {
  const value = isSameValue(gold, figure)
  const unit = gold.m === 'rank' || unitKey(gold.u) === unitKey(figure.unit)
  const name = isAcceptableName(figure.name, ideal, keys)
  const attributes = judgeAttributes(gold, figure)
  const row = value && unit && name
  const full = row && attributes.every(({ attribute, want, got }) => want === got || !FULL.includes(attribute))
  return { value, unit, name, row, full, attributes }
}

/** Values as written, equal but for what a float loses. */
export function isSameValue({ v }: GoldFigure, { value, valueMax }: Figure): boolean {
  if (v === null) return value === null
  if (typeof v === 'number') return isNear(v, value)
  return isNear(v[0], value) && isNear(v[1], valueMax)
}

function isNear(want: number | undefined, got: number | null): boolean {
  if (want === undefined || got === null) return false
  return Math.abs(got - want) <= 1e-9 * Math.max(1, Math.abs(want))
}

/**
 * Every key term, or one of its alternatives, is in the name, and the name does not ramble: twice the length of the
 * annotator's own and twelve characters more at the most.
 *
 * @example isAcceptableName('药品经营企业检查完成率', '药品检查完成率', ['药品', ['完成率', '覆盖率']]) // true
 */
export function isAcceptableName(name: string | null, ideal: string, keys: readonly KeyTerm[]): boolean {
  const given = plain(name ?? '')
  if (given === '' || given.length > 2 * plain(ideal).length + 12) return false
  return keys.every((key) => (typeof key === 'string' ? [key] : key).some((term) => given.includes(plain(term))))
}

function judgeAttributes(gold: GoldFigure, figure: Figure): readonly JudgedAttribute[] {
  const wanted: Readonly<Record<Attribute, readonly [want: string | undefined, got: string | null]>> = {
    measure: [gold.m, figure.measure],
    status: [gold.s, figure.status],
    direction: [gold.d, figure.direction],
    // 较年初 and the like may be worded in several ways.
    basis: [gold.b === 'yoy' || gold.b === 'mom' ? gold.b : undefined, figure.basis],
    comparator: [gold.c, figure.comparator],
    periodEnd: [gold.pe, figure.period?.end ?? null],
  }
  return ATTRIBUTES.flatMap((attribute) => {
    const [want, got] = wanted[attribute]
    return want === undefined ? [] : [{ attribute, want, got }]
  })
}

/** Width-folded, without blanks, in lower case: an English name may begin its sentence. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()

const SAME_UNITS: Readonly<Record<string, string>> = { 百分点: '个百分点', 百分之: '%', 人民币元: '元' }

function unitKey(unit: string): string {
  const key = plain(unit)
  return SAME_UNITS[key] ?? key
}
