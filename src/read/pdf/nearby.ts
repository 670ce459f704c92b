/** Side of a cell in points: some lines' height, so that few cells are looked into, and few of one name are in one. */
const CELL = 48
/** Pages are so many cells wide at most: what stands further off, where nothing is printed, shares the last one. */
const LAST = 1 << 18
/** For a reach of more cells than this, each way, all are looked into. */
const FEW = 6
/** Things of one name in one cell are in one of so many chains, few of which hold others too: a page has some thousand signs. */
const CHAINS = 4096

/** Something at a place. */
interface Placed {
  readonly x: number
  readonly y: number
}

/** Whether one that is kept counts for the one that is asked for. */
type Test<T> = (kept: T, asked: T) => boolean

/**
 * Keeps things by a name and their place, to find those near another place without looking at all: a page may hold a
 * hundred thousand points of the same kind.
 */
export class Nearby<T extends Placed> {
  private readonly things: T[] = []
  private readonly names: string[] = []
  /** Of each chain the thing that was added last, counted from 1; 0 for none. */
  private readonly last = new Int32Array(CHAINS)
  /** Of each thing the one before it in its chain. */
  private readonly before: number[] = []
  /** All things of each name, once they are asked for. */
  private named: Map<string, T[]> | null = null

  constructor(private readonly counts: Test<T>) {}

  add(name: string, thing: T): void {
    const chain = chainOf(name, cellOf(thing.x), cellOf(thing.y))
    this.names.push(name)
    this.before.push(this.last[chain] as number)
    this.last[chain] = this.things.push(thing)
    if (this.named !== null) addTo(this.named, name, thing)
  }

  /** Whether one of this name that counts is less than `reach` points off both ways. */
  has(name: string, asked: T, reach: number): boolean {
    const { x, y } = asked
    if (!(reach < FEW * CELL)) return this.all(name).some((kept) => this.isFound(kept, asked, reach))
    const [right, upper] = [cellOf(x + reach), cellOf(y + reach)]
    for (let column = cellOf(x - reach); column <= right; column += 1) {
      for (let row = cellOf(y - reach); row <= upper; row += 1) {
        for (let at = this.last[chainOf(name, column, row)] as number; at > 0; at = this.before[at - 1] as number) {
          if (this.names[at - 1] === name && this.isFound(this.things[at - 1] as T, asked, reach)) return true
        }
      }
    }
    return false
  }

  private isFound(kept: T, asked: T, reach: number): boolean {
    return Math.abs(kept.x - asked.x) < reach && Math.abs(kept.y - asked.y) < reach && this.counts(kept, asked)
  }

  private all(name: string): readonly T[] {
    if (this.named === null) {
      this.named = new Map()
      for (const [index, thing] of this.things.entries()) addTo(this.named, this.names[index] as string, thing)
    }
    return this.named.get(name) ?? []
  }
}

function addTo<T>(named: Map<string, T[]>, name: string, thing: T): void {
  const things = named.get(name)
  if (things === undefined) named.set(name, [thing])
  else things.push(thing)
}

const cellOf = (at: number): number => Math.max(-LAST, Math.min(LAST, Math.floor(at / CELL)))

/** The factors are large and odd, so that neighbours end far apart. */
function chainOf(name: string, column: number, row: number): number {
  const mixed = Math.imul(name.charCodeAt(0), 0x9e3779b1) ^ Math.imul(column, 0x85ebca6b) ^ Math.imul(row, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 15)) & (CHAINS - 1)
}
