/**
 * A parser for regular expressions of the `u` flag, as far as lints need their structure. It reads only patterns that
 * the engine has compiled, so it need not report faults.
 */
export type RegexNode =
  /** One character: a literal (`text` is it) or a class, an escape, the dot (`text` is the source). */
  | { readonly type: 'char'; readonly text: string; readonly literal: boolean }
  | { readonly type: 'sequence'; readonly items: readonly RegexNode[] }
  | { readonly type: 'choice'; readonly items: readonly RegexNode[] }
  /** `max` is Infinity for `*`, `+` and `{n,}`. */
  | {
      readonly type: 'repeat'
      readonly item: RegexNode
      readonly min: number
      readonly max: number
      readonly source: string
    }
  /** Lookarounds, anchors and word boundaries: they take no text. `look` is null but for positive lookarounds. */
  | { readonly type: 'assertion'; readonly look: 'ahead' | 'behind' | null; readonly item: RegexNode }
  /** `\1`, `\k<name>`: some text, perhaps none. */
  | { readonly type: 'reference' }

const CLASS = /\[(?:\\.|[^\\\]])*\]/uy
const ASSERTION = /\\[bB]|[\^$]/uy
const REFERENCE = /\\(?:[1-9]\d*|k<[^>]*>)/uy
const ESCAPE = /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|.)/iuy
const GROUP_OPEN = /\((?:\?(?:<?[=!]|<[^>]*>|[a-z-]*:))?/iuy
const QUANTIFIER = /(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/uy
const ANY = /./suy

/** Parses a pattern that `new RegExp(pattern, 'u')` accepts. */
export function parseRegex(pattern: string): RegexNode {
  const cursor = new Cursor(pattern)
  return parseChoice(cursor)
}

class Cursor {
  at = 0
  constructor(readonly pattern: string) {}

  /** Takes what the sticky expression matches here. */
  take(sticky: RegExp): RegExpExecArray | null {
    sticky.lastIndex = this.at
    const match = sticky.exec(this.pattern)
    if (match !== null) this.at += match[0].length
    return match
  }

  get next(): string | undefined {
    return this.pattern[this.at]
  }
}

function parseChoice(cursor: Cursor): RegexNode {
  const items = [parseSequence(cursor)]
  while (cursor.next === '|') {
    cursor.at++
    items.push(parseSequence(cursor))
  }
  const [only] = items
  return items.length === 1 && only !== undefined ? only : { type: 'choice', items }
}

function parseSequence(cursor: Cursor): RegexNode {
  const items: RegexNode[] = []
  while (cursor.next !== undefined && cursor.next !== '|' && cursor.next !== ')') items.push(parseRepeat(cursor))
  return { type: 'sequence', items }
}

function parseRepeat(cursor: Cursor): RegexNode {
  const start = cursor.at
  const item = parseAtom(cursor)
  const quantifier = QUANTIFIERS.has(cursor.next) ? cursor.take(QUANTIFIER) : null
  if (quantifier === null) return item
  const [min, max] = bounds(quantifier)
  return { type: 'repeat', item, min, max, source: cursor.pattern.slice(start, cursor.at) }
}

function bounds([symbol, min, comma, max]: RegExpExecArray): [min: number, max: number] {
  if (min === undefined)
    return symbol.startsWith('?') ? [0, 1] : [symbol.startsWith('+') ? 1 : 0, Number.POSITIVE_INFINITY]
  if (comma === undefined) return [Number(min), Number(min)]
  return [Number(min), max === undefined || max === '' ? Number.POSITIVE_INFINITY : Number(max)]
}

const QUANTIFIERS: ReadonlySet<string | undefined> = new Set(['*', '+', '?', '{'])

/** Most of a pattern is letters, Latin or Han, which stand for themselves. */
const isPlainLetter = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x4e00 && unit <= 0x9fff) || unit === 0x20

function parseAtom(cursor: Cursor): RegexNode {
  const plain = cursor.pattern.charCodeAt(cursor.at)
  if (isPlainLetter(plain)) return { type: 'char', text: cursor.pattern.charAt(cursor.at++), literal: true }
  const open = cursor.take(GROUP_OPEN)
  if (open !== null) {
    const inner = parseChoice(cursor)
    cursor.at++
    if (!/[=!]$/.test(open[0])) return inner
    return { type: 'assertion', look: open[0] === '(?=' ? 'ahead' : open[0] === '(?<=' ? 'behind' : null, item: inner }
  }
  if (cursor.take(ASSERTION) !== null) return { type: 'assertion', look: null, item: { type: 'sequence', items: [] } }
  if (cursor.take(REFERENCE) !== null) return { type: 'reference' }
  const set = cursor.take(CLASS)
  if (set !== null) return { type: 'char', text: set[0], literal: false }
  const escaped = cursor.take(ESCAPE)
  if (escaped !== null) return escapedChar(escaped[0])
  const text = cursor.take(ANY)?.[0] ?? ''
  return { type: 'char', text, literal: text !== '.' }
}

/** `\.` and `\x28` are the character itself, `\d` and `\p{Han}` classes. */
function escapedChar(source: string): RegexNode {
  if (/^\\(?:[pP]\{|[dDsSwW]$)/.test(source)) return { type: 'char', text: source, literal: false }
  if (/^\\[^\da-z]$/iu.test(source)) return { type: 'char', text: source.slice(1), literal: true }
  const code = /^\\[ux]\{?([\da-f]+)\}?$/i.exec(source)?.[1]
  return code === undefined
    ? { type: 'char', text: source, literal: false }
    : { type: 'char', text: String.fromCodePoint(Number.parseInt(code, 16)), literal: true }
}

/** All nodes of a tree, outermost first. */
export function* walkRegex(node: RegexNode): Generator<RegexNode> {
  yield node
  if (node.type === 'repeat') yield* walkRegex(node.item)
  if (node.type === 'sequence' || node.type === 'choice') for (const item of node.items) yield* walkRegex(item)
}

/** The least number of characters a match of the node takes. */
export function leastLength(node: RegexNode): number {
  switch (node.type) {
    case 'char':
      return 1
    case 'sequence':
      return node.items.reduce((sum, item) => sum + leastLength(item), 0)
    case 'choice':
      return Math.min(...node.items.map(leastLength))
    case 'repeat':
      return node.min * leastLength(node.item)
    default:
      return 0
  }
}

/** The greatest number of UTF-16 units a match of the node takes; Infinity when it may take any number. */
export function mostLength(node: RegexNode): number {
  switch (node.type) {
    case 'char':
      // A class may hold characters of two units.
      return node.literal ? node.text.length : 2
    case 'sequence':
      return node.items.reduce((sum, item) => sum + mostLength(item), 0)
    case 'choice':
      return Math.max(0, ...node.items.map(mostLength))
    case 'repeat': {
      const length = mostLength(node.item)
      return length === 0 ? 0 : node.max * length
    }
    case 'assertion':
      return 0
    default:
      return Number.POSITIVE_INFINITY
  }
}
