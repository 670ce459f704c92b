import type { RegexNode } from './regex-tree.js'

/** How far from its beginning a match sees, in characters, blanks that may be repeated without end left out. */
export interface Reach {
  /** No character it takes or looks at stands farther off than this; Infinity when any may. */
  readonly whole: number
  /** None stands farther before its beginning. */
  readonly back: number
}

/** \d{4}[ \t]*年(?!度) sees 6 characters, none of them before its beginning. */
export const reachOf = (node: RegexNode): Reach => ({ whole: lengthOf(node), back: backOf(node) })

/** What `[ \t]*` between all parts of a date may take is told apart by its characters, so it need not be counted. */
const BLANKS: ReadonlySet<string> = new Set(['[ \\t]', ' '])

export const isFree = (unit: number): boolean => unit === 0x20 || unit === 0x09

function lengthOf(node: RegexNode): number {
  switch (node.type) {
    case 'char':
      return 1
    case 'sequence':
      return node.items.reduce((sum, item) => sum + lengthOf(item), 0)
    case 'choice':
      return Math.max(...node.items.map(lengthOf))
    case 'repeat': {
      if (node.item.type === 'char' && BLANKS.has(node.item.text)) return 0
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
