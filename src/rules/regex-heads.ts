import type { RegexNode } from './regex-tree.js'
import { unitsOf } from './regex-units.js'

/**
 * What a match may begin with, by UTF-16 unit: one of the first set, then one of the second, then one of the third. Where there
 * are fewer anything may follow, or nothing.
 */
export type Head = readonly ReadonlySet<number>[]

/** As many as have a bit each in a number. */
export const MOST_HEADS = 31

/** Of longer ones most tell the same. */
const LONGEST = 3

/** A head in the making; not open where what follows is not told. */
interface Making {
  readonly units: Head
  readonly open: boolean
}

const NOTHING: Making = { units: [], open: true }
const ANYTHING: Making = { units: [], open: false }

/**
 * The heads of a pattern's matches, {@link MOST_HEADS} at most: 第\d+号 has one, (?:19|20)\d{2}年 two. Lookarounds are left out of
 * account: they only narrow them. Null where a match may begin with anything, or be empty.
 */
export function headsOf(tree: RegexNode): readonly Head[] | null {
  const made = makingsOf(tree)
  for (let length = LONGEST; length > 0; length--) {
    const heads = merged(made.map((one) => shortened(one, length))).map(({ units }) => units)
    if (heads.some((head) => head.length === 0)) return null
    if (heads.length <= MOST_HEADS) return heads
  }
  return null
}

function makingsOf(node: RegexNode): readonly Making[] {
  switch (node.type) {
    case 'char': {
      // A character that is not told may be of two units.
      const units = unitsOf(node.text, node.literal)
      return [units === null ? ANYTHING : { units: [units], open: true }]
    }
    case 'sequence':
      return node.items.reduce<readonly Making[]>(follow, [NOTHING])
    case 'choice':
      return merged(node.items.flatMap(makingsOf))
    case 'repeat':
      return repeated(node.item, node.min, node.max)
    case 'assertion':
      return [NOTHING]
    default:
      return [ANYTHING]
  }
}

const goesOn = ({ units, open }: Making): boolean => open && units.length < LONGEST

function follow(made: readonly Making[], item: RegexNode): readonly Making[] {
  if (!made.some(goesOn)) return made
  const next = makingsOf(item)
  return merged(
    made.flatMap((one) =>
      goesOn(one)
        ? next.map(({ units, open }) => ({ units: [...one.units, ...units].slice(0, LONGEST), open }))
        : [one],
    ),
  )
}

function repeated(item: RegexNode, min: number, max: number): readonly Making[] {
  let all: readonly Making[] = min === 0 ? [NOTHING] : []
  let made: readonly Making[] = [NOTHING]
  // More rounds than a head is long add nothing to it.
  for (let count = 1; count <= Math.min(max, Math.max(Math.min(min, LONGEST), LONGEST)); count++) {
    made = follow(made, item)
    if (count >= Math.min(min, LONGEST)) all = [...all, ...made]
  }
  return merged(all)
}

const shortened = ({ units, open }: Making, length: number): Making =>
  units.length > length ? { units: units.slice(0, length), open: false } : { units, open }

/** Those that differ in one place only are one, with all that may stand there; in the last place first, as lists of words do. */
function merged(made: readonly Making[]): readonly Making[] {
  let all = made
  for (let place = LONGEST - 1; place >= 0; place--) {
    const found = new Map<string, Making>()
    for (const one of all) {
      const key = `${one.open} ${one.units.map((units, at) => (at === place ? '*' : keyOf(units))).join(' ')}`
      const other = found.get(key)
      found.set(key, other === undefined ? one : withUnits(one, place, other))
    }
    all = [...found.values()]
  }
  return all
}

const keyOf = (units: ReadonlySet<number>): string => [...units].sort((a, b) => a - b).join(',')

const withUnits = ({ units, open }: Making, place: number, other: Making): Making => ({
  units: units.map((own, at) => (at === place ? new Set([...own, ...(other.units[at] ?? [])]) : own)),
  open,
})

/** Heads by what stands at each of their places: a bit for each head, by the number of a unit; 0 is for all that have none. */
export type HeadMasks = readonly Int32Array[]

/** @param numbers by UTF-16 unit, its number from 1 to `count`; 0 for those in no head */
export function masksOf(heads: readonly Head[], numbers: Uint16Array, count: number): HeadMasks {
  return Array.from({ length: LONGEST }, (_, place) => {
    let shorter = 0
    heads.forEach((head, bit) => {
      if (head.length <= place) shorter |= 1 << bit
    })
    const masks = new Int32Array(count + 1).fill(shorter)
    heads.forEach((head, bit) => {
      for (const unit of head[place] ?? []) {
        const number = numbers[unit] as number
        masks[number] = (masks[number] as number) | (1 << bit)
      }
    })
    return masks
  })
}

/**
 * Whether one of the heads stands at a place of a text.
 *
 * @param numbers of the text's units one after the other, two more of 0 behind them
 */
export function headStands(masks: HeadMasks, numbers: Uint16Array, at: number): boolean {
  const [first, second, third] = masks as readonly [Int32Array, Int32Array, Int32Array]
  let left = first[numbers[at] as number] as number
  if (left === 0) return false
  left &= second[numbers[at + 1] as number] as number
  return left !== 0 && (left & (third[numbers[at + 2] as number] as number)) !== 0
}
