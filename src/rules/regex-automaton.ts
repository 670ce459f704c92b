import type { RegexNode } from './regex-tree.js'
import { unitsOf } from './regex-units.js'

/**
 * Many patterns read at once, unit by unit from one place: which of them may match there. Lookarounds and word
 * boundaries are left out of account, so it tells too many rather than too few, and each is then asked itself. Its
 * states are made when a text first leads to them; they go by number, the first is 1.
 */
export interface Automaton {
  readonly direction: Direction
  /**
   * By state and column of a unit, what comes behind it: twice the state's number, and 1 more where a match may end in it; 0 where
   * that was not asked yet, DEAD where no pattern goes on. Small, as all of it is to stay near at hand.
   */
  columns: Int16Array
  /** The same of the units without a column. */
  readonly others: Map<number, number>[]
  /** By state, the patterns of which a match may end here. */
  readonly ends: (readonly number[])[]
  /** By state, what may be read next. */
  readonly open: (readonly Todo[])[]
  /** States by the numbers of what they have open. */
  readonly states: Map<string, number>
}

/** Backwards a match is read from its end to where it begins. */
export type Direction = 'forwards' | 'backwards'

/** What a run tells: the first `count` of each list, which one run after the other fills. */
export interface Found {
  count: number
  readonly patterns: number[]
  /** -1 for a place that was not looked for. */
  readonly places: number[]
}

export const nothingFound = (): Found => ({ count: 0, patterns: [], places: [] })

const FIRST = 1
const DEAD = -1

/** What is left of a pattern to be read: a node, then what comes behind it; nothing when `node` is null. */
interface Todo {
  readonly id: number
  readonly pattern: number
  readonly node: RegexNode | null
  /** How often a repeated node has been read, how many items of a sequence, or units of a character of two. */
  readonly count: number
  readonly next: Todo | null
  /** What stands before it in other patterns' rests: each is made once, so that states can be told by their numbers. */
  before: Map<RegexNode, Todo[]> | null
}

/** A repeat beyond this many times is taken for one without end: so many states tell no more. */
const MOST_COUNTED = 4

/** More states than this are forgotten and made again: texts of a kind lead to some hundreds. */
const MOST_STATES = 8000

/** A run reads no farther: what goes on that long is taken for a match. */
const LONGEST_RUN = 120

let todos = 0

/** @param trees by the number that {@link runAutomaton} tells them by; null for none */
export function createAutomaton(trees: readonly (RegexNode | null)[], direction: Direction): Automaton {
  const open = new Set<Todo>()
  trees.forEach((tree, pattern) => {
    if (tree === null) return
    const end: Todo = { id: todos++, pattern, node: null, count: 0, next: null, before: null }
    expand(before(end, tree), direction, open, new Set())
  })
  const automaton: Automaton = {
    direction,
    columns: new Int16Array(COLUMNS * 64),
    others: [new Map()],
    ends: [[]],
    open: [[]],
    states: new Map(),
  }
  addState(automaton, [...open])
  return automaton
}

/** The columns of a state: blank, digits and most marks (0x20 to 0x3f), then small letters (0x60 to 0x7f). */
const COLUMNS = 0x40

/** Negative for a unit without one. */
function columnOf(unit: number): number {
  if (unit < 0x40) return unit - 0x20
  return unit >= 0x60 && unit < 0x80 ? unit - 0x40 : -1
}

/**
 * Tells the patterns that may match at a place, each with the place where its match may end (backwards: begin), in the
 * order they are come to; a pattern may be told several times. Nothing beyond `limit` is read.
 *
 * @param found is filled anew
 */
export function runAutomaton(automaton: Automaton, text: string, at: number, limit: number, found: Found): void {
  found.count = 0
  const step = automaton.direction === 'forwards' ? 1 : -1
  const units = step > 0 ? 0 : -1
  const stop = step > 0 ? Math.min(limit, at + LONGEST_RUN) : Math.max(limit, at - LONGEST_RUN)
  let { columns } = automaton
  let next = stepTo(automaton, FIRST)
  for (let place = at; ; place += step) {
    const state = next >> 1
    if ((next & 1) === 1) addAll(found, automaton.ends[state] as readonly number[], place)
    if (place === stop) break
    const unit = text.charCodeAt(place + units)
    const column = columnOf(unit)
    next = column >= 0 ? (columns[state * COLUMNS + column] as number) : (automaton.others[state]?.get(unit) ?? 0)
    if (next === 0) {
      next = follow(automaton, state, unit)
      columns = automaton.columns
    }
    if (next === DEAD) return
  }
  if (stop !== limit) for (const { pattern } of automaton.open[next >> 1] ?? []) add(found, pattern, -1)
}

/** What the columns hold of a state. */
const stepTo = ({ ends }: Automaton, state: number): number => 2 * state + (ends[state]?.length === 0 ? 0 : 1)

function addAll(found: Found, patterns: readonly number[], place: number): void {
  for (let i = 0; i < patterns.length; i++) add(found, patterns[i] as number, place)
}

function add(found: Found, pattern: number, place: number): void {
  found.patterns[found.count] = pattern
  found.places[found.count++] = place
}

/** What the columns are to hold of the unit behind the state. */
function follow(automaton: Automaton, state: number, unit: number): number {
  const open = new Set<Todo>()
  const seen = new Set<Todo>()
  for (const todo of automaton.open[state] as readonly Todo[]) {
    if (!reads(todo, unit, automaton.direction)) continue
    for (const rest of behind(todo, unit)) expand(rest, automaton.direction, open, seen)
  }
  // Those that are forgotten here are made again when they are met; this one's number stands for nothing any more.
  const forgets = automaton.ends.length > MOST_STATES
  if (forgets) forget(automaton)
  const next = open.size === 0 ? DEAD : stepTo(automaton, stateOf(automaton, [...open]))
  if (forgets) return next
  const column = columnOf(unit)
  if (column >= 0) automaton.columns[state * COLUMNS + column] = next
  else automaton.others[state]?.set(unit, next)
  return next
}

function forget(automaton: Automaton): void {
  const [, first] = automaton.open
  automaton.columns.fill(0)
  automaton.others.length = automaton.ends.length = automaton.open.length = FIRST
  automaton.states.clear()
  addState(automaton, first ?? [])
}

function stateOf(automaton: Automaton, todo: readonly Todo[]): number {
  const key = todo
    .map(({ id }) => id)
    .sort((a, b) => a - b)
    .join()
  const known = automaton.states.get(key)
  if (known !== undefined) return known
  const made = addState(automaton, todo)
  automaton.states.set(key, made)
  return made
}

function addState(automaton: Automaton, todo: readonly Todo[]): number {
  const state = automaton.open.length
  if ((state + 1) * COLUMNS > automaton.columns.length) {
    const larger = new Int16Array(automaton.columns.length * 2)
    larger.set(automaton.columns)
    automaton.columns = larger
  }
  automaton.open.push(todo.filter(({ node }) => node !== null))
  automaton.ends.push(todo.flatMap(({ node, pattern }) => (node === null ? [pattern] : [])))
  automaton.others.push(new Map())
  return state
}

/** The node with `next` behind it. */
function before(next: Todo, node: RegexNode, count = 0): Todo {
  next.before ??= new Map()
  let counted = next.before.get(node)
  if (counted === undefined) {
    counted = []
    next.before.set(node, counted)
  }
  const known = counted[count]
  if (known !== undefined) return known
  const made: Todo = { id: todos++, pattern: next.pattern, node, count, next, before: null }
  counted[count] = made
  return made
}

/** Adds to `open` what may be read next: characters, and ends of patterns. */
function expand(todo: Todo, direction: Direction, open: Set<Todo>, seen: Set<Todo>): void {
  if (seen.has(todo)) return
  seen.add(todo)
  const { node } = todo
  const next = todo.next as Todo
  switch (node?.type) {
    case undefined:
    case 'char':
    case 'reference':
      open.add(todo)
      // A reference may stand for nothing.
      if (node?.type === 'reference') expand(next, direction, open, seen)
      return
    case 'sequence': {
      const { items } = node
      if (items.length === 0) expand(next, direction, open, seen)
      else {
        const item = items[direction === 'forwards' ? todo.count : items.length - 1 - todo.count] as RegexNode
        const rest = todo.count + 1 < items.length ? before(next, node, todo.count + 1) : next
        expand(before(rest, item), direction, open, seen)
      }
      return
    }
    case 'choice':
      for (const item of node.items) expand(before(next, item), direction, open, seen)
      return
    case 'repeat': {
      const most = node.max > MOST_COUNTED ? Number.POSITIVE_INFINITY : node.max
      const least = Math.min(node.min, MOST_COUNTED)
      if (todo.count >= least) expand(next, direction, open, seen)
      if (todo.count >= most) return
      const count = most === Number.POSITIVE_INFINITY ? Math.min(todo.count + 1, least) : todo.count + 1
      expand(before(before(next, node, count), node.item), direction, open, seen)
      return
    }
    case 'assertion':
      // What a match must stand before is read as if it were its end: 1,000(?= [a-z]).
      if (direction === 'forwards' && node.look === 'ahead' && next.node === null)
        expand(before(next, node.item), direction, open, seen)
      else expand(next, direction, open, seen)
  }
}

/** The units of a class, or those it leaves out. */
interface Class {
  readonly units: ReadonlySet<number>
  readonly negated: boolean
}

const ANY: Class = { units: new Set(), negated: true }

const classes = new WeakMap<RegexNode, Class>()

function classOf(node: RegexNode & { readonly type: 'char' }): Class {
  const known = classes.get(node)
  if (known !== undefined) return known
  const negated = node.text.startsWith('[^')
  const units = unitsOf(negated ? `[${node.text.slice(2)}` : node.text, false)
  const made = units === null ? ANY : { units, negated }
  classes.set(node, made)
  return made
}

function reads({ node, count }: Todo, unit: number, direction: Direction): boolean {
  if (node?.type !== 'char') return node !== null
  const { text, literal } = node
  if (literal) return text.charCodeAt(direction === 'forwards' ? count : text.length - 1 - count) === unit
  const { units, negated } = classOf(node)
  return units.has(unit) !== negated
}

/** What is left behind a unit: a character may be of two, and a reference of any number. */
function behind(todo: Todo, unit: number): readonly Todo[] {
  const { node, count } = todo
  const next = todo.next as Todo
  if (node?.type === 'reference') return [todo]
  if (node?.type !== 'char') return [next]
  if (node.literal) return count + 1 < node.text.length ? [before(next, node, count + 1)] : [next]
  return unit >= 0xd800 && unit <= 0xdfff ? [next, todo] : [next]
}
