import type { FigureRecord } from '../store/index.js'
import { type Change, changeOf } from './change.js'
import { pairRecords } from './pair.js'

/** One side of a comparison: a document, or a report of the database. */
export interface DiffSide {
  readonly label: string
  readonly records: readonly FigureRecord[]
}

export interface DiffRow {
  readonly name: string
  readonly a: FigureRecord
  readonly b: FigureRecord
  readonly change: Change
  /** One side holds several figures of this name; these were paired by section and order. */
  readonly ambiguous: boolean
}

export interface Diff {
  readonly a: string
  readonly b: string
  /** Figures of both sides with different values, in the order of side A. */
  readonly changed: readonly DiffRow[]
  readonly same: readonly DiffRow[]
  readonly onlyA: readonly FigureRecord[]
  readonly onlyB: readonly FigureRecord[]
  /** Figures without a name cannot be paired; they are counted. */
  readonly unnamedA: number
  readonly unnamedB: number
}

/**
 * Compares the figures of two sides: what changed and by how much, what stands on one side only.
 *
 * @example diffSides({ label: '2022H1', records: recordsOf(first) }, { label: '2023H1', records: recordsOf(second) })
 */
export function diffSides(a: DiffSide, b: DiffSide): Diff {
  const { pairs, onlyA, onlyB } = pairRecords(a.records, b.records)
  const rows = pairs.map((pair) => ({
    ...pair,
    name: pair.b.figure.name ?? '',
    change: changeOf(pair.a.figure, pair.b.figure),
  }))
  return {
    a: a.label,
    b: b.label,
    changed: rows.filter(({ change }) => !change.same),
    same: rows.filter(({ change }) => change.same),
    onlyA,
    onlyB,
    unnamedA: unnamed(a),
    unnamedB: unnamed(b),
  }
}

const unnamed = ({ records }: DiffSide): number => records.filter(({ figure }) => figure.name === null).length

/** Whether the sides differ in any named figure. */
export const hasDifferences = ({ changed, onlyA, onlyB }: Diff): boolean =>
  changed.length + onlyA.length + onlyB.length > 0
