import type { RegexNode } from './regex-tree.js'
import { unitsOf } from './regex-units.js'

/**
 * What a match begins with, three characters long and coarse: a letter is itself, all digits are one, the blank, the hyphen
 * and the rest three more. So an opening is a number below 32³.
 */
const DIGIT = 26
const BLANK = 27
const HYPHEN = 28
const REST = 29
const KINDS = 30
const BITS = 5

export const OPENINGS = 1 << (3 * BITS)

/** More openings than this say too little: such a pattern runs through the text. */
const MOST = 12_000

function kindOf(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return unit - 0x61
  if (unit >= 0x30 && unit <= 0x39) return DIGIT
  if (unit === 0x20) return BLANK
  return unit === 0x2d ? HYPHEN : REST
}

/** The opening of the text at a place; what lies behind its end is of the rest. */
export function openingAt(text: string, at: number): number {
  const third = at + 2 < text.length ? kindOf(text.charCodeAt(at + 2)) : REST
  const second = at + 1 < text.length ? kindOf(text.charCodeAt(at + 1)) : REST
  return (((kindOf(text.charCodeAt(at)) << BITS) | second) << BITS) | third
}

/**
 * The openings that matches of a pattern in lower case may have; null when they are too many, when a match may be empty, or
 * when it may begin with something that is no letter or digit.
 *
 * @param marks `skipped` leaves out those that begin with no letter or digit
 */
export function openingsOf(tree: RegexNode, marks: 'told' | 'skipped' = 'told'): ReadonlySet<number> | null {
  const heads = headsOf(tree)
  if (heads === null) return null
  const openings = new Set<number>()
  for (const head of heads) {
    if (marks === 'skipped' && head.length > 0 && (head[0] as number) > DIGIT) continue
    if (head.length === 0 || (head[0] as number) > DIGIT) return null
    for (const second of head.length > 1 ? [head[1] as number] : ALL) {
      for (const third of head.length > 2 ? [head[2] as number] : ALL) {
        openings.add(((((head[0] as number) << BITS) | second) << BITS) | third)
      }
    }
  }
  return openings
}

const ALL: readonly number[] = Array.from({ length: KINDS }, (_, kind) => kind)

/** Kinds of up to three characters. */
type Head = readonly number[]

/** The heads of a node's matches, [] for a match of nothing; null when there are too many. */
function headsOf(node: RegexNode): readonly Head[] | null {
  switch (node.type) {
    case 'char': {
      const units = unitsOf(node.text, node.literal)
      return units === null ? ALL.map((kind) => [kind]) : distinct([...units].map((unit) => [kindOf(unit)]))
    }
    case 'sequence':
      return node.items.reduce<readonly Head[] | null>((heads, item) => follow(heads, item), [[]])
    case 'choice': {
      const all = node.items.map(headsOf)
      return all.some((heads) => heads === null) ? null : distinct(all.flatMap((heads) => heads ?? []))
    }
    case 'repeat':
      return repeated(node.item, node.min, node.max)
    case 'assertion':
      return [[]]
    default:
      return null
  }
}

/** Heads with what may follow those that are shorter than three. */
function follow(heads: readonly Head[] | null, item: RegexNode): readonly Head[] | null {
  if (heads === null || heads.every(({ length }) => length > 2)) return heads
  const next = headsOf(item)
  if (next === null) return null
  const joined = heads.flatMap((head) =>
    head.length > 2 ? [head] : next.map((more) => [...head, ...more].slice(0, 3)),
  )
  return distinct(joined)
}

function repeated(item: RegexNode, min: number, max: number): readonly Head[] | null {
  let all: readonly Head[] = min === 0 ? [[]] : []
  let heads: readonly Head[] | null = [[]]
  for (let count = 1; count <= Math.min(max, Math.max(min, 3)); count++) {
    heads = follow(heads, item)
    if (heads === null) return null
    if (count >= min) all = [...all, ...heads]
  }
  return distinct(all)
}

function distinct(heads: readonly Head[]): readonly Head[] | null {
  const found = new Map(heads.map((head) => [head.join(' '), head]))
  return found.size > MOST ? null : [...found.values()]
}
