import type { Unit, UnitTable } from './types.js'

/** A node of the surfaces' trie. Its children lie side by side: a chain of them is a miss of the cache for each. */
interface TrieNode {
  /** The UTF-16 units that lead on, and where each leads. */
  readonly units: number[]
  readonly children: TrieNode[]
  end: boolean
}

const newNode = (): TrieNode => ({ units: [], children: [], end: false })

/**
 * A table of unit surfaces that finds the longest one at a place in one walk down a trie: with 亿 and 亿元 listed,
 * `match('1.12亿元', 4)` is 2.
 */
export function buildUnitTable(units: Iterable<Unit>): UnitTable {
  const bySurface = new Map<string, Unit>()
  const root = newNode()
  for (const unit of units) {
    bySurface.set(unit.surface, unit)
    insert(root, unit.surface)
  }
  // Hardly any place asked about begins a unit.
  const begins = new Uint16Array(0x10000)
  root.units.forEach((unit, i) => {
    begins[unit] = i + 1
  })
  const match = (text: string, at: number): number => {
    const first = at < text.length ? (begins[text.charCodeAt(at)] as number) : 0
    return first === 0 ? 0 : longestMatch(root.children[first - 1] as TrieNode, text, at)
  }
  return Object.freeze({ bySurface, match })
}

function insert(root: TrieNode, surface: string): void {
  let node = root
  for (let i = 0; i < surface.length; i++) {
    const unit = surface.charCodeAt(i)
    let child = childOf(node, unit)
    if (child === null) {
      child = newNode()
      node.units.push(unit)
      node.children.push(child)
    }
    node = child
  }
  node.end = true
}

function childOf({ units, children }: TrieNode, unit: number): TrieNode | null {
  for (let i = 0; i < units.length; i++) if (units[i] === unit) return children[i] as TrieNode
  return null
}

/** @param first the node of the character at `at` */
function longestMatch(first: TrieNode, text: string, at: number): number {
  let longest = 0
  let node: TrieNode | null = first
  for (let end = at + 1; node !== null; end++) {
    if (node.end) longest = end - at
    node = end < text.length ? childOf(node, text.charCodeAt(end)) : null
  }
  return longest
}
