import fc from 'fast-check'
import { ZhibiaoError } from '../src/errors.js'
import { readBytes } from '../src/read/index.js'

/** What to do to a file's bytes at a place told as a share of its length. */
interface Damage {
  readonly at: number
  readonly kind: 'set' | 'cut' | 'copy' | 'drop'
  readonly bytes: Uint8Array
}

const DAMAGE: fc.Arbitrary<Damage> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('set', 'set', 'set', 'copy', 'drop', 'cut'),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
})

/** Reads the file damaged in one to eight places, `runs` times; throws at the first failure that is no ZhibiaoError. */
export async function fuzzFile(file: Uint8Array, runs: number, seed = 5): Promise<void> {
  const property = fc.asyncProperty(fc.array(DAMAGE, { minLength: 1, maxLength: 8 }), async (damages) => {
    try {
      await readBytes(damages.reduce(damage, file))
    } catch (error) {
      if (!(error instanceof ZhibiaoError) || error.code === 'internal') throw error
    }
  })
  await fc.assert(property, { numRuns: runs, seed })
}

function damage(file: Uint8Array, { at, kind, bytes }: Damage): Uint8Array {
  const place = Math.floor(at * file.length)
  const [before, behind] = [file.subarray(0, place), file.subarray(place)]
  switch (kind) {
    case 'set':
      return Buffer.concat([before, bytes, behind.subarray(bytes.length)])
    case 'copy':
      return Buffer.concat([before, behind.subarray(0, bytes.length * 8), behind])
    case 'drop':
      return Buffer.concat([before, behind.subarray(bytes.length)])
    case 'cut':
      return before
  }
}
