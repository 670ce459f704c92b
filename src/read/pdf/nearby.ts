/** Side of a cell in points: about a line's height, so that few cells are looked into. */
const CELL = 16
/** Pages are so many cells wide at most: what stands further off, where nothing is printed, shares the last one. */
const LAST = 1 << 19
/** For a reach of more cells than this, each way, all are looked into. */
const FEW = 16

/** Something at a place. */
interface Placed {
  readonly x: number
  readonly y: number
}

/**
 * Keeps things by a name and their place, to find those near another place without looking at all: a page may hold a
 * hundred thousand points of the same kind.
 */
export class Nearby<T extends Placed> {
  private readonly cells = new Map<string, Map<number, T[]>>()

  add(name: string, thing: T): void {
    const cells = this.cells.get(name) ?? new Map<number, T[]>()
    this.cells.set(name, cells)
    const key = keyOf(cellOf(thing.x), cellOf(thing.y))
    const cell = cells.get(key)
    if (cell) cell.push(thing)
    else cells.set(key, [thing])
  }

  /** Whether one of this name, less than `reach` points off both ways, passes the test. */
  some(name: string, { x, y }: Placed, reach: number, test: (thing: T) => boolean): boolean {
    const cells = this.cells.get(name)
    if (!cells) return false
    const found = (thing: T): boolean => Math.abs(thing.x - x) < reach && Math.abs(thing.y - y) < reach && test(thing)
    if (!(reach < FEW * CELL)) return [...cells.values()].some((cell) => cell.some(found))
    const [right, upper] = [cellOf(x + reach), cellOf(y + reach)]
    for (let column = cellOf(x - reach); column <= right; column += 1) {
      for (let row = cellOf(y - reach); row <= upper; row += 1) {
        if (cells.get(keyOf(column, row))?.some(found)) return true
      }
    }
    return false
  }
}

const cellOf = (at: number): number => Math.max(-LAST, Math.min(LAST, Math.floor(at / CELL)))

const keyOf = (column: number, row: number): number => row * LAST * 2 + column
