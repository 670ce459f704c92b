import type { Rule } from './rules.js'

/** A cell of a ruled table; merged ones cover several rows and columns of the grid. */
export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** A ruled table: where its lines stand, in points from the upper left, and its cells in reading order. */
export interface Grid {
  /** Column edges, one more than there are columns. */
  readonly xs: readonly number[]
  /** Row edges from the top. */
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
}

/** Lines nearer than this are one: a border drawn by both cells beside it. */
const SNAP = 3

const MOST_RULES = 5000

/** Finds the ruled tables of a page from top to bottom; frames of one column and underlines are none. */
export function findGrids(rules: readonly Rule[]): readonly Grid[] {
  // A drawing (a map, a chart of thousands of strokes) is no table, and comparing all its lines takes seconds.
  if (rules.length > MOST_RULES) return []
  return connect(mergeRules(rules))
    .flatMap((component) => toGrid(component))
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0))
}

/** Joins pieces of one line: a table's border is drawn cell by cell. */
function mergeRules(rules: readonly Rule[]): readonly Rule[] {
  const merged: Rule[] = []
  for (const rule of [...rules].sort((a, b) => a.from - b.from)) {
    const index = merged.findIndex(
      (each) => each.direction === rule.direction && Math.abs(each.at - rule.at) < SNAP && rule.from <= each.to + SNAP,
    )
    const before = merged[index]
    if (before) merged[index] = { ...before, to: Math.max(before.to, rule.to) }
    else merged.push(rule)
  }
  return merged
}

/** Groups of rules that touch one another. */
function connect(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const components: Rule[][] = []
  for (const rule of rules) {
    const touching = components.filter((component) => component.some((other) => touches(rule, other)))
    for (const component of touching) components.splice(components.indexOf(component), 1)
    components.push([...touching.flat(), rule])
  }
  return components
}

function touches(a: Rule, b: Rule): boolean {
  return a.direction !== b.direction && covers(a, b.at) && covers(b, a.at)
}

function covers({ from, to }: Rule, at: number): boolean {
  return from - SNAP <= at && at <= to + SNAP
}

function toGrid(rules: readonly Rule[]): readonly Grid[] {
  const horizontal = rules.filter(({ direction }) => direction === 'horizontal')
  const vertical = rules.filter(({ direction }) => direction === 'vertical')
  if (horizontal.length < 2 || vertical.length < 1) return []
  // Tables are also ruled without their outer sides: the ends of the lines across are the sides then.
  const xs = snap([...vertical.map(({ at }) => at), ...horizontal.flatMap(({ from, to }) => [from, to])])
  const ys = snap([...horizontal.map(({ at }) => at), ...vertical.flatMap(({ from, to }) => [from, to])])
  if (xs.length < 3 || ys.length < 2) return []
  const cells = findCells(xs, ys, horizontal, vertical)
  return cells.some(({ columns }) => columns < xs.length - 1) ? [{ xs, ys, cells }] : []
}

function snap(positions: readonly number[]): readonly number[] {
  return [...positions]
    .sort((a, b) => a - b)
    .filter((at, index, all) => index === 0 || at - (all[index - 1] ?? 0) > SNAP)
}

/** A cell grows to the right and down over edges that are not ruled. */
function findCells(
  xs: readonly number[],
  ys: readonly number[],
  horizontal: readonly Rule[],
  vertical: readonly Rule[],
): readonly GridCell[] {
  const middle = (edges: readonly number[], index: number) => ((edges[index] ?? 0) + (edges[index + 1] ?? 0)) / 2
  const isRuled = (rules: readonly Rule[], at: number, across: number) =>
    rules.some((rule) => Math.abs(rule.at - at) <= SNAP && rule.from <= across && across <= rule.to)
  const taken = new Set<string>()
  const cells: GridCell[] = []
  for (let row = 0; row < ys.length - 1; row += 1) {
    for (let column = 0; column < xs.length - 1; column += 1) {
      if (taken.has(`${row}/${column}`)) continue
      let [rows, columns] = [1, 1]
      while (column + columns < xs.length - 1 && !isRuled(vertical, xs[column + columns] ?? 0, middle(ys, row)))
        columns += 1
      while (row + rows < ys.length - 1 && !isRuled(horizontal, ys[row + rows] ?? 0, middle(xs, column))) rows += 1
      for (let r = row; r < row + rows; r += 1)
        for (let c = column; c < column + columns; c += 1) taken.add(`${r}/${c}`)
      cells.push({ row, column, rows, columns })
    }
  }
  return cells
}
