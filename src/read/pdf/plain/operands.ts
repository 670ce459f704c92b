import type { Matrix } from '../geometry.js'
import { Unsure } from './unsure.js'
import type { Value } from './values.js'

const MOST = 10_000

/** The objects before an operator. One list serves all of a page's: a new one for each costs more than most of them do. */
export class Operands {
  private readonly values: Value[] = []
  count = 0

  push(value: Value): void {
    if (this.count === MOST) throw new Unsure('operator', 'objects without an operator')
    this.values[this.count] = value
    this.count += 1
  }

  clear(): void {
    this.count = 0
  }

  at(index: number): Value | undefined {
    return index < this.count ? this.values[index] : undefined
  }

  /** Throws {@link Unsure} when there is none. */
  number(index: number): number {
    const value = this.at(index)
    if (typeof value === 'number') return value
    throw new Unsure('operator', 'a number is missing')
  }

  /** All of them, which must be six numbers. */
  matrix(): Matrix {
    if (this.count !== 6) throw new Unsure('structure', 'a matrix is no array of numbers')
    return [this.number(0), this.number(1), this.number(2), this.number(3), this.number(4), this.number(5)]
  }

  /** From the one of this index on, as a list of its own. */
  from(index: number): readonly Value[] {
    return this.values.slice(index, this.count)
  }
}
