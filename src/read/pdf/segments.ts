import type { Fragment } from './fragments.js'

/** Fragments of one row that stand together: a cell of a table without rules, a line of one column. */
export interface Segment {
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly fragments: readonly Fragment[]
}

/** Cuts a row (fragments from left to right) where it leaves more than `gap` ems free. */
export function cutRow(row: readonly Fragment[], gap: number): readonly Segment[] {
  const pieces: Fragment[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const fragment of row) {
    const piece = pieces.at(-1)
    if (piece && fragment.x - end <= gap * fragment.size) piece.push(fragment)
    else pieces.push([fragment])
    end = Math.max(end, fragment.x + fragment.width)
  }
  return pieces.map(toSegment)
}

function toSegment(fragments: readonly Fragment[]): Segment {
  const [first] = fragments
  let right = Number.NEGATIVE_INFINITY
  let size = Number.NEGATIVE_INFINITY
  for (const each of fragments) {
    right = Math.max(right, each.x + each.width)
    size = Math.max(size, each.size)
  }
  return { left: first?.x ?? 0, right, y: first?.y ?? 0, size, fragments }
}
