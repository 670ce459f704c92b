import type { Draft, RowDraft } from '../document.js'

/** A cell as its row defines it. */
export interface CellDefinition {
  /** Right edge, in twips from the left margin. */
  readonly right: number
  /** Goes on from the cell on its left, and has no text. */
  readonly merged: boolean
}

export interface RtfRow {
  readonly cells: readonly string[]
  readonly definitions: readonly CellDefinition[]
}

/** Edges nearer than this are one: Word writes 2130 and 2131 for the same. */
const SNAP = 20

/** Rows that follow one another, on the grid of all their edges. */
export function placeRows(rows: readonly RtfRow[], table: number): readonly Draft[] {
  const edges = snapEdges(rows.flatMap(({ definitions }) => definitions.map(({ right }) => right)))
  return rows.map(({ cells, definitions }, row): RowDraft => {
    const drafts: { text: string; column: number; columns: number }[] = []
    let column = 0
    for (const [index, text] of cells.entries()) {
      const definition = definitions[index]
      const end = definition ? Math.max(column + 1, edgeAt(edges, definition.right) + 1) : column + 1
      const before = drafts.at(-1)
      if (definition?.merged && before) before.columns += end - column
      else drafts.push({ text, column, columns: end - column })
      column = end
    }
    return { kind: 'row', table, row, head: false, page: null, cells: drafts }
  })
}

function snapEdges(edges: readonly number[]): readonly number[] {
  return [...edges]
    .sort((a, b) => a - b)
    .filter((edge, index, all) => index === 0 || edge - (all[index - 1] ?? 0) > SNAP)
}

const edgeAt = (edges: readonly number[], right: number): number => {
  const index = edges.findLastIndex((edge) => edge <= right + 1)
  return Math.max(index, 0)
}
