import type { RegexNode } from './regex-tree.js'

/** How far from its beginning a match sees, in characters that are no digits and no blanks (see {@link isFree}). */
export interface Reach {
  /** No character it takes or looks at stands farther off than this; Infinity when any may. */
  readonly whole: number
  /** None stands farther before its beginning. */
  readonly back: number
}

/** \d+[ \t]*年(?!度) sees 2 characters besides digits and blanks, and perhaps one before its beginning. */
export const reachOf = (node: RegexNode): Reach => ({ whole: lengthOf(node), back: backOf(node) })

/** What `\d+` and the `[ \t]*` between all parts of a date take has no end, but can be told by its characters. */
const FREE: ReadonlySet<string> = new Set(['[ \\t]', ' ', '\\d', '[0-9]'])

export const isFree = (unit: number): boolean => unit === 0x20 || unit === 0x09 || (unit >= 0x30 && unit <= 0x39)

function lengthOf(node: RegexNode): number {
  switch (node.type) {
    case 'char':
      return FREE.has(node.text) ? 0 : 1
    case 'sequence':
      return node.items.reduce((sum, item) => sum + lengthOf(item), 0)
    case 'choice':
      return Math.max(...node.items.map(lengthOf))
    case 'repeat': {
      const length = lengthOf(node.item)
      return length === 0 ? 0 : node.max * length
    }
    case 'assertion':
      // \b looks one character to either side.
      return Math.max(1, lengthOf(node.item))
    default:
      return Number.POSITIVE_INFINITY
  }
}

/** The parser does not tell negative lookbehinds from negative lookaheads, so both may look back. */
function backOf(node: RegexNode): number {
  switch (node.type) {
    case 'sequence':
    case 'choice':
      return Math.max(0, ...node.items.map(backOf))
    case 'repeat':
      return backOf(node.item)
    case 'assertion':
      return node.look === 'ahead' ? backOf(node.item) : Math.max(1, lengthOf(node.item))
    case 'reference':
      return Number.POSITIVE_INFINITY
    default:
      return 0
  }
}
