import type { RegexNode } from './regex-tree.js'

/** UTF-16 units one of which must stand at a place; null when any may. */
export type Units = ReadonlySet<number> | null

/** What a node's matches begin or end with, and whether it may match nothing. */
export interface Edge {
  readonly units: Units
  readonly nullable: boolean
}

const EMPTY: Edge = { units: new Set(), nullable: true }
const ANY: Edge = { units: null, nullable: false }

/** Classes of more units than this say too little to be worth listing. */
const LARGEST_CLASS = 200

export const DIGITS: ReadonlySet<number> = new Set(Array.from('0123456789', (digit) => digit.charCodeAt(0)))

/** What the matches of a node begin (`side` first) or end with. Lookarounds are left out of account: they only narrow it. */
export function edgeOf(node: RegexNode, side: 'first' | 'last'): Edge {
  switch (node.type) {
    case 'char':
      return { units: unitsOf(node.text, node.literal), nullable: false }
    case 'sequence':
      return edgeOfSequence(side === 'first' ? node.items : node.items.toReversed(), side)
    case 'choice':
      return node.items.map((item) => edgeOf(item, side)).reduce(either)
    case 'repeat': {
      const edge = edgeOf(node.item, side)
      return { units: edge.units, nullable: edge.nullable || node.min === 0 }
    }
    case 'assertion':
      return EMPTY
    default:
      return { ...ANY, nullable: true }
  }
}

/** The edge of what follows one another, the nearest item first. */
function edgeOfSequence(items: readonly RegexNode[], side: 'first' | 'last'): Edge {
  let edge = EMPTY
  for (const item of items) {
    const next = edgeOf(item, side)
    edge = { units: union(edge.units, next.units), nullable: next.nullable }
    if (!next.nullable) return edge
  }
  return edge
}

const either = (a: Edge, b: Edge): Edge => ({ units: union(a.units, b.units), nullable: a.nullable || b.nullable })

export const union = (a: Units, b: Units): Units => (a === null || b === null ? null : new Set([...a, ...b]))

/** The units of a character or class of a pattern with the `u` flag; null for large, negated and named classes. */
export function unitsOf(text: string, literal: boolean): Units {
  if (literal) return text.length === 1 ? new Set([text.charCodeAt(0)]) : null
  if (text === '\\d') return DIGITS
  const inside = /^\[([^^].*)\]$/su.exec(text)?.[1]
  return inside === undefined ? null : unitsOfClass(inside)
}

const MEMBER = /(\\x[\da-f]{2}|\\?.)(?:-(\\x[\da-f]{2}|\\?.))?/suy

function unitsOfClass(inside: string): Units {
  const units = new Set<number>()
  MEMBER.lastIndex = 0
  for (let member = MEMBER.exec(inside); member !== null; member = MEMBER.exec(inside)) {
    const [, first = '', last = first] = member
    if (first === '\\d') for (const digit of DIGITS) units.add(digit)
    if (first === '\\d' && last === first) continue
    const [from, to] = [plainUnit(first), plainUnit(last)]
    if (from === null || to === null || to - from > LARGEST_CLASS) return null
    for (let unit = from; unit <= to; unit++) units.add(unit)
  }
  return units.size > LARGEST_CLASS ? null : units
}

/** `\-` and `、` stand for themselves; an escaped letter or a character beyond the BMP is not told here. */
function plainUnit(member: string): number | null {
  if (member.startsWith('\\x')) return Number.parseInt(member.slice(2), 16)
  const char = member.startsWith('\\') ? member.slice(1) : member
  return char.length !== 1 || (member.length > 1 && /[\w]/.test(char)) ? null : char.charCodeAt(0)
}
